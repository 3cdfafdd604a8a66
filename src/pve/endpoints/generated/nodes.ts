// Written by scripts/generate-endpoints.ts from Proxmox's own schema. Do not edit: run it again.
import type { NodesRefinements } from '../nodes.ts';
import type { NoParams } from '../no-params.ts';
import type { WireFlag, WireNumber } from '../../wire/scalar.ts';

type GetNodesNodeAptWire = {
  id: string;
}[];

interface GetNodesNodeAptRepositoriesWire {
  digest: string;
  errors: {
    error: string;
    path: string;
  }[];
  files: {
    digest: WireNumber[];
    'file-type': 'list' | 'sources';
    path: string;
    repositories: {
      Comment?: string;
      Components?: string[];
      Enabled?: WireFlag;
      FileType: 'list' | 'sources';
      Options?: {
        Key: string;
        Values: string[];
      }[];
      Suites: string[];
      Types: ('deb' | 'deb-src')[];
      URIs: string[];
    }[];
  }[];
  infos: {
    index: string;
    kind: string;
    message: string;
    path: string;
    property?: string;
  }[];
  'standard-repos': {
    handle: string;
    name: string;
    status?: WireFlag;
  }[];
}

type GetNodesNodeAptUpdateWire = {
  Arch: 'armhf' | 'arm64' | 'amd64' | 'ppc64el' | 'risc64' | 's390x' | 'all';
  Description: string;
  NotifyStatus?: string;
  OldVersion?: string;
  Origin: string;
  Package: string;
  Priority: string;
  Section: string;
  Title: string;
  Version: string;
}[];

type GetNodesNodeAptVersionsWire = {
  Arch: 'armhf' | 'arm64' | 'amd64' | 'ppc64el' | 'risc64' | 's390x' | 'all';
  CurrentState: 'Installed' | 'NotInstalled' | 'UnPacked' | 'HalfConfigured' | 'HalfInstalled' | 'ConfigFiles';
  Description: string;
  ManagerVersion?: string;
  NotifyStatus?: string;
  OldVersion?: string;
  Origin: string;
  Package: string;
  Priority: string;
  RunningKernel?: string;
  Section: string;
  Title: string;
  Version: string;
}[];

type GetNodesNodeCapabilitiesQemuCpuWire = {
  abstract?: WireFlag;
  custom?: WireFlag;
  name: string;
  vendor: string;
}[];

type GetNodesNodeCapabilitiesQemuCpuFlagsWire = {
  description?: string;
  name: string;
  'supported-on'?: string[];
}[];

type GetNodesNodeCapabilitiesQemuMachinesWire = {
  changes?: string;
  id: string;
  type: 'q35' | 'i440fx';
  version: string;
}[];

interface GetNodesNodeCapabilitiesQemuMigrationWire {
  'has-dbus-vmstate'?: WireFlag;
}

interface PostNodesNodeCertificatesCustomWire {
  filename?: string;
  fingerprint?: string;
  issuer?: string;
  notafter?: WireNumber;
  notbefore?: WireNumber;
  pem?: string;
  'public-key-bits'?: WireNumber;
  'public-key-type'?: string;
  san?: string[];
  subject?: string;
}

type GetNodesNodeCertificatesInfoWire = {
  filename?: string;
  fingerprint?: string;
  issuer?: string;
  notafter?: WireNumber;
  notbefore?: WireNumber;
  pem?: string;
  'public-key-bits'?: WireNumber;
  'public-key-type'?: string;
  san?: string[];
  subject?: string;
}[];

interface GetNodesNodeConfigWire {
  acme?: string;
  [key: `acmedomain${number}`]: string | undefined;
  'ballooning-target'?: WireNumber;
  description?: string;
  digest?: string;
  location?: string;
  'startall-onboot-delay'?: WireNumber;
  wakeonlan?: string;
}

type GetNodesNodeDisksDirectoryWire = {
  device: string;
  options: string;
  path: string;
  type: string;
  unitfile: string;
}[];

type GetNodesNodeDisksListWire = {
  devpath: string;
  gpt?: WireFlag;
  health?: string;
  model?: string;
  mounted?: WireFlag;
  osdid: WireNumber;
  'osdid-list': WireNumber[];
  parent?: string;
  serial?: string;
  size: WireNumber;
  used?: string;
  vendor?: string;
  wwn?: string;
}[];

interface GetNodesNodeDisksLvmWire {
  children: {
    children?: {
      free: WireNumber;
      leaf?: WireFlag;
      name: string;
      size: WireNumber;
    }[];
    free: WireNumber;
    leaf?: WireFlag;
    name: string;
    size: WireNumber;
  }[];
  leaf?: WireFlag;
}

type GetNodesNodeDisksLvmthinWire = {
  lv: string;
  lv_size: WireNumber;
  metadata_size: WireNumber;
  metadata_used: WireNumber;
  used: WireNumber;
  vg: string;
}[];

interface GetNodesNodeDisksSmartWire {
  attributes?: unknown[];
  health: string;
  text?: string;
  type?: string;
}

type GetNodesNodeDisksZfsWire = {
  alloc: WireNumber;
  dedup: WireNumber;
  frag: WireNumber;
  free: WireNumber;
  health: string;
  name: string;
  size: WireNumber;
}[];

interface GetNodesNodeDisksZfsNameWire {
  action?: string;
  children: {
    cksum?: WireNumber;
    msg: string;
    name: string;
    read?: WireNumber;
    state?: string;
    write?: WireNumber;
  }[];
  errors: string;
  name: string;
  scan?: string;
  state: string;
  status?: string;
}

interface GetNodesNodeDnsWire {
  dns1?: string;
  dns2?: string;
  dns3?: string;
  search?: string;
}

