import { describe, expect, test } from 'vitest';
import { PveError } from '../pve/errors.ts';
import type { TaskStatus } from '../pve/wire/tasks.ts';
import { manualClock } from '../std/manual-clock.ts';
import { followTask, type TaskSource } from './task-log.ts';
import { successOf } from './task-outcome.ts';

const STATUS: TaskStatus = {
  upid: 'UPID:pve1:00000EE1:00027F20:6B051216:vzstart:101:root@pam:',
  ...{ node: 'pve1', type: 'vzstart', id: '101', user: 'root@pam', pid: 1, startedAt: new Date(0) },
  running: true,
};

/** A task as its node tells of it: lines by time, an end, and when the node is silent. */
function source(script: {
  lines: [atMs: number, text: string][];
  endMs: number;
  silent?: [from: number, to: number];
}) {
  const clock = manualClock();
  const asked: number[] = [];
  const answer = async <Value>(value: () => Value): Promise<Value> => {
    const now = clock.monotonic();
    const [from = 0, to = 0] = script.silent ?? [];
    if (now >= from && now < to) throw new PveError('node-unreachable', 'no route', { status: 595 });
    return value();
  };
  const written = () => script.lines.filter(([at]) => at <= clock.monotonic());
  const task: TaskSource = {
    clock,
    status: () =>
      answer(() => {
        const running = clock.monotonic() < script.endMs;
        return running ? STATUS : { ...STATUS, running, exitStatus: 'OK' };
      }),
    lines: (start, limit) =>
      answer(() => {
        asked.push(start);
        const lines = written();
        if (lines.length === 0) return [{ number: 1, text: 'no content' }];
        return lines
          .slice(start, start + limit)
          .map(([, text], index) => ({ number: start + index + 1, text }));
      }),
  };
  return { task, clock, asked };
}

async function follow(script: Parameters<typeof source>[0], advanceMs = 200_000) {
  const { task, clock, asked } = source(script);
  const lines: string[] = [];
  const read = (async () => {
    const following = followTask(task, { withLog: true });
    for (let step = await following.next(); ; step = await following.next()) {
      if (step.done) return step.value;
      lines.push(step.value);
    }
  })();
  read.catch(() => {});
  await clock.advance(advanceMs);
  return { read, lines, asked, clock };
}

describe('following a task', () => {
  test('reads every line once, the last ones after the end', async () => {
    const { read, lines, asked } = await follow({
      lines: [
        [0, 'a'],
        [700, 'b'],
        [2900, 'TASK OK'],
      ],
      endMs: 3000,
    });
    expect(await read).toMatchObject({ exitStatus: 'OK' });
    expect(lines).toEqual(['a', 'b', 'TASK OK']);
    expect(asked).toContain(2);
  });

  test('takes the line of an empty log for what it is', async () => {
    const { read, lines } = await follow({ lines: [[1200, 'first']], endMs: 2000 });
    await read;
    expect(lines).toEqual(['first']);
  });

  test('ends for a task that never wrote anything', async () => {
    const { read, lines } = await follow({ lines: [], endMs: 0 });
    await read;
    expect(lines).toEqual([]);
  });

  test('reads a long log to its end, without waiting between pages', async () => {
    const { read, lines } = await follow(
      { lines: Array.from({ length: 1234 }, (_, at): [number, string] => [0, `line ${at}`]), endMs: 0 },
      0,
    );
    await read;
    expect(lines).toHaveLength(1234);
  });

  test('bears with a node that is silent for a while', async () => {
    const { read, lines } = await follow({
      lines: [
        [0, 'a'],
        [25_000, 'b'],
      ],
      endMs: 26_000,
      silent: [5000, 40_000],
    });
    await read;
    expect(lines).toEqual(['a', 'b']);
  });

  test('does not bear with it forever', async () => {
    const { read } = await follow({ lines: [], endMs: 100, silent: [0, 1_000_000] });
    await expect(read).rejects.toMatchObject({ code: 'node-unreachable' });
  });

  test('ends with break and leaves no timer', async () => {
    const { task, clock } = source({ lines: [[0, 'a']], endMs: 10_000 });
    for await (const line of followTask(task, { withLog: true })) {
      expect(line).toBe('a');
      break;
    }
    expect(clock.pendingTimers).toBe(0);
  });
});

test.each([
  ['OK', 0],
  ['WARNINGS: 3', 3],
])('%s succeeds', (exitStatus, warnings) => {
  expect(successOf({ ...STATUS, running: false, exitStatus })).toMatchObject({ exitStatus, warnings });
});

test.each(['unexpected status', 'CT is locked (backup)', 'WARNINGS: many', 'OKAY', ''])(
  '%j does not',
  (exitStatus) => {
    expect(successOf({ ...STATUS, running: false, exitStatus })).toBeUndefined();
  },
);
