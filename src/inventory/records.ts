import type { GuestStatus } from '../client/guest/guest-status.ts';
import type { GuestKind } from '../pve/guest-ref.ts';

/**
 * What is known about guests, nodes, storages, remotes and tasks. Records are frozen all the way down; every
 * key is always present and what is unknown is `null`, never 0 and never missing.
 */

export interface CpuUse {
  /** Fraction (0–1, briefly more) of the assigned CPUs, as pvestatd published it. */
  readonly used: number | null;
  readonly count: number | null;
}

export interface SpaceUse {
  readonly usedBytes: number | null;
  readonly totalBytes: number | null;
}

/** Why a record may no longer be true. */
export interface Stale {
  /** When the record was last known to be true. */
  readonly since: Date;
  readonly reason: string;
}

export interface GuestRecord {
  readonly remote: string;
  /** Where it is now; it may be elsewhere tomorrow. */
  readonly node: string;
  readonly type: GuestKind;
  readonly vmid: number;
  readonly name: string | null;
  readonly status: GuestStatus;
  readonly template: boolean | null;
  readonly lock: string | null;
  readonly pool: string | null;
  readonly tags: readonly string[];
  readonly haState: string | null;
  /** Without prefix length; `null` = not asked yet, `[]` = none. */
  readonly addresses: readonly string[] | null;
  /** When `addresses` were last learnt. */
  readonly addressesAt: Date | null;
  readonly cpu: CpuUse;
  readonly memory: SpaceUse;
  readonly disk: SpaceUse;
  readonly uptimeSeconds: number | null;
  readonly stale: Stale | null;
}

export interface NodeRecord {
  readonly remote: string;
  readonly name: string;
  readonly status: 'online' | 'offline' | 'unknown';
  /** `null` when the account may not read `/cluster/status`. */
  readonly addresses: readonly string[] | null;
  readonly version: string | null;
  readonly cpu: CpuUse;
  readonly memory: SpaceUse;
  readonly disk: SpaceUse;
  readonly uptimeSeconds: number | null;
  readonly stale: Stale | null;
}

export interface StorageRecord {
  readonly remote: string;
  readonly node: string;
  readonly name: string;
  /** `dir`, `zfspool`, `nfs`, … */
  readonly type: string | null;
  readonly content: readonly string[];
  readonly shared: boolean | null;
  readonly status: 'available' | 'unknown';
  readonly disk: SpaceUse;
  readonly stale: Stale | null;
}

export interface RemoteRecord {
  readonly name: string;
  /** Of the node that answered, e.g. `9.2.11`. */
  readonly version: string | null;
  /** `null` for a standalone host, or when the account may not read `/cluster/status`. */
  readonly clusterName: string | null;
  /** A standalone host always is; `null` when the account may not read `/cluster/status`. */
  readonly quorate: boolean | null;
  /** Names of its nodes, sorted. */
  readonly nodes: readonly string[];
  readonly stale: Stale | null;
}

export interface TaskRecord {
  readonly remote: string;
  readonly node: string;
  readonly upid: string;
  readonly type: string;
  /** Usually the vmid; `null` when the task is about nothing in particular. */
  readonly id: string | null;
  /** With the token that started it, if one did: `root@pam!ci`. */
  readonly user: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly status: 'running' | 'ok' | 'warnings' | 'failed';
  /** Proxmox's own words, `null` while it runs. */
  readonly exitStatus: string | null;
}

/** Everything known at one moment, over all remotes. Frozen; the next refresh makes another. */
export interface Snapshot {
  /** When something in it last changed. */
  readonly at: Date;
  /** Ordered by remote (as configured), then vmid. */
  readonly guests: readonly GuestRecord[];
  readonly nodes: readonly NodeRecord[];
  readonly storages: readonly StorageRecord[];
  readonly remotes: readonly RemoteRecord[];
}
