import type { ByteString } from '../system/byte-string.ts';
import { resolvePath } from '../system/file-system.ts';
import type { OpenFile } from '../system/open-file.ts';
import type { Process } from '../system/process.ts';
import { SystemError } from '../system/system-error.ts';
import { baseName } from './options.ts';

/**
 * Hands each named file (`-` and no name at all: standard input) to `use`, and complains about those that
 * cannot be read. @returns 0, or 1 if there was one.
 */
export async function forEachInput(
  process: Process,
  names: readonly string[],
  use: (file: OpenFile, name: string) => Promise<void>,
): Promise<number> {
  let status = 0;
  for (const name of names.length > 0 ? names : ['-']) {
    let opened: OpenFile | undefined;
    try {
      opened = name === '-' ? undefined : openToRead(process, name);
      await use(opened ?? process.file(0), name);
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
      await process.complain(`${baseName(process.args[0]!)}: ${name}: ${error.message}\n`);
      status = 1;
    } finally {
      opened?.release();
    }
  }
  return status;
}

/** @throws SystemError */
function openToRead(process: Process, name: string): OpenFile {
  return process.machine.files.open(resolvePath(name, process.directory), { read: true }, process.tty);
}

/** Everything that is left to read. */
export async function readRest(process: Process, file: OpenFile): Promise<ByteString> {
  const pieces: ByteString[] = [];
  for (let piece = await process.readFrom(file); piece !== ''; piece = await process.readFrom(file))
    pieces.push(piece);
  return pieces.join('');
}

/** Lines with their ends; the last may lack its own. */
export async function* readLines(process: Process, file: OpenFile): AsyncGenerator<ByteString> {
  let held = '';
  for (let piece = await process.readFrom(file); piece !== ''; piece = await process.readFrom(file)) {
    const lines = (held + piece).split('\n');
    held = lines.pop()!;
    for (const line of lines) yield `${line}\n`;
  }
  if (held !== '') yield held;
}
