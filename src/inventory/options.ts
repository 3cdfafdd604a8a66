import type { PveClientOptions } from '../client/options.ts';
import { PveError } from '../pve/errors.ts';
import { RESERVED_REMOTE_NAMES } from '../pve/guest-ref.ts';
import type { Clock } from '../std/clock.ts';
import type { Random } from '../std/random.ts';

/** How often a remote's resources are read in the background, unless told otherwise. */
export const RESOURCE_POLL_INTERVAL_MS = 3000;

/** One Proxmox: a cluster or a standalone host. */
export type RemoteOptions = PveClientOptions & {
  /** Background refresh of this remote, in milliseconds; default: the inventory's. */
  pollMs?: number;
};

export interface InventoryOptions {
  remotes: readonly RemoteOptions[];
  /** Background refresh in milliseconds, 3000 by default. */
  pollMs?: number;
  /** How often the addresses of each running guest are asked anew, in milliseconds; 5 minutes by default. */
  addressesEveryMs?: number;
  /**
   * `false` for one look: one answer of every remote, then nothing in the background, neither refreshes nor
   * addresses. `refresh()`, `askAddresses()` and `find()` still work.
   */
  background?: boolean;
  /** Fail with the first error instead of marking an unreachable remote as lost. */
  requireAll?: boolean;
  clock?: Clock;
  random?: Random;
  /** Gives up opening; the inventory itself ends by being disposed. */
  signal?: AbortSignal;
}

/** What a reverse lookup is given: `ip` is tried first, then `hostname`, then `alias`. */
export interface LookupQuery {
  ip?: string;
  hostname?: string;
  alias?: string;
}

/** @throws PveError `parameter` if two remotes have one name, or one has a name that means something else. */
export function checkRemoteNames(remotes: readonly RemoteOptions[]): void {
  const seen = new Set<string>();
  for (const remote of remotes) {
    const name = remote.name ?? new URL(remote.url).hostname;
    const refuse = (why: string, advice: string) =>
      new PveError('parameter', `remote ${name}: ${why}`, { subject: name, advice });
    if (RESERVED_REMOTE_NAMES.includes(name) || name.includes('/')) {
      throw refuse('it cannot be called so', 'Give it another name.');
    }
    if (seen.has(name)) throw refuse('two remotes are called so', 'Give one of them another name.');
    seen.add(name);
  }
}
