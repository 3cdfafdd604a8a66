import { type GuestAction, planAction } from '../../src/client/guest/actions.ts';
import type { ActResult } from '../../src/client/guest/options.ts';
import type { Inventory } from '../../src/inventory/inventory.ts';
import { PveError, TaskError } from '../../src/pve/errors.ts';
import type { Simulator } from '../../src/simulator/index.ts';
import type { ManualClock } from '../../src/std/manual-clock.ts';
import { isQemu } from './scenario.ts';
import type { TruthWatch } from './truth.ts';

/** However badly things go, an action has ended by then: nodes are down for eight minutes at most. */
const LONGEST_MS = 20 * 60_000;
/** A result told a moment ago may have been undone by others since. */
const JUST_NOW_MS = 15_000;
/** No fault of a soak has anything to do with these. */
const NEVER: readonly string[] = ['auth', 'forbidden', 'parameter', 'tls', 'ambiguous', 'config'];
/** What only trouble with nodes or requests excuses, of the last fifteen minutes. */
const ONLY_IN_TROUBLE: readonly string[] = ['connection', 'timeout', 'node-unreachable', 'no-quorum'];
const TROUBLE_MS = 15 * 60_000;

interface Deed {
  readonly vmid: number;
  readonly action: GuestAction;
  readonly startedAt: number;
  endedAt: number | undefined;
  outcome: string | undefined;
}

/** What the handles are asked to do, and whether they end as they should. */
export class Deeds {
  readonly #sim: Simulator<ManualClock>;
  readonly #inventory: Inventory;
  readonly #truth: TruthWatch;
  readonly #signal: AbortSignal;
  readonly #deeds: Deed[] = [];
  /** What was found wrong since it was last asked for. */
  readonly #complaints: string[] = [];

  constructor(parts: {
    sim: Simulator<ManualClock>;
    inventory: Inventory;
    truth: TruthWatch;
    signal: AbortSignal;
  }) {
    this.#sim = parts.sim;
    this.#inventory = parts.inventory;
    this.#truth = parts.truth;
    this.#signal = parts.signal;
  }

  get count(): number {
    return this.#deeds.length;
  }

  get under(): number {
    return this.#deeds.filter(({ endedAt }) => endedAt === undefined).length;
  }

  /** How the actions ended so far, with how often. */
  get outcomes(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { outcome = 'under way' } of this.#deeds) counts[outcome] = (counts[outcome] ?? 0) + 1;
    return counts;
  }

