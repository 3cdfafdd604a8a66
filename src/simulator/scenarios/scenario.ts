import type { GuestKind } from '../../pve/guest-ref.ts';

/** A value of a guest's configuration as one may write it in YAML. */
export type ConfigValue = string | number | boolean;

/** A whole simulated world as plain data: what a YAML scenario file holds. */
export interface Scenario {
  readonly name?: string;
  readonly clusters: readonly ClusterScenario[];
  /** What happens by itself, in simulated time. */
  readonly timeline?: readonly TimelineEntry[];
}

export interface ClusterScenario {
  /** The cluster's name; of a standalone host, the name of the remote. */
  readonly name: string;
  /** One host without corosync: no cluster entry in /cluster/status, always quorate. */
  readonly standalone?: boolean;
  readonly nodes: readonly NodeScenario[];
  readonly guests?: readonly GuestScenario[];
  readonly storages?: readonly StorageScenario[];
  readonly pools?: readonly PoolScenario[];
  readonly users?: readonly UserScenario[];
  readonly tokens?: readonly TokenScenario[];
  readonly acl?: readonly AclScenario[];
  readonly ha?: readonly HaScenario[];
  /** What the task archives hold when the world begins. */
  readonly tasks?: readonly TaskScenario[];
  /** Hosts whose names resolve although they are no nodes, and what becomes of a connection to them. */
  readonly hosts?: Readonly<Record<string, 'refused' | 'no-route' | 'black-hole'>>;
  /** datacenter.cfg, e.g. `tag-style`. */
  readonly options?: Readonly<Record<string, string>>;
}

export interface NodeScenario {
  readonly name: string;
  /** The address the cluster knows it by, not the one it listens on. */
  readonly address?: string;
  readonly cpus?: number;
  readonly memoryBytes?: number;
  readonly diskBytes?: number;
  /** A node of another major version in a mixed cluster. */
  readonly version?: '7.4' | '8.4' | '9.2';
  readonly upSeconds?: number;
  /** Bridges of /etc/network/interfaces, `vmbr0` by default. */
  readonly bridges?: readonly string[];
  /** What /etc/network/interfaces says, as `GET …/network` answers it; without it: a card and the bridges. */
  readonly network?: ReadonlyArray<Readonly<Record<string, unknown>>>;
  /** /etc/resolv.conf: `search`, `dns1`, … */
  readonly dns?: Readonly<Record<string, string>>;
  /** Members of `GET …/status` that differ from the usual, such as `cpuinfo`. */
  readonly hardware?: Readonly<Record<string, unknown>>;
  /** Services whose unit is not as usual, such as `{ chrony: 'masked' }`. */
  readonly services?: Readonly<Record<string, string>>;
  /** Whether the kernel reports pressure stall information, true by default. */
  readonly pressure?: boolean;
  /** Whether containers can be checkpointed, false by default. */
  readonly criu?: boolean;
}

export type QemuRunState = 'running' | 'stopped' | 'paused' | 'hibernated';

export interface GuestScenario {
  readonly vmid: number;
  /** `lxc` by default. */
  readonly kind?: GuestKind;
  readonly node: string;
  /** The keys of the guest's configuration file; `hostname`/`name` included. */
  readonly config?: Readonly<Record<string, ConfigValue>>;
  readonly pending?: Readonly<Record<string, ConfigValue>>;
  readonly snapshots?: readonly SnapshotScenario[];
  readonly status?: QemuRunState;
  readonly upSeconds?: number;
  readonly pool?: string;
  /** Interfaces inside the guest; without it they follow from `netN`. */
  readonly interfaces?: readonly InterfaceScenario[];
  readonly behaviour?: Partial<GuestBehaviour>;
}

export interface SnapshotScenario {
  readonly name: string;
  readonly description?: string;
  readonly at?: number;
  readonly parent?: string;
}

export interface InterfaceScenario {
  readonly name: string;
  readonly mac?: string;
  /** With prefix length: `10.0.0.5/24`, `fd00::5/64`. */
  readonly addresses: readonly string[];
}

