import type { Program } from '../system/process.ts';
import { forEachInput, readLines } from './input.ts';
import { readOptions } from './options.ts';

export const cat: Program = async (process) => {
  const options = await readOptions(process, { flags: 'nuvetAETbs', long: { number: 'n' } });
  if (!options) return 1;
  let line = 0;
  return forEachInput(process, options.rest, async (file) => {
    if (options.has('n')) {
      for await (const text of readLines(process, file))
        await process.out(`${String(++line).padStart(6)}\t${text}`);
      return;
    }
    for (let piece = await process.readFrom(file); piece !== ''; piece = await process.readFrom(file)) {
      await process.out(piece);
    }
  });
};
