import type { NodeResource, StorageResource } from '../pve/index.ts';
import { cpuUse, sameWords, spaceUse } from './guest-record.ts';
import type { NodeRecord, Stale, StorageRecord } from './records.ts';

export interface BesideTheNode {
  readonly remote: string;
  readonly addresses: readonly string[] | null;
  readonly version: string | null;
  readonly stale: Stale | null;
}

/** How the cluster sees the node: no member is `offline`, a member without fresh readings `unknown` [AT]. */
export function nodeStatus(listed: NodeResource): NodeRecord['status'] {
  return listed.status === 'online' || listed.status === 'offline' ? listed.status : 'unknown';
}

/** The node's record, or `previous` itself if nothing has changed. */
export function nodeRecord(
  listed: NodeResource,
  beside: BesideTheNode,
  previous: NodeRecord | undefined,
): NodeRecord {
  const status = nodeStatus(listed);
  const cpu = cpuUse(listed, previous?.cpu);
  const memory = spaceUse(listed.memoryUsedBytes, listed.memoryTotalBytes, previous?.memory);
  const disk = spaceUse(listed.diskUsedBytes, listed.diskTotalBytes, previous?.disk);
  const uptimeSeconds = listed.uptimeSeconds ?? null;
  const { addresses, version, stale } = beside;
  if (
    previous !== undefined &&
    previous.status === status &&
    previous.addresses === addresses &&
    previous.version === version &&
    previous.cpu === cpu &&
    previous.memory === memory &&
    previous.disk === disk &&
    previous.uptimeSeconds === uptimeSeconds &&
    previous.stale === stale
  ) {
    return previous;
  }
  return Object.freeze({
    remote: beside.remote,
    name: listed.node,
    status,
    addresses,
    version,
    cpu,
    memory,
    disk,
    uptimeSeconds,
    stale,
  });
}

/** The storage's record as one node sees it, or `previous` itself if nothing has changed. */
export function storageRecord(
  listed: StorageResource,
  beside: { readonly remote: string; readonly stale: Stale | null },
  previous: StorageRecord | undefined,
): StorageRecord {
  const status = listed.status === 'available' ? 'available' : 'unknown';
  const type = listed.pluginType ?? null;
  const shared = listed.shared ?? null;
  const disk = spaceUse(listed.diskUsedBytes, listed.diskTotalBytes, previous?.disk);
  const content = sameWords(listed.content, previous?.content);
  const { remote, stale } = beside;
  if (
    previous !== undefined &&
    previous.status === status &&
    previous.type === type &&
    previous.shared === shared &&
    previous.disk === disk &&
    previous.content === content &&
    previous.stale === stale
  ) {
    return previous;
  }
  return Object.freeze({
    remote,
    node: listed.node,
    name: listed.storage,
    type,
    content,
    shared,
    status,
    disk,
    stale,
  });
}
