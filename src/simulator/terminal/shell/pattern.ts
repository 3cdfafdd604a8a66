import type { ByteString } from '../system/byte-string.ts';

/** Characters of a word as patterns see them: a quoted one means only itself. */
export interface PatternPiece {
  readonly text: ByteString;
  readonly quoted: boolean;
}

const CLASSES: Readonly<Record<string, string>> = {
  alpha: 'a-zA-Z',
  digit: '0-9',
  alnum: 'a-zA-Z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: ' \\t\\n\\r\\f\\v',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9a-fA-F',
  cntrl: '\\x00-\\x1f\\x7f',
  print: ' -~',
  graph: '!-~',
};

export function hasWildcard(pieces: readonly PatternPiece[]): boolean {
  return pieces.some((piece) => !piece.quoted && /[*?[]/.test(piece.text));
}

/** The regular expression (source, unanchored) of a shell pattern. */
export function patternSource(
  pieces: readonly PatternPiece[],
  options: { lazy?: boolean; path?: boolean } = {},
): string {
  const any = options.path ? '[^/]' : '[\\s\\S]';
  let source = '';
  // A bracket expression may reach over pieces, so the whole is looked at as characters.
  const chars = pieces.flatMap((piece) => [...piece.text].map((char) => ({ char, quoted: piece.quoted })));
  for (let at = 0; at < chars.length; at++) {
    const { char, quoted } = chars[at]!;
    if (quoted) source += escaped(char);
    else if (char === '\\' && at + 1 < chars.length) source += escaped(chars[++at]!.char);
    else if (char === '*') source += `${any}*${options.lazy ? '?' : ''}`;
    else if (char === '?') source += any;
    else if (char === '[') {
      const bracket = readBracket(chars, at);
      if (bracket) {
        source += bracket.source;
        at = bracket.end;
      } else source += '\\[';
    } else source += escaped(char);
  }
  return source;
}

export function matches(pieces: readonly PatternPiece[], text: ByteString): boolean {
  return expression(`^(?:${patternSource(pieces)})$`).test(text);
}

/** A pattern's regular expression; `[z-a]` and the like match nothing. */
export function expression(source: string): RegExp {
  try {
    return new RegExp(source);
  } catch {
    return /(?!)/;
  }
}

function readBracket(
  chars: ReadonlyArray<{ char: string; quoted: boolean }>,
  start: number,
): { source: string; end: number } | undefined {
  let at = start + 1;
  let body = '';
  const negated = chars[at]?.char === '!' || chars[at]?.char === '^';
  if (negated) at++;
  for (let first = true; ; first = false) {
    const char = chars[at];
    if (!char) return undefined;
    if (char.char === ']' && !char.quoted && !first) break;
    const rest = chars
      .slice(at, at + 12)
      .map((it) => it.char)
      .join('');
    const named = /^\[:([a-z]+):\]/.exec(rest);
    if (named && CLASSES[named[1]!] !== undefined) {
      body += CLASSES[named[1]!];
      at += named[0].length;
      continue;
    }
    body += char.char === '-' && !char.quoted ? '-' : escaped(char.char);
    at++;
  }
  return { source: `[${negated ? '^' : ''}${body}]`, end: at };
}

function escaped(char: string): string {
  return /[\\^$.*+?()[\]{}|/-]/.test(char) ? `\\${char}` : char;
}
