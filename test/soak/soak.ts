import { getEventListeners } from 'node:events';
import type { Inventory } from '../../src/inventory/inventory.ts';
import type { Simulator } from '../../src/simulator/index.ts';
import type { ManualClock } from '../../src/std/manual-clock.ts';
import type { Deeds } from './deeds.ts';
import { type Incident, incidentText } from './incidents.ts';
import { nodeNames, type SoakSize } from './scenario.ts';
import { stage } from './stage.ts';
import type { TruthWatch } from './truth.ts';
import type { WatchedClock } from './watched-clock.ts';

const MINUTE_MS = 60_000;
/** After the last incident everything is mended; by then everything has to have come to rest. */
const REST_MS = 25 * MINUTE_MS;
/** How often what is open is counted then, at most. */
const RESTED_MINUTES = 5;

interface Parts {
  readonly sim: Simulator<ManualClock>;
  readonly truth: TruthWatch;
  readonly deeds: Deeds;
  readonly inventory: Inventory;
  /** The clock of the inventory and its clients, and of nobody else. */
  readonly ours: WatchedClock;
  readonly signal: AbortSignal;
}

/** A soak under way. */
export class Soak {
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
    onMinute?: (minute: number, deeds: number) => void,
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

/** Of this process: listeners and connections that keep it alive. */
export function openSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => /TCP|TLS/.test(name)).length;
}
