import { onTestFinished } from 'vitest';
import { Inventory } from '../../src/inventory/inventory.ts';
import type { InventoryOptions, RemoteOptions } from '../../src/inventory/options.ts';
import type { Simulator } from '../../src/simulator/index.ts';
import { type ManualClock, manualClock } from '../../src/std/manual-clock.ts';
import { seededRandom } from '../../src/std/random.ts';
import { clientOptions } from './client.ts';

/** A manual clock and what makes it go on while something is waited for. */
export interface TurnedClock extends ManualClock {
  /** Turns the clock, `stepMs` at a time, until the work has ended. */
  until<Value>(work: Promise<Value>, stepMs?: number): Promise<Value>;
}

export function turnedClock(): TurnedClock {
  const clock = manualClock();
  return Object.assign(clock, {
    async until<Value>(work: Promise<Value>, stepMs = 50): Promise<Value> {
      let over = false;
      const end = () => {
        over = true;
      };
      work.then(end, end);
      await clock.settle();
      while (!over) await clock.advance(stepMs);
      return work;
    },
  });
}

/** The remotes of a simulator as an inventory wants them. */
export function remoteOptions(
  simulator: Simulator,
  overrides: (name: string) => Partial<RemoteOptions> = () => ({}),
): RemoteOptions[] {
  return simulator.remotes.map((remote) => clientOptions(simulator, overrides(remote.name), remote));
}

/** An inventory of everything the simulator has, disposed of when the test has finished. */
export async function useInventory(
  simulator: Simulator,
  clock: TurnedClock,
  options: Partial<InventoryOptions> = {},
): Promise<Inventory> {
  const remotes = remoteOptions(simulator);
  const opened = Inventory.open({ remotes, clock, random: seededRandom(1), ...options });
  const inventory = await clock.until(opened);
  onTestFinished(() => inventory[Symbol.asyncDispose]());
  return inventory;
}
