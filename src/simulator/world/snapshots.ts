import type { GuestKind } from '../../pve/guest-ref.ts';
import { checkLock, underLock } from './config-lock.ts';
import { endRun, setLock, startRun } from './run-state.ts';
import type { TaskWorker } from './task-worker.ts';

/** Bodies of the tasks that take, restore and delete snapshots [AB]. */

const WORK_MS = 1500;
const OF_THE_FILE: ReadonlySet<string> = new Set(['parent', 'lock', 'snaptime', 'description', 'snapstate']);

export async function takeSnapshot(
  task: TaskWorker,
  kind: GuestKind,
  vmid: number,
  name: string,
  description: string | undefined,
): Promise<void> {
  const { cluster } = task;
  await locked(task, kind, vmid, 'snapshot', async (guest) => {
    if (guest.config.snapshots.some((it) => it.name === name))
      throw new Error(`snapshot name '${name}' already used`);
    const values = new Map(guest.config.current);
    for (const key of OF_THE_FILE) values.delete(key);
    values.set('snaptime', String(Math.floor(cluster.now() / 1000)));
    if (description !== undefined) values.set('description', description);
    const parent = guest.config.get('parent');
    if (parent !== undefined) values.set('parent', parent);
    guest.config.snapshots.push({ name, values });
    guest.config.set('parent', name);
  });
}

export async function deleteSnapshot(
  task: TaskWorker,
  kind: GuestKind,
  vmid: number,
  name: string,
): Promise<void> {
  await locked(task, kind, vmid, 'snapshot-delete', async (guest) => {
    const at = guest.config.snapshots.findIndex((it) => it.name === name);
    if (at < 0) throw new Error(`snapshot '${name}' does not exist`);
    const parent = guest.config.snapshots[at]!.values.get('parent');
    guest.config.snapshots.splice(at, 1);
    for (const values of [guest.config.current, ...guest.config.snapshots.map((it) => it.values)]) {
      if (values.get('parent') !== name) continue;
      if (parent === undefined) values.delete('parent');
      else values.set('parent', parent);
    }
    guest.config.changed();
  });
}

export async function rollBack(
  task: TaskWorker,
  kind: GuestKind,
  vmid: number,
  name: string,
  start: boolean,
): Promise<void> {
  const { cluster } = task;
  await locked(task, kind, vmid, 'rollback', async (guest) => {
    const snapshot = guest.config.snapshots.find((it) => it.name === name);
    if (!snapshot) throw new Error(`snapshot '${name}' does not exist`);
    if (guest.running) endRun(cluster, guest);
    cluster.publication.beforeChange(guest);
    const { current } = guest.config;
    for (const key of [...current.keys()]) if (key !== 'lock') current.delete(key);
    for (const [key, value] of snapshot.values) if (!OF_THE_FILE.has(key)) current.set(key, value);
    current.set('parent', name);
    guest.config.pending.clear();
    guest.config.pendingDelete.clear();
    guest.config.changed();
  });
  const guest = cluster.guestAt(kind, task.node, vmid);
  if (start && !guest.running) {
    startRun(cluster, guest);
    if (guest.run) guest.run.ready = true;
  }
}

async function locked(
  task: TaskWorker,
  kind: GuestKind,
  vmid: number,
  lock: string,
  work: (guest: ReturnType<TaskWorker['cluster']['guestAt']>) => Promise<void>,
): Promise<void> {
  const { cluster } = task;
  await underLock(task, kind, vmid, async () => {
    const guest = cluster.guestAt(kind, task.node, vmid);
    checkLock(guest);
    setLock(cluster, guest, lock);
    try {
      await task.sleep(task.vary(WORK_MS));
      await work(guest);
    } finally {
      setLock(cluster, guest, undefined);
    }
  });
}
