import { type Clock, sleep } from '../../std/clock.ts';

/** Turns of the event loop after which work that does no I/O can only be waiting for the clock. */
const PATIENCE_TURNS = 5;

/**
 * Tells the clock how one request stands, as long as a client waits for it: under way, or itself waiting for
 * the clock. Counted twice, for this end of the connection and for the client's, which holds the clock too.
 * Once the client has its answer or has gone, what still runs for the request is nobody's concern.
 */
export class Attendance {
  readonly #clock: Clock;
  readonly #release: () => void;
  readonly #reasons = new Set<object>();
  #unpark: Array<() => void> = [];
  #over = false;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#release = clock.hold();
  }

  /** Says that the request waits for the clock; returns what says that it goes on. */
  park(): () => void {
    const reason = {};
    if (!this.#over) {
      this.#reasons.add(reason);
      if (this.#unpark.length === 0) this.#unpark = [this.#clock.park(), this.#clock.park()];
    }
    return () => {
      this.#reasons.delete(reason);
      if (this.#reasons.size === 0) this.#goOn();
    };
  }

  async sleep(ms: number, options: { signal?: AbortSignal } = {}): Promise<void> {
    const unpark = this.park();
    try {
      await sleep(this.#clock, ms, options);
    } finally {
      unpark();
    }
  }

  /** Waits for `work`, which does no I/O, and counts as waiting for the clock if that takes long. */
  async watch<Value>(work: Promise<Value>): Promise<Value> {
    let settled = false;
    let unpark: (() => void) | undefined;
    const look = (turns: number) => {
      if (settled) return;
      if (turns > 0) setImmediate(look, turns - 1);
      else unpark = this.park();
    };
    look(PATIENCE_TURNS);
    try {
      return await work;
    } finally {
      settled = true;
      unpark?.();
    }
  }

  /** The clock for whoever works for this request. */
  clock(): Clock {
    const clock = this.#clock;
    return {
      now: () => clock.now(),
      monotonic: () => clock.monotonic(),
      setTimeout: (callback, ms, options) => clock.setTimeout(callback, ms, options),
      hold: () => clock.hold(),
      park: () => this.park(),
    };
  }

  end(): void {
    this.#over = true;
    this.#reasons.clear();
    this.#goOn();
    this.#release();
  }

  #goOn(): void {
    for (const unpark of this.#unpark) unpark();
    this.#unpark = [];
  }
}
