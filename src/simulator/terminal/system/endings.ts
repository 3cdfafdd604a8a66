import type { Signal } from './signals.ts';

/** Thrown through a program that a signal has ended. */
export class Terminated extends Error {
  readonly signal: Signal;

  constructor(signal: Signal) {
    super(`terminated by SIG${signal}`);
    this.signal = signal;
  }
}

/** Thrown through a program that ends of itself. */
export class Exit extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`exit ${status}`);
    this.status = status & 0xff;
  }
}
