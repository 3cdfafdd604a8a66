// Written by scripts/generate-endpoints.ts from Proxmox's own schema. Do not edit: run it again.
import type { ClusterRefinements } from '../cluster.ts';
import type { NoParams } from '../no-params.ts';
import type { WireFlag, WireNumber } from '../../wire/scalar.ts';

interface GetClusterAcmeAccountNameWire {
  account?: Record<string, unknown>;
  directory?: string;
  location?: string;
  tos?: string;
}

type GetClusterAcmeChallengeSchemaWire = {
  id: string;
  name: string;
  schema: Record<string, unknown>;
  type: string;
}[];

type GetClusterAcmeDirectoriesWire = {
  name: string;
  url: string;
}[];

interface GetClusterAcmeMetaWire {
  caaIdentities?: string[];
  externalAccountRequired?: WireFlag;
  termsOfService?: string;
  website?: string;
}

type GetClusterAcmePluginsWire = {
  api?: '1984hosting' | 'acmedns' | 'acmeproxy' | 'active24' | 'ad' | 'ali' | 'alviy' | 'anx' | 'artfiles' | 'arvan' | 'aurora' | 'autodns' | 'aws' | 'azion' | 'azure' | 'beget' | 'bookmyname' | 'bunny' | 'cf' | 'clouddns' | 'cloudns' | 'cn' | 'conoha' | 'constellix' | 'cpanel' | 'curanet' | 'cyon' | 'da' | 'ddnss' | 'desec' | 'df' | 'dgon' | 'dnsexit' | 'dnshome' | 'dnsimple' | 'dnsservices' | 'doapi' | 'domeneshop' | 'dp' | 'dpi' | 'dreamhost' | 'duckdns' | 'durabledns' | 'dyn' | 'dynu' | 'dynv6' | 'easydns' | 'edgecenter' | 'edgedns' | 'euserv' | 'exoscale' | 'fornex' | 'freedns' | 'freemyip' | 'gandi_livedns' | 'gcloud' | 'gcore' | 'gd' | 'geoscaling' | 'googledomains' | 'he' | 'he_ddns' | 'hetzner' | 'hetznercloud' | 'hexonet' | 'hostingde' | 'huaweicloud' | 'infoblox' | 'infomaniak' | 'internetbs' | 'inwx' | 'ionos' | 'ionos_cloud' | 'ipv64' | 'ispconfig' | 'jd' | 'joker' | 'kappernet' | 'kas' | 'kinghost' | 'knot' | 'la' | 'leaseweb' | 'lexicon' | 'limacity' | 'linode' | 'linode_v4' | 'loopia' | 'lua' | 'maradns' | 'me' | 'miab' | 'mijnhost' | 'misaka' | 'myapi' | 'mydevil' | 'mydnsjp' | 'mythic_beasts' | 'namecheap' | 'namecom' | 'namesilo' | 'nanelo' | 'nederhost' | 'neodigit' | 'netcup' | 'netlify' | 'nic' | 'njalla' | 'nm' | 'nsd' | 'nsone' | 'nsupdate' | 'nw' | 'oci' | 'omglol' | 'one' | 'online' | 'openprovider' | 'openprovider_rest' | 'openstack' | 'opnsense' | 'ovh' | 'pdns' | 'pleskxml' | 'pointhq' | 'porkbun' | 'rackcorp' | 'rackspace' | 'rage4' | 'rcode0' | 'regru' | 'scaleway' | 'schlundtech' | 'selectel' | 'selfhost' | 'servercow' | 'simply' | 'spaceship' | 'technitium' | 'tele3' | 'tencent' | 'timeweb' | 'transip' | 'udr' | 'ultra' | 'unoeuro' | 'variomedia' | 'veesp' | 'vercel' | 'vscale' | 'vultr' | 'websupport' | 'west_cn' | 'world4you' | 'yandex360' | 'yc' | 'zilore' | 'zone' | 'zoneedit' | 'zonomi';
  data?: string;
  digest?: string;
  disable?: WireFlag;
  nodes?: string;
  plugin: string;
  type: 'dns' | 'standalone';
  'validation-delay'?: WireNumber;
}[];

interface GetClusterAcmePluginsIdWire {
  api?: '1984hosting' | 'acmedns' | 'acmeproxy' | 'active24' | 'ad' | 'ali' | 'alviy' | 'anx' | 'artfiles' | 'arvan' | 'aurora' | 'autodns' | 'aws' | 'azion' | 'azure' | 'beget' | 'bookmyname' | 'bunny' | 'cf' | 'clouddns' | 'cloudns' | 'cn' | 'conoha' | 'constellix' | 'cpanel' | 'curanet' | 'cyon' | 'da' | 'ddnss' | 'desec' | 'df' | 'dgon' | 'dnsexit' | 'dnshome' | 'dnsimple' | 'dnsservices' | 'doapi' | 'domeneshop' | 'dp' | 'dpi' | 'dreamhost' | 'duckdns' | 'durabledns' | 'dyn' | 'dynu' | 'dynv6' | 'easydns' | 'edgecenter' | 'edgedns' | 'euserv' | 'exoscale' | 'fornex' | 'freedns' | 'freemyip' | 'gandi_livedns' | 'gcloud' | 'gcore' | 'gd' | 'geoscaling' | 'googledomains' | 'he' | 'he_ddns' | 'hetzner' | 'hetznercloud' | 'hexonet' | 'hostingde' | 'huaweicloud' | 'infoblox' | 'infomaniak' | 'internetbs' | 'inwx' | 'ionos' | 'ionos_cloud' | 'ipv64' | 'ispconfig' | 'jd' | 'joker' | 'kappernet' | 'kas' | 'kinghost' | 'knot' | 'la' | 'leaseweb' | 'lexicon' | 'limacity' | 'linode' | 'linode_v4' | 'loopia' | 'lua' | 'maradns' | 'me' | 'miab' | 'mijnhost' | 'misaka' | 'myapi' | 'mydevil' | 'mydnsjp' | 'mythic_beasts' | 'namecheap' | 'namecom' | 'namesilo' | 'nanelo' | 'nederhost' | 'neodigit' | 'netcup' | 'netlify' | 'nic' | 'njalla' | 'nm' | 'nsd' | 'nsone' | 'nsupdate' | 'nw' | 'oci' | 'omglol' | 'one' | 'online' | 'openprovider' | 'openprovider_rest' | 'openstack' | 'opnsense' | 'ovh' | 'pdns' | 'pleskxml' | 'pointhq' | 'porkbun' | 'rackcorp' | 'rackspace' | 'rage4' | 'rcode0' | 'regru' | 'scaleway' | 'schlundtech' | 'selectel' | 'selfhost' | 'servercow' | 'simply' | 'spaceship' | 'technitium' | 'tele3' | 'tencent' | 'timeweb' | 'transip' | 'udr' | 'ultra' | 'unoeuro' | 'variomedia' | 'veesp' | 'vercel' | 'vscale' | 'vultr' | 'websupport' | 'west_cn' | 'world4you' | 'yandex360' | 'yc' | 'zilore' | 'zone' | 'zoneedit' | 'zonomi';
  data?: string;
  digest?: string;
  disable?: WireFlag;
  nodes?: string;
  plugin: string;
  type: 'dns' | 'standalone';
  'validation-delay'?: WireNumber;
}

type GetClusterBackupWire = {
  all?: WireFlag;
  bwlimit?: WireNumber;
  comment?: string;
  compress?: '0' | '1' | 'gzip' | 'lzo' | 'zstd';
  dumpdir?: string;
  enabled?: WireFlag;
  exclude?: string;
  'exclude-path'?: string[];
  fleecing?: {
    enabled?: WireFlag;
    storage?: string;
  };
  id: string;
  ionice?: WireNumber;
  lockwait?: WireNumber;
  mailnotification?: 'always' | 'failure';
  mailto?: string;
  mode?: 'snapshot' | 'suspend' | 'stop';
  'next-run'?: WireNumber;
  node?: string;
  'notes-template'?: string;
  'notification-mode'?: 'auto' | 'legacy-sendmail' | 'notification-system';
  'pbs-change-detection-mode'?: 'legacy' | 'data' | 'metadata';
  performance?: {
    'max-workers'?: WireNumber;
    'pbs-entries-max'?: WireNumber;
  };
  pigz?: WireNumber;
  pool?: string;
  protected?: WireFlag;
  'prune-backups'?: {
    'keep-all'?: WireFlag;
    'keep-daily'?: WireNumber;
    'keep-hourly'?: WireNumber;
    'keep-last'?: WireNumber;
    'keep-monthly'?: WireNumber;
    'keep-weekly'?: WireNumber;
    'keep-yearly'?: WireNumber;
  };
  quiet?: WireFlag;
  remove?: WireFlag;
  'repeat-missed'?: WireFlag;
  schedule?: string;
  script?: string;
  stdexcludes?: WireFlag;
  stop?: WireFlag;
  stopwait?: WireNumber;
  storage?: string;
  tmpdir?: string;
  vmid?: string;
  zstd?: WireNumber;
}[];

