/**
 * One word as a POSIX shell reads it back, whatever is in it but NUL: spaces, quotes, `$()`, newlines. Nothing
 * is filtered, everything is quoted.
 */
export function shellQuote(word: string): string {
  if (word.includes('\0')) throw new RangeError('a word of a command cannot hold a NUL');
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** Words as one command line. */
export function shellCommand(words: readonly string[]): string {
  return words.map(shellQuote).join(' ');
}
