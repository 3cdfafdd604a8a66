// Written by scripts/generate-endpoints.ts from Proxmox's own schema. Do not edit: run it again.
import type { NoParams } from '../no-params.ts';
import type { WireFlag, WireNumber } from '../../wire/scalar.ts';

type GetClusterSdnWire = {
  id: string;
}[];

type GetClusterSdnControllersWire = {
  asn?: WireNumber;
  'bgp-mode'?: 'auto' | 'external' | 'internal';
  'bgp-multipath-as-relax'?: WireFlag;
  controller: string;
  digest?: string;
  ebgp?: WireFlag;
  'ebgp-multihop'?: WireNumber;
  'isis-domain'?: string;
  'isis-ifaces'?: string;
  'isis-net'?: string;
  loopback?: string;
  node?: string;
  nodes?: string;
  'peer-group-name'?: string;
  peers?: string;
  pending?: {
    asn?: WireNumber;
    'bgp-mode'?: 'auto' | 'external' | 'internal';
    'bgp-multipath-as-relax'?: WireFlag;
    ebgp?: WireFlag;
    'ebgp-multihop'?: WireNumber;
    'isis-domain'?: string;
    'isis-ifaces'?: string;
    'isis-net'?: string;
    loopback?: string;
    node?: string;
    nodes?: string;
    'peer-group-name'?: string;
    peers?: string;
  };
  state?: 'new' | 'changed' | 'deleted';
  type: 'bgp' | 'evpn' | 'faucet' | 'isis';
}[];

interface GetClusterSdnControllersControllerWire {
  asn?: WireNumber;
  'bgp-mode'?: 'auto' | 'external' | 'internal';
  'bgp-multipath-as-relax'?: WireFlag;
  controller: string;
  digest?: string;
  ebgp?: WireFlag;
  'ebgp-multihop'?: WireNumber;
  'isis-domain'?: string;
  'isis-ifaces'?: string;
  'isis-net'?: string;
  loopback?: string;
  node?: string;
  nodes?: string;
  'peer-group-name'?: string;
  peers?: string;
  pending?: {
    asn?: WireNumber;
    'bgp-mode'?: 'auto' | 'external' | 'internal';
    'bgp-multipath-as-relax'?: WireFlag;
    ebgp?: WireFlag;
    'ebgp-multihop'?: WireNumber;
    'isis-domain'?: string;
    'isis-ifaces'?: string;
    'isis-net'?: string;
    loopback?: string;
    node?: string;
    nodes?: string;
    'peer-group-name'?: string;
    peers?: string;
  };
  state?: 'new' | 'changed' | 'deleted';
  type: 'bgp' | 'evpn' | 'faucet' | 'isis';
}

type GetClusterSdnDnsWire = {
  dns: string;
  type: string;
}[];

interface GetClusterSdnDryRunWire {
  'frr-diff'?: string;
  'interfaces-diff'?: string;
}

type GetClusterSdnFabricsWire = {
  subdir: string;
}[];

interface GetClusterSdnFabricsAllWire {
  fabrics: {
    area?: string;
    csnp_interval?: WireNumber;
    digest?: string;
    hello_interval?: WireNumber;
    id: string;
    ip6_prefix?: string;
    ip_prefix?: string;
    'lock-token'?: string;
    persistent_keepalive?: WireNumber;
    protocol: 'openfabric' | 'ospf' | 'wireguard' | 'bgp';
    redistribute: string[];
    route_filter?: string;
  }[];
  nodes: {
    allowed_ips?: string[];
    digest?: string;
    endpoint?: string;
    fabric_id: string;
    interfaces: string[];
    ip?: string;
    ip6?: string;
    'lock-token'?: string;
    node_id: string;
    peers?: string[];
    protocol: 'openfabric' | 'ospf' | 'wireguard' | 'bgp';
    public_key?: string;
    role?: 'internal' | 'external';
  }[];
}

type GetClusterSdnFabricsFabricWire = {
  area?: string;
  csnp_interval?: WireNumber;
  digest?: string;
  hello_interval?: WireNumber;
  id: string;
  ip6_prefix?: string;
  ip_prefix?: string;
  'lock-token'?: string;
  persistent_keepalive?: WireNumber;
  protocol: 'openfabric' | 'ospf' | 'wireguard' | 'bgp';
  redistribute: string[];
  route_filter?: string;
}[];

interface GetClusterSdnFabricsFabricIdWire {
  area?: string;
  csnp_interval?: WireNumber;
  digest?: string;
  hello_interval?: WireNumber;
  id: string;
  ip6_prefix?: string;
  ip_prefix?: string;
  'lock-token'?: string;
  persistent_keepalive?: WireNumber;
  protocol: 'openfabric' | 'ospf' | 'wireguard' | 'bgp';
  redistribute: string[];
  route_filter?: string;
}

type GetClusterSdnFabricsNodeWire = {
  allowed_ips?: string[];
  digest?: string;
  endpoint?: string;
  fabric_id: string;
  interfaces: string[];
  ip?: string;
  ip6?: string;
  'lock-token'?: string;
  node_id: string;
  peers?: string[];
  protocol: 'openfabric' | 'ospf' | 'wireguard' | 'bgp';
  public_key?: string;
  role?: 'internal' | 'external';
}[];

