import { ApiError, type Call, type Handler, parameterError } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import type { Guest } from '../world/guest.ts';
import { haTask } from '../world/ha-tasks.ts';
import { overruleShutdowns } from '../world/overrule.ts';
import {
  hibernateQemu,
  pauseQemu,
  rebootQemu,
  resetQemu,
  resumeQemu,
  shutdownQemu,
  startQemu,
  stopQemu,
} from '../world/qemu-power.ts';
import type { TaskWorker } from '../world/task-worker.ts';
import { flagParam, numberParam, textParam, vmidParam } from './parameters.ts';

/** The power actions of virtual machines; they check less beforehand than containers' do [QA]. */

function run(call: Call<Cluster>, type: string, body: (task: TaskWorker) => Promise<void>): string {
  return call.world.runTask(call.node, { type, id: vmidParam(call), caller: call.caller }, body);
}

function skiplock(call: Call<Cluster>): boolean {
  const skip = flagParam(call, 'skiplock');
  if (skip && call.caller.authId !== 'root@pam') {
    throw parameterError({ skiplock: 'Only root may use this option.' });
  }
  return skip;
}

function mustRun(call: Call<Cluster>): Guest {
  const vmid = vmidParam(call);
  const guest = call.world.guests.get(vmid);
  if (guest?.kind === 'qemu' && guest.node === call.node && guest.running) return guest;
  throw new ApiError(500, `VM ${vmid} not running`);
}

function refusePaused(call: Call<Cluster>, what: string): void {
  const guest = call.world.guests.get(vmidParam(call));
  if (guest?.run?.qmpStatus === 'paused') throw new ApiError(500, `VM is paused - cannot ${what}`);
}

function start(call: Call<Cluster>): string {
  const vmid = vmidParam(call);
  const skip = skiplock(call);
  if (!call.world.hasQuorum(call.node)) throw new ApiError(500, 'cluster not ready - no quorum?');
  const managed = call.world.ha.managed(vmid);
  if (managed) return haTask(call, managed, 'start');
  return run(call, 'qmstart', (task) => startQemu(task, vmid, { skiplock: skip }));
}

function stop(call: Call<Cluster>): string {
  const vmid = vmidParam(call);
  const skip = skiplock(call);
  const overrule = flagParam(call, 'overrule-shutdown');
  const managed = call.world.ha.managed(vmid);
  if (managed) {
    if (overrule) throw parameterError({ 'overrule-shutdown': 'Not applicable for HA resources.' });
    return haTask(call, managed, 'stop');
  }
  const mayEndOthers = call.can(`/nodes/${call.node}`, 'Sys.Modify');
  return run(call, 'qmstop', async (task) => {
    if (overrule) overruleShutdowns(task, 'qmshutdown', vmid, mayEndOthers);
    await stopQemu(task, vmid, { skiplock: skip });
  });
}

function shutdown(call: Call<Cluster>): string {
  const vmid = vmidParam(call);
  const skip = skiplock(call);
  const timeout = numberParam(call, 'timeout');
  refusePaused(call, 'shutdown');
  const managed = call.world.ha.managed(vmid);
  if (managed) return haTask(call, managed, 'shutdown', timeout ?? 60);
  const forceStop = flagParam(call, 'forceStop');
  const options = { forceStop, skiplock: skip, ...(timeout !== undefined && { timeout }) };
  return run(call, 'qmshutdown', (task) => shutdownQemu(task, vmid, options));
}

function reboot(call: Call<Cluster>): string {
  const vmid = vmidParam(call);
  const timeout = numberParam(call, 'timeout');
  refusePaused(call, 'reboot');
  mustRun(call);
  return run(call, 'qmreboot', (task) => rebootQemu(task, vmid, timeout === undefined ? {} : { timeout }));
}

function suspend(call: Call<Cluster>): string {
  const vmid = vmidParam(call);
  skiplock(call);
  const guest = mustRun(call);
  if (!flagParam(call, 'todisk')) return run(call, 'qmpause', (task) => pauseQemu(task, vmid));
  call.require(`/vms/${vmid}`, 'VM.Config.Disk');
  call.require(`/storage/${textParam(call, 'statestorage') ?? 'local'}`, 'Datastore.AllocateSpace');
  if (call.world.ha.of(guest)) throw new ApiError(500, 'Cannot suspend HA managed VM to disk');
  return run(call, 'qmsuspend', (task) => hibernateQemu(task, vmid));
}

function resume(call: Call<Cluster>): string {
  const vmid = vmidParam(call);
  skiplock(call);
  const guest = call.world.guests.get(vmid);
  if (guest?.kind !== 'qemu' || guest.node !== call.node || guest.lock !== 'suspended') mustRun(call);
  return run(call, 'qmresume', (task) => resumeQemu(task, vmid));
}

export const handlers: Record<string, Handler<Cluster>> = {
  'POST /nodes/{node}/qemu/{vmid}/status/start': start,
  'POST /nodes/{node}/qemu/{vmid}/status/stop': stop,
  'POST /nodes/{node}/qemu/{vmid}/status/shutdown': shutdown,
  'POST /nodes/{node}/qemu/{vmid}/status/reboot': reboot,
  'POST /nodes/{node}/qemu/{vmid}/status/reset': (call) => {
    skiplock(call);
    mustRun(call);
    return run(call, 'qmreset', (task) => resetQemu(task, vmidParam(call)));
  },
  'POST /nodes/{node}/qemu/{vmid}/status/suspend': suspend,
  'POST /nodes/{node}/qemu/{vmid}/status/resume': resume,
};
