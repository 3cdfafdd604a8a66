import { chance } from '../chance.ts';
import { calmWave, waveAt } from '../physics.ts';
import type { StorageScenario } from '../scenarios/scenario.ts';
import type { Cluster } from './cluster.ts';
import type { ClusterNode } from './cluster-node.ts';
import { nodeDiskBytes } from './node-usage.ts';

export interface StorageUsage {
  readonly totalBytes: number;
  readonly usedBytes: number;
}

const DEFAULT_CONTENT = 'iso,vztmpl,backup,rootdir,images,snippets';

export const contentOf = (storage: StorageScenario) => storage.content ?? DEFAULT_CONTENT;
export const typeOf = (storage: StorageScenario) => storage.type ?? 'dir';
export const isActive = (storage: StorageScenario) => storage.active !== false;

/** The storages a node has, by name. */
export function storagesOf(cluster: Cluster, node: string): StorageScenario[] {
  return cluster.storages
    .filter((storage) => !storage.nodes || storage.nodes.includes(node))
    .sort((a, b) => (a.storage < b.storage ? -1 : 1));
}

export function storageUsage(
  cluster: Cluster,
  storage: StorageScenario,
  node: ClusterNode,
  at: number,
): StorageUsage {
  if (typeOf(storage) === 'dir' && storage.totalBytes === undefined) {
    return { totalBytes: node.traits.diskBytes, usedBytes: nodeDiskBytes(cluster, node, at) };
  }
  const where = storage.shared ? '' : node.name;
  const totalBytes = storage.totalBytes ?? 500_107_862_016;
  if (storage.usedBytes !== undefined) return { totalBytes, usedBytes: storage.usedBytes };
  const mean = 0.2 + 0.25 * chance(cluster.seed, storage.storage, where);
  const share = calmWave(mean, cluster.seed, storage.storage, where);
  return { totalBytes, usedBytes: Math.floor((waveAt(share, at / 50_000) * totalBytes) / 4096) * 4096 };
}
