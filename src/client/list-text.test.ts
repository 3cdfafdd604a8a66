import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ListText } from './list-text.ts';

const read = (text: string) => ListText.of(Buffer.from(text))?.parts();
const row = (vmid: number) => ({ vmid, name: `guest${vmid}`, tags: 'ä;ö', filler: 'x'.repeat(100) });

test('a long list comes in parts, whole and in order', () => {
  const rows = Array.from({ length: 2000 }, (_, at) => row(at));
  const parts = [...read(JSON.stringify({ data: rows }))!];
  expect(parts.length).toBeGreaterThan(5);
  expect(parts.flat()).toEqual(rows);
});

test('what looks like the end of an item within one deceives nobody', () => {
  const tricky = (at: number) => ({ at, text: 'a},{b'.repeat(3000), list: [{ x: 1 }, { y: '},{' }] });
  const rows = Array.from({ length: 20 }, (_, at) => tricky(at));
  expect([...read(JSON.stringify({ data: rows }))!].flat()).toEqual(rows);
});

test('any list of objects is read as JSON.parse reads it', () => {
  const items = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 40 });
  fc.assert(
    fc.property(items, fc.integer({ min: 0, max: 20_000 }), (list, padding) => {
      const text = JSON.stringify({ data: [{ pad: '},{'.repeat(padding) }, ...list] });
      expect([...read(text)!].flat()).toEqual((JSON.parse(text) as { data: unknown[] }).data);
    }),
    { numRuns: 50 },
  );
});

test('whatever is not a bare list in an envelope is left to others', () => {
  for (const text of [
    '',
    '{"data":null}',
    '{"data":{"a":[]}}',
    '[1]',
    '{"data":[1],"total":3}',
    '{"data":[{"a":1}',
  ]) {
    expect(read(text)).toBeUndefined();
  }
  expect([...read(' { "data" : [] } ')!].flat()).toEqual([]);
});

test('a broken list is an error', () => {
  expect(() => [...read('{"data":[{"a":1},{"b":}]}')!]).toThrow(SyntaxError);
});
