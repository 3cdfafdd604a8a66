import type { Cluster } from './cluster.ts';
import type { Guest, QmpStatus } from './guest.ts';

/** The changes of a guest's real state. Each tells the publication first, then the journal and the log. */

/** The guest's monitor appears: from now on it reads `running`. */
export function startRun(cluster: Cluster, guest: Guest): void {
  cluster.publication.beforeChange(guest);
  const node = cluster.node(guest.node);
  if (guest.config.applyPending()) {
    cluster.emit({ kind: 'guest-config', vmid: guest.vmid, node: guest.node, detail: 'pending applied' });
  }
  guest.run = {
    node: guest.node,
    startedAt: cluster.time(),
    pid: node.nextPid(),
    frozenAt: undefined,
    frozenMs: 0,
    qmpStatus: 'running',
    ready: false,
  };
  const port = guest.kind === 'lxc' ? `veth${guest.vmid}i0` : `tap${guest.vmid}i0`;
  const systemd = { pid: 1, unit: 'init.scope' };
  const unit =
    guest.kind === 'lxc'
      ? `Started pve-container@${guest.vmid}.service - PVE LXC Container: ${guest.vmid}.`
      : `Started ${guest.vmid}.scope.`;
  node.journal.append(cluster.now(), 'systemd', unit, systemd);
  node.journal.append(cluster.now(), 'kernel', `vmbr0: port 2(${port}) entered blocking state`);
  node.journal.append(cluster.now(), 'kernel', `vmbr0: port 2(${port}) entered forwarding state`);
  cluster.emit({ kind: 'guest-started', vmid: guest.vmid, node: guest.node });
  cluster.ha.kick();
}

/** The guest is gone from its node: no process, no monitor. */
export function endRun(cluster: Cluster, guest: Guest): void {
  if (!guest.run) return;
  cluster.publication.beforeChange(guest);
  guest.endRun(cluster.time());
  const { journal, powered } = cluster.node(guest.node);
  if (powered) {
    const unit = guest.kind === 'lxc' ? `pve-container@${guest.vmid}.service` : `${guest.vmid}.scope`;
    journal.append(cluster.now(), 'systemd', `${unit}: Deactivated successfully.`, {
      pid: 1,
      unit: 'init.scope',
    });
  }
  cluster.emit({ kind: 'guest-stopped', vmid: guest.vmid, node: guest.node });
  cluster.ha.kick();
}

/** Freezes a container or pauses a virtual machine; its counters stand still. */
export function pauseRun(cluster: Cluster, guest: Guest, status: QmpStatus = 'paused'): void {
  const run = guest.run;
  if (!run || run.frozenAt !== undefined) return;
  cluster.publication.beforeChange(guest);
  run.frozenAt = cluster.time();
  run.qmpStatus = status;
  cluster.emit({ kind: 'guest-paused', vmid: guest.vmid, node: guest.node });
}

export function resumeRun(cluster: Cluster, guest: Guest): void {
  const run = guest.run;
  if (run?.frozenAt === undefined) return;
  cluster.publication.beforeChange(guest);
  run.frozenMs += cluster.time() - run.frozenAt;
  run.frozenAt = undefined;
  run.qmpStatus = 'running';
  cluster.emit({ kind: 'guest-resumed', vmid: guest.vmid, node: guest.node });
}

/** Sets the `lock` property of the configuration, or removes it. */
export function setLock(cluster: Cluster, guest: Guest, lock: string | undefined): void {
  const before = guest.lock;
  if (before === lock) return;
  guest.revision++;
  if (lock === undefined) guest.config.delete('lock');
  else guest.config.set('lock', lock);
  cluster.emit({
    kind: lock === undefined ? 'guest-unlocked' : 'guest-locked',
    vmid: guest.vmid,
    node: guest.node,
    detail: lock ?? before!,
  });
}