/** How a guest behaves; everything has a believable default. */
export interface GuestBehaviour {
  /** Until LXC or QEMU reports that it runs. */
  readonly startMs: number;
  /** From the request until it has gone. */
  readonly shutdownMs: number;
  /** From running until its addresses can be seen. */
  readonly addressMs: number;
  readonly ignoresShutdown: boolean;
  /** The task error of every start. */
  readonly startError: string;
  /** A line that every start warns with. */
  readonly startWarning: string;
  /** What the guest agent does when the configuration enables it. */
  readonly agent: 'answers' | 'silent' | 'absent';
  /** A virtual machine's monitor answers nobody: what only it knows is missing. */
  readonly monitorHangs: boolean;
  /** How long GET …/interfaces takes. */
  readonly interfacesMs: number;
  /** Mean load, as a fraction of the assigned CPUs. */
  readonly load: number;
  /** Mean memory in use, as a fraction of the assigned memory. */
  readonly memory: number;
}

export interface StorageScenario {
  readonly storage: string;
  readonly type?: string;
  readonly content?: string;
  readonly shared?: boolean;
  /** All nodes by default. */
  readonly nodes?: readonly string[];
  readonly totalBytes?: number;
  readonly usedBytes?: number;
  /** An inactive storage publishes nothing. */
  readonly active?: boolean;
  readonly volumes?: readonly VolumeScenario[];
}

/** What lies on a storage besides guests' disks: templates, images, backups. */
export interface VolumeScenario {
  /** `vztmpl/debian-13-standard_13.1-2_amd64.tar.zst`. */
  readonly name: string;
  readonly content: string;
  readonly sizeBytes: number;
  readonly format?: string;
}

export interface PoolScenario {
  readonly poolid: string;
  readonly comment?: string;
}

export interface UserScenario {
  readonly userid: string;
  readonly password?: string;
  readonly comment?: string;
  readonly email?: string;
  readonly enable?: boolean;
  /** Unix seconds, 0 for never. */
  readonly expire?: number;
  readonly groups?: readonly string[];
  /** Base32 secret of a TOTP second factor. */
  readonly totp?: string;
}

export interface TokenScenario {
  /** `root@pam!demo`. */
  readonly tokenId: string;
  /** A UUID; without it a seeded one. */
  readonly secret?: string;
  readonly privsep?: boolean;
  readonly expire?: number;
  readonly comment?: string;
}

export interface AclScenario {
  readonly path: string;
  readonly user?: string;
  readonly group?: string;
  readonly token?: string;
  readonly role: string;
  readonly propagate?: boolean;
}

export interface HaScenario {
  readonly vmid: number;
  readonly state?: 'started' | 'stopped' | 'disabled' | 'ignored';
  readonly maxRestart?: number;
  readonly maxRelocate?: number;
  readonly comment?: string;
  readonly group?: string;
}

/** One thing that happens: `{ after: '30s', guest: 101, do: 'start' }`. */
export interface TimelineEntry {
  /** After the start of the simulator; a duration with its unit. */
  readonly after: string;
  /** Again and again after that; a duration with its unit. */
  readonly every?: string;
  readonly cluster?: string;
  readonly node?: string;
  readonly guest?: number;
  /** The verb: `fail`, `restore`, `start`, `stop`, `migrate`, `loseQuorum`, … */
  readonly do: string;
  /** The verb's argument: the node to migrate to, the lock, `{ how: 'black-hole' }`. */
  readonly with?: unknown;
}

/** A task that was over before the world began. */
export interface TaskScenario {
  readonly node: string;
  /** `vzstart`, `vzdump`, `aptupdate`, … */
  readonly type: string;
  readonly id?: string | number;
  /** Whole identity, `root@pam` by default. */
  readonly user?: string;
  /** How long ago it started. */
  readonly secondsAgo: number;
  /** How long it took. */
  readonly seconds?: number;
  /** `OK` by default, `WARNINGS: 1`, or an error. */
  readonly exit?: string;
  /** Its log, without the last line. */
  readonly lines?: readonly string[];
}
