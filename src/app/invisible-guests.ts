import type { Inventory } from '../inventory/inventory.ts';
import { ForbiddenError, PveError } from '../pve/errors.ts';

/**
 * Proxmox shows an account without privileges an empty list and no error. For each remote without guests whose
 * account may not see any, the error that says so.
 */
export async function invisibleGuests(
  inventory: Inventory,
  options: { signal?: AbortSignal },
): Promise<PveError[]> {
  const { guests, remotes } = inventory.snapshot;
  const empty = remotes.filter(({ name, stale }) => !stale && !guests.some(({ remote }) => remote === name));
  const errors = await Promise.all(
    empty.map(async ({ name }) => {
      try {
        const permissions = await inventory.client(name).request('GET /access/permissions', {}, options);
        const sees = Object.values(permissions).some((privileges) => 'VM.Audit' in privileges);
        return sees ? [] : [seesNone(name)];
      } catch (error) {
        options.signal?.throwIfAborted();
        return error instanceof PveError ? [error] : Promise.reject(error);
      }
    }),
  );
  return errors.flat();
}

function seesNone(remote: string): ForbiddenError {
  return new ForbiddenError(`${remote}: the account may not see any guest: it lacks VM.Audit on /vms`, {
    subject: remote,
    path: '/vms',
    privileges: ['VM.Audit'],
    advice: '`drowse doctor` prints the lines that grant it.',
  });
}
