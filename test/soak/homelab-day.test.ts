import { expect, test } from 'vitest';
import { homelabHours } from './homelab-day.ts';

// Three hours here; `bench/simulator.ts` plays the whole day, twice.
test('hours of the homelab, whatever goes wrong in them, are the same again for the same seed', async () => {
  const startedAt = performance.now();
  const first = JSON.stringify(await homelabHours(5, 3));
  const tookMs = performance.now() - startedAt;
  expect(JSON.stringify(await homelabHours(5, 3))).toBe(first);
  expect(JSON.stringify(await homelabHours(6, 3))).not.toBe(first);
  const kinds = new Set((JSON.parse(first) as { kind: string }[]).map(({ kind }) => kind));
  for (const kind of ['guest-started', 'task-finished', 'node-failed', 'node-restored']) {
    expect(kinds).toContain(kind);
  }
  // An eighth of a day in an eighth of the minute that a day may take.
  expect(tookMs).toBeLessThan(7500);
});
