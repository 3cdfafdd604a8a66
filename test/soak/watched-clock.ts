import type { Clock, Timer } from '../../src/std/clock.ts';

/** A clock that knows how many timers its users have running. */
export interface WatchedClock extends Clock {
  readonly running: number;
}

/** The same time as `clock`; only the timers set here are counted. */
export function watchedClock(clock: Clock): WatchedClock {
  const running = new Set<Timer>();
  return {
    get running() {
      return running.size;
    },
    now: () => clock.now(),
    monotonic: () => clock.monotonic(),
    hold: () => clock.hold(),
    park: () => clock.park(),
    setTimeout(callback, ms, options) {
      const timer = clock.setTimeout(
        () => {
          running.delete(handed);
          callback();
        },
        ms,
        options,
      );
      const handed: Timer = {
        cancel: () => {
          running.delete(handed);
          timer.cancel();
        },
      };
      running.add(handed);
      return handed;
    },
  };
}
