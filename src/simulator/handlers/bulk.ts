import { ApiError, type Call, type Handler } from '../call.ts';
import { backupGuests } from '../world/backup.ts';
import type { Cluster } from '../world/cluster.ts';
import { shutdownLxc, startLxc } from '../world/lxc-power.ts';
import { migrateGuest } from '../world/migration.ts';
import { startAll, stopAll } from '../world/node-boot.ts';
import { shutdownQemu, startQemu } from '../world/qemu-power.ts';
import { pauseRun } from '../world/run-state.ts';
import { startTask } from '../world/task-worker.ts';
import { flagParam, listParam, numberParam, textParam } from './parameters.ts';

/** What acts on many guests in one task [ND, pve-manager: BulkAction]. */

/** VM.PowerMgmt on everything, or on each guest named [ND]. */
function mayAct(call: Call<Cluster>, privilege: string): number[] | undefined {
  const vmids = listParam(call, 'vms').map(Number);
  if (call.can('/', privilege)) return vmids.length > 0 ? vmids : undefined;
  if (vmids.length === 0) call.require('/', privilege);
  for (const vmid of vmids) call.require(`/vms/${vmid}`, privilege);
  return vmids;
}

function startall(call: Call<Cluster>): string {
  const vmids = mayAct(call, 'VM.PowerMgmt');
  const onlyOnBoot = !flagParam(call, 'force') && vmids === undefined;
  return call.world.runTask(call.node, { type: 'startall', id: '', caller: call.caller }, (task) =>
    startAll(task, { onlyOnBoot, ...(vmids && { vmids }) }),
  );
}

function stopall(call: Call<Cluster>): string {
  const vmids = mayAct(call, 'VM.PowerMgmt');
  const timeoutS = numberParam(call, 'timeout');
  const forceStop = call.params['force-stop'] === undefined ? true : flagParam(call, 'force-stop');
  return call.world.runTask(call.node, { type: 'stopall', id: '', caller: call.caller }, (task) =>
    stopAll(task, { forceStop, ...(vmids && { vmids }), ...(timeoutS !== undefined && { timeoutS }) }),
  );
}

function suspendall(call: Call<Cluster>): string {
  const vmids = mayAct(call, 'VM.PowerMgmt');
  return call.world.runTask(call.node, { type: 'suspendall', id: '', caller: call.caller }, async (task) => {
    for (const guest of call.world.guestsOn(task.node, 'qemu')) {
      if (!guest.running || (vmids && !vmids.includes(guest.vmid))) continue;
      task.log(`Suspending VM ${guest.vmid}`);
      await task.sleep(200);
      pauseRun(call.world, guest);
    }
  });
}

function migrateall(call: Call<Cluster>): string {
  const vmids = mayAct(call, 'VM.Migrate');
  const target = textParam(call, 'target')!;
  if (!call.world.nodes.has(target)) throw new ApiError(500, `no such cluster node '${target}'`);
  return call.world.runTask(call.node, { type: 'migrateall', id: '', caller: call.caller }, async (task) => {
    for (const guest of call.world.guestsOn(task.node)) {
      if (guest.template || (vmids && !vmids.includes(guest.vmid))) continue;
      const type = guest.kind === 'lxc' ? 'vzmigrate' : 'qmigrate';
      const worker = startTask(call.world, task.node, { type, id: guest.vmid, caller: task }, (it) =>
        migrateGuest(it, guest.kind, guest.vmid, target, { restart: true, online: guest.kind === 'qemu' }),
      );
      task.log(`Migrating ${guest.word} ${guest.vmid}`);
      await worker.exited();
    }
  });
}

/** The cluster-wide form: one task on the entry node, one worker for each guest where it is. */
function bulk(call: Call<Cluster>, what: 'start' | 'shutdown'): string {
  const vmids = mayAct(call, 'VM.PowerMgmt');
  const { world } = call;
  return world.runTask(call.node, { type: `bulk${what}`, id: '', caller: call.caller }, async (task) => {
    const wanted = [...world.guests.values()].filter((guest) => {
      if (guest.template || (vmids && !vmids.includes(guest.vmid))) return false;
      return guest.running === (what === 'shutdown') && world.isOnline(task.node, guest.node);
    });
    await Promise.all(
      wanted.map(async (guest) => {
        const type = `${guest.kind === 'lxc' ? 'vz' : 'qm'}${what}`;
        const worker = startTask(world, guest.node, { type, id: guest.vmid, caller: task }, (it) => {
          if (what === 'start') return (guest.kind === 'lxc' ? startLxc : startQemu)(it, guest.vmid);
          return (guest.kind === 'lxc' ? shutdownLxc : shutdownQemu)(it, guest.vmid, { timeout: 180 });
        });
        await worker.exited();
        task.log(`${what} ${guest.word} ${guest.vmid}: ${worker.exitStatus}`);
      }),
    );
  });
}

function vzdump(call: Call<Cluster>): string {
  const { world, node } = call;
  const given = listParam(call, 'vmid').map(Number);
  const pool = textParam(call, 'pool');
  const exclude = new Set(listParam(call, 'exclude').map(Number));
  const all = flagParam(call, 'all');
  const vmids = (
    all || pool !== undefined
      ? world
          .guestsOn(node)
          .map((guest) => guest.vmid)
          .sort((a, b) => a - b)
      : given
  )
    .filter((vmid) => !exclude.has(vmid))
    .filter((vmid) => pool === undefined || world.poolOf(vmid) === pool);
  if (vmids.length === 0 && !all) throw new ApiError(500, 'you need to specify vmid or all or pool');
  for (const vmid of vmids) call.require(`/vms/${vmid}`, 'VM.Backup');
  const mode = (textParam(call, 'mode') ?? 'snapshot') as 'snapshot' | 'suspend' | 'stop';
  const storage = textParam(call, 'storage') ?? 'local';
  const id = vmids.length === 1 ? vmids[0]! : '';
  return world.runTask(node, { type: 'vzdump', id, caller: call.caller }, (task) =>
    backupGuests(task, vmids, { mode, storage }),
  );
}

export const handlers: Record<string, Handler<Cluster>> = {
  'POST /nodes/{node}/startall': startall,
  'POST /nodes/{node}/stopall': stopall,
  'POST /nodes/{node}/suspendall': suspendall,
  'POST /nodes/{node}/migrateall': migrateall,
  'POST /nodes/{node}/vzdump': vzdump,
  'POST /cluster/bulk-action/guest/start': (call) => bulk(call, 'start'),
  'POST /cluster/bulk-action/guest/shutdown': (call) => bulk(call, 'shutdown'),
};
