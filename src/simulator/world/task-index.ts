import type { TaskWorker } from './task-worker.ts';

/** Proxmox rotates its index between about 1000 and 2000 entries [RV]. */
const ROTATE_AT = 2000;
const KEEP = 1000;

/** A node's tasks: what runs, and what has finished, newest end first [RV, TK]. */
export class TaskIndex {
  readonly #byUpid = new Map<string, TaskWorker>();
  #running: TaskWorker[] = [];
  #finished: TaskWorker[] = [];

  add(task: TaskWorker): void {
    this.#byUpid.set(task.upid, task);
    if (task.status === 'running') this.#running.unshift(task);
    else this.#finished.unshift(task);
  }

  finished(task: TaskWorker): void {
    this.#running = this.#running.filter((other) => other !== task);
    this.#finished.unshift(task);
    if (this.#finished.length > ROTATE_AT) {
      for (const gone of this.#finished.splice(KEEP)) this.#byUpid.delete(gone.upid);
    }
  }

  find(upid: string): TaskWorker | undefined {
    return this.#byUpid.get(upid);
  }

  /** Newest first. */
  get running(): readonly TaskWorker[] {
    return this.#running;
  }

  /** The latest to end first. */
  get archive(): readonly TaskWorker[] {
    return this.#finished;
  }
}