type GetNodesNodeHardwareWire = {
  type: string;
}[];

type GetNodesNodeHardwarePciWire = {
  class: string;
  device: string;
  device_name?: string;
  id: string;
  iommugroup: WireNumber;
  mdev?: WireFlag;
  subsystem_device?: string;
  subsystem_device_name?: string;
  subsystem_vendor?: string;
  subsystem_vendor_name?: string;
  vendor: string;
  vendor_name?: string;
}[];

type GetNodesNodeHardwarePciPciIdOrMappingWire = {
  method: string;
}[];

type GetNodesNodeHardwarePciPciIdOrMappingMdevWire = {
  available: WireNumber;
  description: string;
  name?: string;
  type: string;
}[];

type GetNodesNodeHardwareUsbWire = {
  busnum: WireNumber;
  class: WireNumber;
  devnum: WireNumber;
  level: WireNumber;
  manufacturer?: string;
  port: WireNumber;
  prodid: string;
  product?: string;
  serial?: string;
  speed: string;
  usbpath?: string;
  vendid: string;
}[];

interface GetNodesNodeHostsWire {
  data: string;
  digest?: string;
}

type GetNodesNodeNetworkWire = {
  active?: WireFlag;
  address?: string;
  address6?: string;
  autostart?: WireFlag;
  'bond-primary'?: string;
  bond_mode?: 'balance-rr' | 'active-backup' | 'balance-xor' | 'broadcast' | '802.3ad' | 'balance-tlb' | 'balance-alb' | 'balance-slb' | 'lacp-balance-slb' | 'lacp-balance-tcp';
  bond_xmit_hash_policy?: 'layer2' | 'layer2+3' | 'layer3+4';
  'bridge-access'?: WireNumber;
  'bridge-arp-nd-suppress'?: WireFlag;
  'bridge-learning'?: WireFlag;
  'bridge-multicast-flood'?: WireFlag;
  'bridge-unicast-flood'?: WireFlag;
  bridge_ports?: string;
  bridge_vids?: string;
  bridge_vlan_aware?: WireFlag;
  cidr?: string;
  cidr6?: string;
  comments?: string;
  comments6?: string;
  exists?: WireFlag;
  families?: ('inet' | 'inet6')[];
  gateway?: string;
  gateway6?: string;
  iface: string;
  'link-type'?: string;
  method?: 'loopback' | 'dhcp' | 'manual' | 'static' | 'auto';
  method6?: 'loopback' | 'dhcp' | 'manual' | 'static' | 'auto';
  mtu?: WireNumber;
  netmask?: string;
  netmask6?: WireNumber;
  options?: string[];
  options6?: string[];
  ovs_bonds?: string;
  ovs_bridge?: string;
  ovs_options?: string;
  ovs_ports?: string;
  ovs_tag?: WireNumber;
  priority?: WireNumber;
  slaves?: string;
  type: 'bridge' | 'bond' | 'eth' | 'alias' | 'vlan' | 'fabric' | 'OVSBridge' | 'OVSBond' | 'OVSPort' | 'OVSIntPort' | 'vnet' | 'unknown';
  'uplink-id'?: string;
  'vlan-id'?: WireNumber;
  'vlan-protocol'?: '802.1ad' | '802.1q';
  'vlan-raw-device'?: string;
  'vxlan-id'?: WireNumber;
  'vxlan-local-tunnelip'?: string;
  'vxlan-physdev'?: string;
  'vxlan-svcnodeip'?: string;
}[];

interface GetNodesNodeNetworkIfaceWire {
  method: string;
  type: string;
}

interface GetNodesNodeQueryUrlMetadataWire {
  filename?: string;
  mimetype?: string;
  size?: WireNumber;
}

type GetNodesNodeReplicationWire = {
  id: string;
}[];

type GetNodesNodeReplicationIdLogWire = {
  n: WireNumber;
  t: string;
}[];

interface GetNodesNodeRrdWire {
  filename: string;
}

type GetNodesNodeScanWire = {
  method: string;
}[];

type GetNodesNodeScanCifsWire = {
  description: string;
  share: string;
}[];

type GetNodesNodeScanIscsiWire = {
  portal: string;
  target: string;
}[];

type GetNodesNodeScanLvmWire = {
  vg: string;
}[];

type GetNodesNodeScanLvmthinWire = {
  lv: string;
}[];

type GetNodesNodeScanNfsWire = {
  options: string;
  path: string;
}[];

type GetNodesNodeScanPbsWire = {
  comment?: string;
  store: string;
}[];

type GetNodesNodeScanZfsWire = {
  pool: string;
}[];

type GetNodesNodeServicesWire = {
  'active-state': 'active' | 'inactive' | 'failed' | 'activating' | 'deactivating' | 'maintenance' | 'reloading' | 'refreshing' | 'unknown';
  desc: string;
  name: string;
  service: string;
  state: 'dead' | 'condition' | 'start-pre' | 'start' | 'start-post' | 'running' | 'exited' | 'reload' | 'reload-signal' | 'reload-notify' | 'mounting' | 'stop' | 'stop-watchdog' | 'stop-sigterm' | 'stop-sigkill' | 'stop-post' | 'final-watchdog' | 'final-sigterm' | 'final-sigkill' | 'failed' | 'dead-before-auto-restart' | 'failed-before-auto-restart' | 'dead-resources-pinned' | 'auto-restart' | 'auto-restart-queued' | 'cleaning' | 'unknown';
  'unit-state': 'enabled' | 'enabled-runtime' | 'linked' | 'linked-runtime' | 'alias' | 'masked' | 'masked-runtime' | 'static' | 'disabled' | 'indirect' | 'generated' | 'transient' | 'bad' | 'not-found' | 'unknown';
}[];

