import { chanceBetween } from '../chance.ts';
import type { Cluster } from './cluster.ts';
import { checkLock, underLock } from './config-lock.ts';
import type { Guest } from './guest.ts';
import { shutdownLxc, startLxc } from './lxc-power.ts';
import { shutdownQemu, startQemu } from './qemu-power.ts';
import { pauseRun, resumeRun, setLock } from './run-state.ts';
import type { TaskWorker } from './task-worker.ts';

export interface BackupOptions {
  readonly mode?: 'snapshot' | 'suspend' | 'stop';
  readonly storage?: string;
  /** How long copying takes. */
  readonly durationMs?: number;
}

/** The body of a vzdump task: one guest after the other, each locked while it is backed up. */
export async function backupGuests(
  task: TaskWorker,
  vmids: readonly number[],
  options: BackupOptions,
): Promise<void> {
  const { mode = 'snapshot', storage = 'local' } = options;
  const say = (text: string) => task.log(`INFO: ${text}`);
  say(`starting new backup job: vzdump ${vmids.join(' ')} --mode ${mode} --storage ${storage}`);
  let failed = 0;
  for (const vmid of vmids) {
    const guest = task.cluster.guests.get(vmid);
    if (!guest || guest.node !== task.node) continue;
    const began = task.cluster.now();
    say(`Starting Backup of VM ${vmid} (${guest.kind})`);
    say(`Backup started at ${stamp(began)}`);
    try {
      await backupOne(task, guest, mode, storage, options.durationMs, say);
      say(`Finished Backup of VM ${vmid} (${clock(task.cluster.now() - began)})`);
      say(`Backup finished at ${stamp(task.cluster.now())}`);
    } catch (error) {
      if (task.signal.aborted) throw error;
      failed++;
      task.log(`ERROR: Backup of VM ${vmid} failed - ${(error as Error).message}`);
      say(`Failed at ${stamp(task.cluster.now())}`);
    }
  }
  say(`Backup job finished ${failed > 0 ? 'with errors' : 'successfully'}`);
  if (failed > 0) throw new Error('job errors');
}

async function backupOne(
  task: TaskWorker,
  guest: Guest,
  mode: 'snapshot' | 'suspend' | 'stop',
  storage: string,
  durationMs: number | undefined,
  say: (text: string) => void,
): Promise<void> {
  const { cluster } = task;
  const { kind, vmid } = guest;
  await underLock(task, kind, vmid, async () => {
    checkLock(guest);
    setLock(cluster, guest, 'backup');
  });
  const wasRunning = guest.running;
  try {
    say(`status = ${wasRunning ? 'running' : 'stopped'}`);
    say(`${guest.word} Name: ${guest.name}`);
    say(`backup mode: ${wasRunning ? mode : 'stop'}`);
    say('ionice priority: 7');
    if (wasRunning) await prepare(task, guest, mode, say);
    const at = new Date(cluster.now()).toISOString();
    const name = `vzdump-${kind}-${vmid}-${at.slice(0, 10).replaceAll('-', '_')}-${at.slice(11, 19).replaceAll(':', '_')}`;
    const file = `/var/lib/vz/dump/${name}.${kind === 'lxc' ? 'tar' : 'vma'}.zst`;
    say(`creating vzdump archive '${file}'`);
    await task.sleep(durationMs ?? 1000 * chanceBetween(12, 90, cluster.seed, vmid, 'backup'));
    const bytes = chanceBetween(120, 4000, cluster.seed, vmid, 'archive') * 1_048_576;
    say(`archive file size: ${Math.round(bytes / 1_048_576)}MB`);
    cluster.backups.push({
      storage,
      node: task.node,
      kind,
      vmid,
      file: name,
      bytes,
      ctime: Math.floor(cluster.now() / 1000),
    });
  } finally {
    // Whatever ended it, a backup gives its guest back.
    if (cluster.guests.get(vmid) === guest) {
      if (mode === 'suspend') resumeRun(cluster, guest);
      if (guest.lock === 'backup' || guest.lock === 'snapshot') setLock(cluster, guest, undefined);
    }
  }
  if (wasRunning && mode === 'stop' && !guest.running) {
    say(`restarting vm`);
    await (kind === 'lxc' ? startLxc : startQemu)(task, vmid);
  }
}

async function prepare(
  task: TaskWorker,
  guest: Guest,
  mode: 'snapshot' | 'suspend' | 'stop',
  say: (text: string) => void,
): Promise<void> {
  const { cluster } = task;
  if (mode === 'snapshot') {
    say("create storage snapshot 'vzdump'");
    setLock(cluster, guest, 'snapshot');
    await task.sleep(400);
    setLock(cluster, guest, 'backup');
  } else if (mode === 'suspend') {
    say('suspending guest');
    pauseRun(cluster, guest);
  } else {
    say('stopping vm');
    setLock(cluster, guest, undefined);
    await (guest.kind === 'lxc' ? shutdownLxc : shutdownQemu)(task, guest.vmid, {
      timeout: 600,
      forceStop: true,
    });
    setLock(cluster, guest, 'backup');
  }
}

/** A finished archive on a storage. */
export interface Backup {
  readonly storage: string;
  readonly node: string;
  readonly kind: 'lxc' | 'qemu';
  readonly vmid: number;
  readonly file: string;
  readonly bytes: number;
  readonly ctime: number;
}

/** The archives on a storage, as a node sees them. */
export function backupsOn(cluster: Cluster, storage: string, shared: boolean, node: string): Backup[] {
  return cluster.backups.filter((it) => it.storage === storage && (shared || it.node === node));
}

const stamp = (ms: number) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');

function clock(ms: number): string {
  return new Date(Math.max(0, ms)).toISOString().slice(11, 19);
}
