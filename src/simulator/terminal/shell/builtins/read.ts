import type { ByteString } from '../../system/byte-string.ts';
import type { Builtin } from '../builtins.ts';

/** Reads one line, byte by byte so that whatever follows is left to others. */
export const read: Builtin = async (shell, words) => {
  const { process } = shell;
  const names = words.slice(1);
  let raw = false;
  while (names[0]?.startsWith('-')) {
    const option = names.shift()!;
    if (option.includes('r')) raw = true;
    if (option === '-p') await process.complain(names.shift() ?? '');
  }
  let line: ByteString = '';
  let ended = false;
  for (;;) {
    const char = await process.read(0, 1);
    if (char === '') {
      ended = true;
      break;
    }
    if (char === '\n') {
      if (raw || !/(?:^|[^\\])(?:\\\\)*\\$/.test(line)) break;
      line = line.slice(0, -1);
      continue;
    }
    line += char;
  }
  const text = raw ? line : line.replace(/\\([\s\S])/g, '$1');
  assign(names.length > 0 ? names : ['REPLY'], text, shell.get('IFS') ?? ' \t\n', (name, value) =>
    shell.set(name, value),
  );
  return ended ? 1 : 0;
};

function assign(
  names: readonly string[],
  text: ByteString,
  separators: ByteString,
  set: (name: string, value: ByteString) => void,
): void {
  const blanks = [...separators].filter((char) => /\s/.test(char)).join('');
  const trim = (value: ByteString) => {
    let from = 0;
    let to = value.length;
    while (from < to && blanks.includes(value[from]!)) from++;
    while (to > from && blanks.includes(value[to - 1]!)) to--;
    return value.slice(from, to);
  };
  let rest = trim(text);
  for (const [index, name] of names.entries()) {
    if (index === names.length - 1) {
      set(name, rest);
      return;
    }
    let end = 0;
    while (end < rest.length && !separators.includes(rest[end]!)) end++;
    set(name, rest.slice(0, end));
    const after = trim(rest.slice(end));
    rest = after !== '' && separators.includes(after[0]!) ? trim(after.slice(1)) : after;
  }
}
