import { chanceBetween } from '../chance.ts';
import type { Cluster } from './cluster.ts';
import type { Guest } from './guest.ts';
import type { HaResource } from './ha.ts';
import { shutdownLxc, startLxc, stopLxc } from './lxc-power.ts';
import { migrateGuest, moveConfig } from './migration.ts';
import { shutdownQemu, startQemu, stopQemu } from './qemu-power.ts';
import { endRun } from './run-state.ts';
import { startTask, type TaskWorker } from './task-worker.ts';

/** The LRM's loop [HAM]. */
const LRM_MS = 5000;
/** From losing a node until its watchdog has certainly fired and its lock can be taken [HAM]. */
const FENCE_MS = 60_000;
const DEFAULT_STOP_S = 60;

const guestOf = (cluster: Cluster, resource: HaResource) => cluster.guests.get(resource.vmid);

/** Whether there is nothing left to do for a resource. */
export function isSettled(cluster: Cluster, resource: HaResource): boolean {
  const guest = guestOf(cluster, resource);
  if (!guest || resource.busy || resource.requestState === 'ignored') return true;
  if (resource.requestState === 'disabled') return resource.crmState === 'stopped' && !guest.running;
  if (resource.crmState === 'error') return true;
  if (resource.target !== undefined || !cluster.ha.isAlive(guest.node)) return false;
  if (resource.requestState === 'started') return resource.crmState === 'started' && guest.running;
  return resource.crmState === 'stopped' && !guest.running;
}

/** One round of the CRM for one resource: sets going what has to happen next. */
export function roundFor(cluster: Cluster, resource: HaResource): void {
  const guest = guestOf(cluster, resource);
  if (!guest || isSettled(cluster, resource)) return;
  if (!cluster.ha.isAlive(guest.node)) fence(cluster, resource, guest);
  else if (resource.target !== undefined) relocate(cluster, resource, guest, resource.target);
  else if (resource.requestState === 'started') bringUp(cluster, resource, guest);
  else takeDown(cluster, resource, guest);
}

/** Runs `work` in the LRM's next loop; the resource is left alone until it has ended. */
function inLrm(cluster: Cluster, resource: HaResource, work: () => Promise<void>): void {
  resource.busy = true;
  const delay = chanceBetween(500, LRM_MS, cluster.seed, resource.sid, Math.floor(cluster.time()));
  cluster.timers.after(delay, () => {
    void work().finally(() => {
      resource.busy = false;
      cluster.ha.kick();
    });
  });
}

/** A worker of the LRM: root@pam's, and its log says who started it [RV]. */
async function lrmTask(
  cluster: Cluster,
  guest: Guest,
  type: string,
  body: (task: TaskWorker) => Promise<void>,
): Promise<TaskWorker> {
  const caller = { authId: 'root@pam' };
  const task = startTask(cluster, guest.node, { type, id: guest.vmid, caller }, async (worker) => {
    worker.log('task started by HA resource agent');
    await body(worker);
  });
  await task.exited();
  return task;
}

function bringUp(cluster: Cluster, resource: HaResource, guest: Guest): void {
  if (resource.crmState !== 'started') cluster.ha.setState(resource, 'request_start');
  inLrm(cluster, resource, async () => {
    if (resource.requestState !== 'started') return;
    cluster.ha.setState(resource, 'started');
    if (guest.running || !cluster.ha.isAlive(guest.node)) return;
    const task =
      guest.kind === 'lxc'
        ? await lrmTask(cluster, guest, 'vzstart', (worker) => startLxc(worker, guest.vmid))
        : await lrmTask(cluster, guest, 'qmstart', (worker) => startQemu(worker, guest.vmid));
    if (guest.running) {
      resource.failedStarts = 0;
      resource.failedMoves = 0;
    } else if (task.exitStatus !== 'OK') failedStart(cluster, resource, guest);
  });
}

function failedStart(cluster: Cluster, resource: HaResource, guest: Guest): void {
  resource.failedStarts++;
  if (resource.failedStarts <= resource.maxRestart) return;
  resource.failedStarts = 0;
  resource.failedMoves++;
  const target = otherNode(cluster, guest);
  if (resource.failedMoves > resource.maxRelocate || target === undefined)
    cluster.ha.setState(resource, 'error');
  else resource.target = target;
}

