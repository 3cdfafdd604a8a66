// Written by scripts/generate-endpoints.ts from Proxmox's own schema. Do not edit: run it again.
import type { CorrectedRefinements } from '../corrected.ts';
import type { LxcRefinements } from '../lxc.ts';
import type { WireFlag, WireNumber } from '../../wire/scalar.ts';

type GetNodesNodeLxcVmidWire = {
  subdir: string;
}[];

interface GetNodesNodeLxcVmidFeatureWire {
  hasFeature?: WireFlag;
}

interface GetNodesNodeLxcVmidMigrateWire {
  'allowed-nodes'?: string[];
  'dependent-ha-resources'?: string[];
  'not-allowed-nodes'?: {
    'blocking-ha-resources'?: {
      cause: 'node-affinity' | 'resource-affinity';
      sid: string;
    }[];
  };
  running?: WireFlag;
}

interface PostNodesNodeLxcVmidMtunnelWire {
  socket: string;
  ticket: string;
  upid: string;
}

interface GetNodesNodeLxcVmidMtunnelwebsocketWire {
  port?: string;
  socket?: string;
}

interface GetNodesNodeLxcVmidRrdWire {
  filename: string;
}

interface PostNodesNodeLxcVmidSpiceproxyWire {
  host: string;
  password: string;
  proxy: string;
  'tls-port': WireNumber;
  type: string;
}

type GetNodesNodeLxcVmidStatusWire = {
  subdir: string;
}[];

interface PostNodesNodeLxcVmidVncproxyWire {
  cert: string;
  password?: string;
  port: WireNumber;
  ticket: string;
  upid: string;
  user: string;
}

interface GetNodesNodeLxcVmidVncwebsocketWire {
  port: string;
}

