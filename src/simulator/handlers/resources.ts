import type { Call, Handler } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import type { ClusterNode } from '../world/cluster-node.ts';
import type { ResourceRow } from '../world/resource-rows.ts';
import { contentOf, isActive, storageUsage, typeOf } from '../world/storages.ts';
import { textParam } from './parameters.ts';

/** GET /cluster/resources [CL]. */
function resources(call: Call<Cluster>): ResourceRow[] {
  const type = textParam(call, 'type');
  const viewer = call.world.node(call.node);
  const rows: ResourceRow[] = [];
  if (type === undefined) rows.push(...pools(call, viewer));
  if (type === undefined || type === 'vm') guests(call, viewer, rows);
  if (type === undefined || type === 'node') rows.push(...nodes(call, viewer));
  if (type === undefined || type === 'storage') rows.push(...storages(call, viewer));
  if (type === undefined || type === 'sdn') rows.push(...zones(call, viewer));
  return rows;
}

function pools(call: Call<Cluster>, viewer: ClusterNode): ResourceRow[] {
  return [...call.world.pools.keys()]
    .filter((poolid) => call.can(`/pool/${poolid}`, 'Pool.Audit'))
    .sort()
    .map((poolid) => call.world.rows.pool(poolid, viewer));
}

function guests(call: Call<Cluster>, viewer: ClusterNode, rows: ResourceRow[]): void {
  const { world } = call;
  const poolSeen = new Map<string, boolean>();
  for (const guest of world.guestsByVmidText()) {
    if (!call.can(`/vms/${guest.vmid}`, 'VM.Audit')) continue;
    const row = world.rows.guest(guest, viewer);
    if (guest.pool === undefined) {
      rows.push(row);
      continue;
    }
    let seen = poolSeen.get(guest.pool);
    if (seen === undefined) {
      seen = call.can(`/pool/${guest.pool}`, 'Pool.Audit');
      poolSeen.set(guest.pool, seen);
    }
    if (seen) rows.push(row);
    else {
      const { pool: _, ...rest } = row;
      rows.push(rest);
    }
  }
}

function nodes(call: Call<Cluster>, viewer: ClusterNode): ResourceRow[] {
  const { world } = call;
  return world.rows.nodes().map((node) => {
    const row = world.rows.node(node, viewer, { numbers: call.can(`/nodes/${node.name}`, 'Sys.Audit') });
    if (world.publication.node(node, viewer)) row['cgroup-mode'] = 2;
    const state = viewer.version.features.nodeHastate ? world.ha.nodeState(node.name) : undefined;
    if (state !== undefined) row['hastate'] = state;
    return row;
  });
}

function storages(call: Call<Cluster>, viewer: ClusterNode): ResourceRow[] {
  const { world } = call;
  const rows: ResourceRow[] = [];
  const sorted = [...world.storages].sort((a, b) => (a.storage < b.storage ? -1 : 1));
  for (const storage of sorted) {
    if (!call.can(`/storage/${storage.storage}`, 'Datastore.Audit')) continue;
    for (const node of world.rows.nodes()) {
      if (storage.nodes && !storage.nodes.includes(node.name)) continue;
      const row: ResourceRow = {
        id: `storage/${node.name}/${storage.storage}`,
        type: 'storage',
        node: node.name,
        storage: storage.storage,
        plugintype: typeOf(storage),
        content: contentOf(storage),
        shared: storage.shared ? 1 : 0,
        status: 'unknown',
      };
      const sample = isActive(storage) ? world.publication.node(node, viewer) : undefined;
      if (sample) {
        const usage = storageUsage(world, storage, node, sample.cycle);
        Object.assign(row, { status: 'available', disk: usage.usedBytes, maxdisk: usage.totalBytes });
      }
      rows.push(row);
    }
  }
  return rows;
}

/** The zone every node has without any SDN configured: of type `network` since 9.1, `sdn` before [CL]. */
function zones(call: Call<Cluster>, viewer: ClusterNode): ResourceRow[] {
  const { world } = call;
  if (viewer.version.series === '7.4' || !call.can('/sdn/zones/localnetwork', 'SDN.Audit')) return [];
  return world.rows.nodes().flatMap((node): ResourceRow[] => {
    if (!world.publication.node(node, viewer)) return [];
    if (!node.version.features.networkResources) {
      const id = `sdn/${node.name}/localnetwork`;
      return [{ id, type: 'sdn', node: node.name, sdn: 'localnetwork', status: 'ok' }];
    }
    const id = `network/${node.name}/zone/localnetwork`;
    const zone = { network: 'localnetwork', 'network-type': 'zone', status: 'ok' };
    return [{ id, type: 'network', node: node.name, ...zone }];
  });
}

export const handlers: Record<string, Handler<Cluster>> = { 'GET /cluster/resources': resources };
