import { expect, test } from 'vitest';
import { manualClock } from '../std/manual-clock.ts';
import { Deadlines } from './deadlines.ts';
import { Watch } from './watch.ts';

test('the signal ends it with its reason, once, and is let go of', () => {
  const controller = new AbortController();
  const watch = new Watch(new Deadlines(manualClock()), controller.signal);
  const ends: unknown[] = [];
  watch.onEnd((reason) => ends.push(reason));
  const reason = { any: 'thing' };
  controller.abort(reason);
  expect(ends).toEqual([reason]);
  expect(watch.over).toBe(true);
  // Whoever comes later is told at once.
  watch.onEnd((late) => ends.push(late));
  expect(ends).toEqual([reason, reason]);
});

test('a signal that has aborted already', () => {
  expect(() => new Watch(new Deadlines(manualClock()), AbortSignal.abort('no'))).toThrow('no');
});

test('the time of a step ends the step alone', async () => {
  const clock = manualClock();
  const watch = new Watch(new Deadlines(clock), undefined);
  const ends: unknown[] = [];
  watch.onEnd((reason) => ends.push((reason as Error).message));
  watch.arm(100, () => new Error('first'));
  watch.arm(200, () => new Error('second'));
  await clock.advance(150);
  expect(ends).toEqual([]);
  await clock.advance(50);
  expect(ends).toEqual(['second']);
  expect(watch.over).toBe(false);
  watch.arm(10, () => new Error('third'));
  watch.disarm();
  await clock.advance(100);
  expect(ends).toEqual(['second']);
});

test('the time of the whole call outlasts its steps', async () => {
  const clock = manualClock();
  const watch = new Watch(new Deadlines(clock), undefined);
  const ends: unknown[] = [];
  watch.armWhole(1000, () => new Error('whole'));
  watch.onEnd((reason) => ends.push((reason as Error).message));
  watch.arm(10, () => new Error('step'));
  watch.disarm();
  await clock.advance(1000);
  expect(ends).toEqual(['whole']);
  expect(watch.over).toBe(true);
});

test('waiting for shared work ends without ending the work', async () => {
  const controller = new AbortController();
  const watch = new Watch(new Deadlines(manualClock()), controller.signal);
  const work = new Promise<string>(() => {});
  const waiting = watch.wait(work);
  controller.abort('enough');
  await expect(waiting).rejects.toBe('enough');
  await expect(watch.wait(Promise.resolve('late'))).rejects.toBe('enough');
});

test('once closed it ends nothing any more', async () => {
  const clock = manualClock();
  const controller = new AbortController();
  const watch = new Watch(new Deadlines(clock), controller.signal);
  const ends: unknown[] = [];
  watch.onEnd((reason) => ends.push(reason));
  watch.armWhole(1000, () => new Error());
  watch.close();
  controller.abort();
  await clock.advance(2000);
  expect(ends).toEqual([]);
});
