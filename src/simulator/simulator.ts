import type { Clock } from '../std/clock.ts';
import type { Fault, FaultOptions } from './faults.ts';
import type { RequestRecord } from './front/request-log.ts';
import type { Scenario } from './scenarios/scenario.ts';
import type { Series } from './version-profile.ts';
import type { WorldEvent } from './world/events.ts';
import type { World } from './world/world.ts';

export interface SimulatorOptions {
  /** What is simulated: `homelab` by default; a scenario as data, or a YAML file that holds one. */
  readonly scenario?: 'homelab' | 'empty' | 'two-remotes' | `large:${number}` | Scenario | { readonly file: string };
  /** The same seed gives the same world and the same events. */
  readonly seed?: number;
  /** Where its time comes from: the system clock by default, or a manual or scaled one. */
  readonly clock?: Clock;
  /** Port of the first node on 127.0.0.1, the others follow; free ports by default. */
  readonly port?: number;
  /** Nodes that say nothing else are of this series: `9.2` by default. */
  readonly version?: Series;
}

/** One cluster or host, with what a client needs to reach it. */
export interface SimulatedRemote {
  readonly name: string;
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
export interface Simulator extends AsyncDisposable, SimulatedRemote {
  readonly url: string;
  readonly remotes: readonly SimulatedRemote[];
  readonly clock: Clock;
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
  /** Ends every connection, listener, timer and task. Waits until the ports are free. */
  close(): Promise<void>;
}

export declare function createSimulator(options?: SimulatorOptions): Promise<Simulator>;
