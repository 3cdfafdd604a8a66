import { chance } from '../chance.ts';
import type { HaScenario } from '../scenarios/scenario.ts';
import type { Cluster } from './cluster.ts';
import type { Guest } from './guest.ts';
import { isSettled, roundFor } from './ha-round.ts';

export type HaRequestState = 'started' | 'stopped' | 'disabled' | 'ignored';

/** One resource under high availability. */
export interface HaResource {
  /** `ct:101`, `vm:200`. */
  readonly sid: string;
  readonly vmid: number;
  requestState: HaRequestState;
  /** The manager's state; `undefined` until it has seen the resource. */
  crmState: string | undefined;
  maxRestart: number;
  maxRelocate: number;
  failback: boolean;
  comment: string | undefined;
  group: string | undefined;
  /** Given with the request to stop: 0 kills. */
  stopTimeoutS: number | undefined;
  /** Where a migration was asked to. */
  target: string | undefined;
  failedStarts: number;
  failedMoves: number;
  /** Something is under way for it; the next round leaves it alone. */
  busy: boolean;
}

/** The CRM's loop [HAM]. */
const ROUND_MS = 10_000;
/** What is left of a loop when somebody asks for something at its very end. */
const LEAST_MS = 1500;

/** The cluster resource manager: it looks at its resources in rounds, and only while there is something to do. */
export class HaManager {
  readonly #cluster: Cluster;
  readonly resources = new Map<string, HaResource>();
  #scheduled = false;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  /** Takes a resource over as it is when the world begins: already handled. */
  adopt(entry: HaScenario): void {
    const guest = this.#cluster.guests.get(entry.vmid);
    if (!guest) throw new Error(`ha names the guest ${entry.vmid}, which the scenario does not have`);
    const resource = this.add(guest, entry);
    const { requestState } = resource;
    resource.crmState = requestState === 'disabled' ? 'stopped' : requestState;
  }

  add(guest: Guest, entry: Omit<HaScenario, 'vmid'>): HaResource {
    const resource: HaResource = {
      sid: sidOf(guest),
      vmid: guest.vmid,
      requestState: entry.state ?? 'started',
      crmState: undefined,
      maxRestart: entry.maxRestart ?? 1,
      maxRelocate: entry.maxRelocate ?? 1,
      failback: true,
      comment: entry.comment,
      group: entry.group,
      stopTimeoutS: undefined,
      target: undefined,
      failedStarts: 0,
      failedMoves: 0,
      busy: false,
    };
    this.resources.set(resource.sid, resource);
    guest.revision++;
    this.kick();
    return resource;
  }

  remove(resource: HaResource): void {
    this.resources.delete(resource.sid);
    this.#touched(resource);
  }

  of(guest: Guest): HaResource | undefined {
    return this.resources.size === 0 ? undefined : this.resources.get(sidOf(guest));
  }

  /** The resource of a guest whose power the manager has in hand [HAC]. */
  managed(vmid: number): HaResource | undefined {
    const guest = this.#cluster.guests.get(vmid);
    const resource = guest && this.of(guest);
    return resource && resource.requestState !== 'ignored' ? resource : undefined;
  }

  /** Stores what is wanted; the manager sees it in its next round. */
  request(resource: HaResource, state: HaRequestState, stopTimeoutS?: number): void {
    resource.requestState = state;
    resource.stopTimeoutS = stopTimeoutS;
    if (state === 'started') resource.failedStarts = 0;
    this.#touched(resource);
    this.kick();
  }

  migrate(resource: HaResource, target: string): void {
    resource.target = target;
    this.kick();
  }

  /** A change of the manager's own state. */
  setState(resource: HaResource, state: string): void {
    if (resource.crmState === state) return;
    resource.crmState = state;
    this.#touched(resource);
    const node = this.#cluster.guests.get(resource.vmid)?.node;
    this.#cluster.emit({
      kind: 'ha-state',
      vmid: resource.vmid,
      detail: `${resource.sid} ${state}`,
      ...(node !== undefined && { node }),
    });
  }

  /** A node's state in the manager's eyes; `undefined` as long as nothing is managed [HAM]. */
  nodeState(name: string): string | undefined {
    if (this.resources.size === 0) return undefined;
    const node = this.#cluster.node(name);
    if (node.maintenance) return 'maintenance';
    if (node.fencing) return 'fence';
    return this.isAlive(name) ? 'online' : 'unknown';
  }

  /** Whether a node takes part in what has quorum. */
  isAlive(name: string): boolean {
    const node = this.#cluster.node(name);
    return node.powered && node.pmxcfsUp && this.#cluster.hasQuorum(name);
  }

  /** The node whose CRM acts, if any can. */
  master(): string | undefined {
    return [...this.#cluster.nodes.keys()].find((name) => this.isAlive(name));
  }

  /** Has the manager look at its resources in its next round. */
  kick(): void {
    if (this.#scheduled || this.resources.size === 0) return;
    const due = [...this.resources.values()].some((resource) => !isSettled(this.#cluster, resource));
    if (!due) return;
    this.#scheduled = true;
    const phase = Math.floor(ROUND_MS * chance(this.#cluster.seed, this.#cluster.name, 'crm'));
    const left = ROUND_MS - ((((this.#cluster.time() - phase) % ROUND_MS) + ROUND_MS) % ROUND_MS);
    this.#cluster.timers.after(left < LEAST_MS ? left + ROUND_MS : left, () => this.#round());
  }

  #round(): void {
    this.#scheduled = false;
    if (this.master() !== undefined) {
      for (const resource of [...this.resources.values()].sort((a, b) => (a.sid < b.sid ? -1 : 1))) {
        roundFor(this.#cluster, resource);
      }
    }
    // Without quorum nobody acts until it is back, which kicks again.
    if (this.master() !== undefined) this.kick();
  }

  #touched(resource: HaResource): void {
    const guest = this.#cluster.guests.get(resource.vmid);
    if (guest) guest.revision++;
  }
}

export function sidOf(guest: Guest): string {
  return `${guest.kind === 'lxc' ? 'ct' : 'vm'}:${guest.vmid}`;
}
