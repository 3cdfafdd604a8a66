import type { Clock } from '../../std/clock.ts';
import type { Timers } from './timers.ts';

/** How long Proxmox waits for the lock on a guest's configuration [AB]. */
export const CONFIG_LOCK_MS = 10_000;

/** Files that one holder at a time may lock. */
export class Flock {
  readonly #held = new Map<string, Array<() => void>>();

  isHeld(file: string): boolean {
    return this.#held.has(file);
  }

  /**
   * Waits for the lock and returns the function that gives it up.
   * @throws Error `can't lock file '…' - got timeout` [TL], or the signal's reason.
   */
  acquire(
    file: string,
    options: {
      timers: Timers;
      timeoutMs?: number;
      signal?: AbortSignal;
      /** The clock that has to know that held work is waiting for it. */
      parkedOn?: Clock | undefined;
    },
  ): Promise<() => void> {
    const waiting = this.#held.get(file);
    if (!waiting) {
      this.#held.set(file, []);
      return Promise.resolve(this.#release(file));
    }
    const { timers, signal, parkedOn, timeoutMs = CONFIG_LOCK_MS } = options;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const unpark = parkedOn?.park();
      const leave = () => {
        timer.cancel();
        signal?.removeEventListener('abort', abort);
        const at = waiting.indexOf(turn);
        if (at >= 0) waiting.splice(at, 1);
        unpark?.();
      };
      const turn = () => {
        leave();
        resolve(this.#release(file));
      };
      const abort = () => {
        leave();
        reject(signal?.reason);
      };
      const timer = timers.after(timeoutMs, () => {
        leave();
        reject(new Error(`can't lock file '${file}' - got timeout`));
      });
      signal?.addEventListener('abort', abort, { once: true });
      waiting.push(turn);
    });
  }

  #release(file: string): () => void {
    let released = false;
    return () => {
      if (released) return;
      released = true;
      const next = this.#held.get(file)?.[0];
      if (next) next();
      else this.#held.delete(file);
    };
  }
}
