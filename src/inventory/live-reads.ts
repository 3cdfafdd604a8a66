import type { GuestStatus } from '../client/guest/guest-status.ts';
import type { Clock, Timer } from '../std/clock.ts';
import { sharedAbort } from '../std/shared-abort.ts';
import type { GuestSlot } from './guest-slot.ts';
import type { GuestRecord } from './records.ts';

/** The list may show the state before for this long: pvestatd's round and two caches [SD, ST]. */
export const LIST_LAGS_MS = 15_000;
/** How often a guest that has just been acted upon is read. */
const READ_EVERY_MS = 1000;
/** The HA manager acts some rounds after it was told to [HAM]. */
const HA_ACTS_WITHIN_MS = 60_000;
/** However long a task runs, the guest is not read every second for longer than this. */
const LONGEST_WATCH_MS = 1_800_000;

/** A task that was started on the guest. */
export interface WatchedTask {
  /** Whether it still runs. */
  running(options: { signal: AbortSignal }): Promise<boolean>;
}

export interface LiveReadsOptions {
  readonly clock: Clock;
  /** Reads the guest itself; `undefined` if there is no such guest any more. */
  readonly read: (record: GuestRecord, options: { signal: AbortSignal }) => Promise<GuestStatus | undefined>;
  /** Called with each reading, and with `undefined` when the list is to be believed again. */
  readonly onRead: (slot: GuestSlot, status: GuestStatus | undefined) => void;
}

interface Watch {
  readonly slot: GuestSlot;
  readonly beganAtMs: number;
  untilMs: number;
  task: WatchedTask | undefined;
  timer: Timer | undefined;
}

/**
 * Reads guests that have just been acted upon directly, until the list has surely caught up: what a live read
 * said must not be undone by a list that still shows the state before.
 */
export class LiveReads {
  readonly #options: LiveReadsOptions;
  readonly #watches = new Map<GuestSlot, Watch>();
  readonly #reading = new Set<Promise<void>>();
  readonly #end = sharedAbort();

  constructor(options: LiveReadsOptions) {
    this.#options = options;
  }

  /** Somebody acted upon the guest. */
  acted(slot: GuestSlot, task?: WatchedTask): void {
    if (this.#end.signal.aborted) return;
    const nowMs = this.#options.clock.monotonic();
    const watch = this.#watches.get(slot) ?? {
      slot,
      beganAtMs: nowMs,
      untilMs: 0,
      task: undefined,
      timer: undefined,
    };
    const managed = slot.record.haState !== null;
    watch.untilMs = Math.max(watch.untilMs, nowMs + (managed ? HA_ACTS_WITHIN_MS : LIST_LAGS_MS));
    if (task) watch.task = task;
    this.#watches.set(slot, watch);
    this.#schedule(watch, READ_EVERY_MS);
  }

  /** Somebody read the guest's status, a moment ago. */
  saw(slot: GuestSlot, status: GuestStatus): void {
    const watch = this.#watches.get(slot);
    if (!watch) return;
    if (slot.liveStatus !== status) {
      watch.untilMs = Math.max(watch.untilMs, this.#options.clock.monotonic() + LIST_LAGS_MS);
    }
    this.#options.onRead(slot, status);
  }

  /** The guest is gone. */
  forget(slot: GuestSlot): void {
    this.#watches.get(slot)?.timer?.cancel();
    this.#watches.delete(slot);
  }

  async dispose(reason: unknown): Promise<void> {
    this.#end.abort(reason);
    for (const slot of [...this.#watches.keys()]) this.forget(slot);
    await Promise.allSettled([...this.#reading]);
  }

  #schedule(watch: Watch, ms: number): void {
    watch.timer?.cancel();
    watch.timer = this.#options.clock.setTimeout(() => {
      const reading: Promise<void> = this.#read(watch).finally(() => this.#reading.delete(reading));
      this.#reading.add(reading);
    }, ms);
  }

  async #read(watch: Watch): Promise<void> {
    const { clock, read } = this.#options;
    const { slot } = watch;
    const signal = this.#end.signal;
    try {
      const status = await read(slot.record, { signal });
      if (status === undefined) return this.#over(watch);
      if (this.#watches.get(slot) === watch) this.saw(slot, status);
      if (watch.task && (await watch.task.running({ signal }))) {
        watch.untilMs = Math.max(watch.untilMs, clock.monotonic() + LIST_LAGS_MS);
      } else {
        watch.task = undefined;
      }
    } catch {
      // A read that failed says nothing; the next one may.
    }
    if (this.#watches.get(slot) !== watch || signal.aborted) return;
    const nowMs = clock.monotonic();
    if (nowMs >= watch.untilMs || nowMs - watch.beganAtMs > LONGEST_WATCH_MS) this.#over(watch);
    else this.#schedule(watch, READ_EVERY_MS);
  }

  #over(watch: Watch): void {
    if (this.#watches.get(watch.slot) !== watch) return;
    this.forget(watch.slot);
    this.#options.onRead(watch.slot, undefined);
  }
}
