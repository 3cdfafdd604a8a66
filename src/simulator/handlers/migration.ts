import type { GuestKind } from '../../pve/guest-ref.ts';
import { ApiError, type Call, type Handler, parameterError } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import { migrateGuest } from '../world/migration.ts';
import { flagParam, numberParam, textParam, vmidParam } from './parameters.ts';

/** POST …/migrate: what is refused at once, and the task on the source [LXA, QA]. */
function migrate(call: Call<Cluster>, kind: GuestKind): string {
  const { world, node, caller } = call;
  const vmid = vmidParam(call);
  const target = textParam(call, 'target')!;
  if (target === node || target === 'localhost') throw parameterError({ target: 'target is local node.' });
  if (!world.hasQuorum(node)) throw new ApiError(500, 'cluster not ready - no quorum?');
  if (!world.nodes.has(target)) throw new ApiError(500, `no such cluster node '${target}'`);
  const guest = world.guestAt(kind, node, vmid);
  const [online, restart] = [flagParam(call, 'online'), flagParam(call, 'restart')];
  if (guest.running && !online && !restart) {
    if (kind === 'lxc')
      throw new ApiError(500, "can't migrate running container without --online or --restart");
    throw new ApiError(500, "can't migrate running VM without --online");
  }
  const managed = world.ha.managed(vmid);
  if (managed) {
    return world.runTask(node, { type: 'hamigrate', id: vmid, caller }, async (task) => {
      task.log(`Requesting HA migration for ${guest.word} ${vmid} to node ${target}`);
      await task.sleep(task.vary(400));
      world.ha.migrate(managed, target);
    });
  }
  const timeout = numberParam(call, 'timeout');
  const options = { online, restart, ...(timeout !== undefined && { timeoutS: timeout }) };
  const type = kind === 'lxc' ? 'vzmigrate' : 'qmigrate';
  return world.runTask(node, { type, id: vmid, caller }, (task) =>
    migrateGuest(task, kind, vmid, target, options),
  );
}

function preconditions(call: Call<Cluster>, kind: GuestKind) {
  const { world, node } = call;
  const guest = world.guestAt(kind, node, vmidParam(call));
  const others = [...world.nodes.keys()].filter((name) => name !== node && world.isOnline(node, name));
  return {
    running: guest.running ? 1 : 0,
    'allowed-nodes': others,
    'not-allowed-nodes': {},
    ...(kind === 'qemu' && { local_disks: [], local_resources: [], 'mapped-resources': [] }),
  };
}

export const handlers: Record<string, Handler<Cluster>> = {
  'POST /nodes/{node}/lxc/{vmid}/migrate': (call) => migrate(call, 'lxc'),
  'POST /nodes/{node}/qemu/{vmid}/migrate': (call) => migrate(call, 'qemu'),
  'GET /nodes/{node}/lxc/{vmid}/migrate': (call) => preconditions(call, 'lxc'),
  'GET /nodes/{node}/qemu/{vmid}/migrate': (call) => preconditions(call, 'qemu'),
};
