// Written by scripts/generate-endpoints.ts from Proxmox's own schema. Do not edit: run it again.
import type { NoParams } from '../no-params.ts';
import type { WireFlag, WireNumber } from '../../wire/scalar.ts';

type GetClusterCephFlagsWire = {
  description: string;
  name: 'nobackfill' | 'nodeep-scrub' | 'nodown' | 'noin' | 'noout' | 'norebalance' | 'norecover' | 'noscrub' | 'notieragent' | 'noup' | 'pause';
  value?: WireFlag;
}[];

interface GetClusterCephMetadataWire {
  mds: Record<string, {
    addr?: string;
    ceph_release: string;
    ceph_version: string;
    ceph_version_short: string;
    hostname: string;
    mem_swap_kb: WireNumber;
    mem_total_kb: WireNumber;
    name?: string;
  }>;
  mgr: Record<string, {
    addr?: string;
    ceph_release: string;
    ceph_version: string;
    ceph_version_short: string;
    hostname: string;
    mem_swap_kb: WireNumber;
    mem_total_kb: WireNumber;
    name?: string;
  }>;
  mon: Record<string, {
    addrs?: string;
    ceph_release: string;
    ceph_version: string;
    ceph_version_short: string;
    hostname: string;
    mem_swap_kb: WireNumber;
    mem_total_kb: WireNumber;
    name?: string;
  }>;
  node: Record<string, {
    buildcommit: string;
    version: {
      parts: string[];
      str: string;
    };
  }>;
  osd: {
    back_addr: string;
    ceph_release: string;
    ceph_version: string;
    ceph_version_short: string;
    device_ids?: string;
    device_paths?: string;
    devices?: string;
    front_addr: string;
    hostname: string;
    id: WireNumber;
    mem_swap_kb: WireNumber;
    mem_total_kb: WireNumber;
    osd_data: string;
    osd_objectstore: string;
  }[];
}

type GetNodesNodeCephCfgDbWire = {
  can_update_at_runtime?: WireFlag;
  level: 'basic' | 'advanced' | 'dev';
  mask: string;
  name: string;
  section: string;
  value: string;
}[];

interface GetNodesNodeCephCmdSafetyWire {
  safe?: WireFlag;
  status?: string;
}

type GetNodesNodeCephFsWire = {
  data_pool: string;
  data_pool_ids?: WireNumber[];
  data_pools?: string[];
  metadata_pool: string;
  metadata_pool_id?: WireNumber;
  name: string;
}[];

type GetNodesNodeCephLogWire = {
  n: WireNumber;
  t: string;
}[];

type GetNodesNodeCephMdsWire = {
  addr?: string;
  ceph_version?: string;
  ceph_version_short?: string;
  direxists?: WireFlag;
  fs_name?: string;
  host?: string;
  name: string;
  rank?: WireNumber;
  service?: WireFlag;
  standby_replay?: WireFlag;
  state: string;
}[];

type GetNodesNodeCephMgrWire = {
  addr?: string;
  ceph_version?: string;
  ceph_version_short?: string;
  direxists?: WireFlag;
  host?: string;
  name: string;
  service?: WireFlag;
  state: string;
}[];

type GetNodesNodeCephMonWire = {
  addr?: string;
  ceph_version?: string;
  ceph_version_short?: string;
  direxists?: WireFlag;
  host?: string;
  name: string;
  quorum?: WireFlag;
  rank?: WireNumber;
  service?: WireFlag;
  state?: string;
}[];

interface GetNodesNodeCephOsdWire {
  flags?: string;
  root: Record<string, unknown>;
}

interface GetNodesNodeCephOsdOsdidLvInfoWire {
  creation_time: string;
  lv_name: string;
  lv_path: string;
  lv_size: WireNumber;
  lv_uuid: string;
  vg_name: string;
}

interface GetNodesNodeCephOsdOsdidMetadataWire {
  devices: {
    dev_node: string;
    device: 'block' | 'db' | 'wal';
    physical_device: string;
    size: WireNumber;
    support_discard?: WireFlag;
    type: string;
  }[];
  osd: {
    back_addr: string;
    encrypted?: WireFlag;
    front_addr: string;
    hb_back_addr: string;
    hb_front_addr: string;
    hostname: string;
    id: WireNumber;
    mem_usage: WireNumber;
    osd_data: string;
    osd_objectstore: string;
    pid?: WireNumber;
    version: string;
  };
}

