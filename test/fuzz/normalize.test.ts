import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeResult } from '../../src/client/normalize/index.ts';
import { PveError } from '../../src/pve/errors.ts';
import { data } from './corpus.ts';
import { damagedData } from './mutations.ts';

function sensible(route: string, wire: unknown): void {
  try {
    normalizeResult(route, wire, () => 'lab');
  } catch (error) {
    if (!(error instanceof PveError)) throw error;
    expect(error.code).toBe('api');
    expect(error.message).not.toMatch(/undefined|\[object/);
  }
}

test.each(Object.entries(data()))('%s makes sense of anything, or says so', (route, wire) => {
  expect(() => normalizeResult(route, wire)).not.toThrow();
  fc.assert(
    fc.property(fc.oneof(damagedData(wire), fc.jsonValue()), (damaged) => sensible(route, damaged)),
    { numRuns: 400 },
  );
});