export interface LxcEndpoints {
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc': {
    params: {
      node: string;
    };
    wire: LxcRefinements['GET /nodes/{node}/lxc']['wire'];
    returns: LxcRefinements['GET /nodes/{node}/lxc']['returns'];
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc': {
    params: {
      node: string;
      /** default amd64 */
      arch?: 'amd64' | 'i386' | 'arm64' | 'armhf' | 'riscv32' | 'riscv64';
      /** ≥ 0; default restore limit from datacenter or storage config */
      bwlimit?: number;
      /** default tty */
      cmode?: 'shell' | 'console' | 'tty';
      /** default true */
      console?: boolean;
      /** 1–8192 */
      cores?: number;
      /** 0–8192; default 0 */
      cpulimit?: number;
      /** 0–500000; default cgroup v1: 1024, cgroup v2: 100 */
      cpuunits?: number;
      /** default false */
      debug?: boolean;
      description?: string;
      /** keys: deny-write, gid, mode, path, uid */
      [key: `dev${number}`]: string | undefined;
      /** default /sbin/init */
      entrypoint?: string;
      env?: string;
      /** keys: force_rw_sys, fuse, keyctl, mknod, mount, nesting */
      features?: string;
      force?: boolean;
      /** default false */
      'ha-managed'?: boolean;
      /** pve-volume-id */
      hookscript?: string;
      /** dns-name */
      hostname?: string;
      'ignore-unpack-errors'?: boolean;
      lock?: 'backup' | 'create' | 'destroyed' | 'disk' | 'fstrim' | 'migrate' | 'mounted' | 'rollback' | 'snapshot' | 'snapshot-delete';
      /** ≥ 16; default 512 */
      memory?: number;
      /** keys: acl, backup, idmap, keepattrs, mountoptions, mp, quota, replicate, ro, shared, size, volume */
      [key: `mp${number}`]: string | undefined;
      /** lxc-ip-with-ll-iface-list */
      nameserver?: string;
      /** keys: bridge, firewall, gw, gw6, host-managed, hwaddr, ip, ip6, link_down, mtu, name, rate, tag, trunks, type */
      [key: `net${number}`]: string | undefined;
      /** default false */
      onboot?: boolean;
      ostemplate: string;
      ostype?: 'debian' | 'devuan' | 'ubuntu' | 'centos' | 'fedora' | 'opensuse' | 'archlinux' | 'alpine' | 'gentoo' | 'nixos' | 'unmanaged';
      password?: string;
      /** pve-poolid */
      pool?: string;
      /** default false */
      protection?: boolean;
      restore?: boolean;
      /** keys: acl, idmap, mountoptions, quota, replicate, ro, shared, size, volume */
      rootfs?: string;
      /** dns-name-list */
      searchdomain?: string;
      'ssh-public-keys'?: string;
      /** default false */
      start?: boolean;
      /** pve-startup-order */
      startup?: string;
      /** pve-storage-id; default local */
      storage?: string;
      /** ≥ 0; default 512 */
      swap?: number;
      /** pve-tag-list */
      tags?: string;
      /** default false */
      template?: boolean;
      /** pve-ct-timezone */
      timezone?: string;
      /** 0–6; default 2 */
      tty?: number;
      /** only with restore */
      unique?: boolean;
      /** default false */
      unprivileged?: boolean;
      /** keys: volume */
      [key: `unused${number}`]: string | undefined;
      vmid: number;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Allocate on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/lxc/{vmid}': {
    params: {
      node: string;
      vmid: number;
      'destroy-unreferenced-disks'?: boolean;
      /** default false */
      force?: boolean;
      /** default false */
      purge?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}': {
    params: {
      node: string;
      vmid: number;
    };
    wire: GetNodesNodeLxcVmidWire;
    returns: GetNodesNodeLxcVmidWire;
  };
  /** Privilege: VM.Clone on /vms/{vmid}, and (VM.Allocate on /vms/{newid}, or VM.Allocate on /pool/{pool} (if pool is given)). Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/clone': {
    params: {
      node: string;
      vmid: number;
      /** ≥ 0; default clone limit from datacenter or storage config */
      bwlimit?: number;
      description?: string;
      full?: boolean;
      /** dns-name */
      hostname?: string;
      newid: number;
      /** pve-poolid */
      pool?: string;
      /** pve-configid */
      snapname?: string;
      /** pve-storage-id */
      storage?: string;
      target?: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/config': {
    params: {
      node: string;
      vmid: number;
      /** default false */
      current?: boolean;
      /** pve-configid */
      snapshot?: string;
    };
    wire: LxcRefinements['GET /nodes/{node}/lxc/{vmid}/config']['wire'];
    returns: LxcRefinements['GET /nodes/{node}/lxc/{vmid}/config']['returns'];
  };
  /** Privilege: VM.Config.Disk or VM.Config.CPU or VM.Config.Memory or VM.Config.Network or VM.Config.Options on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/lxc/{vmid}/config': {
    params: {
      node: string;
      vmid: number;
      /** default amd64 */
      arch?: 'amd64' | 'i386' | 'arm64' | 'armhf' | 'riscv32' | 'riscv64';
      /** default tty */
      cmode?: 'shell' | 'console' | 'tty';
      /** default true */
      console?: boolean;
      /** 1–8192 */
      cores?: number;
      /** 0–8192; default 0 */
      cpulimit?: number;
      /** 0–500000; default cgroup v1: 1024, cgroup v2: 100 */
      cpuunits?: number;
      /** default false */
      debug?: boolean;
      /** pve-configid-list */
      delete?: string;
      description?: string;
      /** keys: deny-write, gid, mode, path, uid */
      [key: `dev${number}`]: string | undefined;
      digest?: string;
      /** default /sbin/init */
      entrypoint?: string;
      env?: string;
      /** keys: force_rw_sys, fuse, keyctl, mknod, mount, nesting */
      features?: string;
      /** pve-volume-id */
      hookscript?: string;
      /** dns-name */
      hostname?: string;
      lock?: 'backup' | 'create' | 'destroyed' | 'disk' | 'fstrim' | 'migrate' | 'mounted' | 'rollback' | 'snapshot' | 'snapshot-delete';
      /** ≥ 16; default 512 */
      memory?: number;
      /** keys: acl, backup, idmap, keepattrs, mountoptions, mp, quota, replicate, ro, shared, size, volume */
      [key: `mp${number}`]: string | undefined;
      /** lxc-ip-with-ll-iface-list */
      nameserver?: string;
      /** keys: bridge, firewall, gw, gw6, host-managed, hwaddr, ip, ip6, link_down, mtu, name, rate, tag, trunks, type */
      [key: `net${number}`]: string | undefined;
      /** default false */
      onboot?: boolean;
      ostype?: 'debian' | 'devuan' | 'ubuntu' | 'centos' | 'fedora' | 'opensuse' | 'archlinux' | 'alpine' | 'gentoo' | 'nixos' | 'unmanaged';
      /** default false */
      protection?: boolean;
      /** pve-configid-list */
      revert?: string;
      /** keys: acl, idmap, mountoptions, quota, replicate, ro, shared, size, volume */
      rootfs?: string;
      /** dns-name-list */
      searchdomain?: string;
      /** pve-startup-order */
      startup?: string;
      /** ≥ 0; default 512 */
      swap?: number;
      /** pve-tag-list */
      tags?: string;
      /** default false */
      template?: boolean;
      /** pve-ct-timezone */
      timezone?: string;
      /** 0–6; default 2 */
      tty?: number;
      /** default false */
      unprivileged?: boolean;
      /** keys: volume */
      [key: `unused${number}`]: string | undefined;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/feature': {
    params: {
      node: string;
      vmid: number;
      feature: 'snapshot' | 'clone' | 'copy';
      /** pve-configid */
      snapname?: string;
    };
    wire: GetNodesNodeLxcVmidFeatureWire;
    returns: GetNodesNodeLxcVmidFeatureWire;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4. */
  'GET /nodes/{node}/lxc/{vmid}/interfaces': {
    params: {
      node: string;
      vmid: number;
    };
    wire: LxcRefinements['GET /nodes/{node}/lxc/{vmid}/interfaces']['wire'];
    returns: LxcRefinements['GET /nodes/{node}/lxc/{vmid}/interfaces']['returns'];
  };
  /** Privilege: VM.Migrate on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2. */
  'GET /nodes/{node}/lxc/{vmid}/migrate': {
    params: {
      node: string;
      vmid: number;
      target?: string;
    };
    wire: GetNodesNodeLxcVmidMigrateWire;
    returns: GetNodesNodeLxcVmidMigrateWire;
  };
  /** Privilege: VM.Migrate on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/migrate': {
    params: {
      node: string;
      vmid: number;
      /** ≥ 0; default migrate limit from datacenter or storage config */
      bwlimit?: number;
      online?: boolean;
      restart?: boolean;
      target: string;
      /** storage-pair-list */
      'target-storage'?: string;
      /** default 180 */
      timeout?: number;
    };
    wire: LxcRefinements['POST /nodes/{node}/lxc/{vmid}/migrate']['wire'];
    returns: LxcRefinements['POST /nodes/{node}/lxc/{vmid}/migrate']['returns'];
  };
  /** Privilege: VM.Config.Disk on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/move_volume': {
    params: {
      node: string;
      vmid: number;
      /** ≥ 0; default clone limit from datacenter or storage config */
      bwlimit?: number;
      /** default false */
      delete?: boolean;
      digest?: string;
      /** pve-storage-id */
      storage?: string;
      'target-digest'?: string;
      'target-vmid'?: number;
      'target-volume'?: 'rootfs' | 'mp0' | 'mp1' | 'mp2' | 'mp3' | 'mp4' | 'mp5' | 'mp6' | 'mp7' | 'mp8' | 'mp9' | 'mp10' | 'mp11' | 'mp12' | 'mp13' | 'mp14' | 'mp15' | 'mp16' | 'mp17' | 'mp18' | 'mp19' | 'mp20' | 'mp21' | 'mp22' | 'mp23' | 'mp24' | 'mp25' | 'mp26' | 'mp27' | 'mp28' | 'mp29' | 'mp30' | 'mp31' | 'mp32' | 'mp33' | 'mp34' | 'mp35' | 'mp36' | 'mp37' | 'mp38' | 'mp39' | 'mp40' | 'mp41' | 'mp42' | 'mp43' | 'mp44' | 'mp45' | 'mp46' | 'mp47' | 'mp48' | 'mp49' | 'mp50' | 'mp51' | 'mp52' | 'mp53' | 'mp54' | 'mp55' | 'mp56' | 'mp57' | 'mp58' | 'mp59' | 'mp60' | 'mp61' | 'mp62' | 'mp63' | 'mp64' | 'mp65' | 'mp66' | 'mp67' | 'mp68' | 'mp69' | 'mp70' | 'mp71' | 'mp72' | 'mp73' | 'mp74' | 'mp75' | 'mp76' | 'mp77' | 'mp78' | 'mp79' | 'mp80' | 'mp81' | 'mp82' | 'mp83' | 'mp84' | 'mp85' | 'mp86' | 'mp87' | 'mp88' | 'mp89' | 'mp90' | 'mp91' | 'mp92' | 'mp93' | 'mp94' | 'mp95' | 'mp96' | 'mp97' | 'mp98' | 'mp99' | 'mp100' | 'mp101' | 'mp102' | 'mp103' | 'mp104' | 'mp105' | 'mp106' | 'mp107' | 'mp108' | 'mp109' | 'mp110' | 'mp111' | 'mp112' | 'mp113' | 'mp114' | 'mp115' | 'mp116' | 'mp117' | 'mp118' | 'mp119' | 'mp120' | 'mp121' | 'mp122' | 'mp123' | 'mp124' | 'mp125' | 'mp126' | 'mp127' | 'mp128' | 'mp129' | 'mp130' | 'mp131' | 'mp132' | 'mp133' | 'mp134' | 'mp135' | 'mp136' | 'mp137' | 'mp138' | 'mp139' | 'mp140' | 'mp141' | 'mp142' | 'mp143' | 'mp144' | 'mp145' | 'mp146' | 'mp147' | 'mp148' | 'mp149' | 'mp150' | 'mp151' | 'mp152' | 'mp153' | 'mp154' | 'mp155' | 'mp156' | 'mp157' | 'mp158' | 'mp159' | 'mp160' | 'mp161' | 'mp162' | 'mp163' | 'mp164' | 'mp165' | 'mp166' | 'mp167' | 'mp168' | 'mp169' | 'mp170' | 'mp171' | 'mp172' | 'mp173' | 'mp174' | 'mp175' | 'mp176' | 'mp177' | 'mp178' | 'mp179' | 'mp180' | 'mp181' | 'mp182' | 'mp183' | 'mp184' | 'mp185' | 'mp186' | 'mp187' | 'mp188' | 'mp189' | 'mp190' | 'mp191' | 'mp192' | 'mp193' | 'mp194' | 'mp195' | 'mp196' | 'mp197' | 'mp198' | 'mp199' | 'mp200' | 'mp201' | 'mp202' | 'mp203' | 'mp204' | 'mp205' | 'mp206' | 'mp207' | 'mp208' | 'mp209' | 'mp210' | 'mp211' | 'mp212' | 'mp213' | 'mp214' | 'mp215' | 'mp216' | 'mp217' | 'mp218' | 'mp219' | 'mp220' | 'mp221' | 'mp222' | 'mp223' | 'mp224' | 'mp225' | 'mp226' | 'mp227' | 'mp228' | 'mp229' | 'mp230' | 'mp231' | 'mp232' | 'mp233' | 'mp234' | 'mp235' | 'mp236' | 'mp237' | 'mp238' | 'mp239' | 'mp240' | 'mp241' | 'mp242' | 'mp243' | 'mp244' | 'mp245' | 'mp246' | 'mp247' | 'mp248' | 'mp249' | 'mp250' | 'mp251' | 'mp252' | 'mp253' | 'mp254' | 'mp255' | 'unused0' | 'unused1' | 'unused2' | 'unused3' | 'unused4' | 'unused5' | 'unused6' | 'unused7' | 'unused8' | 'unused9' | 'unused10' | 'unused11' | 'unused12' | 'unused13' | 'unused14' | 'unused15' | 'unused16' | 'unused17' | 'unused18' | 'unused19' | 'unused20' | 'unused21' | 'unused22' | 'unused23' | 'unused24' | 'unused25' | 'unused26' | 'unused27' | 'unused28' | 'unused29' | 'unused30' | 'unused31' | 'unused32' | 'unused33' | 'unused34' | 'unused35' | 'unused36' | 'unused37' | 'unused38' | 'unused39' | 'unused40' | 'unused41' | 'unused42' | 'unused43' | 'unused44' | 'unused45' | 'unused46' | 'unused47' | 'unused48' | 'unused49' | 'unused50' | 'unused51' | 'unused52' | 'unused53' | 'unused54' | 'unused55' | 'unused56' | 'unused57' | 'unused58' | 'unused59' | 'unused60' | 'unused61' | 'unused62' | 'unused63' | 'unused64' | 'unused65' | 'unused66' | 'unused67' | 'unused68' | 'unused69' | 'unused70' | 'unused71' | 'unused72' | 'unused73' | 'unused74' | 'unused75' | 'unused76' | 'unused77' | 'unused78' | 'unused79' | 'unused80' | 'unused81' | 'unused82' | 'unused83' | 'unused84' | 'unused85' | 'unused86' | 'unused87' | 'unused88' | 'unused89' | 'unused90' | 'unused91' | 'unused92' | 'unused93' | 'unused94' | 'unused95' | 'unused96' | 'unused97' | 'unused98' | 'unused99' | 'unused100' | 'unused101' | 'unused102' | 'unused103' | 'unused104' | 'unused105' | 'unused106' | 'unused107' | 'unused108' | 'unused109' | 'unused110' | 'unused111' | 'unused112' | 'unused113' | 'unused114' | 'unused115' | 'unused116' | 'unused117' | 'unused118' | 'unused119' | 'unused120' | 'unused121' | 'unused122' | 'unused123' | 'unused124' | 'unused125' | 'unused126' | 'unused127' | 'unused128' | 'unused129' | 'unused130' | 'unused131' | 'unused132' | 'unused133' | 'unused134' | 'unused135' | 'unused136' | 'unused137' | 'unused138' | 'unused139' | 'unused140' | 'unused141' | 'unused142' | 'unused143' | 'unused144' | 'unused145' | 'unused146' | 'unused147' | 'unused148' | 'unused149' | 'unused150' | 'unused151' | 'unused152' | 'unused153' | 'unused154' | 'unused155' | 'unused156' | 'unused157' | 'unused158' | 'unused159' | 'unused160' | 'unused161' | 'unused162' | 'unused163' | 'unused164' | 'unused165' | 'unused166' | 'unused167' | 'unused168' | 'unused169' | 'unused170' | 'unused171' | 'unused172' | 'unused173' | 'unused174' | 'unused175' | 'unused176' | 'unused177' | 'unused178' | 'unused179' | 'unused180' | 'unused181' | 'unused182' | 'unused183' | 'unused184' | 'unused185' | 'unused186' | 'unused187' | 'unused188' | 'unused189' | 'unused190' | 'unused191' | 'unused192' | 'unused193' | 'unused194' | 'unused195' | 'unused196' | 'unused197' | 'unused198' | 'unused199' | 'unused200' | 'unused201' | 'unused202' | 'unused203' | 'unused204' | 'unused205' | 'unused206' | 'unused207' | 'unused208' | 'unused209' | 'unused210' | 'unused211' | 'unused212' | 'unused213' | 'unused214' | 'unused215' | 'unused216' | 'unused217' | 'unused218' | 'unused219' | 'unused220' | 'unused221' | 'unused222' | 'unused223' | 'unused224' | 'unused225' | 'unused226' | 'unused227' | 'unused228' | 'unused229' | 'unused230' | 'unused231' | 'unused232' | 'unused233' | 'unused234' | 'unused235' | 'unused236' | 'unused237' | 'unused238' | 'unused239' | 'unused240' | 'unused241' | 'unused242' | 'unused243' | 'unused244' | 'unused245' | 'unused246' | 'unused247' | 'unused248' | 'unused249' | 'unused250' | 'unused251' | 'unused252' | 'unused253' | 'unused254' | 'unused255';
      volume: 'rootfs' | 'mp0' | 'mp1' | 'mp2' | 'mp3' | 'mp4' | 'mp5' | 'mp6' | 'mp7' | 'mp8' | 'mp9' | 'mp10' | 'mp11' | 'mp12' | 'mp13' | 'mp14' | 'mp15' | 'mp16' | 'mp17' | 'mp18' | 'mp19' | 'mp20' | 'mp21' | 'mp22' | 'mp23' | 'mp24' | 'mp25' | 'mp26' | 'mp27' | 'mp28' | 'mp29' | 'mp30' | 'mp31' | 'mp32' | 'mp33' | 'mp34' | 'mp35' | 'mp36' | 'mp37' | 'mp38' | 'mp39' | 'mp40' | 'mp41' | 'mp42' | 'mp43' | 'mp44' | 'mp45' | 'mp46' | 'mp47' | 'mp48' | 'mp49' | 'mp50' | 'mp51' | 'mp52' | 'mp53' | 'mp54' | 'mp55' | 'mp56' | 'mp57' | 'mp58' | 'mp59' | 'mp60' | 'mp61' | 'mp62' | 'mp63' | 'mp64' | 'mp65' | 'mp66' | 'mp67' | 'mp68' | 'mp69' | 'mp70' | 'mp71' | 'mp72' | 'mp73' | 'mp74' | 'mp75' | 'mp76' | 'mp77' | 'mp78' | 'mp79' | 'mp80' | 'mp81' | 'mp82' | 'mp83' | 'mp84' | 'mp85' | 'mp86' | 'mp87' | 'mp88' | 'mp89' | 'mp90' | 'mp91' | 'mp92' | 'mp93' | 'mp94' | 'mp95' | 'mp96' | 'mp97' | 'mp98' | 'mp99' | 'mp100' | 'mp101' | 'mp102' | 'mp103' | 'mp104' | 'mp105' | 'mp106' | 'mp107' | 'mp108' | 'mp109' | 'mp110' | 'mp111' | 'mp112' | 'mp113' | 'mp114' | 'mp115' | 'mp116' | 'mp117' | 'mp118' | 'mp119' | 'mp120' | 'mp121' | 'mp122' | 'mp123' | 'mp124' | 'mp125' | 'mp126' | 'mp127' | 'mp128' | 'mp129' | 'mp130' | 'mp131' | 'mp132' | 'mp133' | 'mp134' | 'mp135' | 'mp136' | 'mp137' | 'mp138' | 'mp139' | 'mp140' | 'mp141' | 'mp142' | 'mp143' | 'mp144' | 'mp145' | 'mp146' | 'mp147' | 'mp148' | 'mp149' | 'mp150' | 'mp151' | 'mp152' | 'mp153' | 'mp154' | 'mp155' | 'mp156' | 'mp157' | 'mp158' | 'mp159' | 'mp160' | 'mp161' | 'mp162' | 'mp163' | 'mp164' | 'mp165' | 'mp166' | 'mp167' | 'mp168' | 'mp169' | 'mp170' | 'mp171' | 'mp172' | 'mp173' | 'mp174' | 'mp175' | 'mp176' | 'mp177' | 'mp178' | 'mp179' | 'mp180' | 'mp181' | 'mp182' | 'mp183' | 'mp184' | 'mp185' | 'mp186' | 'mp187' | 'mp188' | 'mp189' | 'mp190' | 'mp191' | 'mp192' | 'mp193' | 'mp194' | 'mp195' | 'mp196' | 'mp197' | 'mp198' | 'mp199' | 'mp200' | 'mp201' | 'mp202' | 'mp203' | 'mp204' | 'mp205' | 'mp206' | 'mp207' | 'mp208' | 'mp209' | 'mp210' | 'mp211' | 'mp212' | 'mp213' | 'mp214' | 'mp215' | 'mp216' | 'mp217' | 'mp218' | 'mp219' | 'mp220' | 'mp221' | 'mp222' | 'mp223' | 'mp224' | 'mp225' | 'mp226' | 'mp227' | 'mp228' | 'mp229' | 'mp230' | 'mp231' | 'mp232' | 'mp233' | 'mp234' | 'mp235' | 'mp236' | 'mp237' | 'mp238' | 'mp239' | 'mp240' | 'mp241' | 'mp242' | 'mp243' | 'mp244' | 'mp245' | 'mp246' | 'mp247' | 'mp248' | 'mp249' | 'mp250' | 'mp251' | 'mp252' | 'mp253' | 'mp254' | 'mp255' | 'unused0' | 'unused1' | 'unused2' | 'unused3' | 'unused4' | 'unused5' | 'unused6' | 'unused7' | 'unused8' | 'unused9' | 'unused10' | 'unused11' | 'unused12' | 'unused13' | 'unused14' | 'unused15' | 'unused16' | 'unused17' | 'unused18' | 'unused19' | 'unused20' | 'unused21' | 'unused22' | 'unused23' | 'unused24' | 'unused25' | 'unused26' | 'unused27' | 'unused28' | 'unused29' | 'unused30' | 'unused31' | 'unused32' | 'unused33' | 'unused34' | 'unused35' | 'unused36' | 'unused37' | 'unused38' | 'unused39' | 'unused40' | 'unused41' | 'unused42' | 'unused43' | 'unused44' | 'unused45' | 'unused46' | 'unused47' | 'unused48' | 'unused49' | 'unused50' | 'unused51' | 'unused52' | 'unused53' | 'unused54' | 'unused55' | 'unused56' | 'unused57' | 'unused58' | 'unused59' | 'unused60' | 'unused61' | 'unused62' | 'unused63' | 'unused64' | 'unused65' | 'unused66' | 'unused67' | 'unused68' | 'unused69' | 'unused70' | 'unused71' | 'unused72' | 'unused73' | 'unused74' | 'unused75' | 'unused76' | 'unused77' | 'unused78' | 'unused79' | 'unused80' | 'unused81' | 'unused82' | 'unused83' | 'unused84' | 'unused85' | 'unused86' | 'unused87' | 'unused88' | 'unused89' | 'unused90' | 'unused91' | 'unused92' | 'unused93' | 'unused94' | 'unused95' | 'unused96' | 'unused97' | 'unused98' | 'unused99' | 'unused100' | 'unused101' | 'unused102' | 'unused103' | 'unused104' | 'unused105' | 'unused106' | 'unused107' | 'unused108' | 'unused109' | 'unused110' | 'unused111' | 'unused112' | 'unused113' | 'unused114' | 'unused115' | 'unused116' | 'unused117' | 'unused118' | 'unused119' | 'unused120' | 'unused121' | 'unused122' | 'unused123' | 'unused124' | 'unused125' | 'unused126' | 'unused127' | 'unused128' | 'unused129' | 'unused130' | 'unused131' | 'unused132' | 'unused133' | 'unused134' | 'unused135' | 'unused136' | 'unused137' | 'unused138' | 'unused139' | 'unused140' | 'unused141' | 'unused142' | 'unused143' | 'unused144' | 'unused145' | 'unused146' | 'unused147' | 'unused148' | 'unused149' | 'unused150' | 'unused151' | 'unused152' | 'unused153' | 'unused154' | 'unused155' | 'unused156' | 'unused157' | 'unused158' | 'unused159' | 'unused160' | 'unused161' | 'unused162' | 'unused163' | 'unused164' | 'unused165' | 'unused166' | 'unused167' | 'unused168' | 'unused169' | 'unused170' | 'unused171' | 'unused172' | 'unused173' | 'unused174' | 'unused175' | 'unused176' | 'unused177' | 'unused178' | 'unused179' | 'unused180' | 'unused181' | 'unused182' | 'unused183' | 'unused184' | 'unused185' | 'unused186' | 'unused187' | 'unused188' | 'unused189' | 'unused190' | 'unused191' | 'unused192' | 'unused193' | 'unused194' | 'unused195' | 'unused196' | 'unused197' | 'unused198' | 'unused199' | 'unused200' | 'unused201' | 'unused202' | 'unused203' | 'unused204' | 'unused205' | 'unused206' | 'unused207' | 'unused208' | 'unused209' | 'unused210' | 'unused211' | 'unused212' | 'unused213' | 'unused214' | 'unused215' | 'unused216' | 'unused217' | 'unused218' | 'unused219' | 'unused220' | 'unused221' | 'unused222' | 'unused223' | 'unused224' | 'unused225' | 'unused226' | 'unused227' | 'unused228' | 'unused229' | 'unused230' | 'unused231' | 'unused232' | 'unused233' | 'unused234' | 'unused235' | 'unused236' | 'unused237' | 'unused238' | 'unused239' | 'unused240' | 'unused241' | 'unused242' | 'unused243' | 'unused244' | 'unused245' | 'unused246' | 'unused247' | 'unused248' | 'unused249' | 'unused250' | 'unused251' | 'unused252' | 'unused253' | 'unused254' | 'unused255';
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Allocate on /vms/{vmid}, and Sys.Incoming on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/mtunnel': {
    params: {
      node: string;
      vmid: number;
      /** pve-bridge-id-list */
      bridges?: string;
      /** pve-storage-id-list */
      storages?: string;
    };
    wire: PostNodesNodeLxcVmidMtunnelWire;
    returns: PostNodesNodeLxcVmidMtunnelWire;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/mtunnelwebsocket': {
    params: {
      node: string;
      vmid: number;
      socket: string;
      ticket: string;
    };
    wire: GetNodesNodeLxcVmidMtunnelwebsocketWire;
    returns: GetNodesNodeLxcVmidMtunnelwebsocketWire;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/pending': {
    params: {
      node: string;
      vmid: number;
    };
    wire: CorrectedRefinements['GET /nodes/{node}/lxc/{vmid}/pending']['wire'];
    returns: CorrectedRefinements['GET /nodes/{node}/lxc/{vmid}/pending']['returns'];
  };
  /** Privilege: VM.Migrate on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/remote_migrate': {
    params: {
      node: string;
      vmid: number;
      /** ≥ 0; default migrate limit from datacenter or storage config */
      bwlimit?: number;
      /** default false */
      delete?: boolean;
      online?: boolean;
      restart?: boolean;
      /** bridge-pair-list */
      'target-bridge': string;
      /** proxmox-remote */
      'target-endpoint': string;
      /** storage-pair-list */
      'target-storage': string;
      'target-vmid'?: number;
      /** default 180 */
      timeout?: number;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Config.Disk on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/lxc/{vmid}/resize': {
    params: {
      node: string;
      vmid: number;
      digest?: string;
      disk: 'rootfs' | 'mp0' | 'mp1' | 'mp2' | 'mp3' | 'mp4' | 'mp5' | 'mp6' | 'mp7' | 'mp8' | 'mp9' | 'mp10' | 'mp11' | 'mp12' | 'mp13' | 'mp14' | 'mp15' | 'mp16' | 'mp17' | 'mp18' | 'mp19' | 'mp20' | 'mp21' | 'mp22' | 'mp23' | 'mp24' | 'mp25' | 'mp26' | 'mp27' | 'mp28' | 'mp29' | 'mp30' | 'mp31' | 'mp32' | 'mp33' | 'mp34' | 'mp35' | 'mp36' | 'mp37' | 'mp38' | 'mp39' | 'mp40' | 'mp41' | 'mp42' | 'mp43' | 'mp44' | 'mp45' | 'mp46' | 'mp47' | 'mp48' | 'mp49' | 'mp50' | 'mp51' | 'mp52' | 'mp53' | 'mp54' | 'mp55' | 'mp56' | 'mp57' | 'mp58' | 'mp59' | 'mp60' | 'mp61' | 'mp62' | 'mp63' | 'mp64' | 'mp65' | 'mp66' | 'mp67' | 'mp68' | 'mp69' | 'mp70' | 'mp71' | 'mp72' | 'mp73' | 'mp74' | 'mp75' | 'mp76' | 'mp77' | 'mp78' | 'mp79' | 'mp80' | 'mp81' | 'mp82' | 'mp83' | 'mp84' | 'mp85' | 'mp86' | 'mp87' | 'mp88' | 'mp89' | 'mp90' | 'mp91' | 'mp92' | 'mp93' | 'mp94' | 'mp95' | 'mp96' | 'mp97' | 'mp98' | 'mp99' | 'mp100' | 'mp101' | 'mp102' | 'mp103' | 'mp104' | 'mp105' | 'mp106' | 'mp107' | 'mp108' | 'mp109' | 'mp110' | 'mp111' | 'mp112' | 'mp113' | 'mp114' | 'mp115' | 'mp116' | 'mp117' | 'mp118' | 'mp119' | 'mp120' | 'mp121' | 'mp122' | 'mp123' | 'mp124' | 'mp125' | 'mp126' | 'mp127' | 'mp128' | 'mp129' | 'mp130' | 'mp131' | 'mp132' | 'mp133' | 'mp134' | 'mp135' | 'mp136' | 'mp137' | 'mp138' | 'mp139' | 'mp140' | 'mp141' | 'mp142' | 'mp143' | 'mp144' | 'mp145' | 'mp146' | 'mp147' | 'mp148' | 'mp149' | 'mp150' | 'mp151' | 'mp152' | 'mp153' | 'mp154' | 'mp155' | 'mp156' | 'mp157' | 'mp158' | 'mp159' | 'mp160' | 'mp161' | 'mp162' | 'mp163' | 'mp164' | 'mp165' | 'mp166' | 'mp167' | 'mp168' | 'mp169' | 'mp170' | 'mp171' | 'mp172' | 'mp173' | 'mp174' | 'mp175' | 'mp176' | 'mp177' | 'mp178' | 'mp179' | 'mp180' | 'mp181' | 'mp182' | 'mp183' | 'mp184' | 'mp185' | 'mp186' | 'mp187' | 'mp188' | 'mp189' | 'mp190' | 'mp191' | 'mp192' | 'mp193' | 'mp194' | 'mp195' | 'mp196' | 'mp197' | 'mp198' | 'mp199' | 'mp200' | 'mp201' | 'mp202' | 'mp203' | 'mp204' | 'mp205' | 'mp206' | 'mp207' | 'mp208' | 'mp209' | 'mp210' | 'mp211' | 'mp212' | 'mp213' | 'mp214' | 'mp215' | 'mp216' | 'mp217' | 'mp218' | 'mp219' | 'mp220' | 'mp221' | 'mp222' | 'mp223' | 'mp224' | 'mp225' | 'mp226' | 'mp227' | 'mp228' | 'mp229' | 'mp230' | 'mp231' | 'mp232' | 'mp233' | 'mp234' | 'mp235' | 'mp236' | 'mp237' | 'mp238' | 'mp239' | 'mp240' | 'mp241' | 'mp242' | 'mp243' | 'mp244' | 'mp245' | 'mp246' | 'mp247' | 'mp248' | 'mp249' | 'mp250' | 'mp251' | 'mp252' | 'mp253' | 'mp254' | 'mp255';
      size: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/rrd': {
    params: {
      node: string;
      vmid: number;
      cf?: 'AVERAGE' | 'MAX';
      /** pve-configid-list */
      ds: string;
      timeframe: 'hour' | 'day' | 'week' | 'month' | 'year';
    };
    wire: GetNodesNodeLxcVmidRrdWire;
    returns: GetNodesNodeLxcVmidRrdWire;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/rrddata': {
    params: {
      node: string;
      vmid: number;
      cf?: 'AVERAGE' | 'MAX';
      timeframe: 'hour' | 'day' | 'week' | 'month' | 'year';
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/snapshot': {
    params: {
      node: string;
      vmid: number;
    };
    wire: CorrectedRefinements['GET /nodes/{node}/lxc/{vmid}/snapshot']['wire'];
    returns: CorrectedRefinements['GET /nodes/{node}/lxc/{vmid}/snapshot']['returns'];
  };
  /** Privilege: VM.Snapshot on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/snapshot': {
    params: {
      node: string;
      vmid: number;
      description?: string;
      /** pve-configid */
      snapname: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Snapshot on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/lxc/{vmid}/snapshot/{snapname}': {
    params: {
      node: string;
      vmid: number;
      /** pve-configid */
      snapname: string;
      force?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/snapshot/{snapname}': {
    params: {
      node: string;
      vmid: number;
      /** pve-configid */
      snapname: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: VM.Snapshot or VM.Snapshot.Rollback or VM.Audit on /vms/{vmid}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/snapshot/{snapname}/config': {
    params: {
      node: string;
      vmid: number;
      /** pve-configid */
      snapname: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.Snapshot on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/lxc/{vmid}/snapshot/{snapname}/config': {
    params: {
      node: string;
      vmid: number;
      /** pve-configid */
      snapname: string;
      description?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Snapshot or VM.Snapshot.Rollback on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/snapshot/{snapname}/rollback': {
    params: {
      node: string;
      vmid: number;
      /** pve-configid */
      snapname: string;
      /** default false */
      start?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Console on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/spiceproxy': {
    params: {
      node: string;
      vmid: number;
      /** address */
      proxy?: string;
    };
    wire: PostNodesNodeLxcVmidSpiceproxyWire;
    returns: PostNodesNodeLxcVmidSpiceproxyWire;
  };
  /** Privilege: any account. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/status': {
    params: {
      node: string;
      vmid: number;
    };
    wire: GetNodesNodeLxcVmidStatusWire;
    returns: GetNodesNodeLxcVmidStatusWire;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/status/current': {
    params: {
      node: string;
      vmid: number;
    };
    wire: LxcRefinements['GET /nodes/{node}/lxc/{vmid}/status/current']['wire'];
    returns: LxcRefinements['GET /nodes/{node}/lxc/{vmid}/status/current']['returns'];
  };
  /** Privilege: VM.PowerMgmt on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/status/reboot': {
    params: {
      node: string;
      vmid: number;
      /** ≥ 0 */
      timeout?: number;
    };
    wire: LxcRefinements['POST /nodes/{node}/lxc/{vmid}/status/reboot']['wire'];
    returns: LxcRefinements['POST /nodes/{node}/lxc/{vmid}/status/reboot']['returns'];
  };
  /** Privilege: VM.PowerMgmt on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/status/resume': {
    params: {
      node: string;
      vmid: number;
    };
    wire: LxcRefinements['POST /nodes/{node}/lxc/{vmid}/status/resume']['wire'];
    returns: LxcRefinements['POST /nodes/{node}/lxc/{vmid}/status/resume']['returns'];
  };
  /** Privilege: VM.PowerMgmt on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/status/shutdown': {
    params: {
      node: string;
      vmid: number;
      /** default false */
      forceStop?: boolean;
      /** ≥ 0; default 60 */
      timeout?: number;
    };
    wire: LxcRefinements['POST /nodes/{node}/lxc/{vmid}/status/shutdown']['wire'];
    returns: LxcRefinements['POST /nodes/{node}/lxc/{vmid}/status/shutdown']['returns'];
  };
  /** Privilege: VM.PowerMgmt on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/status/start': {
    params: {
      node: string;
      vmid: number;
      /** default false */
      debug?: boolean;
      skiplock?: boolean;
    };
    wire: LxcRefinements['POST /nodes/{node}/lxc/{vmid}/status/start']['wire'];
    returns: LxcRefinements['POST /nodes/{node}/lxc/{vmid}/status/start']['returns'];
  };
  /** Privilege: VM.PowerMgmt on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/status/stop': {
    params: {
      node: string;
      vmid: number;
      /** default false */
      'overrule-shutdown'?: boolean;
      skiplock?: boolean;
    };
    wire: LxcRefinements['POST /nodes/{node}/lxc/{vmid}/status/stop']['wire'];
    returns: LxcRefinements['POST /nodes/{node}/lxc/{vmid}/status/stop']['returns'];
  };
  /** Privilege: VM.PowerMgmt on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/status/suspend': {
    params: {
      node: string;
      vmid: number;
    };
    wire: LxcRefinements['POST /nodes/{node}/lxc/{vmid}/status/suspend']['wire'];
    returns: LxcRefinements['POST /nodes/{node}/lxc/{vmid}/status/suspend']['returns'];
  };
  /** Privilege: VM.Allocate on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/template': {
    params: {
      node: string;
      vmid: number;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Console on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/termproxy': {
    params: {
      node: string;
      vmid: number;
    };
    wire: LxcRefinements['POST /nodes/{node}/lxc/{vmid}/termproxy']['wire'];
    returns: LxcRefinements['POST /nodes/{node}/lxc/{vmid}/termproxy']['returns'];
  };
  /** Privilege: VM.Console on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/lxc/{vmid}/vncproxy': {
    params: {
      node: string;
      vmid: number;
      /** 16–2160 */
      height?: number;
      websocket?: boolean;
      /** 16–4096 */
      width?: number;
    };
    wire: PostNodesNodeLxcVmidVncproxyWire;
    returns: PostNodesNodeLxcVmidVncproxyWire;
  };
  /** Privilege: VM.Console on /vms/{vmid}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/lxc/{vmid}/vncwebsocket': {
    params: {
      node: string;
      vmid: number;
      /** 5900–5999 */
      port: number;
      vncticket: string;
    };
    wire: GetNodesNodeLxcVmidVncwebsocketWire;
    returns: GetNodesNodeLxcVmidVncwebsocketWire;
  };
}
