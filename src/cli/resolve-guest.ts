import type { Inventory } from '../inventory/inventory.ts';
import type { GuestRecord } from '../inventory/records.ts';
import { PveError } from '../pve/errors.ts';
import { guestOperand } from './options.ts';
import type { Session } from './session.ts';

const ADVICE = 'drowse ps -a lists those there are.';

/**
 * The guest that was typed.
 * @throws UsageError if the text can name none; PveError `not-found`, or `forbidden` if the account sees no
 * guest at all; AmbiguousError.
 */
export async function resolveGuest(
  session: Session,
  inventory: Inventory,
  text: string,
): Promise<GuestRecord> {
  const ref = guestOperand(text);
  try {
    return inventory.resolve(ref);
  } catch (error) {
    if (!(error instanceof PveError) || error.code !== 'not-found') throw error;
    const { invisibleGuests } = await import('../app/invisible-guests.ts');
    const [reason] = await invisibleGuests(inventory, { signal: session.signal });
    if (reason || error.advice !== undefined) throw reason ?? error;
    const { message, subject } = error;
    throw new PveError('not-found', message, { subject, advice: ADVICE, cause: error.cause });
  }
}
