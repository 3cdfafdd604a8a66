import { createHash } from 'node:crypto';
import { Inventory } from '../../src/inventory/inventory.ts';
import { createSimulator } from '../../src/simulator/index.ts';
import { type ManualClock, manualClock } from '../../src/std/manual-clock.ts';
import { seededRandom } from '../../src/std/random.ts';
import { remoteOptions } from '../support/inventory.ts';
import { Deeds } from './deeds.ts';
import type { Incident } from './incidents.ts';
import { type SoakSize, soakScenario } from './scenario.ts';
import { openSockets, Soak } from './soak.ts';
import { TruthWatch } from './truth.ts';
import { watchedClock } from './watched-clock.ts';

const MINUTE_MS = 60_000;

export interface SoakReport {
  /** What was wrong, and when; empty if all went well. */
  readonly failures: readonly string[];
  readonly simulatedMinutes: number;
  /** SHA-256 of everything that happened in the simulated world. */
  readonly eventLog: string;
  readonly events: number;
  readonly requests: number;
  /** How many records were held against the truth. */
  readonly compared: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

export interface SoakOptions {
  readonly seed: number;
  readonly size: SoakSize;
  readonly plan: readonly Incident[];
  /** Called after each simulated minute. */
  readonly onMinute?: (minute: number, deeds: number) => void;
}

/** Plays a plan through, looking after each minute whether all is as it should be. Ends at the first minute in which it is not. */
export async function runSoak(options: SoakOptions): Promise<SoakReport> {
  const { seed, size, plan } = options;
  const socketsBefore = openSockets();
  const clock = manualClock();
  const ours = watchedClock(clock);
  const sim = await createSimulator({ scenario: soakScenario(size), seed, clock });
  const end = new AbortController();
  const remotes = remoteOptions(sim, () => ({ clock: ours }));
  const inventory = await turn(clock, Inventory.open({ remotes, clock: ours, random: seededRandom(seed) }));
  const truth = new TruthWatch(sim);
  const deeds = new Deeds({ sim, inventory, truth, signal: end.signal });
  const soak = new Soak({ sim, truth, deeds, inventory, ours, signal: end.signal });
  const failures = await soak.play(plan, size, options.onMinute);
  const minutes = Math.round(clock.monotonic() / MINUTE_MS);
  end.abort(new Error('the soak is over'));
  await turn(clock, inventory[Symbol.asyncDispose]());
  truth.leave();
  const eventLog = createHash('sha256').update(JSON.stringify(sim.events)).digest('hex');
  const { length: events } = sim.events;
  await sim.close();
  await clock.settle();
  if (ours.running > 0) failures.push(`the inventory has left ${ours.running} timers`);
  if (clock.pendingTimers > 0) failures.push(`${clock.pendingTimers} timers are left`);
  const left = openSockets() - socketsBefore;
  if (left > 0) failures.push(`${left} sockets or servers are left`);
  return {
    ...{ failures, simulatedMinutes: minutes, eventLog, events },
    ...{ requests: sim.requests(), compared: truth.compared, outcomes: deeds.outcomes },
  };
}

/** Turns the clock until `work` has ended. */
export async function turn<Value>(clock: ManualClock, work: Promise<Value>): Promise<Value> {
  let over = false;
  const end = () => {
    over = true;
  };
  work.then(end, end);
  await clock.settle();
  while (!over) await clock.advance(100);
  return work;
}