type GetClusterSdnFabricsNodeFabricIdWire = {
  allowed_ips?: string[];
  digest?: string;
  endpoint?: string;
  fabric_id: string;
  interfaces: string[];
  ip?: string;
  ip6?: string;
  'lock-token'?: string;
  node_id: string;
  peers?: string[];
  protocol: 'openfabric' | 'ospf' | 'wireguard' | 'bgp';
  public_key?: string;
  role?: 'internal' | 'external';
}[];

interface GetClusterSdnFabricsNodeFabricIdNodeIdWire {
  allowed_ips?: string[];
  digest?: string;
  endpoint?: string;
  fabric_id: string;
  interfaces: string[];
  ip?: string;
  ip6?: string;
  'lock-token'?: string;
  node_id: string;
  peers?: string[];
  protocol: 'openfabric' | 'ospf' | 'wireguard' | 'bgp';
  public_key?: string;
  role?: 'internal' | 'external';
}

type GetClusterSdnIpamsWire = {
  ipam: string;
  type: string;
}[];

type GetClusterSdnRouteMapsWire = {
  id: string;
}[];

type GetClusterSdnRouteMapsEntriesWire = {
  action: 'permit' | 'deny';
  call?: string;
  digest?: string;
  'exit-action'?: string;
  match?: string[];
  order: WireNumber;
  'route-map-id': string;
  set?: string[];
}[];

type GetClusterSdnRouteMapsEntriesRouteMapIdWire = {
  action: 'permit' | 'deny';
  call?: string;
  digest?: string;
  'exit-action'?: string;
  match?: string[];
  order: WireNumber;
  'route-map-id': string;
  set?: string[];
}[];

interface GetClusterSdnRouteMapsEntriesRouteMapIdEntryOrderWire {
  action: 'permit' | 'deny';
  call?: string;
  digest?: string;
  'exit-action'?: string;
  match?: string[];
  order: WireNumber;
  'route-map-id': string;
  set?: string[];
}

type GetClusterSdnVnetsWire = {
  alias?: string;
  digest?: string;
  'isolate-ports'?: WireFlag;
  pending?: {
    alias?: string;
    'isolate-ports'?: WireFlag;
    tag?: WireNumber;
    vlanaware?: WireFlag;
    zone?: string;
  };
  state?: 'new' | 'changed' | 'deleted';
  tag?: WireNumber;
  type: 'vnet';
  vlanaware?: WireFlag;
  vnet: string;
  zone?: string;
}[];

interface GetClusterSdnVnetsVnetWire {
  alias?: string;
  digest?: string;
  'isolate-ports'?: WireFlag;
  pending?: {
    alias?: string;
    'isolate-ports'?: WireFlag;
    tag?: WireNumber;
    vlanaware?: WireFlag;
    zone?: string;
  };
  state?: 'new' | 'changed' | 'deleted';
  tag?: WireNumber;
  type: 'vnet';
  vlanaware?: WireFlag;
  vnet: string;
  zone?: string;
}

type GetClusterSdnZonesWire = {
  'advertise-subnets'?: WireFlag;
  bridge?: string;
  'bridge-disable-mac-learning'?: WireFlag;
  controller?: string;
  dhcp?: 'dnsmasq';
  digest?: string;
  'disable-arp-nd-suppression'?: WireFlag;
  dns?: string;
  dnszone?: string;
  exitnodes?: string;
  'exitnodes-local-routing'?: WireFlag;
  'exitnodes-primary'?: string;
  ipam?: string;
  mac?: string;
  mtu?: WireNumber;
  nodes?: string;
  peers?: string;
  pending?: {
    'advertise-subnets'?: WireFlag;
    bridge?: string;
    'bridge-disable-mac-learning'?: WireFlag;
    controller?: string;
    dhcp?: 'dnsmasq';
    'disable-arp-nd-suppression'?: WireFlag;
    dns?: string;
    dnszone?: string;
    exitnodes?: string;
    'exitnodes-local-routing'?: WireFlag;
    'exitnodes-primary'?: string;
    ipam?: string;
    mac?: string;
    mtu?: WireNumber;
    nodes?: string;
    peers?: string;
    reversedns?: string;
    'rt-import'?: string;
    'secondary-controllers'?: string[];
    tag?: WireNumber;
    'vlan-protocol'?: '802.1q' | '802.1ad';
    'vrf-vxlan'?: WireNumber;
    'vxlan-port'?: WireNumber;
  };
  reversedns?: string;
  'rt-import'?: string;
  'secondary-controllers'?: string[];
  state?: 'new' | 'changed' | 'deleted';
  tag?: WireNumber;
  type: 'evpn' | 'faucet' | 'qinq' | 'simple' | 'vlan' | 'vxlan';
  'vlan-protocol'?: '802.1q' | '802.1ad';
  'vrf-vxlan'?: WireNumber;
  'vxlan-port'?: WireNumber;
  zone: string;
}[];

