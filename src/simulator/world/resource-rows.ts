import { hashOrder } from '../chance.ts';
import type { Cluster } from './cluster.ts';
import type { ClusterNode } from './cluster-node.ts';
import type { Guest } from './guest.ts';
import type { GuestSample } from './publication.ts';

export type ResourceRow = Record<string, unknown>;

export interface CachedRow {
  readonly sample: GuestSample | undefined;
  readonly revision: number;
  readonly nine: boolean;
  readonly row: ResourceRow;
}

/** The rows of /cluster/resources as one node answers them: instant facts beside published ones [CL, AT]. */
export class ResourceRows {
  readonly #cluster: Cluster;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  /** A guest's row with its pool in it; not to be changed. */
  guest(guest: Guest, viewer: ClusterNode): ResourceRow {
    const sample = this.#cluster.publication.guest(guest, viewer);
    const nine = viewer.version.series === '9.2';
    const cached = guest.row;
    if (cached && cached.sample === sample && cached.revision === guest.revision && cached.nine === nine) {
      return cached.row;
    }
    const row = this.#guestRow(guest, sample, nine);
    guest.row = { sample, revision: guest.revision, nine, row };
    return row;
  }

  #guestRow(guest: Guest, sample: GuestSample | undefined, nine: boolean): ResourceRow {
    const { id, kind: type, vmid, node } = guest;
    const row: ResourceRow = sample
      ? {
          id,
          type,
          vmid,
          node,
          name: sample.name,
          status: sample.status,
          template: sample.template,
          cpu: sample.cpu,
          maxcpu: Number(sample.maxcpu),
          mem: sample.mem,
          maxmem: sample.maxmem,
          disk: sample.disk,
          maxdisk: sample.maxdisk,
          netin: sample.netin,
          netout: sample.netout,
          diskread: sample.diskread,
          diskwrite: sample.diskwrite,
          uptime: sample.uptime,
        }
      : { id, type, vmid, node, status: 'unknown' };
    if (sample && nine) row['memhost'] = sample.memhost;
    if (guest.pool !== undefined) row['pool'] = guest.pool;
    const tags = guest.config.get('tags');
    if (tags !== undefined) row['tags'] = tags;
    if (guest.lock !== undefined) row['lock'] = guest.lock;
    const ha = this.#cluster.ha.of(guest);
    if (ha) row['hastate'] = ha.crmState ?? ha.requestState;
    return row;
  }

  /** `numbers` only with Sys.Audit on the node. */
  node(node: ClusterNode, viewer: ClusterNode, options: { numbers: boolean }): ResourceRow {
    const cluster = this.#cluster;
    const online = cluster.isOnline(viewer.name, node.name);
    const sample = cluster.publication.node(node, viewer);
    const row: ResourceRow = { id: `node/${node.name}`, type: 'node', node: node.name, status: 'unknown' };
    if (sample) {
      if (online) row['status'] = 'online';
      row['level'] = '';
      if (options.numbers) {
        if (online) {
          row['cpu'] = sample.cpu;
          row['mem'] = sample.mem;
          row['disk'] = sample.disk;
          row['uptime'] = sample.uptime;
        }
        row['maxcpu'] = sample.maxcpu;
        row['maxmem'] = sample.maxmem;
        row['maxdisk'] = sample.maxdisk;
      }
    }
    if (!online) row['status'] = 'offline';
    return row;
  }

  /** Nodes in the arbitrary order of a Perl hash. */
  nodes(): ClusterNode[] {
    return hashOrder(this.#cluster.nodes.values(), (node) => node.name, this.#cluster.seed);
  }

  /** The sums of a pool over its running members. */
  pool(poolid: string, viewer: ClusterNode): ResourceRow {
    const row: ResourceRow = { id: `/pool/${poolid}`, type: 'pool', pool: poolid };
    let [cpu, maxcpu, mem, maxmem, disk, maxdisk, uptime, members] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (const guest of this.#cluster.guests.values()) {
      if (guest.pool !== poolid) continue;
      const sample = this.#cluster.publication.guest(guest, viewer);
      if (!sample || sample.status === 'stopped') continue;
      members++;
      cpu += sample.cpu * Number(sample.maxcpu);
      maxcpu += Number(sample.maxcpu);
      mem += sample.mem;
      maxmem += sample.maxmem;
      disk += sample.disk;
      maxdisk += sample.maxdisk;
      uptime = Math.max(uptime, sample.uptime);
    }
    if (members > 0) Object.assign(row, { cpu: cpu / maxcpu, maxcpu, mem, maxmem, disk, maxdisk, uptime });
    return row;
  }
}
