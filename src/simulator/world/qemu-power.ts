import { checkLock, underLock } from './config-lock.ts';
import type { Guest } from './guest.ts';
import { endRun, pauseRun, resumeRun, setLock, startRun } from './run-state.ts';
import type { TaskWorker } from './task-worker.ts';

/** Bodies of the tasks that act on virtual machines [QA, QS, QR]. */

const KILL_MS = 250;
/** How fast a machine's memory is written to the disk. */
const HIBERNATE_BYTES_PER_MS = 700_000;

const at = (task: TaskWorker, vmid: number) => task.cluster.guestAt('qemu', task.node, vmid);

export async function startQemu(
  task: TaskWorker,
  vmid: number,
  options: { skiplock?: boolean } = {},
): Promise<void> {
  at(task, vmid);
  task.syslog(`start VM ${vmid}: ${task.upid}`);
  await underLock(task, 'qemu', vmid, async () => {
    const guest = at(task, vmid);
    if (guest.template) throw new Error("you can't start a vm if it's a template");
    const hibernated = guest.lock === 'suspended';
    if (!options.skiplock && !hibernated) checkLock(guest);
    if (guest.running) throw new Error(`VM ${vmid} already running`);
    await bringUp(task, guest);
    if (hibernated) clearHibernation(task, guest);
  });
}

export async function stopQemu(
  task: TaskWorker,
  vmid: number,
  options: { skiplock?: boolean } = {},
): Promise<void> {
  at(task, vmid);
  task.syslog(`stop VM ${vmid}: ${task.upid}`);
  await underLock(task, 'qemu', vmid, async () => {
    const guest = at(task, vmid);
    if (!guest.running) return;
    if (!options.skiplock) checkLock(guest);
    await task.sleep(KILL_MS);
    endRun(task.cluster, guest);
  });
}

export async function shutdownQemu(
  task: TaskWorker,
  vmid: number,
  options: { timeout?: number; forceStop?: boolean; skiplock?: boolean } = {},
): Promise<void> {
  at(task, vmid);
  task.syslog(`shutdown VM ${vmid}: ${task.upid}`);
  await underLock(task, 'qemu', vmid, async () => {
    const guest = at(task, vmid);
    if (!guest.running) return;
    if (!options.skiplock) checkLock(guest);
    if (await goesDown(task, guest, options.timeout)) return;
    if (!options.forceStop) throw new Error('VM quit/powerdown failed - got timeout');
    task.log('VM quit/powerdown failed - terminating now with SIGTERM');
    await task.sleep(KILL_MS);
    endRun(task.cluster, guest);
  });
}

export async function rebootQemu(
  task: TaskWorker,
  vmid: number,
  options: { timeout?: number } = {},
): Promise<void> {
  at(task, vmid);
  task.syslog(`requesting reboot of VM ${vmid}: ${task.upid}`);
  await underLock(task, 'qemu', vmid, async () => {
    const guest = at(task, vmid);
    if (!(await goesDown(task, guest, options.timeout)))
      throw new Error('VM quit/powerdown failed - got timeout');
    await bringUp(task, guest);
  });
}

export async function resetQemu(task: TaskWorker, vmid: number): Promise<void> {
  at(task, vmid);
  await underLock(task, 'qemu', vmid, async () => {
    const guest = at(task, vmid);
    checkLock(guest);
    if (!guest.running) throw new Error(`VM ${vmid} not running`);
    await task.sleep(50);
  });
}

export async function pauseQemu(task: TaskWorker, vmid: number): Promise<void> {
  at(task, vmid);
  task.syslog(`suspend VM ${vmid}: ${task.upid}`);
  await underLock(task, 'qemu', vmid, async () => {
    const guest = at(task, vmid);
    checkLock(guest);
    pauseRun(task.cluster, guest);
  });
}

/** Hibernation: the state is written to a storage, then the process ends and the lock stays. */
export async function hibernateQemu(task: TaskWorker, vmid: number): Promise<void> {
  at(task, vmid);
  task.syslog(`suspend VM ${vmid}: ${task.upid}`);
  await underLock(task, 'qemu', vmid, async () => {
    const guest = at(task, vmid);
    checkLock(guest);
    if (!guest.running) throw new Error(`VM ${vmid} not running`);
    setLock(task.cluster, guest, 'suspending');
  });
  const guest = at(task, vmid);
  task.log(`State saving: VM ${vmid}`);
  const bytes = Number(guest.config.get('memory') ?? 512) * 1_048_576;
  await task.sleep(500 + (bytes * 0.4) / HIBERNATE_BYTES_PER_MS);
  await underLock(task, 'qemu', vmid, async () => {
    const { cluster } = task;
    endRun(cluster, guest);
    guest.config.set('vmstate', `local:${vmid}/vm-${vmid}-state-suspend.raw`);
    setLock(cluster, guest, 'suspended');
  });
}

export async function resumeQemu(task: TaskWorker, vmid: number): Promise<void> {
  at(task, vmid);
  task.syslog(`resume VM ${vmid}: ${task.upid}`);
  await underLock(task, 'qemu', vmid, async () => {
    const guest = at(task, vmid);
    if (guest.lock === 'suspended') {
      await bringUp(task, guest);
      return clearHibernation(task, guest);
    }
    checkLock(guest);
    if (!guest.running) throw new Error(`VM ${vmid} not running`);
    resumeRun(task.cluster, guest);
  });
}

async function bringUp(task: TaskWorker, guest: Guest): Promise<void> {
  const { startError, startWarning, startMs } = guest.behaviour;
  await task.sleep(startMs);
  if (startError) {
    const lines = startError.split('\n');
    for (const line of lines.slice(0, -1)) task.log(line);
    throw new Error(lines.at(-1));
  }
  startRun(task.cluster, guest);
  if (guest.run) guest.run.ready = true;
  if (startWarning) task.warn(startWarning);
}

function clearHibernation(task: TaskWorker, guest: Guest): void {
  guest.config.delete('vmstate');
  setLock(task.cluster, guest, undefined);
}

/** By ACPI or agent; the default timeout is the configuration's `startup` `down=`, else 60 s [QS]. */
async function goesDown(task: TaskWorker, guest: Guest, timeout: number | undefined): Promise<boolean> {
  const down = /(?:^|,)down=(\d+)/.exec(guest.config.get('startup') ?? '')?.[1];
  const timeoutMs = (timeout ?? Number(down ?? 60)) * 1000;
  const { shutdownMs, ignoresShutdown } = guest.behaviour;
  const goes = !ignoresShutdown && shutdownMs <= timeoutMs;
  await task.sleep(goes ? shutdownMs : timeoutMs);
  if (goes) endRun(task.cluster, guest);
  return goes || !guest.running;
}
