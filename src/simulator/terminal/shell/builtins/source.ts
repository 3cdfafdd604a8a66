import { resolvePath } from '../../system/file-system.ts';
import type { Builtin } from '../builtins.ts';
import { Return } from '../control-flow.ts';
import { runScript } from '../interpreter.ts';
import { parseScript } from '../parser.ts';

export const evaluate: Builtin = async (shell, words) => {
  shell.lastStatus = 0;
  return runScript(shell, parseScript(words.slice(1).join(' ')));
};

export const source: Builtin = async (shell, words) => {
  const [name, path] = words as [string, string | undefined];
  if (path === undefined) {
    await shell.complain(`${name}: filename argument required`);
    return 2;
  }
  const file = shell.process.machine.files.find(resolvePath(path, shell.process.directory));
  if (file?.type !== 'file') {
    await shell.complain(
      shell.flavor === 'bash'
        ? `${path}: No such file or directory`
        : `${name}: cannot open ${path}: No such file`,
    );
    return shell.flavor === 'bash' ? 1 : 2;
  }
  shell.lastStatus = 0;
  try {
    return await runScript(shell, parseScript(file.text()));
  } catch (error) {
    if (error instanceof Return) return error.status;
    throw error;
  }
};
