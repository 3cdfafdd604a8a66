import { openConsole } from './console.ts';
import type { Situation } from './situation.ts';
import type { Stage } from './stage.ts';

const kindOf = (vmid: number): 'lxc' | 'qemu' => (vmid === 200 ? 'qemu' : 'lxc');

const ACTIONS: Readonly<Record<string, string>> = {
  start: 'start',
  stop: 'stop',
  shutdown: 'shutdown',
  reboot: 'reboot',
  suspend: 'suspend',
  pause: 'suspend',
  resume: 'resume',
  reset: 'reset',
};

/**
 * Brings the stage into a situation.
 * @returns the UPID of the task asked about, if one is.
 */
export async function prepare(stage: Stage, situation: Situation, name: string): Promise<string | undefined> {
  const { vmid, guest, lock, task } = situation;
  const known = vmid !== undefined && exists(stage, vmid);
  const kind = kindOf(vmid ?? 0);
  if (known && guest === 'absent') stage.simulator.guest(vmid).remove();
  if (known && guest && guest !== 'absent' && guest !== 'present') {
    const control = stage.simulator.guest(vmid);
    if (guest === 'stopped') control.stop({ instant: true });
    else control.start({ instant: true });
    if (guest === 'frozen') control.freeze();
    await stage.later(15_000);
  }
  if (vmid !== undefined && exists(stage, vmid)) {
    if (Object.keys(situation.written).length > 0) {
      await stage.ask('PUT', `/nodes/pve1/${kind}/${vmid}/config`, situation.written);
    }
    if (lock) stage.simulator.guest(vmid).lock(lock);
    if (situation.shuttingDown) {
      await stage.ask('POST', `/nodes/pve1/${kind}/${vmid}/status/shutdown`, { timeout: '120' });
      await stage.later(1000);
    }
  }
  if (situation.busy) await keepBusy(stage);
  return task ? startTask(stage, situation, name) : undefined;
}

/** Something is going on: a shutdown that takes its time, and an open console. */
async function keepBusy(stage: Stage): Promise<void> {
  await stage.ask('POST', '/nodes/pve1/lxc/104/status/shutdown', { timeout: '120' });
  await stage.ask('POST', '/nodes/pve1/lxc/102/termproxy', {}, await tokenOf(stage, 'root@pam!test'));
}

/** Longer than a shutdown takes that is given the usual minute. */
const TASK_MS = 90_000;

async function startTask(stage: Stage, { task, vmid, console }: Situation, name: string): Promise<string> {
  const { upid, running } = task!;
  const owner =
    upid.tokenId === undefined
      ? await ticketOf(stage, upid.user)
      : await tokenOf(stage, `${upid.user}!${upid.tokenId}`);
  const kind = /^qm/.test(upid.type) ? 'qemu' : 'lxc';
  let started: string;
  if (/^vnc(shell|proxy)$/.test(upid.type)) {
    started = await openConsole(
      stage,
      upid.type === 'vncshell' ? '/nodes/pve1' : `/nodes/pve1/${kindOf(vmid!)}/${vmid}`,
      owner,
      console,
      running ? 0 : 1000,
    );
  } else if (/create$/.test(upid.type)) {
    started = String(await stage.ask('POST', `/nodes/pve1/${kind}`, creation(kind, upid.id), owner));
  } else {
    const action = ACTIONS[upid.type.replace(/^(vz|qm)/, '')];
    if (!action) throw new Error(`a task of type ${upid.type} cannot be set going`);
    const params: Record<string, string> = {};
    if (/timeout|force/i.test(name)) params.timeout = '4';
    if (/force/i.test(name) && action === 'shutdown') params.forceStop = '1';
    if (/overrule/.test(name) && action === 'stop') params['overrule-shutdown'] = '1';
    started = String(await stage.ask('POST', `/nodes/pve1/${kind}/${vmid}/status/${action}`, params, owner));
  }
  if (!running) await stage.later(TASK_MS);
  return started;
}

function creation(kind: 'lxc' | 'qemu', vmid: string): Record<string, string> {
  return kind === 'lxc'
    ? {
        vmid,
        ostemplate: 'local:vztmpl/busybox-1.37_amd64.tar.zst',
        hostname: 'fresh',
        ostype: 'unmanaged',
        memory: '64',
        swap: '0',
        unprivileged: '1',
        rootfs: 'local:0',
      }
    : { vmid, name: 'fresh', memory: '128' };
}

export async function ticketOf(stage: Stage, user: string): Promise<Array<readonly [string, string]>> {
  const { ticket, csrf } = await stage.login(user);
  return [
    ['Cookie', `PVEAuthCookie=${encodeURIComponent(ticket)}`],
    ['CSRFPreventionToken', csrf],
  ];
}

export async function tokenOf(stage: Stage, tokenId: string): Promise<Array<readonly [string, string]>> {
  const token = stage.simulator.world.clusters[0]!.access.token(tokenId);
  if (!token) throw new Error(`the recorded server has no token ${tokenId}`);
  return [['Authorization', `PVEAPIToken=${tokenId}=${token.secret}`]];
}

function exists(stage: Stage, vmid: number): boolean {
  return stage.simulator.world.clusters[0]!.guests.has(vmid);
}
