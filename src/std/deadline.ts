import type { Clock } from './clock.ts';

export interface DeadlineOptions {
  signal?: AbortSignal;
  /** Milliseconds; without it only the caller's signal ends the work. */
  timeoutMs?: number;
  /** Makes what is thrown when the time is over. */
  late: () => Error;
}

/**
 * Gives `work` a signal that aborts with the caller's (and its reason) or when the time is over (and what
 * `late` makes), and leaves neither timer nor listener behind.
 */
export async function withDeadline<Value>(
  clock: Clock,
  options: DeadlineOptions,
  work: (signal: AbortSignal | undefined) => Promise<Value>,
): Promise<Value> {
  const { signal, timeoutMs, late } = options;
  signal?.throwIfAborted();
  if (timeoutMs === undefined) return work(signal);
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  const timer = clock.setTimeout(() => controller.abort(late()), timeoutMs);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await work(controller.signal);
  } finally {
    timer.cancel();
    signal?.removeEventListener('abort', abort);
  }
}
