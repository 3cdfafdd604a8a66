import type { Call, Handler } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import { storagesOf, storageUsage } from '../world/storages.ts';
import { flagParam, listParam, numberParam } from './parameters.ts';

interface Metric {
  readonly id: string;
  readonly metric: string;
  readonly timestamp: number;
  readonly type: 'gauge' | 'derive';
  readonly value: number;
}

/** GET /cluster/metrics/export: what every pvestatd measured last, with the time it did [pve-manager: MetricServer]. */
function metrics(call: Call<Cluster>) {
  const { world } = call;
  const since = numberParam(call, 'start-time') ?? 0;
  const wanted = new Set(listParam(call, 'node-list'));
  const rows: Metric[] = [];
  const add = (id: string, at: number, type: Metric['type'], values: Record<string, number>) => {
    const timestamp = world.wallSeconds(at);
    if (timestamp <= since) return;
    for (const [metric, value] of Object.entries(values)) rows.push({ id, metric, timestamp, type, value });
  };
  const viewer = world.node(call.node);
  for (const node of world.nodes.values()) {
    if (flagParam(call, 'local-only') && node.name !== call.node) continue;
    if (wanted.size > 0 && !wanted.has(node.name)) continue;
    const sample = world.isOnline(call.node, node.name) ? world.publication.node(node, viewer) : undefined;
    if (!sample) continue;
    const id = `node/${node.name}`;
    add(id, sample.cycle, 'gauge', {
      uptime: sample.uptime,
      cpu_current: sample.cpu,
      cpu_max: sample.maxcpu,
    });
    add(id, sample.cycle, 'gauge', { mem_total: sample.maxmem, mem_used: sample.mem });
    add(id, sample.cycle, 'gauge', { disk_total: sample.maxdisk, disk_used: sample.disk });
    for (const guest of world.guestsOn(node.name)) {
      const it = world.publication.guest(guest, viewer);
      if (!it) continue;
      add(guest.id, it.cycle, 'gauge', {
        uptime: it.uptime,
        cpu_current: it.cpu,
        cpu_max: Number(it.maxcpu),
      });
      add(guest.id, it.cycle, 'gauge', { mem_total: it.maxmem, mem_used: it.mem });
      add(guest.id, it.cycle, 'gauge', { disk_total: it.maxdisk, disk_used: it.disk });
      add(guest.id, it.cycle, 'derive', { disk_read: it.diskread, disk_write: it.diskwrite });
      add(guest.id, it.cycle, 'derive', { net_in: it.netin, net_out: it.netout });
    }
    for (const storage of storagesOf(world, node.name)) {
      const usage = storageUsage(world, storage, node, sample.cycle);
      const values = { disk_total: usage.totalBytes, disk_used: usage.usedBytes };
      add(`storage/${node.name}/${storage.storage}`, sample.cycle, 'gauge', values);
    }
  }
  return { data: rows };
}

export const handlers: Record<string, Handler<Cluster>> = { 'GET /cluster/metrics/export': metrics };
