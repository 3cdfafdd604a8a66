import { parseSignal, type Signal } from '../../system/signals.ts';
import type { Builtin } from '../builtins.ts';

export const trap: Builtin = async (shell, words) => {
  const args = words.slice(1);
  if (args[0] === '--') args.shift();
  if (args.length === 0) {
    for (const [signal, action] of shell.traps) {
      await shell.process.out(`trap -- '${action.replaceAll("'", "'\\''")}' ${signal}\n`);
    }
    return 0;
  }
  const resets = args.length === 1 || /^\d+$/.test(args[0]!);
  const action = resets ? '-' : args[0]!;
  let status = 0;
  for (const text of resets ? args : args.slice(1)) {
    const signal = text === '0' || text.toUpperCase() === 'EXIT' ? 'EXIT' : parseSignal(text);
    if (signal === undefined) {
      await shell.complain(`trap: ${text}: bad trap`);
      status = 1;
      continue;
    }
    if (action === '-') shell.traps.delete(signal);
    else shell.traps.set(signal, action);
    if (signal !== 'EXIT')
      shell.process.setDisposition(
        signal,
        dispositionFor(action, () => note(shell.trapped, signal)),
      );
  }
  return status;
};

function dispositionFor(action: string, catchIt: () => void): 'default' | 'ignore' | (() => void) {
  if (action === '-') return 'default';
  return action === '' ? 'ignore' : catchIt;
}

function note(trapped: Signal[], signal: Signal): void {
  if (!trapped.includes(signal)) trapped.push(signal);
}
