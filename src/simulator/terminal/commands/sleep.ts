import type { Program } from '../system/process.ts';
import { parseSeconds } from './sizes.ts';

export const sleep: Program = async (process) => {
  const words = process.args.slice(1);
  if (words.length === 0) {
    await process.complain("sleep: missing operand\nTry 'sleep --help' for more information.\n");
    return 1;
  }
  let ms = 0;
  for (const word of words) {
    const part = parseSeconds(word);
    if (part === undefined) {
      await process.complain(
        `sleep: invalid time interval '${word}'\nTry 'sleep --help' for more information.\n`,
      );
      return 1;
    }
    ms += part;
  }
  await process.sleep(ms);
  return 0;
};