interface GetClusterSdnZonesZoneWire {
  'advertise-subnets'?: WireFlag;
  bridge?: string;
  'bridge-disable-mac-learning'?: WireFlag;
  controller?: string;
  dhcp?: 'dnsmasq';
  digest?: string;
  'disable-arp-nd-suppression'?: WireFlag;
  dns?: string;
  dnszone?: string;
  exitnodes?: string;
  'exitnodes-local-routing'?: WireFlag;
  'exitnodes-primary'?: string;
  ipam?: string;
  mac?: string;
  mtu?: WireNumber;
  nodes?: string;
  peers?: string;
  pending?: {
    'advertise-subnets'?: WireFlag;
    bridge?: string;
    'bridge-disable-mac-learning'?: WireFlag;
    controller?: string;
    dhcp?: 'dnsmasq';
    'disable-arp-nd-suppression'?: WireFlag;
    dns?: string;
    dnszone?: string;
    exitnodes?: string;
    'exitnodes-local-routing'?: WireFlag;
    'exitnodes-primary'?: string;
    ipam?: string;
    mac?: string;
    mtu?: WireNumber;
    nodes?: string;
    peers?: string;
    reversedns?: string;
    'rt-import'?: string;
    'secondary-controllers'?: string[];
    tag?: WireNumber;
    'vlan-protocol'?: '802.1q' | '802.1ad';
    'vrf-vxlan'?: WireNumber;
    'vxlan-port'?: WireNumber;
  };
  reversedns?: string;
  'rt-import'?: string;
  'secondary-controllers'?: string[];
  state?: 'new' | 'changed' | 'deleted';
  tag?: WireNumber;
  type: 'evpn' | 'faucet' | 'qinq' | 'simple' | 'vlan' | 'vxlan';
  'vlan-protocol'?: '802.1q' | '802.1ad';
  'vrf-vxlan'?: WireNumber;
  'vxlan-port'?: WireNumber;
  zone: string;
}

type GetNodesNodeSdnFabricsFabricWire = {
  subdir: string;
}[];

type GetNodesNodeSdnFabricsFabricInterfacesWire = {
  name: string;
  state: string;
  type: string;
}[];

type GetNodesNodeSdnFabricsFabricNeighborsWire = {
  neighbor: string;
  status: string;
  uptime: string;
}[];

type GetNodesNodeSdnFabricsFabricRoutesWire = {
  route: string;
  via: string[];
}[];

type GetNodesNodeSdnVnetsVnetWire = {
  subdir: string;
}[];

type GetNodesNodeSdnVnetsVnetMacVrfWire = {
  ip: string;
  mac: string;
  nexthop: string;
}[];

type GetNodesNodeSdnZonesWire = {
  status: 'available' | 'pending' | 'error';
  zone: string;
}[];

type GetNodesNodeSdnZonesZoneWire = {
  subdir: string;
}[];

type GetNodesNodeSdnZonesZoneBridgesWire = {
  name: string;
  ports: {
    index?: string;
    name: string;
    primary_vlan?: WireNumber;
    vlans?: string[];
    vmid?: WireNumber;
  }[];
  vlan_filtering: string;
}[];

type GetNodesNodeSdnZonesZoneContentWire = {
  status?: string;
  statusmsg?: string;
  vnet: string;
}[];

type GetNodesNodeSdnZonesZoneIpVrfWire = {
  ip: string;
  metric: WireNumber;
  nexthops: string[];
  protocol: string;
}[];

