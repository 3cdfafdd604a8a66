import type { ByteString } from '../../system/byte-string.ts';
import type { Builtin } from '../builtins.ts';
import { withoutBackslashes } from './escapes.ts';

export const printf: Builtin = async (shell, words) => {
  const args = words[1] === '--' ? words.slice(2) : words.slice(1);
  if (args.length === 0) {
    await shell.complain('printf: usage: printf format [arg ...]');
    return 2;
  }
  const { text, complaints } = formatted(args[0]!, args.slice(1));
  await shell.process.out(text);
  for (const complaint of complaints) await shell.complain(`printf: ${complaint}`);
  return complaints.length > 0 ? 1 : 0;
};

const DIRECTIVE = /%([-+ #0]*)(\*|\d+)?(?:\.(\*|\d+)?)?([a-zA-Z%])/y;

/** What `printf` prints; the format is used again while arguments are left. */
export function formatted(
  format: ByteString,
  args: readonly ByteString[],
): { text: ByteString; complaints: string[] } {
  const rest = [...args];
  const complaints: string[] = [];
  let text = '';
  do {
    const before = rest.length;
    const round = formatOnce(format, rest, complaints);
    text += round.text;
    if (round.stopped || rest.length === before) break;
  } while (rest.length > 0);
  return { text, complaints };
}

function formatOnce(
  format: ByteString,
  args: ByteString[],
  complaints: string[],
): { text: ByteString; stopped: boolean } {
  let text = '';
  let at = 0;
  while (at < format.length) {
    const percent = format.indexOf('%', at);
    const plain = format.slice(at, percent < 0 ? format.length : percent);
    text += withoutBackslashes(plain, 'format').text;
    if (percent < 0) break;
    DIRECTIVE.lastIndex = percent;
    const match = DIRECTIVE.exec(format);
    if (!match) {
      text += '%';
      at = percent + 1;
      continue;
    }
    at = DIRECTIVE.lastIndex;
    const [whole, flags, widthText, precisionText, conversion] = match as unknown as [
      string,
      string,
      string | undefined,
      string | undefined,
      string,
    ];
    if (conversion === '%') {
      text += '%';
      continue;
    }
    const width = widthText === '*' ? Number(args.shift() ?? 0) : Number(widthText ?? 0);
    const hasPrecision = whole.includes('.');
    const precision = precisionText === '*' ? Number(args.shift() ?? 0) : Number(precisionText ?? 0);
    const converted = convert(conversion, args, hasPrecision ? precision : undefined, flags, complaints);
    text += pad(converted.text, width, flags, converted.numeric && !hasPrecision);
    if (converted.stopped) return { text, stopped: true };
  }
  return { text, stopped: false };
}

function convert(
  conversion: string,
  args: ByteString[],
  precision: number | undefined,
  flags: string,
  complaints: string[],
): { text: ByteString; numeric: boolean; stopped?: boolean } {
  const argument = args.shift();
  switch (conversion) {
    case 's':
      return { text: (argument ?? '').slice(0, precision), numeric: false };
    case 'c':
      return { text: (argument ?? '').slice(0, 1), numeric: false };
    case 'q':
      return { text: quoted(argument ?? ''), numeric: false };
    case 'b': {
      const { text, stopped } = withoutBackslashes(argument ?? '', 'echo');
      return { text: text.slice(0, precision), numeric: false, stopped };
    }
    case 'e':
    case 'f':
    case 'g':
      return { text: Number(argument ?? 0).toFixed(precision ?? 6), numeric: true };
    default: {
      const value = integer(argument ?? '', complaints);
      const negative = value < 0n;
      const magnitude = negative ? -value : value;
      let digits: string;
      if (conversion === 'o') digits = magnitude.toString(8);
      else if (conversion === 'x') digits = magnitude.toString(16);
      else if (conversion === 'X') digits = magnitude.toString(16).toUpperCase();
      else digits = magnitude.toString();
      if (precision !== undefined) digits = digits.padStart(precision, '0');
      const sign = negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
      return { text: sign + digits, numeric: true };
    }
  }
}

function integer(text: ByteString, complaints: string[]): bigint {
  const trimmed = text.trim();
  if (trimmed === '') return 0n;
  if (/^["']/.test(trimmed)) return BigInt(trimmed.charCodeAt(1) || 0);
  const match = /^([-+]?)(0[xX][0-9a-fA-F]+|\d+)/.exec(trimmed);
  if (!match || match[0].length < trimmed.length) {
    complaints.push(match ? `${text}: not completely converted` : `${text}: expected numeric value`);
    if (!match) return 0n;
  }
  const digits = match[2]!;
  const value = BigInt(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return match[1] === '-' ? -value : value;
}

function pad(text: ByteString, width: number, flags: string, zeros: boolean): ByteString {
  if (flags.includes('-') || width < 0) return text.padEnd(Math.abs(width), ' ');
  if (!zeros || !flags.includes('0')) return text.padStart(width, ' ');
  const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

/** bash's `%q`. */
function quoted(text: ByteString): ByteString {
  return text === '' ? "''" : text.replace(/[^A-Za-z0-9_@%+=:,./-]/g, (char) => `\\${char}`);
}
