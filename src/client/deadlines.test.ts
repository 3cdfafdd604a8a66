import { expect, test } from 'vitest';
import { manualClock } from '../std/manual-clock.ts';
import { Deadlines } from './deadlines.ts';

function started() {
  const clock = manualClock();
  const deadlines = new Deadlines(clock);
  const late: string[] = [];
  const set = (name: string, ms: number) => deadlines.set(ms, () => late.push(name));
  return { clock, deadlines, late, set };
}

test('each comes at its time, in whatever order they were set', async () => {
  const { clock, late, set } = started();
  set('c', 300);
  set('a', 100);
  set('b', 200);
  expect(clock.pendingTimers).toBe(1);
  await clock.advance(99);
  expect(late).toEqual([]);
  await clock.advance(1);
  expect(late).toEqual(['a']);
  await clock.advance(100);
  expect(late).toEqual(['a', 'b']);
  await clock.advance(1000);
  expect(late).toEqual(['a', 'b', 'c']);
  expect(clock.pendingTimers).toBe(0);
});

test('those called off cost no timer of their own, and the last one runs out', async () => {
  const { clock, deadlines, late, set } = started();
  for (let i = 0; i < 1000; i++) deadlines.callOff(set('x', 100));
  expect(clock.pendingTimers).toBe(1);
  await clock.advance(50);
  set('y', 100);
  await clock.advance(99);
  expect(late).toEqual([]);
  await clock.advance(1);
  expect(late).toEqual(['y']);
  expect(clock.pendingTimers).toBe(0);
});

test('closing leaves nothing', async () => {
  const { clock, deadlines, late, set } = started();
  set('a', 100);
  deadlines.close();
  expect(clock.pendingTimers).toBe(0);
  await clock.advance(1000);
  expect(late).toEqual([]);
});
