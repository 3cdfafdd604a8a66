import { chance } from '../chance.ts';
import { calmWave, type Wave, wave, waveAt, waveSum } from '../physics.ts';
import type { Cluster } from './cluster.ts';
import type { ClusterNode } from './cluster-node.ts';
import { allotment, memoryAt } from './usage.ts';

export interface NodeUsage {
  readonly cpu: number;
  readonly maxcpu: number;
  readonly mem: number;
  readonly maxmem: number;
  readonly disk: number;
  readonly maxdisk: number;
  readonly uptime: number;
}

const OWN_MEMORY_SHARE = 0.06;
const CYCLE_SECONDS = 10;

/** A node's own work, its guests' left out. */
export function nodeWave(cluster: Cluster, node: ClusterNode): Wave {
  return wave(0.01 + 0.05 * chance(cluster.seed, node.name, 'own'), cluster.seed, node.name, 'cpu');
}

/** What a node uses at `at` of the world's time, its guests' part included. */
export function nodeUsageAt(cluster: Cluster, node: ClusterNode, at: number): NodeUsage {
  const { cpus, memoryBytes, diskBytes } = node.traits;
  let memory = memoryBytes * OWN_MEMORY_SHARE;
  let busy = waveSum(nodeWave(cluster, node), at / 1000 - CYCLE_SECONDS, at / 1000) * cpus;
  for (const guest of cluster.guestsOn(node.name)) {
    const run = guest.run;
    if (!run || run.startedAt > at) continue;
    const given = allotment(guest, node);
    memory += memoryAt(guest, run, given, at);
    if (run.frozenAt === undefined) busy += waveAt(guest.load.cpu, at / 1000) * given.cpus * CYCLE_SECONDS;
  }
  return {
    cpu: Math.min(1, busy / CYCLE_SECONDS / cpus),
    maxcpu: cpus,
    mem: Math.floor(Math.min(memory, memoryBytes * 0.97)),
    maxmem: memoryBytes,
    disk: nodeDiskBytes(cluster, node, at),
    maxdisk: diskBytes,
    uptime: Math.max(0, Math.floor((at - node.bootedAt) / 1000)),
  };
}

/** Used bytes of the root filesystem. */
export function nodeDiskBytes(cluster: Cluster, node: ClusterNode, at: number): number {
  const share = calmWave(
    0.12 + 0.2 * chance(cluster.seed, node.name, 'rootfs'),
    cluster.seed,
    node.name,
    'rootfs',
  );
  return Math.floor((waveAt(share, at / 20_000) * node.traits.diskBytes) / 4096) * 4096;
}
