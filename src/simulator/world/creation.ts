import type { GuestKind } from '../../pve/guest-ref.ts';
import { ApiError } from '../call.ts';
import { chanceHex } from '../chance.ts';
import { guestLoad } from '../physics.ts';
import { defaultBehaviour } from './build-guest.ts';
import type { Cluster } from './cluster.ts';
import { newMac, storedTags, storedValue } from './config-values.ts';
import { Guest } from './guest.ts';
import { GuestConfig } from './guest-config.ts';
import { startLxc } from './lxc-power.ts';
import { startQemu } from './qemu-power.ts';
import { endRun, setLock } from './run-state.ts';
import { typeOf } from './storages.ts';
import { startTask, type TaskWorker } from './task-worker.ts';

/** @throws ApiError in Proxmox's words, if the vmid is taken anywhere in the cluster [PC]. */
export function checkVmidUnused(cluster: Cluster, vmid: number): void {
  const other = cluster.guests.get(vmid);
  if (other) throw new ApiError(500, `${other.word} ${vmid} already exists on node '${other.node}'`);
}

/** An entry that exists from the first moment, with nothing in it but the lock. */
export function reserveGuest(cluster: Cluster, kind: GuestKind, node: string, vmid: number): Guest {
  const guest = new Guest({
    kind,
    vmid,
    node,
    config: new GuestConfig([['lock', 'create']]),
    behaviour: defaultBehaviour(kind, cluster.seed, vmid),
    load: guestLoad(cluster.seed, vmid),
    createdAt: cluster.time(),
  });
  cluster.addGuest(guest);
  cluster.emit({ kind: 'guest-created', vmid, node });
  return guest;
}

export interface Creation {
  readonly options: ReadonlyMap<string, string>;
  readonly storage: string | undefined;
  readonly template: string | undefined;
  readonly start: boolean;
}

export async function createLxc(task: TaskWorker, guest: Guest, creation: Creation): Promise<void> {
  const { cluster } = task;
  const { options } = creation;
  const vmid = guest.vmid;
  const values = new Map<string, string>([
    ['arch', options.get('arch') ?? 'amd64'],
    ['hostname', `CT${vmid}`],
    ['memory', '512'],
    ['swap', '512'],
    ['ostype', options.get('ostype') ?? ostypeOf(creation.template)],
  ]);
  fill(cluster, guest, values, options);
  values.set(
    'rootfs',
    newVolume(cluster, vmid, 0, options.get('rootfs') ?? `${creation.storage ?? 'local'}:4`, 'lxc'),
  );
  let disk = 1;
  for (const [key, value] of options) {
    if (/^mp\d+$/.test(key)) values.set(key, newVolume(cluster, vmid, disk++, value, 'lxc'));
  }
  await guarded(task, guest, async () => {
    await task.sleep(task.vary(700));
    const archive = creation.template?.split('/').at(-1) ?? 'template.tar.zst';
    task.log(`extracting archive '/var/lib/vz/template/cache/${archive}'`);
    await task.sleep(task.vary(1800));
    const bytes = templateBytes(cluster, creation.template);
    const mib = bytes / 1_048_576;
    task.log(`Total bytes read: ${bytes} (${binary(mib)}, ${binary(mib / 1.8)}/s)`);
    if (values.get('ostype') === 'unmanaged') {
      task.log('Falling back to amd64.');
      task.log('Use `pct set VMID --arch ARCH` to change.');
    } else {
      task.log('Detected container architecture: amd64');
      for (const type of ['rsa', 'ed25519', 'ecdsa']) {
        task.log(`Creating SSH host key 'ssh_host_${type}_key' - this may take some time ...`);
        task.log(`done: SHA256:${chanceHex(42, cluster.seed, vmid, type)} root@${values.get('hostname')}`);
      }
    }
  });
  finish(cluster, guest, values);
  if (creation.start) startAfterwards(task, guest);
}

export async function createQemu(task: TaskWorker, guest: Guest, creation: Creation): Promise<void> {
  const { cluster } = task;
  const { options } = creation;
  const vmid = guest.vmid;
  const uuid = chanceHex(32, cluster.seed, vmid, 'uuid').toLowerCase();
  const dashed = `${uuid.slice(0, 8)}-${uuid.slice(8, 12)}-${uuid.slice(12, 16)}-${uuid.slice(16, 20)}-${uuid.slice(20)}`;
  const values = new Map<string, string>([
    ['boot', ''],
    ['meta', `creation-qemu=10.1.2,ctime=${Math.floor(cluster.now() / 1000)}`],
    ['smbios1', `uuid=${dashed}`],
    ['vmgenid', dashed],
  ]);
  fill(cluster, guest, values, options);
  let disk = 0;
  const created: string[] = [];
  for (const [key, value] of options) {
    if (!/^(?:scsi|virtio|sata|ide|efidisk|tpmstate)\d+$/.test(key) || !/^[\w-]+:\d+/.test(value)) continue;
    const volume = newVolume(cluster, vmid, disk++, value, 'qemu');
    values.set(key, volume);
    created.push(`${key}: successfully created disk '${volume}'`);
  }
  await guarded(task, guest, async () => {
    await task.sleep(task.vary(900));
    for (const line of created) task.log(line);
  });
  finish(cluster, guest, values);
  if (creation.start) startAfterwards(task, guest);
}

