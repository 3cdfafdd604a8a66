import type { GuestKind } from '../../pve/guest-ref.ts';
import { ApiError, type Call, type Handler } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import { checkLock } from '../world/config-lock.ts';
import {
  type Creation,
  checkVmidUnused,
  createLxc,
  createQemu,
  destroyGuest,
  reserveGuest,
} from '../world/creation.ts';
import { flagParam, textParam, vmidParam } from './parameters.ts';

/** Making and destroying guests [LXA, QA]. */

/** What is about the call, not about the guest's configuration. */
const OF_THE_CALL: ReadonlySet<string> = new Set(
  (
    'node vmid ostemplate storage pool start force restore unique password ssh-public-keys bwlimit archive ' +
    'live-restore ignore-unpack-errors import-working-storage ha-managed skiplock digest delete'
  ).split(' '),
);

function create(call: Call<Cluster>, kind: GuestKind): string {
  const { world, node, caller } = call;
  const vmid = vmidParam(call);
  if (!flagParam(call, 'force')) checkVmidUnused(world, vmid);
  if (!world.hasQuorum(node)) throw new ApiError(500, 'cluster not ready - no quorum?');
  const pool = textParam(call, 'pool');
  if (pool !== undefined && !world.pools.has(pool)) throw new ApiError(500, `pool '${pool}' does not exist`);
  const template = textParam(call, 'ostemplate');
  checkTemplate(world, template);
  const options = new Map<string, string>();
  for (const [key, value] of Object.entries(call.params)) {
    if (value === undefined || OF_THE_CALL.has(key)) continue;
    options.set(key, typeof value === 'boolean' ? (value ? '1' : '0') : String(value));
  }
  const creation: Creation = {
    options,
    storage: textParam(call, 'storage'),
    template,
    start: flagParam(call, 'start'),
  };
  const guest = reserveGuest(world, kind, node, vmid);
  guest.pool = pool;
  const type = kind === 'lxc' ? 'vzcreate' : 'qmcreate';
  return world.runTask(node, { type, id: vmid, caller }, (task) =>
    kind === 'lxc' ? createLxc(task, guest, creation) : createQemu(task, guest, creation),
  );
}

function checkTemplate(world: Cluster, template: string | undefined): void {
  if (template === undefined) return;
  const [storage, name] = template.split(':');
  const found = world.storages.find((it) => it.storage === storage);
  if (!found) throw new ApiError(500, `storage '${storage}' does not exist`);
  if (found.volumes && !found.volumes.some((volume) => volume.name === name)) {
    throw new ApiError(500, `volume '${template}' does not exist`);
  }
}

function destroy(call: Call<Cluster>, kind: GuestKind): string {
  const { world, node, caller } = call;
  const vmid = vmidParam(call);
  const guest = world.guestAt(kind, node, vmid);
  if (guest.config.get('protection') === '1') {
    throw new ApiError(500, `can't remove ${guest.word} ${vmid} - protection mode enabled`);
  }
  checkLock(guest);
  if (world.ha.of(guest) && !flagParam(call, 'purge')) {
    throw new ApiError(
      500,
      `unable to remove ${guest.word} ${vmid} - used in HA resources and purge parameter not set.`,
    );
  }
  if (guest.running && !flagParam(call, 'force')) {
    throw new ApiError(
      500,
      kind === 'lxc'
        ? `unable to destroy CT ${vmid} - container is running`
        : `VM ${vmid} is running - destroy failed`,
    );
  }
  const type = kind === 'lxc' ? 'vzdestroy' : 'qmdestroy';
  return world.runTask(node, { type, id: vmid, caller }, async (task) => {
    const resource = world.ha.of(guest);
    if (resource) world.ha.remove(resource);
    await destroyGuest(task, guest);
  });
}

export const handlers: Record<string, Handler<Cluster>> = {
  'POST /nodes/{node}/lxc': (call) => create(call, 'lxc'),
  'POST /nodes/{node}/qemu': (call) => create(call, 'qemu'),
  'DELETE /nodes/{node}/lxc/{vmid}': (call) => destroy(call, 'lxc'),
  'DELETE /nodes/{node}/qemu/{vmid}': (call) => destroy(call, 'qemu'),
};
