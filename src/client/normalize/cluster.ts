import type { ClusterStatus, ClusterStatusNode } from '../../pve/wire/cluster.ts';
import type { HaStatusEntry } from '../../pve/wire/ha.ts';
import type { Fields } from './scalar.ts';
import { known, rowsOf, toCount, toDate, toFlag, toNumber, toText, toWord, unreadable } from './scalar.ts';

/** A standalone host sends its node and no cluster [CL]. */
export function clusterStatus(wire: unknown): ClusterStatus {
  const route = 'GET /cluster/status';
  let cluster: Fields | undefined;
  const nodes = rowsOf(wire, route, (row) => {
    if (row['type'] === 'cluster') cluster = row;
    return row['type'] === 'node' ? statusNode(row) : undefined;
  });
  return known({
    name: toWord(cluster?.['name']),
    quorate: cluster ? (toFlag(cluster['quorate']) ?? false) : true,
    configVersion: toNumber(cluster?.['version']),
    nodes,
  });
}

function statusNode(row: Fields): ClusterStatusNode | undefined {
  const name = toWord(row['name']);
  if (name === undefined) return undefined;
  return known({
    name,
    nodeId: toCount(row['nodeid']) ?? 0,
    address: toWord(row['ip']),
    online: toFlag(row['online']) ?? false,
    local: toFlag(row['local']) ?? false,
  });
}

/** A text in practice [CL]. */
export function nextId(wire: unknown): number {
  const id = toCount(wire);
  if (id === undefined) throw unreadable('GET /cluster/nextid', 'it is no vmid');
  return id;
}

const HA_TYPES: readonly string[] = ['quorum', 'master', 'lrm', 'service', 'fencing'];

export function haStatus(wire: unknown): readonly HaStatusEntry[] {
  return rowsOf(wire, 'GET /cluster/ha/status/current', (row): HaStatusEntry | undefined => {
    const id = toWord(row['id']);
    const type = toText(row['type']);
    if (id === undefined || type === undefined || !HA_TYPES.includes(type)) return undefined;
    return known({
      id,
      type: type as HaStatusEntry['type'],
      node: toText(row['node']) ?? '',
      status: toText(row['status']) ?? '',
      quorate: toFlag(row['quorate']),
      at: toDate(row['timestamp']),
      armedState: toWord(row['armed-state']),
      sid: toWord(row['sid']),
      state: toWord(row['state']),
      crmState: toWord(row['crm_state']),
      requestState: toWord(row['request_state']),
      maxRestart: toNumber(row['max_restart']),
      maxRelocate: toNumber(row['max_relocate']),
      failback: toFlag(row['failback']),
    });
  });
}
