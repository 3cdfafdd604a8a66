import type { GuestKind } from '../../pve/guest-ref.ts';
import type { Cluster } from './cluster.ts';
import { checkLock, underLock } from './config-lock.ts';
import type { Guest } from './guest.ts';
import { shutdownLxc, startLxc } from './lxc-power.ts';
import { setLock } from './run-state.ts';
import { startTask, type TaskWorker } from './task-worker.ts';
import { allotment } from './usage.ts';

/** What a simulated network and storage move in a millisecond. */
const BYTES_PER_MS = 1_200_000;
const MEMORY_BYTES_PER_MS = 1_000_000;

export interface MigrationOptions {
  /** A running virtual machine moves without stopping. */
  readonly online?: boolean;
  /** A running container is stopped, moved and started again. */
  readonly restart?: boolean;
  readonly timeoutS?: number;
}

/** The atomic step of every migration: the configuration file is renamed into another node's directory [LMI]. */
export function moveConfig(cluster: Cluster, guest: Guest, target: string): void {
  const source = guest.node;
  cluster.publication.beforeChange(guest);
  cluster.moveGuest(guest, target);
  if (guest.run) guest.run = { ...guest.run, node: target, pid: cluster.node(target).nextPid() };
  cluster.emit({ kind: 'guest-moved', vmid: guest.vmid, node: target, detail: source });
}

/** The body of vzmigrate and qmigrate, which runs on the source all the time. */
export async function migrateGuest(
  task: TaskWorker,
  kind: GuestKind,
  vmid: number,
  target: string,
  options: MigrationOptions,
): Promise<void> {
  const { cluster } = task;
  const started = cluster.time();
  const guest = cluster.guestAt(kind, task.node, vmid);
  const address = cluster.node(target).address;
  if (kind === 'lxc' && options.online && guest.running) {
    throw new Error('lxc live migration is currently not implemented');
  }
  if (kind === 'lxc') checkLock(guest);
  else checkLock(guest, { allowed: ['suspended'] });
  const say = (text: string) => task.log(`${stamp(cluster.now())} ${text}`);
  say(`starting migration of ${guest.word} ${vmid} to node '${target}' (${address})`);
  const restart = kind === 'lxc' && options.restart === true && guest.running;
  const live = kind === 'qemu' && guest.running;
  task.onTerm = 'interrupted by signal';
  try {
    if (restart) {
      say(`shutdown ${guest.word} ${vmid}`);
      await shutdownLxc(task, vmid, { timeout: options.timeoutS ?? 180, forceStop: true });
      task.onTerm = 'interrupted by signal';
    }
    await underLock(task, kind, vmid, async () => {
      // A hibernated machine stays what it is, wherever it lies.
      const hibernated = guest.lock === 'suspended';
      if (!hibernated) setLock(cluster, guest, 'migrate');
      await task.sleep(copyMs(cluster, guest, live));
      if (!cluster.isOnline(task.node, target))
        throw new Error(`ssh: connect to host ${address} port 22: No route to host`);
      if (live) say(`migration status: completed`);
      moveConfig(cluster, guest, target);
      say('start final cleanup');
      await task.sleep(200);
      if (!hibernated) setLock(cluster, guest, undefined);
    });
  } catch (error) {
    await abandon(task, guest, restart, say);
    if (task.signal.aborted) throw error;
    say(
      `ERROR: migration aborted (duration 00:00:${two(seconds(cluster, started))}): ${(error as Error).message}`,
    );
    throw new Error('migration aborted');
  }
  if (restart) {
    say(`start container on target node`);
    const remote = startTask(
      cluster,
      target,
      { type: 'vzstart', id: vmid, caller: { authId: 'root@pam' } },
      (worker) => startLxc(worker, vmid),
    );
    await remote.exited();
  }
  say(`migration finished successfully (duration 00:00:${two(seconds(cluster, started))})`);
}

/** Puts things back after a failed migration: the lock goes, a restarted container runs again on its source. */
async function abandon(
  task: TaskWorker,
  guest: Guest,
  restart: boolean,
  say: (text: string) => void,
): Promise<void> {
  const { cluster } = task;
  if (guest.lock === 'migrate') setLock(cluster, guest, undefined);
  if (!restart || guest.running || guest.node !== task.node) return;
  say(`start container on source node`);
  startTask(
    cluster,
    task.node,
    { type: 'vzstart', id: guest.vmid, caller: { authId: 'root@pam' } },
    (worker) => startLxc(worker, guest.vmid),
  );
}

function copyMs(cluster: Cluster, guest: Guest, live: boolean): number {
  const given = allotment(guest, cluster.node(guest.node));
  if (live) return 1500 + (given.memoryBytes * 0.3) / MEMORY_BYTES_PER_MS;
  const shared = cluster.storages.some((it) => it.shared && usesStorage(guest, it.storage));
  return shared ? 800 : 800 + Math.min(30_000, (given.diskBytes * 0.1) / BYTES_PER_MS);
}

function usesStorage(guest: Guest, storage: string): boolean {
  for (const value of guest.config.current.values()) if (value.startsWith(`${storage}:`)) return true;
  return false;
}

const seconds = (cluster: Cluster, since: number) => Math.round((cluster.time() - since) / 1000) % 60;
const two = (value: number) => String(value).padStart(2, '0');

function stamp(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}
