import { expect, test } from 'vitest';
import { EscapeSequence } from './escape.ts';

test.each([
  [['ls\r', '~', '.'], 'ls\r', true],
  [['~.'], '', true],
  [['a~.'], 'a~.', false],
  [['~~.\r'], '~.\r', false],
  [['~', 'x'], '~x', false],
  [['vi\x1d'], 'vi', true],
])('%j', (typed, text, leave) => {
  const sequence = new EscapeSequence();
  const taken = typed.map((keys) => sequence.take(keys));
  expect(taken.map((each) => each.text).join('')).toBe(text);
  expect(taken.at(-1)!.leave).toBe(leave);
});
