import type { ByteString } from '../system/byte-string.ts';
import type { Shell } from './shell.ts';

/** The text of a prompt variable, with the backslash sequences that matter. */
export function promptText(shell: Shell, name: 'PS1' | 'PS2'): ByteString {
  const text = shell.get(name) ?? (name === 'PS1' ? '# ' : '> ');
  const { machine, directory } = shell.process;
  const home = shell.get('HOME') ?? '/root';
  const short =
    directory === home
      ? '~'
      : directory.startsWith(`${home}/`)
        ? `~${directory.slice(home.length)}`
        : directory;
  const letters: Readonly<Record<string, string>> = {
    u: 'root',
    h: machine.hostname.split('.')[0]!,
    H: machine.hostname,
    w: short,
    W: short === '~' ? '~' : short.slice(short.lastIndexOf('/') + 1) || '/',
    $: '#',
    e: '\x1b',
    n: '\n',
    a: '\x07',
    '[': '',
    ']': '',
    '\\': '\\',
  };
  return text.replace(/\\([uhHwW$ena[\]\\])/g, (_, letter: string) => letters[letter] ?? '');
}
