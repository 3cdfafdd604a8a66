import type { GuestKind } from '../../pve/guest-ref.ts';
import type { Call, Handler } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import { deleteSnapshot, rollBack, takeSnapshot } from '../world/snapshots.ts';
import { flagParam, subdirs, textParam, vmidParam } from './parameters.ts';

function list(call: Call<Cluster>, kind: GuestKind) {
  const { config, running } = call.world.guestAt(kind, call.node, vmidParam(call));
  const rows = config.snapshots.map(({ name, values }) => ({
    name,
    snaptime: Number(values.get('snaptime') ?? 0),
    description: values.get('description') ?? '',
    ...(values.has('parent') && { parent: values.get('parent') }),
    ...(kind === 'qemu' && { vmstate: values.has('vmstate') ? 1 : 0 }),
  }));
  const current = {
    name: 'current',
    description: 'You are here!',
    digest: config.digest,
    running: running ? 1 : 0,
    ...(config.get('parent') !== undefined && { parent: config.get('parent') }),
  };
  return [...rows, current];
}

function act(call: Call<Cluster>, kind: GuestKind, what: 'snapshot' | 'delsnapshot' | 'rollback'): string {
  const vmid = vmidParam(call);
  const name = textParam(call, 'snapname')!;
  call.world.guestAt(kind, call.node, vmid);
  const type = `${kind === 'lxc' ? 'vz' : 'qm'}${what}`;
  return call.world.runTask(call.node, { type, id: vmid, caller: call.caller }, (task) => {
    if (what === 'snapshot') return takeSnapshot(task, kind, vmid, name, textParam(call, 'description'));
    if (what === 'delsnapshot') return deleteSnapshot(task, kind, vmid, name);
    return rollBack(task, kind, vmid, name, flagParam(call, 'start'));
  });
}

function routesOf(kind: GuestKind): Record<string, Handler<Cluster>> {
  const base = `/nodes/{node}/${kind}/{vmid}/snapshot`;
  return {
    [`GET ${base}`]: (call) => list(call, kind),
    [`POST ${base}`]: (call) => act(call, kind, 'snapshot'),
    [`GET ${base}/{snapname}`]: () => subdirs('rollback', 'config'),
    [`DELETE ${base}/{snapname}`]: (call) => act(call, kind, 'delsnapshot'),
    [`POST ${base}/{snapname}/rollback`]: (call) => act(call, kind, 'rollback'),
  };
}

export const handlers: Record<string, Handler<Cluster>> = { ...routesOf('lxc'), ...routesOf('qemu') };
