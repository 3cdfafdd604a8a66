import { textOf } from '../system/byte-string.ts';
import type { Program } from '../system/process.ts';
import { forEachInput } from './input.ts';
import { readOptions } from './options.ts';

export const wc: Program = async (process) => {
  const options = await readOptions(process, {
    flags: 'clmwL',
    long: { lines: 'l', bytes: 'c', words: 'w', chars: 'm' },
  });
  if (!options) return 1;
  const asked = (['l', 'w', 'm', 'c'] as const).filter((letter) => options.has(letter));
  const columns: readonly string[] = asked.length > 0 ? asked : ['l', 'w', 'c'];
  const totals = { l: 0, w: 0, m: 0, c: 0 };
  const rows: Array<{ counts: typeof totals; name: string }> = [];
  const status = await forEachInput(process, options.rest, async (file, name) => {
    const counts = { l: 0, w: 0, m: 0, c: 0 };
    let inWord = false;
    for (let piece = await process.readFrom(file); piece !== ''; piece = await process.readFrom(file)) {
      counts.c += piece.length;
      if (columns.includes('m')) counts.m += [...textOf(piece)].length;
      for (const char of piece) {
        if (char === '\n') counts.l++;
        const blank = char <= ' ';
        if (!blank && !inWord) counts.w++;
        inWord = !blank;
      }
    }
    for (const letter of ['l', 'w', 'm', 'c'] as const) totals[letter] += counts[letter];
    rows.push({ counts, name: options.rest.length > 0 ? ` ${name}` : '' });
  });
  if (rows.length > 1) rows.push({ counts: totals, name: ' total' });
  const plain = columns.length === 1 && options.rest.length <= 1;
  const width = plain ? 1 : options.rest.length === 0 ? 7 : String(totals.c).length;
  for (const { counts, name } of rows) {
    await process.out(
      `${columns.map((letter) => String(counts[letter as 'l']).padStart(width)).join(' ')}${name}\n`,
    );
  }
  return status;
};
