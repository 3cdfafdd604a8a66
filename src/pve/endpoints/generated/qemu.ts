// Written by scripts/generate-endpoints.ts from Proxmox's own schema. Do not edit: run it again.
import type { CorrectedRefinements } from '../corrected.ts';
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

interface GetNodesNodeQemuVmidRrdWire {
  filename: string;
}

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
      /** default true */
      acpi?: boolean;
      /** pve-cpuset */
      affinity?: string;
      /** keys: enabled, freeze-fs, freeze-fs-on-backup, fstrim_cloned_disks, guest-fsfreeze, type */
      agent?: string;
      /** default true */
      'allow-ksm'?: boolean;
      /** pve-qemu-sev-fmt */
      'amd-sev'?: string;
      arch?: 'x86_64' | 'aarch64';
      archive?: string;
      args?: string;
      /** keys: device, driver */
      audio0?: string;
      /** default false */
      autostart?: boolean;
      /** ≥ 0 */
      balloon?: number;
      /** default seabios */
      bios?: 'seabios' | 'ovmf';
      /** pve-qm-boot */
      boot?: string;
      /** pve-qm-bootdisk */
      bootdisk?: string;
      /** ≥ 0; default restore limit from datacenter or storage config */
      bwlimit?: number;
      /** pve-qm-ide */
      cdrom?: string;
      /** pve-qm-cicustom */
      cicustom?: string;
      cipassword?: string;
      citype?: 'configdrive2' | 'nocloud' | 'opennebula';
      /** default true */
      ciupgrade?: boolean;
      ciuser?: string;
      /** ≥ 1; default 1 */
      cores?: number;
      /** pve-vm-cpu-conf */
      cpu?: string;
      /** 0–128; default 0 */
      cpulimit?: number;
      /** 1–262144; default cgroup v1: 1024, cgroup v2: 100 */
      cpuunits?: number;
      description?: string;
      /** keys: efitype, file, format, import-from, ms-cert, pre-enrolled-keys, size, volume */
      efidisk0?: string;
      /** only with archive */
      force?: boolean;
      freeze?: boolean;
      /** default false */
      'ha-managed'?: boolean;
      /** pve-volume-id */
      hookscript?: string;
      /** pve-qm-hostpci */
      [key: `hostpci${number}`]: string | undefined;
      /** pve-hotplug-features; default network,disk,usb */
      hotplug?: string;
      hugepages?: 'any' | '2' | '1024';
      /** keys: aio, backup, bps, bps_max_length, bps_rd, bps_rd_length, bps_rd_max_length, bps_wr, bps_wr_length, bps_wr_max_length, cache, detect_zeroes, discard, file, format, import-from, iops, iops_max, iops_max_length, iops_rd, iops_rd_length, iops_rd_max, iops_rd_max_length, iops_wr, iops_wr_length, iops_wr_max, iops_wr_max_length, mbps, mbps_max, mbps_rd, mbps_rd_max, mbps_wr, mbps_wr_max, media, model, replicate, rerror, serial, shared, size, snapshot, ssd, volume, werror, wwn */
      [key: `ide${number}`]: string | undefined;
      /** pve-storage-id */
      'import-working-storage'?: string;
      /** pve-qemu-tdx-fmt */
      'intel-tdx'?: string;
      /** pve-qm-ipconfig */
      [key: `ipconfig${number}`]: string | undefined;
      /** keys: name, size */
      ivshmem?: string;
      /** default false */
      keephugepages?: boolean;
      keyboard?: 'de' | 'de-ch' | 'da' | 'en-gb' | 'en-us' | 'es' | 'fi' | 'fr' | 'fr-be' | 'fr-ca' | 'fr-ch' | 'hu' | 'is' | 'it' | 'ja' | 'lt' | 'mk' | 'nl' | 'no' | 'pl' | 'pt' | 'pt-br' | 'sv' | 'sl' | 'tr';
      /** default true */
      kvm?: boolean;
      'live-restore'?: boolean;
      localtime?: boolean;
      lock?: 'backup' | 'clone' | 'create' | 'migrate' | 'rollback' | 'snapshot' | 'snapshot-delete' | 'suspending' | 'suspended';
      /** keys: aw-bits, enable-s3, enable-s4, type, viommu */
      machine?: string;
      /** keys: current */
      memory?: string;
      /** ≥ 0; default 0.1 */
      migrate_downtime?: number;
      /** ≥ 0; default 0 */
      migrate_speed?: number;
      /** dns-name */
      name?: string;
      /** address-list */
      nameserver?: string;
      /** keys: bridge, e1000, e1000-82540em, e1000-82544gc, e1000-82545em, e1000e, firewall, i82551, i82557b, i82559er, link_down, macaddr, model, mtu, ne2k_isa, ne2k_pci, pcnet, queues, rate, rtl8139, tag, trunks, virtio, vmxnet3 */
      [key: `net${number}`]: string | undefined;
      /** default false */
      numa?: boolean;
      /** keys: cpus, hostnodes, memory, policy */
      [key: `numa${number}`]: string | undefined;
      /** default false */
      onboot?: boolean;
      /** default other */
      ostype?: 'other' | 'wxp' | 'w2k' | 'w2k3' | 'w2k8' | 'wvista' | 'win7' | 'win8' | 'win10' | 'win11' | 'l24' | 'l26' | 'solaris';
      [key: `parallel${number}`]: string | undefined;
      /** pve-poolid */
      pool?: string;
      /** default false */
      protection?: boolean;
      /** default true */
      reboot?: boolean;
      /** pve-qm-rng */
      rng0?: string;
      /** keys: aio, backup, bps, bps_max_length, bps_rd, bps_rd_length, bps_rd_max_length, bps_wr, bps_wr_length, bps_wr_max_length, cache, detect_zeroes, discard, file, format, import-from, iops, iops_max, iops_max_length, iops_rd, iops_rd_length, iops_rd_max, iops_rd_max_length, iops_wr, iops_wr_length, iops_wr_max, iops_wr_max_length, mbps, mbps_max, mbps_rd, mbps_rd_max, mbps_wr, mbps_wr_max, media, replicate, rerror, serial, shared, size, snapshot, ssd, volume, werror, wwn */
      [key: `sata${number}`]: string | undefined;
      /** keys: aio, backup, bps, bps_max_length, bps_rd, bps_rd_length, bps_rd_max_length, bps_wr, bps_wr_length, bps_wr_max_length, cache, detect_zeroes, discard, file, format, import-from, iops, iops_max, iops_max_length, iops_rd, iops_rd_length, iops_rd_max, iops_rd_max_length, iops_wr, iops_wr_length, iops_wr_max, iops_wr_max_length, iothread, mbps, mbps_max, mbps_rd, mbps_rd_max, mbps_wr, mbps_wr_max, media, product, queues, replicate, rerror, ro, scsiblock, serial, shared, size, snapshot, ssd, vendor, volume, werror, wwn */
      [key: `scsi${number}`]: string | undefined;
      /** default lsi */
      scsihw?: 'lsi' | 'lsi53c810' | 'virtio-scsi-pci' | 'virtio-scsi-single' | 'megasas' | 'pvscsi';
      searchdomain?: string;
      [key: `serial${number}`]: string | undefined;
      /** 0–50000; default 1000 */
      shares?: number;
      /** pve-qm-smbios1 */
      smbios1?: string;
      /** ≥ 1; default 1 */
      smp?: number;
      /** ≥ 1; default 1 */
      sockets?: number;
      /** keys: foldersharing, videostreaming */
      spice_enhancements?: string;
      /** urlencoded */
      sshkeys?: string;
      /** default false */
      start?: boolean;
      /** default now */
      startdate?: string;
      /** pve-startup-order */
      startup?: string;
      /** pve-storage-id */
      storage?: string;
      /** default true */
      tablet?: boolean;
      /** pve-tag-list */
      tags?: string;
      /** default false */
      tdf?: boolean;
      /** default false */
      template?: boolean;
      /** keys: file, format, import-from, size, version, volume */
      tpmstate0?: string;
      /** only with archive */
      unique?: boolean;
      /** keys: file, volume */
      [key: `unused${number}`]: string | undefined;
      /** keys: host, mapping, usb3 */
      [key: `usb${number}`]: string | undefined;
      /** ≥ 1; default 0 */
      vcpus?: number;
      /** keys: clipboard, memory, type */
      vga?: string;
      /** keys: aio, backup, bps, bps_max_length, bps_rd, bps_rd_length, bps_rd_max_length, bps_wr, bps_wr_length, bps_wr_max_length, cache, detect_zeroes, discard, file, format, import-from, iops, iops_max, iops_max_length, iops_rd, iops_rd_length, iops_rd_max, iops_rd_max_length, iops_wr, iops_wr_length, iops_wr_max, iops_wr_max_length, iothread, mbps, mbps_max, mbps_rd, mbps_rd_max, mbps_wr, mbps_wr_max, media, replicate, rerror, ro, serial, shared, size, snapshot, volume, werror */
      [key: `virtio${number}`]: string | undefined;
      /** keys: cache, direct-io, dirid, expose-acl, expose-xattr */
      [key: `virtiofs${number}`]: string | undefined;
      /** default 1 (autogenerated) */
      vmgenid?: string;
      vmid: number;
      /** pve-storage-id */
      vmstatestorage?: string;
      /** pve-qm-watchdog */
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
      /** default false */
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
      /** ≥ 0; default clone limit from datacenter or storage config */
      bwlimit?: number;
      description?: string;
      format?: 'raw' | 'qcow2' | 'vmdk';
      full?: boolean;
      /** dns-name */
      name?: string;
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
      /** default false */
      current?: boolean;
      /** pve-configid */
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
      /** default true */
      acpi?: boolean;
      /** pve-cpuset */
      affinity?: string;
      /** keys: enabled, freeze-fs, freeze-fs-on-backup, fstrim_cloned_disks, guest-fsfreeze, type */
      agent?: string;
      /** default true */
      'allow-ksm'?: boolean;
      /** pve-qemu-sev-fmt */
      'amd-sev'?: string;
      arch?: 'x86_64' | 'aarch64';
      args?: string;
      /** keys: device, driver */
      audio0?: string;
      /** default false */
      autostart?: boolean;
      /** 1–30 */
      background_delay?: number;
      /** ≥ 0 */
      balloon?: number;
      /** default seabios */
      bios?: 'seabios' | 'ovmf';
      /** pve-qm-boot */
      boot?: string;
      /** pve-qm-bootdisk */
      bootdisk?: string;
      /** pve-qm-ide */
      cdrom?: string;
      /** pve-qm-cicustom */
      cicustom?: string;
      cipassword?: string;
      citype?: 'configdrive2' | 'nocloud' | 'opennebula';
      /** default true */
      ciupgrade?: boolean;
      ciuser?: string;
      /** ≥ 1; default 1 */
      cores?: number;
      /** pve-vm-cpu-conf */
      cpu?: string;
      /** 0–128; default 0 */
      cpulimit?: number;
      /** 1–262144; default cgroup v1: 1024, cgroup v2: 100 */
      cpuunits?: number;
      /** pve-configid-list */
      delete?: string;
      description?: string;
      digest?: string;
      /** keys: efitype, file, format, import-from, ms-cert, pre-enrolled-keys, size, volume */
      efidisk0?: string;
      /** only with delete */
      force?: boolean;
      freeze?: boolean;
      /** pve-volume-id */
      hookscript?: string;
      /** pve-qm-hostpci */
      [key: `hostpci${number}`]: string | undefined;
      /** pve-hotplug-features; default network,disk,usb */
      hotplug?: string;
      hugepages?: 'any' | '2' | '1024';
      /** keys: aio, backup, bps, bps_max_length, bps_rd, bps_rd_length, bps_rd_max_length, bps_wr, bps_wr_length, bps_wr_max_length, cache, detect_zeroes, discard, file, format, import-from, iops, iops_max, iops_max_length, iops_rd, iops_rd_length, iops_rd_max, iops_rd_max_length, iops_wr, iops_wr_length, iops_wr_max, iops_wr_max_length, mbps, mbps_max, mbps_rd, mbps_rd_max, mbps_wr, mbps_wr_max, media, model, replicate, rerror, serial, shared, size, snapshot, ssd, volume, werror, wwn */
      [key: `ide${number}`]: string | undefined;
      /** pve-storage-id */
      'import-working-storage'?: string;
      /** pve-qemu-tdx-fmt */
      'intel-tdx'?: string;
      /** pve-qm-ipconfig */
      [key: `ipconfig${number}`]: string | undefined;
      /** keys: name, size */
      ivshmem?: string;
      /** default false */
      keephugepages?: boolean;
      keyboard?: 'de' | 'de-ch' | 'da' | 'en-gb' | 'en-us' | 'es' | 'fi' | 'fr' | 'fr-be' | 'fr-ca' | 'fr-ch' | 'hu' | 'is' | 'it' | 'ja' | 'lt' | 'mk' | 'nl' | 'no' | 'pl' | 'pt' | 'pt-br' | 'sv' | 'sl' | 'tr';
      /** default true */
      kvm?: boolean;
      localtime?: boolean;
      lock?: 'backup' | 'clone' | 'create' | 'migrate' | 'rollback' | 'snapshot' | 'snapshot-delete' | 'suspending' | 'suspended';
      /** keys: aw-bits, enable-s3, enable-s4, type, viommu */
      machine?: string;
      /** keys: current */
      memory?: string;
      /** ≥ 0; default 0.1 */
      migrate_downtime?: number;
      /** ≥ 0; default 0 */
      migrate_speed?: number;
      /** dns-name */
      name?: string;
      /** address-list */
      nameserver?: string;
      /** keys: bridge, e1000, e1000-82540em, e1000-82544gc, e1000-82545em, e1000e, firewall, i82551, i82557b, i82559er, link_down, macaddr, model, mtu, ne2k_isa, ne2k_pci, pcnet, queues, rate, rtl8139, tag, trunks, virtio, vmxnet3 */
      [key: `net${number}`]: string | undefined;
      /** default false */
      numa?: boolean;
      /** keys: cpus, hostnodes, memory, policy */
      [key: `numa${number}`]: string | undefined;
      /** default false */
      onboot?: boolean;
      /** default other */
      ostype?: 'other' | 'wxp' | 'w2k' | 'w2k3' | 'w2k8' | 'wvista' | 'win7' | 'win8' | 'win10' | 'win11' | 'l24' | 'l26' | 'solaris';
      [key: `parallel${number}`]: string | undefined;
      /** default false */
      protection?: boolean;
      /** default true */
      reboot?: boolean;
      /** pve-configid-list */
      revert?: string;
      /** pve-qm-rng */
      rng0?: string;
      /** keys: aio, backup, bps, bps_max_length, bps_rd, bps_rd_length, bps_rd_max_length, bps_wr, bps_wr_length, bps_wr_max_length, cache, detect_zeroes, discard, file, format, import-from, iops, iops_max, iops_max_length, iops_rd, iops_rd_length, iops_rd_max, iops_rd_max_length, iops_wr, iops_wr_length, iops_wr_max, iops_wr_max_length, mbps, mbps_max, mbps_rd, mbps_rd_max, mbps_wr, mbps_wr_max, media, replicate, rerror, serial, shared, size, snapshot, ssd, volume, werror, wwn */
      [key: `sata${number}`]: string | undefined;
      /** keys: aio, backup, bps, bps_max_length, bps_rd, bps_rd_length, bps_rd_max_length, bps_wr, bps_wr_length, bps_wr_max_length, cache, detect_zeroes, discard, file, format, import-from, iops, iops_max, iops_max_length, iops_rd, iops_rd_length, iops_rd_max, iops_rd_max_length, iops_wr, iops_wr_length, iops_wr_max, iops_wr_max_length, iothread, mbps, mbps_max, mbps_rd, mbps_rd_max, mbps_wr, mbps_wr_max, media, product, queues, replicate, rerror, ro, scsiblock, serial, shared, size, snapshot, ssd, vendor, volume, werror, wwn */
      [key: `scsi${number}`]: string | undefined;
      /** default lsi */
      scsihw?: 'lsi' | 'lsi53c810' | 'virtio-scsi-pci' | 'virtio-scsi-single' | 'megasas' | 'pvscsi';
      searchdomain?: string;
      [key: `serial${number}`]: string | undefined;
      /** 0–50000; default 1000 */
      shares?: number;
      skiplock?: boolean;
      /** pve-qm-smbios1 */
      smbios1?: string;
      /** ≥ 1; default 1 */
      smp?: number;
      /** ≥ 1; default 1 */
      sockets?: number;
      /** keys: foldersharing, videostreaming */
      spice_enhancements?: string;
      /** urlencoded */
      sshkeys?: string;
      /** default now */
      startdate?: string;
      /** pve-startup-order */
      startup?: string;
      /** default true */
      tablet?: boolean;
      /** pve-tag-list */
      tags?: string;
      /** default false */
      tdf?: boolean;
      /** default false */
      template?: boolean;
      /** keys: file, format, import-from, size, version, volume */
      tpmstate0?: string;
      /** keys: file, volume */
      [key: `unused${number}`]: string | undefined;
      /** keys: host, mapping, usb3 */
      [key: `usb${number}`]: string | undefined;
      /** ≥ 1; default 0 */
      vcpus?: number;
      /** keys: clipboard, memory, type */
      vga?: string;
      /** keys: aio, backup, bps, bps_max_length, bps_rd, bps_rd_length, bps_rd_max_length, bps_wr, bps_wr_length, bps_wr_max_length, cache, detect_zeroes, discard, file, format, import-from, iops, iops_max, iops_max_length, iops_rd, iops_rd_length, iops_rd_max, iops_rd_max_length, iops_wr, iops_wr_length, iops_wr_max, iops_wr_max_length, iothread, mbps, mbps_max, mbps_rd, mbps_rd_max, mbps_wr, mbps_wr_max, media, replicate, rerror, ro, serial, shared, size, snapshot, volume, werror */
      [key: `virtio${number}`]: string | undefined;
      /** keys: cache, direct-io, dirid, expose-acl, expose-xattr */
      [key: `virtiofs${number}`]: string | undefined;
      /** default 1 (autogenerated) */
      vmgenid?: string;
      /** pve-storage-id */
      vmstatestorage?: string;
      /** pve-qm-watchdog */
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
      /** default true */
      acpi?: boolean;
      /** pve-cpuset */
      affinity?: string;
      /** keys: enabled, freeze-fs, freeze-fs-on-backup, fstrim_cloned_disks, guest-fsfreeze, type */
      agent?: string;
      /** default true */
      'allow-ksm'?: boolean;
      /** pve-qemu-sev-fmt */
      'amd-sev'?: string;
      arch?: 'x86_64' | 'aarch64';
      args?: string;
      /** keys: device, driver */
      audio0?: string;
      /** default false */
      autostart?: boolean;
      /** ≥ 0 */
      balloon?: number;
      /** default seabios */
      bios?: 'seabios' | 'ovmf';
      /** pve-qm-boot */
      boot?: string;
      /** pve-qm-bootdisk */
      bootdisk?: string;
      /** pve-qm-ide */
      cdrom?: string;
      /** pve-qm-cicustom */
      cicustom?: string;
      cipassword?: string;
      citype?: 'configdrive2' | 'nocloud' | 'opennebula';
      /** default true */
      ciupgrade?: boolean;
      ciuser?: string;
      /** ≥ 1; default 1 */
      cores?: number;
      /** pve-vm-cpu-conf */
      cpu?: string;
      /** 0–128; default 0 */
      cpulimit?: number;
      /** 1–262144; default cgroup v1: 1024, cgroup v2: 100 */
      cpuunits?: number;
      /** pve-configid-list */
      delete?: string;
      description?: string;
      digest?: string;
      /** keys: efitype, file, format, import-from, ms-cert, pre-enrolled-keys, size, volume */
      efidisk0?: string;
      /** only with delete */
      force?: boolean;
      freeze?: boolean;
      /** pve-volume-id */
      hookscript?: string;
      /** pve-qm-hostpci */
      [key: `hostpci${number}`]: string | undefined;
      /** pve-hotplug-features; default network,disk,usb */
      hotplug?: string;
      hugepages?: 'any' | '2' | '1024';
      /** keys: aio, backup, bps, bps_max_length, bps_rd, bps_rd_length, bps_rd_max_length, bps_wr, bps_wr_length, bps_wr_max_length, cache, detect_zeroes, discard, file, format, import-from, iops, iops_max, iops_max_length, iops_rd, iops_rd_length, iops_rd_max, iops_rd_max_length, iops_wr, iops_wr_length, iops_wr_max, iops_wr_max_length, mbps, mbps_max, mbps_rd, mbps_rd_max, mbps_wr, mbps_wr_max, media, model, replicate, rerror, serial, shared, size, snapshot, ssd, volume, werror, wwn */
      [key: `ide${number}`]: string | undefined;
      /** pve-qemu-tdx-fmt */
      'intel-tdx'?: string;
      /** pve-qm-ipconfig */
      [key: `ipconfig${number}`]: string | undefined;
      /** keys: name, size */
      ivshmem?: string;
      /** default false */
      keephugepages?: boolean;
      keyboard?: 'de' | 'de-ch' | 'da' | 'en-gb' | 'en-us' | 'es' | 'fi' | 'fr' | 'fr-be' | 'fr-ca' | 'fr-ch' | 'hu' | 'is' | 'it' | 'ja' | 'lt' | 'mk' | 'nl' | 'no' | 'pl' | 'pt' | 'pt-br' | 'sv' | 'sl' | 'tr';
      /** default true */
      kvm?: boolean;
      localtime?: boolean;
      lock?: 'backup' | 'clone' | 'create' | 'migrate' | 'rollback' | 'snapshot' | 'snapshot-delete' | 'suspending' | 'suspended';
      /** keys: aw-bits, enable-s3, enable-s4, type, viommu */
      machine?: string;
      /** keys: current */
      memory?: string;
      /** ≥ 0; default 0.1 */
      migrate_downtime?: number;
      /** ≥ 0; default 0 */
      migrate_speed?: number;
      /** dns-name */
      name?: string;
      /** address-list */
      nameserver?: string;
      /** keys: bridge, e1000, e1000-82540em, e1000-82544gc, e1000-82545em, e1000e, firewall, i82551, i82557b, i82559er, link_down, macaddr, model, mtu, ne2k_isa, ne2k_pci, pcnet, queues, rate, rtl8139, tag, trunks, virtio, vmxnet3 */
      [key: `net${number}`]: string | undefined;
      /** default false */
      numa?: boolean;
      /** keys: cpus, hostnodes, memory, policy */
      [key: `numa${number}`]: string | undefined;
      /** default false */
      onboot?: boolean;
      /** default other */
      ostype?: 'other' | 'wxp' | 'w2k' | 'w2k3' | 'w2k8' | 'wvista' | 'win7' | 'win8' | 'win10' | 'win11' | 'l24' | 'l26' | 'solaris';
      [key: `parallel${number}`]: string | undefined;
      /** default false */
      protection?: boolean;
      /** default true */
      reboot?: boolean;
      /** pve-configid-list */
      revert?: string;
      /** pve-qm-rng */
      rng0?: string;
      /** keys: aio, backup, bps, bps_max_length, bps_rd, bps_rd_length, bps_rd_max_length, bps_wr, bps_wr_length, bps_wr_max_length, cache, detect_zeroes, discard, file, format, import-from, iops, iops_max, iops_max_length, iops_rd, iops_rd_length, iops_rd_max, iops_rd_max_length, iops_wr, iops_wr_length, iops_wr_max, iops_wr_max_length, mbps, mbps_max, mbps_rd, mbps_rd_max, mbps_wr, mbps_wr_max, media, replicate, rerror, serial, shared, size, snapshot, ssd, volume, werror, wwn */
      [key: `sata${number}`]: string | undefined;
      /** keys: aio, backup, bps, bps_max_length, bps_rd, bps_rd_length, bps_rd_max_length, bps_wr, bps_wr_length, bps_wr_max_length, cache, detect_zeroes, discard, file, format, import-from, iops, iops_max, iops_max_length, iops_rd, iops_rd_length, iops_rd_max, iops_rd_max_length, iops_wr, iops_wr_length, iops_wr_max, iops_wr_max_length, iothread, mbps, mbps_max, mbps_rd, mbps_rd_max, mbps_wr, mbps_wr_max, media, product, queues, replicate, rerror, ro, scsiblock, serial, shared, size, snapshot, ssd, vendor, volume, werror, wwn */
      [key: `scsi${number}`]: string | undefined;
      /** default lsi */
      scsihw?: 'lsi' | 'lsi53c810' | 'virtio-scsi-pci' | 'virtio-scsi-single' | 'megasas' | 'pvscsi';
      searchdomain?: string;
      [key: `serial${number}`]: string | undefined;
      /** 0–50000; default 1000 */
      shares?: number;
      skiplock?: boolean;
      /** pve-qm-smbios1 */
      smbios1?: string;
      /** ≥ 1; default 1 */
      smp?: number;
      /** ≥ 1; default 1 */
      sockets?: number;
      /** keys: foldersharing, videostreaming */
      spice_enhancements?: string;
      /** urlencoded */
      sshkeys?: string;
      /** default now */
      startdate?: string;
      /** pve-startup-order */
      startup?: string;
      /** default true */
      tablet?: boolean;
      /** pve-tag-list */
      tags?: string;
      /** default false */
      tdf?: boolean;
      /** default false */
      template?: boolean;
      /** keys: file, format, import-from, size, version, volume */
      tpmstate0?: string;
      /** keys: file, volume */
      [key: `unused${number}`]: string | undefined;
      /** keys: host, mapping, usb3 */
      [key: `usb${number}`]: string | undefined;
      /** ≥ 1; default 0 */
      vcpus?: number;
      /** keys: clipboard, memory, type */
      vga?: string;
      /** keys: aio, backup, bps, bps_max_length, bps_rd, bps_rd_length, bps_rd_max_length, bps_wr, bps_wr_length, bps_wr_max_length, cache, detect_zeroes, discard, file, format, import-from, iops, iops_max, iops_max_length, iops_rd, iops_rd_length, iops_rd_max, iops_rd_max_length, iops_wr, iops_wr_length, iops_wr_max, iops_wr_max_length, iothread, mbps, mbps_max, mbps_rd, mbps_rd_max, mbps_wr, mbps_wr_max, media, replicate, rerror, ro, serial, shared, size, snapshot, volume, werror */
      [key: `virtio${number}`]: string | undefined;
      /** keys: cache, direct-io, dirid, expose-acl, expose-xattr */
      [key: `virtiofs${number}`]: string | undefined;
      /** default 1 (autogenerated) */
      vmgenid?: string;
      /** pve-storage-id */
      vmstatestorage?: string;
      /** pve-qm-watchdog */
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
      /** pve-configid */
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
      /** ≥ 0; default migrate limit from datacenter or storage config */
      bwlimit?: number;
      force?: boolean;
      /** CIDR */
      migration_network?: string;
      migration_type?: 'secure' | 'insecure';
      online?: boolean;
      target: string;
      /** storage-pair-list */
      targetstorage?: string;
      /** default false */
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
      /** ≥ 0; default move limit from datacenter or storage config */
      bwlimit?: number;
      /** default false */
      delete?: boolean;
      digest?: string;
      disk: 'ide0' | 'ide1' | 'ide2' | 'ide3' | 'scsi0' | 'scsi1' | 'scsi2' | 'scsi3' | 'scsi4' | 'scsi5' | 'scsi6' | 'scsi7' | 'scsi8' | 'scsi9' | 'scsi10' | 'scsi11' | 'scsi12' | 'scsi13' | 'scsi14' | 'scsi15' | 'scsi16' | 'scsi17' | 'scsi18' | 'scsi19' | 'scsi20' | 'scsi21' | 'scsi22' | 'scsi23' | 'scsi24' | 'scsi25' | 'scsi26' | 'scsi27' | 'scsi28' | 'scsi29' | 'scsi30' | 'virtio0' | 'virtio1' | 'virtio2' | 'virtio3' | 'virtio4' | 'virtio5' | 'virtio6' | 'virtio7' | 'virtio8' | 'virtio9' | 'virtio10' | 'virtio11' | 'virtio12' | 'virtio13' | 'virtio14' | 'virtio15' | 'sata0' | 'sata1' | 'sata2' | 'sata3' | 'sata4' | 'sata5' | 'efidisk0' | 'tpmstate0' | 'unused0' | 'unused1' | 'unused2' | 'unused3' | 'unused4' | 'unused5' | 'unused6' | 'unused7' | 'unused8' | 'unused9' | 'unused10' | 'unused11' | 'unused12' | 'unused13' | 'unused14' | 'unused15' | 'unused16' | 'unused17' | 'unused18' | 'unused19' | 'unused20' | 'unused21' | 'unused22' | 'unused23' | 'unused24' | 'unused25' | 'unused26' | 'unused27' | 'unused28' | 'unused29' | 'unused30' | 'unused31' | 'unused32' | 'unused33' | 'unused34' | 'unused35' | 'unused36' | 'unused37' | 'unused38' | 'unused39' | 'unused40' | 'unused41' | 'unused42' | 'unused43' | 'unused44' | 'unused45' | 'unused46' | 'unused47' | 'unused48' | 'unused49' | 'unused50' | 'unused51' | 'unused52' | 'unused53' | 'unused54' | 'unused55' | 'unused56' | 'unused57' | 'unused58' | 'unused59' | 'unused60' | 'unused61' | 'unused62' | 'unused63' | 'unused64' | 'unused65' | 'unused66' | 'unused67' | 'unused68' | 'unused69' | 'unused70' | 'unused71' | 'unused72' | 'unused73' | 'unused74' | 'unused75' | 'unused76' | 'unused77' | 'unused78' | 'unused79' | 'unused80' | 'unused81' | 'unused82' | 'unused83' | 'unused84' | 'unused85' | 'unused86' | 'unused87' | 'unused88' | 'unused89' | 'unused90' | 'unused91' | 'unused92' | 'unused93' | 'unused94' | 'unused95' | 'unused96' | 'unused97' | 'unused98' | 'unused99' | 'unused100' | 'unused101' | 'unused102' | 'unused103' | 'unused104' | 'unused105' | 'unused106' | 'unused107' | 'unused108' | 'unused109' | 'unused110' | 'unused111' | 'unused112' | 'unused113' | 'unused114' | 'unused115' | 'unused116' | 'unused117' | 'unused118' | 'unused119' | 'unused120' | 'unused121' | 'unused122' | 'unused123' | 'unused124' | 'unused125' | 'unused126' | 'unused127' | 'unused128' | 'unused129' | 'unused130' | 'unused131' | 'unused132' | 'unused133' | 'unused134' | 'unused135' | 'unused136' | 'unused137' | 'unused138' | 'unused139' | 'unused140' | 'unused141' | 'unused142' | 'unused143' | 'unused144' | 'unused145' | 'unused146' | 'unused147' | 'unused148' | 'unused149' | 'unused150' | 'unused151' | 'unused152' | 'unused153' | 'unused154' | 'unused155' | 'unused156' | 'unused157' | 'unused158' | 'unused159' | 'unused160' | 'unused161' | 'unused162' | 'unused163' | 'unused164' | 'unused165' | 'unused166' | 'unused167' | 'unused168' | 'unused169' | 'unused170' | 'unused171' | 'unused172' | 'unused173' | 'unused174' | 'unused175' | 'unused176' | 'unused177' | 'unused178' | 'unused179' | 'unused180' | 'unused181' | 'unused182' | 'unused183' | 'unused184' | 'unused185' | 'unused186' | 'unused187' | 'unused188' | 'unused189' | 'unused190' | 'unused191' | 'unused192' | 'unused193' | 'unused194' | 'unused195' | 'unused196' | 'unused197' | 'unused198' | 'unused199' | 'unused200' | 'unused201' | 'unused202' | 'unused203' | 'unused204' | 'unused205' | 'unused206' | 'unused207' | 'unused208' | 'unused209' | 'unused210' | 'unused211' | 'unused212' | 'unused213' | 'unused214' | 'unused215' | 'unused216' | 'unused217' | 'unused218' | 'unused219' | 'unused220' | 'unused221' | 'unused222' | 'unused223' | 'unused224' | 'unused225' | 'unused226' | 'unused227' | 'unused228' | 'unused229' | 'unused230' | 'unused231' | 'unused232' | 'unused233' | 'unused234' | 'unused235' | 'unused236' | 'unused237' | 'unused238' | 'unused239' | 'unused240' | 'unused241' | 'unused242' | 'unused243' | 'unused244' | 'unused245' | 'unused246' | 'unused247' | 'unused248' | 'unused249' | 'unused250' | 'unused251' | 'unused252' | 'unused253' | 'unused254' | 'unused255';
      format?: 'raw' | 'qcow2' | 'vmdk';
      /** pve-storage-id */
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
      /** pve-bridge-id-list */
      bridges?: string;
      /** pve-storage-id-list */
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
    wire: CorrectedRefinements['GET /nodes/{node}/qemu/{vmid}/pending']['wire'];
    returns: CorrectedRefinements['GET /nodes/{node}/qemu/{vmid}/pending']['returns'];
  };
  /** Privilege: VM.Migrate on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/remote_migrate': {
    params: {
      node: string;
      vmid: number;
      /** ≥ 0; default migrate limit from datacenter or storage config */
      bwlimit?: number;
      /** default false */
      delete?: boolean;
      online?: boolean;
      /** bridge-pair-list */
      'target-bridge': string;
      /** proxmox-remote */
      'target-endpoint': string;
      /** storage-pair-list */
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
      /** pve-configid-list */
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
    wire: CorrectedRefinements['GET /nodes/{node}/qemu/{vmid}/snapshot']['wire'];
    returns: CorrectedRefinements['GET /nodes/{node}/qemu/{vmid}/snapshot']['returns'];
  };
  /** Privilege: VM.Snapshot on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/snapshot': {
    params: {
      node: string;
      vmid: number;
      description?: string;
      /** pve-configid */
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
      /** pve-configid */
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
      /** pve-configid */
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
      /** pve-configid */
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
      /** pve-configid */
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
      /** pve-configid */
      snapname: string;
      /** default false */
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
      /** address */
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
      /** ≥ 0 */
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
      /** default false */
      forceStop?: boolean;
      /** default false */
      keepActive?: boolean;
      skiplock?: boolean;
      /** ≥ 0 */
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
      /** keys: aw-bits, enable-s3, enable-s4, type, viommu */
      machine?: string;
      migratedfrom?: string;
      /** CIDR */
      migration_network?: string;
      migration_type?: 'secure' | 'insecure';
      'nets-host-mtu'?: string;
      skiplock?: boolean;
      stateuri?: string;
      /** storage-pair-list */
      targetstorage?: string;
      /** ≥ 0; default max(30, vm memory in GiB) */
      timeout?: number;
      /** default false */
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
      /** default false */
      keepActive?: boolean;
      migratedfrom?: string;
      /** default false */
      'overrule-shutdown'?: boolean;
      skiplock?: boolean;
      /** ≥ 0 */
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
      /** pve-storage-id; only with todisk */
      statestorage?: string;
      /** default false */
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
      /** pve-configid-list */
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
      /** default false */
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
      /** 5900–5999 */
      port: number;
      vncticket: string;
    };
    wire: GetNodesNodeQemuVmidVncwebsocketWire;
    returns: GetNodesNodeQemuVmidVncwebsocketWire;
  };
}
