import type { Inventory } from '../../inventory/inventory.ts';
import type { Session } from '../session.ts';

/** As `withInventory`, for commands with exit statuses of their own: what fails is thrown. */
export async function withOpenInventory<Value>(
  session: Session,
  use: (inventory: Inventory) => Promise<Value>,
): Promise<Value> {
  const [{ openInventory }, { remotes }] = await Promise.all([
    import('../../app/open-inventory.ts'),
    session.setup(),
  ]);
  const { clock } = session.shell;
  const inventory = await openInventory(remotes, { background: false, clock, signal: session.signal });
  try {
    const { remotes: all } = inventory.snapshot;
    const errors = all.map(({ name }) => inventory.remoteError(name)).filter((error) => error !== undefined);
    if (errors.length > 0 && errors.length === all.length) throw errors[0];
    return await use(inventory);
  } finally {
    await inventory[Symbol.asyncDispose]();
  }
}
