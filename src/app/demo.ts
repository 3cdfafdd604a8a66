import type { Inventory } from '../inventory/inventory.ts';
import type { Clock } from '../std/clock.ts';
import { DisposeStack } from '../std/dispose.ts';
import { openInventory } from './open-inventory.ts';
import { loadSetup } from './setup.ts';
import { openSimulated, type Simulated, type SimulatedOptions } from './simulated/simulated.ts';

export interface DemoOptions extends Pick<SimulatedOptions, 'port' | 'seed' | 'readyFile' | 'cwd'> {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** A simulated home lab, and the real inventory connected to it over HTTPS. */
export interface Demo extends AsyncDisposable {
  readonly simulated: Simulated;
  readonly inventory: Inventory;
}

/**
 * Opens both and writes the ready file. The inventory is configured by the very file that leads other programs
 * there. Disposing closes everything and removes the files.
 */
export async function openDemo({ signal, ...options }: DemoOptions): Promise<Demo> {
  const open = new DisposeStack();
  try {
    const simulated = open.use(await openSimulated({ ...options, scenario: 'homelab' }));
    const { cwd, clock } = options;
    const { remotes } = await loadSetup({ path: simulated.files.configFile, env: {}, cwd });
    const inventory = open.use(await openInventory(remotes, { background: true, clock, signal }));
    simulated.announce();
    return { simulated, inventory, [Symbol.asyncDispose]: () => open[Symbol.asyncDispose]() };
  } catch (error) {
    await open[Symbol.asyncDispose]();
    throw error;
  }
}
