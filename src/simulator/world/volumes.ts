import { chance } from '../chance.ts';
import type { StorageScenario } from '../scenarios/scenario.ts';
import { backupsOn } from './backup.ts';
import type { Cluster } from './cluster.ts';
import { typeOf } from './storages.ts';
import { sizeOf } from './usage.ts';

export type VolumeRow = Record<string, unknown> & { readonly content: string; readonly vmid?: number };

const DISK = /^(?:rootfs|mp\d+|unused\d+|(?:scsi|virtio|sata|ide|efidisk|tpmstate)\d+)$/;
const EVER = 1_700_000_000;

/** What lies on a storage as a node sees it: guests' disks, templates and images, backups. */
export function volumesOn(cluster: Cluster, storage: StorageScenario, node: string): VolumeRow[] {
  const shared = storage.shared ?? false;
  const rows = [
    ...guestDisks(cluster, storage.storage, shared, node, typeOf(storage)),
    ...files(cluster, storage),
  ];
  for (const backup of backupsOn(cluster, storage.storage, shared, node)) {
    const format = backup.kind === 'lxc' ? 'tar.zst' : 'vma.zst';
    rows.push({
      ...{ content: 'backup', ctime: backup.ctime, format, size: backup.bytes, subtype: backup.kind },
      ...{ vmid: backup.vmid, volid: `${storage.storage}:backup/${backup.file}.${format}` },
    });
  }
  return rows.sort((a, b) => (String(a['volid']) < String(b['volid']) ? -1 : 1));
}

function* guestDisks(
  cluster: Cluster,
  storage: string,
  shared: boolean,
  node: string,
  type: string,
): Generator<VolumeRow> {
  for (const guest of cluster.guests.values()) {
    if (!shared && guest.node !== node) continue;
    for (const [key, value] of guest.config.current) {
      if (!DISK.test(key) || !value.startsWith(`${storage}:`) || /media=cdrom/.test(value)) continue;
      const volid = value.split(',')[0]!;
      const size = sizeOf(value) ?? 0;
      const row: VolumeRow = {
        ...{ volid, vmid: guest.vmid, size },
        content: guest.kind === 'lxc' ? 'rootdir' : 'images',
        format: /\.(raw|qcow2|subvol|vmdk)$/.exec(volid)?.[1] ?? (/subvol-/.test(volid) ? 'subvol' : 'raw'),
        ctime: EVER + Math.floor(5_000_000 * chance(cluster.seed, volid)),
      };
      if (/^(?:dir|nfs|cifs|btrfs)$/.test(type)) {
        const share = 0.05 + 0.4 * chance(cluster.seed, volid, 'used');
        row['used'] = row['format'] === 'subvol' ? 0 : Math.floor((size * share) / 4096) * 4096;
        row['parent'] = null;
      }
      yield row;
    }
  }
}

function* files(cluster: Cluster, storage: StorageScenario): Generator<VolumeRow> {
  for (const volume of storage.volumes ?? []) {
    yield {
      volid: `${storage.storage}:${volume.name}`,
      content: volume.content,
      format: volume.format ?? formatOf(volume.name),
      size: volume.sizeBytes,
      ctime: EVER + Math.floor(5_000_000 * chance(cluster.seed, volume.name)),
    };
  }
}

/** `tzst`, `txz`, `tgz`: how Proxmox calls packed container templates. */
function formatOf(name: string): string {
  const packed = /\.tar\.(zst|xz|gz|bz2)$/.exec(name)?.[1];
  return packed === undefined ? (name.split('.').at(-1) ?? 'raw') : `t${packed}`;
}
