import type { GuestStatus } from '../client/guest/guest-status.ts';
import type { GuestResource } from '../pve/index.ts';
import type { CpuUse, GuestRecord, SpaceUse, Stale } from './records.ts';

/** What is known about a guest beside its entry in the list. */
export interface BesideTheList {
  readonly remote: string;
  readonly status: GuestStatus;
  readonly stale: Stale | null;
  readonly addresses: readonly string[] | null;
  readonly addressesAt: Date | null;
}

/**
 * The guest's record, or `previous` itself if nothing has changed: an unchanged guest keeps its record.
 * Without a fresh sample Proxmox tells no name; the last one known stays, so that the guest is still found.
 */
export function guestRecord(
  listed: GuestResource,
  beside: BesideTheList,
  previous: GuestRecord | undefined,
): GuestRecord {
  const name = listed.name ?? previous?.name ?? null;
  const template = listed.template ?? previous?.template ?? null;
  const lock = listed.lock ?? null;
  const pool = listed.pool ?? null;
  const haState = listed.haState ?? null;
  const uptimeSeconds = listed.uptimeSeconds ?? null;
  const tags = sameWords(listed.tags, previous?.tags);
  const cpu = cpuUse(listed, previous?.cpu);
  const memory = spaceUse(listed.memoryUsedBytes, listed.memoryTotalBytes, previous?.memory);
  const disk = spaceUse(listed.diskUsedBytes, listed.diskTotalBytes, previous?.disk);
  const { remote, status, stale, addresses, addressesAt } = beside;
  if (
    previous !== undefined &&
    previous.node === listed.node &&
    previous.type === listed.type &&
    previous.name === name &&
    previous.status === status &&
    previous.template === template &&
    previous.lock === lock &&
    previous.pool === pool &&
    previous.tags === tags &&
    previous.haState === haState &&
    previous.addresses === addresses &&
    previous.addressesAt === addressesAt &&
    previous.cpu === cpu &&
    previous.memory === memory &&
    previous.disk === disk &&
    previous.uptimeSeconds === uptimeSeconds &&
    previous.stale === stale
  ) {
    return previous;
  }
  const { node, type, vmid } = listed;
  return Object.freeze({
    remote,
    node,
    type,
    vmid,
    name,
    status,
    template,
    lock,
    pool,
    tags,
    haState,
    addresses,
    addressesAt,
    cpu,
    memory,
    disk,
    uptimeSeconds,
    stale,
  });
}

/** The record as the list would have it, to make another one when something beside the list has changed. */
export function listedAgain(record: GuestRecord): GuestResource {
  const { node, type, vmid, status, tags, cpu, memory, disk } = record;
  return {
    ...{ type, id: '', vmid, node, status, tags },
    name: record.name ?? undefined,
    template: record.template ?? undefined,
    lock: record.lock ?? undefined,
    pool: record.pool ?? undefined,
    haState: record.haState ?? undefined,
    cpuUsed: cpu.used ?? undefined,
    cpuCount: cpu.count ?? undefined,
    memoryUsedBytes: memory.usedBytes ?? undefined,
    memoryTotalBytes: memory.totalBytes ?? undefined,
    diskUsedBytes: disk.usedBytes ?? undefined,
    diskTotalBytes: disk.totalBytes ?? undefined,
    uptimeSeconds: record.uptimeSeconds ?? undefined,
  };
}

/** The list `previous` if it has the same words, else a frozen copy of `words`. */
export function sameWords(
  words: readonly string[],
  previous: readonly string[] | undefined,
): readonly string[] {
  if (previous === undefined || previous.length !== words.length) return Object.freeze([...words]);
  for (let at = 0; at < words.length; at++) if (words[at] !== previous[at]) return Object.freeze([...words]);
  return previous;
}

/** How much of its CPUs it uses; the object `previous` if that has not changed. */
export function cpuUse(
  listed: { readonly cpuUsed?: number; readonly cpuCount?: number },
  previous: CpuUse | undefined,
): CpuUse {
  const used = listed.cpuUsed ?? null;
  const count = listed.cpuCount ?? null;
  if (previous !== undefined && previous.used === used && previous.count === count) return previous;
  return Object.freeze({ used, count });
}

/** How much of its space it uses; the object `previous` if that has not changed. */
export function spaceUse(
  used: number | undefined,
  total: number | undefined,
  previous: SpaceUse | undefined,
): SpaceUse {
  const usedBytes = used ?? null;
  const totalBytes = total ?? null;
  if (previous !== undefined && previous.usedBytes === usedBytes && previous.totalBytes === totalBytes) {
    return previous;
  }
  return Object.freeze({ usedBytes, totalBytes });
}
