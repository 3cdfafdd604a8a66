// Written by scripts/generate-endpoints.ts from Proxmox's own schema. Do not edit: run it again.
import type { QemuRefinements } from '../qemu.ts';
import type { WireFlag, WireNumber } from '../../wire/scalar.ts';

type GetNodesNodeQemuVmidWire = {
  subdir: string;
}[];

type GetNodesNodeQemuVmidCloudinitWire = {
  delete?: WireNumber;
  key: string;
  pending?: string;
  value?: string;
}[];

interface GetNodesNodeQemuVmidFeatureWire {
  hasFeature?: WireFlag;
  nodes: string[];
}

interface GetNodesNodeQemuVmidMigrateWire {
  allowed_nodes?: string[];
  'dependent-ha-resources'?: string[];
  'has-dbus-vmstate'?: WireFlag;
  local_disks: {
    cdrom?: WireFlag;
    is_unused?: WireFlag;
    size: WireNumber;
    volid: string;
  }[];
  local_resources: string[];
  'mapped-resource-info': Record<string, unknown>;
  'mapped-resources': string[];
  not_allowed_nodes?: {
    'blocking-ha-resources'?: {
      cause: 'node-affinity' | 'resource-affinity';
      sid: string;
    }[];
    unavailable_storages?: string[];
  };
  running?: WireFlag;
}

interface PostNodesNodeQemuVmidMtunnelWire {
  socket: string;
  ticket: string;
  upid: string;
}

interface GetNodesNodeQemuVmidMtunnelwebsocketWire {
  port?: string;
  socket?: string;
}

type GetNodesNodeQemuVmidPendingWire = {
  delete?: WireNumber;
  key: string;
  pending?: string;
  value?: string;
}[];

interface GetNodesNodeQemuVmidRrdWire {
  filename: string;
}

type GetNodesNodeQemuVmidSnapshotWire = {
  description: string;
  name: string;
  parent?: string;
  snaptime?: WireNumber;
  vmstate?: WireFlag;
}[];

interface PostNodesNodeQemuVmidSpiceproxyWire {
  host: string;
  password: string;
  proxy: string;
  'tls-port': WireNumber;
  type: string;
}

type GetNodesNodeQemuVmidStatusWire = {
  subdir: string;
}[];

interface PostNodesNodeQemuVmidVncproxyWire {
  cert: string;
  password?: string;
  port: WireNumber;
  ticket: string;
  upid: string;
  user: string;
}

interface GetNodesNodeQemuVmidVncwebsocketWire {
  port: string;
}

