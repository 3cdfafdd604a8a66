import type { Cluster } from './cluster.ts';

/** What may happen to a cluster as a whole. */
export class ClusterControl {
  readonly #cluster: Cluster;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  get cluster(): Cluster {
    return this.#cluster;
  }

  /** The network between the nodes fails: nobody hears anybody, nobody has quorum. */
  loseQuorum(): void {
    const cluster = this.#cluster;
    if (cluster.standalone) throw new Error(`${cluster.name} is a standalone host, which always has quorum`);
    if (cluster.partitioned) return;
    for (const node of cluster.nodes.values()) cluster.publication.freeze(node);
    cluster.partitioned = true;
    cluster.emit({ kind: 'quorum-lost' });
  }

  regainQuorum(): void {
    const cluster = this.#cluster;
    if (!cluster.partitioned) return;
    cluster.partitioned = false;
    for (const node of cluster.nodes.values()) {
      if (node.powered && node.connected && node.pmxcfsUp) cluster.publication.resume(node);
    }
    cluster.emit({ kind: 'quorum-regained' });
    cluster.ha.kick();
  }
}
