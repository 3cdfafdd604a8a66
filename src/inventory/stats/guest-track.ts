import { guestStatus } from '../../client/guest/guest-status.ts';
import type { StatsSample } from '../../client/guest/stats.ts';
import type { GuestResource } from '../../pve/index.ts';
import type { GuestStatusCurrent } from '../../pve/wire/guest-status.ts';
import type { GuestSlot } from '../guest-slot.ts';
import { isLive } from '../guest-status.ts';
import type { SpaceUse } from '../records.ts';
import type { ConflatedReader, StateSource } from './conflated-reader.ts';
import { believableCpu, publishedCpu, WARM_MS } from './cpu.ts';
import {
  type CounterReading,
  isNewRun,
  isOlder,
  isSame,
  NO_RATES,
  type Rates,
  ratesBetween,
} from './rates.ts';
import { sampleOf, type Use, unknownSample, useOfCurrent, useOfListed } from './sample.ts';

/** A live reading counts for this long; after it what was published is newer. */
const LIVE_COUNTS_MS = 5000;

/** When something was learnt. */
export interface Moment {
  readonly nowMs: number;
  readonly monotonicMs: number;
}

interface Latest {
  readonly use: Use;
  readonly reading: CounterReading;
  readonly rates: Rates;
  readonly at: Date;
}

/** One guest that somebody watches: its latest readings, and the sample they make. */
export class GuestTrack implements StateSource<StatsSample> {
  readonly slot: GuestSlot;
  /** Those who want this guest and not simply all of them. */
  readonly readers = new Set<ConflatedReader<StatsSample>>();
  state: StatsSample | undefined;
  /** When it may be read live again, by the clock that does not jump. */
  dueAtMs = Number.NEGATIVE_INFINITY;
  reading = false;
  failures = 0;
  /** The record that filters have seen last. */
  matched: GuestSlot['record'] | undefined;
  #live: (Latest & { readonly warmSinceMs: number }) | undefined;
  #published: Latest | undefined;

  constructor(slot: GuestSlot) {
    this.slot = slot;
  }

  /** What a live reading said last, if that was not long ago. */
  liveStatus(monotonicMs: number, withinMs: number): GuestStatusOf | undefined {
    if (!this.#live || monotonicMs - this.#live.reading.receivedAtMs > withinMs) return undefined;
    return this.#live.use.status;
  }

  /** The guest itself was read. */
  takeLive(current: GuestStatusCurrent, node: string, moment: Moment): void {
    const { record } = this.slot;
    const use = useOfCurrent(current, guestStatus(current));
    const before = this.#live;
    const reading = readingOf(use, node, moment, null);
    const again = before !== undefined && !isNewRun(before.reading, reading);
    const recent = again && moment.monotonicMs - before.reading.receivedAtMs <= LIVE_COUNTS_MS;
    const warmSinceMs = recent ? before.warmSinceMs : moment.monotonicMs;
    const warm = moment.monotonicMs - warmSinceMs >= WARM_MS;
    const earlierRun = (record.uptimeSeconds ?? 0) > (use.uptimeSeconds ?? Number.POSITIVE_INFINITY) + 1;
    const published =
      earlierRun || !isLive(record.status) ? null : publishedCpu(record.cpu.used, record.uptimeSeconds);
    const cpuUsed = isLive(use.status) ? believableCpu(use.cpuUsed, warm, published) : 0;
    this.#live = {
      use: { ...use, cpuUsed, cpuCount: use.cpuCount ?? record.cpu.count },
      reading,
      rates: recent ? ratesBetween(before.reading, reading, 'live') : NO_RATES,
      at: new Date(moment.nowMs),
      warmSinceMs,
    };
  }

  /** The list has named the guest. Returns whether that is news. */
  takeListed(row: GuestResource, moment: Moment): boolean {
    if (row.status === 'unknown') return false;
    return this.#publish(useOfListed(row, this.slot.listedStatus), row.node, moment, null);
  }

  /** A node has told what it measured, and when. Returns whether that is news. */
  takeMeasured(use: Partial<Use>, measuredAtSeconds: number, moment: Moment): boolean {
    const before = this.#published?.use;
    if (!before) return false;
    return this.#publish({ ...before, ...use }, this.slot.record.node, moment, measuredAtSeconds);
  }

  /** Makes the sample anew; returns whether it is another one. */
  renew(moment: Moment): boolean {
    const next = this.#sample(moment);
    if (next === undefined || (this.state && sameButTime(this.state, next))) return false;
    this.state = next;
    return true;
  }

  #publish(use: Use, node: string, moment: Moment, measuredAtSeconds: number | null): boolean {
    const before = this.#published;
    const reading = readingOf(use, node, moment, measuredAtSeconds);
    if (before && isOlder(before.reading, reading)) return false;
    if (before && isSame(before.reading, reading) && before.use.status === use.status) return false;
    const cpuUsed = isLive(use.status) ? publishedCpu(use.cpuUsed, use.uptimeSeconds) : 0;
    const at = new Date(measuredAtSeconds === null ? moment.nowMs : measuredAtSeconds * 1000);
    this.#published = {
      use: { ...use, cpuUsed },
      reading,
      rates: ratesBetween(before?.reading, reading, 'published'),
      at,
    };
    return true;
  }

  #sample(moment: Moment): StatsSample | undefined {
    const { record } = this.slot;
    if (record.stale !== null || record.status === 'unknown')
      return unknownSample(record, new Date(moment.nowMs));
    const live =
      this.#live !== undefined &&
      this.#live.reading.node === record.node &&
      moment.monotonicMs - this.#live.reading.receivedAtMs <= LIVE_COUNTS_MS
        ? this.#live
        : undefined;
    const latest = live ?? this.#published;
    return latest && sampleOf(record, latest);
  }
}

type GuestStatusOf = Use['status'];

function readingOf(use: Use, node: string, moment: Moment, measuredAtSeconds: number | null): CounterReading {
  const { counters, uptimeSeconds } = use;
  return { counters, uptimeSeconds, node, receivedAtMs: moment.monotonicMs, measuredAtSeconds };
}

/** A sample of another reading always differs in its time; one of the same reading may differ in its record. */
function sameButTime(a: StatsSample, b: StatsSample): boolean {
  const unknown = a.status === 'unknown' && b.status === 'unknown';
  if (!unknown && a.at.getTime() !== b.at.getTime()) return false;
  return a.status === b.status && a.node === b.node && a.name === b.name && sameSpace(a.memory, b.memory);
}

function sameSpace(a: SpaceUse, b: SpaceUse): boolean {
  return a.usedBytes === b.usedBytes && a.totalBytes === b.totalBytes;
}