type GetNodesNodeCephPoolWire = {
  application_metadata?: Record<string, unknown>;
  autoscale_status?: Record<string, unknown>;
  bytes_used?: WireNumber;
  crush_rule: WireNumber;
  crush_rule_name?: string;
  min_size: WireNumber;
  percent_used?: WireNumber;
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

interface GetNodesNodeCephPoolNameStatusWire {
  application?: 'rbd' | 'cephfs' | 'rgw';
  application_list?: string[];
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

type GetNodesNodeCephRulesWire = {
  name: string;
}[];

export interface CephEndpoints {
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/ceph': {
    params: NoParams;
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/ceph/flags': {
    params: NoParams;
    wire: GetClusterCephFlagsWire;
    returns: GetClusterCephFlagsWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/ceph/flags': {
    params: {
      nobackfill?: boolean;
      'nodeep-scrub'?: boolean;
      nodown?: boolean;
      noin?: boolean;
      noout?: boolean;
      norebalance?: boolean;
      norecover?: boolean;
      noscrub?: boolean;
      notieragent?: boolean;
      noup?: boolean;
      pause?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/ceph/flags/{flag}': {
    params: {
      flag: 'nobackfill' | 'nodeep-scrub' | 'nodown' | 'noin' | 'noout' | 'norebalance' | 'norecover' | 'noscrub' | 'notieragent' | 'noup' | 'pause';
    };
    wire: WireFlag;
    returns: WireFlag;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/ceph/flags/{flag}': {
    params: {
      flag: 'nobackfill' | 'nodeep-scrub' | 'nodown' | 'noin' | 'noout' | 'norebalance' | 'norecover' | 'noscrub' | 'notieragent' | 'noup' | 'pause';
      value: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/ceph/metadata': {
    params: {
      /** default all */
      scope?: 'all' | 'versions';
    };
    wire: GetClusterCephMetadataWire;
    returns: GetClusterCephMetadataWire;
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/ceph/status': {
    params: NoParams;
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph': {
    params: {
      node: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/cfg': {
    params: {
      node: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/cfg/db': {
    params: {
      node: string;
    };
    wire: GetNodesNodeCephCfgDbWire;
    returns: GetNodesNodeCephCfgDbWire;
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/cfg/raw': {
    params: {
      node: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4. */
  'GET /nodes/{node}/ceph/cfg/value': {
    params: {
      node: string;
      'config-keys': string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/cmd-safety': {
    params: {
      node: string;
      action: 'stop' | 'destroy';
      id: string;
      service: 'osd' | 'mon' | 'mds';
    };
    wire: GetNodesNodeCephCmdSafetyWire;
    returns: GetNodesNodeCephCmdSafetyWire;
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/crush': {
    params: {
      node: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/fs': {
    params: {
      node: string;
    };
    wire: GetNodesNodeCephFsWire;
    returns: GetNodesNodeCephFsWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2. */
  'DELETE /nodes/{node}/ceph/fs/{name}': {
    params: {
      node: string;
      name: string;
      /** default false */
      'remove-pools'?: boolean;
      /** default false */
      'remove-storages'?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/ceph/fs/{name}': {
    params: {
      node: string;
      /** default cephfs */
      name: string;
      /** default false */
      'add-storage'?: boolean;
      /** 8–32768; default 128 */
      pg_num?: number;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/ceph/init': {
    params: {
      node: string;
      /** CIDR; only with network */
      'cluster-network'?: string;
      /** default false */
      disable_cephx?: boolean;
      /** 1–7; default 2 */
      min_size?: number;
      /** CIDR */
      network?: string;
      /** 6–14; default 6 */
      pg_bits?: number;
      /** 1–7; default 3 */
      size?: number;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Syslog on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/log': {
    params: {
      node: string;
      /** ≥ 0 */
      limit?: number;
      /** ≥ 0 */
      start?: number;
    };
    wire: GetNodesNodeCephLogWire;
    returns: GetNodesNodeCephLogWire;
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/mds': {
    params: {
      node: string;
    };
    wire: GetNodesNodeCephMdsWire;
    returns: GetNodesNodeCephMdsWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/ceph/mds/{name}': {
    params: {
      node: string;
      name: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/ceph/mds/{name}': {
    params: {
      node: string;
      /** default nodename */
      name: string;
      /** default false */
      hotstandby?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/mgr': {
    params: {
      node: string;
    };
    wire: GetNodesNodeCephMgrWire;
    returns: GetNodesNodeCephMgrWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/ceph/mgr/{id}': {
    params: {
      node: string;
      id: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/ceph/mgr/{id}': {
    params: {
      node: string;
      /** default nodename */
      id: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/mon': {
    params: {
      node: string;
    };
    wire: GetNodesNodeCephMonWire;
    returns: GetNodesNodeCephMonWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/ceph/mon/{monid}': {
    params: {
      node: string;
      monid: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/ceph/mon/{monid}': {
    params: {
      node: string;
      /** default nodename */
      monid: string;
      /** ip-list */
      'mon-address'?: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/osd': {
    params: {
      node: string;
    };
    wire: GetNodesNodeCephOsdWire;
    returns: GetNodesNodeCephOsdWire;
  };
  /** Privilege: root@pam only. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/ceph/osd': {
    params: {
      node: string;
      'crush-device-class'?: string;
      db_dev?: string;
      /** ≥ 1; only with db_dev */
      db_dev_size?: number;
      dev: string;
      /** default false */
      encrypted?: boolean;
      /** ≥ 1 */
      'osds-per-device'?: number;
      wal_dev?: string;
      /** ≥ 0.5; only with wal_dev */
      wal_dev_size?: number;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: root@pam only. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/ceph/osd/{osdid}': {
    params: {
      node: string;
      osdid: number;
      /** default false */
      cleanup?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/osd/{osdid}': {
    params: {
      node: string;
      osdid: number;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/ceph/osd/{osdid}/in': {
    params: {
      node: string;
      osdid: number;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/osd/{osdid}/lv-info': {
    params: {
      node: string;
      osdid: number;
      /** default block */
      type?: 'block' | 'db' | 'wal';
    };
    wire: GetNodesNodeCephOsdOsdidLvInfoWire;
    returns: GetNodesNodeCephOsdOsdidLvInfoWire;
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/osd/{osdid}/metadata': {
    params: {
      node: string;
      osdid: number;
    };
    wire: GetNodesNodeCephOsdOsdidMetadataWire;
    returns: GetNodesNodeCephOsdOsdidMetadataWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/ceph/osd/{osdid}/out': {
    params: {
      node: string;
      osdid: number;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/ceph/osd/{osdid}/scrub': {
    params: {
      node: string;
      osdid: number;
      /** default false */
      deep?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/pool': {
    params: {
      node: string;
    };
    wire: GetNodesNodeCephPoolWire;
    returns: GetNodesNodeCephPoolWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/ceph/pool': {
    params: {
      node: string;
      /** default false */
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
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/ceph/pool/{name}': {
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
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/pool/{name}': {
    params: {
      node: string;
      name: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/ceph/pool/{name}': {
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
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/pool/{name}/status': {
    params: {
      node: string;
      name: string;
      /** default false */
      verbose?: boolean;
    };
    wire: GetNodesNodeCephPoolNameStatusWire;
    returns: GetNodesNodeCephPoolNameStatusWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/ceph/restart': {
    params: {
      node: string;
      /** default ceph.target */
      service?: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/rules': {
    params: {
      node: string;
    };
    wire: GetNodesNodeCephRulesWire;
    returns: GetNodesNodeCephRulesWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/ceph/start': {
    params: {
      node: string;
      /** default ceph.target */
      service?: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit or Datastore.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/ceph/status': {
    params: {
      node: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/ceph/stop': {
    params: {
      node: string;
      /** default ceph.target */
      service?: string;
    };
    wire: string;
    returns: string;
  };
}
