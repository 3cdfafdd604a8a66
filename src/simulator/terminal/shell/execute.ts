import type { ByteString } from '../system/byte-string.ts';
import { resolvePath } from '../system/file-system.ts';
import type { Process, Program } from '../system/process.ts';

/** Linux refuses longer words [recipe of a console, 5.5]. */
const WORD_LIMIT = 131_072;
const WORDS_LIMIT = 2_097_152;

export type Execution =
  | { readonly program: Program; readonly path: string }
  | { readonly status: 126 | 127; readonly reason: string };

/** Finds what running `argv` runs: a program of the machine, or a script with the shell that reads it. */
export function findProgram(
  process: Process,
  argv: readonly ByteString[],
  path: ByteString | undefined,
): Execution {
  const name = argv[0] ?? '';
  const found = name.includes('/') ? resolvePath(name, process.directory) : searchPath(process, name, path);
  if (found === undefined) return { status: 127, reason: 'not found' };
  const inode = process.machine.files.find(found);
  if (!inode) return { status: 127, reason: 'No such file or directory' };
  if (inode.type === 'directory') return { status: 126, reason: 'Is a directory' };
  if (inode.type === 'device' || (inode.mode & 0o111) === 0)
    return { status: 126, reason: 'Permission denied' };
  let total = 0;
  for (const word of argv) {
    total += word.length + 1;
    if (word.length >= WORD_LIMIT || total > WORDS_LIMIT)
      return { status: 126, reason: 'Argument list too long' };
  }
  if (inode.type === 'binary') {
    const program = process.machine.programs.get(inode.command);
    return program ? { program, path: found } : { status: 127, reason: 'not found' };
  }
  if (inode.type !== 'file') return { status: 127, reason: 'No such file or directory' };
  return { program: (runner) => runFile(runner, found, inode.read(0, 256)), path: found };
}

function searchPath(process: Process, name: ByteString, path: ByteString | undefined): string | undefined {
  if (name === '') return undefined;
  for (const directory of (path ?? '/usr/bin:/bin').split(':')) {
    const candidate = resolvePath(name, resolvePath(directory || '.', process.directory));
    const inode = process.machine.files.find(candidate);
    if (inode && inode.type !== 'directory' && inode.type !== 'device') return candidate;
  }
  return undefined;
}

/** Runs a script by the interpreter it names, or the shell. */
async function runFile(process: Process, path: string, head: ByteString): Promise<number> {
  const named = /^#!\s*(\S+)(?:[ \t]+([^\n]*\S))?/.exec(head);
  const words = named ? [named[1]!, ...(named[2] === undefined ? [] : [named[2]])] : ['/bin/sh'];
  process.args = [...words, path, ...process.args.slice(1)];
  const interpreter = findProgram(process, process.args, undefined);
  if (!('program' in interpreter) || interpreter.path === path) {
    await process.complain(`${path}: ${words[0]}: bad interpreter: No such file or directory\n`);
    return 126;
  }
  return interpreter.program(process);
}

/** Runs `argv` in a child and waits for it, as programs that run others do. */
export async function runChild(
  process: Process,
  argv: readonly ByteString[],
  options: {
    environment?: ReadonlyMap<string, ByteString>;
    complain?: (reason: string) => string;
    started?: (child: Process) => void;
  } = {},
): Promise<number> {
  const child = process.fork({
    args: [...argv],
    ...(options.environment && { environment: options.environment }),
  });
  child.start(() => executeIn(child, options.complain));
  options.started?.(child);
  return process.waitFor(child);
}

/** Replaces what `process` runs by what its words say. */
export async function executeIn(process: Process, complain?: (reason: string) => string): Promise<number> {
  const found = findProgram(process, process.args, process.environment.get('PATH'));
  if ('program' in found) return found.program(process);
  const reason = found.reason === 'not found' ? 'No such file or directory' : found.reason;
  if (complain) await process.complain(complain(reason));
  return found.status;
}
