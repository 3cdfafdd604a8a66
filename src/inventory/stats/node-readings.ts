import type { NodeStatsSample } from '../../client/node-stats.ts';
import type { NodeStatus } from '../../pve/index.ts';
import type { Clock } from '../../std/clock.ts';
import type { NodeRecord } from '../records.ts';
import { believableCpu, WARM_MS } from './cpu.ts';

/** A live reading counts for this long; after it what was published is newer. */
const LIVE_COUNTS_MS = 5000;

interface LiveReading {
  readonly status: NodeStatus;
  readonly at: Date;
  readonly receivedAtMs: number;
  readonly warmSinceMs: number;
}

/** What one node said of itself last, and the samples that makes. */
export class NodeReadings {
  readonly #clock: Clock;
  #live: LiveReading | undefined;
  #made: { record: NodeRecord; live: unknown; sample: NodeStatsSample } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  take(status: NodeStatus): void {
    const receivedAtMs = this.#clock.monotonic();
    const before = this.#live;
    const goesOn =
      before !== undefined &&
      receivedAtMs - before.receivedAtMs <= LIVE_COUNTS_MS &&
      status.uptimeSeconds >= before.status.uptimeSeconds;
    const warmSinceMs = goesOn ? before.warmSinceMs : receivedAtMs;
    this.#live = { status, at: new Date(this.#clock.now()), receivedAtMs, warmSinceMs };
  }

  /** The sample now; the same one as long as nothing has changed. */
  sample(record: NodeRecord): NodeStatsSample {
    const recent = this.#live && this.#clock.monotonic() - this.#live.receivedAtMs <= LIVE_COUNTS_MS;
    const live = recent && record.stale === null && record.status === 'online' ? this.#live : undefined;
    if (this.#made?.record === record && this.#made.live === live) return this.#made.sample;
    const sample = live
      ? this.#liveSample(record, live)
      : listedNodeSample(record, new Date(this.#clock.now()));
    this.#made = { record, live, sample };
    return sample;
  }

  #liveSample(record: NodeRecord, live: LiveReading): NodeStatsSample {
    const { status, at, receivedAtMs, warmSinceMs } = live;
    const warm = receivedAtMs - warmSinceMs >= WARM_MS;
    return Object.freeze<NodeStatsSample>({
      ...{ at, remote: record.remote, name: record.name, status: record.status },
      kernel: status.kernel?.release ?? status.kernelVersion?.split(' ')[1] ?? null,
      version: /^pve-manager\/([^/]+)/.exec(status.pveVersion)?.[1] ?? record.version,
      cpu: {
        model: status.cpu.model,
        used: believableCpu(status.cpuUsed, warm, record.cpu.used),
        count: status.cpu.count,
      },
      memory: { usedBytes: status.memory.usedBytes, totalBytes: status.memory.totalBytes },
      rootFileSystem: { usedBytes: status.rootDisk.usedBytes, totalBytes: status.rootDisk.totalBytes },
      uptimeSeconds: status.uptimeSeconds,
      loadAverage: status.loadAverage,
    });
  }
}

/** What the list tells of a node. Of one that does not answer only the sizes are still true. */
export function listedNodeSample(record: NodeRecord, at: Date): NodeStatsSample {
  const believed = record.stale === null && record.status === 'online';
  const used = <Value>(value: Value | null) => (believed ? value : null);
  const status = record.stale !== null && record.status === 'online' ? 'unknown' : record.status;
  return Object.freeze({
    ...{ at, remote: record.remote, name: record.name, status, kernel: null, version: record.version },
    cpu: { model: null, used: used(record.cpu.used), count: record.cpu.count },
    memory: { ...record.memory, usedBytes: used(record.memory.usedBytes) },
    rootFileSystem: { ...record.disk, usedBytes: used(record.disk.usedBytes) },
    uptimeSeconds: used(record.uptimeSeconds),
    loadAverage: null,
  });
}
