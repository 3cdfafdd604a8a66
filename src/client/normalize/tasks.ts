import { isUpid, parseUpid } from '../../pve/upid.ts';
import type { TaskListEntry, TaskLogLine, TaskStatus } from '../../pve/wire/tasks.ts';
import type { Fields } from './scalar.ts';
import { fieldsOf, kindOf, known, rowsOf, toCount, toDate, toText, toWord, unreadable } from './scalar.ts';

const STATUS = 'GET /nodes/{node}/tasks/{upid}/status';

/** A UPID, as every call that starts a task answers. */
export function upidText(wire: unknown): string {
  if (isUpid(wire)) return wire;
  throw unreadable('the call', `the UPID of a task was expected, not ${kindOf(wire)}`);
}

export function taskStatus(wire: unknown): TaskStatus {
  const row = fieldsOf(wire, STATUS);
  const upid = row['upid'];
  if (!isUpid(upid)) throw unreadable(STATUS, 'it names no UPID');
  const named = parseUpid(upid);
  const running = row['status'] === 'running';
  if (!running && row['status'] !== 'stopped')
    throw unreadable(STATUS, 'it says neither running nor stopped');
  return known({
    upid,
    node: named.node,
    type: named.type,
    id: named.id,
    user: named.user,
    tokenId: named.tokenId,
    pid: named.pid,
    startedAt: named.startedAt,
    running,
    exitStatus: running ? undefined : (toWord(row['exitstatus']) ?? 'unexpected status'),
  });
}

/** `GET /nodes/{node}/tasks` and `GET /cluster/tasks`, which tell running tasks apart in different ways. */
export function taskList(wire: unknown): readonly TaskListEntry[] {
  return rowsOf(wire, 'the task list', listEntry);
}

function listEntry(row: Fields): TaskListEntry | undefined {
  const upid = row['upid'];
  if (!isUpid(upid)) return undefined;
  const named = parseUpid(upid);
  const status = toWord(row['status']);
  const endedAt = toDate(row['endtime']);
  const running = status === 'RUNNING' || (status === undefined && endedAt === undefined);
  return known({
    upid,
    node: named.node,
    type: named.type,
    id: named.id,
    user: named.user,
    tokenId: named.tokenId,
    startedAt: named.startedAt,
    endedAt: running ? undefined : endedAt,
    running,
    exitStatus: running ? undefined : status,
  });
}

export function taskLog(wire: unknown): readonly TaskLogLine[] {
  return rowsOf(wire, 'GET /nodes/{node}/tasks/{upid}/log', (row) => {
    const number = toCount(row['n']);
    return number === undefined ? undefined : { number, text: toText(row['t']) ?? '' };
  });
}