function fill(
  cluster: Cluster,
  guest: Guest,
  values: Map<string, string>,
  options: ReadonlyMap<string, string>,
): void {
  for (const [key, value] of options) {
    if (/^(?:rootfs|mp\d+)$/.test(key) && guest.kind === 'lxc') continue;
    const text = key === 'tags' ? storedTags(value) : value;
    values.set(
      key,
      storedValue(guest.kind, key, text, () => newMac(cluster.seed, guest.vmid, key)),
    );
  }
}

/** A creation that fails leaves nothing behind. */
async function guarded(task: TaskWorker, guest: Guest, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    task.cluster.removeGuest(guest);
    task.cluster.emit({ kind: 'guest-removed', vmid: guest.vmid, node: guest.node });
    throw error;
  }
}

function finish(cluster: Cluster, guest: Guest, values: Map<string, string>): void {
  cluster.publication.beforeChange(guest);
  for (const [key, value] of values) guest.config.set(key, value);
  setLock(cluster, guest, undefined);
}

function startAfterwards(task: TaskWorker, guest: Guest): void {
  const type = guest.kind === 'lxc' ? 'vzstart' : 'qmstart';
  startTask(task.cluster, task.node, { type, id: guest.vmid, caller: task }, (worker) =>
    (guest.kind === 'lxc' ? startLxc : startQemu)(worker, guest.vmid),
  );
}

/** `local:8` becomes a volume of that size; a size of 0 of a container a plain directory [LX]. */
function newVolume(cluster: Cluster, vmid: number, index: number, wanted: string, kind: GuestKind): string {
  const match = /^([^:,]+):(\d+(?:\.\d+)?)(?:,(.*))?$/.exec(wanted);
  if (!match) return storedValue(kind, kind === 'lxc' ? 'rootfs' : 'scsi0', wanted);
  const [, storage, gigabytes, rest] = match as unknown as [string, string, string, string | undefined];
  const found = cluster.storages.find((it) => it.storage === storage);
  if (!found) throw new Error(`storage '${storage}' does not exist`);
  const byDirectory = ['dir', 'nfs', 'cifs', 'btrfs'].includes(typeOf(found));
  const size = Number(gigabytes);
  const tail = rest === undefined ? '' : `,${rest.replace(/(?:^|,)(?:size|format)=[^,]*/g, '')}`;
  if (size === 0 && kind === 'lxc')
    return `${storage}:${vmid}/subvol-${vmid}-disk-${index}.subvol,size=0T${tail}`;
  const name = byDirectory
    ? `${vmid}/vm-${vmid}-disk-${index}.${kind === 'lxc' ? 'raw' : 'qcow2'}`
    : `vm-${vmid}-disk-${index}`;
  return storedValue('lxc', 'rootfs', `${storage}:${name},size=${gigabytes}G${tail.replace(/^,$/, '')}`);
}

function ostypeOf(template: string | undefined): string {
  const name = template?.split('/').at(-1) ?? '';
  return (
    /^(debian|ubuntu|alpine|archlinux|centos|fedora|opensuse|gentoo|devuan)/.exec(name)?.[1] ?? 'unmanaged'
  );
}

function templateBytes(cluster: Cluster, template: string | undefined): number {
  const [storage, name] = (template ?? '').split(':');
  const volumes = cluster.storages.find((it) => it.storage === storage)?.volumes ?? [];
  const packed = volumes.find((it) => it.name === name)?.sizeBytes ?? 40_000_000;
  return Math.ceil((packed * 2.6) / 10_240) * 10_240;
}

const binary = (mib: number) => (mib >= 10 ? `${Math.round(mib)}MiB` : `${mib.toFixed(1)}MiB`);

/** The body of vzdestroy and qmdestroy. */
export async function destroyGuest(task: TaskWorker, guest: Guest): Promise<void> {
  const { cluster } = task;
  await task.sleep(task.vary(600));
  if (guest.running) endRun(cluster, guest);
  for (const [, value] of guest.config.current) {
    const volume = /^([\w-]+:(?:\d+\/)?(?:vm|subvol|base)-\d+-[^,]+)/.exec(value)?.[1];
    if (volume !== undefined && guest.kind === 'lxc')
      task.log(`  Logical volume "${volume.split(':')[1]}" successfully removed.`);
  }
  task.log(`purging ${guest.word} ${guest.vmid} from related configurations..`);
  cluster.removeGuest(guest);
  cluster.emit({ kind: 'guest-removed', vmid: guest.vmid, node: guest.node });
}