type GetClusterBackupInfoWire = {
  subdir: string;
}[];

type GetClusterBackupInfoNotBackedUpWire = {
  name?: string;
  type: 'qemu' | 'lxc';
  vmid: WireNumber;
}[];

interface GetClusterBackupIdWire {
  all?: WireFlag;
  bwlimit?: WireNumber;
  comment?: string;
  compress?: '0' | '1' | 'gzip' | 'lzo' | 'zstd';
  dumpdir?: string;
  enabled?: WireFlag;
  exclude?: string;
  'exclude-path'?: string[];
  fleecing?: {
    enabled?: WireFlag;
    storage?: string;
  };
  id: string;
  ionice?: WireNumber;
  lockwait?: WireNumber;
  mailnotification?: 'always' | 'failure';
  mailto?: string;
  mode?: 'snapshot' | 'suspend' | 'stop';
  'next-run'?: WireNumber;
  node?: string;
  'notes-template'?: string;
  'notification-mode'?: 'auto' | 'legacy-sendmail' | 'notification-system';
  'pbs-change-detection-mode'?: 'legacy' | 'data' | 'metadata';
  performance?: {
    'max-workers'?: WireNumber;
    'pbs-entries-max'?: WireNumber;
  };
  pigz?: WireNumber;
  pool?: string;
  protected?: WireFlag;
  'prune-backups'?: {
    'keep-all'?: WireFlag;
    'keep-daily'?: WireNumber;
    'keep-hourly'?: WireNumber;
    'keep-last'?: WireNumber;
    'keep-monthly'?: WireNumber;
    'keep-weekly'?: WireNumber;
    'keep-yearly'?: WireNumber;
  };
  quiet?: WireFlag;
  remove?: WireFlag;
  'repeat-missed'?: WireFlag;
  schedule?: string;
  script?: string;
  stdexcludes?: WireFlag;
  stop?: WireFlag;
  stopwait?: WireNumber;
  storage?: string;
  tmpdir?: string;
  vmid?: string;
  zstd?: WireNumber;
}

interface GetClusterBackupIdIncludedVolumesWire {
  children: {
    children?: {
      id: string;
      included?: WireFlag;
      name: string;
      reason: string;
    }[];
    id: WireNumber;
    name?: string;
    type: 'qemu' | 'lxc' | 'unknown';
  }[];
}

interface GetClusterConfigJoinWire {
  config_digest: string;
  nodelist: {
    name: string;
    nodeid?: WireNumber;
    pve_addr: string;
    pve_fp: string;
    quorum_votes: WireNumber;
    ring0_addr?: string;
  }[];
  preferred_node: string;
  totem: Record<string, unknown>;
}

type GetClusterConfigNodesWire = {
  node: string;
}[];

interface PostClusterConfigNodesNodeWire {
  corosync_authkey: string;
  corosync_conf: string;
  warnings: string[];
}

type GetClusterHaWire = {
  id: string;
}[];

type GetClusterHaGroupsWire = {
  group: string;
}[];

type GetClusterHaResourcesWire = {
  sid: string;
}[];

interface GetClusterHaResourcesSidWire {
  'auto-rebalance'?: WireFlag;
  comment?: string;
  digest: string;
  failback?: WireFlag;
  group?: string;
  max_relocate?: WireNumber;
  max_restart?: WireNumber;
  sid: string;
  state?: 'started' | 'stopped' | 'enabled' | 'disabled' | 'ignored';
  type: string;
}

interface PostClusterHaResourcesSidMigrateWire {
  'blocking-resources'?: {
    cause: 'node-affinity' | 'resource-affinity';
    sid: string;
  }[];
  'comigrated-resources'?: unknown[];
  'requested-node': string;
  sid: string;
}

interface PostClusterHaResourcesSidRelocateWire {
  'blocking-resources'?: {
    cause: 'node-affinity' | 'resource-affinity';
    sid: string;
  }[];
  'comigrated-resources'?: string[];
  'requested-node': string;
  sid: string;
}

type GetClusterHaRulesWire = {
  rule: string;
}[];

interface GetClusterHaRulesRuleWire {
  rule: string;
  type: 'node-affinity' | 'resource-affinity';
}

type GetClusterJobsWire = {
  subdir: string;
}[];

type GetClusterJobsRealmSyncWire = {
  comment?: string;
  enabled?: WireFlag;
  id: string;
  'last-run'?: WireNumber;
  'next-run'?: WireNumber;
  realm: string;
  'remove-vanished'?: string;
  schedule: string;
  scope?: 'users' | 'groups' | 'both';
}[];

type GetClusterJobsScheduleAnalyzeWire = {
  timestamp: WireNumber;
  utc: string;
}[];

type GetClusterMappingDirWire = {
  checks?: {
    message: string;
    severity: 'warning' | 'error';
  }[];
  description: string;
  id: string;
  map: string[];
}[];

type GetClusterMappingPciWire = {
  checks?: {
    message: string;
    severity: 'warning' | 'error';
  }[];
  description: string;
  id: string;
  map: string[];
}[];

type GetClusterMappingUsbWire = {
  description: string;
  error: {
    message: string;
    severity: string;
  }[];
  id: string;
  map: string[];
}[];

interface GetClusterMetricsExportWire {
  data: {
    id: string;
    metric: string;
    timestamp: WireNumber;
    type: 'gauge' | 'counter' | 'derive';
    value: WireNumber;
  }[];
}

type GetClusterMetricsServerWire = {
  disable?: WireFlag;
  id: string;
  port: WireNumber;
  server: string;
  type: string;
}[];

type GetClusterQemuCpuFlagsWire = {
  description?: string;
  name: string;
  'supported-on'?: string[];
}[];

type GetClusterQemuCustomCpuModelsWire = {
  cputype?: string;
  digest?: string;
  flags?: string;
  'guest-phys-bits'?: WireNumber;
  hidden?: WireFlag;
  'hv-vendor-id'?: string;
  level?: WireNumber;
  'phys-bits'?: string;
  'reported-model'?: '486' | 'a64fx' | 'athlon' | 'Broadwell' | 'Broadwell-IBRS' | 'Broadwell-noTSX' | 'Broadwell-noTSX-IBRS' | 'Cascadelake-Server' | 'Cascadelake-Server-noTSX' | 'Cascadelake-Server-v2' | 'Cascadelake-Server-v4' | 'Cascadelake-Server-v5' | 'ClearwaterForest' | 'ClearwaterForest-v2' | 'ClearwaterForest-v3' | 'Conroe' | 'Cooperlake' | 'Cooperlake-v2' | 'core2duo' | 'coreduo' | 'cortex-a35' | 'cortex-a53' | 'cortex-a55' | 'cortex-a57' | 'cortex-a710' | 'cortex-a72' | 'cortex-a76' | 'cortex-a78ae' | 'DiamondRapids' | 'EPYC' | 'EPYC-Genoa' | 'EPYC-Genoa-v2' | 'EPYC-IBPB' | 'EPYC-Milan' | 'EPYC-Milan-v2' | 'EPYC-Milan-v3' | 'EPYC-Rome' | 'EPYC-Rome-v2' | 'EPYC-Rome-v3' | 'EPYC-Rome-v4' | 'EPYC-Rome-v5' | 'EPYC-Turin' | 'EPYC-v3' | 'EPYC-v4' | 'EPYC-v5' | 'GraniteRapids' | 'GraniteRapids-v2' | 'GraniteRapids-v3' | 'GraniteRapids-v4' | 'GraniteRapids-v5' | 'Haswell' | 'Haswell-IBRS' | 'Haswell-noTSX' | 'Haswell-noTSX-IBRS' | 'host' | 'Icelake-Client' | 'Icelake-Client-noTSX' | 'Icelake-Server' | 'Icelake-Server-noTSX' | 'Icelake-Server-v3' | 'Icelake-Server-v4' | 'Icelake-Server-v5' | 'Icelake-Server-v6' | 'Icelake-Server-v7' | 'IvyBridge' | 'IvyBridge-IBRS' | 'KnightsMill' | 'kvm32' | 'kvm64' | 'max' | 'Nehalem' | 'Nehalem-IBRS' | 'neoverse-n1' | 'neoverse-n2' | 'neoverse-v1' | 'Opteron_G1' | 'Opteron_G2' | 'Opteron_G3' | 'Opteron_G4' | 'Opteron_G5' | 'Penryn' | 'pentium' | 'pentium2' | 'pentium3' | 'phenom' | 'qemu32' | 'qemu64' | 'SandyBridge' | 'SandyBridge-IBRS' | 'SapphireRapids' | 'SapphireRapids-v2' | 'SapphireRapids-v3' | 'SapphireRapids-v4' | 'SapphireRapids-v5' | 'SapphireRapids-v6' | 'SierraForest' | 'SierraForest-v2' | 'SierraForest-v3' | 'SierraForest-v4' | 'SierraForest-v5' | 'Skylake-Client' | 'Skylake-Client-IBRS' | 'Skylake-Client-noTSX-IBRS' | 'Skylake-Client-v4' | 'Skylake-Server' | 'Skylake-Server-IBRS' | 'Skylake-Server-noTSX-IBRS' | 'Skylake-Server-v4' | 'Skylake-Server-v5' | 'Westmere' | 'Westmere-IBRS';
}[];

