import type { Inventory } from '../../src/inventory/inventory.ts';
import type { GuestRecord } from '../../src/inventory/records.ts';
import type { Simulator, WorldEvent } from '../../src/simulator/index.ts';
import type { ManualClock } from '../../src/std/manual-clock.ts';

/** pvestatd publishes every 10 s, the inventory looks every 3 s, and a slow look takes up to 10 s. */
const LAG_MS = 24_000;
/** A pvestatd that starts publishes nothing in its first cycle. */
const STATD_START_MS = 22_000;
/** Without any answer for so long the inventory asks every 30 s at most, and a look may time out. */
const RECOVERY_MS = 90_000;

/** Watches what really happens, and says where the inventory should know it by now and does not. */
export class TruthWatch {
  readonly #sim: Simulator<ManualClock>;
  /** When a guest last changed in any way that the list shows. */
  readonly #guestChangedAt = new Map<number, number>();
  /** When something last happened to a node that keeps it from publishing or being heard. */
  readonly #nodeTroubledAt = new Map<string, number>();
  #troubledAt = Number.NEGATIVE_INFINITY;
  #listTroubledAt = Number.NEGATIVE_INFINITY;
  readonly leave: () => void;
  /** How many records were held against the truth so far. */
  compared = 0;

  constructor(sim: Simulator<ManualClock>) {
    this.#sim = sim;
    this.leave = sim.world.observe((event) => this.#note(event));
  }

  /** Requests of `route` go wrong by themselves from now until `untilMs`. */
  troubled(route: string, untilMs: number): void {
    this.#troubledAt = Math.max(this.#troubledAt, untilMs);
    if (route === '*' || route === 'GET /cluster/resources') {
      this.#listTroubledAt = Math.max(this.#listTroubledAt, untilMs);
    }
  }

  /** Whether anything is or has lately been wrong with the nodes or the requests. */
  troubledWithin(ms: number): boolean {
    const latest = Math.max(this.#troubledAt, ...this.#nodeTroubledAt.values());
    return this.#now - latest <= ms;
  }

  changedWithin(vmid: number, ms: number): boolean {
    return this.#now - (this.#guestChangedAt.get(vmid) ?? Number.NEGATIVE_INFINITY) <= ms;
  }

  differences(inventory: Inventory): string[] {
    const remote = inventory.remote(this.#sim.name)!;
    if (remote.stale !== null) {
      return this.troubledWithin(RECOVERY_MS)
        ? []
        : [`the remote is lost although nothing is wrong: ${remote.stale.reason}`];
    }
    if (this.#now <= this.#listTroubledAt || this.#partitioned) return [];
    const { cluster } = this.#sim.cluster();
    const found: string[] = [];
    for (const guest of cluster.guests.values()) {
      if (this.changedWithin(guest.vmid, LAG_MS)) continue;
      const record = inventory.guest(guest.vmid);
      this.compared++;
      if (record) found.push(...this.#ofGuest(record));
      else found.push(`${guest.vmid} is missing`);
    }
    for (const { vmid } of inventory.snapshot.guests) {
      if (cluster.guests.has(vmid) || this.changedWithin(vmid, LAG_MS)) continue;
      found.push(`${vmid} no longer exists and is still there`);
    }
    return found;
  }

  #ofGuest(record: GuestRecord): string[] {
    const { vmid } = record;
    const { guest, truth } = this.#sim.guest(vmid);
    const wrong = (what: string, told: unknown, is: unknown) =>
      `${vmid}: its ${what} is ${is}, the inventory says ${told}`;
    const found: string[] = [];
    if (record.node !== truth.node) found.push(wrong('node', record.node, truth.node));
    if ((record.lock ?? undefined) !== truth.lock) found.push(wrong('lock', record.lock, truth.lock));
    const node = this.#sim.node(truth.node).truth;
    if (!node.powered && !this.#nodeChangedWithin(truth.node, LAG_MS)) {
      if (record.status === 'running' && record.stale === null) {
        found.push(`${vmid} is said to run on ${truth.node}, which is off`);
      }
      return found;
    }
    if (!node.publishing || this.#nodeChangedWithin(truth.node, LAG_MS + STATD_START_MS)) return found;
    // A container's freezer shows in no list.
    const expected = guest.kind === 'lxc' && truth.status !== 'stopped' ? 'running' : truth.status;
    if (record.status !== expected) found.push(wrong('status', record.status, expected));
    if (record.name !== truth.name) found.push(wrong('name', record.name, truth.name));
    return found;
  }

  get #now(): number {
    return this.#sim.clock.now();
  }

  /** Whether some node that answers may show another picture than the rest. */
  get #partitioned(): boolean {
    const nodes = [...this.#sim.cluster().cluster.nodes.keys()].map((name) => this.#sim.node(name).truth);
    const cut = nodes.some(({ reachability, powered, quorate, pmxcfsUp }) => {
      return powered && (reachability === 'up' || reachability === 'refused') && !(quorate && pmxcfsUp);
    });
    const lately = [...this.#nodeTroubledAt.keys()].some((name) => this.#nodeChangedWithin(name, LAG_MS));
    return cut || lately;
  }

  #nodeChangedWithin(node: string, ms: number): boolean {
    return this.#now - (this.#nodeTroubledAt.get(node) ?? Number.NEGATIVE_INFINITY) <= ms;
  }

  #note({ kind, at, vmid, node }: WorldEvent): void {
    if (vmid !== undefined) this.#guestChangedAt.set(vmid, at);
    else if (kind.startsWith('node-') && node !== undefined) this.#nodeTroubledAt.set(node, at);
    else if (kind.startsWith('quorum-')) {
      for (const { name } of this.#sim.cluster().cluster.nodes.values()) this.#nodeTroubledAt.set(name, at);
    }
  }
}
