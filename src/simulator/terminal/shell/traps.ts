import { runScript } from './interpreter.ts';
import { parseScript } from './parser.ts';
import type { Shell } from './shell.ts';

/** Runs the traps of the signals that have come, each with `$?` left as it was. */
export async function runTraps(shell: Shell): Promise<void> {
  while (shell.trapped.length > 0) {
    const signal = shell.trapped.shift()!;
    const action = shell.traps.get(signal);
    if (action === undefined || action === '') continue;
    const status = shell.lastStatus;
    await runScript(shell, parseScript(action));
    shell.lastStatus = status;
  }
}

/** Runs the trap for EXIT, once. */
export async function runExitTrap(shell: Shell, status: number): Promise<void> {
  const action = shell.traps.get('EXIT');
  if (action === undefined || action === '') return;
  shell.traps.delete('EXIT');
  shell.lastStatus = status;
  await runScript(shell, parseScript(action));
}
