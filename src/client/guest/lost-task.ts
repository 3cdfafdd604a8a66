import type { TaskListEntry } from '../../pve/wire/tasks.ts';
import { sleep } from '../../std/clock.ts';
import type { PveClient } from '../client.ts';
import { normalizeResult } from '../normalize/index.ts';
import type { RequestOptions } from '../options.ts';
import { isSilence } from '../task-log.ts';

/** A write whose answer was lost. */
export interface LostWrite {
  readonly node: string;
  readonly vmid: number;
  /** Types of the tasks it may have started. */
  readonly taskTypes: readonly string[];
  /** `clock.monotonic()` just before it was sent. */
  readonly sentAt: number;
  /** Tasks that were there before it, as far as we know. */
  readonly known: ReadonlySet<string>;
}

/** Pauses between looks: a request that had arrived may still wait for a worker of the node [AE]. */
const PAUSES_MS = [0, 500, 1000, 2000, 3000, 4000];
/** Clocks of the nodes of a cluster differ by less than this. */
const SKEW_MS = 1000;

/**
 * Looks whether a write whose answer was lost has started its task.
 * @returns its UPID; `undefined` if none has appeared in the 10 s after.
 */
export async function findLostTask(
  client: PveClient,
  lost: LostWrite,
  options: RequestOptions,
): Promise<string | undefined> {
  const user = await userOf(client, lost, options);
  for (const pause of PAUSES_MS) {
    await sleep(client.clock, pause, options);
    try {
      const { tasks, serverNow } = await recentTasks(client, lost, options);
      const sentAt = serverNow - (client.clock.monotonic() - lost.sentAt);
      const found = tasks.find((task) => isOurs(task, lost, user, sentAt));
      if (found) return found.upid;
    } catch (error) {
      if (!isSilence(error)) throw error;
    }
  }
  return undefined;
}

/** Seconds are all that both a UPID and a `Date` header know. */
function isOurs(task: TaskListEntry, lost: LostWrite, user: string | undefined, sentAt: number): boolean {
  return (
    lost.taskTypes.includes(task.type) &&
    !lost.known.has(task.upid) &&
    (user === undefined || task.user === user) &&
    task.startedAt.getTime() >= Math.floor((sentAt - SKEW_MS) / 1000) * 1000
  );
}

/** Newest first, with the server's own idea of the time, beside which ours may be wrong by hours. */
async function recentTasks(
  client: PveClient,
  { node, vmid }: LostWrite,
  options: RequestOptions,
): Promise<{ tasks: readonly TaskListEntry[]; serverNow: number }> {
  const path = `/nodes/${encodeURIComponent(node)}/tasks`;
  const answer = await client.exchange('GET', path, { vmid, source: 'all', limit: 50 }, options);
  const date = Date.parse(answer.headers['date'] ?? '');
  const tasks =
    answer.status === 200
      ? (normalizeResult('GET /nodes/{node}/tasks', answer.data) as readonly TaskListEntry[])
      : [];
  return {
    tasks: [...tasks].sort((a, b) => b.startedAt.getTime() - a.startedAt.getTime()),
    serverNow: Number.isNaN(date) ? client.clock.now() : date,
  };
}

/** `user@realm` of whoever the write was sent as. */
async function userOf(
  client: PveClient,
  lost: LostWrite,
  options: RequestOptions,
): Promise<string | undefined> {
  const path = `/nodes/${encodeURIComponent(lost.node)}/tasks`;
  const { account } = await client.authorize('POST', path, options);
  return account.split('!')[0];
}