type GetNodesNodeServicesServiceWire = {
  subdir: string;
}[];

interface GetNodesNodeServicesServiceStateWire {
  'active-state': 'active' | 'inactive' | 'failed' | 'activating' | 'deactivating' | 'maintenance' | 'reloading' | 'refreshing' | 'unknown';
  desc: string;
  name: string;
  service: string;
  state: 'dead' | 'condition' | 'start-pre' | 'start' | 'start-post' | 'running' | 'exited' | 'reload' | 'reload-signal' | 'reload-notify' | 'mounting' | 'stop' | 'stop-watchdog' | 'stop-sigterm' | 'stop-sigkill' | 'stop-post' | 'final-watchdog' | 'final-sigterm' | 'final-sigkill' | 'failed' | 'dead-before-auto-restart' | 'failed-before-auto-restart' | 'dead-resources-pinned' | 'auto-restart' | 'auto-restart-queued' | 'cleaning' | 'unknown';
  'unit-state': 'enabled' | 'enabled-runtime' | 'linked' | 'linked-runtime' | 'alias' | 'masked' | 'masked-runtime' | 'static' | 'disabled' | 'indirect' | 'generated' | 'transient' | 'bad' | 'not-found' | 'unknown';
}

interface PostNodesNodeSpiceshellWire {
  host: string;
  password: string;
  proxy: string;
  'tls-port': WireNumber;
  type: string;
}

interface GetNodesNodeSubscriptionWire {
  checktime?: WireNumber;
  key?: string;
  level?: string;
  message?: string;
  nextduedate?: string;
  productname?: string;
  regdate?: string;
  serverid?: string;
  signature?: string;
  sockets?: WireNumber;
  status: 'new' | 'notfound' | 'active' | 'invalid' | 'expired' | 'suspended';
  url?: string;
}

type GetNodesNodeSyslogWire = {
  n: WireNumber;
  t: string;
}[];

interface GetNodesNodeTimeWire {
  localtime: WireNumber;
  time: WireNumber;
  timezone: string;
}

interface PostNodesNodeVncshellWire {
  cert: string;
  password?: string;
  port: WireNumber;
  ticket: string;
  upid: string;
  user: string;
}

interface GetNodesNodeVncwebsocketWire {
  port: string;
}

interface GetNodesNodeVzdumpDefaultsWire {
  all?: WireFlag;
  bwlimit?: WireNumber;
  compress?: '0' | '1' | 'gzip' | 'lzo' | 'zstd';
  dumpdir?: string;
  exclude?: string;
  'exclude-path'?: string[];
  fleecing?: string;
  ionice?: WireNumber;
  lockwait?: WireNumber;
  mailnotification?: 'always' | 'failure';
  mailto?: string;
  mode?: 'snapshot' | 'suspend' | 'stop';
  node?: string;
  'notes-template'?: string;
  'notification-mode'?: 'auto' | 'legacy-sendmail' | 'notification-system';
  'pbs-change-detection-mode'?: 'legacy' | 'data' | 'metadata';
  performance?: string;
  pigz?: WireNumber;
  pool?: string;
  protected?: WireFlag;
  'prune-backups'?: string;
  quiet?: WireFlag;
  remove?: WireFlag;
  script?: string;
  stdexcludes?: WireFlag;
  stop?: WireFlag;
  stopwait?: WireNumber;
  storage?: string;
  tmpdir?: string;
  vmid?: string;
  zstd?: WireNumber;
}

