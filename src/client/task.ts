import type { TaskStatus } from '../pve/wire/tasks.ts';
import type { PveClient } from './client.ts';
import type { RequestOptions } from './options.ts';

export interface TaskWaitOptions {
  /** Called with each line of the log, final lines included. */
  onLog?: (line: string) => void;
  signal?: AbortSignal;
  /** Milliseconds after which waiting (not the task) ends. */
  timeoutMs?: number;
}

export interface TaskResult {
  readonly upid: string;
  /** `OK` or `WARNINGS: n`. */
  readonly exitStatus: string;
  readonly warnings: number;
}

export declare class Task {
  readonly client: PveClient;
  readonly upid: string;
  readonly node: string;
  readonly type: string;
  readonly id: string;
  readonly user: string;
  readonly startedAt: Date;
  constructor(client: PveClient, upid: string);
  status(options?: RequestOptions): Promise<TaskStatus>;
  log(options?: { signal?: AbortSignal }): AsyncIterableIterator<string>;
  wait(options?: TaskWaitOptions): Promise<TaskResult>;
  stop(options?: RequestOptions): Promise<void>;
}
