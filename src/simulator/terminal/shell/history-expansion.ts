import type { ByteString } from '../system/byte-string.ts';

/**
 * bash looks for `!` before anything else, also between double quotes. There is no history here that could
 * have an event of that name, so what it finds is an error. @returns the event, `!foo`.
 */
export function unknownEvent(line: ByteString): ByteString | undefined {
  let inSingle = false;
  let inDouble = false;
  for (let at = 0; at < line.length; at++) {
    const char = line[at]!;
    if (char === '\\' && !inSingle) at++;
    else if (char === "'" && !inDouble) inSingle = !inSingle;
    else if (char === '"' && !inSingle) inDouble = !inDouble;
    else if (char === '!' && !inSingle && !/[$[{]/.test(line[at - 1] ?? '')) {
      const event = /^![^\s=("][^\s:"'`;&|()<>]*/.exec(line.slice(at));
      if (event) return event[0];
    }
  }
  return undefined;
}
