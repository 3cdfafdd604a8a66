/** Bytes counted since the guest started. */
export interface Counters {
  readonly inBytes: number | null;
  readonly outBytes: number | null;
  readonly readBytes: number | null;
  readonly writtenBytes: number | null;
}

/** The counters at one moment, and what tells that moment. */
export interface CounterReading {
  readonly counters: Counters;
  readonly uptimeSeconds: number | null;
  /** Where the guest was: on another node its counters begin anew. */
  readonly node: string;
  /** When it was received, by a clock that does not jump. */
  readonly receivedAtMs: number;
  /** When it was measured, if the server has said so: seconds since 1970 by the node's clock. */
  readonly measuredAtSeconds: number | null;
}

export interface Rates {
  readonly inBytesPerSecond: number | null;
  readonly outBytesPerSecond: number | null;
  readonly readBytesPerSecond: number | null;
  readonly writtenBytesPerSecond: number | null;
}

export const NO_RATES: Rates = Object.freeze({
  inBytesPerSecond: null,
  outBytesPerSecond: null,
  readBytesPerSecond: null,
  writtenBytesPerSecond: null,
});

const COUNTERS = ['inBytes', 'outBytes', 'readBytes', 'writtenBytes'] as const;
/** One server may show a sample that another has replaced already, but none older than two rounds [SD, ST]. */
const OLD_SAMPLE_SECONDS = 15;

/** Whether `now` is of a later run of the guest than `before`, or of the same run on another node. */
export function isNewRun(before: CounterReading, now: CounterReading): boolean {
  if (before.node !== now.node) return true;
  if (before.uptimeSeconds !== null && now.uptimeSeconds !== null && now.uptimeSeconds < before.uptimeSeconds)
    return true;
  return COUNTERS.some((name) => (now.counters[name] ?? 0) < (before.counters[name] ?? 0));
}

/** Whether `now` was measured before `before`, though it came later. */
export function isOlder(before: CounterReading, now: CounterReading): boolean {
  if (before.measuredAtSeconds !== null && now.measuredAtSeconds !== null)
    return now.measuredAtSeconds < before.measuredAtSeconds;
  const [was, is] = [before.uptimeSeconds, now.uptimeSeconds];
  if (was === null || is === null || before.node !== now.node) return false;
  return is < was && was - is <= OLD_SAMPLE_SECONDS && is > OLD_SAMPLE_SECONDS;
}

/** Whether two readings are one and the same measurement, seen twice. */
export function isSame(before: CounterReading, now: CounterReading): boolean {
  return (
    before.node === now.node &&
    before.uptimeSeconds === now.uptimeSeconds &&
    COUNTERS.every((name) => before.counters[name] === now.counters[name])
  );
}

/**
 * Rates between two measurements. What lies between them is the time between the measurements, not between the
 * looks at them: by the server's own time if it tells it, else for published values by the guest's uptime, which
 * is measured with them. `null` across a restart or a move, where counters begin anew.
 */
export function ratesBetween(
  before: CounterReading | undefined,
  now: CounterReading,
  source: 'live' | 'published',
): Rates {
  if (!before || isNewRun(before, now)) return NO_RATES;
  const seconds = secondsBetween(before, now, source);
  if (seconds <= 0) return NO_RATES;
  const rate = (name: (typeof COUNTERS)[number]) => {
    const [was, is] = [before.counters[name], now.counters[name]];
    return was === null || is === null ? null : (is - was) / seconds;
  };
  return {
    inBytesPerSecond: rate('inBytes'),
    outBytesPerSecond: rate('outBytes'),
    readBytesPerSecond: rate('readBytes'),
    writtenBytesPerSecond: rate('writtenBytes'),
  };
}

function secondsBetween(before: CounterReading, now: CounterReading, source: 'live' | 'published'): number {
  if (before.measuredAtSeconds !== null && now.measuredAtSeconds !== null)
    return now.measuredAtSeconds - before.measuredAtSeconds;
  if (source === 'published' && before.uptimeSeconds !== null && now.uptimeSeconds !== null) {
    const seconds = now.uptimeSeconds - before.uptimeSeconds;
    if (seconds > 0) return seconds;
  }
  return (now.receivedAtMs - before.receivedAtMs) / 1000;
}
