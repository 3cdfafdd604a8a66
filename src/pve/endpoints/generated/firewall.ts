// Written by scripts/generate-endpoints.ts from Proxmox's own schema. Do not edit: run it again.
import type { NoParams } from '../no-params.ts';
import type { WireFlag, WireNumber } from '../../wire/scalar.ts';

type GetClusterFirewallAliasesWire = {
  cidr: string;
  comment?: string;
  digest: string;
  name: string;
}[];

type GetClusterFirewallGroupsWire = {
  comment?: string;
  digest: string;
  group: string;
}[];

type GetClusterFirewallGroupsGroupWire = {
  action: string;
  comment?: string;
  dest?: string;
  dport?: string;
  enable?: WireNumber;
  'icmp-type'?: string;
  iface?: string;
  ipversion?: WireNumber;
  log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  macro?: string;
  pos: WireNumber;
  proto?: string;
  source?: string;
  sport?: string;
  type: string;
}[];

interface GetClusterFirewallGroupsGroupPosWire {
  action: string;
  comment?: string;
  dest?: string;
  dport?: string;
  enable?: WireNumber;
  'icmp-type'?: string;
  iface?: string;
  ipversion?: WireNumber;
  log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  macro?: string;
  pos: WireNumber;
  proto?: string;
  source?: string;
  sport?: string;
  type: string;
}

type GetClusterFirewallIpsetWire = {
  comment?: string;
  digest: string;
  name: string;
}[];

type GetClusterFirewallIpsetNameWire = {
  cidr: string;
  comment?: string;
  digest: string;
  nomatch?: WireFlag;
}[];

type GetClusterFirewallMacrosWire = {
  descr: string;
  macro: string;
}[];

interface GetClusterFirewallOptionsWire {
  ebtables?: WireFlag;
  enable?: WireNumber;
  log_ratelimit?: string;
  policy_forward?: 'ACCEPT' | 'DROP';
  policy_in?: 'ACCEPT' | 'REJECT' | 'DROP';
  policy_out?: 'ACCEPT' | 'REJECT' | 'DROP';
}

type GetClusterFirewallRefsWire = {
  comment?: string;
  name: string;
  ref: string;
  scope: string;
  type: 'alias' | 'ipset';
}[];

type GetClusterFirewallRulesWire = {
  action: string;
  comment?: string;
  dest?: string;
  dport?: string;
  enable?: WireNumber;
  'icmp-type'?: string;
  iface?: string;
  ipversion?: WireNumber;
  log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  macro?: string;
  pos: WireNumber;
  proto?: string;
  source?: string;
  sport?: string;
  type: string;
}[];

interface GetClusterFirewallRulesPosWire {
  action: string;
  comment?: string;
  dest?: string;
  dport?: string;
  enable?: WireNumber;
  'icmp-type'?: string;
  iface?: string;
  ipversion?: WireNumber;
  log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  macro?: string;
  pos: WireNumber;
  proto?: string;
  source?: string;
  sport?: string;
  type: string;
}

interface GetClusterSdnVnetsVnetFirewallOptionsWire {
  enable?: WireFlag;
  log_level_forward?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  policy_forward?: 'ACCEPT' | 'DROP';
}

type GetClusterSdnVnetsVnetFirewallRulesWire = {
  action: string;
  comment?: string;
  dest?: string;
  dport?: string;
  enable?: WireNumber;
  'icmp-type'?: string;
  iface?: string;
  ipversion?: WireNumber;
  log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  macro?: string;
  pos: WireNumber;
  proto?: string;
  source?: string;
  sport?: string;
  type: string;
}[];

interface GetClusterSdnVnetsVnetFirewallRulesPosWire {
  action: string;
  comment?: string;
  dest?: string;
  dport?: string;
  enable?: WireNumber;
  'icmp-type'?: string;
  iface?: string;
  ipversion?: WireNumber;
  log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  macro?: string;
  pos: WireNumber;
  proto?: string;
  source?: string;
  sport?: string;
  type: string;
}

type GetNodesNodeFirewallLogWire = {
  n: WireNumber;
  t: string;
}[];

interface GetNodesNodeFirewallOptionsWire {
  enable?: WireFlag;
  log_level_forward?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  log_level_in?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  log_level_out?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  log_nf_conntrack?: WireFlag;
  ndp?: WireFlag;
  nf_conntrack_allow_invalid?: WireFlag;
  nf_conntrack_helpers?: string;
  nf_conntrack_max?: WireNumber;
  nf_conntrack_tcp_timeout_established?: WireNumber;
  nf_conntrack_tcp_timeout_syn_recv?: WireNumber;
  nftables?: WireFlag;
  nosmurfs?: WireFlag;
  protection_synflood?: WireFlag;
  protection_synflood_burst?: WireNumber;
  protection_synflood_rate?: WireNumber;
  smurf_log_level?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  tcp_flags_log_level?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  tcpflags?: WireFlag;
}

