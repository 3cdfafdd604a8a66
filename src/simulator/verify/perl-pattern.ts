/**
 * A Perl pattern of the schema as JavaScript reads it, tied to both ends as Proxmox ties it: `^…$` around the
 * text as it stands, so that of top-level alternatives only the first is tied to the start [JS].
 */
export function perlPattern(pattern: string): RegExp {
  const ignoreCase = /\(\?\^[a-z]*i[a-z]*:/.test(pattern);
  const translated = atomicGroups(pattern)
    .replace(/\(\?\^[a-z]*:/g, '(?:')
    .replace(/\{,(\d+)\}/g, '{0,$1}')
    .replace(/\\[zZ]/g, '$');
  return new RegExp(`^${translated}(?=\\n?$)`, ignoreCase ? 'i' : '');
}

/** Writes `(?>…)`, which JavaScript lacks, as a look-ahead whose match is then consumed whole. */
function atomicGroups(pattern: string): string {
  let result = pattern;
  for (let count = 0; ; count++) {
    const start = result.indexOf('(?>');
    if (start < 0) return result;
    const end = closing(result, start);
    const name = `atom${count}`;
    const ahead = `(?=(?<${name}>${result.slice(start + 3, end)}))`;
    result = `${result.slice(0, start)}(?:${ahead}\\k<${name}>)${result.slice(end + 1)}`;
  }
}

/** Where the group that opens at `start` ends. */
function closing(pattern: string, start: number): number {
  let depth = 0;
  let inClass = false;
  for (let at = start; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '\\') at++;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at;
  }
  throw new Error(`a group of the pattern ${pattern} never ends`);
}
