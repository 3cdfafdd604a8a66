import type { GuestKind } from '../../pve/guest-ref.ts';
import type { Clock } from '../../std/clock.ts';
import type { Random } from '../../std/random.ts';
import type { AccessStore } from '../access/store.ts';
import { ApiError } from '../call.ts';
import type { ClusterScenario, StorageScenario } from '../scenarios/scenario.ts';
import { Terminals } from '../terminal/terminals.ts';
import type { Backup } from './backup.ts';
import { ClusterLog } from './cluster-log.ts';
import type { ClusterNode } from './cluster-node.ts';
import type { EventLog, Happening, WorldEvent } from './events.ts';
import { Flock } from './flock.ts';
import { configFile, type Guest } from './guest.ts';
import { HaManager } from './ha.ts';
import { Publication } from './publication.ts';
import { ResourceRows } from './resource-rows.ts';
import { startTask, type TaskRequest, type TaskWorker } from './task-worker.ts';
import type { Timers } from './timers.ts';

/** One Proxmox: a cluster, or a single host. It is what handlers are given as `call.world`. */
export class Cluster {
  readonly name: string;
  readonly standalone: boolean;
  readonly scenario: ClusterScenario;
  readonly nodes = new Map<string, ClusterNode>();
  readonly guests = new Map<number, Guest>();
  readonly storages: readonly StorageScenario[];
  readonly pools = new Map<string, { comment: string | undefined }>();
  /** datacenter.cfg. */
  readonly options: Map<string, string>;
  readonly clock: Clock;
  readonly random: Random;
  readonly seed: number;
  readonly timers: Timers;
  readonly flock = new Flock();
  readonly log = new ClusterLog();
  readonly ha: HaManager;
  readonly publication: Publication;
  /** Consoles, and what is inside nodes and guests. */
  readonly terminals: Terminals;
  readonly rows: ResourceRows;
  /** Archives that simulated backups have left. */
  readonly backups: Backup[] = [];
  /** Users, tokens and permissions; the front fills it from the scenario. */
  access!: AccessStore;
  /** The network between the nodes is cut: nobody hears anybody. */
  partitioned = false;
  /** Corosync's configuration version. */
  configVersion: number;
  readonly #events: EventLog;
  readonly #timeZero: number;
  #vmidOrder: readonly Guest[] | undefined;
  #byNode: Map<string, Guest[]> | undefined;

  constructor(fields: {
    scenario: ClusterScenario;
    clock: Clock;
    random: Random;
    seed: number;
    timers: Timers;
    events: EventLog;
    timeZero: number;
  }) {
    this.scenario = fields.scenario;
    this.name = fields.scenario.name;
    this.standalone = fields.scenario.standalone ?? false;
    this.storages = fields.scenario.storages ?? [{ storage: 'local' }];
    for (const pool of fields.scenario.pools ?? []) this.pools.set(pool.poolid, { comment: pool.comment });
    this.options = new Map(Object.entries(fields.scenario.options ?? {}));
    this.clock = fields.clock;
    this.random = fields.random;
    this.seed = fields.seed;
    this.timers = fields.timers;
    this.configVersion = fields.scenario.nodes.length + 2;
    this.#events = fields.events;
    this.#timeZero = fields.timeZero;
    this.ha = new HaManager(this);
    this.publication = new Publication(this);
    this.terminals = new Terminals(this);
    this.rows = new ResourceRows(this);
  }

  /** Milliseconds since the world began; never jumps. What existed before has negative times. */
  time(): number {
    return this.clock.monotonic() - this.#timeZero;
  }

  /** The wall clock of its nodes, milliseconds since 1970. */
  now(): number {
    return this.clock.now();
  }

  /** Unix seconds of a moment of `time()`. */
  wallSeconds(time: number): number {
    return Math.floor((this.now() - this.time() + time) / 1000);
  }

  node(name: string): ClusterNode {
    const node = this.nodes.get(name);
    if (!node) throw new Error(`the simulated cluster ${this.name} has no node ${name}`);
    return node;
  }

  /** All guests, sorted as /cluster/resources sorts them: by vmid as text [CL]. */
  guestsByVmidText(): readonly Guest[] {
    this.#vmidOrder ??= [...this.guests.values()]
      .map((guest) => ({ guest, key: String(guest.vmid) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ guest }) => guest);
    return this.#vmidOrder;
  }

  guestsOn(node: string, kind?: GuestKind): readonly Guest[] {
    if (!this.#byNode) {
      this.#byNode = new Map();
      for (const guest of this.guests.values()) {
        const there = this.#byNode.get(guest.node);
        if (there) there.push(guest);
        else this.#byNode.set(guest.node, [guest]);
      }
    }
    const there = this.#byNode.get(node) ?? [];
    return kind ? there.filter((guest) => guest.kind === kind) : there;
  }

  /** @throws ApiError in Proxmox's words, unless that node's directory holds the guest's configuration. */
  guestAt(kind: GuestKind, node: string, vmid: number): Guest {
    const guest = this.guests.get(vmid);
    if (guest?.node === node && guest.kind === kind) return guest;
    throw new ApiError(500, `Configuration file '${configFile(kind, node, vmid)}' does not exist`);
  }

  addGuest(guest: Guest): void {
    this.guests.set(guest.vmid, guest);
    this.#vmidOrder = undefined;
    this.#byNode = undefined;
  }

  removeGuest(guest: Guest): void {
    this.guests.delete(guest.vmid);
    this.#vmidOrder = undefined;
    this.#byNode = undefined;
  }

  /** The rename of a configuration file into another node's directory: atomic, and seen everywhere at once. */
  moveGuest(guest: Guest, node: string): void {
    guest.node = node;
    this.#byNode = undefined;
  }

  poolOf(vmid: number): string | undefined {
    return this.guests.get(vmid)?.pool;
  }

  /** Whether corosync on `viewer` counts `name` among the living. */
  isOnline(viewer: string, name: string): boolean {
    if (viewer === name) return true;
    const other = this.nodes.get(name);
    const own = this.nodes.get(viewer);
    return !this.partitioned && !!other?.powered && other.connected && !!own?.connected;
  }

  /** Whether `nodeName` sees more than half of all nodes. */
  hasQuorum(nodeName: string): boolean {
    if (this.standalone) return true;
    let votes = 0;
    for (const name of this.nodes.keys()) if (this.isOnline(nodeName, name)) votes++;
    return votes > this.nodes.size / 2;
  }

  /** Starts a worker and returns its UPID at once. */
  runTask(node: string, request: TaskRequest, body: (task: TaskWorker) => Promise<void>): string {
    return startTask(this, node, request, body).upid;
  }

  /** What pvedaemon writes about a task, into the journal and the cluster log [RV]. */
  taskLog(task: TaskWorker, text: string): void {
    const node = this.node(task.node);
    const pid = node.daemonPid('pvedaemon');
    node.journal.append(this.now(), 'pvedaemon', `<${task.authId}> ${text}`, { pid });
    this.log.add({
      node: task.node,
      time: Math.floor(this.now() / 1000),
      pid,
      tag: 'pvedaemon',
      user: task.authId,
      text,
    });
  }

  emit(happening: Happening): void {
    this.#events.add(this.name, this.now(), happening);
  }

  /** Calls `listener` for everything that happens in this cluster from now on. */
  observe(listener: (event: WorldEvent) => void): () => void {
    return this.#events.observe((event) => {
      if (event.cluster === this.name) listener(event);
    });
  }
}
