import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellCommand, shellQuote } from './shell-quote.ts';

test('words are quoted, whatever is in them', () => {
  expect(shellQuote("it's $(id)")).toBe("'it'\\''s $(id)'");
  expect(shellCommand(['echo', '', 'a  b'])).toBe("'echo' '' 'a  b'");
  expect(() => shellQuote('a\0b')).toThrow(RangeError);
});

test('a real sh reads back exactly the words that were quoted', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => text.replace(/\0|\p{Surrogate}/gu, '?')),
    fc.string({
      unit: fc.constantFrom("'", '"', '\\', '$', '`', '\n', '\r', ' ', '!', '*', '-', '😀', 'é', '\x1b'),
    }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 20 }),
      (lists) => {
        // One process for many words: each list as the words of a command that writes them down, NUL between.
        const script = lists.map((words) => `${shellCommand(['printf', '%s\\0', ...words])}\n`).join('');
        const { stdout, status } = spawnSync('sh', [], { input: script });
        expect(status).toBe(0);
        expect(stdout.toString()).toBe(
          lists
            .flat()
            .map((each) => `${each}\0`)
            .join(''),
        );
      },
    ),
    { numRuns: 60 },
  );
});
