import type { WireFlag, WireNumber } from './scalar.ts';

/** One entry of `GET /cluster/resources` [CL, AT, SD]. Which keys are there depends on `type` and on freshness. */
export interface ResourceWire {
  id: string;
  type: 'lxc' | 'qemu' | 'node' | 'storage' | 'pool' | 'sdn' | 'network' | 'openvz';
  vmid?: WireNumber;
  node?: string;
  name?: string;
  status?: string;
  template?: WireFlag;
  pool?: string;
  tags?: string;
  lock?: string;
  hastate?: string;
  cpu?: WireNumber;
  maxcpu?: WireNumber;
  mem?: WireNumber;
  maxmem?: WireNumber;
  memhost?: WireNumber;
  disk?: WireNumber;
  maxdisk?: WireNumber;
  netin?: WireNumber;
  netout?: WireNumber;
  diskread?: WireNumber;
  diskwrite?: WireNumber;
  uptime?: WireNumber;
  level?: string;
  'cgroup-mode'?: WireNumber;
  'host-arch'?: string;
  storage?: string;
  plugintype?: string;
  content?: string;
  shared?: WireFlag;
  sdn?: string;
  network?: string;
  'network-type'?: 'fabric' | 'zone';
  protocol?: string;
  'zone-type'?: string;
}

export type ClusterResource =
  | GuestResource
  | NodeResource
  | StorageResource
  | PoolResource
  | SdnResource
  | NetworkResource;

/**
 * A guest as the cluster publishes it. `id type vmid node lock tags haState pool` are of this instant, the rest
 * is up to 10 s old and absent if the node has published nothing for 5 minutes (`status` is `unknown` then).
 */
export interface GuestResource {
  readonly type: 'lxc' | 'qemu';
  /** `lxc/101` */
  readonly id: string;
  readonly vmid: number;
  readonly node: string;
  /** lxc: `running stopped unknown`; qemu: also QEMU's run states (`paused`, `suspended`, `io-error`, …). */
  readonly status: string;
  readonly name?: string;
  readonly template?: boolean;
  readonly pool?: string;
  /** `[]` if it has none. */
  readonly tags: readonly string[];
  readonly lock?: string;
  readonly haState?: string;
  /** Fraction of the assigned CPUs, 0–1. */
  readonly cpuUsed?: number;
  readonly cpuCount?: number;
  readonly memoryUsedBytes?: number;
  readonly memoryTotalBytes?: number;
  /** What the host spends on it; always 0 for lxc. From Proxmox VE 9.0. */
  readonly memoryHostBytes?: number;
  /** Always 0 for qemu. */
  readonly diskUsedBytes?: number;
  readonly diskTotalBytes?: number;
  /** Counted since the guest started, as the next three. */
  readonly networkInBytes?: number;
  readonly networkOutBytes?: number;
  readonly diskReadBytes?: number;
  readonly diskWrittenBytes?: number;
  readonly uptimeSeconds?: number;
}

/** Without Sys.Audit on the node the numbers are absent; for a node that is offline most of them. */
export interface NodeResource {
  readonly type: 'node';
  /** `node/pve1` */
  readonly id: string;
  readonly node: string;
  /** `online`, `offline` (not in the cluster) or `unknown` (in it, but silent for 5 minutes). */
  readonly status: string;
  readonly haState?: string;
  readonly cpuUsed?: number;
  readonly cpuCount?: number;
  readonly memoryUsedBytes?: number;
  readonly memoryTotalBytes?: number;
  readonly diskUsedBytes?: number;
  readonly diskTotalBytes?: number;
  readonly uptimeSeconds?: number;
  /** The subscription's letter, `''` without one. */
  readonly level?: string;
  readonly cgroupMode?: number;
  readonly hostArch?: string;
}

export interface StorageResource {
  readonly type: 'storage';
  /** `storage/pve1/local` */
  readonly id: string;
  readonly node: string;
  readonly storage: string;
  /** `available` or `unknown` */
  readonly status: string;
  readonly pluginType?: string;
  readonly content: readonly string[];
  readonly shared?: boolean;
  readonly diskUsedBytes?: number;
  readonly diskTotalBytes?: number;
}

/** Its numbers are the sum over the running members, and absent if none runs. */
export interface PoolResource {
  readonly type: 'pool';
  /** `/pool/prod` */
  readonly id: string;
  readonly pool: string;
  readonly cpuUsed?: number;
  readonly cpuCount?: number;
  readonly memoryUsedBytes?: number;
  readonly memoryTotalBytes?: number;
  readonly diskUsedBytes?: number;
  readonly diskTotalBytes?: number;
  readonly uptimeSeconds?: number;
}

/** Published by nodes before 9.1. */
export interface SdnResource {
  readonly type: 'sdn';
  readonly id: string;
  readonly node: string;
  readonly sdn: string;
  readonly status: string;
}

/** Published by nodes from 9.1 on. */
export interface NetworkResource {
  readonly type: 'network';
  readonly id: string;
  readonly node: string;
  readonly network: string;
  readonly networkType?: string;
  readonly status: string;
  readonly protocol?: string;
  readonly zoneType?: string;
}
