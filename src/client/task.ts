import { PveError } from '../pve/errors.ts';
import { parseUpid, type Upid } from '../pve/upid.ts';
import type { TaskLogLine, TaskStatus } from '../pve/wire/tasks.ts';
import { withDeadline } from '../std/deadline.ts';
import type { PveClient } from './client.ts';
import { mayHaveExecuted } from './errors.ts';
import { followHa, isHaRequest } from './guest/follow-ha.ts';
import type { RequestOptions } from './options.ts';
import { followTask, type TaskSource } from './task-log.ts';
import {
  followError,
  successOf,
  TAIL_LINES,
  type TaskResult,
  taskError,
  taskSubject,
} from './task-outcome.ts';

export type { TaskResult } from './task-outcome.ts';

export interface TaskWaitOptions {
  /** Called with each line of the log, the last ones included. */
  onLog?: (line: string) => void;
  /** Ends waiting, not the task; its reason is thrown as it is. */
  signal?: AbortSignal;
  /** Milliseconds after which waiting (not the task) ends with an error of the code `timeout`. */
  timeoutMs?: number;
}

/** A worker process of a node, as its UPID names it. Making one asks nothing. */
export class Task {
  readonly client: PveClient;
  readonly #upid: Upid;

  /** @throws PveError `parameter` if `upid` is none. */
  constructor(client: PveClient, upid: string) {
    this.client = client;
    this.#upid = parseUpid(upid);
  }

  get upid(): string {
    return this.#upid.text;
  }

  /** The node it runs on, which is the one that is asked about it. */
  get node(): string {
    return this.#upid.node;
  }

  /** `vzstart`, `qmshutdown`, `hastart`, … */
  get type(): string {
    return this.#upid.type;
  }

  /** Usually the vmid; may be empty. */
  get id(): string {
    return this.#upid.id;
  }

  /** `user@realm` */
  get user(): string {
    return this.#upid.user;
  }

  /** The token that started it, if one did. */
  get tokenId(): string | undefined {
    return this.#upid.tokenId;
  }

  get startedAt(): Date {
    return this.#upid.startedAt;
  }

  /** @throws PveError `not-found` if the node does not know it (any more), `node-unreachable`, … */
  status(options?: RequestOptions): Promise<TaskStatus> {
    return this.client.request('GET /nodes/{node}/tasks/{upid}/status', this.#params, options);
  }

  /**
   * The log from its first line on, as it grows; ends when the task has ended and its last line has been read.
   * `break` or the signal (which throws its reason) ends reading. A node that does not answer is asked again
   * for 45 s.
   * @throws PveError `not-found` if the node has forgotten the task, `node-unreachable` if it stays silent.
   */
  async *log(options: { signal?: AbortSignal } = {}): AsyncGenerator<string, void, void> {
    try {
      yield* followTask(this.#source, { ...options, withLog: true });
    } catch (error) {
      options.signal?.throwIfAborted();
      throw followError(this.client.name, this.#upid, error);
    }
  }

  /**
   * Waits until the task has ended. Of a request to the HA manager (`hastart`, `hastop`, `hamigrate`), which
   * ends before anything has happened [HAM], also until the guest is in the state asked for; the log is then
   * also that of the real task, wherever the manager runs it.
   *
   * @returns how it succeeded: `OK`, or `WARNINGS: n` with their number.
   * @throws TaskError if it failed, with the log's last lines; PveError `timeout`, `not-found` or
   * `node-unreachable` if how it ended cannot be told.
   */
  wait(options: TaskWaitOptions = {}): Promise<TaskResult> {
    const { signal, timeoutMs, onLog } = options;
    const late = () =>
      new PveError('timeout', `${this.#subject}: ${this.type} has not ended after ${timeoutMs} ms`, {
        subject: this.#subject,
        advice: `It goes on: drowse task log -f '${this.upid}'.`,
      });
    return withDeadline(this.client.clock, { signal, timeoutMs, late }, async (ends) => {
      const result = await this.#ended(onLog, ends);
      if (isHaRequest(this.type)) await followHa(this.client, this.#upid, { onLog, signal: ends });
      return result;
    });
  }

  /**
   * Aborts the task: TERM, and KILL 5 s later [RV]. One that has ended already is left alone.
   * @throws PveError `not-found` if the node does not know it, `forbidden`, …
   */
  async stop(options?: RequestOptions): Promise<void> {
    try {
      await this.client.request('DELETE /nodes/{node}/tasks/{upid}', this.#params, options);
    } catch (error) {
      options?.signal?.throwIfAborted();
      if (!mayHaveExecuted(error)) throw error;
      const status = await this.status(options).catch(() => undefined);
      if (!status || status.running) throw error;
    }
  }

  get #subject(): string {
    return taskSubject(this.client.name, this.#upid);
  }

  get #params() {
    return { node: this.node, upid: this.upid };
  }

  get #source(): TaskSource {
    return {
      clock: this.client.clock,
      status: (options) => this.status(options),
      lines: (start, limit, options) => this.#lines(start, limit, options),
    };
  }

  #lines(start: number, limit: number, options: RequestOptions): Promise<readonly TaskLogLine[]> {
    return this.client.request(
      'GET /nodes/{node}/tasks/{upid}/log',
      { ...this.#params, start, limit },
      options,
    );
  }

  async #ended(onLog: TaskWaitOptions['onLog'], signal: AbortSignal | undefined): Promise<TaskResult> {
    const tail: string[] = [];
    try {
      const following = followTask(this.#source, { signal, withLog: onLog !== undefined });
      let step = await following.next();
      for (; !step.done; step = await following.next()) {
        if (tail.push(step.value) > TAIL_LINES) tail.shift();
        onLog?.(step.value);
      }
      const success = successOf(step.value);
      if (success) return success;
      if (!onLog) tail.push(...(await this.#tail(signal)));
      throw taskError(this.client.name, this.#upid, step.value.exitStatus ?? 'unexpected status', tail);
    } catch (error) {
      signal?.throwIfAborted();
      throw followError(this.client.name, this.#upid, error);
    }
  }

  /** The last lines of a log that has ended; none, if they cannot be had. */
  async #tail(signal: AbortSignal | undefined): Promise<string[]> {
    try {
      const path = `/nodes/${encodeURIComponent(this.node)}/tasks/${encodeURIComponent(this.upid)}/log`;
      const { total } = await this.client.exchange('GET', path, { start: 0, limit: 1 }, { signal });
      const start = Math.max(0, (total ?? 0) - TAIL_LINES);
      const lines = await this.#lines(start, TAIL_LINES, { signal });
      return lines.map((line) => line.text);
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof PveError) return [];
      throw error;
    }
  }
}
