import type { GuestStatus } from '../client/guest/guest-status.ts';
import type { GuestKind } from '../pve/guest-ref.ts';

/**
 * The status as the list tells it. A QEMU guest that was written to disk reads `stopped` with the lock
 * `suspended` [QA]; a guest without a fresh sample reads `unknown` [SD].
 */
export function listedStatus(kind: GuestKind, status: string, lock: string | undefined): GuestStatus {
  if (kind === 'qemu' && status === 'stopped' && lock === 'suspended') return 'hibernated';
  return status;
}

/** Whether the guest uses its node now: running, or held in memory. `undefined` when that is not known. */
export function isLive(status: GuestStatus): boolean | undefined {
  if (status === 'unknown') return undefined;
  return status !== 'stopped' && status !== 'hibernated';
}

export type GuestTransition = 'guest-started' | 'guest-stopped' | 'guest-paused' | 'guest-resumed';

/** What happened to a guest that was `from` and is `to`, both known. */
export function transition(from: GuestStatus, to: GuestStatus): GuestTransition | undefined {
  const wasLive = isLive(from);
  const live = isLive(to);
  if (!wasLive && live) return 'guest-started';
  if (wasLive && !live) return 'guest-stopped';
  if (from === 'running' && live && to !== 'running') return 'guest-paused';
  if (wasLive && from !== 'running' && to === 'running') return 'guest-resumed';
  return undefined;
}