interface GetClusterQemuCustomCpuModelsCputypeWire {
  cputype?: string;
  digest?: string;
  flags?: string;
  'guest-phys-bits'?: WireNumber;
  hidden?: WireFlag;
  'hv-vendor-id'?: string;
  level?: WireNumber;
  'phys-bits'?: string;
  'reported-model'?: '486' | 'a64fx' | 'athlon' | 'Broadwell' | 'Broadwell-IBRS' | 'Broadwell-noTSX' | 'Broadwell-noTSX-IBRS' | 'Cascadelake-Server' | 'Cascadelake-Server-noTSX' | 'Cascadelake-Server-v2' | 'Cascadelake-Server-v4' | 'Cascadelake-Server-v5' | 'ClearwaterForest' | 'ClearwaterForest-v2' | 'ClearwaterForest-v3' | 'Conroe' | 'Cooperlake' | 'Cooperlake-v2' | 'core2duo' | 'coreduo' | 'cortex-a35' | 'cortex-a53' | 'cortex-a55' | 'cortex-a57' | 'cortex-a710' | 'cortex-a72' | 'cortex-a76' | 'cortex-a78ae' | 'DiamondRapids' | 'EPYC' | 'EPYC-Genoa' | 'EPYC-Genoa-v2' | 'EPYC-IBPB' | 'EPYC-Milan' | 'EPYC-Milan-v2' | 'EPYC-Milan-v3' | 'EPYC-Rome' | 'EPYC-Rome-v2' | 'EPYC-Rome-v3' | 'EPYC-Rome-v4' | 'EPYC-Rome-v5' | 'EPYC-Turin' | 'EPYC-v3' | 'EPYC-v4' | 'EPYC-v5' | 'GraniteRapids' | 'GraniteRapids-v2' | 'GraniteRapids-v3' | 'GraniteRapids-v4' | 'GraniteRapids-v5' | 'Haswell' | 'Haswell-IBRS' | 'Haswell-noTSX' | 'Haswell-noTSX-IBRS' | 'host' | 'Icelake-Client' | 'Icelake-Client-noTSX' | 'Icelake-Server' | 'Icelake-Server-noTSX' | 'Icelake-Server-v3' | 'Icelake-Server-v4' | 'Icelake-Server-v5' | 'Icelake-Server-v6' | 'Icelake-Server-v7' | 'IvyBridge' | 'IvyBridge-IBRS' | 'KnightsMill' | 'kvm32' | 'kvm64' | 'max' | 'Nehalem' | 'Nehalem-IBRS' | 'neoverse-n1' | 'neoverse-n2' | 'neoverse-v1' | 'Opteron_G1' | 'Opteron_G2' | 'Opteron_G3' | 'Opteron_G4' | 'Opteron_G5' | 'Penryn' | 'pentium' | 'pentium2' | 'pentium3' | 'phenom' | 'qemu32' | 'qemu64' | 'SandyBridge' | 'SandyBridge-IBRS' | 'SapphireRapids' | 'SapphireRapids-v2' | 'SapphireRapids-v3' | 'SapphireRapids-v4' | 'SapphireRapids-v5' | 'SapphireRapids-v6' | 'SierraForest' | 'SierraForest-v2' | 'SierraForest-v3' | 'SierraForest-v4' | 'SierraForest-v5' | 'Skylake-Client' | 'Skylake-Client-IBRS' | 'Skylake-Client-noTSX-IBRS' | 'Skylake-Client-v4' | 'Skylake-Server' | 'Skylake-Server-IBRS' | 'Skylake-Server-noTSX-IBRS' | 'Skylake-Server-v4' | 'Skylake-Server-v5' | 'Westmere' | 'Westmere-IBRS';
}

type GetClusterReplicationWire = {
  comment?: string;
  disable?: WireFlag;
  guest: WireNumber;
  id: string;
  jobnum: WireNumber;
  rate?: WireNumber;
  remove_job?: 'local' | 'full';
  schedule?: string;
  source?: string;
  target: string;
  type: 'local';
}[];

interface GetClusterReplicationIdWire {
  comment?: string;
  digest?: string;
  disable?: WireFlag;
  guest: WireNumber;
  id: string;
  jobnum: WireNumber;
  rate?: WireNumber;
  remove_job?: 'local' | 'full';
  schedule?: string;
  source?: string;
  target: string;
  type: 'local';
}

