import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { sleep } from './clock.ts';
import { withDeadline } from './deadline.ts';
import { manualClock } from './manual-clock.ts';

const late = () => new Error('late');

test('work that is done in time leaves nothing behind', async () => {
  const clock = manualClock();
  const { signal } = new AbortController();
  expect(await withDeadline(clock, { signal, timeoutMs: 100, late }, async () => 7)).toBe(7);
  expect(clock.pendingTimers).toBe(0);
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

test('when the time is over, the work ends with what says so', async () => {
  const clock = manualClock();
  const work = withDeadline(clock, { timeoutMs: 100, late }, (signal) => sleep(clock, 1000, { signal }));
  const outcome = expect(work).rejects.toThrow('late');
  await clock.advance(100);
  await outcome;
});

test("the caller's reason passes through as it is, whether or not there is a time", async () => {
  for (const timeoutMs of [undefined, 1000]) {
    const clock = manualClock();
    const controller = new AbortController();
    const reason = { why: 'enough' };
    const work = withDeadline(clock, { signal: controller.signal, timeoutMs, late }, (signal) =>
      sleep(clock, 500, { signal }),
    );
    controller.abort(reason);
    await expect(work).rejects.toBe(reason);
    await expect(
      withDeadline(clock, { signal: controller.signal, timeoutMs, late }, async () => 1),
    ).rejects.toBe(reason);
    expect(clock.pendingTimers).toBe(0);
  }
});
