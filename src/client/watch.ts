import { setMaxListeners } from 'node:events';
import type { Clock, Timer } from '../std/clock.ts';

/**
 * The end that a caller sets to one call, by signal or by time: one listener and one timer at most, however
 * many requests the call takes. Listeners and signals are what costs most about a call.
 */
export class Watch {
  readonly #clock: Clock;
  readonly #signal: AbortSignal | undefined;
  #timer: Timer | undefined;
  #whole = false;
  #stop: ((reason: unknown) => void) | undefined;
  #over: { reason: unknown } | undefined;

  /** @throws `signal.reason`, if the signal has aborted already. */
  constructor(clock: Clock, signal: AbortSignal | undefined) {
    signal?.throwIfAborted();
    this.#clock = clock;
    this.#signal = signal;
    if (!signal) return;
    // One signal for many calls at once is how it is meant; Node takes more than ten listeners for a leak.
    setMaxListeners(0, signal);
    signal.addEventListener('abort', this, { once: true });
  }

  /** Whether the call has been ended from outside: nothing more is to be tried. */
  get over(): boolean {
    return this.#over !== undefined;
  }

  handleEvent(): void {
    this.#end(this.#signal?.reason);
  }

  /** Sets the end of the whole call; ends of single steps are then ignored. */
  armWhole(ms: number, late: () => Error): void {
    this.#whole = true;
    this.#timer = this.#clock.setTimeout(() => this.#end(late()), ms);
  }

  /** Sets the end of one step in place of that of the last. */
  arm(ms: number, late: () => Error): void {
    if (this.#whole) return;
    this.#timer?.cancel();
    this.#timer = this.#clock.setTimeout(() => this.#stop?.(late()), ms);
  }

  disarm(): void {
    if (this.#whole) return;
    this.#timer?.cancel();
    this.#timer = undefined;
  }

  /** Says what to do when the end comes, in place of what was said before. */
  onEnd(stop: ((reason: unknown) => void) | undefined): void {
    this.#stop = stop;
    if (this.#over) stop?.(this.#over.reason);
  }

  /** Waits for work that others wait for too: it goes on when this call ends. */
  async wait<Value>(work: Promise<Value>): Promise<Value> {
    try {
      return await new Promise<Value>((resolve, reject) => {
        work.then(resolve, reject);
        this.onEnd(reject);
      });
    } finally {
      this.onEnd(undefined);
    }
  }

  close(): void {
    this.#timer?.cancel();
    this.#stop = undefined;
    this.#signal?.removeEventListener('abort', this);
  }

  #end(reason: unknown): void {
    this.#over ??= { reason };
    this.#timer?.cancel();
    this.#stop?.(reason);
  }
}
