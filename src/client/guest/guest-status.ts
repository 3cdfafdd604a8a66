import type { GuestStatusCurrent } from '../../pve/wire/guest-status.ts';

/**
 * What a guest does: `running`, `stopped`, `paused` (qemu, held in memory), `hibernated` (qemu, written to disk),
 * `unknown`; other QEMU run states (`prelaunch`, `io-error`, `suspended`, …) pass through.
 */
export type GuestStatus = 'running' | 'stopped' | 'paused' | 'hibernated' | 'unknown' | (string & {});

/**
 * The status as `status/current` tells it. A virtual machine written to disk reads `stopped` with the lock
 * `suspended` [QA]; one held in memory reads `running` with another `qmpstatus` [QS]. A container the host has
 * frozen reads `running`: Proxmox knows no other word for it [LX].
 */
export function guestStatus(
  current: Pick<GuestStatusCurrent, 'type' | 'status' | 'qmpStatus' | 'lock'>,
): GuestStatus {
  if (current.type === 'qemu') {
    if (current.status === 'stopped') return current.lock === 'suspended' ? 'hibernated' : 'stopped';
    if (current.status === 'running') return current.qmpStatus ?? 'running';
  }
  return current.status;
}
