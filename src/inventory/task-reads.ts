import type { PveClient } from '../client/client.ts';
import { PveError } from '../pve/errors.ts';
import type { TaskListEntry } from '../pve/index.ts';
import type { Clock } from '../std/clock.ts';
import type { Occurrence } from './events.ts';
import type { TaskRecord } from './records.ts';
import type { RemotePicture } from './remote-picture.ts';
import type { SlowFacts } from './slow-facts.ts';
import { TaskWatch, taskRecord } from './task-watch.ts';

export interface TaskReadsOptions {
  readonly client: PveClient;
  readonly clock: Clock;
  readonly picture: RemotePicture;
  readonly facts: SlowFacts;
  readonly signal: AbortSignal;
  readonly publish: (occurrences: readonly Occurrence[]) => void;
}

/** Reads task lists, but only while somebody wants to know. */
export class TaskReads {
  readonly #options: TaskReadsOptions;
  readonly #watch: TaskWatch;
  #readers = 0;
  #reading: Promise<void> | undefined;

  constructor(options: TaskReadsOptions) {
    this.#options = options;
    this.#watch = new TaskWatch(options.client.name);
  }

  /**
   * Somebody wants to know, with `resumed` also what has happened since somebody last did; returns what says that
   * they no longer do.
   */
  want(options: { resumed: boolean }): () => void {
    this.#readers++;
    if (options.resumed) this.#watch.resume();
    if (this.#readers === 1) void this.read();
    let wanted = true;
    return () => {
      if (!wanted) return;
      wanted = false;
      this.#readers--;
      if (this.#readers === 0) this.#watch.pause();
    };
  }

  /** Reads what is new, if anybody wants to know. Never rejects. */
  read(): Promise<void> {
    if (this.#readers === 0 || this.#options.signal.aborted) return Promise.resolve();
    this.#reading ??= this.#readOnce().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async settled(): Promise<void> {
    await this.#reading;
  }

  /**
   * The tasks of now and of late, newest first.
   * @throws PveError if a list cannot be read.
   */
  async list(): Promise<TaskRecord[]> {
    const entries = await this.#entries(this.#options.signal);
    return entries
      .map((entry) => taskRecord(this.#options.client.name, entry))
      .sort((a, b) => Number(b.startedAt) - Number(a.startedAt));
  }

  async #readOnce(): Promise<void> {
    const { signal, publish } = this.#options;
    try {
      const entries = await this.#entries(signal);
      if (signal.aborted || this.#readers === 0) return;
      const { occurrences, missing } = this.#watch.apply(entries);
      publish(occurrences);
      for (const task of missing) await this.#ask(task);
    } catch {
      // The next reading tells what this one missed.
    }
  }

  /**
   * The cluster's list costs one call, but shows an account that may not see everything only its own tasks,
   * and a token not even those [CL]: then each node is asked.
   */
  async #entries(signal: AbortSignal): Promise<readonly TaskListEntry[]> {
    const { client, facts, picture } = this.#options;
    if (!facts.forbidden) return client.request('GET /cluster/tasks', {}, { signal });
    const online = picture.nodes.filter((node) => node.status === 'online');
    const lists = await Promise.allSettled(
      online.map(({ name }) => client.node(name).tasks({ signal, source: 'all' })),
    );
    signal.throwIfAborted();
    const [failed] = lists.filter((list) => list.status === 'rejected');
    if (failed && lists.every((list) => list.status === 'rejected')) throw failed.reason;
    return lists.flatMap((list) => (list.status === 'fulfilled' ? list.value : []));
  }

  /** A task that ran has left the list: too many newer ones. */
  async #ask(task: TaskRecord): Promise<void> {
    const { client, clock, picture, publish, signal } = this.#options;
    if (picture.node(task.node)?.status !== 'online') return;
    const ended = (exitStatus: string) => publish(this.#watch.ended(task, exitStatus, new Date(clock.now())));
    try {
      const status = await client.task(task.upid).status({ signal });
      if (!status.running) ended(status.exitStatus ?? 'unexpected status');
    } catch (error) {
      // Its node knows it no more, so it does not run.
      if (error instanceof PveError && ['parameter', 'not-found'].includes(error.code))
        ended('unexpected status');
    }
  }
}
