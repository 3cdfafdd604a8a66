import { readFileSync } from 'node:fs';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./corpus/${name}.json`, import.meta.url), 'utf8'));

/** Whole answers by name, a character a byte. */
export const answers = () => read('answers') as Readonly<Record<string, string>>;
/** Whole requests by name, a character a byte. */
export const requests = () => read('requests') as Readonly<Record<string, string>>;
/** What a server sends as `data`, by route. */
export const data = () => read('data') as Readonly<Record<string, unknown>>;
