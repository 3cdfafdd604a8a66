// Written by scripts/generate-endpoints.ts from Proxmox's own schema. Do not edit: run it again.
import type { CorrectedRefinements } from '../corrected.ts';
import type { WireFlag, WireNumber } from '../../wire/scalar.ts';

type GetNodesNodeStorageWire = {
  active?: WireFlag;
  avail?: WireNumber;
  content: string;
  enabled?: WireFlag;
  formats?: {
    default: 'qcow2' | 'raw' | 'subvol' | 'vmdk';
    supported: ('qcow2' | 'raw' | 'subvol' | 'vmdk')[];
  };
  select_existing?: WireFlag;
  shared?: WireFlag;
  storage: string;
  total?: WireNumber;
  type: string;
  used?: WireNumber;
  used_fraction?: WireNumber;
}[];

type GetNodesNodeStorageStorageWire = {
  subdir: string;
}[];

interface GetNodesNodeStorageStorageContentVolumeWire {
  format: string;
  notes?: string;
  path: string;
  protected?: WireFlag;
  size: WireNumber;
  used: WireNumber;
}

type GetNodesNodeStorageStorageFileRestoreListWire = {
  filepath: string;
  leaf?: WireFlag;
  mtime?: WireNumber;
  size?: WireNumber;
  text: string;
  type: string;
}[];

interface GetNodesNodeStorageStorageIdentityWire {
  id: string;
  type: 'btrfs' | 'cephfs' | 'cifs' | 'dir' | 'esxi' | 'iscsi' | 'iscsidirect' | 'lvm' | 'lvmthin' | 'nfs' | 'pbs' | 'rbd' | 'zfs' | 'zfspool';
}

interface GetNodesNodeStorageStorageImportMetadataWire {
  'create-args': Record<string, unknown>;
  disks?: Record<string, unknown>;
  net?: Record<string, unknown>;
  source: 'esxi';
  type: 'vm';
  warnings?: {
    key?: string;
    type: 'cdrom-image-ignored' | 'efi-state-lost' | 'guest-is-running' | 'nvme-unsupported' | 'ova-needs-extracting' | 'ovmf-with-lsi-unsupported' | 'serial-port-socket-only';
    value?: string;
  }[];
}

type GetNodesNodeStorageStoragePrunebackupsWire = {
  ctime: WireNumber;
  mark: 'keep' | 'remove' | 'protected' | 'renamed';
  type: string;
  vmid?: WireNumber;
  volid: string;
}[];

interface GetNodesNodeStorageStorageRrdWire {
  filename: string;
}

interface GetNodesNodeStorageStorageStatusWire {
  active?: WireFlag;
  avail?: WireNumber;
  content: string;
  enabled?: WireFlag;
  shared?: WireFlag;
  total?: WireNumber;
  type: string;
  used?: WireNumber;
}

type GetStorageWire = {
  storage: string;
}[];

interface PostStorageWire {
  config?: {
    'encryption-key'?: string;
  };
  storage: string;
  type: 'btrfs' | 'cephfs' | 'cifs' | 'dir' | 'esxi' | 'iscsi' | 'iscsidirect' | 'lvm' | 'lvmthin' | 'nfs' | 'pbs' | 'rbd' | 'zfs' | 'zfspool';
}

interface PutStorageStorageWire {
  config?: {
    'encryption-key'?: string;
  };
  storage: string;
  type: 'btrfs' | 'cephfs' | 'cifs' | 'dir' | 'esxi' | 'iscsi' | 'iscsidirect' | 'lvm' | 'lvmthin' | 'nfs' | 'pbs' | 'rbd' | 'zfs' | 'zfspool';
}

