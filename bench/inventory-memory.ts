// What bench/inventory.ts measures the memory of: an inventory alone in its process, bundled as it is when
// installed. The remote comes as a message.
import { Inventory } from '../src/inventory/inventory.ts';
import type { RemoteOptions } from '../src/inventory/options.ts';

const REFRESHES = 20;

export interface Asked {
  readonly remote: RemoteOptions;
  /** Whether it refreshes and asks guests for addresses by itself; else it is only refreshed. */
  readonly background: boolean;
}

process.once('message', async ({ remote, background }: Asked) => {
  const idleBytes = process.memoryUsage.rss();
  const inventory = await Inventory.open({ remotes: [remote], background });
  for (let round = 0; round < REFRESHES; round++) {
    if (!background) await inventory.refresh();
    await new Promise((resolve) => setTimeout(resolve, background ? 3000 : 300));
  }
  const { guests } = inventory.snapshot;
  const known = guests.filter(({ addresses }) => addresses !== null).length;
  process.send?.({ idleBytes, fullBytes: process.memoryUsage.rss(), guests: guests.length, known });
  await inventory[Symbol.asyncDispose]();
  process.disconnect?.();
});
