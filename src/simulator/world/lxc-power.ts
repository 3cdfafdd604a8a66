import type { Cluster } from './cluster.ts';
import { checkLock, underLock } from './config-lock.ts';
import type { Guest } from './guest.ts';
import { endRun, startRun } from './run-state.ts';
import type { TaskWorker } from './task-worker.ts';

/** Bodies of the tasks that act on containers. The guest is looked up when the worker gets to it [LXS]. */

const DEFAULT_TIMEOUT_S = 60;
/** How long a killed container takes to go. */
const KILL_MS = 300;
/** What `lxc-stop` is given beyond its own timeout before it is itself called off [LX]. */
const COMMAND_GRACE_MS = 5000;

const at = (task: TaskWorker, vmid: number) => task.cluster.guestAt('lxc', task.node, vmid);

export async function startLxc(
  task: TaskWorker,
  vmid: number,
  options: { skiplock?: boolean } = {},
): Promise<void> {
  const first = at(task, vmid);
  task.syslog(`starting CT ${vmid}: ${task.upid}`);
  await underLock(task, 'lxc', first.vmid, async () => {
    const guest = at(task, vmid);
    if (guest.template) throw new Error("you can't start a CT if it's a template");
    if (!options.skiplock) checkLock(guest, { allowed: ['mounted'] });
    if (guest.running) return;
    await bringUp(task, guest);
  });
}

export async function shutdownLxc(
  task: TaskWorker,
  vmid: number,
  options: { timeout?: number; forceStop?: boolean } = {},
): Promise<void> {
  const { timeout = DEFAULT_TIMEOUT_S, forceStop = false } = options;
  at(task, vmid);
  task.syslog(`shutdown CT ${vmid}: ${task.upid}`);
  await underLock(task, 'lxc', vmid, async () => {
    const guest = at(task, vmid);
    checkLock(guest);
    if (await goesDown(task, guest, timeout)) return;
    if (!forceStop) {
      task.log(`command 'lxc-stop -n ${vmid} --nokill --timeout ${timeout}' failed: exit code 1`);
      throw new Error('container did not stop');
    }
    await killAfterTimeout(task, guest, timeout);
  });
}

export async function stopLxc(
  task: TaskWorker,
  vmid: number,
  options: { skiplock?: boolean } = {},
): Promise<void> {
  at(task, vmid);
  task.syslog(`stopping CT ${vmid}: ${task.upid}`);
  await underLock(task, 'lxc', vmid, async () => {
    const guest = at(task, vmid);
    if (!options.skiplock) checkLock(guest);
    if (!guest.running) return;
    await task.sleep(KILL_MS);
    endRun(task.cluster, guest);
  });
}

export async function rebootLxc(
  task: TaskWorker,
  vmid: number,
  options: { timeout?: number } = {},
): Promise<void> {
  const { timeout = DEFAULT_TIMEOUT_S } = options;
  at(task, vmid);
  task.syslog(`requesting reboot of CT ${vmid}: ${task.upid}`);
  await underLock(task, 'lxc', vmid, async () => {
    const guest = at(task, vmid);
    if (guest.running && !(await goesDown(task, guest, timeout)))
      await killAfterTimeout(task, guest, timeout);
    await bringUp(task, guest);
  });
}

export async function suspendLxc(task: TaskWorker, vmid: number): Promise<void> {
  at(task, vmid);
  task.syslog(`suspending CT ${vmid}: ${task.upid}`);
  await underLock(task, 'lxc', vmid, async () => {
    const guest = at(task, vmid);
    checkLock(guest);
    const command = `lxc-checkpoint -n ${vmid} -s -D /var/lib/vz/dump`;
    if (!hasCriu(task.cluster, guest)) {
      const source = '../src/lxc/criu.c: criu_version_ok: 767';
      task.log(
        `lxc-checkpoint: ${vmid}: ${source} No such file or directory - execing criu failed, is it installed?`,
      );
      const tool = '../src/lxc/tools/lxc_checkpoint.c: checkpoint: 182';
      task.log(`lxc-checkpoint: ${vmid}: ${tool} Checkpointing ${vmid} failed`);
      throw new Error(`command '${command}' failed: exit code 1`);
    }
    await task.sleep(task.vary(2000));
    endRun(task.cluster, guest);
    guest.checkpoint = true;
  });
}

export async function resumeLxc(task: TaskWorker, vmid: number): Promise<void> {
  at(task, vmid);
  task.syslog(`resume CT ${vmid}: ${task.upid}`);
  await underLock(task, 'lxc', vmid, async () => {
    const guest = at(task, vmid);
    if (!hasCriu(task.cluster, guest) || !guest.checkpoint) {
      const criu = hasCriu(task.cluster, guest);
      const source = '../src/lxc/criu.c: criu_version_ok: 767';
      if (!criu) {
        task.log(
          `lxc-checkpoint: ${vmid}: ${source} Connection refused - execing criu failed, is it installed?`,
        );
      }
      const tool = '../src/lxc/tools/lxc_checkpoint.c: restore_finalize: 203';
      task.log(`lxc-checkpoint: ${vmid}: ${tool} Restoring ${vmid} failed`);
      throw new Error(
        `command 'lxc-checkpoint -n ${vmid} -r --foreground -D /var/lib/vz/dump' failed: exit code 1`,
      );
    }
    guest.checkpoint = false;
    await bringUp(task, guest);
  });
}

const hasCriu = (cluster: Cluster, guest: Guest) => cluster.node(guest.node).traits.criu;

/** Starts the container; the task is over when LXC calls it running, before its services are up [LX]. */
async function bringUp(task: TaskWorker, guest: Guest): Promise<void> {
  const { cluster } = task;
  const { bridges } = cluster.node(guest.node).traits;
  const config = guest.config.merged();
  for (const [key, value] of config) {
    const bridge = /^net\d+$/.test(key) ? /(?:^|,)bridge=([^,]+)/.exec(value)?.[1] : undefined;
    if (bridge !== undefined && !bridges.includes(bridge))
      throw new Error(`bridge '${bridge}' does not exist`);
  }
  const { startError, startWarning, startMs } = guest.behaviour;
  if (startError) {
    const lines = startError.split('\n');
    await task.sleep(task.vary(startMs));
    for (const line of lines.slice(0, -1)) task.log(line);
    throw new Error(lines.at(-1));
  }
  startRun(cluster, guest);
  if (startWarning) task.warn(startWarning);
  await task.sleep(startMs);
  if (guest.run) guest.run.ready = true;
}

/** Asks the container to go and waits. Tells whether it went. */
async function goesDown(task: TaskWorker, guest: Guest, timeoutS: number): Promise<boolean> {
  const { shutdownMs, ignoresShutdown } = guest.behaviour;
  const timeoutMs = timeoutS * 1000;
  // Whoever kills the worker kills `lxc-stop` with it, and the worker never gets to its last line.
  task.onTerm = undefined;
  // A frozen container cannot react to a signal.
  const goes = !ignoresShutdown && guest.run?.frozenAt === undefined && shutdownMs <= timeoutMs;
  await task.sleep(goes ? shutdownMs : timeoutMs);
  task.onTerm = 'received interrupt';
  if (goes) endRun(task.cluster, guest);
  return goes || !guest.running;
}

async function killAfterTimeout(task: TaskWorker, guest: Guest, timeout: number): Promise<void> {
  await task.sleep(COMMAND_GRACE_MS);
  task.log(`command 'lxc-stop -n ${guest.vmid} --timeout ${timeout}' failed: got timeout`);
  await task.sleep(KILL_MS);
  endRun(task.cluster, guest);
}