function takeDown(cluster: Cluster, resource: HaResource, guest: Guest): void {
  if (!guest.running) {
    cluster.ha.setState(resource, 'stopped');
    return;
  }
  cluster.ha.setState(resource, 'request_stop');
  inLrm(cluster, resource, async () => {
    if (resource.requestState === 'started') return;
    const timeout = resource.stopTimeoutS ?? DEFAULT_STOP_S;
    await stopTask(cluster, guest, timeout);
    if (!guest.running) cluster.ha.setState(resource, 'stopped');
  });
}

function stopTask(cluster: Cluster, guest: Guest, timeout: number): Promise<TaskWorker> {
  const { vmid } = guest;
  const options = { timeout, forceStop: true };
  if (guest.kind === 'lxc') {
    return timeout === 0
      ? lrmTask(cluster, guest, 'vzstop', (worker) => stopLxc(worker, vmid))
      : lrmTask(cluster, guest, 'vzshutdown', (worker) => shutdownLxc(worker, vmid, options));
  }
  return timeout === 0
    ? lrmTask(cluster, guest, 'qmstop', (worker) => stopQemu(worker, vmid))
    : lrmTask(cluster, guest, 'qmshutdown', (worker) => shutdownQemu(worker, vmid, options));
}

/** Containers are relocated: stopped, moved, started again; virtual machines migrate while they run [HAM]. */
function relocate(cluster: Cluster, resource: HaResource, guest: Guest, target: string): void {
  const live = guest.kind === 'qemu' && guest.running;
  if (target === guest.node || !cluster.ha.isAlive(target)) {
    resource.target = undefined;
    return;
  }
  cluster.ha.setState(resource, live ? 'migrate' : 'relocate');
  inLrm(cluster, resource, async () => {
    resource.target = undefined;
    if (!live && guest.running) await stopTask(cluster, guest, DEFAULT_STOP_S);
    const type = guest.kind === 'lxc' ? 'vzmigrate' : 'qmigrate';
    await lrmTask(cluster, guest, type, (worker) =>
      migrateGuest(worker, guest.kind, guest.vmid, target, { online: live }),
    );
    cluster.ha.setState(resource, resource.requestState === 'started' ? 'started' : 'stopped');
  });
}

/** A node is lost: its lock is waited for, then its guests are recovered elsewhere. */
function fence(cluster: Cluster, resource: HaResource, guest: Guest): void {
  resource.busy = true;
  const lost = guest.node;
  const later = (ms: number, next: () => void) =>
    cluster.timers.after(ms, () => {
      resource.busy = false;
      if (cluster.ha.isAlive(lost) || guest.node !== lost) {
        cluster.node(lost).fencing = false;
        cluster.ha.setState(resource, resource.requestState === 'started' ? 'started' : 'stopped');
        cluster.ha.kick();
        return;
      }
      if (cluster.ha.master() === undefined) return;
      resource.busy = true;
      next();
    });
  later(FENCE_MS, () => {
    cluster.node(lost).fencing = true;
    cluster.ha.setState(resource, 'fence');
    later(FENCE_MS, () => {
      resource.busy = false;
      const target = otherNode(cluster, guest);
      if (target === undefined) return;
      cluster.ha.setState(resource, 'recovery');
      // The watchdog has ended whatever still ran there.
      endRun(cluster, guest);
      moveConfig(cluster, guest, target);
      cluster.ha.setState(resource, resource.requestState === 'started' ? 'started' : 'stopped');
      cluster.ha.kick();
    });
  });
}

/** The node with the fewest resources that could take a guest over. */
function otherNode(cluster: Cluster, guest: Guest): string | undefined {
  const load = (name: string) =>
    [...cluster.ha.resources.values()].filter((it) => cluster.guests.get(it.vmid)?.node === name).length;
  return [...cluster.nodes.keys()]
    .filter((name) => name !== guest.node && cluster.ha.isAlive(name))
    .sort((a, b) => load(a) - load(b))[0];
}
