import { PveError } from '../pve/errors.ts';
import type { ClusterStatus } from '../pve/wire/cluster.ts';
import type { Version } from '../pve/wire/version.ts';
import type { PveClient } from './client.ts';
import type { RequestOptions } from './options.ts';

export interface RemoteInfo {
  /** What the remote is called here. */
  readonly name: string;
  /** Of the node that answered. */
  readonly version: Version;
  /** What the cluster is called; absent for a standalone host, or if the account may not read it. */
  readonly clusterName?: string;
  /** A standalone host always is; absent if the account may not read it (Sys.Audit on `/`). */
  readonly quorate?: boolean;
  /** Names of its nodes, sorted. */
  readonly nodes: readonly string[];
}

/**
 * Version, cluster name, quorum and nodes of a remote.
 * @throws what `PveClient.request` throws, except that a refused `/cluster/status` only leaves things unknown.
 */
export async function remoteInfo(client: PveClient, options?: RequestOptions): Promise<RemoteInfo> {
  const [version, nodes, status] = await Promise.all([
    client.version(options),
    client.request('GET /nodes', {}, options),
    clusterStatus(client, options),
  ]);
  return {
    name: client.name,
    version,
    ...(status?.name !== undefined && { clusterName: status.name }),
    ...(status && { quorate: status.quorate }),
    nodes: nodes.map((node) => node.node).sort(),
  };
}

async function clusterStatus(
  client: PveClient,
  options?: RequestOptions,
): Promise<ClusterStatus | undefined> {
  try {
    return await client.request('GET /cluster/status', {}, options);
  } catch (error) {
    if (error instanceof PveError && error.code === 'forbidden') return undefined;
    throw error;
  }
}
