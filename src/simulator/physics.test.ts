import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chance, chanceBetween, chanceHex, hashOrder } from './chance.ts';
import { calmWave, guestLoad, wave, waveAt, waveSum } from './physics.ts';

test('chance depends on its arguments alone', () => {
  fc.assert(
    fc.property(fc.integer(), fc.string(), fc.integer(), (seed, word, number) => {
      const value = chance(seed, word, number);
      expect(value).toBe(chance(seed, word, number));
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
      expect(chanceBetween(5, 9, seed, word)).toBeGreaterThanOrEqual(5);
      expect(chanceBetween(5, 9, seed, word)).toBeLessThan(9);
    }),
  );
  expect(new Set(Array.from({ length: 1000 }, (_, index) => chance(1, index))).size).toBeGreaterThan(990);
});

test('hexadecimal chance has the digits asked for', () => {
  expect(chanceHex(32, 1, 'a')).toMatch(/^[0-9A-F]{32}$/);
  expect(chanceHex(5, 1, 'a')).toHaveLength(5);
});

test('the order of a hash is arbitrary, complete and the same again', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const ordered = hashOrder(names, (name) => name, 3);
  expect([...ordered].sort()).toEqual(names);
  expect(ordered).not.toEqual(names);
  expect(hashOrder(names, (name) => name, 3)).toEqual(ordered);
});

test('what adds up never falls, and adds up over any cut', () => {
  const seconds = fc.double({ min: -1e6, max: 1e7, noNaN: true });
  const length = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), seconds, length, length, (seed, from, a, b) => {
      const load = wave(10, seed, 'x');
      const whole = waveSum(load, from, from + a + b);
      const parts = waveSum(load, from, from + a) + waveSum(load, from + a, from + a + b);
      expect(whole).toBeGreaterThanOrEqual(0);
      expect(Math.abs(whole - parts)).toBeLessThan(1e-3 * (1 + whole));
    }),
  );
});

test('waves stay above nothing and move', () => {
  for (const make of [wave, calmWave]) {
    const load = make(1, 7, 'y');
    const values = Array.from({ length: 5000 }, (_, second) => waveAt(load, second * 61));
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.max(...values)).toBeLessThan(2);
    expect(new Set(values).size).toBeGreaterThan(100);
  }
});

test('no guest uses more memory than it has', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 1e6 }), fc.integer({ min: 0, max: 1e8 }), (vmid, second) => {
      expect(waveAt(guestLoad(1, vmid).memory, second)).toBeLessThan(1);
    }),
  );
});
