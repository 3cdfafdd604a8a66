import { Limit } from '../../std/limit.ts';
import type { WorkerMemory } from '../call.ts';
import { chance } from '../chance.ts';
import type { Attendance } from './attendance.ts';

/** What a daemon starts with, and after how many requests a worker makes way for a fresh one [AE, PX]. */
const WORKERS = 3;
const REQUESTS_PER_WORKER = 1000;

/** One process of a daemon. It runs one handler at a time, and meanwhile serves nobody else [AE]. */
export class Worker {
  readonly memory: WorkerMemory;
  readonly #turns = new Limit(1);
  readonly #retire: (worker: Worker) => void;
  #requests = 0;
  #retired = false;

  constructor(options: { id: string; retire: (worker: Worker) => void }) {
    this.memory = { id: options.id, remembered: new Map() };
    this.#retire = options.retire;
  }

  get busy(): boolean {
    return this.#turns.running > 0;
  }

  get retired(): boolean {
    return this.#retired;
  }

  /** Counts a request; the last one sends the worker into retirement. */
  count(): void {
    if (++this.#requests >= REQUESTS_PER_WORKER) this.retire();
  }

  retire(): void {
    if (this.#retired) return;
    this.#retired = true;
    this.#retire(this);
  }

  /** Runs `work` when everything before it is done. */
  run<Value>(work: () => Promise<Value>, attendance: Attendance): Promise<Value> {
    if (!this.busy) return this.#turns.run(work);
    const unpark = attendance.park();
    return this.#turns.run(() => {
      unpark();
      return work();
    });
  }
}

/** `pveproxy` or `pvedaemon` of one node: a few workers. */
export class Daemon {
  readonly #id: string;
  readonly #seed: number;
  readonly #workers: Worker[];
  readonly #free: Limit;
  readonly #onRetired: (worker: Worker) => void;
  #choices = 0;

  constructor(options: {
    id: string;
    seed: number;
    onRetired?: (worker: Worker) => void;
  }) {
    this.#id = options.id;
    this.#seed = options.seed;
    this.#onRetired = options.onRetired ?? (() => {});
    this.#free = new Limit(WORKERS);
    this.#workers = Array.from({ length: WORKERS }, (_, index) => this.#fresh(index));
  }

  /** The worker that takes the next connection: one of the idle ones, if there is any. */
  accept(): Worker {
    const idle = this.#workers.filter((worker) => !worker.busy);
    const choices = idle.length > 0 ? idle : this.#workers;
    return choices[Math.floor(chance(this.#seed, this.#id, this.#choices++) * choices.length)]!;
  }

  /** Runs `work` in whichever worker is free first; waits for one in the order of arrival. */
  run<Value>(work: (worker: Worker) => Promise<Value>, attendance: Attendance): Promise<Value> {
    const unpark = this.#free.running < WORKERS ? undefined : attendance.park();
    return this.#free.run(() => {
      unpark?.();
      const worker = this.accept();
      worker.count();
      return worker.run(() => work(worker), attendance);
    });
  }

  /** Replaces every worker, as a reload does: those at work finish first. */
  restart(): void {
    for (const worker of [...this.#workers]) worker.retire();
  }

  #fresh(index: number): Worker {
    return new Worker({
      id: `${this.#id}/${index}`,
      retire: (worker) => {
        this.#workers[index] = this.#fresh(index);
        this.#onRetired(worker);
      },
    });
  }
}
