/**
 * Runs one piece of work at a time per key: whoever asks while it runs gets the same promise.
 * The work does not end because one of those waiting lost interest.
 */
export class SingleFlight<Key, Value> {
  readonly #running = new Map<Key, Promise<Value>>();

  run(key: Key, work: () => Promise<Value>): Promise<Value> {
    const running = this.#running.get(key);
    if (running) return running;
    const started = work().finally(() => {
      if (this.#running.get(key) === started) this.#running.delete(key);
    });
    this.#running.set(key, started);
    return started;
  }

  /** Whether work for `key` is under way. */
  has(key: Key): boolean {
    return this.#running.has(key);
  }
}

/**
 * Waits for shared work without owning it.
 * @throws `signal.reason`, untouched, when the signal aborts first; the work goes on.
 */
export function abandonable<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      work.catch(() => {});
      return reject(signal.reason);
    }
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
