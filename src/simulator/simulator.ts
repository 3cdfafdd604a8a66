import { type Clock, systemClock } from '../std/clock.ts';
import { accessFromScenario, type RootCredentials } from './access/from-scenario.ts';
import { randomSecrets, seededSecrets } from './access/secret-source.ts';
import type { Handler } from './call.ts';
import { type Fault, type FaultOptions, FaultRules } from './faults.ts';
import { Apis } from './front/api.ts';
import { ClusterFront } from './front/cluster-front.ts';
import { RequestLog, type RequestRecord } from './front/request-log.ts';
import { handlers as ownHandlers } from './handlers/index.ts';
import { loadScenario, type ScenarioChoice } from './scenarios/load.ts';
import type { Series } from './version-profile.ts';
import type { BackupOptions } from './world/backup.ts';
import type { Cluster } from './world/cluster.ts';
import type { ClusterControl } from './world/cluster-control.ts';
import type { WorldEvent } from './world/events.ts';
import type { GuestControl } from './world/guest-control.ts';
import type { NodeControl } from './world/node-control.ts';
import { runTimeline } from './world/timeline.ts';
import { World } from './world/world.ts';

export interface SimulatorOptions<SimulatorClock extends Clock = Clock> {
  /** What is simulated: `homelab` by default; a scenario as data, or a YAML file that holds one. */
  readonly scenario?: ScenarioChoice;
  /** The same seed gives the same world and the same events. */
  readonly seed?: number;
  /** `seeded`, the default, makes credentials follow from the seed; `random` ones nobody can guess. */
  readonly secrets?: 'seeded' | 'random';
  /** Where its time comes from: the system clock by default, or a manual or scaled one. */
  readonly clock?: SimulatorClock;
  /** Port of the first node on 127.0.0.1, the others follow; free ports by default. */
  readonly port?: number;
  /** Nodes that say nothing else are of this series: `9.2` by default. */
  readonly version?: Series;
  /** What more methods do, or do differently, by route: `{ 'GET /cluster/jobs': () => [] }`. */
  readonly handlers?: Readonly<Record<string, Handler<Cluster>>>;
  /**
   * Root's shells on consoles are real shells of this very host, in a temporary home, by way of util-linux
   * `script`. What is typed there is really done, so this is for tests of code that types. Off by default:
   * the emulated shell touches nothing of the host.
   */
  readonly realShell?: boolean;
}

/** One cluster or host, with what a client needs to reach it. */
export interface SimulatedRemote {
  readonly name: string;
  /** Its first node. */
  readonly url: string;
  /** One per node, in the scenario's order. */
  readonly urls: readonly string[];
  /** PEM of the certificate authority that signed its nodes' certificates. */
  readonly ca: string;
  /** SHA-256 of that authority's certificate, `AA:BB:…`. */
  readonly fingerprint: string;
  readonly tokenId: string;
  readonly secret: string;
  readonly username: string;
  readonly password: string;
}

/** A Proxmox VE of one's own, over real HTTPS on loopback. */
export interface Simulator<SimulatorClock extends Clock = Clock> extends AsyncDisposable, SimulatedRemote {
  readonly remotes: readonly SimulatedRemote[];
  /** The clock it was given: turn it, if it is one that can be turned. */
  readonly clock: SimulatorClock;
  /** The simulated world itself, for what the verbs below do not reach. */
  readonly world: World;
  /** What happened in the simulated world so far. */
  readonly events: readonly WorldEvent[];
  /** What was asked of it, the last 10,000 requests at least. */
  readonly requestLog: readonly RequestRecord[];
  /** Lets something go wrong with the requests of `route`; returns what takes it away again. */
  use(route: string, fault: Fault, options?: FaultOptions): () => void;
  /** How many requests ran a handler, by route; without one: all. */
  executed(route?: string): number;
  /** How many requests arrived, by route; without one: all. */
  requests(route?: string): number;
  /** Methods that were called and whose effect is not simulated, by route, with how often. */
  readonly notSimulated: ReadonlyMap<string, number>;
  /** What may happen to a guest; `remote` is wanted where there are several. */
  guest(vmid: number, remote?: string): GuestControl;
  node(name: string, remote?: string): NodeControl;
  cluster(remote?: string): ClusterControl;
  /** Backs a guest up as vzdump does; returns the task's UPID. */
  backup(vmid: number, options?: BackupOptions & { readonly remote?: string }): string | undefined;
  /** Ends every connection, listener, timer and task. Waits until the ports are free. */
  close(): Promise<void>;
}

