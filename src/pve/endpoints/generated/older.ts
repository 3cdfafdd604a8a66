// Written by scripts/generate-endpoints.ts from Proxmox's own schema. Do not edit: run it again.
import type { WireFlag, WireNumber } from '../../wire/scalar.ts';

type GetNodesNodeScanGlusterfsWire = {
  volname: string;
}[];

interface PostAccessTfaWire {
  ticket: string;
}

type GetNodesNodeCephConfigdbWire = {
  can_update_at_runtime?: WireFlag;
  level: string;
  mask: string;
  name: string;
  section: string;
  value: string;
}[];

type GetNodesNodeCephPoolsWire = {
  application_metadata?: Record<string, unknown>;
  autoscale_status?: Record<string, unknown>;
  bytes_used: WireNumber;
  crush_rule: WireNumber;
  crush_rule_name: string;
  min_size: WireNumber;
  percent_used: WireNumber;
  pg_autoscale_mode?: string;
  pg_num: WireNumber;
  pg_num_final?: WireNumber;
  pg_num_min?: WireNumber;
  pool: WireNumber;
  pool_name: string;
  size: WireNumber;
  target_size?: WireNumber;
  target_size_ratio?: WireNumber;
  type: 'replicated' | 'erasure' | 'unknown';
}[];

interface GetNodesNodeCephPoolsNameWire {
  application?: 'rbd' | 'cephfs' | 'rgw';
  application_list?: unknown[];
  autoscale_status?: Record<string, unknown>;
  crush_rule?: string;
  fast_read?: WireFlag;
  hashpspool?: WireFlag;
  id: WireNumber;
  min_size?: WireNumber;
  name: string;
  'nodeep-scrub'?: WireFlag;
  nodelete?: WireFlag;
  nopgchange?: WireFlag;
  noscrub?: WireFlag;
  nosizechange?: WireFlag;
  pg_autoscale_mode?: 'on' | 'off' | 'warn';
  pg_num?: WireNumber;
  pg_num_min?: WireNumber;
  pgp_num: WireNumber;
  size?: WireNumber;
  statistics?: Record<string, unknown>;
  target_size?: string;
  target_size_ratio?: WireNumber;
  use_gmt_hitset?: WireFlag;
  write_fadvise_dontneed?: WireFlag;
}

type GetNodesNodeHardwarePciPciidWire = {
  method: string;
}[];

type GetNodesNodeHardwarePciPciidMdevWire = {
  available: WireNumber;
  description: string;
  type: string;
}[];

export interface OlderEndpoints {
  /** Privilege: Datastore.Allocate on /storage. Runs in pvedaemon, on the node of `node`. In Proxmox VE 8.4, 7.4. */
  'GET /nodes/{node}/scan/glusterfs': {
    params: {
      node: string;
      /** pve-storage-server */
      server: string;
    };
    wire: GetNodesNodeScanGlusterfsWire;
    returns: GetNodesNodeScanGlusterfsWire;
  };
  /** Privilege: any account. Refused to API tokens. Runs in pvedaemon. In Proxmox VE 7.4. */
  'POST /access/tfa': {
    params: {
      response: string;
    };
    wire: PostAccessTfaWire;
    returns: PostAccessTfaWire;
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pveproxy, on the node of `node`. In Proxmox VE 7.4. */
  'GET /nodes/{node}/ceph/config': {
    params: {
      node: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 7.4. */
  'GET /nodes/{node}/ceph/configdb': {
    params: {
      node: string;
    };
    wire: GetNodesNodeCephConfigdbWire;
    returns: GetNodesNodeCephConfigdbWire;
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 7.4. */
  'GET /nodes/{node}/ceph/pools': {
    params: {
      node: string;
    };
    wire: GetNodesNodeCephPoolsWire;
    returns: GetNodesNodeCephPoolsWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 7.4. */
  'POST /nodes/{node}/ceph/pools': {
    params: {
      node: string;
      /** default true */
      add_storages?: boolean;
      /** default rbd */
      application?: 'rbd' | 'cephfs' | 'rgw';
      crush_rule?: string;
      /** keys: device-class, failure-domain, k, m, profile */
      'erasure-coding'?: string;
      /** 1–7; default 2 */
      min_size?: number;
      name: string;
      /** default warn */
      pg_autoscale_mode?: 'on' | 'off' | 'warn';
      /** 1–32768; default 128 */
      pg_num?: number;
      /** ≤ 32768 */
      pg_num_min?: number;
      /** 1–7; default 3 */
      size?: number;
      target_size?: string;
      target_size_ratio?: number;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 7.4. */
  'DELETE /nodes/{node}/ceph/pools/{name}': {
    params: {
      node: string;
      name: string;
      /** default false */
      force?: boolean;
      /** default true */
      remove_ecprofile?: boolean;
      /** default false */
      remove_storages?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 7.4. */
  'GET /nodes/{node}/ceph/pools/{name}': {
    params: {
      node: string;
      name: string;
      /** default false */
      verbose?: boolean;
    };
    wire: GetNodesNodeCephPoolsNameWire;
    returns: GetNodesNodeCephPoolsNameWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 7.4. */
  'PUT /nodes/{node}/ceph/pools/{name}': {
    params: {
      node: string;
      name: string;
      application?: 'rbd' | 'cephfs' | 'rgw';
      crush_rule?: string;
      /** 1–7 */
      min_size?: number;
      pg_autoscale_mode?: 'on' | 'off' | 'warn';
      /** 1–32768 */
      pg_num?: number;
      /** ≤ 32768 */
      pg_num_min?: number;
      /** 1–7 */
      size?: number;
      target_size?: string;
      target_size_ratio?: number;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 7.4. */
  'GET /nodes/{node}/hardware/pci/{pciid}': {
    params: {
      node: string;
      pciid: string;
    };
    wire: GetNodesNodeHardwarePciPciidWire;
    returns: GetNodesNodeHardwarePciPciidWire;
  };
  /** Privilege: Sys.Audit or Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 7.4. */
  'GET /nodes/{node}/hardware/pci/{pciid}/mdev': {
    params: {
      node: string;
      pciid: string;
    };
    wire: GetNodesNodeHardwarePciPciidMdevWire;
    returns: GetNodesNodeHardwarePciPciidMdevWire;
  };
}
