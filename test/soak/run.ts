import { createHash } from 'node:crypto';
import { getEventListeners } from 'node:events';
import { Inventory } from '../../src/inventory/inventory.ts';
import { createSimulator, type Simulator } from '../../src/simulator/index.ts';
import { type ManualClock, manualClock } from '../../src/std/manual-clock.ts';
import { seededRandom } from '../../src/std/random.ts';
import { remoteOptions } from '../support/inventory.ts';
import { Deeds } from './deeds.ts';
import { type Incident, incidentText } from './incidents.ts';
import { nodeNames, type SoakSize, soakScenario } from './scenario.ts';
import { stage } from './stage.ts';
import { TruthWatch } from './truth.ts';
import { type WatchedClock, watchedClock } from './watched-clock.ts';

const MINUTE_MS = 60_000;
/** After the last incident everything is mended; by then everything has to have come to rest. */
/** How often what is open is counted then, at most. */
const RESTED_MINUTES = 5;
const REST_MS = 25 * MINUTE_MS;

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

interface Parts {
  readonly sim: Simulator<ManualClock>;
  readonly truth: TruthWatch;
  readonly deeds: Deeds;
  readonly inventory: Inventory;
  /** The clock of the inventory and its clients, and of nobody else. */
  readonly ours: WatchedClock;
  readonly signal: AbortSignal;
}

class Soak {
  readonly #sim: Simulator<ManualClock>;
  readonly #truth: TruthWatch;
  readonly #deeds: Deeds;
  readonly #inventory: Inventory;
  readonly #ours: WatchedClock;
  readonly #signal: AbortSignal;
  readonly #startedAt: number;
  #before: Footprint | undefined;

  constructor({ sim, truth, deeds, inventory, ours, signal }: Parts) {
    this.#sim = sim;
    this.#truth = truth;
    this.#deeds = deeds;
    this.#inventory = inventory;
    this.#ours = ours;
    this.#signal = signal;
    this.#startedAt = sim.clock.monotonic();
  }

  async play(
    plan: readonly Incident[],
    size: SoakSize,
    onMinute: SoakOptions['onMinute'],
  ): Promise<string[]> {
    let next = 0;
    let mended = false;
    let rested = 0;
    const lastMs = (plan.at(-1)?.atMs ?? 0) + MINUTE_MS;
    for (let minute = 1; ; minute++) {
      for (; next < plan.length && plan[next]!.atMs < minute * MINUTE_MS; next++) {
        const incident = plan[next]!;
        await this.#until(incident.atMs);
        this.#happens(incident);
      }
      await this.#until(minute * MINUTE_MS);
      onMinute?.(minute, this.#deeds.count);
      this.#before ??= this.#footprint;
      const wrong = this.#wrong();
      if (wrong.length > 0) {
        const last = plan[next - 1];
        return wrong.map((it) => `minute ${minute}: ${it}`).concat(last ? `last: ${incidentText(last)}` : []);
      }
      if (next < plan.length) continue;
      if (!mended && minute * MINUTE_MS >= lastMs) {
        this.#mend(size);
        mended = true;
      }
      if (mended && this.#deeds.under === 0 && !this.#truth.troubledWithin(2 * MINUTE_MS)) {
        // A look may be under way at the moment; what is left behind is there in each of these minutes.
        if (this.#leftBehind().length === 0 || ++rested > RESTED_MINUTES) return this.#leftBehind();
      }
      if (minute * MINUTE_MS > lastMs + REST_MS) return [`minute ${minute}: it does not come to rest`];
    }
  }

  async #until(ms: number): Promise<void> {
    const { clock } = this.#sim;
    await clock.advance(Math.max(0, this.#startedAt + ms - clock.monotonic()));
  }

  #happens(incident: Incident): void {
    if (incident.do === 'act') this.#deeds.begin(incident.vmid, incident.action);
    else if (incident.do === 'look') this.#deeds.look(incident.vmid, incident.what);
    else {
      if (incident.do === 'fault') {
        this.#truth.troubled(incident.route, this.#sim.clock.now() + MINUTE_MS / 2);
      }
      stage(this.#sim, incident);
    }
  }

  #wrong(): string[] {
    return [
      ...this.#truth.differences(this.#inventory),
      ...this.#deeds.complaints(),
      ...this.#deeds.doubles(),
    ];
  }

  /** One listener a node, and the connection that comes and goes with the looks of the inventory. */
  get #atRest(): number {
    return this.#sim.urls.length + 1;
  }

  get #footprint(): Footprint {
    return {
      timers: this.#ours.running,
      sockets: Math.max(openSockets(), this.#atRest),
      listeners: getEventListeners(this.#signal, 'abort').length,
    };
  }

  #leftBehind(): string[] {
    const now = this.#footprint;
    const before = this.#before!;
    return (['timers', 'sockets', 'listeners'] as const)
      .filter((what) => now[what] > before[what])
      .map((what) => `at rest there are ${now[what]} ${what}, at the start there were ${before[what]}`);
  }

  /** Everything is repaired. Faults that nobody has met yet stay: they are met in the end. */
  #mend(size: SoakSize): void {
    this.#sim.cluster().regainQuorum();
    for (const name of nodeNames(size)) {
      const node = this.#sim.node(name);
      const { powered, pmxcfsUp, reachability, publishing } = node.truth;
      if (!powered || !pmxcfsUp || reachability !== 'up') node.restore();
      else if (!publishing) node.restartStatd();
    }
  }
}

/** What is open at a moment of rest. */
interface Footprint {
  readonly timers: number;
  readonly sockets: number;
  readonly listeners: number;
}

function openSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => /TCP|TLS/.test(name)).length;
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