type GetNodesNodeFirewallRulesWire = {
  action: string;
  comment?: string;
  dest?: string;
  dport?: string;
  enable?: WireNumber;
  'icmp-type'?: string;
  iface?: string;
  ipversion?: WireNumber;
  log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  macro?: string;
  pos: WireNumber;
  proto?: string;
  source?: string;
  sport?: string;
  type: string;
}[];

interface GetNodesNodeFirewallRulesPosWire {
  action: string;
  comment?: string;
  dest?: string;
  dport?: string;
  enable?: WireNumber;
  'icmp-type'?: string;
  iface?: string;
  ipversion?: WireNumber;
  log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  macro?: string;
  pos: WireNumber;
  proto?: string;
  source?: string;
  sport?: string;
  type: string;
}

type GetNodesNodeLxcVmidFirewallAliasesWire = {
  cidr: string;
  comment?: string;
  digest: string;
  name: string;
}[];

type GetNodesNodeLxcVmidFirewallIpsetWire = {
  comment?: string;
  digest: string;
  name: string;
}[];

type GetNodesNodeLxcVmidFirewallIpsetNameWire = {
  cidr: string;
  comment?: string;
  digest: string;
  nomatch?: WireFlag;
}[];

type GetNodesNodeLxcVmidFirewallLogWire = {
  n: WireNumber;
  t: string;
}[];

interface GetNodesNodeLxcVmidFirewallOptionsWire {
  dhcp?: WireFlag;
  enable?: WireFlag;
  ipfilter?: WireFlag;
  log_level_in?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  log_level_out?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  macfilter?: WireFlag;
  ndp?: WireFlag;
  policy_in?: 'ACCEPT' | 'REJECT' | 'DROP';
  policy_out?: 'ACCEPT' | 'REJECT' | 'DROP';
  radv?: WireFlag;
}

type GetNodesNodeLxcVmidFirewallRefsWire = {
  comment?: string;
  name: string;
  ref: string;
  scope: string;
  type: 'alias' | 'ipset';
}[];

type GetNodesNodeLxcVmidFirewallRulesWire = {
  action: string;
  comment?: string;
  dest?: string;
  dport?: string;
  enable?: WireNumber;
  'icmp-type'?: string;
  iface?: string;
  ipversion?: WireNumber;
  log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  macro?: string;
  pos: WireNumber;
  proto?: string;
  source?: string;
  sport?: string;
  type: string;
}[];

interface GetNodesNodeLxcVmidFirewallRulesPosWire {
  action: string;
  comment?: string;
  dest?: string;
  dport?: string;
  enable?: WireNumber;
  'icmp-type'?: string;
  iface?: string;
  ipversion?: WireNumber;
  log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  macro?: string;
  pos: WireNumber;
  proto?: string;
  source?: string;
  sport?: string;
  type: string;
}

type GetNodesNodeQemuVmidFirewallAliasesWire = {
  cidr: string;
  comment?: string;
  digest: string;
  name: string;
}[];

type GetNodesNodeQemuVmidFirewallIpsetWire = {
  comment?: string;
  digest: string;
  name: string;
}[];

type GetNodesNodeQemuVmidFirewallIpsetNameWire = {
  cidr: string;
  comment?: string;
  digest: string;
  nomatch?: WireFlag;
}[];

type GetNodesNodeQemuVmidFirewallLogWire = {
  n: WireNumber;
  t: string;
}[];

interface GetNodesNodeQemuVmidFirewallOptionsWire {
  dhcp?: WireFlag;
  enable?: WireFlag;
  ipfilter?: WireFlag;
  log_level_in?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  log_level_out?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  macfilter?: WireFlag;
  ndp?: WireFlag;
  policy_in?: 'ACCEPT' | 'REJECT' | 'DROP';
  policy_out?: 'ACCEPT' | 'REJECT' | 'DROP';
  radv?: WireFlag;
}

type GetNodesNodeQemuVmidFirewallRefsWire = {
  comment?: string;
  name: string;
  ref: string;
  scope: string;
  type: 'alias' | 'ipset';
}[];

type GetNodesNodeQemuVmidFirewallRulesWire = {
  action: string;
  comment?: string;
  dest?: string;
  dport?: string;
  enable?: WireNumber;
  'icmp-type'?: string;
  iface?: string;
  ipversion?: WireNumber;
  log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  macro?: string;
  pos: WireNumber;
  proto?: string;
  source?: string;
  sport?: string;
  type: string;
}[];

