import { setMaxListeners } from 'node:events';
import type { TLSSocket } from 'node:tls';
import { type Clock, systemClock } from '../../std/clock.ts';
import { seededRandom } from '../../std/random.ts';
import type { Handler } from '../call.ts';
import { CertificateAuthority } from '../certificates.ts';
import type { FaultRules } from '../faults.ts';
import type { Cluster } from '../world/cluster.ts';
import type { ClusterNode } from '../world/cluster-node.ts';
import type { WorldEvent } from '../world/events.ts';
import type { Apis } from './api.ts';
import { certificateInfo } from './certificate-info.ts';
import { Connection } from './connection.ts';
import type { FrontContext } from './context.ts';
import type { Worker } from './daemon.ts';
import { Exchange } from './exchange.ts';
import { Listener } from './listener.ts';
import { NodeServer } from './node-server.ts';
import type { RequestLog } from './request-log.ts';

export interface ClusterFrontOptions {
  readonly cluster: Cluster;
  readonly handlers: Readonly<Record<string, Handler<Cluster>>>;
  readonly apis: Apis;
  readonly faults: FaultRules;
  readonly log: RequestLog;
  readonly clock: Clock;
  readonly seed: number;
  /** Port of its first node, or 0 for free ones. */
  readonly port: number;
}

/** Everything of one cluster that stands on the network: a port and two daemons per node, and one CA. */
export class ClusterFront {
  readonly authority: CertificateAuthority;
  readonly #options: ClusterFrontOptions;
  readonly #nodes = new Map<string, NodeFront>();
  readonly #closing = new AbortController();
  readonly #unobserve: () => void;

  constructor(options: ClusterFrontOptions) {
    this.#options = options;
    // As many requests as there are wait for it.
    setMaxListeners(0, this.#closing.signal);
    const { cluster, seed } = options;
    this.authority = new CertificateAuthority({
      name: `${cluster.name}-${seed}`,
      now: new Date(systemClock.now()),
    });
    [...cluster.nodes.values()].forEach((node, index) => {
      this.#nodes.set(node.name, this.#makeNode(node, options.port === 0 ? 0 : options.port + index));
    });
    this.#unobserve = cluster.observe((event) => this.#happened(event));
  }

  get urls(): string[] {
    return [...this.#nodes.values()].map(({ listener }) => `https://127.0.0.1:${listener.port}`);
  }

  async listen(): Promise<void> {
    await Promise.all([...this.#nodes.values()].map(({ listener }) => listener.listen()));
  }

  async close(): Promise<void> {
    this.#unobserve();
    this.#closing.abort(new Error('the simulator has been closed'));
    await Promise.all([...this.#nodes.values()].map(({ listener }) => listener.close()));
  }

  #makeNode(node: ClusterNode, port: number): NodeFront {
    const { cluster, handlers, apis, faults, log, clock, seed } = this.#options;
    const connections = new Map<unknown, Connection>();
    const server = new NodeServer({
      cluster,
      node,
      apis,
      handlers,
      random: seededRandom(seed ^ node.id),
      seed,
      peer: (name) => this.#nodes.get(name)?.server,
      onWorkerRetired: (worker) => dropIdle(connections.values(), worker),
    });
    const closing = this.#closing.signal;
    const context: FrontContext = { cluster, node, server, apis, clock, faults, log, closing };
    const listener = new Listener({
      certificate: this.#issue(node),
      clock,
      port,
      onConnection: (socket: TLSSocket) => {
        connections.set(socket, new Connection({ socket, worker: server.proxy.accept(), clock }));
        socket.on('error', () => {});
        socket.once('close', () => connections.delete(socket));
      },
      onRequest: (request, response, upgrade) => {
        const connection = connections.get(request.socket);
        if (!connection) return;
        connection.enqueue(() => new Exchange(context, connection, request, response, upgrade).serve());
      },
    });
    return { server, listener };
  }

  #issue(node: ClusterNode) {
    const certificate = this.authority.issue({
      node: node.name,
      addresses: [node.address],
      now: new Date(systemClock.now()),
    });
    node.sslFingerprint = certificate.fingerprint;
    node.certificates = [
      certificateInfo('pve-root-ca.pem', this.authority.own),
      certificateInfo('pve-ssl.pem', certificate),
    ];
    // Sent along, as with a certificate of one's own, the authority can be pinned by its fingerprint alone.
    return { ...certificate, certificate: certificate.certificate + this.authority.own.certificate };
  }

  #happened(event: WorldEvent): void {
    const front = event.node === undefined ? undefined : this.#nodes.get(event.node);
    const node = event.node === undefined ? undefined : this.#options.cluster.nodes.get(event.node);
    if (!front || !node) return;
    if (event.kind === 'node-certificate-renewed') front.listener.renew(this.#issue(node));
    if (event.kind === 'node-certificate-renewed' || event.kind === 'node-logs-rotated') {
      front.server.proxy.restart();
    }
    if (event.kind === 'node-workers-restarted') {
      front.server.proxy.restart();
      front.server.daemon.restart();
    }
    void front.listener.reach(node.reachability);
  }
}

interface NodeFront {
  readonly server: NodeServer;
  readonly listener: Listener;
}

/** A worker that retires closes the connections on which nothing is under way; clients see a reset. */
function dropIdle(connections: Iterable<Connection>, worker: Worker): void {
  for (const connection of connections) {
    if (connection.worker === worker && connection.idle) connection.socket.destroy();
  }
}
