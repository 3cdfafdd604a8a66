import { executeIn, runChild } from '../shell/execute.ts';
import { expression } from '../shell/pattern.ts';
import type { Process, Program } from '../system/process.ts';
import { ProcessGroup } from '../system/process-group.ts';
import { parseSignal } from '../system/signals.ts';
import { baseName, readOptions } from './options.ts';

/** `env`: shows the environment, or runs a program in another. */
export const env: Program = async (process) => {
  const options = await readOptions(process, {
    flags: 'i0',
    values: 'uC',
    long: { 'ignore-environment': 'i', unset: 'u', chdir: 'C' },
    stopEarly: true,
  });
  if (!options) return 125;
  const environment = options.has('i') ? new Map<string, string>() : new Map(process.environment);
  for (const name of options.all('u')) environment.delete(name);
  const words = [...options.rest];
  while (/^[^=]+=/.test(words[0] ?? '')) {
    const [, name, value] = /^([^=]+)=([\s\S]*)$/.exec(words.shift()!) as unknown as [string, string, string];
    environment.set(name, value);
  }
  if (words.length === 0) {
    for (const [name, value] of environment) await process.out(`${name}=${value}\n`);
    return 0;
  }
  process.environment = environment;
  process.args = words;
  process.directory = options.get('C') ?? process.directory;
  return executeIn(process, (reason) => `env: '${words[0]}': ${reason}\n`);
};

export const nohup: Program = async (process) => {
  process.setDisposition('HUP', 'ignore');
  process.args = process.args.slice(1);
  return executeIn(process, (reason) => `nohup: failed to run command '${process.args[0]}': ${reason}\n`);
};

/** `setsid`: out of reach of the terminal's signals. */
export const setsid: Program = async (process) => {
  const words = process.args
    .slice(1)
    .filter(
      (word, index, all) =>
        !(/^-[cfw]+$/.test(word) && all.slice(0, index).every((it) => it.startsWith('-'))),
    );
  process.group.members.delete(process);
  const group = new ProcessGroup();
  const child = process.fork({ args: words, group, tty: undefined });
  child.start(() => executeIn(child, (reason) => `setsid: failed to execute ${words[0]}: ${reason}\n`));
  return process.waitFor(child);
};

/** Programs that only change how another is run in ways that do not matter here: `nice`, `ionice`, `stdbuf`. */
export const wrapper: Program = async (process) => {
  const words = process.args.slice(1);
  while (words[0]?.startsWith('-')) {
    if (/^-[nc]$/.test(words.shift()!)) words.shift();
  }
  process.args = words;
  return executeIn(process, (reason) => `${words[0]}: ${reason}\n`);
};

export const xargs: Program = async (process) => {
  const options = await readOptions(process, {
    flags: '0rt',
    values: 'nIdP',
    long: { null: '0', 'no-run-if-empty': 'r' },
    stopEarly: true,
  });
  if (!options) return 1;
  const text = await process.readAll(0);
  const split = options.has('0') ? text.split('\0') : options.has('I') ? text.split('\n') : text.split(/\s+/);
  const items = split.filter((item) => item !== '');
  const argv = options.rest.length > 0 ? options.rest : ['echo'];
  if (items.length === 0 && options.has('r')) return 0;
  const place = options.get('I');
  const size = place === undefined ? Number(options.get('n') ?? 1000) : 1;
  let status = 0;
  for (let at = 0; at === 0 || at < items.length; at += size) {
    const group = items.slice(at, at + size);
    const words =
      place === undefined ? [...argv, ...group] : argv.map((word) => word.replaceAll(place, group[0] ?? ''));
    const one = await runChild(process, words, { complain: (reason) => `xargs: ${words[0]}: ${reason}\n` });
    if (one !== 0) status = one >= 126 ? one : 123;
  }
  return status;
};

export const ps: Program = async (process) => {
  const text = process.args.slice(1).join('');
  const all = /[aexA]/.test(text);
  const listed = [...process.machine.processes.values()].filter(
    (it) => all || (it.tty !== undefined && it.tty === process.tty),
  );
  const rows = [
    ...(all ? [{ pid: 1, tty: '?', command: process.machine.os.systemd ? '/sbin/init' : 'init' }] : []),
    ...listed.map(row),
  ];
  await process.out(`${'PID'.padStart(7)} TTY          TIME CMD\n`);
  for (const { pid, tty, command } of rows) {
    await process.out(
      `${String(pid).padStart(7)} ${tty.padEnd(8)} 00:00:00 ${all ? command : baseName(command.split(' ')[0]!)}\n`,
    );
  }
  return 0;
};

function row(process: Process): { pid: number; tty: string; command: string } {
  return {
    pid: process.pid,
    tty: process.tty?.name.replace('/dev/', '') ?? '?',
    command: process.args.join(' '),
  };
}

export const pkill: Program = async (process) => {
  const words = process.args.slice(1);
  const signal =
    words[0]?.startsWith('-') && words[0] !== '-f'
      ? (parseSignal(words.shift()!.slice(1)) ?? 'TERM')
      : 'TERM';
  const pattern = expression(words.filter((word) => word !== '-f').at(-1) ?? '(?!)');
  const found = [...process.machine.processes.values()].filter(
    (it) => it !== process && pattern.test(it.args.join(' ')),
  );
  for (const it of found) it.signal(signal);
  return found.length > 0 ? 0 : 1;
};
