import type { WireFlag, WireNumber } from './scalar.ts';

/** `GET /cluster/status` [CL]. A standalone host sends its node and no cluster. */
export type ClusterStatusWire = (ClusterStatusClusterWire | ClusterStatusNodeWire)[];

export interface ClusterStatusClusterWire {
  type: 'cluster';
  id: string;
  name: string;
  nodes: WireNumber;
  quorate: WireFlag;
  version: WireNumber;
}

export interface ClusterStatusNodeWire {
  type: 'node';
  id: string;
  name: string;
  nodeid: WireNumber;
  ip?: string;
  local?: WireFlag;
  online?: WireFlag;
  level?: string;
}

export interface ClusterStatus {
  /** Absent for a standalone host. */
  readonly name?: string;
  /** A standalone host always is. */
  readonly quorate: boolean;
  /** Counts the changes of corosync's configuration; absent for a standalone host. */
  readonly configVersion?: number;
  readonly nodes: readonly ClusterStatusNode[];
}

export interface ClusterStatusNode {
  readonly name: string;
  /** 0 for a standalone host. */
  readonly nodeId: number;
  /** The address the cluster knows the node by. */
  readonly address?: string;
  readonly online: boolean;
  /** Whether this is the node that answered. */
  readonly local: boolean;
}

/** `GET /cluster/nextid`: a string in practice [CL]. */
export type NextIdWire = WireNumber;
