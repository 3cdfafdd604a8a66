import type { Clock } from '../../std/clock.ts';
import { type Random, seededRandom } from '../../std/random.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { buildCluster } from './build-cluster.ts';
import type { Cluster } from './cluster.ts';
import { ClusterControl } from './cluster-control.ts';
import { EventLog, type WorldEvent } from './events.ts';
import { GuestControl } from './guest-control.ts';
import { NodeControl } from './node-control.ts';
import { Timers } from './timers.ts';

export interface WorldOptions {
  readonly scenario: Scenario;
  readonly clock: Clock;
  readonly seed: number;
  /** Nodes that say nothing else are of this version. */
  readonly version: '7.4' | '8.4' | '9.2';
}

/** Every simulated cluster of one scenario, and what happened in them. It does nothing over a network. */
export class World {
  readonly clusters: readonly Cluster[];
  readonly clock: Clock;
  readonly random: Random;
  readonly seed: number;
  readonly scenario: Scenario;
  readonly timers: Timers;
  readonly #log = new EventLog();

  constructor(options: WorldOptions) {
    this.clock = options.clock;
    this.seed = options.seed;
    this.random = seededRandom(options.seed);
    this.scenario = options.scenario;
    this.timers = new Timers(options.clock);
    const timeZero = options.clock.monotonic();
    this.clusters = options.scenario.clusters.map((scenario) =>
      buildCluster({
        scenario,
        clock: this.clock,
        random: this.random,
        seed: this.seed,
        timers: this.timers,
        events: this.#log,
        timeZero,
        version: options.version,
      }),
    );
  }

  get events(): readonly WorldEvent[] {
    return this.#log.events;
  }

  observe(listener: (event: WorldEvent) => void): () => void {
    return this.#log.observe(listener);
  }

  /** @throws Error naming the cluster, if there is none of that name; without a name the first. */
  cluster(name?: string): Cluster {
    const cluster = name === undefined ? this.clusters[0] : this.clusters.find((it) => it.name === name);
    if (!cluster) throw new Error(`the simulated world has no cluster ${name ?? 'at all'}`);
    return cluster;
  }

  /** The first cluster that has the guest, unless one is named. @throws Error when there is none. */
  guest(vmid: number, cluster?: string): GuestControl {
    const home =
      cluster === undefined ? this.clusters.find((it) => it.guests.has(vmid)) : this.cluster(cluster);
    if (!home) throw new Error(`the simulated world has no guest ${vmid}`);
    return new GuestControl(home, vmid);
  }

  node(name: string, cluster?: string): NodeControl {
    const home =
      cluster === undefined ? this.clusters.find((it) => it.nodes.has(name)) : this.cluster(cluster);
    if (!home) throw new Error(`the simulated world has no node ${name}`);
    return new NodeControl(home, name);
  }

  /** What may happen to a whole cluster; the first one, unless it is named. */
  control(cluster?: string): ClusterControl {
    return new ClusterControl(this.cluster(cluster));
  }

  /** Ends every timer and console; tasks under way stay where they are. */
  close(): void {
    for (const cluster of this.clusters) cluster.terminals.close();
    this.timers.close();
  }
}