/**
 * Starts a simulator. Nothing but its options decides what it does; all of it ends with `close()`.
 * @throws Error naming what is wrong with the scenario, or the system's error when a port is taken.
 */
export async function createSimulator<SimulatorClock extends Clock = Clock>(
  options: SimulatorOptions<SimulatorClock> = {},
): Promise<Simulator<SimulatorClock>> {
  const { seed = 1, port = 0, version = '9.2' } = options;
  const clock: Clock = options.clock ?? systemClock;
  const scenario = await loadScenario(options.scenario ?? 'homelab');
  const world = new World({ scenario, clock, seed, version });
  if (options.realShell) for (const cluster of world.clusters) cluster.terminals.useRealShell();
  const handlers = { ...ownHandlers, ...options.handlers };
  const apis = new Apis();
  const faults = new FaultRules();
  const log = new RequestLog();
  const secrets = options.secrets === 'random' ? randomSecrets() : seededSecrets(seed);
  let nextPort = port;
  const parts = world.clusters.map((cluster) => {
    const { store, root } = accessFromScenario(cluster, { scenario: cluster.scenario, secrets });
    cluster.access = store;
    const front = new ClusterFront({ cluster, handlers, apis, faults, log, clock, seed, port: nextPort });
    if (nextPort !== 0) nextPort += cluster.nodes.size;
    return { front, root, name: cluster.name };
  });
  try {
    await Promise.all(parts.map(({ front }) => front.listen()));
    runTimeline(world, scenario.timeline ?? []);
  } catch (error) {
    world.close();
    await Promise.all(parts.map(({ front }) => front.close()));
    throw error;
  }
  const remotes = parts.map(({ name, front, root }) => remoteOf(name, front, root));
  const simulator = simulatorOf({ world, remotes, faults, log, fronts: parts.map(({ front }) => front) });
  return simulator as Simulator<SimulatorClock>;
}

function remoteOf(name: string, front: ClusterFront, root: RootCredentials): SimulatedRemote {
  const [url = ''] = front.urls;
  const { certificate: ca, fingerprint } = front.authority.own;
  return Object.freeze({ name, url, urls: front.urls, ca, fingerprint, ...root });
}

function simulatorOf(parts: {
  world: World;
  remotes: readonly SimulatedRemote[];
  faults: FaultRules;
  log: RequestLog;
  fronts: readonly ClusterFront[];
}): Simulator {
  const { world, remotes, faults, log, fronts } = parts;
  let closed: Promise<void> | undefined;
  const close = () => {
    world.close();
    closed ??= Promise.all(fronts.map((front) => front.close())).then(() => {});
    return closed;
  };
  return {
    ...remotes[0]!,
    remotes,
    world,
    clock: world.clock,
    get events() {
      return world.events;
    },
    get requestLog() {
      return log.records;
    },
    notSimulated: log.unsimulated,
    use: (route, fault, options) => faults.use(route, fault, options),
    executed: (route) => log.executed(route),
    requests: (route) => log.requests(route),
    guest: (vmid, remote) => world.guest(vmid, remote),
    node: (name, remote) => world.node(name, remote),
    cluster: (remote) => world.control(remote),
    backup: (vmid, options) => world.guest(vmid, options?.remote).backup(options),
    close,
    [Symbol.asyncDispose]: close,
  };
}
