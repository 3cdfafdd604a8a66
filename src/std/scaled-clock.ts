import { type Clock, systemClock } from './clock.ts';

/**
 * A clock that runs `factor` times as fast as `base`: with 100, the 3 s that Proxmox puts on a refused login
 * pass in 30 ms.
 */
export function scaledClock(factor: number, base: Clock = systemClock): Clock {
  if (!(factor > 0)) throw new RangeError(`a clock cannot run at ${factor} times the usual speed`);
  const wallStart = base.now();
  const start = base.monotonic();
  const elapsed = () => (base.monotonic() - start) * factor;
  return {
    now: () => Math.round(wallStart + elapsed()),
    monotonic: elapsed,
    setTimeout: (callback, ms, options) => base.setTimeout(callback, ms / factor, options),
    hold: () => base.hold(),
    park: () => base.park(),
  };
}
