import type { Inventory } from '../inventory/inventory.ts';
import type { Session } from './session.ts';

/**
 * Looks once at everything that is configured and hands it to `use`. A single remote that cannot be reached
 * ends the command; of several, those that can be are used and the others reported.
 */
export async function withInventory(
  session: Session,
  use: (inventory: Inventory) => Promise<void>,
  options: { background?: boolean } = {},
): Promise<void> {
  const [{ openInventory }, { remotes }] = await Promise.all([
    import('../app/open-inventory.ts'),
    session.setup(),
  ]);
  const inventory = await openInventory(remotes, {
    background: options.background ?? false,
    clock: session.shell.clock,
    signal: session.signal,
  });
  try {
    const { remotes: all } = inventory.snapshot;
    const errors = all.map(({ name }) => inventory.remoteError(name)).filter((error) => error !== undefined);
    for (const error of errors) session.fail(error);
    if (errors.length < all.length) await use(inventory);
  } finally {
    await inventory[Symbol.asyncDispose]();
  }
}

/** Whether records have to say which remote they are of. */
export function hasRemotes(inventory: Inventory): boolean {
  return inventory.snapshot.remotes.length > 1;
}
