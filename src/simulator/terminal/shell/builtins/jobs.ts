import { parseSignal, SIGNAL_NUMBERS } from '../../system/signals.ts';
import type { Builtin } from '../builtins.ts';

/** Waits for background jobs; a signal that is caught ends the wait. */
export const wait: Builtin = async (shell, words) => {
  const { process } = shell;
  const asked = words.slice(1).map(Number);
  const jobs =
    asked.length > 0 ? shell.background.filter((job) => asked.includes(job.pid)) : [...shell.background];
  if (asked.length > jobs.length) return 127;
  let status = 0;
  for (const job of jobs) {
    if (job.status === undefined) {
      await process.until(job.whenEnded, { interruptible: true });
      const signal = shell.trapped[0];
      if (job.status === undefined && signal) return 128 + SIGNAL_NUMBERS[signal];
    }
    status = job.status ?? 0;
    shell.background.splice(shell.background.indexOf(job), 1);
  }
  return asked.length > 0 ? status : 0;
};

export const jobs: Builtin = async (shell) => {
  for (const [index, job] of shell.background.entries()) {
    if (job.status === undefined)
      await shell.process.out(`[${index + 1}]  Running                 ${job.args.join(' ')}\n`);
  }
  return 0;
};

export const kill: Builtin = async (shell, words) => {
  const args = words.slice(1);
  if (args[0] === '-l') {
    await shell.process.out(`${Object.keys(SIGNAL_NUMBERS).join('\n')}\n`);
    return 0;
  }
  let name = 'TERM';
  if (args[0] === '-s') {
    name = args[1] ?? '';
    args.splice(0, 2);
  } else if (args[0]?.startsWith('-') && args[0] !== '--') name = args.shift()!.slice(1);
  if (args[0] === '--') args.shift();
  const signal = name === '0' ? undefined : parseSignal(name);
  if (name !== '0' && !signal) {
    await shell.complain(`kill: ${name}: invalid signal specification`);
    return 1;
  }
  let status = 0;
  for (const target of args) {
    const pid = Number(target.replace(/^-/, ''));
    const process = shell.process.machine.processes.get(pid);
    if (!process) {
      await shell.complain(
        shell.flavor === 'bash' ? `kill: (${target}) - No such process` : 'kill: No such process',
      );
      status = 1;
    } else if (signal) {
      if (target.startsWith('-')) process.group.signal(signal);
      else process.signal(signal);
    }
  }
  shell.process.check();
  return status;
};
