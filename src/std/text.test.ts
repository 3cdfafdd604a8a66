import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBytes } from './bytes.ts';
import { formatDuration, parseDuration } from './duration.ts';
import { nearest } from './nearest.ts';
import { seededRandom } from './random.ts';
import { secret } from './secret.ts';

test.each([
  [0, '0B'],
  [512, '512B'],
  [1024, '1KiB'],
  [20 * 2 ** 30, '20GiB'],
  [9.6 * 2 ** 30, '9.6GiB'],
  [2 ** 40 - 1, '1TiB'],
  [1023.96 * 2 ** 10, '1MiB'],
])('%d bytes are written %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test.each([
  ['250ms', 250],
  ['30s', 30_000],
  ['1.5h', 5_400_000],
  ['1d', 86_400_000],
  ['0', 0],
  ['10', undefined],
  ['s', undefined],
  ['-3s', undefined],
  ['3 s', undefined],
])('the duration %j is %s ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test('what formatDuration writes, parseDuration reads', () => {
  fc.assert(
    fc.property(fc.nat(), (ms) => {
      expect(parseDuration(formatDuration(ms))).toBe(ms);
    }),
  );
});

test('a secret shows itself only when asked', () => {
  const password = secret('hunter2');
  const everything = [
    String(password),
    `${password}`,
    JSON.stringify({ password }),
    inspect({ password }, { depth: 9, showHidden: true }),
  ];
  expect(everything.join()).not.toContain('hunter2');
  expect(everything[0]).toBe('***');
  expect(password.reveal()).toBe('hunter2');
  expect(secret(password)).toBe(password);
});

test('the nearest word is offered, and none when none is near', () => {
  expect(nearest('tokn_id', ['token_id', 'secret', 'url'])).toBe('token_id');
  expect(nearest('inspct', ['inspect', 'ip'])).toBe('inspect');
  expect(nearest('zzzzzz', ['token_id', 'secret'])).toBeUndefined();
});

test('a seeded generator repeats itself and stays between 0 and 1', () => {
  const [one, two] = [seededRandom(42), seededRandom(42)];
  const values = Array.from({ length: 1000 }, () => one());
  expect(values).toEqual(Array.from({ length: 1000 }, () => two()));
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(new Set(values).size).toBeGreaterThan(990);
});
