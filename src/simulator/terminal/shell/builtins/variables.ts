import type { Builtin } from '../builtins.ts';
import type { Shell } from '../shell.ts';

export const exportVariables: Builtin = async (shell, words) => {
  const args = words.slice(1).filter((word) => word !== '--' && word !== '-p');
  if (args.length === 0) {
    for (const [name, value] of [...shell.environment()].sort(([a], [b]) => (a < b ? -1 : 1))) {
      await shell.process.out(`export ${name}='${value.replaceAll("'", "'\\''")}'\n`);
    }
    return 0;
  }
  const unexport = args[0] === '-n';
  return forEachAssignment(shell, unexport ? args.slice(1) : args, 'export', (name, value) => {
    if (value !== undefined) shell.set(name, value);
    declare(shell, name).exported = !unexport;
  });
};

export const readonlyVariables: Builtin = async (shell, words) =>
  forEachAssignment(shell, words.slice(1), 'readonly', (name, value) => {
    if (value !== undefined) shell.set(name, value);
    declare(shell, name).readonly = true;
  });

export const local: Builtin = async (shell, words) => {
  const saved = shell.locals.at(-1);
  if (!saved) {
    await shell.complain(
      shell.flavor === 'bash' ? 'local: can only be used in a function' : 'local: not in a function',
    );
    return 1;
  }
  return forEachAssignment(shell, words.slice(1), 'local', (name, value) => {
    const before = shell.variables.get(name);
    if (!saved.has(name)) saved.set(name, before && { ...before });
    if (value !== undefined) shell.set(name, value);
    else declare(shell, name);
  });
};

export const unset: Builtin = async (shell, words) => {
  for (const word of words.slice(1)) {
    if (word === '-v') continue;
    if (word === '-f') continue;
    if (words[1] === '-f') shell.functions.delete(word);
    else if (shell.variables.get(word)?.readonly) {
      await shell.complain(
        `unset: ${word}: ${shell.flavor === 'bash' ? 'cannot unset: readonly variable' : 'is read only'}`,
      );
      return shell.flavor === 'bash' ? 1 : 2;
    } else shell.variables.delete(word);
  }
  return 0;
};

function declare(shell: Shell, name: string) {
  const variable = shell.variables.get(name) ?? { value: undefined, exported: false, readonly: false };
  shell.variables.set(name, variable);
  return variable;
}

async function forEachAssignment(
  shell: Shell,
  words: readonly string[],
  command: string,
  act: (name: string, value: string | undefined) => void,
): Promise<number> {
  for (const word of words) {
    const match = /^([A-Za-z_]\w*)(?:=([\s\S]*))?$/.exec(word);
    if (!match) {
      await shell.complain(
        shell.flavor === 'bash'
          ? `${command}: \`${word}': not a valid identifier`
          : `${command}: ${word}: bad variable name`,
      );
      return shell.flavor === 'bash' ? 1 : 2;
    }
    act(match[1]!, match[2]);
  }
  return 0;
}