export interface StorageEndpoints {
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/storage': {
    params: {
      node: string;
      /** pve-storage-content-list */
      content?: string;
      /** default false */
      enabled?: boolean;
      /** default false */
      format?: boolean;
      /** pve-storage-id */
      storage?: string;
      target?: string;
    };
    wire: GetNodesNodeStorageWire;
    returns: GetNodesNodeStorageWire;
  };
  /** Privilege: Datastore.Audit or Datastore.AllocateSpace on /storage/{storage}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/storage/{storage}': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
    };
    wire: GetNodesNodeStorageStorageWire;
    returns: GetNodesNodeStorageStorageWire;
  };
  /** Privilege: Datastore.Audit or Datastore.AllocateSpace on /storage/{storage}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/storage/{storage}/content': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
      /** pve-storage-content */
      content?: string;
      vmid?: number;
    };
    wire: CorrectedRefinements['GET /nodes/{node}/storage/{storage}/content']['wire'];
    returns: CorrectedRefinements['GET /nodes/{node}/storage/{storage}/content']['returns'];
  };
  /** Privilege: Datastore.AllocateSpace on /storage/{storage}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/storage/{storage}/content': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
      filename: string;
      /** only with size */
      format?: 'raw' | 'qcow2' | 'subvol' | 'vmdk';
      size: string;
      vmid: number;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/storage/{storage}/content/{volume}': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
      volume: string;
      /** 1–30 */
      delay?: number;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/storage/{storage}/content/{volume}': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
      volume: string;
    };
    wire: GetNodesNodeStorageStorageContentVolumeWire;
    returns: GetNodesNodeStorageStorageContentVolumeWire;
  };
  /** Privilege: root@pam only. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/storage/{storage}/content/{volume}': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
      volume: string;
      target: string;
      target_node?: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /nodes/{node}/storage/{storage}/content/{volume}': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
      volume: string;
      notes?: string;
      protected?: boolean;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Datastore.AllocateTemplate on /storage/{storage}, and (Sys.Audit and Sys.Modify on /, or Sys.AccessNetwork on /nodes/{node}). Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/storage/{storage}/download-url': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
      /** only with checksum-algorithm */
      checksum?: string;
      /** only with checksum */
      'checksum-algorithm'?: 'md5' | 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';
      compression?: string;
      /** pve-storage-content */
      content: 'iso' | 'vztmpl' | 'import';
      filename: string;
      url: string;
      /** default true */
      'verify-certificates'?: boolean;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/storage/{storage}/file-restore/download': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
      filepath: string;
      /** default false */
      tar?: boolean;
      volume: string;
    };
    wire: unknown;
    returns: unknown;
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/storage/{storage}/file-restore/list': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
      filepath: string;
      volume: string;
    };
    wire: GetNodesNodeStorageStorageFileRestoreListWire;
    returns: GetNodesNodeStorageStorageFileRestoreListWire;
  };
  /** Privilege: Datastore.Audit or Datastore.AllocateSpace on /storage/{storage}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2. */
  'GET /nodes/{node}/storage/{storage}/identity': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
    };
    wire: GetNodesNodeStorageStorageIdentityWire;
    returns: GetNodesNodeStorageStorageIdentityWire;
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4. */
  'GET /nodes/{node}/storage/{storage}/import-metadata': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
      volume: string;
    };
    wire: GetNodesNodeStorageStorageImportMetadataWire;
    returns: GetNodesNodeStorageStorageImportMetadataWire;
  };
  /** Privilege: Datastore.AllocateTemplate on /storage/{storage}, and Sys.AccessNetwork on /nodes/{node}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2. */
  'POST /nodes/{node}/storage/{storage}/oci-registry-pull': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
      filename?: string;
      reference: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/storage/{storage}/prunebackups': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
      /** prune-backups */
      'prune-backups'?: string;
      type?: 'qemu' | 'lxc';
      vmid?: number;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: Datastore.Audit or Datastore.AllocateSpace on /storage/{storage}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/storage/{storage}/prunebackups': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
      /** prune-backups */
      'prune-backups'?: string;
      type?: 'qemu' | 'lxc';
      vmid?: number;
    };
    wire: GetNodesNodeStorageStoragePrunebackupsWire;
    returns: GetNodesNodeStorageStoragePrunebackupsWire;
  };
  /** Privilege: Datastore.Audit or Datastore.AllocateSpace on /storage/{storage}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/storage/{storage}/rrd': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
      cf?: 'AVERAGE' | 'MAX';
      /** pve-configid-list */
      ds: string;
      timeframe: 'hour' | 'day' | 'week' | 'month' | 'year';
    };
    wire: GetNodesNodeStorageStorageRrdWire;
    returns: GetNodesNodeStorageStorageRrdWire;
  };
  /** Privilege: Datastore.Audit or Datastore.AllocateSpace on /storage/{storage}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/storage/{storage}/rrddata': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
      cf?: 'AVERAGE' | 'MAX';
      timeframe: 'hour' | 'day' | 'week' | 'month' | 'year';
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: Datastore.Audit or Datastore.AllocateSpace on /storage/{storage}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/storage/{storage}/status': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
    };
    wire: GetNodesNodeStorageStorageStatusWire;
    returns: GetNodesNodeStorageStorageStatusWire;
  };
  /** Privilege: Datastore.AllocateTemplate on /storage/{storage}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/storage/{storage}/upload': {
    params: {
      node: string;
      /** pve-storage-id */
      storage: string;
      /** only with checksum-algorithm */
      checksum?: string;
      /** only with checksum */
      'checksum-algorithm'?: 'md5' | 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';
      /** pve-storage-content */
      content: 'iso' | 'vztmpl' | 'import';
      filename: string;
      tmpfilename?: string;
    };
    wire: string;
    returns: string;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /storage': {
    params: {
      type?: 'btrfs' | 'cephfs' | 'cifs' | 'dir' | 'esxi' | 'iscsi' | 'iscsidirect' | 'lvm' | 'lvmthin' | 'nfs' | 'pbs' | 'rbd' | 'zfs' | 'zfspool';
    };
    wire: GetStorageWire;
    returns: GetStorageWire;
  };
  /** Privilege: Datastore.Allocate on /storage. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /storage': {
    params: {
      authsupported?: string;
      /** pve-volume-id */
      base?: string;
      /** pve-storage-zfs-blocksize */
      blocksize?: string;
      /** keys: clone, default, migration, move, restore */
      bwlimit?: string;
      comstar_hg?: string;
      comstar_tg?: string;
      /** pve-storage-content-list */
      content?: string;
      /** pve-dir-override-list */
      'content-dirs'?: string;
      /** default true */
      'create-base-path'?: boolean;
      /** default true */
      'create-subdirs'?: boolean;
      'data-pool'?: string;
      datastore?: string;
      disable?: boolean;
      domain?: string;
      'encryption-key'?: string;
      /** pve-storage-path */
      export?: string;
      fingerprint?: string;
      format?: 'raw' | 'qcow2' | 'subvol' | 'vmdk';
      /** pve-configid */
      'fs-name'?: string;
      fuse?: boolean;
      /** default no */
      is_mountpoint?: string;
      iscsiprovider?: string;
      keyring?: string;
      /** default false */
      krbd?: boolean;
      lio_tpg?: string;
      'master-pubkey'?: string;
      /** ≥ -1; default Unlimited for users with Datastore.Allocate privilege, 5 for other users */
      'max-protected-backups'?: number;
      /** default true */
      mkdir?: boolean;
      /** pve-storage-portal-dns-list */
      monhost?: string;
      /** pve-storage-path */
      mountpoint?: string;
      namespace?: string;
      /** default false */
      nocow?: boolean;
      /** pve-node-list */
      nodes?: string;
      nowritecache?: boolean;
      /** pve-storage-options */
      options?: string;
      password?: string;
      /** pve-storage-path */
      path?: string;
      pool?: string;
      /** 1–65535 */
      port?: number;
      /** pve-storage-portal-dns */
      portal?: string;
      /** default metadata */
      preallocation?: 'off' | 'metadata' | 'falloc' | 'full';
      /** prune-backups */
      'prune-backups'?: string;
      saferemove?: boolean;
      /** default 32 */
      'saferemove-stepsize'?: 1 | 2 | 4 | 8 | 16 | 32;
      saferemove_throughput?: string;
      /** pve-storage-server */
      server?: string;
      share?: string;
      shared?: boolean;
      /** default true */
      'skip-cert-verification'?: boolean;
      /** default default */
      smbversion?: 'default' | '2.0' | '2.1' | '3' | '3.0' | '3.11';
      /** default false */
      'snapshot-as-volume-chain'?: boolean;
      sparse?: boolean;
      /** pve-storage-id */
      storage: string;
      /** pve-storage-path */
      subdir?: string;
      tagged_only?: boolean;
      target?: string;
      /** pve-storage-vgname */
      thinpool?: string;
      type: 'btrfs' | 'cephfs' | 'cifs' | 'dir' | 'esxi' | 'iscsi' | 'iscsidirect' | 'lvm' | 'lvmthin' | 'nfs' | 'pbs' | 'rbd' | 'zfs' | 'zfspool';
      username?: string;
      /** pve-storage-vgname */
      vgname?: string;
      /** pve-storage-path */
      'zfs-base-path'?: string;
    };
    wire: PostStorageWire;
    returns: PostStorageWire;
  };
  /** Privilege: Datastore.Allocate on /storage. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /storage/{storage}': {
    params: {
      /** pve-storage-id */
      storage: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Datastore.Allocate on /storage/{storage}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /storage/{storage}': {
    params: {
      /** pve-storage-id */
      storage: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: Datastore.Allocate on /storage. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /storage/{storage}': {
    params: {
      /** pve-storage-id */
      storage: string;
      /** pve-storage-zfs-blocksize */
      blocksize?: string;
      /** keys: clone, default, migration, move, restore */
      bwlimit?: string;
      comstar_hg?: string;
      comstar_tg?: string;
      /** pve-storage-content-list */
      content?: string;
      /** pve-dir-override-list */
      'content-dirs'?: string;
      /** default true */
      'create-base-path'?: boolean;
      /** default true */
      'create-subdirs'?: boolean;
      'data-pool'?: string;
      /** pve-configid-list */
      delete?: string;
      digest?: string;
      disable?: boolean;
      domain?: string;
      'encryption-key'?: string;
      fingerprint?: string;
      format?: 'raw' | 'qcow2' | 'subvol' | 'vmdk';
      /** pve-configid */
      'fs-name'?: string;
      fuse?: boolean;
      /** default no */
      is_mountpoint?: string;
      keyring?: string;
      /** default false */
      krbd?: boolean;
      lio_tpg?: string;
      'master-pubkey'?: string;
      /** ≥ -1; default Unlimited for users with Datastore.Allocate privilege, 5 for other users */
      'max-protected-backups'?: number;
      /** default true */
      mkdir?: boolean;
      /** pve-storage-portal-dns-list */
      monhost?: string;
      /** pve-storage-path */
      mountpoint?: string;
      namespace?: string;
      /** default false */
      nocow?: boolean;
      /** pve-node-list */
      nodes?: string;
      nowritecache?: boolean;
      /** pve-storage-options */
      options?: string;
      password?: string;
      pool?: string;
      /** 1–65535 */
      port?: number;
      /** default metadata */
      preallocation?: 'off' | 'metadata' | 'falloc' | 'full';
      /** prune-backups */
      'prune-backups'?: string;
      saferemove?: boolean;
      /** default 32 */
      'saferemove-stepsize'?: 1 | 2 | 4 | 8 | 16 | 32;
      saferemove_throughput?: string;
      /** pve-storage-server */
      server?: string;
      shared?: boolean;
      /** default true */
      'skip-cert-verification'?: boolean;
      /** default default */
      smbversion?: 'default' | '2.0' | '2.1' | '3' | '3.0' | '3.11';
      /** default false */
      'snapshot-as-volume-chain'?: boolean;
      sparse?: boolean;
      /** pve-storage-path */
      subdir?: string;
      tagged_only?: boolean;
      username?: string;
      /** pve-storage-path */
      'zfs-base-path'?: string;
    };
    wire: PutStorageStorageWire;
    returns: PutStorageStorageWire;
  };
}
