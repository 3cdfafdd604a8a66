import type { Clock } from '../std/clock.ts';
import { Limit } from '../std/limit.ts';
import type { Random } from '../std/random.ts';
import { sharedAbort } from '../std/shared-abort.ts';
import { abandonable } from '../std/singleflight.ts';
import {
  type AddressAnswer,
  type AddressPlan,
  freshPlan,
  planAfterAnswer,
  planAfterFailure,
} from './address-plan.ts';
import type { GuestChange } from './guest-picture.ts';
import type { GuestSlot } from './guest-slot.ts';
import type { GuestRecord } from './records.ts';

/** Proxmox has three workers a node for what asking costs, and others want them too [AE, PX]. */
export const CALLS_PER_NODE = 2;

/**
 * The most that are set in motion in the background at each look: a cluster of thousands is not asked for all
 * its addresses in the first minute. Whoever wants to know one guest's is not kept waiting by this.
 */
const ASKED_PER_LOOK = 100;

export interface AddressKeeperOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly everyMs: number;
  /** Whether guests are asked without anybody wanting to know. */
  readonly background: boolean;
  /** Asks the guest; `spare` asks only what the guest itself need not answer. */
  readonly ask: (
    record: GuestRecord,
    options: { signal: AbortSignal; spare: boolean },
  ) => Promise<AddressAnswer>;
  readonly onAnswer: (slot: GuestSlot, addresses: readonly string[]) => void;
  /** Whether the node can be asked at all. */
  readonly reachable: (node: string) => boolean;
}

/** Knows which guest of a remote to ask for its addresses next, and never asks much at a time. */
export class AddressKeeper {
  readonly #options: AddressKeeperOptions;
  readonly #plans = new Map<GuestSlot, AddressPlan>();
  readonly #asking = new Map<GuestSlot, Promise<readonly string[]>>();
  readonly #limits = new Map<string, Limit>();
  readonly #end = sharedAbort();
  #due = new Map<string, GuestSlot[]>();

  constructor(options: AddressKeeperOptions) {
    this.#options = options;
  }

  /** Takes note of guests that came, went, started or stopped. */
  note(changes: readonly GuestChange[]): void {
    for (const { slot, what } of changes) {
      if (what === 'gone') this.#plans.delete(slot);
      else this.#plans.set(slot, freshPlan(this.#options.clock.now()));
    }
  }

  /** Asks whoever is due, in the background. */
  pump(): void {
    if (!this.#options.background || this.#end.signal.aborted) return;
    const nowMs = this.#options.clock.now();
    const due = new Map<string, GuestSlot[]>();
    for (const [slot, plan] of this.#plans) {
      const { node, status } = slot.record;
      if (plan.dueAtMs > nowMs || status === 'unknown' || this.#asking.has(slot)) continue;
      const queue = due.get(node);
      if (queue) queue.push(slot);
      else due.set(node, [slot]);
    }
    for (const queue of due.values()) {
      if (queue.length > 1) queue.sort((a, b) => this.#plans.get(b)!.dueAtMs - this.#plans.get(a)!.dueAtMs);
    }
    trim(due, ASKED_PER_LOOK);
    this.#due = due;
    for (const node of due.keys()) this.#next(node);
  }

  /**
   * Asks one guest now, unless it is being asked already.
   * @throws PveError if the call fails; what was known stays known.
   */
  async now(slot: GuestSlot, options: { signal?: AbortSignal } = {}): Promise<readonly string[]> {
    options.signal?.throwIfAborted();
    return abandonable(this.#ask(slot), options.signal);
  }

  /** Runs `work` as one of the few calls that may trouble a node at a time. */
  turn<Value>(node: string, work: () => Promise<Value>): Promise<Value> {
    return this.#limit(node).run(work, { signal: this.#end.signal });
  }

  /** Calls off what is under way and waits until it has ended. */
  async dispose(reason: unknown): Promise<void> {
    this.#end.abort(reason);
    this.#due.clear();
    await Promise.allSettled([...this.#asking.values()]);
  }

  #next(node: string): void {
    const limit = this.#limit(node);
    const queue = this.#due.get(node);
    while (queue && limit.running + limit.waiting < CALLS_PER_NODE && this.#options.reachable(node)) {
      const slot = queue.pop();
      if (!slot) break;
      if (slot.record.node !== node || !this.#plans.has(slot) || this.#asking.has(slot)) continue;
      this.#ask(slot).catch(() => {});
    }
  }

  #ask(slot: GuestSlot): Promise<readonly string[]> {
    const running = this.#asking.get(slot);
    if (running) return running;
    const { node } = slot.record;
    const asking = this.turn(node, () => this.#call(slot)).finally(() => {
      this.#asking.delete(slot);
      if (!this.#end.signal.aborted) this.#next(node);
    });
    this.#asking.set(slot, asking);
    return asking;
  }

  async #call(slot: GuestSlot): Promise<readonly string[]> {
    const { clock, everyMs, random, ask, onAnswer } = this.#options;
    const asked = this.#plans.get(slot);
    const plan = asked ?? freshPlan(clock.now());
    const spare = plan.deaf && plan.dueAtMs > clock.now();
    const keep = (next: AddressPlan) => {
      // A guest that started meanwhile has a plan of its own, which counts.
      if (this.#plans.get(slot) === asked && asked !== undefined) this.#plans.set(slot, next);
    };
    try {
      const answer = await ask(slot.record, { signal: this.#end.signal, spare });
      if (!spare) keep(planAfterAnswer(plan, slot.record, answer, { nowMs: clock.now(), everyMs, random }));
      onAnswer(slot, answer.addresses);
      return slot.addresses ?? answer.addresses;
    } catch (error) {
      keep(planAfterFailure(plan, { nowMs: clock.now(), everyMs }));
      throw error;
    }
  }

  #limit(node: string): Limit {
    const known = this.#limits.get(node);
    if (known) return known;
    const limit = new Limit(CALLS_PER_NODE);
    this.#limits.set(node, limit);
    return limit;
  }
}

/** Leaves at most `most` in all queues together, and to each node its share; who is due longest stands last. */
function trim(queues: ReadonlyMap<string, unknown[]>, most: number): void {
  const share = Math.max(1, Math.floor(most / Math.max(1, queues.size)));
  for (const queue of queues.values()) queue.splice(0, Math.max(0, queue.length - share));
}
