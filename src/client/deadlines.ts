import type { Clock, Timer } from '../std/clock.ts';

/** The moment at which somebody has waited long enough. */
export interface Deadline {
  /** On the clock's `monotonic()`. */
  readonly at: number;
  readonly onLate: () => void;
}

/** A timer may come a fraction of a millisecond before its time. */
const EARLY_MS = 1;

/**
 * Many deadlines on one timer. Nearly all of them are called off before their time, and a timer set and
 * cleared for each would cost more than most of the rest of a call; here the timer is left to run out.
 */
export class Deadlines {
  readonly #clock: Clock;
  readonly #pending = new Set<Deadline>();
  #timer: Timer | undefined;
  #timerAt = Number.POSITIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Calls `onLate` in `ms` milliseconds, unless it is called off. */
  set(ms: number, onLate: () => void): Deadline {
    const deadline = { at: this.#clock.monotonic() + ms, onLate };
    this.#pending.add(deadline);
    if (deadline.at < this.#timerAt) this.#arm(deadline.at, ms);
    return deadline;
  }

  callOff(deadline: Deadline): void {
    this.#pending.delete(deadline);
  }

  /** Calls all of them off and leaves no timer. */
  close(): void {
    this.#pending.clear();
    this.#timer?.cancel();
    this.#timer = undefined;
    this.#timerAt = Number.POSITIVE_INFINITY;
  }

  /** What is waited for keeps the process alive by its socket. */
  #arm(at: number, ms: number): void {
    this.#timer?.cancel();
    this.#timerAt = at;
    this.#timer = this.#clock.setTimeout(() => this.#due(), ms, { background: true });
  }

  #due(): void {
    this.#timer = undefined;
    this.#timerAt = Number.POSITIVE_INFINITY;
    const now = this.#clock.monotonic();
    const late = [...this.#pending].filter((deadline) => deadline.at <= now + EARLY_MS);
    for (const deadline of late) this.#pending.delete(deadline);
    let next = Number.POSITIVE_INFINITY;
    for (const deadline of this.#pending) next = Math.min(next, deadline.at);
    if (next !== Number.POSITIVE_INFINITY) this.#arm(next, next - now);
    for (const deadline of late) deadline.onLate();
  }
}