  /** Begins an action, unless the handle is still at one. */
  begin(vmid: number, action: GuestAction): void {
    if (this.#deeds.some((deed) => deed.vmid === vmid && deed.endedAt === undefined)) return;
    const startedAt = this.#sim.clock.now();
    const deed: Deed = { vmid, action, startedAt, endedAt: undefined, outcome: undefined };
    this.#deeds.push(deed);
    const ended = (outcome: string, complaint: string | undefined) => {
      deed.endedAt = this.#sim.clock.now();
      deed.outcome = outcome;
      if (complaint) this.#complaints.push(`${action} of ${vmid}: ${complaint}`);
    };
    const handle = this.#inventory.handle(String(vmid));
    handle.act(action, { signal: this.#signal }).then(
      (result) => ended(result.alreadyThere ? 'already there' : 'done', this.#wrongResult(deed, result)),
      (error: unknown) => ended(error instanceof PveError ? error.code : 'bug', this.#wrongError(error)),
    );
  }

  /** A look by the way. Whatever fails must fail truthfully. */
  look(vmid: number, what: 'status' | 'addresses'): void {
    const handle = this.#inventory.handle(String(vmid));
    const options = { signal: this.#signal };
    const looking: Promise<unknown> = what === 'status' ? handle.status(options) : handle.addresses(options);
    looking.catch((error: unknown) => {
      const complaint = this.#wrongError(error);
      if (complaint) this.#complaints.push(`${what} of ${vmid}: ${complaint}`);
    });
  }

  /** What is wrong that was not told before. */
  complaints(): string[] {
    const now = this.#sim.clock.now();
    const late = this.#deeds.filter(
      (deed) => deed.endedAt === undefined && now - deed.startedAt > LONGEST_MS,
    );
    return [
      ...this.#complaints.splice(0),
      ...late.map(
        (deed) => `${deed.action} of ${deed.vmid} has not ended after ${LONGEST_MS / 60_000} minutes`,
      ),
    ];
  }

  /** Deeds done more than once, and tasks that nobody asked for. */
  doubles(): string[] {
    const found: string[] = [];
    const moves = this.#sim.events.filter(({ kind }) => kind === 'guest-moved');
    for (const [vmid, tasks] of this.#ownTasks()) {
      const deeds = this.#deeds.filter((deed) => deed.vmid === vmid);
      const done = new Map<Deed, string[]>();
      for (const task of tasks) {
        const deed = deeds.findLast((it) => Math.floor(it.startedAt / 1000) * 1000 <= task.startedAt);
        if (!deed) {
          found.push(`nobody asked for ${task.upid}`);
          continue;
        }
        const { taskTypes } = planAction(deed.action, isQemu(vmid) ? 'qemu' : 'lxc', String(vmid));
        if (!taskTypes.includes(task.type)) found.push(`${deed.action} has started ${task.upid}`);
        if (task.exit === 'OK') done.set(deed, [...(done.get(deed) ?? []), task.upid]);
      }
      for (const [deed, upids] of done) {
        const until = deed.endedAt ?? Number.POSITIVE_INFINITY;
        // Who migrates a container starts it again over there; taking it down anew is right.
        const moved = moves.some(({ vmid: it, at }) => it === vmid && at >= deed.startedAt && at <= until);
        const again = moved && (deed.action === 'shutdown' || deed.action === 'stop');
        if (upids.length > 1 && !again)
          found.push(`${deed.action} was done ${upids.length} times: ${upids.join(' ')}`);
      }
    }
    return found;
  }

  /** Tasks of the handles' token, in order, by guest. */
  #ownTasks() {
    const exits = new Map<string, string>();
    const tasks = new Map<
      number,
      { upid: string; type: string; startedAt: number; exit: string | undefined }[]
    >();
    for (const { kind, detail = '' } of this.#sim.events) {
      const space = detail.indexOf(' ');
      if (kind === 'task-finished') exits.set(detail.slice(0, space), detail.slice(space + 1));
    }
    for (const { kind, at, detail: upid = '' } of this.#sim.events) {
      const [, , , , , type = '', id = '', user = ''] = upid.split(':');
      if (kind !== 'task-started' || user !== this.#sim.tokenId) continue;
      const ofGuest = tasks.get(Number(id)) ?? [];
      ofGuest.push({ upid, type, startedAt: at, exit: exits.get(upid) });
      tasks.set(Number(id), ofGuest);
    }
    return tasks;
  }

  #wrongResult(deed: Deed, result: ActResult): string | undefined {
    const { goal } = planAction(deed.action, isQemu(deed.vmid) ? 'qemu' : 'lxc', String(deed.vmid));
    if (!goal.includes(result.status)) return `it is done, but the guest is ${result.status}`;
    const { status } = this.#sim.guest(deed.vmid).truth;
    if (status === result.status || this.#truth.changedWithin(deed.vmid, JUST_NOW_MS)) return undefined;
    return `it says the guest is ${result.status}, but it is ${status}`;
  }

  #wrongError(error: unknown): string | undefined {
    if (!(error instanceof PveError)) return `it failed with ${String(error)}`;
    const told = `it failed with ${error.code}: ${error.message}`;
    if (/undefined|\[object|NaN/.test(error.message)) return `${told} (is that a sentence?)`;
    if (NEVER.includes(error.code)) return `${told}, and that cannot be`;
    if (ONLY_IN_TROUBLE.includes(error.code) && !this.#truth.troubledWithin(TROUBLE_MS)) {
      return `${told}, and nothing was wrong`;
    }
    if (error instanceof TaskError) {
      const exit = ` ${error.exitStatus}`;
      const end = this.#sim.events.find(
        (it) => it.kind === 'task-finished' && it.detail?.startsWith(error.upid),
      );
      if (end?.detail !== `${error.upid}${exit}`) return `${told}, but the task ended as ${end?.detail}`;
    }
    return undefined;
  }
}
