import { interactiveShell } from './shell/interactive.ts';
import { type ByteString, textOf } from './system/byte-string.ts';
import type { Process, Program } from './system/process.ts';
import type { Tty } from './system/tty.ts';

const PAM_MS = 300;
const FAILED_MS = 2000;
const PASSWORD_TIMEOUT_MS = 60_000;
const ATTEMPTS = 5;
/** From the end of the login to bash's prompt [console-recipe.node-root-shell]. */
const BASH_START_MS = 200;

/** `/bin/login -f root`: no questions, the message of the day, root's shell. */
export const rootLogin: Program = async (process) => {
  await process.sleep(150);
  await messageOfTheDay(process);
  return rootShell(process, { login: true });
};

/**
 * `/bin/login`, and with `silent` the getty of a container, whose prompt has been printed long before anybody
 * looks: it says nothing until a line is typed.
 */
export function loginPrompt(options: { silent: boolean }): Program {
  return async (process) => {
    const { tty, machine } = process;
    if (!tty) return 1;
    tty.foreground = process.group;
    const prompt = `${machine.hostname} login: `;
    if (options.silent) await firstKey(process, tty);
    else await process.sleep(PAM_MS);
    await process.out(options.silent ? `\r\n${prompt}` : prompt);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const name = await readLine(process);
      if (name === undefined) return 1;
      if (name === '') {
        attempt--;
        await process.out(options.silent ? `\r\n${prompt}` : prompt);
        continue;
      }
      await process.sleep(PAM_MS);
      const password = await askPassword(process, tty);
      if (password === undefined) return 1;
      await process.out('\n');
      if (machine.checkPassword(textOf(name.trim()), textOf(password))) {
        await messageOfTheDay(process);
        return rootShell(process, { login: true });
      }
      await process.sleep(FAILED_MS);
      await process.out(`\nLogin incorrect\n${prompt}`);
    }
    return 1;
  };
}

/** A root shell without any question, as `lxc-attach` gives it. */
export const attachedShell: Program = (process) => rootShell(process, { login: false });

async function rootShell(process: Process, options: { login: boolean }): Promise<number> {
  const { os } = process.machine;
  const flavor = os.loginShell;
  process.args = [`${options.login ? '-' : ''}${flavor === 'bash' ? 'bash' : 'sh'}`];
  const environment: Array<[string, string]> = [
    ['HOME', '/root'],
    ['USER', 'root'],
    ['LOGNAME', 'root'],
    ['SHELL', flavor === 'bash' ? '/bin/bash' : '/bin/sh'],
    ['PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
    ['TERM', 'xterm-256color'],
    ['LANG', 'C.UTF-8'],
  ];
  for (const [name, value] of environment) process.environment.set(name, value);
  process.directory = options.login ? '/root' : '/';
  await process.sleep(BASH_START_MS);
  return interactiveShell(process, { flavor, name: process.args[0]!, login: options.login });
}

async function messageOfTheDay(process: Process): Promise<void> {
  const { os, hostname, files } = process.machine;
  if (os.systemd) await process.out(`Linux ${hostname} ${os.kernel} #1 SMP PREEMPT_DYNAMIC x86_64\n`);
  const file = files.find('/etc/motd');
  if (file?.type === 'file') await process.out(file.text());
}

async function firstKey(process: Process, tty: Tty): Promise<void> {
  // The line typed first only wakes it up, and getty itself decides what is shown of it: nothing.
  tty.set({ icrnl: false, icanon: false, echo: false });
  for (;;) {
    const key = await process.read(0, 1);
    if (key === '') return;
    if (key === '\r' || key === '\n') break;
  }
  tty.set({ icrnl: true, icanon: true, echo: true });
}

async function readLine(process: Process): Promise<ByteString | undefined> {
  let line = '';
  for (;;) {
    const piece = await process.read(0);
    if (piece === '') return undefined;
    line += piece;
    if (line.endsWith('\n')) return line.slice(0, -1);
  }
}

async function askPassword(process: Process, tty: Tty): Promise<ByteString | undefined> {
  tty.set({ echo: false }, { flush: true });
  await process.out('Password: ');
  const hurry = process.clock.setTimeout(() => process.signal('HUP'), PASSWORD_TIMEOUT_MS, {
    background: true,
  });
  try {
    return await readLine(process);
  } finally {
    hurry.cancel();
    tty.set({ echo: true });
  }
}
