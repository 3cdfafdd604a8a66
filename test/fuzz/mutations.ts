import fc from 'fast-check';

/** What stands where something else was expected. */
const ABSURD: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    '',
    ' ',
    'NaN',
    '1e999',
    '-1',
    '0x10',
    'x'.repeat(3000),
    '\u0000',
    '\ud800',
    'ünïcödé',
  ],
  ...[-1, 0.5, 1e308, Number.MAX_SAFE_INTEGER, 5e-324, -0, 1e21],
  ...[[], {}, [[]], [null], [[[[[[]]]]]], { length: -1 }, { toString: 1 }, { constructor: {} }],
];

const absurd = fc.oneof(fc.constantFrom(...ABSURD), fc.jsonValue({ maxDepth: 2 }));

/** The same data with some of its members replaced, lost or doubled. */
export function damagedData(data: unknown): fc.Arbitrary<unknown> {
  const change = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('replace' as const, 'drop' as const, 'double' as const),
    by: absurd,
  });
  return fc
    .array(change, { minLength: 0, maxLength: 4 })
    .map((changes) =>
      changes.reduce((value, { at, how, by }) => damage(value, at, how, by), structuredClone(data)),
    );
}

function damage(value: unknown, at: number, how: 'replace' | 'drop' | 'double', by: unknown): unknown {
  if (typeof value !== 'object' || value === null || at % 7 === 0) return how === 'replace' ? by : value;
  const keys = Object.keys(value);
  if (keys.length === 0) return by;
  const key = keys[at % keys.length]!;
  const next = Math.floor(at / keys.length);
  if (Array.isArray(value)) {
    const index = Number(key);
    if (how === 'drop') return value.toSpliced(index, 1);
    if (how === 'double') return [...value, value[index]];
    return value.with(index, damage(value[index], next, how, by));
  }
  const entries = Object.entries(value);
  if (how === 'drop') return Object.fromEntries(entries.filter(([name]) => name !== key));
  return Object.fromEntries(
    entries.map(([name, it]) => [name, name === key ? damage(it, next, how, by) : it]),
  );
}

/** The same bytes with some of them changed, lost, doubled, or everything after one of them gone. */
export function damagedBytes(text: string): fc.Arbitrary<Buffer> {
  const change = fc.tuple(
    fc.nat(),
    fc.constantFrom('replace', 'delete', 'double', 'cut'),
    fc.integer({ min: 0, max: 255 }),
  );
  return fc.array(change, { minLength: 0, maxLength: 5 }).map((changes) => {
    let bytes = [...Buffer.from(text, 'latin1')];
    for (const [position, how, byte] of changes) {
      if (bytes.length === 0) break;
      const at = position % bytes.length;
      if (how === 'replace') bytes[at] = byte;
      else if (how === 'delete') bytes.splice(at, 1);
      else if (how === 'double') bytes.splice(at, 0, bytes[at]!);
      else bytes = bytes.slice(0, at);
    }
    return Buffer.from(bytes);
  });
}

/** JSON whose objects have their last member a second time, with another value. */
export function withDuplicates(text: string): string {
  return text.replaceAll(/("[a-z-]+"):("[^"]*"|\d+|null)\}/g, '$1:$2,$1:null}');
}
