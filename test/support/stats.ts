import type { InventoryOptions } from '../../src/inventory/options.ts';
import type { SimulatorOptions } from '../../src/simulator/index.ts';
import { turnedClock, useInventory } from './inventory.ts';
import { useSimulator } from './simulator.ts';

/** The routes that read a guest itself. */
export const CURRENT = ['lxc', 'qemu'].map((kind) => `GET /nodes/{node}/${kind}/{vmid}/status/current`);

/** A simulator and an inventory of it that has looked around for 20 s. */
export async function statsLab(
  scenario: SimulatorOptions['scenario'] = 'homelab',
  options: Partial<InventoryOptions> = {},
  simulated: SimulatorOptions = {},
) {
  const clock = turnedClock();
  const simulator = await useSimulator({ scenario, ...simulated, clock });
  const inventory = await useInventory(simulator, clock, options);
  await clock.advance(20_000);
  const live = () => CURRENT.reduce((sum, route) => sum + simulator.requests(route), 0);
  return { clock, simulator, inventory, live };
}

/** Reads on, and keeps what was read. */
export function collect<Item>(reader: AsyncIterable<Item>) {
  const samples: Item[] = [];
  const state = { ended: false };
  const over = (async () => {
    for await (const sample of reader) samples.push(sample);
    state.ended = true;
  })();
  over.catch(() => {});
  return { samples, over, state };
}
