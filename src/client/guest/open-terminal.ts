import { PveError } from '../../pve/errors.ts';
import type { Terminal } from '../terminal.ts';
import { openTerminal, type TerminalOptions } from '../terminal-open.ts';
import { guestStatus } from './guest-status.ts';
import type { GuestLocation } from './locate.ts';
import type { Reach } from './reach.ts';

/** See `Guest.terminal`. */
export async function openGuestTerminal(reach: Reach, options: TerminalOptions = {}): Promise<Terminal> {
  const { node, kind, vmid } = await runningAt(reach, options);
  return openTerminal(reach.client, { kind, node, vmid }, options);
}

/**
 * Where a guest runs. A console of one that does not is put up all the same and shows an error [LXA].
 * @throws PveError `api` if it does not run.
 */
export async function runningAt(
  reach: Reach,
  options: { signal?: AbortSignal } = {},
): Promise<GuestLocation> {
  const signal = options.signal && { signal: options.signal };
  const status = guestStatus(await reach.current(signal));
  if (status === 'running') return reach.exact(signal);
  const { subject } = reach;
  throw new PveError('api', `${subject}: it is ${status}, so that nothing can be run in it`, {
    subject,
    advice: status === 'paused' ? 'Resume it first.' : 'Start it first.',
  });
}
