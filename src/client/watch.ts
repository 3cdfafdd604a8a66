import { setMaxListeners } from 'node:events';
import type { Deadline, Deadlines } from './deadlines.ts';

/**
 * The end that a caller sets to one call, by signal or by time: one listener and one deadline at most, however
 * many requests the call takes. Signals and timers are what costs most about a call.
 */
export class Watch {
  readonly #deadlines: Deadlines;
  readonly #signal: AbortSignal | undefined;
  #deadline: Deadline | undefined;
  #whole = false;
  #stop: ((reason: unknown) => void) | undefined;
  #over: { reason: unknown } | undefined;

  /** @throws `signal.reason`, if the signal has aborted already. */
  constructor(deadlines: Deadlines, signal: AbortSignal | undefined) {
    signal?.throwIfAborted();
    this.#deadlines = deadlines;
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
    this.#deadline = this.#deadlines.set(ms, () => this.#end(late()));
  }

  /** Sets the end of one step in place of that of the last. */
  arm(ms: number, late: () => Error): void {
    if (this.#whole) return;
    this.#callOff();
    this.#deadline = this.#deadlines.set(ms, () => this.#stop?.(late()));
  }

  disarm(): void {
    if (!this.#whole) this.#callOff();
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
    this.#callOff();
    this.#stop = undefined;
    this.#signal?.removeEventListener('abort', this);
  }

  #end(reason: unknown): void {
    this.#over ??= { reason };
    this.#callOff();
    this.#stop?.(reason);
  }

  #callOff(): void {
    if (this.#deadline) this.#deadlines.callOff(this.#deadline);
    this.#deadline = undefined;
  }
}
