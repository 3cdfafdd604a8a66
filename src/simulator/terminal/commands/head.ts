import type { Program } from '../system/process.ts';
import { forEachInput, readLines, readRest } from './input.ts';
import { readOptions } from './options.ts';
import { parseSize } from './sizes.ts';

export const head: Program = async (process) => {
  process.args = process.args.map((word, index) =>
    index === 1 && /^-\d+$/.test(word) ? `-n${word.slice(1)}` : word,
  );
  const options = await readOptions(process, { values: 'nc', flags: 'qv', long: { lines: 'n', bytes: 'c' } });
  if (!options) return 1;
  const bytes = options.get('c');
  const asked = bytes ?? options.get('n') ?? '10';
  const count = parseSize(asked.replace(/^-/, ''));
  if (count === undefined) {
    await process.complain(`head: invalid number of ${bytes ? 'bytes' : 'lines'}: '${asked}'\n`);
    return 1;
  }
  const names = options.rest;
  let first = true;
  return forEachInput(process, names, async (file, name) => {
    if (names.length > 1 && !options.has('q')) await process.out(`${first ? '' : '\n'}==> ${name} <==\n`);
    first = false;
    if (asked.startsWith('-')) {
      const text = await readRest(process, file);
      if (bytes) return process.out(text.slice(0, Math.max(0, text.length - count)));
      const lines = text.split(/(?<=\n)/);
      return process.out(lines.slice(0, Math.max(0, lines.length - count)).join(''));
    }
    if (bytes === undefined) {
      if (count === 0) return;
      let left = count;
      for await (const line of readLines(process, file)) {
        await process.out(line);
        if (--left === 0) break;
      }
      return;
    }
    for (let left = count; left > 0; ) {
      const piece = await process.readFrom(file, Math.min(left, 65_536));
      if (piece === '') break;
      left -= piece.length;
      await process.out(piece);
    }
  });
};