export interface SdnEndpoints {
  /** Privilege: SDN.Audit on /sdn. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/sdn': {
    params: NoParams;
    wire: GetClusterSdnWire;
    returns: GetClusterSdnWire;
  };
  /** Privilege: SDN.Allocate on /sdn. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/sdn': {
    params: {
      'lock-token'?: string;
      /** default true */
      'release-lock'?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/sdn/controllers': {
    params: {
      pending?: boolean;
      running?: boolean;
      type?: 'bgp' | 'evpn' | 'faucet' | 'isis';
    };
    wire: GetClusterSdnControllersWire;
    returns: GetClusterSdnControllersWire;
  };
  /** Privilege: SDN.Allocate on /sdn/controllers. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/sdn/controllers': {
    params: {
      /** 0–4294967295 */
      asn?: number;
      /** default auto */
      'bgp-mode'?: 'auto' | 'external' | 'internal';
      'bgp-multipath-as-path-relax'?: boolean;
      controller: string;
      ebgp?: boolean;
      'ebgp-multihop'?: number;
      /** pve-sdn-fabric-id */
      fabric?: string;
      'isis-domain'?: string;
      /** pve-iface-list */
      'isis-ifaces'?: string;
      /** pve-sdn-isis-net */
      'isis-net'?: string;
      'lock-token'?: string;
      loopback?: string;
      node?: string;
      /** pve-node-list */
      nodes?: string;
      /** pve-configid; default VTEP */
      'peer-group-name'?: string;
      /** ip-list */
      peers?: string;
      /** pve-sdn-route-map-id */
      'route-map-in'?: string;
      /** pve-sdn-route-map-id */
      'route-map-out'?: string;
      /** pve-configid */
      type: 'bgp' | 'evpn' | 'faucet' | 'isis';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Allocate on /sdn/controllers. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/sdn/controllers/{controller}': {
    params: {
      controller: string;
      'lock-token'?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Allocate on /sdn/controllers/{controller}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/sdn/controllers/{controller}': {
    params: {
      controller: string;
      pending?: boolean;
      running?: boolean;
    };
    wire: GetClusterSdnControllersControllerWire;
    returns: GetClusterSdnControllersControllerWire;
  };
  /** Privilege: SDN.Allocate on /sdn/controllers. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/sdn/controllers/{controller}': {
    params: {
      controller: string;
      /** 0–4294967295 */
      asn?: number;
      /** default auto */
      'bgp-mode'?: 'auto' | 'external' | 'internal';
      'bgp-multipath-as-path-relax'?: boolean;
      /** pve-configid-list */
      delete?: string;
      digest?: string;
      ebgp?: boolean;
      'ebgp-multihop'?: number;
      /** pve-sdn-fabric-id */
      fabric?: string;
      'isis-domain'?: string;
      /** pve-iface-list */
      'isis-ifaces'?: string;
      /** pve-sdn-isis-net */
      'isis-net'?: string;
      'lock-token'?: string;
      loopback?: string;
      node?: string;
      /** pve-node-list */
      nodes?: string;
      /** pve-configid; default VTEP */
      'peer-group-name'?: string;
      /** ip-list */
      peers?: string;
      /** pve-sdn-route-map-id */
      'route-map-in'?: string;
      /** pve-sdn-route-map-id */
      'route-map-out'?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/sdn/dns': {
    params: {
      type?: 'powerdns';
    };
    wire: GetClusterSdnDnsWire;
    returns: GetClusterSdnDnsWire;
  };
  /** Privilege: SDN.Allocate on /sdn/dns. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/sdn/dns': {
    params: {
      dns: string;
      fingerprint?: string;
      key: string;
      'lock-token'?: string;
      reversemaskv6?: number;
      reversev6mask?: number;
      ttl?: number;
      /** pve-configid */
      type: 'powerdns';
      url: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Allocate on /sdn/dns. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/sdn/dns/{dns}': {
    params: {
      dns: string;
      'lock-token'?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Allocate on /sdn/dns/{dns}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/sdn/dns/{dns}': {
    params: {
      dns: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: SDN.Allocate on /sdn/dns. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/sdn/dns/{dns}': {
    params: {
      dns: string;
      /** pve-configid-list */
      delete?: string;
      digest?: string;
      fingerprint?: string;
      key?: string;
      'lock-token'?: string;
      reversemaskv6?: number;
      ttl?: number;
      url?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2. */
  'GET /cluster/sdn/dry-run': {
    params: {
      node: string;
    };
    wire: GetClusterSdnDryRunWire;
    returns: GetClusterSdnDryRunWire;
  };
  /** Privilege: SDN.Audit on /sdn/fabrics. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/sdn/fabrics': {
    params: NoParams;
    wire: GetClusterSdnFabricsWire;
    returns: GetClusterSdnFabricsWire;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/sdn/fabrics/all': {
    params: {
      pending?: boolean;
      running?: boolean;
    };
    wire: GetClusterSdnFabricsAllWire;
    returns: GetClusterSdnFabricsAllWire;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/sdn/fabrics/fabric': {
    params: {
      pending?: boolean;
      running?: boolean;
    };
    wire: GetClusterSdnFabricsFabricWire;
    returns: GetClusterSdnFabricsFabricWire;
  };
  /** Privilege: SDN.Allocate on /sdn/fabrics. Runs in pvedaemon. In Proxmox VE 9.2. */
  'POST /cluster/sdn/fabrics/fabric': {
    params: {
      area?: string;
      /** 1–600 */
      csnp_interval?: number;
      digest?: string;
      /** 1–600 */
      hello_interval?: number;
      /** pve-sdn-fabric-id */
      id: string;
      /** CIDR */
      ip6_prefix?: string;
      /** CIDR */
      ip_prefix?: string;
      'lock-token'?: string;
      /** 0–65535 */
      persistent_keepalive?: number;
      protocol: 'openfabric' | 'ospf' | 'wireguard' | 'bgp';
      redistribute: readonly string[];
      /** pve-sdn-prefix-list-id */
      route_filter?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Allocate on /sdn/fabrics/{id}. Runs in pvedaemon. In Proxmox VE 9.2. */
  'DELETE /cluster/sdn/fabrics/fabric/{id}': {
    params: {
      /** pve-sdn-fabric-id */
      id: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Audit or SDN.Allocate on /sdn/fabrics/{id}. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/sdn/fabrics/fabric/{id}': {
    params: {
      /** pve-sdn-fabric-id */
      id: string;
    };
    wire: GetClusterSdnFabricsFabricIdWire;
    returns: GetClusterSdnFabricsFabricIdWire;
  };
  /** Privilege: SDN.Allocate on /sdn/fabrics/{id}. Runs in pvedaemon. In Proxmox VE 9.2. */
  'PUT /cluster/sdn/fabrics/fabric/{id}': {
    params: {
      /** pve-sdn-fabric-id */
      id: string;
      area?: string;
      /** 1–600 */
      csnp_interval?: number;
      delete: readonly ('ip_prefix' | 'ip6_prefix' | 'hello_interval' | 'csnp_interval' | 'route_filter')[] | readonly ('ip_prefix' | 'ip6_prefix' | 'redistribute' | 'route_filter' | 'route_map_in' | 'route_map_out')[] | readonly ('area' | 'redistribute' | 'route_filter')[] | readonly 'persistent_keepalive'[];
      digest?: string;
      /** 1–600 */
      hello_interval?: number;
      /** CIDR */
      ip6_prefix?: string;
      /** CIDR */
      ip_prefix?: string;
      'lock-token'?: string;
      /** 0–65535 */
      persistent_keepalive?: number;
      protocol: 'openfabric' | 'ospf' | 'wireguard' | 'bgp';
      redistribute: readonly string[];
      /** pve-sdn-prefix-list-id */
      route_filter?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/sdn/fabrics/node': {
    params: {
      pending?: boolean;
      running?: boolean;
    };
    wire: GetClusterSdnFabricsNodeWire;
    returns: GetClusterSdnFabricsNodeWire;
  };
  /** Privilege: SDN.Audit on /sdn/fabrics/{fabric_id}. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/sdn/fabrics/node/{fabric_id}': {
    params: {
      /** pve-sdn-fabric-id */
      fabric_id: string;
      pending?: boolean;
      running?: boolean;
    };
    wire: GetClusterSdnFabricsNodeFabricIdWire;
    returns: GetClusterSdnFabricsNodeFabricIdWire;
  };
  /** Privilege: SDN.Allocate on /sdn/fabrics/{fabric_id}, and Sys.Modify on /nodes/{node_id}. Runs in pvedaemon. In Proxmox VE 9.2. */
  'POST /cluster/sdn/fabrics/node/{fabric_id}': {
    params: {
      /** pve-sdn-fabric-id */
      fabric_id: string;
      allowed_ips?: readonly string[];
      digest?: string;
      endpoint?: string;
      interfaces: readonly string[];
      /** ipv4 */
      ip?: string;
      /** ipv6 */
      ip6?: string;
      'lock-token'?: string;
      node_id: string;
      peers?: readonly string[];
      protocol: 'openfabric' | 'ospf' | 'wireguard' | 'bgp';
      public_key?: string;
      role?: 'internal' | 'external';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Allocate on /sdn/fabrics/{fabric_id}, and Sys.Modify on /nodes/{node_id}. Runs in pvedaemon. In Proxmox VE 9.2. */
  'DELETE /cluster/sdn/fabrics/node/{fabric_id}/{node_id}': {
    params: {
      /** pve-sdn-fabric-id */
      fabric_id: string;
      node_id: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Audit or SDN.Allocate on /sdn/fabrics/{fabric_id}, and Sys.Audit or Sys.Modify on /nodes/{node_id}. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/sdn/fabrics/node/{fabric_id}/{node_id}': {
    params: {
      /** pve-sdn-fabric-id */
      fabric_id: string;
      node_id: string;
    };
    wire: GetClusterSdnFabricsNodeFabricIdNodeIdWire;
    returns: GetClusterSdnFabricsNodeFabricIdNodeIdWire;
  };
  /** Privilege: SDN.Allocate on /sdn/fabrics/{fabric_id}, and Sys.Modify on /nodes/{node_id}. Runs in pvedaemon. In Proxmox VE 9.2. */
  'PUT /cluster/sdn/fabrics/node/{fabric_id}/{node_id}': {
    params: {
      /** pve-sdn-fabric-id */
      fabric_id: string;
      node_id: string;
      allowed_ips?: readonly string[];
      delete: readonly ('interfaces' | 'ip' | 'ip6')[] | readonly ('allowed_ips' | 'endpoint' | 'interfaces' | 'ip' | 'ip6' | 'peers')[];
      digest?: string;
      endpoint?: string;
      interfaces: readonly string[];
      /** ipv4 */
      ip?: string;
      /** ipv6 */
      ip6?: string;
      'lock-token'?: string;
      peers?: readonly string[];
      protocol: 'openfabric' | 'ospf' | 'wireguard' | 'bgp';
      public_key?: string;
      role?: 'internal' | 'external';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/sdn/ipams': {
    params: {
      type?: 'netbox' | 'phpipam' | 'pve';
    };
    wire: GetClusterSdnIpamsWire;
    returns: GetClusterSdnIpamsWire;
  };
  /** Privilege: SDN.Allocate on /sdn/ipams. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/sdn/ipams': {
    params: {
      fingerprint?: string;
      ipam: string;
      'lock-token'?: string;
      section?: number;
      token?: string;
      /** pve-configid */
      type: 'netbox' | 'phpipam' | 'pve';
      url?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Allocate on /sdn/ipams. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/sdn/ipams/{ipam}': {
    params: {
      ipam: string;
      'lock-token'?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Allocate on /sdn/ipams/{ipam}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/sdn/ipams/{ipam}': {
    params: {
      ipam: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: SDN.Allocate on /sdn/ipams. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/sdn/ipams/{ipam}': {
    params: {
      ipam: string;
      /** pve-configid-list */
      delete?: string;
      digest?: string;
      fingerprint?: string;
      'lock-token'?: string;
      section?: number;
      token?: string;
      url?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/sdn/ipams/{ipam}/status': {
    params: {
      ipam: string;
    };
    wire: unknown[];
    returns: unknown[];
  };
  /** Privilege: SDN.Allocate on /sdn. Runs in pvedaemon. In Proxmox VE 9.2. */
  'DELETE /cluster/sdn/lock': {
    params: {
      /** default false */
      force?: boolean;
      'lock-token'?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Allocate on /sdn. Runs in pvedaemon. In Proxmox VE 9.2. */
  'POST /cluster/sdn/lock': {
    params: {
      /** default false */
      'allow-pending'?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/sdn/prefix-lists': {
    params: {
      pending?: boolean;
      running?: boolean;
      verbose?: boolean;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: SDN.Allocate on /sdn/prefix-lists. Runs in pvedaemon. In Proxmox VE 9.2. */
  'POST /cluster/sdn/prefix-lists': {
    params: {
      digest?: string;
      entries?: readonly string[];
      /** pve-sdn-prefix-list-id */
      id: string;
      'lock-token'?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Allocate on /sdn/prefix-lists/{id}. Runs in pvedaemon. In Proxmox VE 9.2. */
  'DELETE /cluster/sdn/prefix-lists/{id}': {
    params: {
      /** pve-sdn-prefix-list-id */
      id: string;
      'lock-token'?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Audit on /sdn/prefix-lists/{id}. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/sdn/prefix-lists/{id}': {
    params: {
      /** pve-sdn-prefix-list-id */
      id: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: SDN.Allocate on /sdn/prefix-lists/{id}. Runs in pvedaemon. In Proxmox VE 9.2. */
  'PUT /cluster/sdn/prefix-lists/{id}': {
    params: {
      /** pve-sdn-prefix-list-id */
      id: string;
      delete?: readonly 'entries'[];
      digest?: string;
      entries?: readonly string[];
      'lock-token'?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Audit on /sdn/prefix-lists/{id}. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/sdn/prefix-lists/{id}/entries': {
    params: {
      /** pve-sdn-prefix-list-id */
      id: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: SDN.Allocate on /sdn/prefix-lists/{id}. Runs in pvedaemon. In Proxmox VE 9.2. */
  'POST /cluster/sdn/prefix-lists/{id}/entries': {
    params: {
      /** pve-sdn-prefix-list-id */
      id: string;
      action: 'permit' | 'deny';
      /** 0–128 */
      ge?: number;
      /** 0–128 */
      le?: number;
      'lock-token'?: string;
      /** FullRangeCIDR */
      prefix: string;
      /** 1–4294967295 */
      seq?: number;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Allocate on /sdn/prefix-lists/{id}. Runs in pvedaemon. In Proxmox VE 9.2. */
  'DELETE /cluster/sdn/prefix-lists/{id}/entries/{url_seq}': {
    params: {
      /** pve-sdn-prefix-list-id */
      id: string;
      url_seq: string;
      'lock-token'?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Audit on /sdn/prefix-lists/{id}. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/sdn/prefix-lists/{id}/entries/{url_seq}': {
    params: {
      /** pve-sdn-prefix-list-id */
      id: string;
      url_seq: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: SDN.Allocate on /sdn/prefix-lists/{id}. Runs in pvedaemon. In Proxmox VE 9.2. */
  'PUT /cluster/sdn/prefix-lists/{id}/entries/{url_seq}': {
    params: {
      id: string;
      url_seq: string;
      action?: 'permit' | 'deny';
      delete?: readonly ('le' | 'ge' | 'seq')[];
      digest?: string;
      /** 0–128 */
      ge?: number;
      /** 0–128 */
      le?: number;
      'lock-token'?: string;
      /** FullRangeCIDR */
      prefix?: string;
      /** 1–4294967295 */
      seq?: number;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Allocate on /sdn. Runs in pvedaemon. In Proxmox VE 9.2. */
  'POST /cluster/sdn/rollback': {
    params: {
      'lock-token'?: string;
      /** default true */
      'release-lock'?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/sdn/route-maps': {
    params: {
      running?: boolean;
    };
    wire: GetClusterSdnRouteMapsWire;
    returns: GetClusterSdnRouteMapsWire;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/sdn/route-maps/entries': {
    params: {
      pending?: boolean;
      running?: boolean;
    };
    wire: GetClusterSdnRouteMapsEntriesWire;
    returns: GetClusterSdnRouteMapsEntriesWire;
  };
  /** Privilege: SDN.Allocate on /sdn/route-maps. Runs in pvedaemon. In Proxmox VE 9.2. */
  'POST /cluster/sdn/route-maps/entries': {
    params: {
      action: 'permit' | 'deny';
      /** pve-sdn-route-map-id */
      call?: string;
      digest?: string;
      /** keys: key, value */
      'exit-action'?: string;
      'lock-token'?: string;
      match?: readonly string[];
      /** 0–65535 */
      order: number;
      /** pve-sdn-route-map-id */
      'route-map-id': string;
      set?: readonly string[];
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Audit or SDN.Allocate on /sdn/route-maps/{route-map-id}. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/sdn/route-maps/entries/{route-map-id}': {
    params: {
      /** pve-sdn-route-map-id */
      'route-map-id': string;
      pending?: boolean;
      running?: boolean;
    };
    wire: GetClusterSdnRouteMapsEntriesRouteMapIdWire;
    returns: GetClusterSdnRouteMapsEntriesRouteMapIdWire;
  };
  /** Privilege: SDN.Allocate on /sdn/route-maps/{route-map-id}. Runs in pvedaemon. In Proxmox VE 9.2. */
  'DELETE /cluster/sdn/route-maps/entries/{route-map-id}/entry/{order}': {
    params: {
      /** pve-sdn-route-map-id */
      'route-map-id': string;
      /** 0–65535 */
      order: number;
      'lock-token'?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Audit or SDN.Allocate on /sdn/route-maps/{route-map-id}. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/sdn/route-maps/entries/{route-map-id}/entry/{order}': {
    params: {
      /** pve-sdn-route-map-id */
      'route-map-id': string;
      /** 0–65535 */
      order: number;
    };
    wire: GetClusterSdnRouteMapsEntriesRouteMapIdEntryOrderWire;
    returns: GetClusterSdnRouteMapsEntriesRouteMapIdEntryOrderWire;
  };
  /** Privilege: SDN.Allocate on /sdn/route-maps/{route-map-id}. Runs in pvedaemon. In Proxmox VE 9.2. */
  'PUT /cluster/sdn/route-maps/entries/{route-map-id}/entry/{order}': {
    params: {
      /** pve-sdn-route-map-id */
      'route-map-id': string;
      /** 0–65535 */
      order: number;
      action?: 'permit' | 'deny';
      /** pve-sdn-route-map-id */
      call?: string;
      delete?: readonly ('set' | 'match' | 'call' | 'exit-action')[];
      digest?: string;
      /** keys: key, value */
      'exit-action'?: string;
      'lock-token'?: string;
      match?: readonly string[];
      set?: readonly string[];
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/sdn/vnets': {
    params: {
      pending?: boolean;
      running?: boolean;
    };
    wire: GetClusterSdnVnetsWire;
    returns: GetClusterSdnVnetsWire;
  };
  /** Privilege: SDN.Allocate on /sdn/zones/{zone}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/sdn/vnets': {
    params: {
      alias?: string;
      'isolate-ports'?: boolean;
      'lock-token'?: string;
      /** 1–16777215 */
      tag?: number;
      type?: 'vnet';
      vlanaware?: boolean;
      vnet: string;
      zone: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/sdn/vnets/{vnet}': {
    params: {
      vnet: string;
      'lock-token'?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/sdn/vnets/{vnet}': {
    params: {
      vnet: string;
      pending?: boolean;
      running?: boolean;
    };
    wire: GetClusterSdnVnetsVnetWire;
    returns: GetClusterSdnVnetsVnetWire;
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/sdn/vnets/{vnet}': {
    params: {
      vnet: string;
      alias?: string;
      /** pve-configid-list */
      delete?: string;
      digest?: string;
      'isolate-ports'?: boolean;
      'lock-token'?: string;
      /** 1–16777215 */
      tag?: number;
      vlanaware?: boolean;
      zone?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Allocate on /sdn/zones/{zone}/{vnet}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'DELETE /cluster/sdn/vnets/{vnet}/ips': {
    params: {
      vnet: string;
      /** ip */
      ip: string;
      /** mac-addr */
      mac?: string;
      zone: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Allocate on /sdn/zones/{zone}/{vnet}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'POST /cluster/sdn/vnets/{vnet}/ips': {
    params: {
      vnet: string;
      /** ip */
      ip: string;
      /** mac-addr */
      mac?: string;
      zone: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Allocate on /sdn/zones/{zone}/{vnet}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'PUT /cluster/sdn/vnets/{vnet}/ips': {
    params: {
      vnet: string;
      /** ip */
      ip: string;
      /** mac-addr */
      mac?: string;
      vmid?: number;
      zone: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/sdn/vnets/{vnet}/subnets': {
    params: {
      vnet: string;
      pending?: boolean;
      running?: boolean;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/sdn/vnets/{vnet}/subnets': {
    params: {
      vnet: string;
      /** ip */
      'dhcp-dns-server'?: string;
      'dhcp-range'?: readonly string[];
      /** dns-name */
      dnszoneprefix?: string;
      /** ip */
      gateway?: string;
      'lock-token'?: string;
      snat?: boolean;
      /** pve-sdn-subnet-id */
      subnet: string;
      type: 'subnet';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/sdn/vnets/{vnet}/subnets/{subnet}': {
    params: {
      vnet: string;
      /** pve-sdn-subnet-id */
      subnet: string;
      'lock-token'?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/sdn/vnets/{vnet}/subnets/{subnet}': {
    params: {
      vnet: string;
      /** pve-sdn-subnet-id */
      subnet: string;
      pending?: boolean;
      running?: boolean;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/sdn/vnets/{vnet}/subnets/{subnet}': {
    params: {
      vnet: string;
      /** pve-sdn-subnet-id */
      subnet: string;
      /** pve-configid-list */
      delete?: string;
      /** ip */
      'dhcp-dns-server'?: string;
      'dhcp-range'?: readonly string[];
      digest?: string;
      /** dns-name */
      dnszoneprefix?: string;
      /** ip */
      gateway?: string;
      'lock-token'?: string;
      snat?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/sdn/zones': {
    params: {
      pending?: boolean;
      running?: boolean;
      type?: 'evpn' | 'faucet' | 'qinq' | 'simple' | 'vlan' | 'vxlan';
    };
    wire: GetClusterSdnZonesWire;
    returns: GetClusterSdnZonesWire;
  };
  /** Privilege: SDN.Allocate on /sdn/zones. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/sdn/zones': {
    params: {
      'advertise-subnets'?: boolean;
      bridge?: string;
      'bridge-disable-mac-learning'?: boolean;
      controller?: string;
      dhcp?: 'dnsmasq';
      'disable-arp-nd-suppression'?: boolean;
      dns?: string;
      /** dns-name */
      dnszone?: string;
      'dp-id'?: number;
      /** pve-node-list */
      exitnodes?: string;
      'exitnodes-local-routing'?: boolean;
      'exitnodes-primary'?: string;
      /** pve-sdn-fabric-id */
      fabric?: string;
      ipam?: string;
      'lock-token'?: string;
      /** mac-addr */
      mac?: string;
      mtu?: number;
      /** pve-node-list */
      nodes?: string;
      /** ip-list */
      peers?: string;
      reversedns?: string;
      /** pve-sdn-bgp-rt-list */
      'rt-import'?: string;
      'secondary-controllers'?: readonly string[];
      /** ≥ 0 */
      tag?: number;
      /** pve-configid */
      type: 'evpn' | 'faucet' | 'qinq' | 'simple' | 'vlan' | 'vxlan';
      /** default 802.1q */
      'vlan-protocol'?: '802.1q' | '802.1ad';
      /** 1–16777215 */
      'vrf-vxlan'?: number;
      /** 1–65536; default 4789 */
      'vxlan-port'?: number;
      zone: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Allocate on /sdn/zones/{zone}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/sdn/zones/{zone}': {
    params: {
      zone: string;
      'lock-token'?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: SDN.Allocate on /sdn/zones/{zone}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/sdn/zones/{zone}': {
    params: {
      zone: string;
      pending?: boolean;
      running?: boolean;
    };
    wire: GetClusterSdnZonesZoneWire;
    returns: GetClusterSdnZonesZoneWire;
  };
  /** Privilege: SDN.Allocate on /sdn/zones/{zone}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/sdn/zones/{zone}': {
    params: {
      zone: string;
      'advertise-subnets'?: boolean;
      bridge?: string;
      'bridge-disable-mac-learning'?: boolean;
      controller?: string;
      /** pve-configid-list */
      delete?: string;
      dhcp?: 'dnsmasq';
      digest?: string;
      'disable-arp-nd-suppression'?: boolean;
      dns?: string;
      /** dns-name */
      dnszone?: string;
      'dp-id'?: number;
      /** pve-node-list */
      exitnodes?: string;
      'exitnodes-local-routing'?: boolean;
      'exitnodes-primary'?: string;
      /** pve-sdn-fabric-id */
      fabric?: string;
      ipam?: string;
      'lock-token'?: string;
      /** mac-addr */
      mac?: string;
      mtu?: number;
      /** pve-node-list */
      nodes?: string;
      /** ip-list */
      peers?: string;
      reversedns?: string;
      /** pve-sdn-bgp-rt-list */
      'rt-import'?: string;
      'secondary-controllers'?: readonly string[];
      /** ≥ 0 */
      tag?: number;
      /** default 802.1q */
      'vlan-protocol'?: '802.1q' | '802.1ad';
      /** 1–16777215 */
      'vrf-vxlan'?: number;
      /** 1–65536; default 4789 */
      'vxlan-port'?: number;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/sdn': {
    params: {
      node: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: SDN.Audit on /sdn/fabrics/{fabric}. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /nodes/{node}/sdn/fabrics/{fabric}': {
    params: {
      node: string;
      /** pve-sdn-fabric-id */
      fabric: string;
    };
    wire: GetNodesNodeSdnFabricsFabricWire;
    returns: GetNodesNodeSdnFabricsFabricWire;
  };
  /** Privilege: SDN.Audit on /sdn/fabrics/{fabric}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2. */
  'GET /nodes/{node}/sdn/fabrics/{fabric}/interfaces': {
    params: {
      node: string;
      /** pve-sdn-fabric-id */
      fabric: string;
    };
    wire: GetNodesNodeSdnFabricsFabricInterfacesWire;
    returns: GetNodesNodeSdnFabricsFabricInterfacesWire;
  };
  /** Privilege: SDN.Audit on /sdn/fabrics/{fabric}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2. */
  'GET /nodes/{node}/sdn/fabrics/{fabric}/neighbors': {
    params: {
      node: string;
      /** pve-sdn-fabric-id */
      fabric: string;
    };
    wire: GetNodesNodeSdnFabricsFabricNeighborsWire;
    returns: GetNodesNodeSdnFabricsFabricNeighborsWire;
  };
  /** Privilege: SDN.Audit on /sdn/fabrics/{fabric}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2. */
  'GET /nodes/{node}/sdn/fabrics/{fabric}/routes': {
    params: {
      node: string;
      /** pve-sdn-fabric-id */
      fabric: string;
    };
    wire: GetNodesNodeSdnFabricsFabricRoutesWire;
    returns: GetNodesNodeSdnFabricsFabricRoutesWire;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /nodes/{node}/sdn/vnets/{vnet}': {
    params: {
      node: string;
      vnet: string;
    };
    wire: GetNodesNodeSdnVnetsVnetWire;
    returns: GetNodesNodeSdnVnetsVnetWire;
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2. */
  'GET /nodes/{node}/sdn/vnets/{vnet}/mac-vrf': {
    params: {
      node: string;
      vnet: string;
    };
    wire: GetNodesNodeSdnVnetsVnetMacVrfWire;
    returns: GetNodesNodeSdnVnetsVnetMacVrfWire;
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/sdn/zones': {
    params: {
      node: string;
    };
    wire: GetNodesNodeSdnZonesWire;
    returns: GetNodesNodeSdnZonesWire;
  };
  /** Privilege: SDN.Audit on /sdn/zones/{zone}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/sdn/zones/{zone}': {
    params: {
      node: string;
      zone: string;
    };
    wire: GetNodesNodeSdnZonesZoneWire;
    returns: GetNodesNodeSdnZonesZoneWire;
  };
  /** Privilege: SDN.Audit on /sdn/zones/{zone}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2. */
  'GET /nodes/{node}/sdn/zones/{zone}/bridges': {
    params: {
      node: string;
      zone: string;
    };
    wire: GetNodesNodeSdnZonesZoneBridgesWire;
    returns: GetNodesNodeSdnZonesZoneBridgesWire;
  };
  /** Privilege: SDN.Audit on /sdn/zones/{zone}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/sdn/zones/{zone}/content': {
    params: {
      node: string;
      zone: string;
    };
    wire: GetNodesNodeSdnZonesZoneContentWire;
    returns: GetNodesNodeSdnZonesZoneContentWire;
  };
  /** Privilege: SDN.Audit on /sdn/zones/{zone}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2. */
  'GET /nodes/{node}/sdn/zones/{zone}/ip-vrf': {
    params: {
      node: string;
      zone: string;
    };
    wire: GetNodesNodeSdnZonesZoneIpVrfWire;
    returns: GetNodesNodeSdnZonesZoneIpVrfWire;
  };
}
