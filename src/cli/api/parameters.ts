import { UsageError } from '../usage-error.ts';

/** Reads `key=value` words; a key that is repeated makes a list. */
export function parameters(words: readonly string[]): Record<string, string | string[]> {
  const params: Record<string, string | string[]> = {};
  for (const word of words) {
    const at = word.indexOf('=');
    if (at < 1) throw new UsageError(word, 'this is no parameter', 'Write parameters as key=value.');
    const key = word.slice(0, at);
    const value = word.slice(at + 1);
    const before = Object.hasOwn(params, key) ? params[key] : undefined;
    params[key] = before === undefined ? value : [before, value].flat();
  }
  return params;
}
