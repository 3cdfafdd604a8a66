import type { GuestKind } from '../../pve/guest-ref.ts';
import { ApiError, type Call } from '../call.ts';
import type { Cluster } from './cluster.ts';
import type { Guest } from './guest.ts';
import type { TaskWorker } from './task-worker.ts';

/** The file Proxmox locks while it works on a guest's configuration: local to a node [AB]. */
export function lockFile(kind: GuestKind, vmid: number): string {
  return kind === 'lxc' ? `/run/lock/lxc/pve-config-${vmid}.lock` : `/var/lock/qemu-server/lock-${vmid}.conf`;
}

const keyOf = (node: string, kind: GuestKind, vmid: number) => `${node}:${lockFile(kind, vmid)}`;

/** Runs a task's work under the lock, with the lines that waiting for it leaves in the log [TL]. */
export async function underLock<Value>(
  task: TaskWorker,
  kind: GuestKind,
  vmid: number,
  work: () => Promise<Value>,
): Promise<Value> {
  const { cluster } = task;
  const key = keyOf(task.node, kind, vmid);
  const contended = cluster.flock.isHeld(key);
  if (contended) task.log('trying to acquire lock...');
  const release = await acquire(cluster, key, task.signal, false);
  if (contended) task.log(' OK');
  try {
    return await work();
  } finally {
    release();
  }
}

/** The same for a handler that answers only afterwards. */
export async function underLockForCall<Value>(
  call: Call<Cluster>,
  kind: GuestKind,
  vmid: number,
  work: () => Value | Promise<Value>,
): Promise<Value> {
  const release = await acquire(call.world, keyOf(call.node, kind, vmid), undefined, true);
  try {
    return await work();
  } finally {
    release();
  }
}

async function acquire(cluster: Cluster, key: string, signal: AbortSignal | undefined, parked: boolean) {
  try {
    const { timers, clock } = cluster;
    return await cluster.flock.acquire(key, {
      timers,
      parkedOn: parked ? clock : undefined,
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted || !(error instanceof Error)) throw error;
    throw new ApiError(500, error.message.replace(key, key.slice(key.indexOf(':') + 1)));
  }
}

/** @throws ApiError `CT is locked (backup)`, if the configuration says so [AB]. */
export function checkLock(guest: Guest, options: { allowed?: readonly string[] } = {}): void {
  const { lock } = guest;
  if (lock === undefined || options.allowed?.includes(lock)) return;
  throw new ApiError(500, `${guest.word} is locked (${lock})`);
}
