import type { ByteString } from '../../system/byte-string.ts';

const SIMPLE: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

/**
 * Backslash sequences as `echo` and `%b` (octal `\0nnn`) or a `printf` format (octal `\nnn`) know them.
 * `stopped`: there was a `\c`, after which nothing is printed.
 */
export function withoutBackslashes(
  text: ByteString,
  style: 'echo' | 'format',
): { text: ByteString; stopped: boolean } {
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    const next = text[at + 1];
    if (char !== '\\' || next === undefined) {
      result += char;
      continue;
    }
    if (next === 'c' && style === 'echo') return { text: result, stopped: true };
    const octal = (style === 'echo' ? /^0[0-7]{0,3}|^[1-7][0-7]{0,2}/ : /^[0-7]{1,3}/).exec(
      text.slice(at + 1, at + 5),
    )?.[0];
    const hex = /^x[0-9a-fA-F]{1,2}/.exec(text.slice(at + 1, at + 4))?.[0];
    if (octal !== undefined) {
      result += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      at += octal.length;
    } else if (hex !== undefined) {
      result += String.fromCharCode(Number.parseInt(hex.slice(1), 16));
      at += hex.length;
    } else if (SIMPLE[next] !== undefined) {
      result += SIMPLE[next];
      at++;
    } else if (style === 'format' && next === '"') {
      result += '"';
      at++;
    } else {
      result += `\\${next}`;
      at++;
    }
  }
  return { text: result, stopped: false };
}
