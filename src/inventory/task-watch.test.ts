import { expect, test } from 'vitest';
import type { TaskListEntry } from '../pve/index.ts';
import { formatUpid } from '../pve/upid.ts';
import { TaskWatch, taskRecord } from './task-watch.ts';

const at = (second: number) => new Date(1_790_000_000_000 + second * 1000);

function task(id: string, startedAt: number, ended?: [second: number, exitStatus: string]): TaskListEntry {
  const parts = { node: 'pve1', pid: startedAt, pstart: 1, startedAt: at(startedAt), type: 'vzstart', id };
  const upid = formatUpid({ ...parts, user: 'root@pam', tokenId: 'ci' });
  return {
    upid,
    node: 'pve1',
    type: 'vzstart',
    id,
    user: 'root@pam',
    startedAt: at(startedAt),
    running: ended === undefined,
    ...(ended && { endedAt: at(ended[0]), exitStatus: ended[1] }),
  };
}

function watching() {
  const watch = new TaskWatch('lab');
  const list = (...entries: TaskListEntry[]) =>
    watch
      .apply(entries)
      .occurrences.map(
        (event) => `${event.kind} ${'task' in event ? `${event.task.id} ${event.task.status}` : ''}`,
      );
  return { watch, list };
}

test('a record names the whole identity, and null is what is not there', () => {
  expect(taskRecord('lab', task('101', 5))).toEqual({
    remote: 'lab',
    node: 'pve1',
    upid: task('101', 5).upid,
    type: 'vzstart',
    id: '101',
    user: 'root@pam!ci',
    startedAt: at(5),
    endedAt: null,
    status: 'running',
    exitStatus: null,
  });
  expect(taskRecord('lab', task('', 5, [6, 'OK'])).id).toBeNull();
});

test.each([
  ['OK', 'ok'],
  ['WARNINGS: 2', 'warnings'],
  ['CT is locked (backup)', 'failed'],
  ['unexpected status', 'failed'],
])('a task that ends with %j is %s', (exitStatus, status) => {
  expect(taskRecord('lab', task('101', 5, [6, exitStatus])).status).toBe(status);
});

test('what was there before is no news; each start and each end after it is told once', () => {
  const { list } = watching();
  const old = task('100', 1, [2, 'OK']);
  const running = task('101', 3);
  expect(list(old, running)).toEqual([]);
  expect(list(old, running, task('102', 5))).toEqual(['task-started 102 running']);
  expect(list(task('102', 5, [6, 'OK']), old, running)).toEqual(['task-finished 102 ok']);
  expect(list(task('101', 3, [7, 'no']), task('102', 5, [6, 'OK']))).toEqual(['task-finished 101 failed']);
  expect(list(task('103', 8, [9, 'OK']))).toEqual(['task-started 103 running', 'task-finished 103 ok']);
  expect(list(task('103', 8, [9, 'OK']), old)).toEqual([]);
});

test('a node that comes back with its old tasks tells no news', () => {
  const { list } = watching();
  list(task('101', 10, [20, 'OK']));
  expect(list(task('101', 10, [20, 'OK']), task('90', 2, [4, 'OK']))).toEqual([]);
});

test('an empty first list makes everything after it news', () => {
  const { list } = watching();
  expect(list()).toEqual([]);
  expect(list(task('101', 1, [2, 'OK']))).toEqual(['task-started 101 running', 'task-finished 101 ok']);
});

test('while nobody reads, tasks pass untold, but a start that was told gets its end', () => {
  const { watch, list } = watching();
  list();
  expect(list(task('101', 1))).toEqual(['task-started 101 running']);
  watch.pause();
  expect(list(task('101', 1, [5, 'OK']), task('102', 3, [4, 'OK']))).toEqual(['task-finished 101 ok']);
  expect(list(task('103', 9))).toEqual(['task-started 103 running']);
});

test('a task that ran and left the list is asked about, and its end told once', () => {
  const { watch, list } = watching();
  list(task('101', 1));
  const { missing } = watch.apply([]);
  expect(missing.map(({ id }) => id)).toEqual(['101']);
  const told = watch.ended(missing[0]!, 'OK', at(9));
  expect(told).toMatchObject([{ kind: 'task-finished', task: { id: '101', status: 'ok', endedAt: at(9) } }]);
  expect(watch.ended(missing[0]!, 'OK', at(9))).toEqual([]);
  expect(watch.apply([]).missing).toEqual([]);
});
