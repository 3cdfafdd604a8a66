import type { GuestStatus } from '../../client/guest/guest-status.ts';
import type { StatsSample } from '../../client/guest/stats.ts';
import type { GuestResource } from '../../pve/index.ts';
import type { GuestStatusCurrent } from '../../pve/wire/guest-status.ts';
import type { GuestRecord, SpaceUse } from '../records.ts';
import { type Counters, NO_RATES, type Rates } from './rates.ts';

/** What one reading says, whatever it was read from. */
export interface Use {
  readonly status: GuestStatus;
  readonly cpuUsed: number | null;
  readonly cpuCount: number | null;
  readonly memory: SpaceUse;
  readonly disk: SpaceUse;
  readonly counters: Counters;
  readonly uptimeSeconds: number | null;
}

const NO_COUNTERS: Counters = Object.freeze({
  inBytes: null,
  outBytes: null,
  readBytes: null,
  writtenBytes: null,
});

export function useOfCurrent(current: GuestStatusCurrent, status: GuestStatus): Use {
  return useOf(current, current.type, status);
}

export function useOfListed(row: GuestResource, status: GuestStatus): Use {
  return useOf(row, row.type, status);
}

type Numbers = Pick<
  GuestResource,
  | 'cpuUsed'
  | 'cpuCount'
  | 'memoryUsedBytes'
  | 'memoryTotalBytes'
  | 'diskUsedBytes'
  | 'diskTotalBytes'
  | 'networkInBytes'
  | 'networkOutBytes'
  | 'diskReadBytes'
  | 'diskWrittenBytes'
  | 'uptimeSeconds'
>;

function useOf(numbers: Numbers, type: 'lxc' | 'qemu', status: GuestStatus): Use {
  // What a virtual machine has on its disks is not known: always 0 on the wire [QS].
  const hidden = type === 'qemu' && numbers.diskUsedBytes === 0;
  return {
    status,
    cpuUsed: numbers.cpuUsed ?? null,
    cpuCount: numbers.cpuCount ?? null,
    memory: { usedBytes: numbers.memoryUsedBytes ?? null, totalBytes: numbers.memoryTotalBytes ?? null },
    disk: {
      usedBytes: hidden ? null : (numbers.diskUsedBytes ?? null),
      totalBytes: numbers.diskTotalBytes ?? null,
    },
    counters: {
      inBytes: numbers.networkInBytes ?? null,
      outBytes: numbers.networkOutBytes ?? null,
      readBytes: numbers.diskReadBytes ?? null,
      writtenBytes: numbers.diskWrittenBytes ?? null,
    },
    uptimeSeconds: numbers.uptimeSeconds ?? null,
  };
}

/** The sample that a reading makes of a guest. */
export function sampleOf(record: GuestRecord, latest: { use: Use; rates: Rates; at: Date }): StatsSample {
  const { use, rates, at } = latest;
  const { remote, node, type, vmid, name } = record;
  return Object.freeze({
    at,
    remote,
    node,
    type,
    vmid,
    name,
    status: use.status,
    cpu: { used: use.cpuUsed, count: use.cpuCount },
    memory: use.memory,
    disk: use.disk,
    network: {
      inBytes: use.counters.inBytes,
      outBytes: use.counters.outBytes,
      inBytesPerSecond: rates.inBytesPerSecond,
      outBytesPerSecond: rates.outBytesPerSecond,
    },
    block: {
      readBytes: use.counters.readBytes,
      writtenBytes: use.counters.writtenBytes,
      readBytesPerSecond: rates.readBytesPerSecond,
      writtenBytesPerSecond: rates.writtenBytesPerSecond,
    },
    uptimeSeconds: use.uptimeSeconds,
  });
}

/** The sample of a guest of which nothing is known now: its node is down, or its remote does not answer. */
export function unknownSample(record: GuestRecord, at: Date): StatsSample {
  const use: Use = {
    status: 'unknown',
    cpuUsed: null,
    cpuCount: record.cpu.count,
    memory: { usedBytes: null, totalBytes: record.memory.totalBytes },
    disk: { usedBytes: null, totalBytes: record.disk.totalBytes },
    counters: NO_COUNTERS,
    uptimeSeconds: null,
  };
  return sampleOf(record, { use, rates: NO_RATES, at });
}

/** What the list alone tells of a guest, before anything else is known of it. */
export function listedSample(record: GuestRecord, at: Date): StatsSample {
  const nothing = unknownSample(record, at);
  if (record.stale !== null || record.status === 'unknown') return nothing;
  const { status, cpu, memory, disk, uptimeSeconds } = record;
  return Object.freeze({ ...nothing, status, cpu, memory, disk, uptimeSeconds });
}
