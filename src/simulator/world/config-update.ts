import type { GuestKind } from '../../pve/guest-ref.ts';
import { ApiError, type Call, parameterError } from '../call.ts';
import type { Cluster } from './cluster.ts';
import { checkLock, underLockForCall } from './config-lock.ts';
import { newMac, storedTags, storedValue } from './config-values.ts';
import type { Guest } from './guest.ts';

/** One change of a guest's configuration, as PUT …/config asks for it. */
export interface ConfigChange {
  readonly set: ReadonlyMap<string, string>;
  readonly delete: readonly string[];
  readonly revert: readonly string[];
  readonly digest: string | undefined;
}

/** What takes effect in a running guest at once; the rest waits for its next start [LCF, QS]. */
const HOT: Record<GuestKind, RegExp> = {
  lxc: /^(?:description|onboot|startup|protection|hostname|hookscript|cores|tags|lock|memory|swap|cpulimit|cpuunits|timezone|(?:net|mp|dev|unused)\d+)$/,
  qemu: /^(?:description|name|onboot|startup|protection|hookscript|tags|lock|shares|autostart|migrate_\w+|(?:net|unused|usb|scsi|virtio|sata)\d+)$/,
};
const HOT_DELETE: Record<GuestKind, RegExp> = {
  lxc: /^(?:description|onboot|startup|protection|hookscript|cores|tags|lock|swap|cpulimit|cpuunits|(?:net|dev|unused)\d+)$/,
  qemu: /^(?:description|name|onboot|startup|protection|hookscript|tags|lock|shares|(?:net|unused|usb)\d+)$/,
};

/** Applies a change under the configuration's lock. Returns when it is written; there is no task [LXC]. */
export async function updateConfig(
  call: Call<Cluster>,
  kind: GuestKind,
  change: ConfigChange,
): Promise<null> {
  const vmid = Number(call.params['vmid']);
  const { world } = call;
  if (change.set.size + change.delete.length + change.revert.length === 0) {
    throw new ApiError(500, 'no options specified');
  }
  for (const key of change.delete) {
    if (!change.set.has(key)) continue;
    throw parameterError({ delete: `you can't use '-${key}' and -delete ${key}' at the same time` });
  }
  const before = world.guestAt(kind, call.node, vmid);
  checkTags(call, before, change);
  await underLockForCall(call, kind, vmid, () => {
    const guest = world.guestAt(kind, call.node, vmid);
    checkLock(guest);
    if (change.digest !== undefined && change.digest.toLowerCase() !== guest.config.digest) {
      throw new ApiError(500, 'detected modified configuration - file changed by other user? Try again.');
    }
    requireQuorum(call, guest);
    apply(call, guest, change);
  });
  return null;
}

/** Without quorum the cluster filesystem is read-only [PC]. */
export function requireQuorum(call: Call<Cluster>, guest: Guest): void {
  if (call.world.hasQuorum(call.node)) return;
  const pid = call.world.node(call.node).daemonPid(call.worker.id);
  throw new ApiError(500, `unable to open file '/etc/pve/${guest.file}.tmp.${pid}' - Permission denied`);
}

function apply(call: Call<Cluster>, guest: Guest, change: ConfigChange): void {
  const { world } = call;
  const { config, kind } = guest;
  world.publication.beforeChange(guest);
  const name = guest.name;
  for (const key of change.revert) {
    config.pending.delete(key);
    config.pendingDelete.delete(key);
  }
  for (const key of change.delete) {
    config.pending.delete(key);
    if (!config.current.has(key)) continue;
    if (guest.running && !HOT_DELETE[kind].test(key)) config.pendingDelete.add(key);
    else config.current.delete(key);
  }
  for (const [key, value] of change.set) {
    const text = written(world, guest, key, value);
    config.pendingDelete.delete(key);
    if (guest.running && !HOT[kind].test(key)) {
      if (config.current.get(key) === text) config.pending.delete(key);
      else config.pending.set(key, text);
      continue;
    }
    config.pending.delete(key);
    if (key === 'tags' && text === '') config.current.delete(key);
    else config.current.set(key, text);
  }
  config.changed();
  if (guest.name !== name) {
    world.emit({ kind: 'guest-renamed', vmid: guest.vmid, node: guest.node, detail: guest.name });
  }
  const keys = [...change.set.keys(), ...change.delete, ...change.revert].join(',');
  world.emit({ kind: 'guest-config', vmid: guest.vmid, node: guest.node, detail: keys });
}

function written(cluster: Cluster, guest: Guest, key: string, value: string): string {
  if (key === 'tags') return storedTags(value, tagStyle(cluster));
  const isFlag =
    /^(?:true|false)$/.test(value) && /^(?:onboot|protection|unprivileged|template|console|debug)$/.test(key);
  if (isFlag) return value === 'true' ? '1' : '0';
  return storedValue(guest.kind, key, value, () => newMac(cluster.seed, guest.vmid, key, guest.revision));
}

function tagStyle(cluster: Cluster): { caseSensitive: boolean; keepOrder: boolean } {
  const style = cluster.options.get('tag-style') ?? '';
  return {
    caseSensitive: /(?:^|,)case-sensitive=1/.test(style),
    keepOrder: /(?:^|,)ordering=config/.test(style),
  };
}

/** Registered tags are for those who may modify the datacenter [GH]. */
function checkTags(call: Call<Cluster>, guest: Guest, change: ConfigChange): void {
  const wanted = change.set.get('tags');
  if (wanted === undefined && !change.delete.includes('tags')) return;
  const registered = new Set(
    (call.world.options.get('registered-tags') ?? '').split(/[;,\s]+/).filter(Boolean),
  );
  if (registered.size === 0) return;
  const split = (text: string | undefined) => new Set((text ?? '').split(/[;,\s]+/).filter(Boolean));
  const [before, after] = [split(guest.config.get('tags')), split(wanted)];
  for (const tag of new Set([...before, ...after])) {
    if (!registered.has(tag) || before.has(tag) === after.has(tag)) continue;
    if (!call.can('/', 'Sys.Modify')) {
      throw new ApiError(403, `Permission check failed (/, Sys.Modify for modifying tag '${tag}')`);
    }
  }
}