export interface QemuEndpoints {
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu': {
    params: {
      node: string;
      full?: boolean;
    };
    wire: QemuRefinements['GET /nodes/{node}/qemu']['wire'];
    returns: QemuRefinements['GET /nodes/{node}/qemu']['returns'];
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu': {
    params: {
      node: string;
      acpi?: boolean;
      affinity?: string;
      agent?: string;
      'allow-ksm'?: boolean;
      'amd-sev'?: string;
      arch?: 'x86_64' | 'aarch64';
      archive?: string;
      args?: string;
      audio0?: string;
      autostart?: boolean;
      balloon?: number;
      bios?: 'seabios' | 'ovmf';
      boot?: string;
      bootdisk?: string;
      bwlimit?: number;
      cdrom?: string;
      cicustom?: string;
      cipassword?: string;
      citype?: 'configdrive2' | 'nocloud' | 'opennebula';
      ciupgrade?: boolean;
      ciuser?: string;
      cores?: number;
      cpu?: string;
      cpulimit?: number;
      cpuunits?: number;
      description?: string;
      efidisk0?: string;
      force?: boolean;
      freeze?: boolean;
      'ha-managed'?: boolean;
      hookscript?: string;
      [key: `hostpci${number}`]: string | undefined;
      hotplug?: string;
      hugepages?: 'any' | '2' | '1024';
      [key: `ide${number}`]: string | undefined;
      'import-working-storage'?: string;
      'intel-tdx'?: string;
      [key: `ipconfig${number}`]: string | undefined;
      ivshmem?: string;
      keephugepages?: boolean;
      keyboard?: 'de' | 'de-ch' | 'da' | 'en-gb' | 'en-us' | 'es' | 'fi' | 'fr' | 'fr-be' | 'fr-ca' | 'fr-ch' | 'hu' | 'is' | 'it' | 'ja' | 'lt' | 'mk' | 'nl' | 'no' | 'pl' | 'pt' | 'pt-br' | 'sv' | 'sl' | 'tr';
      kvm?: boolean;
      'live-restore'?: boolean;
      localtime?: boolean;
      lock?: 'backup' | 'clone' | 'create' | 'migrate' | 'rollback' | 'snapshot' | 'snapshot-delete' | 'suspending' | 'suspended';
      machine?: string;
      memory?: string;
      migrate_downtime?: number;
      migrate_speed?: number;
      name?: string;
      nameserver?: string;
      [key: `net${number}`]: string | undefined;
      numa?: boolean;
      [key: `numa${number}`]: string | undefined;
      onboot?: boolean;
      ostype?: 'other' | 'wxp' | 'w2k' | 'w2k3' | 'w2k8' | 'wvista' | 'win7' | 'win8' | 'win10' | 'win11' | 'l24' | 'l26' | 'solaris';
      [key: `parallel${number}`]: string | undefined;
      pool?: string;
      protection?: boolean;
      reboot?: boolean;
      rng0?: string;
      [key: `sata${number}`]: string | undefined;
      [key: `scsi${number}`]: string | undefined;
      scsihw?: 'lsi' | 'lsi53c810' | 'virtio-scsi-pci' | 'virtio-scsi-single' | 'megasas' | 'pvscsi';
      searchdomain?: string;
      [key: `serial${number}`]: string | undefined;
      shares?: number;
      smbios1?: string;
      smp?: number;
      sockets?: number;
      spice_enhancements?: string;
      sshkeys?: string;
      start?: boolean;
      startdate?: string;
      startup?: string;
      storage?: string;
      tablet?: boolean;
      tags?: string;
      tdf?: boolean;
      template?: boolean;
      tpmstate0?: string;
      unique?: boolean;
      [key: `unused${number}`]: string | undefined;
      [key: `usb${number}`]: string | undefined;
      vcpus?: number;
      vga?: string;
      [key: `virtio${number}`]: string | undefined;
      [key: `virtiofs${number}`]: string | undefined;
      vmgenid?: string;
      vmid: number;
      vmstatestorage?: string;
      watchdog?: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Allocate on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/qemu/{vmid}': {
    params: {
      node: string;
      vmid: number;
      'destroy-unreferenced-disks'?: boolean;
      purge?: boolean;
      skiplock?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}': {
    params: {
      node: string;
      vmid: number;
    };
    wire: GetNodesNodeQemuVmidWire;
    returns: GetNodesNodeQemuVmidWire;
  };
  /** Privilege: VM.Clone on /vms/{vmid}, and (VM.Allocate on /vms/{newid}, or VM.Allocate on /pool/{pool} (if pool is given)). Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/clone': {
    params: {
      node: string;
      vmid: number;
      bwlimit?: number;
      description?: string;
      format?: 'raw' | 'qcow2' | 'vmdk';
      full?: boolean;
      name?: string;
      newid: number;
      pool?: string;
      snapname?: string;
      storage?: string;
      target?: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/cloudinit': {
    params: {
      node: string;
      vmid: number;
    };
    wire: GetNodesNodeQemuVmidCloudinitWire;
    returns: GetNodesNodeQemuVmidCloudinitWire;
  };
  /** Privilege: VM.Config.Cloudinit on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/qemu/{vmid}/cloudinit': {
    params: {
      node: string;
      vmid: number;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/cloudinit/dump': {
    params: {
      node: string;
      vmid: number;
      type: 'user' | 'network' | 'meta';
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/config': {
    params: {
      node: string;
      vmid: number;
      current?: boolean;
      snapshot?: string;
    };
    wire: QemuRefinements['GET /nodes/{node}/qemu/{vmid}/config']['wire'];
    returns: QemuRefinements['GET /nodes/{node}/qemu/{vmid}/config']['returns'];
  };
  /** Privilege: VM.Config.Disk or VM.Config.CDROM or VM.Config.CPU or VM.Config.Memory or VM.Config.Network or VM.Config.HWType or VM.Config.Options or VM.Config.Cloudinit on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/config': {
    params: {
      node: string;
      vmid: number;
      acpi?: boolean;
      affinity?: string;
      agent?: string;
      'allow-ksm'?: boolean;
      'amd-sev'?: string;
      arch?: 'x86_64' | 'aarch64';
      args?: string;
      audio0?: string;
      autostart?: boolean;
      background_delay?: number;
      balloon?: number;
      bios?: 'seabios' | 'ovmf';
      boot?: string;
      bootdisk?: string;
      cdrom?: string;
      cicustom?: string;
      cipassword?: string;
      citype?: 'configdrive2' | 'nocloud' | 'opennebula';
      ciupgrade?: boolean;
      ciuser?: string;
      cores?: number;
      cpu?: string;
      cpulimit?: number;
      cpuunits?: number;
      delete?: string;
      description?: string;
      digest?: string;
      efidisk0?: string;
      force?: boolean;
      freeze?: boolean;
      hookscript?: string;
      [key: `hostpci${number}`]: string | undefined;
      hotplug?: string;
      hugepages?: 'any' | '2' | '1024';
      [key: `ide${number}`]: string | undefined;
      'import-working-storage'?: string;
      'intel-tdx'?: string;
      [key: `ipconfig${number}`]: string | undefined;
      ivshmem?: string;
      keephugepages?: boolean;
      keyboard?: 'de' | 'de-ch' | 'da' | 'en-gb' | 'en-us' | 'es' | 'fi' | 'fr' | 'fr-be' | 'fr-ca' | 'fr-ch' | 'hu' | 'is' | 'it' | 'ja' | 'lt' | 'mk' | 'nl' | 'no' | 'pl' | 'pt' | 'pt-br' | 'sv' | 'sl' | 'tr';
      kvm?: boolean;
      localtime?: boolean;
      lock?: 'backup' | 'clone' | 'create' | 'migrate' | 'rollback' | 'snapshot' | 'snapshot-delete' | 'suspending' | 'suspended';
      machine?: string;
      memory?: string;
      migrate_downtime?: number;
      migrate_speed?: number;
      name?: string;
      nameserver?: string;
      [key: `net${number}`]: string | undefined;
      numa?: boolean;
      [key: `numa${number}`]: string | undefined;
      onboot?: boolean;
      ostype?: 'other' | 'wxp' | 'w2k' | 'w2k3' | 'w2k8' | 'wvista' | 'win7' | 'win8' | 'win10' | 'win11' | 'l24' | 'l26' | 'solaris';
      [key: `parallel${number}`]: string | undefined;
      protection?: boolean;
      reboot?: boolean;
      revert?: string;
      rng0?: string;
      [key: `sata${number}`]: string | undefined;
      [key: `scsi${number}`]: string | undefined;
      scsihw?: 'lsi' | 'lsi53c810' | 'virtio-scsi-pci' | 'virtio-scsi-single' | 'megasas' | 'pvscsi';
      searchdomain?: string;
      [key: `serial${number}`]: string | undefined;
      shares?: number;
      skiplock?: boolean;
      smbios1?: string;
      smp?: number;
      sockets?: number;
      spice_enhancements?: string;
      sshkeys?: string;
      startdate?: string;
      startup?: string;
      tablet?: boolean;
      tags?: string;
      tdf?: boolean;
      template?: boolean;
      tpmstate0?: string;
      [key: `unused${number}`]: string | undefined;
      [key: `usb${number}`]: string | undefined;
      vcpus?: number;
      vga?: string;
      [key: `virtio${number}`]: string | undefined;
      [key: `virtiofs${number}`]: string | undefined;
      vmgenid?: string;
      vmstatestorage?: string;
      watchdog?: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Config.Disk or VM.Config.CDROM or VM.Config.CPU or VM.Config.Memory or VM.Config.Network or VM.Config.HWType or VM.Config.Options or VM.Config.Cloudinit on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/qemu/{vmid}/config': {
    params: {
      node: string;
      vmid: number;
      acpi?: boolean;
      affinity?: string;
      agent?: string;
      'allow-ksm'?: boolean;
      'amd-sev'?: string;
      arch?: 'x86_64' | 'aarch64';
      args?: string;
      audio0?: string;
      autostart?: boolean;
      balloon?: number;
      bios?: 'seabios' | 'ovmf';
      boot?: string;
      bootdisk?: string;
      cdrom?: string;
      cicustom?: string;
      cipassword?: string;
      citype?: 'configdrive2' | 'nocloud' | 'opennebula';
      ciupgrade?: boolean;
      ciuser?: string;
      cores?: number;
      cpu?: string;
      cpulimit?: number;
      cpuunits?: number;
      delete?: string;
      description?: string;
      digest?: string;
      efidisk0?: string;
      force?: boolean;
      freeze?: boolean;
      hookscript?: string;
      [key: `hostpci${number}`]: string | undefined;
      hotplug?: string;
      hugepages?: 'any' | '2' | '1024';
      [key: `ide${number}`]: string | undefined;
      'intel-tdx'?: string;
      [key: `ipconfig${number}`]: string | undefined;
      ivshmem?: string;
      keephugepages?: boolean;
      keyboard?: 'de' | 'de-ch' | 'da' | 'en-gb' | 'en-us' | 'es' | 'fi' | 'fr' | 'fr-be' | 'fr-ca' | 'fr-ch' | 'hu' | 'is' | 'it' | 'ja' | 'lt' | 'mk' | 'nl' | 'no' | 'pl' | 'pt' | 'pt-br' | 'sv' | 'sl' | 'tr';
      kvm?: boolean;
      localtime?: boolean;
      lock?: 'backup' | 'clone' | 'create' | 'migrate' | 'rollback' | 'snapshot' | 'snapshot-delete' | 'suspending' | 'suspended';
      machine?: string;
      memory?: string;
      migrate_downtime?: number;
      migrate_speed?: number;
      name?: string;
      nameserver?: string;
      [key: `net${number}`]: string | undefined;
      numa?: boolean;
      [key: `numa${number}`]: string | undefined;
      onboot?: boolean;
      ostype?: 'other' | 'wxp' | 'w2k' | 'w2k3' | 'w2k8' | 'wvista' | 'win7' | 'win8' | 'win10' | 'win11' | 'l24' | 'l26' | 'solaris';
      [key: `parallel${number}`]: string | undefined;
      protection?: boolean;
      reboot?: boolean;
      revert?: string;
      rng0?: string;
      [key: `sata${number}`]: string | undefined;
      [key: `scsi${number}`]: string | undefined;
      scsihw?: 'lsi' | 'lsi53c810' | 'virtio-scsi-pci' | 'virtio-scsi-single' | 'megasas' | 'pvscsi';
      searchdomain?: string;
      [key: `serial${number}`]: string | undefined;
      shares?: number;
      skiplock?: boolean;
      smbios1?: string;
      smp?: number;
      sockets?: number;
      spice_enhancements?: string;
      sshkeys?: string;
      startdate?: string;
      startup?: string;
      tablet?: boolean;
      tags?: string;
      tdf?: boolean;
      template?: boolean;
      tpmstate0?: string;
      [key: `unused${number}`]: string | undefined;
      [key: `usb${number}`]: string | undefined;
      vcpus?: number;
      vga?: string;
      [key: `virtio${number}`]: string | undefined;
      [key: `virtiofs${number}`]: string | undefined;
      vmgenid?: string;
      vmstatestorage?: string;
      watchdog?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Migrate on /vms/{vmid}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2. */
  'POST /nodes/{node}/qemu/{vmid}/dbus-vmstate': {
    params: {
      node: string;
      vmid: number;
      action: 'start' | 'stop';
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/feature': {
    params: {
      node: string;
      vmid: number;
      feature: 'snapshot' | 'clone' | 'copy';
      snapname?: string;
    };
    wire: GetNodesNodeQemuVmidFeatureWire;
    returns: GetNodesNodeQemuVmidFeatureWire;
  };
  /** Privilege: VM.Migrate on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/migrate': {
    params: {
      node: string;
      vmid: number;
      target?: string;
    };
    wire: GetNodesNodeQemuVmidMigrateWire;
    returns: GetNodesNodeQemuVmidMigrateWire;
  };
  /** Privilege: VM.Migrate on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/migrate': {
    params: {
      node: string;
      vmid: number;
      bwlimit?: number;
      force?: boolean;
      migration_network?: string;
      migration_type?: 'secure' | 'insecure';
      online?: boolean;
      target: string;
      targetstorage?: string;
      'with-conntrack-state'?: boolean;
      'with-local-disks'?: boolean;
    };
    wire: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/migrate']['wire'];
    returns: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/migrate']['returns'];
  };
  /** Privilege: Sys.Audit or Sys.Modify on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/monitor': {
    params: {
      node: string;
      vmid: number;
      command: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Config.Disk on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/move_disk': {
    params: {
      node: string;
      vmid: number;
      bwlimit?: number;
      delete?: boolean;
      digest?: string;
      disk: 'ide0' | 'ide1' | 'ide2' | 'ide3' | 'scsi0' | 'scsi1' | 'scsi2' | 'scsi3' | 'scsi4' | 'scsi5' | 'scsi6' | 'scsi7' | 'scsi8' | 'scsi9' | 'scsi10' | 'scsi11' | 'scsi12' | 'scsi13' | 'scsi14' | 'scsi15' | 'scsi16' | 'scsi17' | 'scsi18' | 'scsi19' | 'scsi20' | 'scsi21' | 'scsi22' | 'scsi23' | 'scsi24' | 'scsi25' | 'scsi26' | 'scsi27' | 'scsi28' | 'scsi29' | 'scsi30' | 'virtio0' | 'virtio1' | 'virtio2' | 'virtio3' | 'virtio4' | 'virtio5' | 'virtio6' | 'virtio7' | 'virtio8' | 'virtio9' | 'virtio10' | 'virtio11' | 'virtio12' | 'virtio13' | 'virtio14' | 'virtio15' | 'sata0' | 'sata1' | 'sata2' | 'sata3' | 'sata4' | 'sata5' | 'efidisk0' | 'tpmstate0' | 'unused0' | 'unused1' | 'unused2' | 'unused3' | 'unused4' | 'unused5' | 'unused6' | 'unused7' | 'unused8' | 'unused9' | 'unused10' | 'unused11' | 'unused12' | 'unused13' | 'unused14' | 'unused15' | 'unused16' | 'unused17' | 'unused18' | 'unused19' | 'unused20' | 'unused21' | 'unused22' | 'unused23' | 'unused24' | 'unused25' | 'unused26' | 'unused27' | 'unused28' | 'unused29' | 'unused30' | 'unused31' | 'unused32' | 'unused33' | 'unused34' | 'unused35' | 'unused36' | 'unused37' | 'unused38' | 'unused39' | 'unused40' | 'unused41' | 'unused42' | 'unused43' | 'unused44' | 'unused45' | 'unused46' | 'unused47' | 'unused48' | 'unused49' | 'unused50' | 'unused51' | 'unused52' | 'unused53' | 'unused54' | 'unused55' | 'unused56' | 'unused57' | 'unused58' | 'unused59' | 'unused60' | 'unused61' | 'unused62' | 'unused63' | 'unused64' | 'unused65' | 'unused66' | 'unused67' | 'unused68' | 'unused69' | 'unused70' | 'unused71' | 'unused72' | 'unused73' | 'unused74' | 'unused75' | 'unused76' | 'unused77' | 'unused78' | 'unused79' | 'unused80' | 'unused81' | 'unused82' | 'unused83' | 'unused84' | 'unused85' | 'unused86' | 'unused87' | 'unused88' | 'unused89' | 'unused90' | 'unused91' | 'unused92' | 'unused93' | 'unused94' | 'unused95' | 'unused96' | 'unused97' | 'unused98' | 'unused99' | 'unused100' | 'unused101' | 'unused102' | 'unused103' | 'unused104' | 'unused105' | 'unused106' | 'unused107' | 'unused108' | 'unused109' | 'unused110' | 'unused111' | 'unused112' | 'unused113' | 'unused114' | 'unused115' | 'unused116' | 'unused117' | 'unused118' | 'unused119' | 'unused120' | 'unused121' | 'unused122' | 'unused123' | 'unused124' | 'unused125' | 'unused126' | 'unused127' | 'unused128' | 'unused129' | 'unused130' | 'unused131' | 'unused132' | 'unused133' | 'unused134' | 'unused135' | 'unused136' | 'unused137' | 'unused138' | 'unused139' | 'unused140' | 'unused141' | 'unused142' | 'unused143' | 'unused144' | 'unused145' | 'unused146' | 'unused147' | 'unused148' | 'unused149' | 'unused150' | 'unused151' | 'unused152' | 'unused153' | 'unused154' | 'unused155' | 'unused156' | 'unused157' | 'unused158' | 'unused159' | 'unused160' | 'unused161' | 'unused162' | 'unused163' | 'unused164' | 'unused165' | 'unused166' | 'unused167' | 'unused168' | 'unused169' | 'unused170' | 'unused171' | 'unused172' | 'unused173' | 'unused174' | 'unused175' | 'unused176' | 'unused177' | 'unused178' | 'unused179' | 'unused180' | 'unused181' | 'unused182' | 'unused183' | 'unused184' | 'unused185' | 'unused186' | 'unused187' | 'unused188' | 'unused189' | 'unused190' | 'unused191' | 'unused192' | 'unused193' | 'unused194' | 'unused195' | 'unused196' | 'unused197' | 'unused198' | 'unused199' | 'unused200' | 'unused201' | 'unused202' | 'unused203' | 'unused204' | 'unused205' | 'unused206' | 'unused207' | 'unused208' | 'unused209' | 'unused210' | 'unused211' | 'unused212' | 'unused213' | 'unused214' | 'unused215' | 'unused216' | 'unused217' | 'unused218' | 'unused219' | 'unused220' | 'unused221' | 'unused222' | 'unused223' | 'unused224' | 'unused225' | 'unused226' | 'unused227' | 'unused228' | 'unused229' | 'unused230' | 'unused231' | 'unused232' | 'unused233' | 'unused234' | 'unused235' | 'unused236' | 'unused237' | 'unused238' | 'unused239' | 'unused240' | 'unused241' | 'unused242' | 'unused243' | 'unused244' | 'unused245' | 'unused246' | 'unused247' | 'unused248' | 'unused249' | 'unused250' | 'unused251' | 'unused252' | 'unused253' | 'unused254' | 'unused255';
      format?: 'raw' | 'qcow2' | 'vmdk';
      storage?: string;
      'target-digest'?: string;
      'target-disk'?: 'ide0' | 'ide1' | 'ide2' | 'ide3' | 'scsi0' | 'scsi1' | 'scsi2' | 'scsi3' | 'scsi4' | 'scsi5' | 'scsi6' | 'scsi7' | 'scsi8' | 'scsi9' | 'scsi10' | 'scsi11' | 'scsi12' | 'scsi13' | 'scsi14' | 'scsi15' | 'scsi16' | 'scsi17' | 'scsi18' | 'scsi19' | 'scsi20' | 'scsi21' | 'scsi22' | 'scsi23' | 'scsi24' | 'scsi25' | 'scsi26' | 'scsi27' | 'scsi28' | 'scsi29' | 'scsi30' | 'virtio0' | 'virtio1' | 'virtio2' | 'virtio3' | 'virtio4' | 'virtio5' | 'virtio6' | 'virtio7' | 'virtio8' | 'virtio9' | 'virtio10' | 'virtio11' | 'virtio12' | 'virtio13' | 'virtio14' | 'virtio15' | 'sata0' | 'sata1' | 'sata2' | 'sata3' | 'sata4' | 'sata5' | 'efidisk0' | 'tpmstate0' | 'unused0' | 'unused1' | 'unused2' | 'unused3' | 'unused4' | 'unused5' | 'unused6' | 'unused7' | 'unused8' | 'unused9' | 'unused10' | 'unused11' | 'unused12' | 'unused13' | 'unused14' | 'unused15' | 'unused16' | 'unused17' | 'unused18' | 'unused19' | 'unused20' | 'unused21' | 'unused22' | 'unused23' | 'unused24' | 'unused25' | 'unused26' | 'unused27' | 'unused28' | 'unused29' | 'unused30' | 'unused31' | 'unused32' | 'unused33' | 'unused34' | 'unused35' | 'unused36' | 'unused37' | 'unused38' | 'unused39' | 'unused40' | 'unused41' | 'unused42' | 'unused43' | 'unused44' | 'unused45' | 'unused46' | 'unused47' | 'unused48' | 'unused49' | 'unused50' | 'unused51' | 'unused52' | 'unused53' | 'unused54' | 'unused55' | 'unused56' | 'unused57' | 'unused58' | 'unused59' | 'unused60' | 'unused61' | 'unused62' | 'unused63' | 'unused64' | 'unused65' | 'unused66' | 'unused67' | 'unused68' | 'unused69' | 'unused70' | 'unused71' | 'unused72' | 'unused73' | 'unused74' | 'unused75' | 'unused76' | 'unused77' | 'unused78' | 'unused79' | 'unused80' | 'unused81' | 'unused82' | 'unused83' | 'unused84' | 'unused85' | 'unused86' | 'unused87' | 'unused88' | 'unused89' | 'unused90' | 'unused91' | 'unused92' | 'unused93' | 'unused94' | 'unused95' | 'unused96' | 'unused97' | 'unused98' | 'unused99' | 'unused100' | 'unused101' | 'unused102' | 'unused103' | 'unused104' | 'unused105' | 'unused106' | 'unused107' | 'unused108' | 'unused109' | 'unused110' | 'unused111' | 'unused112' | 'unused113' | 'unused114' | 'unused115' | 'unused116' | 'unused117' | 'unused118' | 'unused119' | 'unused120' | 'unused121' | 'unused122' | 'unused123' | 'unused124' | 'unused125' | 'unused126' | 'unused127' | 'unused128' | 'unused129' | 'unused130' | 'unused131' | 'unused132' | 'unused133' | 'unused134' | 'unused135' | 'unused136' | 'unused137' | 'unused138' | 'unused139' | 'unused140' | 'unused141' | 'unused142' | 'unused143' | 'unused144' | 'unused145' | 'unused146' | 'unused147' | 'unused148' | 'unused149' | 'unused150' | 'unused151' | 'unused152' | 'unused153' | 'unused154' | 'unused155' | 'unused156' | 'unused157' | 'unused158' | 'unused159' | 'unused160' | 'unused161' | 'unused162' | 'unused163' | 'unused164' | 'unused165' | 'unused166' | 'unused167' | 'unused168' | 'unused169' | 'unused170' | 'unused171' | 'unused172' | 'unused173' | 'unused174' | 'unused175' | 'unused176' | 'unused177' | 'unused178' | 'unused179' | 'unused180' | 'unused181' | 'unused182' | 'unused183' | 'unused184' | 'unused185' | 'unused186' | 'unused187' | 'unused188' | 'unused189' | 'unused190' | 'unused191' | 'unused192' | 'unused193' | 'unused194' | 'unused195' | 'unused196' | 'unused197' | 'unused198' | 'unused199' | 'unused200' | 'unused201' | 'unused202' | 'unused203' | 'unused204' | 'unused205' | 'unused206' | 'unused207' | 'unused208' | 'unused209' | 'unused210' | 'unused211' | 'unused212' | 'unused213' | 'unused214' | 'unused215' | 'unused216' | 'unused217' | 'unused218' | 'unused219' | 'unused220' | 'unused221' | 'unused222' | 'unused223' | 'unused224' | 'unused225' | 'unused226' | 'unused227' | 'unused228' | 'unused229' | 'unused230' | 'unused231' | 'unused232' | 'unused233' | 'unused234' | 'unused235' | 'unused236' | 'unused237' | 'unused238' | 'unused239' | 'unused240' | 'unused241' | 'unused242' | 'unused243' | 'unused244' | 'unused245' | 'unused246' | 'unused247' | 'unused248' | 'unused249' | 'unused250' | 'unused251' | 'unused252' | 'unused253' | 'unused254' | 'unused255';
      'target-vmid'?: number;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Allocate on /vms/{vmid}, and Sys.Incoming on /. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/mtunnel': {
    params: {
      node: string;
      vmid: number;
      bridges?: string;
      storages?: string;
    };
    wire: PostNodesNodeQemuVmidMtunnelWire;
    returns: PostNodesNodeQemuVmidMtunnelWire;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/mtunnelwebsocket': {
    params: {
      node: string;
      vmid: number;
      socket: string;
      ticket: string;
    };
    wire: GetNodesNodeQemuVmidMtunnelwebsocketWire;
    returns: GetNodesNodeQemuVmidMtunnelwebsocketWire;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/pending': {
    params: {
      node: string;
      vmid: number;
    };
    wire: GetNodesNodeQemuVmidPendingWire;
    returns: GetNodesNodeQemuVmidPendingWire;
  };
  /** Privilege: VM.Migrate on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/remote_migrate': {
    params: {
      node: string;
      vmid: number;
      bwlimit?: number;
      delete?: boolean;
      online?: boolean;
      'target-bridge': string;
      'target-endpoint': string;
      'target-storage': string;
      'target-vmid'?: number;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Config.Disk on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/qemu/{vmid}/resize': {
    params: {
      node: string;
      vmid: number;
      digest?: string;
      disk: 'ide0' | 'ide1' | 'ide2' | 'ide3' | 'scsi0' | 'scsi1' | 'scsi2' | 'scsi3' | 'scsi4' | 'scsi5' | 'scsi6' | 'scsi7' | 'scsi8' | 'scsi9' | 'scsi10' | 'scsi11' | 'scsi12' | 'scsi13' | 'scsi14' | 'scsi15' | 'scsi16' | 'scsi17' | 'scsi18' | 'scsi19' | 'scsi20' | 'scsi21' | 'scsi22' | 'scsi23' | 'scsi24' | 'scsi25' | 'scsi26' | 'scsi27' | 'scsi28' | 'scsi29' | 'scsi30' | 'virtio0' | 'virtio1' | 'virtio2' | 'virtio3' | 'virtio4' | 'virtio5' | 'virtio6' | 'virtio7' | 'virtio8' | 'virtio9' | 'virtio10' | 'virtio11' | 'virtio12' | 'virtio13' | 'virtio14' | 'virtio15' | 'sata0' | 'sata1' | 'sata2' | 'sata3' | 'sata4' | 'sata5' | 'efidisk0' | 'tpmstate0';
      size: string;
      skiplock?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/rrd': {
    params: {
      node: string;
      vmid: number;
      cf?: 'AVERAGE' | 'MAX';
      ds: string;
      timeframe: 'hour' | 'day' | 'week' | 'month' | 'year';
    };
    wire: GetNodesNodeQemuVmidRrdWire;
    returns: GetNodesNodeQemuVmidRrdWire;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/rrddata': {
    params: {
      node: string;
      vmid: number;
      cf?: 'AVERAGE' | 'MAX';
      timeframe: 'hour' | 'day' | 'week' | 'month' | 'year';
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: VM.Console on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/qemu/{vmid}/sendkey': {
    params: {
      node: string;
      vmid: number;
      key: string;
      skiplock?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/snapshot': {
    params: {
      node: string;
      vmid: number;
    };
    wire: GetNodesNodeQemuVmidSnapshotWire;
    returns: GetNodesNodeQemuVmidSnapshotWire;
  };
  /** Privilege: VM.Snapshot on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/snapshot': {
    params: {
      node: string;
      vmid: number;
      description?: string;
      snapname: string;
      vmstate?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Snapshot on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/qemu/{vmid}/snapshot/{snapname}': {
    params: {
      node: string;
      vmid: number;
      snapname: string;
      force?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/snapshot/{snapname}': {
    params: {
      node: string;
      vmid: number;
      snapname: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: VM.Snapshot or VM.Snapshot.Rollback or VM.Audit on /vms/{vmid}. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/snapshot/{snapname}/config': {
    params: {
      node: string;
      vmid: number;
      snapname: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.Snapshot on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/qemu/{vmid}/snapshot/{snapname}/config': {
    params: {
      node: string;
      vmid: number;
      snapname: string;
      description?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Snapshot or VM.Snapshot.Rollback on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/snapshot/{snapname}/rollback': {
    params: {
      node: string;
      vmid: number;
      snapname: string;
      start?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Console on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/spiceproxy': {
    params: {
      node: string;
      vmid: number;
      proxy?: string;
    };
    wire: PostNodesNodeQemuVmidSpiceproxyWire;
    returns: PostNodesNodeQemuVmidSpiceproxyWire;
  };
  /** Privilege: any account. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/status': {
    params: {
      node: string;
      vmid: number;
    };
    wire: GetNodesNodeQemuVmidStatusWire;
    returns: GetNodesNodeQemuVmidStatusWire;
  };
  /** Privilege: VM.Audit on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/status/current': {
    params: {
      node: string;
      vmid: number;
    };
    wire: QemuRefinements['GET /nodes/{node}/qemu/{vmid}/status/current']['wire'];
    returns: QemuRefinements['GET /nodes/{node}/qemu/{vmid}/status/current']['returns'];
  };
  /** Privilege: VM.PowerMgmt on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/status/reboot': {
    params: {
      node: string;
      vmid: number;
      timeout?: number;
    };
    wire: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/status/reboot']['wire'];
    returns: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/status/reboot']['returns'];
  };
  /** Privilege: VM.PowerMgmt on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/status/reset': {
    params: {
      node: string;
      vmid: number;
      skiplock?: boolean;
    };
    wire: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/status/reset']['wire'];
    returns: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/status/reset']['returns'];
  };
  /** Privilege: VM.PowerMgmt on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/status/resume': {
    params: {
      node: string;
      vmid: number;
      nocheck?: boolean;
      skiplock?: boolean;
    };
    wire: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/status/resume']['wire'];
    returns: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/status/resume']['returns'];
  };
  /** Privilege: VM.PowerMgmt on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/status/shutdown': {
    params: {
      node: string;
      vmid: number;
      forceStop?: boolean;
      keepActive?: boolean;
      skiplock?: boolean;
      timeout?: number;
    };
    wire: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/status/shutdown']['wire'];
    returns: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/status/shutdown']['returns'];
  };
  /** Privilege: VM.PowerMgmt on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/status/start': {
    params: {
      node: string;
      vmid: number;
      'force-cpu'?: string;
      machine?: string;
      migratedfrom?: string;
      migration_network?: string;
      migration_type?: 'secure' | 'insecure';
      'nets-host-mtu'?: string;
      skiplock?: boolean;
      stateuri?: string;
      targetstorage?: string;
      timeout?: number;
      'with-conntrack-state'?: boolean;
    };
    wire: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/status/start']['wire'];
    returns: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/status/start']['returns'];
  };
  /** Privilege: VM.PowerMgmt on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/status/stop': {
    params: {
      node: string;
      vmid: number;
      keepActive?: boolean;
      migratedfrom?: string;
      'overrule-shutdown'?: boolean;
      skiplock?: boolean;
      timeout?: number;
    };
    wire: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/status/stop']['wire'];
    returns: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/status/stop']['returns'];
  };
  /** Privilege: VM.PowerMgmt on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/status/suspend': {
    params: {
      node: string;
      vmid: number;
      skiplock?: boolean;
      statestorage?: string;
      todisk?: boolean;
    };
    wire: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/status/suspend']['wire'];
    returns: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/status/suspend']['returns'];
  };
  /** Privilege: VM.Allocate on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/template': {
    params: {
      node: string;
      vmid: number;
      disk?: 'ide0' | 'ide1' | 'ide2' | 'ide3' | 'scsi0' | 'scsi1' | 'scsi2' | 'scsi3' | 'scsi4' | 'scsi5' | 'scsi6' | 'scsi7' | 'scsi8' | 'scsi9' | 'scsi10' | 'scsi11' | 'scsi12' | 'scsi13' | 'scsi14' | 'scsi15' | 'scsi16' | 'scsi17' | 'scsi18' | 'scsi19' | 'scsi20' | 'scsi21' | 'scsi22' | 'scsi23' | 'scsi24' | 'scsi25' | 'scsi26' | 'scsi27' | 'scsi28' | 'scsi29' | 'scsi30' | 'virtio0' | 'virtio1' | 'virtio2' | 'virtio3' | 'virtio4' | 'virtio5' | 'virtio6' | 'virtio7' | 'virtio8' | 'virtio9' | 'virtio10' | 'virtio11' | 'virtio12' | 'virtio13' | 'virtio14' | 'virtio15' | 'sata0' | 'sata1' | 'sata2' | 'sata3' | 'sata4' | 'sata5' | 'efidisk0' | 'tpmstate0';
    };
    wire: string;
    returns: string;
  };
  /** Privilege: VM.Console on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/termproxy': {
    params: {
      node: string;
      vmid: number;
      serial?: 'serial0' | 'serial1' | 'serial2' | 'serial3';
    };
    wire: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/termproxy']['wire'];
    returns: QemuRefinements['POST /nodes/{node}/qemu/{vmid}/termproxy']['returns'];
  };
  /** Privilege: VM.Config.Disk on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/qemu/{vmid}/unlink': {
    params: {
      node: string;
      vmid: number;
      force?: boolean;
      idlist: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.Console on /vms/{vmid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/vncproxy': {
    params: {
      node: string;
      vmid: number;
      'generate-password'?: boolean;
      websocket?: boolean;
    };
    wire: PostNodesNodeQemuVmidVncproxyWire;
    returns: PostNodesNodeQemuVmidVncproxyWire;
  };
  /** Privilege: VM.Console on /vms/{vmid}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/vncwebsocket': {
    params: {
      node: string;
      vmid: number;
      port: number;
      vncticket: string;
    };
    wire: GetNodesNodeQemuVmidVncwebsocketWire;
    returns: GetNodesNodeQemuVmidVncwebsocketWire;
  };
}
