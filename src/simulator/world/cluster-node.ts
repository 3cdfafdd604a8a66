import { chance } from '../chance.ts';
import type { NodeScenario } from '../scenarios/scenario.ts';
import type { VersionProfile } from '../version-profile.ts';
import { Journal } from './journal.ts';
import { KERNELS } from './kernels.ts';
import { TaskIndex } from './task-index.ts';

/** What a TCP connection to the node's port meets. */
export type Reachability = 'up' | 'refused' | 'no-route' | 'black-hole';

/** What a node is made of. */
export type NodeTraits = Required<Omit<NodeScenario, 'version' | 'address' | 'upSeconds' | 'network'>> &
  Pick<NodeScenario, 'network'>;

/** One node: a machine with its daemons, its journal and its task lists. Times are `Cluster.time()`. */
export class ClusterNode {
  readonly name: string;
  /** Corosync's number, 0 on a standalone host. */
  readonly id: number;
  readonly address: string;
  readonly version: VersionProfile;
  readonly traits: NodeTraits;
  reachability: Reachability = 'up';
  /** Whether the machine runs at all. */
  powered = true;
  /** Whether corosync on it hears the others. */
  connected = true;
  /** Whether the cluster filesystem is mounted; without it nothing can be authorised [ST]. */
  pmxcfsUp = true;
  bootedAt: number;
  /** When pveproxy and pvedaemon last (re)started their workers. */
  workersRestartedAt: number;
  /** When pmxcfs last started: it knows only what was published since [ST]. */
  pmxcfsStartedAt: number;
  /** When pvestatd last started; `undefined` while it does not run [SD]. */
  statdStartedAt: number | undefined;
  certificateSerial = 1;
  /** The HA manager was told to keep resources off it. */
  maintenance = false;
  /** The HA manager waits for its lock, to take its resources over. */
  fencing = false;
  /** SHA-256 of the certificate it serves, as `GET /nodes` shows it; known once it listens. */
  sslFingerprint: string | undefined;
  /** The services that somebody stopped. */
  readonly stoppedServices = new Set<string>();
  /** The certificates in its directory, as `GET …/certificates/info` answers them; known once it listens. */
  certificates: ReadonlyArray<Readonly<Record<string, unknown>>> = [];
  /** Times it published nothing, for the statistics. */
  readonly outages: Array<{ from: number; to: number | undefined }> = [];
  readonly journal: Journal;
  readonly tasks: TaskIndex;
  #lastPid: number;

  constructor(fields: {
    scenario: NodeScenario;
    id: number;
    address: string;
    version: VersionProfile;
    seed: number;
    wallAtZero: number;
  }) {
    const { scenario, seed } = fields;
    this.name = scenario.name;
    this.id = fields.id;
    this.address = fields.address;
    this.version = fields.version;
    this.traits = {
      name: scenario.name,
      cpus: scenario.cpus ?? 8,
      memoryBytes: scenario.memoryBytes ?? 34_359_738_368,
      diskBytes: scenario.diskBytes ?? 100_861_726_720,
      bridges: scenario.bridges ?? ['vmbr0'],
      pressure: scenario.pressure ?? true,
      criu: scenario.criu ?? false,
      network: scenario.network,
      dns: scenario.dns ?? { search: 'home.arpa', dns1: '10.0.0.1' },
      hardware: scenario.hardware ?? {},
      services: scenario.services ?? {},
    };
    const up = scenario.upSeconds ?? 3600 * (30 + Math.floor(600 * chance(seed, scenario.name, 'up')));
    this.bootedAt = -1000 * up;
    this.workersRestartedAt = this.bootedAt;
    this.pmxcfsStartedAt = this.bootedAt;
    this.statdStartedAt = this.bootedAt;
    this.#lastPid = 1000 + Math.floor(3000 * chance(seed, scenario.name, 'pid'));
    this.journal = new Journal(scenario.name, {
      seed,
      kernel: KERNELS[fields.version.series].release,
      bootedAt: fields.wallAtZero + this.bootedAt,
      worldBegan: fields.wallAtZero,
    });
    this.tasks = new TaskIndex();
  }

  nextPid(): number {
    this.#lastPid += 1 + (this.#lastPid % 7);
    return this.#lastPid;
  }

  /** The stable process id of one of the node's daemons. */
  daemonPid(daemon: string): number {
    return 800 + Math.floor(900 * chance(this.certificateSerial, this.name, daemon));
  }
}