interface GetNodesNodeQemuVmidFirewallRulesPosWire {
  action: string;
  comment?: string;
  dest?: string;
  dport?: string;
  enable?: WireNumber;
  'icmp-type'?: string;
  iface?: string;
  ipversion?: WireNumber;
  log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
  macro?: string;
  pos: WireNumber;
  proto?: string;
  source?: string;
  sport?: string;
  type: string;
}

export interface FirewallEndpoints {
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/firewall': {
    params: NoParams;
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/firewall/aliases': {
    params: NoParams;
    wire: GetClusterFirewallAliasesWire;
    returns: GetClusterFirewallAliasesWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/firewall/aliases': {
    params: {
      /** IPorCIDR */
      cidr: string;
      comment?: string;
      name: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/firewall/aliases/{name}': {
    params: {
      name: string;
      digest?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/firewall/aliases/{name}': {
    params: {
      name: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/firewall/aliases/{name}': {
    params: {
      name: string;
      /** IPorCIDR */
      cidr: string;
      comment?: string;
      digest?: string;
      rename?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/firewall/groups': {
    params: NoParams;
    wire: GetClusterFirewallGroupsWire;
    returns: GetClusterFirewallGroupsWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/firewall/groups': {
    params: {
      comment?: string;
      digest?: string;
      group: string;
      rename?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/firewall/groups/{group}': {
    params: {
      group: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/firewall/groups/{group}': {
    params: {
      group: string;
    };
    wire: GetClusterFirewallGroupsGroupWire;
    returns: GetClusterFirewallGroupsGroupWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/firewall/groups/{group}': {
    params: {
      group: string;
      action: string;
      comment?: string;
      /** pve-fw-addr-spec */
      dest?: string;
      digest?: string;
      /** pve-fw-dport-spec */
      dport?: string;
      /** ≥ 0 */
      enable?: number;
      /** pve-fw-icmp-type-spec */
      'icmp-type'?: string;
      /** pve-iface */
      iface?: string;
      log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      macro?: string;
      /** ≥ 0 */
      pos?: number;
      /** pve-fw-protocol-spec */
      proto?: string;
      /** pve-fw-addr-spec */
      source?: string;
      /** pve-fw-sport-spec */
      sport?: string;
      type: 'in' | 'out' | 'forward' | 'group';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/firewall/groups/{group}/{pos}': {
    params: {
      group: string;
      /** ≥ 0 */
      pos: number;
      digest?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/firewall/groups/{group}/{pos}': {
    params: {
      group: string;
      /** ≥ 0 */
      pos: number;
    };
    wire: GetClusterFirewallGroupsGroupPosWire;
    returns: GetClusterFirewallGroupsGroupPosWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/firewall/groups/{group}/{pos}': {
    params: {
      group: string;
      /** ≥ 0 */
      pos: number;
      action?: string;
      comment?: string;
      /** pve-configid-list */
      delete?: string;
      /** pve-fw-addr-spec */
      dest?: string;
      digest?: string;
      /** pve-fw-dport-spec */
      dport?: string;
      /** ≥ 0 */
      enable?: number;
      /** pve-fw-icmp-type-spec */
      'icmp-type'?: string;
      /** pve-iface */
      iface?: string;
      log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      macro?: string;
      /** ≥ 0 */
      moveto?: number;
      /** pve-fw-protocol-spec */
      proto?: string;
      /** pve-fw-addr-spec */
      source?: string;
      /** pve-fw-sport-spec */
      sport?: string;
      type?: 'in' | 'out' | 'forward' | 'group';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/firewall/ipset': {
    params: NoParams;
    wire: GetClusterFirewallIpsetWire;
    returns: GetClusterFirewallIpsetWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/firewall/ipset': {
    params: {
      comment?: string;
      digest?: string;
      name: string;
      rename?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/firewall/ipset/{name}': {
    params: {
      name: string;
      force?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/firewall/ipset/{name}': {
    params: {
      name: string;
    };
    wire: GetClusterFirewallIpsetNameWire;
    returns: GetClusterFirewallIpsetNameWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/firewall/ipset/{name}': {
    params: {
      name: string;
      /** IPorCIDRorAlias */
      cidr: string;
      comment?: string;
      nomatch?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/firewall/ipset/{name}/{cidr}': {
    params: {
      name: string;
      /** IPorCIDRorAlias */
      cidr: string;
      digest?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/firewall/ipset/{name}/{cidr}': {
    params: {
      name: string;
      /** IPorCIDRorAlias */
      cidr: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/firewall/ipset/{name}/{cidr}': {
    params: {
      name: string;
      /** IPorCIDRorAlias */
      cidr: string;
      comment?: string;
      digest?: string;
      nomatch?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/firewall/macros': {
    params: NoParams;
    wire: GetClusterFirewallMacrosWire;
    returns: GetClusterFirewallMacrosWire;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/firewall/options': {
    params: NoParams;
    wire: GetClusterFirewallOptionsWire;
    returns: GetClusterFirewallOptionsWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/firewall/options': {
    params: {
      /** pve-configid-list */
      delete?: string;
      digest?: string;
      /** default true */
      ebtables?: boolean;
      /** ≥ 0; default 0 */
      enable?: number;
      /** keys: burst, enable, rate */
      log_ratelimit?: string;
      policy_forward?: 'ACCEPT' | 'DROP';
      policy_in?: 'ACCEPT' | 'REJECT' | 'DROP';
      policy_out?: 'ACCEPT' | 'REJECT' | 'DROP';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/firewall/refs': {
    params: {
      type?: 'alias' | 'ipset';
    };
    wire: GetClusterFirewallRefsWire;
    returns: GetClusterFirewallRefsWire;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/firewall/rules': {
    params: NoParams;
    wire: GetClusterFirewallRulesWire;
    returns: GetClusterFirewallRulesWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/firewall/rules': {
    params: {
      action: string;
      comment?: string;
      /** pve-fw-addr-spec */
      dest?: string;
      digest?: string;
      /** pve-fw-dport-spec */
      dport?: string;
      /** ≥ 0 */
      enable?: number;
      /** pve-fw-icmp-type-spec */
      'icmp-type'?: string;
      /** pve-iface */
      iface?: string;
      log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      macro?: string;
      /** ≥ 0 */
      pos?: number;
      /** pve-fw-protocol-spec */
      proto?: string;
      /** pve-fw-addr-spec */
      source?: string;
      /** pve-fw-sport-spec */
      sport?: string;
      type: 'in' | 'out' | 'forward' | 'group';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/firewall/rules/{pos}': {
    params: {
      /** ≥ 0 */
      pos: number;
      digest?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/firewall/rules/{pos}': {
    params: {
      /** ≥ 0 */
      pos: number;
    };
    wire: GetClusterFirewallRulesPosWire;
    returns: GetClusterFirewallRulesPosWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/firewall/rules/{pos}': {
    params: {
      /** ≥ 0 */
      pos: number;
      action?: string;
      comment?: string;
      /** pve-configid-list */
      delete?: string;
      /** pve-fw-addr-spec */
      dest?: string;
      digest?: string;
      /** pve-fw-dport-spec */
      dport?: string;
      /** ≥ 0 */
      enable?: number;
      /** pve-fw-icmp-type-spec */
      'icmp-type'?: string;
      /** pve-iface */
      iface?: string;
      log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      macro?: string;
      /** ≥ 0 */
      moveto?: number;
      /** pve-fw-protocol-spec */
      proto?: string;
      /** pve-fw-addr-spec */
      source?: string;
      /** pve-fw-sport-spec */
      sport?: string;
      type?: 'in' | 'out' | 'forward' | 'group';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: root@pam only. Runs in pveproxy. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/sdn/vnets/{vnet}/firewall': {
    params: {
      vnet: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/sdn/vnets/{vnet}/firewall/options': {
    params: {
      vnet: string;
    };
    wire: GetClusterSdnVnetsVnetFirewallOptionsWire;
    returns: GetClusterSdnVnetsVnetFirewallOptionsWire;
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'PUT /cluster/sdn/vnets/{vnet}/firewall/options': {
    params: {
      vnet: string;
      /** pve-configid-list */
      delete?: string;
      digest?: string;
      /** default false */
      enable?: boolean;
      log_level_forward?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      policy_forward?: 'ACCEPT' | 'DROP';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/sdn/vnets/{vnet}/firewall/rules': {
    params: {
      vnet: string;
    };
    wire: GetClusterSdnVnetsVnetFirewallRulesWire;
    returns: GetClusterSdnVnetsVnetFirewallRulesWire;
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'POST /cluster/sdn/vnets/{vnet}/firewall/rules': {
    params: {
      vnet: string;
      action: string;
      comment?: string;
      /** pve-fw-addr-spec */
      dest?: string;
      digest?: string;
      /** pve-fw-dport-spec */
      dport?: string;
      /** ≥ 0 */
      enable?: number;
      /** pve-fw-icmp-type-spec */
      'icmp-type'?: string;
      /** pve-iface */
      iface?: string;
      log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      macro?: string;
      /** ≥ 0 */
      pos?: number;
      /** pve-fw-protocol-spec */
      proto?: string;
      /** pve-fw-addr-spec */
      source?: string;
      /** pve-fw-sport-spec */
      sport?: string;
      type: 'in' | 'out' | 'forward' | 'group';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'DELETE /cluster/sdn/vnets/{vnet}/firewall/rules/{pos}': {
    params: {
      vnet: string;
      /** ≥ 0 */
      pos: number;
      digest?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/sdn/vnets/{vnet}/firewall/rules/{pos}': {
    params: {
      vnet: string;
      /** ≥ 0 */
      pos: number;
    };
    wire: GetClusterSdnVnetsVnetFirewallRulesPosWire;
    returns: GetClusterSdnVnetsVnetFirewallRulesPosWire;
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'PUT /cluster/sdn/vnets/{vnet}/firewall/rules/{pos}': {
    params: {
      vnet: string;
      /** ≥ 0 */
      pos: number;
      action?: string;
      comment?: string;
      /** pve-configid-list */
      delete?: string;
      /** pve-fw-addr-spec */
      dest?: string;
      digest?: string;
      /** pve-fw-dport-spec */
      dport?: string;
      /** ≥ 0 */
      enable?: number;
      /** pve-fw-icmp-type-spec */
      'icmp-type'?: string;
      /** pve-iface */
      iface?: string;
      log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      macro?: string;
      /** ≥ 0 */
      moveto?: number;
      /** pve-fw-protocol-spec */
      proto?: string;
      /** pve-fw-addr-spec */
      source?: string;
      /** pve-fw-sport-spec */
      sport?: string;
      type?: 'in' | 'out' | 'forward' | 'group';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/firewall': {
    params: {
      node: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: Sys.Syslog on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/firewall/log': {
    params: {
      node: string;
      /** ≥ 0 */
      limit?: number;
      /** ≥ 0 */
      since?: number;
      /** ≥ 0 */
      start?: number;
      /** ≥ 0 */
      until?: number;
    };
    wire: GetNodesNodeFirewallLogWire;
    returns: GetNodesNodeFirewallLogWire;
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/firewall/options': {
    params: {
      node: string;
    };
    wire: GetNodesNodeFirewallOptionsWire;
    returns: GetNodesNodeFirewallOptionsWire;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/firewall/options': {
    params: {
      node: string;
      /** pve-configid-list */
      delete?: string;
      digest?: string;
      /** default true */
      enable?: boolean;
      log_level_forward?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      log_level_in?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      log_level_out?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      /** default false */
      log_nf_conntrack?: boolean;
      /** default true */
      ndp?: boolean;
      /** default false */
      nf_conntrack_allow_invalid?: boolean;
      /** pve-fw-conntrack-helper; default  */
      nf_conntrack_helpers?: string;
      /** ≥ 32768; default 262144 */
      nf_conntrack_max?: number;
      /** ≥ 7875; default 432000 */
      nf_conntrack_tcp_timeout_established?: number;
      /** 30–60; default 60 */
      nf_conntrack_tcp_timeout_syn_recv?: number;
      /** default false */
      nftables?: boolean;
      nosmurfs?: boolean;
      /** default false */
      protection_synflood?: boolean;
      /** default 1000 */
      protection_synflood_burst?: number;
      /** default 200 */
      protection_synflood_rate?: number;
      smurf_log_level?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      tcp_flags_log_level?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      /** default false */
      tcpflags?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/firewall/rules': {
    params: {
      node: string;
    };
    wire: GetNodesNodeFirewallRulesWire;
    returns: GetNodesNodeFirewallRulesWire;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/firewall/rules': {
    params: {
      node: string;
      action: string;
      comment?: string;
      /** pve-fw-addr-spec */
      dest?: string;
      digest?: string;
      /** pve-fw-dport-spec */
      dport?: string;
      /** ≥ 0 */
      enable?: number;
      /** pve-fw-icmp-type-spec */
      'icmp-type'?: string;
      /** pve-iface */
      iface?: string;
      log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      macro?: string;
      /** ≥ 0 */
      pos?: number;
      /** pve-fw-protocol-spec */
      proto?: string;
      /** pve-fw-addr-spec */
      source?: string;
      /** pve-fw-sport-spec */
      sport?: string;
      type: 'in' | 'out' | 'forward' | 'group';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/firewall/rules/{pos}': {
    params: {
      node: string;
      /** ≥ 0 */
      pos: number;
      digest?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/firewall/rules/{pos}': {
    params: {
      node: string;
      /** ≥ 0 */
      pos: number;
    };
    wire: GetNodesNodeFirewallRulesPosWire;
    returns: GetNodesNodeFirewallRulesPosWire;
  };
  /** Privilege: Sys.Modify on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/firewall/rules/{pos}': {
    params: {
      node: string;
      /** ≥ 0 */
      pos: number;
      action?: string;
      comment?: string;
      /** pve-configid-list */
      delete?: string;
      /** pve-fw-addr-spec */
      dest?: string;
      digest?: string;
      /** pve-fw-dport-spec */
      dport?: string;
      /** ≥ 0 */
      enable?: number;
      /** pve-fw-icmp-type-spec */
      'icmp-type'?: string;
      /** pve-iface */
      iface?: string;
      log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      macro?: string;
      /** ≥ 0 */
      moveto?: number;
      /** pve-fw-protocol-spec */
      proto?: string;
      /** pve-fw-addr-spec */
      source?: string;
      /** pve-fw-sport-spec */
      sport?: string;
      type?: 'in' | 'out' | 'forward' | 'group';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/firewall': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/firewall/aliases': {
    params: {
      node: string;
      vmid: number;
    };
    wire: GetNodesNodeLxcVmidFirewallAliasesWire;
    returns: GetNodesNodeLxcVmidFirewallAliasesWire;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/firewall/aliases': {
    params: {
      node: string;
      vmid: number;
      /** IPorCIDR */
      cidr: string;
      comment?: string;
      name: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/lxc/{vmid}/firewall/aliases/{name}': {
    params: {
      node: string;
      vmid: number;
      name: string;
      digest?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/firewall/aliases/{name}': {
    params: {
      node: string;
      vmid: number;
      name: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/lxc/{vmid}/firewall/aliases/{name}': {
    params: {
      node: string;
      vmid: number;
      name: string;
      /** IPorCIDR */
      cidr: string;
      comment?: string;
      digest?: string;
      rename?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/firewall/ipset': {
    params: {
      node: string;
      vmid: number;
    };
    wire: GetNodesNodeLxcVmidFirewallIpsetWire;
    returns: GetNodesNodeLxcVmidFirewallIpsetWire;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/firewall/ipset': {
    params: {
      node: string;
      vmid: number;
      comment?: string;
      digest?: string;
      name: string;
      rename?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/lxc/{vmid}/firewall/ipset/{name}': {
    params: {
      node: string;
      vmid: number;
      name: string;
      force?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/firewall/ipset/{name}': {
    params: {
      node: string;
      vmid: number;
      name: string;
    };
    wire: GetNodesNodeLxcVmidFirewallIpsetNameWire;
    returns: GetNodesNodeLxcVmidFirewallIpsetNameWire;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/firewall/ipset/{name}': {
    params: {
      node: string;
      vmid: number;
      name: string;
      /** IPorCIDRorAlias */
      cidr: string;
      comment?: string;
      nomatch?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/lxc/{vmid}/firewall/ipset/{name}/{cidr}': {
    params: {
      node: string;
      vmid: number;
      name: string;
      /** IPorCIDRorAlias */
      cidr: string;
      digest?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/firewall/ipset/{name}/{cidr}': {
    params: {
      node: string;
      vmid: number;
      name: string;
      /** IPorCIDRorAlias */
      cidr: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/lxc/{vmid}/firewall/ipset/{name}/{cidr}': {
    params: {
      node: string;
      vmid: number;
      name: string;
      /** IPorCIDRorAlias */
      cidr: string;
      comment?: string;
      digest?: string;
      nomatch?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Console on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/firewall/log': {
    params: {
      node: string;
      vmid: number;
      /** ≥ 0 */
      limit?: number;
      /** ≥ 0 */
      since?: number;
      /** ≥ 0 */
      start?: number;
      /** ≥ 0 */
      until?: number;
    };
    wire: GetNodesNodeLxcVmidFirewallLogWire;
    returns: GetNodesNodeLxcVmidFirewallLogWire;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/firewall/options': {
    params: {
      node: string;
      vmid: number;
    };
    wire: GetNodesNodeLxcVmidFirewallOptionsWire;
    returns: GetNodesNodeLxcVmidFirewallOptionsWire;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/lxc/{vmid}/firewall/options': {
    params: {
      node: string;
      vmid: number;
      /** pve-configid-list */
      delete?: string;
      /** default false */
      dhcp?: boolean;
      digest?: string;
      /** default false */
      enable?: boolean;
      ipfilter?: boolean;
      log_level_in?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      log_level_out?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      /** default true */
      macfilter?: boolean;
      /** default true */
      ndp?: boolean;
      policy_in?: 'ACCEPT' | 'REJECT' | 'DROP';
      policy_out?: 'ACCEPT' | 'REJECT' | 'DROP';
      radv?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/firewall/refs': {
    params: {
      node: string;
      vmid: number;
      type?: 'alias' | 'ipset';
    };
    wire: GetNodesNodeLxcVmidFirewallRefsWire;
    returns: GetNodesNodeLxcVmidFirewallRefsWire;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/firewall/rules': {
    params: {
      node: string;
      vmid: number;
    };
    wire: GetNodesNodeLxcVmidFirewallRulesWire;
    returns: GetNodesNodeLxcVmidFirewallRulesWire;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/firewall/rules': {
    params: {
      node: string;
      vmid: number;
      action: string;
      comment?: string;
      /** pve-fw-addr-spec */
      dest?: string;
      digest?: string;
      /** pve-fw-dport-spec */
      dport?: string;
      /** ≥ 0 */
      enable?: number;
      /** pve-fw-icmp-type-spec */
      'icmp-type'?: string;
      /** pve-iface */
      iface?: string;
      log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      macro?: string;
      /** ≥ 0 */
      pos?: number;
      /** pve-fw-protocol-spec */
      proto?: string;
      /** pve-fw-addr-spec */
      source?: string;
      /** pve-fw-sport-spec */
      sport?: string;
      type: 'in' | 'out' | 'forward' | 'group';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/lxc/{vmid}/firewall/rules/{pos}': {
    params: {
      node: string;
      vmid: number;
      /** ≥ 0 */
      pos: number;
      digest?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/firewall/rules/{pos}': {
    params: {
      node: string;
      vmid: number;
      /** ≥ 0 */
      pos: number;
    };
    wire: GetNodesNodeLxcVmidFirewallRulesPosWire;
    returns: GetNodesNodeLxcVmidFirewallRulesPosWire;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/lxc/{vmid}/firewall/rules/{pos}': {
    params: {
      node: string;
      vmid: number;
      /** ≥ 0 */
      pos: number;
      action?: string;
      comment?: string;
      /** pve-configid-list */
      delete?: string;
      /** pve-fw-addr-spec */
      dest?: string;
      digest?: string;
      /** pve-fw-dport-spec */
      dport?: string;
      /** ≥ 0 */
      enable?: number;
      /** pve-fw-icmp-type-spec */
      'icmp-type'?: string;
      /** pve-iface */
      iface?: string;
      log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      macro?: string;
      /** ≥ 0 */
      moveto?: number;
      /** pve-fw-protocol-spec */
      proto?: string;
      /** pve-fw-addr-spec */
      source?: string;
      /** pve-fw-sport-spec */
      sport?: string;
      type?: 'in' | 'out' | 'forward' | 'group';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/firewall': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/firewall/aliases': {
    params: {
      node: string;
      vmid: number;
    };
    wire: GetNodesNodeQemuVmidFirewallAliasesWire;
    returns: GetNodesNodeQemuVmidFirewallAliasesWire;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/firewall/aliases': {
    params: {
      node: string;
      vmid: number;
      /** IPorCIDR */
      cidr: string;
      comment?: string;
      name: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/qemu/{vmid}/firewall/aliases/{name}': {
    params: {
      node: string;
      vmid: number;
      name: string;
      digest?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/firewall/aliases/{name}': {
    params: {
      node: string;
      vmid: number;
      name: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/qemu/{vmid}/firewall/aliases/{name}': {
    params: {
      node: string;
      vmid: number;
      name: string;
      /** IPorCIDR */
      cidr: string;
      comment?: string;
      digest?: string;
      rename?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/firewall/ipset': {
    params: {
      node: string;
      vmid: number;
    };
    wire: GetNodesNodeQemuVmidFirewallIpsetWire;
    returns: GetNodesNodeQemuVmidFirewallIpsetWire;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/firewall/ipset': {
    params: {
      node: string;
      vmid: number;
      comment?: string;
      digest?: string;
      name: string;
      rename?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/qemu/{vmid}/firewall/ipset/{name}': {
    params: {
      node: string;
      vmid: number;
      name: string;
      force?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/firewall/ipset/{name}': {
    params: {
      node: string;
      vmid: number;
      name: string;
    };
    wire: GetNodesNodeQemuVmidFirewallIpsetNameWire;
    returns: GetNodesNodeQemuVmidFirewallIpsetNameWire;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/firewall/ipset/{name}': {
    params: {
      node: string;
      vmid: number;
      name: string;
      /** IPorCIDRorAlias */
      cidr: string;
      comment?: string;
      nomatch?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/qemu/{vmid}/firewall/ipset/{name}/{cidr}': {
    params: {
      node: string;
      vmid: number;
      name: string;
      /** IPorCIDRorAlias */
      cidr: string;
      digest?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/firewall/ipset/{name}/{cidr}': {
    params: {
      node: string;
      vmid: number;
      name: string;
      /** IPorCIDRorAlias */
      cidr: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/qemu/{vmid}/firewall/ipset/{name}/{cidr}': {
    params: {
      node: string;
      vmid: number;
      name: string;
      /** IPorCIDRorAlias */
      cidr: string;
      comment?: string;
      digest?: string;
      nomatch?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Console on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/firewall/log': {
    params: {
      node: string;
      vmid: number;
      /** ≥ 0 */
      limit?: number;
      /** ≥ 0 */
      since?: number;
      /** ≥ 0 */
      start?: number;
      /** ≥ 0 */
      until?: number;
    };
    wire: GetNodesNodeQemuVmidFirewallLogWire;
    returns: GetNodesNodeQemuVmidFirewallLogWire;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/firewall/options': {
    params: {
      node: string;
      vmid: number;
    };
    wire: GetNodesNodeQemuVmidFirewallOptionsWire;
    returns: GetNodesNodeQemuVmidFirewallOptionsWire;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/qemu/{vmid}/firewall/options': {
    params: {
      node: string;
      vmid: number;
      /** pve-configid-list */
      delete?: string;
      /** default false */
      dhcp?: boolean;
      digest?: string;
      /** default false */
      enable?: boolean;
      ipfilter?: boolean;
      log_level_in?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      log_level_out?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      /** default true */
      macfilter?: boolean;
      /** default true */
      ndp?: boolean;
      policy_in?: 'ACCEPT' | 'REJECT' | 'DROP';
      policy_out?: 'ACCEPT' | 'REJECT' | 'DROP';
      radv?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/firewall/refs': {
    params: {
      node: string;
      vmid: number;
      type?: 'alias' | 'ipset';
    };
    wire: GetNodesNodeQemuVmidFirewallRefsWire;
    returns: GetNodesNodeQemuVmidFirewallRefsWire;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/firewall/rules': {
    params: {
      node: string;
      vmid: number;
    };
    wire: GetNodesNodeQemuVmidFirewallRulesWire;
    returns: GetNodesNodeQemuVmidFirewallRulesWire;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/firewall/rules': {
    params: {
      node: string;
      vmid: number;
      action: string;
      comment?: string;
      /** pve-fw-addr-spec */
      dest?: string;
      digest?: string;
      /** pve-fw-dport-spec */
      dport?: string;
      /** ≥ 0 */
      enable?: number;
      /** pve-fw-icmp-type-spec */
      'icmp-type'?: string;
      /** pve-iface */
      iface?: string;
      log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      macro?: string;
      /** ≥ 0 */
      pos?: number;
      /** pve-fw-protocol-spec */
      proto?: string;
      /** pve-fw-addr-spec */
      source?: string;
      /** pve-fw-sport-spec */
      sport?: string;
      type: 'in' | 'out' | 'forward' | 'group';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/qemu/{vmid}/firewall/rules/{pos}': {
    params: {
      node: string;
      vmid: number;
      /** ≥ 0 */
      pos: number;
      digest?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/firewall/rules/{pos}': {
    params: {
      node: string;
      vmid: number;
      /** ≥ 0 */
      pos: number;
    };
    wire: GetNodesNodeQemuVmidFirewallRulesPosWire;
    returns: GetNodesNodeQemuVmidFirewallRulesPosWire;
  };
  /** Privilege: VM.Config.Network on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/qemu/{vmid}/firewall/rules/{pos}': {
    params: {
      node: string;
      vmid: number;
      /** ≥ 0 */
      pos: number;
      action?: string;
      comment?: string;
      /** pve-configid-list */
      delete?: string;
      /** pve-fw-addr-spec */
      dest?: string;
      digest?: string;
      /** pve-fw-dport-spec */
      dport?: string;
      /** ≥ 0 */
      enable?: number;
      /** pve-fw-icmp-type-spec */
      'icmp-type'?: string;
      /** pve-iface */
      iface?: string;
      log?: 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'nolog';
      macro?: string;
      /** ≥ 0 */
      moveto?: number;
      /** pve-fw-protocol-spec */
      proto?: string;
      /** pve-fw-addr-spec */
      source?: string;
      /** pve-fw-sport-spec */
      sport?: string;
      type?: 'in' | 'out' | 'forward' | 'group';
    };
    wire: null;
    returns: null;
  };
}
