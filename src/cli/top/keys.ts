/** A key by its name (`up`, `enter`, `escape`, …), or the character it types. */
export type Key = string;

const SEQUENCES: ReadonlyArray<readonly [sequence: string, key: Key]> = [
  ['\u001b[A', 'up'],
  ['\u001bOA', 'up'],
  ['\u001b[B', 'down'],
  ['\u001bOB', 'down'],
  ['\u001b[C', 'right'],
  ['\u001bOC', 'right'],
  ['\u001b[D', 'left'],
  ['\u001bOD', 'left'],
  ['\u001b[5~', 'page-up'],
  ['\u001b[6~', 'page-down'],
  ['\u001b[H', 'home'],
  ['\u001bOH', 'home'],
  ['\u001b[1~', 'home'],
  ['\u001b[F', 'end'],
  ['\u001bOF', 'end'],
  ['\u001b[4~', 'end'],
];

const CONTROLS: Readonly<Record<string, Key>> = {
  '\u0003': 'ctrl-c',
  '\u0004': 'ctrl-d',
  '\r': 'enter',
  '\n': 'enter',
  '\u007f': 'backspace',
  '\b': 'backspace',
  '\u0015': 'ctrl-u',
};

/** The keys in what a terminal has sent. Sequences of keys nobody asked for are left out. */
export function keysOf(text: string): Key[] {
  const keys: Key[] = [];
  for (let at = 0; at < text.length; ) {
    const known = SEQUENCES.find(([sequence]) => text.startsWith(sequence, at));
    if (known) {
      keys.push(known[1]);
      at += known[0].length;
      continue;
    }
    const unknown = /^\u001b(?:\[[\d;?]*[ -/]*[@-~]|O.)/.exec(text.slice(at));
    if (unknown) {
      at += unknown[0].length;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at)!);
    at += character.length;
    if (character === '\u001b') keys.push('escape');
    else if (CONTROLS[character]) keys.push(CONTROLS[character]);
    else if (character >= ' ') keys.push(character);
  }
  return keys;
}
