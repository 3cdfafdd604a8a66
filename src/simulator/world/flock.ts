import type { Clock, Timer } from '../../std/clock.ts';

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
    options: { clock: Clock; timeoutMs?: number; signal?: AbortSignal; parked?: boolean },
  ): Promise<() => void> {
    const waiting = this.#held.get(file);
    if (!waiting) {
      this.#held.set(file, []);
      return Promise.resolve(this.#release(file));
    }
    const { clock, signal, timeoutMs = CONFIG_LOCK_MS } = options;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const unpark = options.parked ? clock.park() : undefined;
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
      const timer: Timer = clock.setTimeout(
        () => {
          leave();
          reject(new Error(`can't lock file '${file}' - got timeout`));
        },
        timeoutMs,
        { background: true },
      );
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
