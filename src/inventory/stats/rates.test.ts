import fc from 'fast-check';
import { expect, test } from 'vitest';
import { believableCpu, publishedCpu } from './cpu.ts';
import { type CounterReading, isOlder, NO_RATES, ratesBetween } from './rates.ts';

function reading(
  inBytes: number | null,
  seconds: number,
  more: Partial<CounterReading> = {},
): CounterReading {
  return {
    counters: { inBytes, outBytes: inBytes, readBytes: inBytes, writtenBytes: inBytes },
    uptimeSeconds: 1000 + seconds,
    node: 'pve1',
    receivedAtMs: seconds * 1000,
    measuredAtSeconds: null,
    ...more,
  };
}

const rateOf = (...args: Parameters<typeof ratesBetween>) => ratesBetween(...args).inBytesPerSecond;

test('a published rate is over what the guest itself says has passed, whenever it was looked at', () => {
  fc.assert(
    fc.property(fc.nat(60_000), fc.nat(1e9), fc.integer({ min: 1, max: 60 }), (lateMs, moved, seconds) => {
      const before = reading(5, 0);
      const now = reading(5 + moved, seconds, { receivedAtMs: seconds * 1000 + lateMs });
      expect(rateOf(before, now, 'published')).toBeCloseTo(moved / seconds, 6);
    }),
  );
});

test('a time of measurement goes before everything else; a live reading is of when it came', () => {
  const measured = reading(300, 10, { measuredAtSeconds: 103 });
  expect(rateOf(reading(100, 0, { measuredAtSeconds: 99 }), measured, 'published')).toBe(50);
  expect(rateOf(reading(100, 0), reading(300, 1, { receivedAtMs: 2000 }), 'live')).toBe(100);
});

test('nothing is claimed across a restart, a move or a counter that goes back, and never a negative rate', () => {
  expect(ratesBetween(undefined, reading(1, 1), 'live')).toBe(NO_RATES);
  expect(rateOf(reading(1, 1), reading(2, 2, { node: 'pve2' }), 'live')).toBeNull();
  expect(rateOf(reading(1, 9), reading(20, 10, { uptimeSeconds: 3 }), 'live')).toBeNull();
  expect(rateOf(reading(9, 1), reading(8, 2), 'live')).toBeNull();
  expect(rateOf(reading(null, 1), reading(8, 2), 'live')).toBeNull();
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(100), fc.nat(100), (a, b, from, to) => {
      const rate = rateOf(reading(a, from), reading(b, to), 'published');
      expect(rate === null || (rate >= 0 && Number.isFinite(rate))).toBe(true);
    }),
  );
});

test('an older sample from another server is told from a restart', () => {
  expect(isOlder(reading(9, 100), reading(8, 90))).toBe(true);
  expect(isOlder(reading(9, 100), reading(8, 100, { uptimeSeconds: 4 }))).toBe(false);
  expect(isOlder(reading(9, 0, { measuredAtSeconds: 5 }), reading(9, 1, { measuredAtSeconds: 4 }))).toBe(
    true,
  );
});

test('a live 0 is never believed, other values once all workers have looked', () => {
  expect(believableCpu(0, true, 0.3)).toBe(0.3);
  expect(believableCpu(0, true, null)).toBeNull();
  expect(believableCpu(0, true, 0)).toBe(0);
  expect(believableCpu(0.5, false, 0.3)).toBe(0.3);
  expect(believableCpu(0.5, true, 0.3)).toBe(0.5);
  expect(believableCpu(null, true, 0.3)).toBe(0.3);
  expect(publishedCpu(0, 5)).toBeNull();
  expect(publishedCpu(0, 500)).toBe(0);
  expect(publishedCpu(0.2, 5)).toBe(0.2);
});
