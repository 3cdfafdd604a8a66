import type { ByteString } from '../system/byte-string.ts';
import { expression, type PatternPiece, patternSource } from './pattern.ts';
import type { Shell } from './shell.ts';

/** The value of `$name`, special parameters included; `undefined` if it is not set. */
export function parameterValue(shell: Shell, name: string): ByteString | undefined {
  switch (name) {
    case '?':
      return String(shell.lastStatus);
    case '$':
      return String(shellPid(shell));
    case '#':
      return String(shell.positional.length);
    case '!':
      return shell.lastBackground && String(shell.lastBackground.pid);
    case '-':
      return `${shell.interactive ? 'im' : ''}${[...shell.options].join('')}`;
    case '@':
    case '*':
      return shell.positional.length === 0 ? undefined : shell.positional.join(' ');
    case '0':
      return shell.name;
    default:
      if (/^\d+$/.test(name)) return shell.positional[Number(name) - 1];
      if (name === 'PPID') return String(shell.process.parent?.pid ?? 0);
      if (name === 'LINENO') return String(shell.line);
      return shell.get(name);
  }
}

/** `$$` is the shell's own process, also in its subshells. */
function shellPid(shell: Shell): number {
  let { process } = shell;
  while (process.parent && process.parent.args === process.args) process = process.parent;
  return process.pid;
}

/** A value without what a pattern matches at one of its ends: `#`, `##`, `%`, `%%`. */
export function trimmed(value: ByteString, operator: string, pattern: readonly PatternPiece[]): ByteString {
  const long = operator.length === 2;
  if (operator.startsWith('#')) {
    return value.replace(expression(`^(?:${patternSource(pattern, { lazy: !long })})`), '');
  }
  const source = expression(`^(?:${patternSource(pattern)})$`);
  const order = Array.from({ length: value.length + 1 }, (_, index) => (long ? index : value.length - index));
  const cut = order.find((at) => source.test(value.slice(at)));
  return cut === undefined ? value : value.slice(0, cut);
}
