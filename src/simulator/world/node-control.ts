import type { Cluster } from './cluster.ts';
import type { ClusterNode, Reachability } from './cluster-node.ts';
import { startOnBoot } from './node-boot.ts';
import { endRun } from './run-state.ts';

/**
 * How a node fails: `power` switches it off; `network` and `black-hole` cut it from everybody (with and
 * without an answer to whoever asks); `refused` ends its API daemons only; `pmxcfs` its cluster filesystem.
 */
export type NodeFailure = 'power' | 'network' | 'black-hole' | 'refused' | 'pmxcfs';

export interface NodeTruth {
  readonly name: string;
  readonly reachability: Reachability;
  readonly powered: boolean;
  readonly quorate: boolean;
  readonly pmxcfsUp: boolean;
  readonly publishing: boolean;
}

/** What may happen to a node. */
export class NodeControl {
  readonly #cluster: Cluster;
  readonly #node: ClusterNode;

  constructor(cluster: Cluster, name: string) {
    this.#cluster = cluster;
    this.#node = cluster.node(name);
  }

  get node(): ClusterNode {
    return this.#node;
  }

  get truth(): NodeTruth {
    const node = this.#node;
    return {
      name: node.name,
      reachability: node.reachability,
      powered: node.powered,
      quorate: node.powered && this.#cluster.hasQuorum(node.name),
      pmxcfsUp: node.pmxcfsUp,
      publishing: node.statdStartedAt !== undefined,
    };
  }

  fail(options: { readonly how?: NodeFailure } | NodeFailure = {}): void {
    const how = (typeof options === 'string' ? options : options.how) ?? 'power';
    failNode(this.#cluster, this.#node, how);
  }

  /** Ends whatever failed; a node that was off boots, and starts what is marked `onboot`. */
  restore(): void {
    restoreNode(this.#cluster, this.#node);
  }

  /** pvestatd starts anew: its first cycle publishes nothing. */
  restartStatd(): void {
    this.#cluster.publication.start(this.#node);
    this.#node.journal.append(this.#cluster.now(), 'pvestatd', 'starting server', {
      pid: this.#node.nextPid(),
    });
    this.#emit('node-statd-restarted');
  }

  /** pvestatd hangs or has died: after five minutes everything it published is unknown. */
  stopStatd(): void {
    this.#cluster.publication.freeze(this.#node);
  }

  /** A new certificate and key; the API daemons restart with it. */
  renewCertificate(): void {
    this.#node.certificateSerial++;
    this.#restartWorkers();
    this.#emit('node-certificate-renewed');
  }

  /** logrotate: old journal entries go, the API daemons reload. */
  rotateLogs(): void {
    this.#node.journal.rotate();
    this.#restartWorkers();
    this.#emit('node-logs-rotated');
  }

  /** Every worker has served its thousand requests and makes room for a new one. */
  retireWorkers(): void {
    this.#restartWorkers();
    this.#emit('node-workers-restarted');
  }

  /** Writes a line into the node's journal. */
  log(
    identifier: string,
    message: string,
    options: { pid?: number; unit?: string; priority?: number } = {},
  ): void {
    this.#node.journal.append(this.#cluster.now(), identifier, message, options);
  }

  #restartWorkers(): void {
    this.#node.workersRestartedAt = this.#cluster.time();
  }

  #emit(
    kind:
      | 'node-statd-restarted'
      | 'node-certificate-renewed'
      | 'node-logs-rotated'
      | 'node-workers-restarted',
  ) {
    this.#cluster.emit({ kind, node: this.#node.name });
  }
}

const REACHABILITY: Record<NodeFailure, Reachability> = {
  power: 'no-route',
  network: 'no-route',
  'black-hole': 'black-hole',
  refused: 'refused',
  pmxcfs: 'up',
};

/** Takes a node down in one of the ways it can go. */
export function failNode(cluster: Cluster, node: ClusterNode, how: NodeFailure): void {
  if (how !== 'refused') cluster.publication.freeze(node);
  if (how === 'power') powerOff(cluster, node);
  if (how === 'network' || how === 'black-hole' || how === 'pmxcfs') node.connected = false;
  if (how === 'pmxcfs') {
    node.pmxcfsUp = false;
    cluster.emit({ kind: 'node-pmxcfs', node: node.name, detail: 'down' });
  }
  cluster.emit({ kind: 'node-failed', node: node.name, detail: how });
  setReachability(cluster, node, REACHABILITY[how]);
  cluster.ha.kick();
}

function powerOff(cluster: Cluster, node: ClusterNode): void {
  if (!node.powered) return;
  node.powered = false;
  for (const task of [...node.tasks.running]) task.kill('KILL');
  for (const guest of cluster.guestsOn(node.name)) endRun(cluster, guest);
}

export function restoreNode(cluster: Cluster, node: ClusterNode): void {
  const time = cluster.time();
  const booting = !node.powered;
  if (booting) {
    node.powered = true;
    node.bootedAt = time;
    node.workersRestartedAt = time;
    node.journal.boot(cluster.now());
  }
  if (booting || !node.pmxcfsUp) node.pmxcfsStartedAt = time;
  if (!node.pmxcfsUp) {
    node.pmxcfsUp = true;
    cluster.emit({ kind: 'node-pmxcfs', node: node.name, detail: 'up' });
  }
  node.connected = true;
  node.fencing = false;
  if (booting) cluster.publication.start(node);
  else if (!cluster.partitioned) cluster.publication.resume(node);
  cluster.emit({ kind: 'node-restored', node: node.name });
  setReachability(cluster, node, 'up');
  if (booting) startOnBoot(cluster, node);
  cluster.ha.kick();
}

function setReachability(cluster: Cluster, node: ClusterNode, reachability: Reachability): void {
  if (node.reachability === reachability) return;
  node.reachability = reachability;
  cluster.emit({ kind: 'node-reachability', node: node.name, detail: reachability });
}
