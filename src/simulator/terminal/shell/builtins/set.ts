import type { Builtin } from '../builtins.ts';

const LONG_OPTIONS: Readonly<Record<string, string>> = {
  errexit: 'e',
  nounset: 'u',
  xtrace: 'x',
  noglob: 'f',
  allexport: 'a',
  pipefail: 'P',
};

export const set: Builtin = async (shell, words) => {
  const args = words.slice(1);
  if (args.length === 0) {
    const lines = [...shell.variables].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [name, { value }] of lines) {
      if (value !== undefined) await shell.process.out(`${name}='${value.replaceAll("'", "'\\''")}'\n`);
    }
    return 0;
  }
  while (args.length > 0 && /^[-+]./.test(args[0]!)) {
    const option = args.shift()!;
    if (option === '--') {
      shell.positional = args;
      return 0;
    }
    const on = option.startsWith('-');
    const letters =
      option === '-o' || option === '+o' ? [LONG_OPTIONS[args.shift() ?? ''] ?? ''] : [...option.slice(1)];
    for (const letter of letters) {
      if (on) shell.options.add(letter);
      else shell.options.delete(letter);
    }
  }
  if (args.length > 0) shell.positional = args;
  return 0;
};

export const shift: Builtin = async (shell, words) => {
  const count = Number(words[1] ?? 1);
  if (count > shell.positional.length) {
    if (shell.flavor !== 'bash') await shell.complain("shift: can't shift that many");
    return shell.flavor === 'bash' ? 1 : 2;
  }
  shell.positional = shell.positional.slice(count);
  return 0;
};
