import { type Clock, systemClock } from '../../std/clock.ts';

/** How long a connection may stay silent [AE]. */
const SILENCE_MS = 5000;
/** Real milliseconds that a new connection is given in any case: shaking hands takes real work. */
const GRACE_MS = 500;

/**
 * Calls `drop` when five seconds have passed without the function returned being called. A fast clock does not
 * shorten that below what a real client needs to begin.
 */
export function afterSilence(clock: Clock, drop: () => void, options: { fresh: boolean }): () => void {
  const startedAt = systemClock.monotonic();
  const end = () => {
    const left = options.fresh ? GRACE_MS - (systemClock.monotonic() - startedAt) : 0;
    if (left <= 0) drop();
    else timer = systemClock.setTimeout(drop, left, { background: true });
  };
  let timer = clock.setTimeout(end, SILENCE_MS, { background: true });
  return () => timer.cancel();
}
