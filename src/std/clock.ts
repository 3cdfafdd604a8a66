/** A timer that can be called off. */
export interface Timer {
  cancel(): void;
}

/**
 * Where time comes from. Everything in this project that waits takes a clock as an argument, so that a test
 * can turn it by hand and a simulated day passes in a minute.
 */
export interface Clock {
  /** The wall clock: milliseconds since 1970 in UTC. It may jump. */
  now(): number;
  /** Milliseconds since some fixed moment. It never jumps. */
  monotonic(): number;
  /** Calls `callback` once, `ms` milliseconds from now. `background` timers do not keep a process alive. */
  setTimeout(callback: () => void, ms: number, options?: { background?: boolean }): Timer;
  /**
   * Says that work is under way outside the clock's sight (a request on a socket, say) and returns the
   * function that says it is over. A manual clock does not move on in between.
   */
  hold(): () => void;
  /**
   * Says that held work is itself waiting for this clock (a simulated server that answers 3 s later), and
   * returns the function that says it goes on. A manual clock may move on in between.
   */
  park(): () => void;
}

const nothing = () => {};

/** The real time of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  setTimeout(callback, ms, options) {
    const timer = setTimeout(callback, Math.max(0, ms));
    if (options?.background) timer.unref();
    return { cancel: () => clearTimeout(timer) };
  },
  hold: () => nothing,
  park: () => nothing,
};

/**
 * Waits `ms` milliseconds of `clock`.
 * @throws `signal.reason`, untouched, as soon as the signal aborts.
 */
export function sleep(clock: Clock, ms: number, options: { signal?: AbortSignal } = {}): Promise<void> {
  const { signal } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const abort = () => {
      timer.cancel();
      reject(signal?.reason);
    };
    const timer = clock.setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', abort, { once: true });
  });
}
