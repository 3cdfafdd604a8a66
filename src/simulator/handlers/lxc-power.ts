import { ApiError, type Call, type Handler, parameterError } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import { haTask } from '../world/ha-tasks.ts';
import { rebootLxc, resumeLxc, shutdownLxc, startLxc, stopLxc, suspendLxc } from '../world/lxc-power.ts';
import { overruleShutdowns } from '../world/overrule.ts';
import { flagParam, numberParam, vmidParam } from './parameters.ts';

/** The power actions of containers: what is checked before the worker is forked, and the fork [LXS]. */

function isRunning(call: Call<Cluster>): boolean {
  const guest = call.world.guests.get(vmidParam(call));
  return guest?.kind === 'lxc' && guest.node === call.node && guest.running;
}

function skiplock(call: Call<Cluster>): boolean {
  const skip = flagParam(call, 'skiplock');
  if (skip && call.caller.authId !== 'root@pam') {
    throw parameterError({ skiplock: 'Only root may use this option.' });
  }
  return skip;
}

function mustRun(call: Call<Cluster>, word = 'CT'): void {
  if (!isRunning(call)) throw new ApiError(500, `${word} ${vmidParam(call)} not running`);
}

function mustNotRun(call: Call<Cluster>): void {
  if (isRunning(call)) throw new ApiError(500, `CT ${vmidParam(call)} already running`);
}

function start(call: Call<Cluster>): string {
  const { world, node, caller } = call;
  const vmid = vmidParam(call);
  const skip = skiplock(call);
  mustNotRun(call);
  if (!world.hasQuorum(node)) throw new ApiError(500, 'cluster not ready - no quorum?');
  const managed = world.ha.managed(vmid);
  if (managed) return haTask(call, managed, 'start');
  return world.runTask(node, { type: 'vzstart', id: vmid, caller }, (task) =>
    startLxc(task, vmid, { skiplock: skip }),
  );
}

function stop(call: Call<Cluster>): string {
  const { world, node, caller } = call;
  const vmid = vmidParam(call);
  const skip = skiplock(call);
  const overrule = flagParam(call, 'overrule-shutdown');
  mustRun(call);
  const managed = world.ha.managed(vmid);
  if (managed) {
    if (overrule) throw parameterError({ 'overrule-shutdown': 'Not applicable for HA resources.' });
    return haTask(call, managed, 'stop');
  }
  const mayEndOthers = call.can(`/nodes/${node}`, 'Sys.Modify');
  return world.runTask(node, { type: 'vzstop', id: vmid, caller }, async (task) => {
    if (overrule) overruleShutdowns(task, 'vzshutdown', vmid, mayEndOthers);
    await stopLxc(task, vmid, { skiplock: skip });
  });
}

function shutdown(call: Call<Cluster>): string {
  const { world, node, caller } = call;
  const vmid = vmidParam(call);
  const timeout = numberParam(call, 'timeout');
  mustRun(call);
  const managed = world.ha.managed(vmid);
  if (managed) return haTask(call, managed, 'shutdown', timeout ?? 60);
  const options = { forceStop: flagParam(call, 'forceStop'), ...(timeout !== undefined && { timeout }) };
  return world.runTask(node, { type: 'vzshutdown', id: vmid, caller }, (task) =>
    shutdownLxc(task, vmid, options),
  );
}

/** Its refusal says `VM` of a container, and it knows nothing of high availability [LXS]. */
function reboot(call: Call<Cluster>): string {
  const { world, node, caller } = call;
  const vmid = vmidParam(call);
  const timeout = numberParam(call, 'timeout');
  mustRun(call, 'VM');
  return world.runTask(node, { type: 'vzreboot', id: vmid, caller }, (task) =>
    rebootLxc(task, vmid, timeout === undefined ? {} : { timeout }),
  );
}

function suspend(call: Call<Cluster>): string {
  const vmid = vmidParam(call);
  mustRun(call);
  return call.world.runTask(call.node, { type: 'vzsuspend', id: vmid, caller: call.caller }, (task) =>
    suspendLxc(task, vmid),
  );
}

function resume(call: Call<Cluster>): string {
  const vmid = vmidParam(call);
  mustNotRun(call);
  return call.world.runTask(call.node, { type: 'vzresume', id: vmid, caller: call.caller }, (task) =>
    resumeLxc(task, vmid),
  );
}

export const handlers: Record<string, Handler<Cluster>> = {
  'POST /nodes/{node}/lxc/{vmid}/status/start': start,
  'POST /nodes/{node}/lxc/{vmid}/status/stop': stop,
  'POST /nodes/{node}/lxc/{vmid}/status/shutdown': shutdown,
  'POST /nodes/{node}/lxc/{vmid}/status/reboot': reboot,
  'POST /nodes/{node}/lxc/{vmid}/status/suspend': suspend,
  'POST /nodes/{node}/lxc/{vmid}/status/resume': resume,
};