export interface NodesEndpoints {
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes': {
    params: NoParams;
    wire: NodesRefinements['GET /nodes']['wire'];
    returns: NodesRefinements['GET /nodes']['returns'];
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}': {
    params: {
      node: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/aplinfo': {
    params: {
      node: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: Datastore.AllocateTemplate on /storage/{storage}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/aplinfo': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
      template: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/apt': {
    params: {
      node: string;
    };
    wire: GetNodesNodeAptWire;
    returns: GetNodesNodeAptWire;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/apt/changelog': {
    params: {
      node: string;
      name: string;
      version?: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/apt/repositories': {
    params: {
      node: string;
    };
    wire: GetNodesNodeAptRepositoriesWire;
    returns: GetNodesNodeAptRepositoriesWire;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/apt/repositories': {
    params: {
      node: string;
      digest?: string;
      enabled?: boolean;
      index: number;
      path: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/apt/repositories': {
    params: {
      node: string;
      digest?: string;
      handle: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/apt/update': {
    params: {
      node: string;
    };
    wire: GetNodesNodeAptUpdateWire;
    returns: GetNodesNodeAptUpdateWire;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/apt/update': {
    params: {
      node: string;
      /** default false */
      notify?: boolean;
      /** default false */
      quiet?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/apt/versions': {
    params: {
      node: string;
    };
    wire: GetNodesNodeAptVersionsWire;
    returns: GetNodesNodeAptVersionsWire;
  };
  /** Privilege: any account. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/capabilities': {
    params: {
      node: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/capabilities/qemu': {
    params: {
      node: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/capabilities/qemu/cpu': {
    params: {
      node: string;
      arch?: 'x86_64' | 'aarch64';
    };
    wire: GetNodesNodeCapabilitiesQemuCpuWire;
    returns: GetNodesNodeCapabilitiesQemuCpuWire;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /nodes/{node}/capabilities/qemu/cpu-flags': {
    params: {
      node: string;
      /** default kvm */
      accel?: 'kvm' | 'tcg';
      arch?: 'x86_64' | 'aarch64';
    };
    wire: GetNodesNodeCapabilitiesQemuCpuFlagsWire;
    returns: GetNodesNodeCapabilitiesQemuCpuFlagsWire;
  };
  /** Privilege: any account. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/capabilities/qemu/machines': {
    params: {
      node: string;
      arch?: 'x86_64' | 'aarch64';
    };
    wire: GetNodesNodeCapabilitiesQemuMachinesWire;
    returns: GetNodesNodeCapabilitiesQemuMachinesWire;
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2. */
  'GET /nodes/{node}/capabilities/qemu/migration': {
    params: {
      node: string;
    };
    wire: GetNodesNodeCapabilitiesQemuMigrationWire;
    returns: GetNodesNodeCapabilitiesQemuMigrationWire;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/certificates': {
    params: {
      node: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/certificates/acme': {
    params: {
      node: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/certificates/acme/certificate': {
    params: {
      node: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/certificates/acme/certificate': {
    params: {
      node: string;
      /** default false */
      force?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/certificates/acme/certificate': {
    params: {
      node: string;
      /** default false */
      force?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/certificates/custom': {
    params: {
      node: string;
      /** default false */
      restart?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/certificates/custom': {
    params: {
      node: string;
      /** pem-certificate-chain */
      certificates: string;
      /** default false */
      force?: boolean;
      /** pem-string */
      key?: string;
      /** default false */
      restart?: boolean;
    };
    wire: PostNodesNodeCertificatesCustomWire;
    returns: PostNodesNodeCertificatesCustomWire;
  };
  /** Privilege: any account. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/certificates/info': {
    params: {
      node: string;
    };
    wire: GetNodesNodeCertificatesInfoWire;
    returns: GetNodesNodeCertificatesInfoWire;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/config': {
    params: {
      node: string;
      /** default all */
      property?: 'acme' | 'acmedomain0' | 'acmedomain1' | 'acmedomain2' | 'acmedomain3' | 'acmedomain4' | 'acmedomain5' | 'ballooning-target' | 'description' | 'location' | 'startall-onboot-delay' | 'wakeonlan';
    };
    wire: GetNodesNodeConfigWire;
    returns: GetNodesNodeConfigWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/config': {
    params: {
      node: string;
      /** keys: account, domains */
      acme?: string;
      /** keys: alias, domain, plugin */
      [key: `acmedomain${number}`]: string | undefined;
      /** 0–100; default 80 */
      'ballooning-target'?: number;
      /** pve-configid-list */
      delete?: string;
      description?: string;
      digest?: string;
      /** keys: latitude, longitude, name */
      location?: string;
      /** 0–300; default 0 */
      'startall-onboot-delay'?: number;
      /** keys: bind-interface, broadcast-address, mac */
      wakeonlan?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/disks': {
    params: {
      node: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/disks/directory': {
    params: {
      node: string;
    };
    wire: GetNodesNodeDisksDirectoryWire;
    returns: GetNodesNodeDisksDirectoryWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/disks/directory': {
    params: {
      node: string;
      /** default false */
      add_storage?: boolean;
      device: string;
      /** default ext4 */
      filesystem?: 'ext4' | 'xfs';
      /** pve-storage-id */
      name: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/disks/directory/{name}': {
    params: {
      node: string;
      /** pve-storage-id */
      name: string;
      /** default false */
      'cleanup-config'?: boolean;
      /** default false */
      'cleanup-disks'?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/disks/initgpt': {
    params: {
      node: string;
      disk: string;
      uuid?: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit on /, or Sys.Audit on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/disks/list': {
    params: {
      node: string;
      /** default false */
      'include-partitions'?: boolean;
      /** default false */
      skipsmart?: boolean;
      type?: 'unused' | 'journal_disks';
    };
    wire: GetNodesNodeDisksListWire;
    returns: GetNodesNodeDisksListWire;
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/disks/lvm': {
    params: {
      node: string;
    };
    wire: GetNodesNodeDisksLvmWire;
    returns: GetNodesNodeDisksLvmWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/disks/lvm': {
    params: {
      node: string;
      /** default false */
      add_storage?: boolean;
      device: string;
      /** pve-storage-id */
      name: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/disks/lvm/{name}': {
    params: {
      node: string;
      /** pve-storage-id */
      name: string;
      /** default false */
      'cleanup-config'?: boolean;
      /** default false */
      'cleanup-disks'?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/disks/lvmthin': {
    params: {
      node: string;
    };
    wire: GetNodesNodeDisksLvmthinWire;
    returns: GetNodesNodeDisksLvmthinWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/disks/lvmthin': {
    params: {
      node: string;
      /** default false */
      add_storage?: boolean;
      device: string;
      /** pve-storage-id */
      name: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/disks/lvmthin/{name}': {
    params: {
      node: string;
      /** pve-storage-id */
      name: string;
      /** default false */
      'cleanup-config'?: boolean;
      /** default false */
      'cleanup-disks'?: boolean;
      /** pve-storage-id */
      'volume-group': string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/disks/smart': {
    params: {
      node: string;
      disk: string;
      healthonly?: boolean;
    };
    wire: GetNodesNodeDisksSmartWire;
    returns: GetNodesNodeDisksSmartWire;
  };
  /** Privilege: root@pam only. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/disks/wipedisk': {
    params: {
      node: string;
      disk: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/disks/zfs': {
    params: {
      node: string;
    };
    wire: GetNodesNodeDisksZfsWire;
    returns: GetNodesNodeDisksZfsWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/disks/zfs': {
    params: {
      node: string;
      /** default false */
      add_storage?: boolean;
      /** 9–16; default 12 */
      ashift?: number;
      /** default on */
      compression?: 'on' | 'off' | 'gzip' | 'lz4' | 'lzjb' | 'zle' | 'zstd';
      /** string-list */
      devices: string;
      /** keys: data, spares */
      'draid-config'?: string;
      /** pve-storage-id */
      name: string;
      raidlevel: 'single' | 'mirror' | 'raid10' | 'raidz' | 'raidz2' | 'raidz3' | 'draid' | 'draid2' | 'draid3';
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/disks/zfs/{name}': {
    params: {
      node: string;
      /** pve-storage-id */
      name: string;
      /** default false */
      'cleanup-config'?: boolean;
      /** default false */
      'cleanup-disks'?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/disks/zfs/{name}': {
    params: {
      node: string;
      /** pve-storage-id */
      name: string;
    };
    wire: GetNodesNodeDisksZfsNameWire;
    returns: GetNodesNodeDisksZfsNameWire;
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/dns': {
    params: {
      node: string;
    };
    wire: GetNodesNodeDnsWire;
    returns: GetNodesNodeDnsWire;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/dns': {
    params: {
      node: string;
      /** ip */
      dns1?: string;
      /** ip */
      dns2?: string;
      /** ip */
      dns3?: string;
      search: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: root@pam only. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/execute': {
    params: {
      node: string;
      /** pve-command-batch */
      commands: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/hardware': {
    params: {
      node: string;
    };
    wire: GetNodesNodeHardwareWire;
    returns: GetNodesNodeHardwareWire;
  };
  /** Privilege: Sys.Audit or Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/hardware/pci': {
    params: {
      node: string;
      /** string-list; default 05;06;0b */
      'pci-class-blacklist'?: string;
      /** default true */
      verbose?: boolean;
    };
    wire: GetNodesNodeHardwarePciWire;
    returns: GetNodesNodeHardwarePciWire;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/hardware/pci/{pci-id-or-mapping}': {
    params: {
      node: string;
      'pci-id-or-mapping': string;
    };
    wire: GetNodesNodeHardwarePciPciIdOrMappingWire;
    returns: GetNodesNodeHardwarePciPciIdOrMappingWire;
  };
  /** Privilege: Sys.Audit or Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/hardware/pci/{pci-id-or-mapping}/mdev': {
    params: {
      node: string;
      'pci-id-or-mapping': string;
    };
    wire: GetNodesNodeHardwarePciPciIdOrMappingMdevWire;
    returns: GetNodesNodeHardwarePciPciIdOrMappingMdevWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/hardware/usb': {
    params: {
      node: string;
    };
    wire: GetNodesNodeHardwareUsbWire;
    returns: GetNodesNodeHardwareUsbWire;
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/hosts': {
    params: {
      node: string;
    };
    wire: GetNodesNodeHostsWire;
    returns: GetNodesNodeHostsWire;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/hosts': {
    params: {
      node: string;
      data: string;
      digest?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Syslog on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/journal': {
    params: {
      node: string;
      endcursor?: string;
      /** ≥ 0 */
      lastentries?: number;
      /** ≥ 0 */
      since?: number;
      startcursor?: string;
      /** ≥ 0 */
      until?: number;
    };
    wire: string[];
    returns: string[];
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/migrateall': {
    params: {
      node: string;
      /** 1–64 */
      'max-workers'?: number;
      /** 1–64 */
      maxworkers?: number;
      target: string;
      /** pve-vmid-list */
      vms?: string;
      'with-local-disks'?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/netstat': {
    params: {
      node: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/network': {
    params: {
      node: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/network': {
    params: {
      node: string;
      type?: 'bridge' | 'bond' | 'eth' | 'alias' | 'vlan' | 'fabric' | 'OVSBridge' | 'OVSBond' | 'OVSPort' | 'OVSIntPort' | 'vnet' | 'any_bridge' | 'any_local_bridge' | 'include_sdn';
    };
    wire: GetNodesNodeNetworkWire;
    returns: GetNodesNodeNetworkWire;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/network': {
    params: {
      node: string;
      /** ipv4; only with netmask */
      address?: string;
      /** ipv6; only with netmask6 */
      address6?: string;
      autostart?: boolean;
      /** pve-iface */
      'bond-primary'?: string;
      bond_mode?: 'balance-rr' | 'active-backup' | 'balance-xor' | 'broadcast' | '802.3ad' | 'balance-tlb' | 'balance-alb' | 'balance-slb' | 'lacp-balance-slb' | 'lacp-balance-tcp';
      bond_xmit_hash_policy?: 'layer2' | 'layer2+3' | 'layer3+4';
      /** pve-iface-list */
      bridge_ports?: string;
      /** pve-vlan-id-or-range-list */
      bridge_vids?: string;
      bridge_vlan_aware?: boolean;
      /** CIDRv4 */
      cidr?: string;
      /** CIDRv6 */
      cidr6?: string;
      comments?: string;
      comments6?: string;
      /** ipv4 */
      gateway?: string;
      /** ipv6 */
      gateway6?: string;
      /** pve-iface */
      iface: string;
      /** 1280–65520 */
      mtu?: number;
      /** ipv4mask; only with address */
      netmask?: string;
      /** 0–128; only with address6 */
      netmask6?: number;
      /** pve-iface-list */
      ovs_bonds?: string;
      /** pve-iface */
      ovs_bridge?: string;
      ovs_options?: string;
      /** pve-iface-list */
      ovs_ports?: string;
      /** 1–4094 */
      ovs_tag?: number;
      /** pve-iface-list */
      slaves?: string;
      type: 'bridge' | 'bond' | 'eth' | 'alias' | 'vlan' | 'fabric' | 'OVSBridge' | 'OVSBond' | 'OVSPort' | 'OVSIntPort' | 'vnet' | 'unknown';
      /** 1–4094 */
      'vlan-id'?: number;
      /** pve-iface */
      'vlan-raw-device'?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/network': {
    params: {
      node: string;
      /** default false */
      'regenerate-frr'?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/network/{iface}': {
    params: {
      node: string;
      /** pve-iface */
      iface: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/network/{iface}': {
    params: {
      node: string;
      /** pve-iface */
      iface: string;
    };
    wire: GetNodesNodeNetworkIfaceWire;
    returns: GetNodesNodeNetworkIfaceWire;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/network/{iface}': {
    params: {
      node: string;
      /** pve-iface */
      iface: string;
      /** ipv4; only with netmask */
      address?: string;
      /** ipv6; only with netmask6 */
      address6?: string;
      autostart?: boolean;
      /** pve-iface */
      'bond-primary'?: string;
      bond_mode?: 'balance-rr' | 'active-backup' | 'balance-xor' | 'broadcast' | '802.3ad' | 'balance-tlb' | 'balance-alb' | 'balance-slb' | 'lacp-balance-slb' | 'lacp-balance-tcp';
      bond_xmit_hash_policy?: 'layer2' | 'layer2+3' | 'layer3+4';
      /** pve-iface-list */
      bridge_ports?: string;
      /** pve-vlan-id-or-range-list */
      bridge_vids?: string;
      bridge_vlan_aware?: boolean;
      /** CIDRv4 */
      cidr?: string;
      /** CIDRv6 */
      cidr6?: string;
      comments?: string;
      comments6?: string;
      /** pve-configid-list */
      delete?: string;
      /** ipv4 */
      gateway?: string;
      /** ipv6 */
      gateway6?: string;
      /** 1280–65520 */
      mtu?: number;
      /** ipv4mask; only with address */
      netmask?: string;
      /** 0–128; only with address6 */
      netmask6?: number;
      /** pve-iface-list */
      ovs_bonds?: string;
      /** pve-iface */
      ovs_bridge?: string;
      ovs_options?: string;
      /** pve-iface-list */
      ovs_ports?: string;
      /** 1–4094 */
      ovs_tag?: number;
      /** pve-iface-list */
      slaves?: string;
      type: 'bridge' | 'bond' | 'eth' | 'alias' | 'vlan' | 'fabric' | 'OVSBridge' | 'OVSBond' | 'OVSPort' | 'OVSIntPort' | 'vnet' | 'unknown';
      /** 1–4094 */
      'vlan-id'?: number;
      /** pve-iface */
      'vlan-raw-device'?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.AccessNetwork on /nodes/{node}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2. */
  'GET /nodes/{node}/query-oci-repo-tags': {
    params: {
      node: string;
      reference: string;
    };
    wire: string[];
    returns: string[];
  };
  /** Privilege: Sys.Audit and Sys.Modify on /, or Sys.AccessNetwork on /nodes/{node}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/query-url-metadata': {
    params: {
      node: string;
      url: string;
      /** default true */
      'verify-certificates'?: boolean;
    };
    wire: GetNodesNodeQueryUrlMetadataWire;
    returns: GetNodesNodeQueryUrlMetadataWire;
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/replication': {
    params: {
      node: string;
      guest?: number;
    };
    wire: GetNodesNodeReplicationWire;
    returns: GetNodesNodeReplicationWire;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/replication/{id}': {
    params: {
      node: string;
      /** pve-replication-job-id */
      id: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/replication/{id}/log': {
    params: {
      node: string;
      /** pve-replication-job-id */
      id: string;
      /** ≥ 0 */
      limit?: number;
      /** ≥ 0 */
      start?: number;
    };
    wire: GetNodesNodeReplicationIdLogWire;
    returns: GetNodesNodeReplicationIdLogWire;
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/replication/{id}/schedule_now': {
    params: {
      node: string;
      /** pve-replication-job-id */
      id: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/replication/{id}/status': {
    params: {
      node: string;
      /** pve-replication-job-id */
      id: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/report': {
    params: {
      node: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/rrd': {
    params: {
      node: string;
      cf?: 'AVERAGE' | 'MAX';
      /** pve-configid-list */
      ds: string;
      timeframe: 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade';
    };
    wire: GetNodesNodeRrdWire;
    returns: GetNodesNodeRrdWire;
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/rrddata': {
    params: {
      node: string;
      cf?: 'AVERAGE' | 'MAX';
      timeframe: 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade';
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/scan': {
    params: {
      node: string;
    };
    wire: GetNodesNodeScanWire;
    returns: GetNodesNodeScanWire;
  };
  /** Privilege: Datastore.Allocate on /storage. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/scan/cifs': {
    params: {
      node: string;
      domain?: string;
      password?: string;
      /** pve-storage-server */
      server: string;
      username?: string;
    };
    wire: GetNodesNodeScanCifsWire;
    returns: GetNodesNodeScanCifsWire;
  };
  /** Privilege: Datastore.Allocate on /storage. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/scan/iscsi': {
    params: {
      node: string;
      /** pve-storage-portal-dns */
      portal: string;
    };
    wire: GetNodesNodeScanIscsiWire;
    returns: GetNodesNodeScanIscsiWire;
  };
  /** Privilege: Datastore.Allocate on /storage. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/scan/lvm': {
    params: {
      node: string;
    };
    wire: GetNodesNodeScanLvmWire;
    returns: GetNodesNodeScanLvmWire;
  };
  /** Privilege: Datastore.Allocate on /storage. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/scan/lvmthin': {
    params: {
      node: string;
      vg: string;
    };
    wire: GetNodesNodeScanLvmthinWire;
    returns: GetNodesNodeScanLvmthinWire;
  };
  /** Privilege: Datastore.Allocate on /storage. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/scan/nfs': {
    params: {
      node: string;
      /** pve-storage-server */
      server: string;
    };
    wire: GetNodesNodeScanNfsWire;
    returns: GetNodesNodeScanNfsWire;
  };
  /** Privilege: Datastore.Allocate on /storage. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/scan/pbs': {
    params: {
      node: string;
      fingerprint?: string;
      password: string;
      /** 1–65535; default 8007 */
      port?: number;
      /** pve-storage-server */
      server: string;
      username: string;
    };
    wire: GetNodesNodeScanPbsWire;
    returns: GetNodesNodeScanPbsWire;
  };
  /** Privilege: Datastore.Allocate on /storage. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/scan/zfs': {
    params: {
      node: string;
    };
    wire: GetNodesNodeScanZfsWire;
    returns: GetNodesNodeScanZfsWire;
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/services': {
    params: {
      node: string;
    };
    wire: GetNodesNodeServicesWire;
    returns: GetNodesNodeServicesWire;
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/services/{service}': {
    params: {
      node: string;
      service: 'chrony' | 'corosync' | 'cron' | 'ksmtuned' | 'lxcfs' | 'postfix' | 'proxmox-firewall' | 'pve-cluster' | 'pve-firewall' | 'pve-ha-crm' | 'pve-ha-lrm' | 'pve-lxc-syscalld' | 'pvedaemon' | 'pvefw-logger' | 'pveproxy' | 'pvescheduler' | 'pvestatd' | 'qmeventd' | 'spiceproxy' | 'sshd' | 'syslog' | 'systemd-journald' | 'systemd-timesyncd';
    };
    wire: GetNodesNodeServicesServiceWire;
    returns: GetNodesNodeServicesServiceWire;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/services/{service}/reload': {
    params: {
      node: string;
      service: 'chrony' | 'corosync' | 'cron' | 'ksmtuned' | 'lxcfs' | 'postfix' | 'proxmox-firewall' | 'pve-cluster' | 'pve-firewall' | 'pve-ha-crm' | 'pve-ha-lrm' | 'pve-lxc-syscalld' | 'pvedaemon' | 'pvefw-logger' | 'pveproxy' | 'pvescheduler' | 'pvestatd' | 'qmeventd' | 'spiceproxy' | 'sshd' | 'syslog' | 'systemd-journald' | 'systemd-timesyncd';
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/services/{service}/restart': {
    params: {
      node: string;
      service: 'chrony' | 'corosync' | 'cron' | 'ksmtuned' | 'lxcfs' | 'postfix' | 'proxmox-firewall' | 'pve-cluster' | 'pve-firewall' | 'pve-ha-crm' | 'pve-ha-lrm' | 'pve-lxc-syscalld' | 'pvedaemon' | 'pvefw-logger' | 'pveproxy' | 'pvescheduler' | 'pvestatd' | 'qmeventd' | 'spiceproxy' | 'sshd' | 'syslog' | 'systemd-journald' | 'systemd-timesyncd';
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/services/{service}/start': {
    params: {
      node: string;
      service: 'chrony' | 'corosync' | 'cron' | 'ksmtuned' | 'lxcfs' | 'postfix' | 'proxmox-firewall' | 'pve-cluster' | 'pve-firewall' | 'pve-ha-crm' | 'pve-ha-lrm' | 'pve-lxc-syscalld' | 'pvedaemon' | 'pvefw-logger' | 'pveproxy' | 'pvescheduler' | 'pvestatd' | 'qmeventd' | 'spiceproxy' | 'sshd' | 'syslog' | 'systemd-journald' | 'systemd-timesyncd';
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/services/{service}/state': {
    params: {
      node: string;
      service: 'chrony' | 'corosync' | 'cron' | 'ksmtuned' | 'lxcfs' | 'postfix' | 'proxmox-firewall' | 'pve-cluster' | 'pve-firewall' | 'pve-ha-crm' | 'pve-ha-lrm' | 'pve-lxc-syscalld' | 'pvedaemon' | 'pvefw-logger' | 'pveproxy' | 'pvescheduler' | 'pvestatd' | 'qmeventd' | 'spiceproxy' | 'sshd' | 'syslog' | 'systemd-journald' | 'systemd-timesyncd';
    };
    wire: GetNodesNodeServicesServiceStateWire;
    returns: GetNodesNodeServicesServiceStateWire;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/services/{service}/stop': {
    params: {
      node: string;
      service: 'chrony' | 'corosync' | 'cron' | 'ksmtuned' | 'lxcfs' | 'postfix' | 'proxmox-firewall' | 'pve-cluster' | 'pve-firewall' | 'pve-ha-crm' | 'pve-ha-lrm' | 'pve-lxc-syscalld' | 'pvedaemon' | 'pvefw-logger' | 'pveproxy' | 'pvescheduler' | 'pvestatd' | 'qmeventd' | 'spiceproxy' | 'sshd' | 'syslog' | 'systemd-journald' | 'systemd-timesyncd';
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Console on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/spiceshell': {
    params: {
      node: string;
      /** default login */
      cmd?: 'ceph_install' | 'login' | 'upgrade';
      /** default ; only with cmd */
      'cmd-opts'?: string;
      /** address */
      proxy?: string;
    };
    wire: PostNodesNodeSpiceshellWire;
    returns: PostNodesNodeSpiceshellWire;
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/startall': {
    params: {
      node: string;
      /** default true */
      force?: boolean;
      /** 1–64 */
      'max-workers'?: number;
      /** pve-vmid-list */
      vms?: string;
    };
    wire: NodesRefinements['POST /nodes/{node}/startall']['wire'];
    returns: NodesRefinements['POST /nodes/{node}/startall']['returns'];
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/status': {
    params: {
      node: string;
    };
    wire: NodesRefinements['GET /nodes/{node}/status']['wire'];
    returns: NodesRefinements['GET /nodes/{node}/status']['returns'];
  };
  /** Privilege: Sys.PowerMgmt on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/status': {
    params: {
      node: string;
      command: 'reboot' | 'shutdown';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/stopall': {
    params: {
      node: string;
      /** default true */
      'force-stop'?: boolean;
      /** 1–64 */
      'max-workers'?: number;
      /** 0–7200; default 180 */
      timeout?: number;
      /** pve-vmid-list */
      vms?: string;
    };
    wire: NodesRefinements['POST /nodes/{node}/stopall']['wire'];
    returns: NodesRefinements['POST /nodes/{node}/stopall']['returns'];
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/subscription': {
    params: {
      node: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/subscription': {
    params: {
      node: string;
    };
    wire: GetNodesNodeSubscriptionWire;
    returns: GetNodesNodeSubscriptionWire;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/subscription': {
    params: {
      node: string;
      /** default false */
      force?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/subscription': {
    params: {
      node: string;
      key: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4. */
  'POST /nodes/{node}/suspendall': {
    params: {
      node: string;
      /** 1–64 */
      'max-workers'?: number;
      /** pve-vmid-list */
      vms?: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Syslog on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/syslog': {
    params: {
      node: string;
      /** ≥ 0 */
      limit?: number;
      service?: string;
      since?: string;
      /** ≥ 0 */
      start?: number;
      until?: string;
    };
    wire: GetNodesNodeSyslogWire;
    returns: GetNodesNodeSyslogWire;
  };
  /** Privilege: Sys.Console on /nodes/{node}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/termproxy': {
    params: {
      node: string;
      /** default login */
      cmd?: 'ceph_install' | 'login' | 'upgrade';
      /** default ; only with cmd */
      'cmd-opts'?: string;
    };
    wire: NodesRefinements['POST /nodes/{node}/termproxy']['wire'];
    returns: NodesRefinements['POST /nodes/{node}/termproxy']['returns'];
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/time': {
    params: {
      node: string;
    };
    wire: GetNodesNodeTimeWire;
    returns: GetNodesNodeTimeWire;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/time': {
    params: {
      node: string;
      timezone: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/version': {
    params: {
      node: string;
    };
    wire: NodesRefinements['GET /nodes/{node}/version']['wire'];
    returns: NodesRefinements['GET /nodes/{node}/version']['returns'];
  };
  /** Privilege: Sys.Console on /nodes/{node}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/vncshell': {
    params: {
      node: string;
      /** default login */
      cmd?: 'ceph_install' | 'login' | 'upgrade';
      /** default ; only with cmd */
      'cmd-opts'?: string;
      /** 16–2160 */
      height?: number;
      websocket?: boolean;
      /** 16–4096 */
      width?: number;
    };
    wire: PostNodesNodeVncshellWire;
    returns: PostNodesNodeVncshellWire;
  };
  /** Privilege: Sys.Console on /nodes/{node}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/vncwebsocket': {
    params: {
      node: string;
      /** 5900–5999 */
      port: number;
      vncticket: string;
    };
    wire: GetNodesNodeVncwebsocketWire;
    returns: GetNodesNodeVncwebsocketWire;
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/vzdump': {
    params: {
      node: string;
      /** default false */
      all?: boolean;
      /** ≥ 0; default 0 */
      bwlimit?: number;
      /** default 0 */
      compress?: '0' | '1' | 'gzip' | 'lzo' | 'zstd';
      dumpdir?: string;
      /** pve-vmid-list */
      exclude?: string;
      'exclude-path'?: readonly string[];
      /** backup-fleecing */
      fleecing?: string;
      /** 0–8; default 7 */
      ionice?: number;
      'job-id'?: string;
      /** ≥ 0; default 180 */
      lockwait?: number;
      /** default always */
      mailnotification?: 'always' | 'failure';
      /** email-or-username-list */
      mailto?: string;
      /** default snapshot */
      mode?: 'snapshot' | 'suspend' | 'stop';
      /** only with storage */
      'notes-template'?: string;
      /** default auto */
      'notification-mode'?: 'auto' | 'legacy-sendmail' | 'notification-system';
      'pbs-change-detection-mode'?: 'legacy' | 'data' | 'metadata';
      /** backup-performance */
      performance?: string;
      /** default 0 */
      pigz?: number;
      pool?: string;
      /** only with storage */
      protected?: boolean;
      /** prune-backups; default keep-all=1 */
      'prune-backups'?: string;
      /** default false */
      quiet?: boolean;
      /** default true */
      remove?: boolean;
      script?: string;
      /** default true */
      stdexcludes?: boolean;
      stdout?: boolean;
      /** default false */
      stop?: boolean;
      /** ≥ 0; default 10 */
      stopwait?: number;
      /** pve-storage-id */
      storage?: string;
      tmpdir?: string;
      /** pve-vmid-list */
      vmid?: string;
      /** default 1 */
      zstd?: number;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/vzdump/defaults': {
    params: {
      node: string;
      /** pve-storage-id */
      storage?: string;
    };
    wire: GetNodesNodeVzdumpDefaultsWire;
    returns: GetNodesNodeVzdumpDefaultsWire;
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/vzdump/extractconfig': {
    params: {
      node: string;
      volume: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.PowerMgmt on /nodes/{node}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/wakeonlan': {
    params: {
      node: string;
    };
    wire: string;
    returns: string;
  };
}
