import type { Clock, Timer } from '../../std/clock.ts';

/** The world's own timers: they keep no process alive, and none of them outlives the world. */
export class Timers {
  readonly #clock: Clock;
  readonly #timers = new Set<Timer>();
  #closed = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  after(ms: number, callback: () => void): Timer {
    if (this.#closed) return { cancel: () => {} };
    const timer = this.#clock.setTimeout(
      () => {
        this.#timers.delete(timer);
        callback();
      },
      ms,
      { background: true },
    );
    this.#timers.add(timer);
    return {
      cancel: () => {
        this.#timers.delete(timer);
        timer.cancel();
      },
    };
  }

  /** Waits; never returns once the world is closed. @throws the signal's reason when it aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const abort = () => {
        timer.cancel();
        reject(signal?.reason);
      };
      const timer = this.after(ms, () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      });
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#timers) timer.cancel();
    this.#timers.clear();
  }
}
