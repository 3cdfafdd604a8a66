import { interactiveShell } from '../shell/interactive.ts';
import { runProgramText } from '../shell/interpreter.ts';
import { type Flavor, Shell } from '../shell/shell.ts';
import { resolvePath } from '../system/file-system.ts';
import type { Process, Program } from '../system/process.ts';
import { baseName } from './options.ts';

/** The program `sh`, `bash`, …: `-c` with a text, a file, or what it is told on standard input. */
export function shellProgram(flavor: Flavor): Program {
  return async (process) => {
    const words = process.args.slice(1);
    const letters = new Set<string>();
    let text: string | undefined;
    while (words.length > 0 && /^[-+]./.test(words[0]!)) {
      const word = words.shift()!;
      if (word === '--') break;
      if (word.startsWith('--')) continue;
      for (const letter of word.slice(1)) letters.add(letter);
      if (word === '-o') words.shift();
    }
    const login = letters.has('l') || process.args[0]!.startsWith('-');
    if (letters.has('c')) {
      text = words.shift();
      if (text === undefined) {
        await process.complain(`${baseName(process.args[0]!)}: -c requires an argument\n`);
        return 2;
      }
      const shell = shellOf(process, flavor, letters, words[0] ?? process.args[0]!, words.slice(1));
      return runProgramText(shell, text);
    }
    const path = letters.has('s') ? undefined : words.shift();
    if (path === undefined) {
      if (letters.has('i') || (process.isTty(0) && process.isTty(2))) {
        const name = login ? `-${baseName(process.args[0]!).replace(/^-/, '')}` : baseName(process.args[0]!);
        return interactiveShell(process, { flavor, name, login });
      }
      return runProgramText(
        shellOf(process, flavor, letters, process.args[0]!, words),
        await process.readAll(0),
      );
    }
    const file = process.machine.files.find(resolvePath(path, process.directory));
    if (file?.type !== 'file') {
      const name = baseName(process.args[0]!);
      await process.complain(
        flavor === 'bash'
          ? `${name}: ${path}: No such file or directory\n`
          : `${name}: 0: cannot open ${path}: No such file\n`,
      );
      return flavor === 'bash' ? 127 : 2;
    }
    return runProgramText(shellOf(process, flavor, letters, path, words), file.text());
  };
}

function shellOf(
  process: Process,
  flavor: Flavor,
  letters: ReadonlySet<string>,
  name: string,
  positional: readonly string[],
): Shell {
  const shell = new Shell({ process, flavor, name, positional });
  for (const letter of 'aefuxn') if (letters.has(letter)) shell.options.add(letter);
  return shell;
}
