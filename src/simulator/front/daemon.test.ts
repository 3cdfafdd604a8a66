import { expect, test } from 'vitest';
import { manualClock } from '../../std/manual-clock.ts';
import { Attendance } from './attendance.ts';
import { Daemon, type Worker } from './daemon.ts';

function setUp() {
  const clock = manualClock();
  const retired: string[] = [];
  const daemon = new Daemon({
    id: 'pve1/pvedaemon',
    seed: 1,
    onRetired: (worker) => retired.push(worker.memory.id),
  });
  const run = (work: (worker: Worker, attendance: Attendance) => Promise<unknown>) => {
    const attendance = new Attendance(clock);
    return daemon.run((worker) => work(worker, attendance), attendance).finally(() => attendance.end());
  };
  return { clock, daemon, retired, run };
}

test('three handlers run at once, the others wait in the order they came', async () => {
  const { clock, run } = setUp();
  const done: string[] = [];
  const work = ['a', 'b', 'c', 'd', 'e'].map((name) =>
    run(async (worker, attendance) => {
      await attendance.sleep(1000);
      done.push(`${name} ${worker.memory.id.at(-1)}`);
    }),
  );
  await clock.advance(1000);
  expect(done.map((text) => text[0])).toEqual(['a', 'b', 'c']);
  expect(new Set(done.map((text) => text[2])).size).toBe(3);
  await clock.advance(1000);
  expect(done.map((text) => text[0])).toEqual(['a', 'b', 'c', 'd', 'e']);
  await Promise.all(work);
});

test('a worker makes way after a thousand requests, with its memory', async () => {
  const { daemon, retired } = setUp();
  const worker = daemon.accept();
  worker.memory.remembered.set('cpu', 1);
  for (let request = 1; request < 1000; request++) worker.count();
  expect(worker.retired).toBe(false);
  worker.count();
  expect(worker.retired).toBe(true);
  expect(retired).toEqual([worker.memory.id]);
  const successors = new Set(Array.from({ length: 50 }, () => daemon.accept()));
  expect(successors.size).toBe(3);
  expect(successors.has(worker)).toBe(false);
  for (const { memory } of successors) expect(memory.remembered.size).toBe(0);
});

test('a restart replaces all of them', () => {
  const { daemon, retired } = setUp();
  daemon.restart();
  expect(retired).toHaveLength(3);
  daemon.accept().retire();
  daemon.accept().retire();
  expect(retired).toHaveLength(5);
});

test('what goes wrong in a worker leaves it free', async () => {
  const { run } = setUp();
  for (let attempt = 0; attempt < 5; attempt++) {
    await expect(run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  }
  await expect(run(async () => 'yes')).resolves.toBe('yes');
});
