import type { TaskListEntry } from '../pve/index.ts';
import { parseUpid } from '../pve/upid.ts';
import type { Occurrence } from './events.ts';
import type { TaskRecord } from './records.ts';

/** The task as a record. */
export function taskRecord(remote: string, entry: TaskListEntry): TaskRecord {
  const { user, tokenId } = parseUpid(entry.upid);
  const exitStatus = entry.running ? null : (entry.exitStatus ?? null);
  return Object.freeze({
    remote,
    node: entry.node,
    upid: entry.upid,
    type: entry.type,
    id: entry.id === '' ? null : entry.id,
    user: tokenId === undefined ? user : `${user}!${tokenId}`,
    startedAt: entry.startedAt,
    endedAt: entry.endedAt ?? null,
    status: entry.running ? 'running' : outcome(exitStatus),
    exitStatus,
  });
}

/** `WARNINGS: 2` is a success; everything but that and `OK` is a failure [UP]. */
function outcome(exitStatus: string | null): 'ok' | 'warnings' | 'failed' {
  if (exitStatus === 'OK') return 'ok';
  return exitStatus !== null && /^WARNINGS: \d+$/.test(exitStatus) ? 'warnings' : 'failed';
}

/** A short task may have ended before anybody saw it run. */
function atItsStart(task: TaskRecord): TaskRecord {
  return task.status === 'running'
    ? task
    : Object.freeze({ ...task, endedAt: null, status: 'running', exitStatus: null });
}

/** Ended tasks that are remembered per remote, so that none is told twice: more than any list holds. */
const MOST_REMEMBERED = 10_000;

/** Tells what is new in a remote's task lists: each task's start once and its end once. */
export class TaskWatch {
  readonly #remote: string;
  readonly #running = new Map<string, TaskRecord>();
  readonly #ended = new Set<string>();
  /** By the cluster's own clock: what ended before was there when somebody began to read, and is no news. */
  #newsFromMs: number | undefined;
  #pausedFromMs: number | undefined;

  constructor(remote: string) {
    this.#remote = remote;
  }

  /** Nobody reads any more; when somebody does again, what happened in between is no news. */
  pause(): void {
    this.#pausedFromMs = this.#newsFromMs ?? this.#pausedFromMs;
    this.#newsFromMs = undefined;
  }

  /** Somebody goes on where an earlier reader stopped: what happened in between is news after all. */
  resume(): void {
    this.#newsFromMs ??= this.#pausedFromMs;
  }

  /** Takes in a list; `missing` are the tasks that ran when last seen and that it no longer has. */
  apply(entries: readonly TaskListEntry[]): { occurrences: Occurrence[]; missing: TaskRecord[] } {
    const occurrences: Occurrence[] = [];
    let latestMs = 0;
    for (const entry of [...entries].sort((a, b) => Number(a.startedAt) - Number(b.startedAt))) {
      latestMs = Math.max(latestMs, Number(entry.startedAt), Number(entry.endedAt ?? 0));
      if (!this.#ended.has(entry.upid)) this.#take(taskRecord(this.#remote, entry), occurrences);
    }
    this.#newsFromMs ??= latestMs;
    const listed = new Set(entries.map((entry) => entry.upid));
    return { occurrences, missing: [...this.#running.values()].filter((task) => !listed.has(task.upid)) };
  }

  /** A missing task has been asked about. */
  ended(task: TaskRecord, exitStatus: string, endedAt: Date): Occurrence[] {
    const occurrences: Occurrence[] = [];
    if (this.#ended.has(task.upid)) return occurrences;
    this.#take(Object.freeze({ ...task, endedAt, exitStatus, status: outcome(exitStatus) }), occurrences);
    return occurrences;
  }

  #take(task: TaskRecord, occurrences: Occurrence[]): void {
    const known = this.#running.has(task.upid);
    const newsFromMs = this.#newsFromMs;
    const news = newsFromMs !== undefined && (task.endedAt === null || Number(task.endedAt) >= newsFromMs);
    if (!known && news)
      occurrences.push({ kind: 'task-started', remote: this.#remote, task: atItsStart(task) });
    if (task.status === 'running') {
      this.#running.set(task.upid, task);
      return;
    }
    this.#running.delete(task.upid);
    this.#remember(task.upid);
    if (known || news) occurrences.push({ kind: 'task-finished', remote: this.#remote, task });
  }

  #remember(upid: string): void {
    this.#ended.add(upid);
    if (this.#ended.size > MOST_REMEMBERED) {
      for (const oldest of this.#ended) {
        this.#ended.delete(oldest);
        break;
      }
    }
  }
}
