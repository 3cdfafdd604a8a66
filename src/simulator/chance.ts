/**
 * A number in [0, 1) that depends on nothing but its arguments: chance without a shared generator, so that
 * the order in which requests happen to arrive changes nothing else.
 */
export function chance(seed: number, ...keys: ReadonlyArray<string | number>): number {
  let hash = (seed ^ 0x9e3779b9) >>> 0;
  for (const key of keys) {
    if (typeof key === 'number') {
      hash = mix(hash ^ (key | 0));
      hash = mix(hash ^ Math.trunc(key / 4294967296));
    } else {
      for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
      hash = mix(hash);
    }
  }
  return mix(hash) / 4294967296;
}

function mix(value: number): number {
  let t = value >>> 0;
  t = Math.imul(t ^ (t >>> 16), 0x85ebca6b);
  t = Math.imul(t ^ (t >>> 13), 0xc2b2ae35);
  return (t ^ (t >>> 16)) >>> 0;
}

/** A whole number from `low` up to but not including `high`. */
export function chanceBetween(
  low: number,
  high: number,
  seed: number,
  ...keys: ReadonlyArray<string | number>
) {
  return low + Math.floor(chance(seed, ...keys) * (high - low));
}

/** `count` upper-case hex digits. */
export function chanceHex(count: number, seed: number, ...keys: ReadonlyArray<string | number>): string {
  let text = '';
  for (let i = 0; text.length < count; i++) {
    text += Math.floor(chance(seed, ...keys, 'hex', i) * 0x1000000)
      .toString(16)
      .padStart(6, '0');
  }
  return text.slice(0, count).toUpperCase();
}

/** The items in an order that looks like that of a Perl hash: arbitrary, but the same for the same keys. */
export function hashOrder<Item>(items: Iterable<Item>, keyOf: (item: Item) => string, seed: number): Item[] {
  const keyed = [...items].map((item) => ({ item, at: chance(seed, 'order', keyOf(item)) }));
  return keyed.sort((a, b) => a.at - b.at).map(({ item }) => item);
}
