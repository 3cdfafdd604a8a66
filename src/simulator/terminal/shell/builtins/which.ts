import { BUILTINS, type Builtin } from '../builtins.ts';
import { findProgram } from '../execute.ts';
import type { Shell } from '../shell.ts';
import { runProgram } from '../simple-command.ts';

/** `command -v name`, or a command as if no function bore its name. */
export const command: Builtin = async (shell, words) => {
  const args = words.slice(1);
  let verbose = false;
  while (args[0] === '-v' || args[0] === '-V' || args[0] === '-p' || args[0] === '--') {
    if (args[0] !== '-p') verbose ||= args[0] !== '--';
    args.shift();
  }
  if (args.length === 0) return 0;
  if (verbose) {
    const found = whereIs(shell, args[0]!);
    if (found === undefined) return shell.flavor === 'bash' ? 1 : 127;
    await shell.process.out(`${found}\n`);
    return 0;
  }
  const builtin = BUILTINS.get(args[0]!);
  if (builtin) return builtin(shell, args);
  return runProgram(shell, args);
};

export const type: Builtin = async (shell, words) => {
  let status = 0;
  for (const name of words.slice(1)) {
    const found = whereIs(shell, name);
    if (found === undefined) {
      if (shell.flavor === 'bash') await shell.complain(`type: ${name}: not found`);
      else await shell.process.out(`${name}: not found\n`);
      status = shell.flavor === 'bash' ? 1 : 127;
    } else if (BUILTINS.has(name)) await shell.process.out(`${name} is a shell builtin\n`);
    else if (shell.functions.has(name))
      await shell.process.out(`${name} is a ${shell.flavor === 'bash' ? '' : 'shell '}function\n`);
    else await shell.process.out(`${name} is ${found}\n`);
  }
  return status;
};

export const hash: Builtin = async () => 0;

function whereIs(shell: Shell, name: string): string | undefined {
  if (shell.functions.has(name) || BUILTINS.has(name) || name === 'exec') return name;
  const found = findProgram(shell.process, [name], shell.get('PATH'));
  return 'program' in found ? found.path : undefined;
}
