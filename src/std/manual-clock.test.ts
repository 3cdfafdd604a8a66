import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { sleep } from './clock.ts';
import { manualClock } from './manual-clock.ts';

test('timers are called in order of their moment, equal moments in the order they were set', async () => {
  const clock = manualClock();
  const called: string[] = [];
  clock.setTimeout(() => called.push('later'), 20);
  clock.setTimeout(() => called.push('first'), 10);
  clock.setTimeout(() => called.push('second'), 10);
  await clock.advance(15);
  expect(called).toEqual(['first', 'second']);
  await clock.advance(5);
  expect(called).toEqual(['first', 'second', 'later']);
});

test('a timer sees the moment it was set for, and one it sets is called on the way', async () => {
  const clock = manualClock(0);
  const seen: number[] = [];
  const tick = () => {
    seen.push(clock.now());
    clock.setTimeout(tick, 10);
  };
  clock.setTimeout(tick, 10);
  await clock.advance(35);
  expect(seen).toEqual([10, 20, 30]);
  expect(clock.now()).toBe(35);
});

test('a cancelled timer is not called', async () => {
  const clock = manualClock();
  let called = false;
  clock
    .setTimeout(() => {
      called = true;
    }, 5)
    .cancel();
  await clock.advance(10);
  expect(called).toBe(false);
  expect(clock.pendingTimers).toBe(0);
});

test('advance returns only when the request that a timer set going has been answered', async () => {
  const clock = manualClock();
  const server = createServer((_, response) => setTimeout(() => response.end('late'), 30));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  let answer = '';
  clock.setTimeout(() => {
    const release = clock.hold();
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
      .then((response) => response.text())
      .then((text) => {
        answer = text;
        release();
      });
  }, 10);
  await clock.advance(10);
  expect(answer).toBe('late');
});

test('work that waits for the clock does not keep the clock from moving', async () => {
  const clock = manualClock();
  const release = clock.hold();
  let done = false;
  const work = (async () => {
    const unpark = clock.park();
    await sleep(clock, 3000);
    unpark();
    done = true;
    release();
  })();
  await clock.advance(2999);
  expect(done).toBe(false);
  await clock.advance(1);
  expect(done).toBe(true);
  await work;
});

test('the wall clock can jump without moving timers', async () => {
  const clock = manualClock(1000);
  let called = false;
  clock.setTimeout(() => {
    called = true;
  }, 100);
  clock.jumpTo(9_999_999);
  await clock.advance(50);
  expect(called).toBe(false);
  expect(clock.now()).toBe(10_000_049);
  expect(clock.monotonic()).toBe(50);
});

test('sleep ends with the reason of its signal and leaves no timer', async () => {
  const clock = manualClock();
  const controller = new AbortController();
  const sleeping = sleep(clock, 1000, { signal: controller.signal });
  const reason = new Error('enough');
  controller.abort(reason);
  await expect(sleeping).rejects.toBe(reason);
  expect(clock.pendingTimers).toBe(0);
});
