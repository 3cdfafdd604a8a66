import type { Cluster } from './cluster.ts';
import type { ClusterNode } from './cluster-node.ts';
import type { Guest } from './guest.ts';
import { shutdownLxc, startLxc } from './lxc-power.ts';
import { shutdownQemu, startQemu } from './qemu-power.ts';
import { startTask, type TaskWorker } from './task-worker.ts';

/** From power to pve-guests.service. */
const BOOT_MS = 8000;
const DEFAULT_STOP_S = 180;

const startup = (guest: Guest, key: string) =>
  new RegExp(`(?:^|,)${key}=(\\d+)`).exec(guest.config.get('startup') ?? '')?.[1];

/** In the order of `startup`, guests without one last, then by vmid [ND]. */
function inStartOrder(guests: readonly Guest[]): Guest[] {
  const order = (guest: Guest) => Number(startup(guest, 'order') ?? 1_000_000);
  return [...guests].sort((a, b) => order(a) - order(b) || a.vmid - b.vmid);
}

/** What a node does after it has booted: `startall` by root@pam, of everything `onboot` that HA does not run. */
export function startOnBoot(cluster: Cluster, node: ClusterNode): void {
  cluster.timers.after(BOOT_MS, () => {
    if (!node.powered) return;
    startTask(cluster, node.name, { type: 'startall', id: '', caller: { authId: 'root@pam' } }, (task) =>
      startAll(task, { onlyOnBoot: true }),
    );
  });
}

/** The body of startall: one task after another, each waited for [ND]. */
export async function startAll(
  task: TaskWorker,
  options: { onlyOnBoot: boolean; vmids?: readonly number[] },
): Promise<void> {
  const { cluster } = task;
  if (!cluster.hasQuorum(task.node)) throw new Error('cluster not ready - no quorum?');
  const wanted = cluster.guestsOn(task.node).filter((guest) => {
    if (guest.template || guest.running || cluster.ha.managed(guest.vmid)) return false;
    if (options.vmids && !options.vmids.includes(guest.vmid)) return false;
    return !options.onlyOnBoot || guest.config.get('onboot') === '1';
  });
  for (const guest of inStartOrder(wanted)) {
    task.log(`Starting ${guest.word} ${guest.vmid}`);
    const type = guest.kind === 'lxc' ? 'vzstart' : 'qmstart';
    const worker = startTask(cluster, task.node, { type, id: guest.vmid, caller: task }, (it) =>
      (guest.kind === 'lxc' ? startLxc : startQemu)(it, guest.vmid),
    );
    await worker.exited();
    if (worker.exitStatus !== 'OK')
      task.log(`Starting ${guest.word} ${guest.vmid} failed: ${worker.exitStatus}`);
    const up = Number(startup(guest, 'up') ?? 0);
    if (up > 0) await task.sleep(up * 1000);
  }
}

/** The body of stopall: guests of the same order go together, in reverse [ND]. */
export async function stopAll(
  task: TaskWorker,
  options: { vmids?: readonly number[]; timeoutS?: number; forceStop?: boolean },
): Promise<void> {
  const { cluster } = task;
  const wanted = cluster
    .guestsOn(task.node)
    .filter((guest) => guest.running && (!options.vmids || options.vmids.includes(guest.vmid)));
  const order = (guest: Guest) => startup(guest, 'order') ?? '';
  const sorted = inStartOrder(wanted).reverse();
  for (let at = 0; at < sorted.length; ) {
    const together = sorted.slice(at).filter((guest) => order(guest) === order(sorted[at]!));
    await Promise.all(together.map((guest) => stopOne(task, guest, options)));
    at += together.length;
  }
}

async function stopOne(task: TaskWorker, guest: Guest, options: { timeoutS?: number; forceStop?: boolean }) {
  const timeout = options.timeoutS ?? Number(startup(guest, 'down') ?? DEFAULT_STOP_S);
  const how = { timeout, forceStop: options.forceStop ?? true };
  task.log(`Stopping ${guest.word} ${guest.vmid} (timeout = ${timeout} seconds)`);
  const type = guest.kind === 'lxc' ? 'vzshutdown' : 'qmshutdown';
  const worker = startTask(task.cluster, task.node, { type, id: guest.vmid, caller: task }, (it) =>
    (guest.kind === 'lxc' ? shutdownLxc : shutdownQemu)(it, guest.vmid, how),
  );
  await worker.exited();
}
