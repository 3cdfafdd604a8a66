/**
 * Lets at most `limit` pieces of work run at once; the others wait in the order they came.
 * @throws `signal.reason`, untouched, when the signal aborts while the work waits for its turn.
 */
export class Limit {
  readonly #limit: number;
  #running = 0;
  readonly #waiting: Array<() => void> = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  async run<Value>(work: () => Promise<Value>, options: { signal?: AbortSignal } = {}): Promise<Value> {
    options.signal?.throwIfAborted();
    if (this.#running >= this.#limit) await this.#turn(options.signal);
    else this.#running++;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }

  #turn(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      };
      const abort = () => {
        this.#waiting.splice(this.#waiting.indexOf(go), 1);
        reject(signal?.reason);
      };
      this.#waiting.push(go);
      signal?.addEventListener('abort', abort, { once: true });
    });
  }
}
