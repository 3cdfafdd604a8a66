import { createHash } from 'node:crypto';
import { toBuffer } from '../system/byte-string.ts';
import type { Program } from '../system/process.ts';
import { forEachInput } from './input.ts';
import { readOptions } from './options.ts';

/** `sha256sum`, `md5sum`, …: prints sums, or with `-c` checks them. */
export function sumProgram(algorithm: 'md5' | 'sha1' | 'sha256' | 'sha512'): Program {
  return async (process) => {
    const options = await readOptions(process, { flags: 'cbtq', long: { check: 'c', quiet: 'q' } });
    if (!options) return 1;
    let failed = 0;
    const status = await forEachInput(process, options.rest, async (file, name) => {
      const hash = createHash(algorithm);
      let text = '';
      for (let piece = await process.readFrom(file); piece !== ''; piece = await process.readFrom(file)) {
        hash.update(toBuffer(piece));
        if (options.has('c')) text += piece;
      }
      if (!options.has('c')) return process.out(`${hash.digest('hex')}  ${name}\n`);
      for (const [, sum, target] of text.matchAll(/^([0-9a-f]+) [ *](.+)$/gm)) {
        await forEachInput(process, [target!], async (checked) => {
          const found = createHash(algorithm);
          for (
            let piece = await process.readFrom(checked);
            piece !== '';
            piece = await process.readFrom(checked)
          ) {
            found.update(toBuffer(piece));
          }
          const same = found.digest('hex') === sum;
          if (!same) failed++;
          if (!same || !options.has('q')) await process.out(`${target}: ${same ? 'OK' : 'FAILED'}\n`);
        });
      }
    });
    return failed > 0 ? 1 : status;
  };
}