export interface ClusterEndpoints {
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster': {
    params: NoParams;
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/acme': {
    params: NoParams;
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/acme/account': {
    params: NoParams;
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: root@pam only. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/acme/account': {
    params: {
      /** email-list */
      contact: string;
      /** default https://acme-v02.api.letsencrypt.org/directory */
      directory?: string;
      /** only with eab-kid */
      'eab-hmac-key'?: string;
      /** only with eab-hmac-key */
      'eab-kid'?: string;
      /** pve-configid; default default */
      name?: string;
      tos_url?: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: root@pam only. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/acme/account/{name}': {
    params: {
      /** pve-configid; default default */
      name: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: root@pam only. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/acme/account/{name}': {
    params: {
      /** pve-configid; default default */
      name: string;
    };
    wire: GetClusterAcmeAccountNameWire;
    returns: GetClusterAcmeAccountNameWire;
  };
  /** Privilege: root@pam only. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/acme/account/{name}': {
    params: {
      /** pve-configid; default default */
      name: string;
      /** email-list */
      contact?: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/acme/challenge-schema': {
    params: NoParams;
    wire: GetClusterAcmeChallengeSchemaWire;
    returns: GetClusterAcmeChallengeSchemaWire;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/acme/directories': {
    params: NoParams;
    wire: GetClusterAcmeDirectoriesWire;
    returns: GetClusterAcmeDirectoriesWire;
  };
  /** Privilege: Sys.Audit on /nodes/{node}. Runs in pveproxy. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/acme/meta': {
    params: {
      /** default https://acme-v02.api.letsencrypt.org/directory */
      directory?: string;
    };
    wire: GetClusterAcmeMetaWire;
    returns: GetClusterAcmeMetaWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/acme/plugins': {
    params: {
      type?: 'dns' | 'standalone';
    };
    wire: GetClusterAcmePluginsWire;
    returns: GetClusterAcmePluginsWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/acme/plugins': {
    params: {
      api?: '1984hosting' | 'acmedns' | 'acmeproxy' | 'active24' | 'ad' | 'ali' | 'alviy' | 'anx' | 'artfiles' | 'arvan' | 'aurora' | 'autodns' | 'aws' | 'azion' | 'azure' | 'beget' | 'bookmyname' | 'bunny' | 'cf' | 'clouddns' | 'cloudns' | 'cn' | 'conoha' | 'constellix' | 'cpanel' | 'curanet' | 'cyon' | 'da' | 'ddnss' | 'desec' | 'df' | 'dgon' | 'dnsexit' | 'dnshome' | 'dnsimple' | 'dnsservices' | 'doapi' | 'domeneshop' | 'dp' | 'dpi' | 'dreamhost' | 'duckdns' | 'durabledns' | 'dyn' | 'dynu' | 'dynv6' | 'easydns' | 'edgecenter' | 'edgedns' | 'euserv' | 'exoscale' | 'fornex' | 'freedns' | 'freemyip' | 'gandi_livedns' | 'gcloud' | 'gcore' | 'gd' | 'geoscaling' | 'googledomains' | 'he' | 'he_ddns' | 'hetzner' | 'hetznercloud' | 'hexonet' | 'hostingde' | 'huaweicloud' | 'infoblox' | 'infomaniak' | 'internetbs' | 'inwx' | 'ionos' | 'ionos_cloud' | 'ipv64' | 'ispconfig' | 'jd' | 'joker' | 'kappernet' | 'kas' | 'kinghost' | 'knot' | 'la' | 'leaseweb' | 'lexicon' | 'limacity' | 'linode' | 'linode_v4' | 'loopia' | 'lua' | 'maradns' | 'me' | 'miab' | 'mijnhost' | 'misaka' | 'myapi' | 'mydevil' | 'mydnsjp' | 'mythic_beasts' | 'namecheap' | 'namecom' | 'namesilo' | 'nanelo' | 'nederhost' | 'neodigit' | 'netcup' | 'netlify' | 'nic' | 'njalla' | 'nm' | 'nsd' | 'nsone' | 'nsupdate' | 'nw' | 'oci' | 'omglol' | 'one' | 'online' | 'openprovider' | 'openprovider_rest' | 'openstack' | 'opnsense' | 'ovh' | 'pdns' | 'pleskxml' | 'pointhq' | 'porkbun' | 'rackcorp' | 'rackspace' | 'rage4' | 'rcode0' | 'regru' | 'scaleway' | 'schlundtech' | 'selectel' | 'selfhost' | 'servercow' | 'simply' | 'spaceship' | 'technitium' | 'tele3' | 'tencent' | 'timeweb' | 'transip' | 'udr' | 'ultra' | 'unoeuro' | 'variomedia' | 'veesp' | 'vercel' | 'vscale' | 'vultr' | 'websupport' | 'west_cn' | 'world4you' | 'yandex360' | 'yc' | 'zilore' | 'zone' | 'zoneedit' | 'zonomi';
      data?: string;
      disable?: boolean;
      /** pve-configid */
      id: string;
      /** pve-node-list */
      nodes?: string;
      type: 'dns' | 'standalone';
      /** 0–172800; default 30 */
      'validation-delay'?: number;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/acme/plugins/{id}': {
    params: {
      /** pve-configid */
      id: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/acme/plugins/{id}': {
    params: {
      /** pve-configid */
      id: string;
    };
    wire: GetClusterAcmePluginsIdWire;
    returns: GetClusterAcmePluginsIdWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/acme/plugins/{id}': {
    params: {
      /** pve-configid */
      id: string;
      api?: '1984hosting' | 'acmedns' | 'acmeproxy' | 'active24' | 'ad' | 'ali' | 'alviy' | 'anx' | 'artfiles' | 'arvan' | 'aurora' | 'autodns' | 'aws' | 'azion' | 'azure' | 'beget' | 'bookmyname' | 'bunny' | 'cf' | 'clouddns' | 'cloudns' | 'cn' | 'conoha' | 'constellix' | 'cpanel' | 'curanet' | 'cyon' | 'da' | 'ddnss' | 'desec' | 'df' | 'dgon' | 'dnsexit' | 'dnshome' | 'dnsimple' | 'dnsservices' | 'doapi' | 'domeneshop' | 'dp' | 'dpi' | 'dreamhost' | 'duckdns' | 'durabledns' | 'dyn' | 'dynu' | 'dynv6' | 'easydns' | 'edgecenter' | 'edgedns' | 'euserv' | 'exoscale' | 'fornex' | 'freedns' | 'freemyip' | 'gandi_livedns' | 'gcloud' | 'gcore' | 'gd' | 'geoscaling' | 'googledomains' | 'he' | 'he_ddns' | 'hetzner' | 'hetznercloud' | 'hexonet' | 'hostingde' | 'huaweicloud' | 'infoblox' | 'infomaniak' | 'internetbs' | 'inwx' | 'ionos' | 'ionos_cloud' | 'ipv64' | 'ispconfig' | 'jd' | 'joker' | 'kappernet' | 'kas' | 'kinghost' | 'knot' | 'la' | 'leaseweb' | 'lexicon' | 'limacity' | 'linode' | 'linode_v4' | 'loopia' | 'lua' | 'maradns' | 'me' | 'miab' | 'mijnhost' | 'misaka' | 'myapi' | 'mydevil' | 'mydnsjp' | 'mythic_beasts' | 'namecheap' | 'namecom' | 'namesilo' | 'nanelo' | 'nederhost' | 'neodigit' | 'netcup' | 'netlify' | 'nic' | 'njalla' | 'nm' | 'nsd' | 'nsone' | 'nsupdate' | 'nw' | 'oci' | 'omglol' | 'one' | 'online' | 'openprovider' | 'openprovider_rest' | 'openstack' | 'opnsense' | 'ovh' | 'pdns' | 'pleskxml' | 'pointhq' | 'porkbun' | 'rackcorp' | 'rackspace' | 'rage4' | 'rcode0' | 'regru' | 'scaleway' | 'schlundtech' | 'selectel' | 'selfhost' | 'servercow' | 'simply' | 'spaceship' | 'technitium' | 'tele3' | 'tencent' | 'timeweb' | 'transip' | 'udr' | 'ultra' | 'unoeuro' | 'variomedia' | 'veesp' | 'vercel' | 'vscale' | 'vultr' | 'websupport' | 'west_cn' | 'world4you' | 'yandex360' | 'yc' | 'zilore' | 'zone' | 'zoneedit' | 'zonomi';
      data?: string;
      /** pve-configid-list */
      delete?: string;
      digest?: string;
      disable?: boolean;
      /** pve-node-list */
      nodes?: string;
      /** 0–172800; default 30 */
      'validation-delay'?: number;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/acme/tos': {
    params: {
      /** default https://acme-v02.api.letsencrypt.org/directory */
      directory?: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/backup': {
    params: NoParams;
    wire: GetClusterBackupWire;
    returns: GetClusterBackupWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/backup': {
    params: {
      /** default false */
      all?: boolean;
      /** ≥ 0; default 0 */
      bwlimit?: number;
      comment?: string;
      /** default 0 */
      compress?: '0' | '1' | 'gzip' | 'lzo' | 'zstd';
      /** pve-day-of-week-list; default mon,tue,wed,thu,fri,sat,sun; only with starttime */
      dow?: string;
      dumpdir?: string;
      /** default true */
      enabled?: boolean;
      /** pve-vmid-list */
      exclude?: string;
      'exclude-path'?: readonly string[];
      /** backup-fleecing */
      fleecing?: string;
      /** pve-configid */
      id?: string;
      /** 0–8; default 7 */
      ionice?: number;
      /** ≥ 0; default 180 */
      lockwait?: number;
      /** default always */
      mailnotification?: 'always' | 'failure';
      /** email-or-username-list */
      mailto?: string;
      /** default snapshot */
      mode?: 'snapshot' | 'suspend' | 'stop';
      node?: string;
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
      /** default false */
      'repeat-missed'?: boolean;
      /** pve-calendar-event */
      schedule?: string;
      script?: string;
      starttime?: string;
      /** default true */
      stdexcludes?: boolean;
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
    wire: null;
    returns: null;
  };
  /** Privilege: root@pam only. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/backup-info': {
    params: NoParams;
    wire: GetClusterBackupInfoWire;
    returns: GetClusterBackupInfoWire;
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/backup-info/not-backed-up': {
    params: NoParams;
    wire: GetClusterBackupInfoNotBackedUpWire;
    returns: GetClusterBackupInfoNotBackedUpWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/backup/{id}': {
    params: {
      id: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/backup/{id}': {
    params: {
      id: string;
    };
    wire: GetClusterBackupIdWire;
    returns: GetClusterBackupIdWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/backup/{id}': {
    params: {
      id: string;
      /** default false */
      all?: boolean;
      /** ≥ 0; default 0 */
      bwlimit?: number;
      comment?: string;
      /** default 0 */
      compress?: '0' | '1' | 'gzip' | 'lzo' | 'zstd';
      /** pve-configid-list */
      delete?: string;
      /** pve-day-of-week-list; only with starttime */
      dow?: string;
      dumpdir?: string;
      /** default true */
      enabled?: boolean;
      /** pve-vmid-list */
      exclude?: string;
      'exclude-path'?: readonly string[];
      /** backup-fleecing */
      fleecing?: string;
      /** 0–8; default 7 */
      ionice?: number;
      /** ≥ 0; default 180 */
      lockwait?: number;
      /** default always */
      mailnotification?: 'always' | 'failure';
      /** email-or-username-list */
      mailto?: string;
      /** default snapshot */
      mode?: 'snapshot' | 'suspend' | 'stop';
      node?: string;
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
      /** default false */
      'repeat-missed'?: boolean;
      /** pve-calendar-event */
      schedule?: string;
      script?: string;
      starttime?: string;
      /** default true */
      stdexcludes?: boolean;
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
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/backup/{id}/included_volumes': {
    params: {
      id: string;
    };
    wire: GetClusterBackupIdIncludedVolumesWire;
    returns: GetClusterBackupIdIncludedVolumesWire;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/bulk-action': {
    params: NoParams;
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/bulk-action/guest': {
    params: NoParams;
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2. */
  'POST /cluster/bulk-action/guest/migrate': {
    params: {
      /** 1–64; default 1 */
      'max-workers'?: number;
      /** 1–64; default 1 */
      maxworkers?: number;
      online?: boolean;
      target: string;
      vms?: readonly number[];
      'with-local-disks'?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2. */
  'POST /cluster/bulk-action/guest/shutdown': {
    params: {
      /** default true */
      'force-stop'?: boolean;
      /** 1–64; default 4 */
      'max-workers'?: number;
      /** 1–64; default 4 */
      maxworkers?: number;
      /** default 180 */
      timeout?: number;
      vms?: readonly number[];
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2. */
  'POST /cluster/bulk-action/guest/start': {
    params: {
      /** 1–64; default 4 */
      'max-workers'?: number;
      /** 1–64; default 4 */
      maxworkers?: number;
      timeout?: number;
      vms?: readonly number[];
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2. */
  'POST /cluster/bulk-action/guest/suspend': {
    params: {
      /** 1–64; default 4 */
      'max-workers'?: number;
      /** 1–64; default 4 */
      maxworkers?: number;
      /** pve-storage-id; only with to-disk */
      statestorage?: string;
      /** default false */
      'to-disk'?: boolean;
      vms?: readonly number[];
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/config': {
    params: NoParams;
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: root@pam only. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/config': {
    params: {
      clustername: string;
      /** keys: address, priority */
      [key: `link${number}`]: string | undefined;
      /** ≥ 1 */
      nodeid?: number;
      /** ≥ 0; default 125 */
      'token-coefficient'?: number;
      /** ≥ 1 */
      votes?: number;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/config/apiversion': {
    params: NoParams;
    wire: WireNumber;
    returns: WireNumber;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/config/join': {
    params: {
      /** default current connected node */
      node?: string;
    };
    wire: GetClusterConfigJoinWire;
    returns: GetClusterConfigJoinWire;
  };
  /** Privilege: root@pam only. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/config/join': {
    params: {
      fingerprint: string;
      force?: boolean;
      hostname: string;
      /** keys: address, priority */
      [key: `link${number}`]: string | undefined;
      /** ≥ 1 */
      nodeid?: number;
      password: string;
      /** ≥ 0 */
      votes?: number;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/config/nodes': {
    params: NoParams;
    wire: GetClusterConfigNodesWire;
    returns: GetClusterConfigNodesWire;
  };
  /** Privilege: root@pam only. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/config/nodes/{node}': {
    params: {
      node: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: root@pam only. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/config/nodes/{node}': {
    params: {
      node: string;
      apiversion?: number;
      force?: boolean;
      /** keys: address, priority */
      [key: `link${number}`]: string | undefined;
      /** ip */
      new_node_ip?: string;
      /** ≥ 1 */
      nodeid?: number;
      /** ≥ 0 */
      votes?: number;
    };
    wire: PostClusterConfigNodesNodeWire;
    returns: PostClusterConfigNodesNodeWire;
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/config/qdevice': {
    params: NoParams;
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/config/totem': {
    params: NoParams;
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/ha': {
    params: NoParams;
    wire: GetClusterHaWire;
    returns: GetClusterHaWire;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/ha/groups': {
    params: NoParams;
    wire: GetClusterHaGroupsWire;
    returns: GetClusterHaGroupsWire;
  };
  /** Privilege: Sys.Console on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/ha/groups': {
    params: {
      comment?: string;
      /** pve-configid */
      group: string;
      /** pve-ha-node-list */
      nodes: string;
      /** default false */
      nofailback?: boolean;
      /** default false */
      restricted?: boolean;
      type?: 'group';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Console on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/ha/groups/{group}': {
    params: {
      /** pve-configid */
      group: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/ha/groups/{group}': {
    params: {
      /** pve-configid */
      group: string;
    };
    wire: unknown;
    returns: unknown;
  };
  /** Privilege: Sys.Console on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/ha/groups/{group}': {
    params: {
      /** pve-configid */
      group: string;
      comment?: string;
      /** pve-configid-list */
      delete?: string;
      digest?: string;
      /** pve-ha-node-list */
      nodes?: string;
      /** default false */
      nofailback?: boolean;
      /** default false */
      restricted?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/ha/resources': {
    params: {
      type?: 'ct' | 'vm';
    };
    wire: GetClusterHaResourcesWire;
    returns: GetClusterHaResourcesWire;
  };
  /** Privilege: Sys.Console on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/ha/resources': {
    params: {
      /** default true */
      'auto-rebalance'?: boolean;
      comment?: string;
      /** default true */
      failback?: boolean;
      /** pve-configid */
      group?: string;
      /** ≥ 0; default 1 */
      max_relocate?: number;
      /** ≥ 0; default 1 */
      max_restart?: number;
      /** pve-ha-resource-or-vm-id */
      sid: string;
      /** default started */
      state?: 'started' | 'stopped' | 'enabled' | 'disabled' | 'ignored';
      type?: 'ct' | 'vm';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Console on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/ha/resources/{sid}': {
    params: {
      /** pve-ha-resource-or-vm-id */
      sid: string;
      /** default true */
      purge?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/ha/resources/{sid}': {
    params: {
      /** pve-ha-resource-or-vm-id */
      sid: string;
    };
    wire: GetClusterHaResourcesSidWire;
    returns: GetClusterHaResourcesSidWire;
  };
  /** Privilege: Sys.Console on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/ha/resources/{sid}': {
    params: {
      /** pve-ha-resource-or-vm-id */
      sid: string;
      /** default true */
      'auto-rebalance'?: boolean;
      comment?: string;
      /** pve-configid-list */
      delete?: string;
      digest?: string;
      /** default true */
      failback?: boolean;
      /** pve-configid */
      group?: string;
      /** ≥ 0; default 1 */
      max_relocate?: number;
      /** ≥ 0; default 1 */
      max_restart?: number;
      /** default started */
      state?: 'started' | 'stopped' | 'enabled' | 'disabled' | 'ignored';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Console on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/ha/resources/{sid}/migrate': {
    params: {
      /** pve-ha-resource-or-vm-id */
      sid: string;
      node: string;
    };
    wire: PostClusterHaResourcesSidMigrateWire;
    returns: PostClusterHaResourcesSidMigrateWire;
  };
  /** Privilege: Sys.Console on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/ha/resources/{sid}/relocate': {
    params: {
      /** pve-ha-resource-or-vm-id */
      sid: string;
      node: string;
    };
    wire: PostClusterHaResourcesSidRelocateWire;
    returns: PostClusterHaResourcesSidRelocateWire;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/ha/rules': {
    params: {
      resource?: string;
      type?: 'node-affinity' | 'resource-affinity';
    };
    wire: GetClusterHaRulesWire;
    returns: GetClusterHaRulesWire;
  };
  /** Privilege: Sys.Console on /. Runs in pvedaemon. In Proxmox VE 9.2. */
  'POST /cluster/ha/rules': {
    params: {
      affinity?: 'positive' | 'negative';
      comment?: string;
      disable?: boolean;
      /** pve-ha-node-list */
      nodes?: string;
      /** pve-ha-resource-id-list */
      resources: string;
      /** pve-configid */
      rule: string;
      /** default false */
      strict?: boolean;
      type: 'node-affinity' | 'resource-affinity';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Console on /. Runs in pvedaemon. In Proxmox VE 9.2. */
  'DELETE /cluster/ha/rules/{rule}': {
    params: {
      /** pve-configid */
      rule: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/ha/rules/{rule}': {
    params: {
      /** pve-configid */
      rule: string;
    };
    wire: GetClusterHaRulesRuleWire;
    returns: GetClusterHaRulesRuleWire;
  };
  /** Privilege: Sys.Console on /. Runs in pvedaemon. In Proxmox VE 9.2. */
  'PUT /cluster/ha/rules/{rule}': {
    params: {
      /** pve-configid */
      rule: string;
      affinity?: 'positive' | 'negative';
      comment?: string;
      /** pve-configid-list */
      delete?: string;
      digest?: string;
      disable?: boolean;
      /** pve-ha-node-list */
      nodes?: string;
      /** pve-ha-resource-id-list */
      resources?: string;
      /** default false */
      strict?: boolean;
      type: 'node-affinity' | 'resource-affinity';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/ha/status': {
    params: NoParams;
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: Sys.Console on /. Runs in pvedaemon. In Proxmox VE 9.2. */
  'POST /cluster/ha/status/arm-ha': {
    params: NoParams;
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/ha/status/current': {
    params: NoParams;
    wire: ClusterRefinements['GET /cluster/ha/status/current']['wire'];
    returns: ClusterRefinements['GET /cluster/ha/status/current']['returns'];
  };
  /** Privilege: Sys.Console on /. Runs in pvedaemon. In Proxmox VE 9.2. */
  'POST /cluster/ha/status/disarm-ha': {
    params: {
      'resource-mode': 'freeze' | 'ignore';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/ha/status/manager_status': {
    params: NoParams;
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/jobs': {
    params: NoParams;
    wire: GetClusterJobsWire;
    returns: GetClusterJobsWire;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/jobs/realm-sync': {
    params: NoParams;
    wire: GetClusterJobsRealmSyncWire;
    returns: GetClusterJobsRealmSyncWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'DELETE /cluster/jobs/realm-sync/{id}': {
    params: {
      /** pve-configid */
      id: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/jobs/realm-sync/{id}': {
    params: {
      /** pve-configid */
      id: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: Realm.AllocateUser on /access/realm/{realm}, and User.Modify on /access/groups. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'POST /cluster/jobs/realm-sync/{id}': {
    params: {
      /** pve-configid */
      id: string;
      comment?: string;
      /** default true */
      'enable-new'?: boolean;
      /** default true */
      enabled?: boolean;
      /** pve-realm */
      realm?: string;
      /** default none */
      'remove-vanished'?: string;
      /** pve-calendar-event */
      schedule: string;
      scope?: 'users' | 'groups' | 'both';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Realm.AllocateUser on /access/realm/{realm}, and User.Modify on /access/groups. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'PUT /cluster/jobs/realm-sync/{id}': {
    params: {
      /** pve-configid */
      id: string;
      comment?: string;
      /** pve-configid-list */
      delete?: string;
      /** default true */
      'enable-new'?: boolean;
      /** default true */
      enabled?: boolean;
      /** default none */
      'remove-vanished'?: string;
      /** pve-calendar-event */
      schedule: string;
      scope?: 'users' | 'groups' | 'both';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/jobs/schedule-analyze': {
    params: {
      /** 1–100; default 10 */
      iterations?: number;
      /** pve-calendar-event */
      schedule: string;
      starttime?: number;
    };
    wire: GetClusterJobsScheduleAnalyzeWire;
    returns: GetClusterJobsScheduleAnalyzeWire;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/log': {
    params: {
      /** ≥ 1 */
      max?: number;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/mapping': {
    params: NoParams;
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/mapping/dir': {
    params: {
      'check-node'?: string;
    };
    wire: GetClusterMappingDirWire;
    returns: GetClusterMappingDirWire;
  };
  /** Privilege: Mapping.Modify on /mapping/dir. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'POST /cluster/mapping/dir': {
    params: {
      description?: string;
      /** pve-configid */
      id: string;
      map: readonly string[];
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/dir. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'DELETE /cluster/mapping/dir/{id}': {
    params: {
      /** pve-configid */
      id: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Use on /mapping/dir/{id}, or Mapping.Modify on /mapping/dir/{id}, or Mapping.Audit on /mapping/dir/{id}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/mapping/dir/{id}': {
    params: {
      /** pve-configid */
      id: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: Mapping.Modify on /mapping/dir/{id}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'PUT /cluster/mapping/dir/{id}': {
    params: {
      /** pve-configid */
      id: string;
      /** pve-configid-list */
      delete?: string;
      description?: string;
      digest?: string;
      map?: readonly string[];
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/mapping/pci': {
    params: {
      'check-node'?: string;
    };
    wire: GetClusterMappingPciWire;
    returns: GetClusterMappingPciWire;
  };
  /** Privilege: Mapping.Modify on /mapping/pci. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'POST /cluster/mapping/pci': {
    params: {
      description?: string;
      /** pve-configid */
      id: string;
      /** default false */
      'live-migration-capable'?: boolean;
      map: readonly string[];
      /** default false */
      mdev?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/pci. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'DELETE /cluster/mapping/pci/{id}': {
    params: {
      /** pve-configid */
      id: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Use on /mapping/pci/{id}, or Mapping.Modify on /mapping/pci/{id}, or Mapping.Audit on /mapping/pci/{id}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/mapping/pci/{id}': {
    params: {
      /** pve-configid */
      id: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: Mapping.Modify on /mapping/pci/{id}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'PUT /cluster/mapping/pci/{id}': {
    params: {
      /** pve-configid */
      id: string;
      /** pve-configid-list */
      delete?: string;
      description?: string;
      digest?: string;
      /** default false */
      'live-migration-capable'?: boolean;
      map?: readonly string[];
      /** default false */
      mdev?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/mapping/usb': {
    params: {
      'check-node'?: string;
    };
    wire: GetClusterMappingUsbWire;
    returns: GetClusterMappingUsbWire;
  };
  /** Privilege: Mapping.Modify on /mapping/usb. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'POST /cluster/mapping/usb': {
    params: {
      description?: string;
      /** pve-configid */
      id: string;
      map: readonly string[];
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/usb. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'DELETE /cluster/mapping/usb/{id}': {
    params: {
      /** pve-configid */
      id: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Audit on /mapping/usb/{id}, or Mapping.Use on /mapping/usb/{id}, or Mapping.Modify on /mapping/usb/{id}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/mapping/usb/{id}': {
    params: {
      /** pve-configid */
      id: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: Mapping.Modify on /mapping/usb/{id}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'PUT /cluster/mapping/usb/{id}': {
    params: {
      /** pve-configid */
      id: string;
      /** pve-configid-list */
      delete?: string;
      description?: string;
      digest?: string;
      map: readonly string[];
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/metrics': {
    params: NoParams;
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4. */
  'GET /cluster/metrics/export': {
    params: {
      /** default false */
      history?: boolean;
      /** default false */
      'local-only'?: boolean;
      'node-list'?: string;
      /** default 0 */
      'start-time'?: number;
    };
    wire: GetClusterMetricsExportWire;
    returns: GetClusterMetricsExportWire;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/metrics/server': {
    params: NoParams;
    wire: GetClusterMetricsServerWire;
    returns: GetClusterMetricsServerWire;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/metrics/server/{id}': {
    params: {
      /** pve-configid */
      id: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/metrics/server/{id}': {
    params: {
      /** pve-configid */
      id: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/metrics/server/{id}': {
    params: {
      /** pve-configid */
      id: string;
      'api-path-prefix'?: string;
      bucket?: string;
      disable?: boolean;
      /** default udp */
      influxdbproto?: 'udp' | 'http' | 'https';
      /** ≥ 1; default 25000000 */
      'max-body-size'?: number;
      /** 512–65536; default 1500 */
      mtu?: number;
      organization?: string;
      /** default gzip */
      'otel-compression'?: 'none' | 'gzip';
      'otel-headers'?: string;
      /** ≥ 1024; default 10000000 */
      'otel-max-body-size'?: number;
      /** default /v1/metrics */
      'otel-path'?: string;
      /** default https */
      'otel-protocol'?: 'http' | 'https';
      'otel-resource-attributes'?: string;
      /** 1–10; default 5 */
      'otel-timeout'?: number;
      /** default true */
      'otel-verify-ssl'?: boolean;
      /** graphite-path */
      path?: string;
      /** 1–65536 */
      port: number;
      proto?: 'udp' | 'tcp';
      /** address */
      server: string;
      /** ≥ 0; default 1 */
      timeout?: number;
      token?: string;
      /** pve-configid */
      type: 'graphite' | 'influxdb' | 'opentelemetry';
      /** default true */
      'verify-certificate'?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/metrics/server/{id}': {
    params: {
      /** pve-configid */
      id: string;
      'api-path-prefix'?: string;
      bucket?: string;
      /** pve-configid-list */
      delete?: string;
      digest?: string;
      disable?: boolean;
      /** default udp */
      influxdbproto?: 'udp' | 'http' | 'https';
      /** ≥ 1; default 25000000 */
      'max-body-size'?: number;
      /** 512–65536; default 1500 */
      mtu?: number;
      organization?: string;
      /** default gzip */
      'otel-compression'?: 'none' | 'gzip';
      'otel-headers'?: string;
      /** ≥ 1024; default 10000000 */
      'otel-max-body-size'?: number;
      /** default /v1/metrics */
      'otel-path'?: string;
      /** default https */
      'otel-protocol'?: 'http' | 'https';
      'otel-resource-attributes'?: string;
      /** 1–10; default 5 */
      'otel-timeout'?: number;
      /** default true */
      'otel-verify-ssl'?: boolean;
      /** graphite-path */
      path?: string;
      /** 1–65536 */
      port: number;
      proto?: 'udp' | 'tcp';
      /** address */
      server: string;
      /** ≥ 0; default 1 */
      timeout?: number;
      token?: string;
      /** default true */
      'verify-certificate'?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/nextid': {
    params: {
      vmid?: number;
    };
    wire: ClusterRefinements['GET /cluster/nextid']['wire'];
    returns: ClusterRefinements['GET /cluster/nextid']['returns'];
  };
  /** Privilege: Sys.Audit on /. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/options': {
    params: NoParams;
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: Sys.Modify on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/options': {
    params: {
      /** keys: clone, default, migration, move, restore */
      bwlimit?: string;
      'consent-text'?: string;
      console?: 'applet' | 'vv' | 'html5' | 'xtermjs';
      /** keys: ha, ha-auto-rebalance, ha-auto-rebalance-hold-duration, ha-auto-rebalance-margin, ha-auto-rebalance-method, ha-auto-rebalance-threshold, ha-rebalance-on-start */
      crs?: string;
      /** pve-configid-list */
      delete?: string;
      description?: string;
      /** email-opt */
      email_from?: string;
      /** default watchdog */
      fencing?: 'watchdog' | 'hardware' | 'both';
      /** keys: shutdown_policy */
      ha?: string;
      http_proxy?: string;
      keyboard?: 'de' | 'de-ch' | 'da' | 'en-gb' | 'en-us' | 'es' | 'fi' | 'fr' | 'fr-be' | 'fr-ca' | 'fr-ch' | 'hu' | 'is' | 'it' | 'ja' | 'lt' | 'mk' | 'nl' | 'no' | 'pl' | 'pt' | 'pt-br' | 'sv' | 'sl' | 'tr';
      language?: 'ar' | 'ca' | 'da' | 'de' | 'en' | 'es' | 'eu' | 'fa' | 'fr' | 'hr' | 'he' | 'it' | 'ja' | 'ka' | 'kr' | 'nb' | 'nl' | 'nn' | 'pl' | 'pt_BR' | 'ru' | 'sl' | 'sv' | 'tr' | 'ukr' | 'zh_CN' | 'zh_TW';
      /** keys: latitude, longitude, name */
      location?: string;
      /** mac-prefix; default BC:24:11 */
      mac_prefix?: string;
      /** ≥ 1 */
      max_workers?: number;
      /** keys: network, type */
      migration?: string;
      migration_unsecure?: boolean;
      /** keys: lower, upper */
      'next-id'?: string;
      /** keys: fencing, package-updates, replication, target-fencing, target-package-updates, target-replication */
      notify?: string;
      'registered-tags'?: string;
      /** keys: network, type */
      replication?: string;
      /** keys: case-sensitive, color-map, ordering, shape */
      'tag-style'?: string;
      /** keys: appid, origin */
      u2f?: string;
      /** keys: user-allow, user-allow-list */
      'user-tag-access'?: string;
      /** keys: allow-subdomains, id, origin, rp */
      webauthn?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/qemu': {
    params: NoParams;
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: Sys.Audit on /nodes, or Mapping.Audit or Mapping.Use or Mapping.Modify on /mapping/cpu. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/qemu/cpu-flags': {
    params: {
      /** default kvm */
      accel?: 'kvm' | 'tcg';
      arch?: 'x86_64' | 'aarch64';
    };
    wire: GetClusterQemuCpuFlagsWire;
    returns: GetClusterQemuCpuFlagsWire;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/qemu/custom-cpu-models': {
    params: NoParams;
    wire: GetClusterQemuCustomCpuModelsWire;
    returns: GetClusterQemuCustomCpuModelsWire;
  };
  /** Privilege: Mapping.Modify on /mapping/cpu. Runs in pvedaemon. In Proxmox VE 9.2. */
  'POST /cluster/qemu/custom-cpu-models': {
    params: {
      /** pve-configid */
      cputype: string;
      flags?: string;
      /** 32–64 */
      'guest-phys-bits'?: number;
      /** default false */
      hidden?: boolean;
      'hv-vendor-id'?: string;
      /** 0–4294967295 */
      level?: number;
      /** pve-phys-bits */
      'phys-bits'?: string;
      /** default kvm64 */
      'reported-model': '486' | 'a64fx' | 'athlon' | 'Broadwell' | 'Broadwell-IBRS' | 'Broadwell-noTSX' | 'Broadwell-noTSX-IBRS' | 'Cascadelake-Server' | 'Cascadelake-Server-noTSX' | 'Cascadelake-Server-v2' | 'Cascadelake-Server-v4' | 'Cascadelake-Server-v5' | 'ClearwaterForest' | 'ClearwaterForest-v2' | 'ClearwaterForest-v3' | 'Conroe' | 'Cooperlake' | 'Cooperlake-v2' | 'core2duo' | 'coreduo' | 'cortex-a35' | 'cortex-a53' | 'cortex-a55' | 'cortex-a57' | 'cortex-a710' | 'cortex-a72' | 'cortex-a76' | 'cortex-a78ae' | 'DiamondRapids' | 'EPYC' | 'EPYC-Genoa' | 'EPYC-Genoa-v2' | 'EPYC-IBPB' | 'EPYC-Milan' | 'EPYC-Milan-v2' | 'EPYC-Milan-v3' | 'EPYC-Rome' | 'EPYC-Rome-v2' | 'EPYC-Rome-v3' | 'EPYC-Rome-v4' | 'EPYC-Rome-v5' | 'EPYC-Turin' | 'EPYC-v3' | 'EPYC-v4' | 'EPYC-v5' | 'GraniteRapids' | 'GraniteRapids-v2' | 'GraniteRapids-v3' | 'GraniteRapids-v4' | 'GraniteRapids-v5' | 'Haswell' | 'Haswell-IBRS' | 'Haswell-noTSX' | 'Haswell-noTSX-IBRS' | 'host' | 'Icelake-Client' | 'Icelake-Client-noTSX' | 'Icelake-Server' | 'Icelake-Server-noTSX' | 'Icelake-Server-v3' | 'Icelake-Server-v4' | 'Icelake-Server-v5' | 'Icelake-Server-v6' | 'Icelake-Server-v7' | 'IvyBridge' | 'IvyBridge-IBRS' | 'KnightsMill' | 'kvm32' | 'kvm64' | 'max' | 'Nehalem' | 'Nehalem-IBRS' | 'neoverse-n1' | 'neoverse-n2' | 'neoverse-v1' | 'Opteron_G1' | 'Opteron_G2' | 'Opteron_G3' | 'Opteron_G4' | 'Opteron_G5' | 'Penryn' | 'pentium' | 'pentium2' | 'pentium3' | 'phenom' | 'qemu32' | 'qemu64' | 'SandyBridge' | 'SandyBridge-IBRS' | 'SapphireRapids' | 'SapphireRapids-v2' | 'SapphireRapids-v3' | 'SapphireRapids-v4' | 'SapphireRapids-v5' | 'SapphireRapids-v6' | 'SierraForest' | 'SierraForest-v2' | 'SierraForest-v3' | 'SierraForest-v4' | 'SierraForest-v5' | 'Skylake-Client' | 'Skylake-Client-IBRS' | 'Skylake-Client-noTSX-IBRS' | 'Skylake-Client-v4' | 'Skylake-Server' | 'Skylake-Server-IBRS' | 'Skylake-Server-noTSX-IBRS' | 'Skylake-Server-v4' | 'Skylake-Server-v5' | 'Westmere' | 'Westmere-IBRS';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Modify on /mapping/cpu/{cputype}. Runs in pvedaemon. In Proxmox VE 9.2. */
  'DELETE /cluster/qemu/custom-cpu-models/{cputype}': {
    params: {
      cputype: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Mapping.Audit on /mapping/cpu/{cputype}, or Mapping.Use on /mapping/cpu/{cputype}, or Mapping.Modify on /mapping/cpu/{cputype}. Runs in pveproxy. In Proxmox VE 9.2. */
  'GET /cluster/qemu/custom-cpu-models/{cputype}': {
    params: {
      cputype: string;
    };
    wire: GetClusterQemuCustomCpuModelsCputypeWire;
    returns: GetClusterQemuCustomCpuModelsCputypeWire;
  };
  /** Privilege: Mapping.Modify on /mapping/cpu/{cputype}. Runs in pvedaemon. In Proxmox VE 9.2. */
  'PUT /cluster/qemu/custom-cpu-models/{cputype}': {
    params: {
      /** pve-configid */
      cputype: string;
      /** pve-configid-list */
      delete?: string;
      digest?: string;
      flags?: string;
      /** 32–64 */
      'guest-phys-bits'?: number;
      /** default false */
      hidden?: boolean;
      'hv-vendor-id'?: string;
      /** 0–4294967295 */
      level?: number;
      /** pve-phys-bits */
      'phys-bits'?: string;
      /** default kvm64 */
      'reported-model'?: '486' | 'a64fx' | 'athlon' | 'Broadwell' | 'Broadwell-IBRS' | 'Broadwell-noTSX' | 'Broadwell-noTSX-IBRS' | 'Cascadelake-Server' | 'Cascadelake-Server-noTSX' | 'Cascadelake-Server-v2' | 'Cascadelake-Server-v4' | 'Cascadelake-Server-v5' | 'ClearwaterForest' | 'ClearwaterForest-v2' | 'ClearwaterForest-v3' | 'Conroe' | 'Cooperlake' | 'Cooperlake-v2' | 'core2duo' | 'coreduo' | 'cortex-a35' | 'cortex-a53' | 'cortex-a55' | 'cortex-a57' | 'cortex-a710' | 'cortex-a72' | 'cortex-a76' | 'cortex-a78ae' | 'DiamondRapids' | 'EPYC' | 'EPYC-Genoa' | 'EPYC-Genoa-v2' | 'EPYC-IBPB' | 'EPYC-Milan' | 'EPYC-Milan-v2' | 'EPYC-Milan-v3' | 'EPYC-Rome' | 'EPYC-Rome-v2' | 'EPYC-Rome-v3' | 'EPYC-Rome-v4' | 'EPYC-Rome-v5' | 'EPYC-Turin' | 'EPYC-v3' | 'EPYC-v4' | 'EPYC-v5' | 'GraniteRapids' | 'GraniteRapids-v2' | 'GraniteRapids-v3' | 'GraniteRapids-v4' | 'GraniteRapids-v5' | 'Haswell' | 'Haswell-IBRS' | 'Haswell-noTSX' | 'Haswell-noTSX-IBRS' | 'host' | 'Icelake-Client' | 'Icelake-Client-noTSX' | 'Icelake-Server' | 'Icelake-Server-noTSX' | 'Icelake-Server-v3' | 'Icelake-Server-v4' | 'Icelake-Server-v5' | 'Icelake-Server-v6' | 'Icelake-Server-v7' | 'IvyBridge' | 'IvyBridge-IBRS' | 'KnightsMill' | 'kvm32' | 'kvm64' | 'max' | 'Nehalem' | 'Nehalem-IBRS' | 'neoverse-n1' | 'neoverse-n2' | 'neoverse-v1' | 'Opteron_G1' | 'Opteron_G2' | 'Opteron_G3' | 'Opteron_G4' | 'Opteron_G5' | 'Penryn' | 'pentium' | 'pentium2' | 'pentium3' | 'phenom' | 'qemu32' | 'qemu64' | 'SandyBridge' | 'SandyBridge-IBRS' | 'SapphireRapids' | 'SapphireRapids-v2' | 'SapphireRapids-v3' | 'SapphireRapids-v4' | 'SapphireRapids-v5' | 'SapphireRapids-v6' | 'SierraForest' | 'SierraForest-v2' | 'SierraForest-v3' | 'SierraForest-v4' | 'SierraForest-v5' | 'Skylake-Client' | 'Skylake-Client-IBRS' | 'Skylake-Client-noTSX-IBRS' | 'Skylake-Client-v4' | 'Skylake-Server' | 'Skylake-Server-IBRS' | 'Skylake-Server-noTSX-IBRS' | 'Skylake-Server-v4' | 'Skylake-Server-v5' | 'Westmere' | 'Westmere-IBRS';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/replication': {
    params: NoParams;
    wire: GetClusterReplicationWire;
    returns: GetClusterReplicationWire;
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /cluster/replication': {
    params: {
      comment?: string;
      disable?: boolean;
      /** pve-replication-job-id */
      id: string;
      /** ≥ 1 */
      rate?: number;
      remove_job?: 'local' | 'full';
      /** pve-calendar-event; default *\/15 */
      schedule?: string;
      source?: string;
      target: string;
      type: 'local';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /cluster/replication/{id}': {
    params: {
      /** pve-replication-job-id */
      id: string;
      /** default false */
      force?: boolean;
      /** default false */
      keep?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/replication/{id}': {
    params: {
      /** pve-replication-job-id */
      id: string;
    };
    wire: GetClusterReplicationIdWire;
    returns: GetClusterReplicationIdWire;
  };
  /** Privilege: any account. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /cluster/replication/{id}': {
    params: {
      /** pve-replication-job-id */
      id: string;
      comment?: string;
      /** pve-configid-list */
      delete?: string;
      digest?: string;
      disable?: boolean;
      /** ≥ 1 */
      rate?: number;
      remove_job?: 'local' | 'full';
      /** pve-calendar-event; default *\/15 */
      schedule?: string;
      source?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/resources': {
    params: {
      type?: 'vm' | 'storage' | 'node' | 'sdn';
    };
    wire: ClusterRefinements['GET /cluster/resources']['wire'];
    returns: ClusterRefinements['GET /cluster/resources']['returns'];
  };
  /** Privilege: Sys.Audit on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/status': {
    params: NoParams;
    wire: ClusterRefinements['GET /cluster/status']['wire'];
    returns: ClusterRefinements['GET /cluster/status']['returns'];
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /cluster/tasks': {
    params: NoParams;
    wire: ClusterRefinements['GET /cluster/tasks']['wire'];
    returns: ClusterRefinements['GET /cluster/tasks']['returns'];
  };
}
