import { expect, test } from 'vitest';
import { toCount, toDate, toFlag, toNumber, toText, toWords } from './scalar.ts';

test.each([
  [1, 1],
  ['24', 24],
  ['0.00', 0],
  [' 7 ', 7],
  ['', undefined],
  ['abc', undefined],
  [null, undefined],
  [undefined, undefined],
  [Number.NaN, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  ['Infinity', undefined],
  [{}, undefined],
  [[], undefined],
  [true, undefined],
])('%j as a number is %j', (wire, number) => {
  expect(toNumber(wire)).toBe(number);
});

test.each([
  [1, true],
  ['1', true],
  [true, true],
  [0, false],
  ['0', false],
  [false, false],
  ['', false],
  [undefined, undefined],
  [null, undefined],
  [2, undefined],
  ['yes', undefined],
  [{}, undefined],
])('%j as a flag is %j', (wire, flag) => {
  expect(toFlag(wire)).toBe(flag);
});

test('counts are whole and not negative', () => {
  expect([5, '5', 5.5, -1, '1e3', {}].map(toCount)).toEqual([5, 5, undefined, undefined, 1000, undefined]);
});

test('a name of digits is a text again', () => {
  expect([101, 'web', '', null, {}].map(toText)).toEqual(['101', 'web', '', undefined, undefined]);
});

test('words come apart at semicolons, commas and spaces', () => {
  expect(['prod;web', 'a, b c', '', undefined, 2024, {}].map(toWords)).toEqual([
    ['prod', 'web'],
    ['a', 'b', 'c'],
    [],
    [],
    ['2024'],
    [],
  ]);
});

test('moments no date can hold are unknown', () => {
  expect([toDate(1), toDate(1e300), toDate('x')]).toEqual([new Date(1000), undefined, undefined]);
});
