import { AmbiguousError, PveError } from '../../pve/errors.ts';
import { formatGuestRef, type GuestKind, type GuestRef } from '../../pve/guest-ref.ts';
import type { GuestResource } from '../../pve/wire/resources.ts';
import type { PveClient } from '../client.ts';
import type { RequestOptions } from '../options.ts';

/** Where a guest is, and who it is. */
export interface GuestLocation {
  readonly node: string;
  readonly kind: GuestKind;
  readonly vmid: number;
  /** Absent while its node has published nothing about it. */
  readonly name?: string;
}

/** Where a guest of a known vmid was seen. */
export type GuestHint = Omit<GuestLocation, 'vmid'>;

/** One look at the whole remote: the node in it is of this instant, whatever the rest is [CL]. */
export async function guestRows(
  client: PveClient,
  options?: RequestOptions,
): Promise<readonly GuestResource[]> {
  const rows = await client.request('GET /cluster/resources', { type: 'vm' }, options);
  return rows.filter((row): row is GuestResource => row.type === 'lxc' || row.type === 'qemu');
}

/**
 * The guest that `ref` names among `rows`.
 * @throws PveError `not-found`, also if the account may not see it; AmbiguousError.
 */
export function pickGuest(rows: readonly GuestResource[], ref: GuestRef, remote: string): GuestResource {
  const matches = rows.filter((row) => isNamed(row, ref));
  const running = matches.length > 1 ? matches.filter((row) => row.status === 'running') : matches;
  if (running.length === 1) return running[0]!;
  const subject = formatGuestRef({ remote, ...ref });
  if (matches.length > 1) {
    const candidates = matches.map((row) => formatGuestRef({ remote, kind: row.type, vmid: row.vmid }));
    throw new AmbiguousError(`${subject}: several guests are called that: ${candidates.join(', ')}`, {
      subject,
      candidates,
      advice: 'Name one of them by its vmid.',
    });
  }
  const other = ref.kind && rows.find((row) => row.vmid === ref.vmid);
  if (other) {
    throw new PveError('not-found', `${subject}: ${ref.vmid} is no ${ref.kind} but a ${other.type} guest`, {
      subject,
    });
  }
  throw new PveError('not-found', `${subject}: there is no such guest`, {
    subject,
    advice: 'See `drowse ps -a`; guests on which the account lacks VM.Audit do not show.',
  });
}

function isNamed(row: GuestResource, { vmid, kind, name }: GuestRef): boolean {
  if (kind !== undefined && row.type !== kind) return false;
  if (vmid !== undefined) return row.vmid === vmid;
  return row.name !== undefined && row.name.toLowerCase() === name?.toLowerCase();
}

export function locationOf(row: GuestResource): GuestLocation {
  const { node, type: kind, vmid, name } = row;
  return { node, kind, vmid, ...(name !== undefined && { name }) };
}
