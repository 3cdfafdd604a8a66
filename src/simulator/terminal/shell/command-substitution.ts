import type { ByteString } from '../system/byte-string.ts';
import { pipe } from '../system/pipe.ts';
import { runSubshell } from './pipelines.ts';
import type { Shell } from './shell.ts';
import type { Script } from './syntax.ts';

/** What `$(…)` is: the output of a subshell without the line ends at its end, and without NULs. */
export async function substituteCommand(shell: Shell, script: Script): Promise<ByteString> {
  const { reader, writer } = pipe();
  const child = shell.process.fork();
  child.place(1, writer);
  runSubshell(shell, child, script);
  try {
    const pieces: ByteString[] = [];
    for (
      let piece = await shell.process.readFrom(reader);
      piece !== '';
      piece = await shell.process.readFrom(reader)
    ) {
      pieces.push(piece);
    }
    shell.lastStatus = await shell.process.waitFor(child);
    return pieces.join('').replaceAll('\0', '').replace(/\n+$/, '');
  } finally {
    reader.release();
  }
}
