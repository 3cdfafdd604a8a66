import type { GuestStatusCurrent } from '../../pve/wire/guest-status.ts';
import type { GuestResource } from '../../pve/wire/resources.ts';
import type { RequestOptions } from '../options.ts';
import { guestStatus } from './guest-status.ts';
import { guestRows, pickGuest } from './locate.ts';
import type { Reach } from './reach.ts';
import type { StatsSample } from './stats.ts';

/** See `Guest.statsOnce`. */
export async function readStats(reach: Reach, options?: RequestOptions): Promise<StatsSample> {
  const { client } = reach;
  const current = await reach.current(options);
  const published = pickGuest(await guestRows(client, options), reach.ref, client.name);
  const running = current.status === 'running';
  return {
    at: new Date(client.clock.now()),
    remote: client.name,
    node: published.node,
    type: current.type,
    vmid: current.vmid,
    name: current.name ?? published.name ?? null,
    status: guestStatus(current),
    cpu: {
      used: running ? publishedCpu(current, published) : 0,
      count: current.cpuCount ?? published.cpuCount ?? null,
    },
    memory: { usedBytes: current.memoryUsedBytes ?? null, totalBytes: current.memoryTotalBytes ?? null },
    disk: { usedBytes: usedDisk(current), totalBytes: current.diskTotalBytes ?? null },
    network: {
      inBytes: current.networkInBytes ?? null,
      outBytes: current.networkOutBytes ?? null,
      inBytesPerSecond: null,
      outBytesPerSecond: null,
    },
    block: {
      readBytes: current.diskReadBytes ?? null,
      writtenBytes: current.diskWrittenBytes ?? null,
      readBytesPerSecond: null,
      writtenBytesPerSecond: null,
    },
    uptimeSeconds: current.uptimeSeconds ?? null,
  };
}

/**
 * CPU use needs two looks by the same worker, so that a single live reading says 0 [LX, QS]. What was published
 * counts, unless it is of an earlier run, or of the time before this one.
 */
function publishedCpu(current: GuestStatusCurrent, published: GuestResource): number | null {
  const { cpuUsed, uptimeSeconds } = published;
  if (cpuUsed === undefined || published.status === 'stopped' || published.status === 'unknown') return null;
  const earlierRun = (uptimeSeconds ?? 0) > (current.uptimeSeconds ?? Number.POSITIVE_INFINITY) + 1;
  return earlierRun ? null : cpuUsed;
}

/** What a virtual machine has written is not known: always 0 on the wire [QS]. */
function usedDisk({ type, diskUsedBytes }: GuestStatusCurrent): number | null {
  return type === 'qemu' && diskUsedBytes === 0 ? null : (diskUsedBytes ?? null);
}
