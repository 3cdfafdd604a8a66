import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineCutter, linesOf } from './lines.ts';

test('lines come whole, however the bytes were cut', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ü', '🦀', '\n', ' ', '\r') });
  fc.assert(
    fc.property(text, fc.array(fc.nat(40)), (given, cuts) => {
      const bytes = Buffer.from(given);
      const cutter = new LineCutter();
      const lines: string[] = [];
      let at = 0;
      for (const length of cuts) {
        lines.push(...cutter.push(bytes.subarray(at, at + length)));
        at += length;
      }
      lines.push(...cutter.push(bytes.subarray(at)), ...cutter.end());
      const expected = given.split('\n');
      if (expected.at(-1) === '') expected.pop();
      expect(lines).toEqual(expected);
    }),
  );
});

test('a line without an end does not grow for ever', () => {
  const cutter = new LineCutter();
  const lines = [...cutter.push(Buffer.alloc(2_500_000, 'x')), ...cutter.end()];
  expect(lines.map((line) => line.length)).toEqual([1_048_576, 1_048_576, 402_848]);
});

test('a stream’s lines, broken bytes included', async () => {
  const chunks = async function* () {
    yield Buffer.from([0x61, 0xff, 0x0a, 0xc3]);
    yield Buffer.from([0xbc]);
  };
  const lines: string[] = [];
  for await (const line of linesOf(chunks())) lines.push(line);
  expect(lines).toEqual(['a\ufffd', 'ü']);
});
