import { PveError } from '../../pve/errors.ts';
import { sleep } from '../../std/clock.ts';
import { guestStatus } from '../guest/guest-status.ts';
import type { Reach } from '../guest/reach.ts';

const POLL_MS = 1000;
/** How long a guest that is stopped may take to run again before its log is taken to be over. */
const GRACE_MS = 5000;
/** The same while Proxmox works on it: a migration stops a container and starts it elsewhere [LMI]. */
const LOCKED_MS = 180_000;

/** Whether a guest whose log was cut off runs again, wherever that is. */
export async function runsAgain(reach: Reach, signal: AbortSignal | undefined): Promise<boolean> {
  const { clock } = reach.client;
  const began = clock.monotonic();
  for (;;) {
    await sleep(clock, POLL_MS, signal && { signal });
    let patience = GRACE_MS;
    try {
      const current = await reach.current(signal && { signal });
      if (guestStatus(current) === 'running') return true;
      if (current.lock !== undefined) patience = LOCKED_MS;
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof PveError) || error.code === 'auth' || error.code === 'forbidden') throw error;
      if (error.code === 'not-found') return false;
      patience = LOCKED_MS;
    }
    if (clock.monotonic() - began > patience) return false;
  }
}
