import { fromBuffer, toBuffer } from '../system/byte-string.ts';
import type { Program } from '../system/process.ts';
import { forEachInput } from './input.ts';
import { readOptions } from './options.ts';

export const base64: Program = async (process) => {
  const options = await readOptions(process, {
    flags: 'di',
    values: 'w',
    long: { decode: 'd', wrap: 'w', 'ignore-garbage': 'i' },
  });
  if (!options) return 1;
  const width = Number(options.get('w') ?? 76);
  let failed = false;
  const status = await forEachInput(process, options.rest, async (file) => {
    let held = '';
    let column = 0;
    const put = async (text: string) => {
      if (width === 0) return process.out(text);
      let wrapped = '';
      for (let at = 0; at < text.length; ) {
        const take = text.slice(at, at + width - column);
        wrapped += take;
        column += take.length;
        at += take.length;
        if (column === width) {
          wrapped += '\n';
          column = 0;
        }
      }
      return process.out(wrapped);
    };
    for (let piece = await process.readFrom(file); piece !== ''; piece = await process.readFrom(file)) {
      held += options.has('d') ? piece.replace(/\s/g, '') : piece;
      if (options.has('d')) {
        const bad = held.search(options.has('i') ? /(?!)/ : /[^A-Za-z0-9+/=]/);
        if (bad >= 0) failed = true;
        const whole = held.slice(0, (bad < 0 ? held.length : bad) & ~3);
        held = held.slice(whole.length);
        await process.out(fromBuffer(Buffer.from(whole, 'base64')));
        if (failed) break;
      } else {
        const whole = held.slice(0, held.length - (held.length % 3));
        held = held.slice(whole.length);
        await put(toBuffer(whole).toString('base64'));
      }
    }
    if (!options.has('d')) {
      await put(toBuffer(held).toString('base64'));
      if (column > 0) await process.out('\n');
    } else if (held !== '') {
      await process.out(fromBuffer(Buffer.from(held, 'base64')));
      failed = true;
    }
  });
  if (failed) await process.complain('base64: invalid input\n');
  return failed ? 1 : status;
};
