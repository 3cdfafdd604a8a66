import { Inventory } from '../inventory/inventory.ts';
import type { RemoteOptions } from '../inventory/options.ts';
import type { Clock } from '../std/clock.ts';

export interface OpenInventoryOptions {
  /** Whether to go on looking after the first look. */
  readonly background: boolean;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Opens what is configured.
 * @throws PveError if there is one remote and it cannot be reached; of several, those that can be will do.
 */
export function openInventory(
  remotes: readonly RemoteOptions[],
  options: OpenInventoryOptions,
): Promise<Inventory> {
  return Inventory.open({
    ...options,
    remotes: remotes.map((remote) => ({ ...remote, clock: options.clock })),
    requireAll: remotes.length === 1,
  });
}
