import type { Clock, Timer } from './clock.ts';

interface DueTimer {
  readonly dueAt: number;
  readonly order: number;
  readonly callback: () => void;
  cancelled: boolean;
}

/** Event loop turns without held work after which nothing more is taken to be on its way. */
const QUIET_TURNS = 3;
/** Real milliseconds without any change after which parked work is taken to be all there is. */
const STILL_MS = 25;

/** A clock that stands still until it is told to move. */
export interface ManualClock extends Clock {
  /**
   * Moves time forward by `ms`, calling each timer at its moment and in order. Returns when the timers due
   * have been called and the work they set going (requests under way on sockets included) has ended or waits
   * for a later moment of this clock.
   */
  advance(ms: number): Promise<void>;
  /** Waits, without moving time, until nothing is under way but what waits for this clock. */
  settle(): Promise<void>;
  /** Sets the wall clock without touching `monotonic()` or any timer, as a clock correction does. */
  jumpTo(now: number): void;
  /** Timers that have not been called yet. */
  readonly pendingTimers: number;
  /** Milliseconds from now until the next timer, or `undefined` when there is none. */
  readonly nextTimerInMs: number | undefined;
}

/** A clock for tests, starting at `startAt` (milliseconds since 1970). */
export function manualClock(startAt = Date.UTC(2026, 0, 1)): ManualClock {
  return new ManualClockState(startAt);
}

class ManualClockState implements ManualClock {
  #elapsed = 0;
  #wallOffset: number;
  #order = 0;
  #held = 0;
  #parked = 0;
  #changes = 0;
  readonly #heap: DueTimer[] = [];

  constructor(startAt: number) {
    this.#wallOffset = startAt;
  }

  now(): number {
    return this.#wallOffset + this.#elapsed;
  }

  monotonic(): number {
    return this.#elapsed;
  }

  setTimeout(callback: () => void, ms: number): Timer {
    const timer: DueTimer = {
      dueAt: this.#elapsed + Math.max(0, ms),
      order: this.#order++,
      callback,
      cancelled: false,
    };
    push(this.#heap, timer);
    this.#changes++;
    return {
      cancel: () => {
        timer.cancelled = true;
      },
    };
  }

  hold(): () => void {
    return this.#counted((by) => {
      this.#held += by;
    });
  }

  park(): () => void {
    return this.#counted((by) => {
      this.#parked += by;
    });
  }

  #counted(add: (by: number) => void): () => void {
    add(1);
    this.#changes++;
    let over = false;
    return () => {
      if (over) return;
      over = true;
      add(-1);
      this.#changes++;
    };
  }

  get pendingTimers(): number {
    return this.#heap.filter((timer) => !timer.cancelled).length;
  }

  get nextTimerInMs(): number | undefined {
    const next = this.#peek();
    return next && next.dueAt - this.#elapsed;
  }

  #peek(): DueTimer | undefined {
    while (this.#heap[0]?.cancelled) pop(this.#heap);
    return this.#heap[0];
  }

  async advance(ms: number): Promise<void> {
    const target = this.#elapsed + ms;
    await this.settle();
    for (let next = this.#peek(); next && next.dueAt <= target; next = this.#peek()) {
      this.#elapsed = Math.max(this.#elapsed, next.dueAt);
      const moment = this.#elapsed;
      for (let due = this.#peek(); due && due.dueAt <= moment; due = this.#peek()) {
        pop(this.#heap);
        due.callback();
      }
      await this.settle();
    }
    this.#elapsed = target;
  }

  async settle(): Promise<void> {
    let quiet = 0;
    let seen = this.#changes;
    let stillSince = performance.now();
    while (quiet < QUIET_TURNS) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#changes !== seen) {
        seen = this.#changes;
        stillSince = performance.now();
        quiet = 0;
      } else if (this.#held <= this.#parked) {
        quiet++;
      } else if (this.#parked > 0 && performance.now() - stillSince > STILL_MS) {
        return;
      } else {
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    }
  }

  jumpTo(now: number): void {
    this.#wallOffset = now - this.#elapsed;
  }
}

function before(a: DueTimer, b: DueTimer): boolean {
  return a.dueAt < b.dueAt || (a.dueAt === b.dueAt && a.order < b.order);
}

function push(heap: DueTimer[], timer: DueTimer): void {
  let at = heap.push(timer) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(heap[at]!, heap[parent]!)) break;
    [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
    at = parent;
  }
}

function pop(heap: DueTimer[]): void {
  const last = heap.pop()!;
  if (heap.length === 0) return;
  heap[0] = last;
  for (let at = 0; ; ) {
    let least = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && before(heap[child]!, heap[least]!)) least = child;
    }
    if (least === at) return;
    [heap[at], heap[least]] = [heap[least]!, heap[at]!];
    at = least;
  }
}
