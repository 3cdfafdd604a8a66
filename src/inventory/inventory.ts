import { PveClient } from '../client/client.ts';
import type { StatsSample } from '../client/guest/stats.ts';
import { Node } from '../client/node.ts';
import type { NodeStatsSample } from '../client/node-stats.ts';
import { PveError } from '../pve/errors.ts';
import { type GuestKind, type GuestRef, parseGuestRef, parseNodeRef } from '../pve/guest-ref.ts';
import { Broadcast } from '../std/broadcast.ts';
import { type Clock, systemClock } from '../std/clock.ts';
import { seededRandom } from '../std/random.ts';
import { abandonable } from '../std/singleflight.ts';
import { ADDRESSES_EVERY_MS } from './address-plan.ts';
import { askUnknownAddresses, askUnknownVersions } from './bounded-asks.ts';
import { EVENTS_KEPT, EventLog } from './event-log.ts';
import { EventReader } from './event-reader.ts';
import type { InventoryChange, InventoryEvent, Occurrence } from './events.ts';
import { SEARCH_MS, searchExhaustively } from './exhaustive-search.ts';
import { Finder } from './finder.ts';
import { GuestHandle } from './guest-handle.ts';
import { NodeHandle } from './node-handle.ts';
import { NodePool } from './node-pool.ts';
import {
  checkRemoteNames,
  type InventoryOptions,
  type LookupQuery,
  RESOURCE_POLL_INTERVAL_MS,
} from './options.ts';
import type { GuestRecord, NodeRecord, RemoteRecord, Snapshot, TaskRecord } from './records.ts';
import { RemoteWatch } from './remote-watch.ts';
import { SnapshotMaker } from './snapshot-maker.ts';
import type { NodeFilter } from './stats/node-stats-watch.ts';
import { readAll } from './stats/read-all.ts';
import type { GuestFilter } from './stats/watchers.ts';
import { Subjects } from './subjects.ts';

/** A reader of `changes()` that is this many events behind gets a snapshot in their place. */
const MOST_CHANGES_BEHIND = 1000;

/**
 * One picture of all remotes: nodes, guests and storages, kept true in the background by one small request per
 * remote and refresh. It owns a client for each remote. A remote or node that does not answer never empties or
 * delays the rest: what was known of it stays, marked as stale with the reason.
 */
export class Inventory implements AsyncDisposable {
  /** The nodes of all remotes, each with the client that reaches it. */
  readonly nodes = new NodePool();
  readonly clock: Clock;
  readonly #watches = new Map<string, RemoteWatch>();
  readonly #subjects: Subjects;
  readonly #finder: Finder;
  readonly #log: EventLog;
  readonly #snapshots = new Broadcast<Snapshot>();
  readonly #maker: SnapshotMaker;
  readonly #pooled = new Map<string, readonly string[]>();
  #disposed: Promise<void> | undefined;

  private constructor(options: InventoryOptions) {
    this.clock = options.clock ?? systemClock;
    const random = options.random ?? seededRandom(this.clock.now());
    this.#subjects = new Subjects(this.#watches);
    this.#finder = new Finder(this.#watches, this.#subjects, this.clock);
    this.#maker = new SnapshotMaker(this.#watches, this.clock);
    this.#log = new EventLog({ clock: this.clock, random, snapshot: () => this.snapshot });
    for (const remote of options.remotes) {
      const { pollMs, ...client } = remote;
      const watch = new RemoteWatch({
        client: new PveClient({ clock: this.clock, random, ...client }),
        clock: this.clock,
        random,
        pollMs: pollMs ?? options.pollMs ?? RESOURCE_POLL_INTERVAL_MS,
        addressesEveryMs: options.addressesEveryMs ?? ADDRESSES_EVERY_MS,
        background: options.background ?? true,
        guestBook: this.#subjects.guestBook,
        nodeBook: this.#subjects.nodeBook,
        onChange: (occurrences) => this.#changed(watch, occurrences),
        publish: (occurrences) => this.#log.append(occurrences),
      });
      this.#watches.set(watch.client.name, watch);
    }
  }

  /**
   * Opens the inventory: resolves when every remote has answered or failed once, which the clients' timeouts
   * bound. A remote that failed is marked as lost and tried again in the background.
   * @throws PveError `parameter` if two remotes have one name, or one has a reserved name; with `requireAll`
   * the first error of a remote; `signal.reason` if the signal aborts.
   */
  static async open(options: InventoryOptions): Promise<Inventory> {
    options.signal?.throwIfAborted();
    checkRemoteNames(options.remotes);
    const inventory = new Inventory(options);
    const watches = [...inventory.#watches.values()];
    try {
      await abandonable(Promise.all(watches.map((watch) => watch.open())), options.signal);
      const failed = watches.find((watch) => watch.error !== undefined);
      if (options.requireAll && failed) throw failed.error;
    } catch (error) {
      await inventory[Symbol.asyncDispose]();
      throw error;
    }
    return inventory;
  }

  /** Everything known now; the same object as long as nothing changes. */
  get snapshot(): Snapshot {
    return this.#maker.snapshot();
  }

  /**
   * The guest with that vmid, of that kind if one is given.
   * @throws AmbiguousError if guests of several remotes have it.
   */
  guest(vmid: number): GuestRecord | undefined;
  guest(kind: GuestKind | undefined, vmid: number): GuestRecord | undefined;
  guest(...args: [number] | [GuestKind | undefined, number]): GuestRecord | undefined {
    return args.length === 1
      ? this.#subjects.guest(undefined, args[0])
      : this.#subjects.guest(args[0], args[1]);
  }

  /**
   * Reverse lookup from an index: `ip`, then `hostname`, then `alias`; the first that matches wins, and of
   * several bearers the one that runs. IPv6 in any notation, IPv4 also as `::ffff:…`; loopback and unspecified
   * addresses match nobody. `undefined` if nobody is known by any of them.
   * @throws AmbiguousError listing the candidates.
   */
  lookup(query: LookupQuery): GuestRecord | undefined {
    return this.#subjects.lookup(query);
  }

  /** As `lookup`, for nodes. Their addresses are those the cluster knows them by. */
  lookupNode(query: LookupQuery): NodeRecord | undefined {
    return this.#subjects.lookupNode(query);
  }

  /**
   * As `lookup`; on a miss it looks again: one refresh at most every 5 s, and if an address is asked for, at
   * most 32 guests are asked for theirs.
   * @throws PveError `not-found`; AmbiguousError; `signal.reason`.
   */
  find(query: LookupQuery, options: { signal?: AbortSignal } = {}): Promise<GuestRecord> {
    return this.#finder.find(query, options);
  }

  /**
   * As `lookup`, for whoever asks only once and may wait: configured addresses first, then every guest that
   * runs, until one answers to the address or `timeoutMs` (30 s) are over.
   * @throws PveError `not-found` saying how many guests were not asked; AmbiguousError; `signal.reason`.
   */
  findExhaustively(
    query: LookupQuery,
    options: { signal?: AbortSignal; timeoutMs?: number } = {},
  ): Promise<GuestRecord> {
    return searchExhaustively(query, {
      watches: this.#watches,
      subjects: this.#subjects,
      clock: this.clock,
      timeoutMs: options.timeoutMs ?? SEARCH_MS,
      signal: options.signal,
    });
  }

  /**
   * The guest that is meant: `101`, `lab/101`, `lxc/101`, `web`, `lab/web`. Of several with one name the one
   * that runs, if exactly one does.
   * @throws PveError `not-found` or `parameter`; AmbiguousError; the remote's own error if none of those that
   * could have the guest has ever answered.
   */
  resolve(ref: GuestRef | string): GuestRecord {
    return this.#subjects.resolve(typeof ref === 'string' ? parseGuestRef(ref) : ref);
  }

  /** The node that is meant: `pve1`, `lab/pve1`, `node/pve1`. Throws as `resolve` does. */
  resolveNode(text: string): NodeRecord {
    const ref = parseNodeRef(text, { bare: true });
    if (!ref) throw new PveError('parameter', `${JSON.stringify(text)} names no node`, { subject: text });
    return this.#subjects.resolveNode(ref);
  }

  /** The subject as it would have to be typed: `101`, or `lab/101` where there are several remotes. */
  refOf(record: GuestRecord | NodeRecord): string {
    return this.#subjects.refOf(record);
  }

  /** What is known of a remote as a whole, or `undefined` if there is none of that name. */
  remote(name: string): RemoteRecord | undefined {
    return this.#watches.get(name)?.picture.record;
  }

  /** Why the latest look at a remote failed; `undefined` if it succeeded. */
  remoteError(name: string): unknown {
    return this.#watches.get(name)?.error;
  }

  /** The client that reaches a remote. It is the inventory's: do not dispose of it. */
  client(remote: string): PveClient {
    const watch = this.#watches.get(remote);
    if (watch) return watch.client;
    throw new PveError('not-found', `there is no remote ${remote}`, { subject: remote });
  }

  /** Looks at every remote now. A failure shows in the records (`stale`) and in `remoteError`. */
  async refresh(options: { signal?: AbortSignal } = {}): Promise<Snapshot> {
    const looks = [...this.#watches.values()].map((watch) => watch.refresh());
    await abandonable(Promise.all(looks), options.signal);
    return this.snapshot;
  }

  /**
   * Asks a guest for its addresses now.
   * @throws PveError if it cannot be asked and none are known, or if it is gone; `signal.reason`.
   */
  addressesOf(record: GuestRecord, options: { signal?: AbortSignal } = {}): Promise<readonly string[]> {
    return this.handle(record).addresses(options);
  }

  /** Asks those guests whose addresses nobody knows yet, and waits at most `timeoutMs` (2 s) for them. */
  async askAddresses(
    records: Iterable<GuestRecord>,
    options: { signal?: AbortSignal; timeoutMs?: number } = {},
  ): Promise<void> {
    await askUnknownAddresses(this.#watches, records, { ...options, clock: this.clock });
  }

  /** Asks the nodes that have not told their version, and waits at most `timeoutMs` (2 s) for them. */
  async askVersions(options: { signal?: AbortSignal; timeoutMs?: number } = {}): Promise<void> {
    await askUnknownVersions(this.#watches, { ...options, clock: this.clock });
  }

  /**
   * The tasks of now and of late over all remotes in reach, newest first.
   * @throws PveError if a list cannot be read; `signal.reason`.
   */
  async tasks(options: { signal?: AbortSignal } = {}): Promise<readonly TaskRecord[]> {
    const watches = [...this.#watches.values()].filter(({ picture }) => picture.lost === null);
    const lists = await abandonable(Promise.all(watches.map(({ tasks }) => tasks.list())), options.signal);
    return lists.flat().sort((a, b) => Number(b.startedAt) - Number(a.startedAt));
  }

  /**
   * A snapshot, then what happens to guests, nodes and remotes. A reader that falls 1,000 events behind gets a
   * snapshot in their place. Ends with `break`, with the inventory, or with the signal (which throws its reason).
   */
  changes(options: { signal?: AbortSignal } = {}): AsyncIterableIterator<InventoryChange> {
    const wants = (event: InventoryEvent): event is InventoryChange =>
      event.kind !== 'task-started' && event.kind !== 'task-finished' && event.kind !== 'resume-expired';
    return new EventReader(this.#log, { ...options, wants, mostBehind: MOST_CHANGES_BEHIND });
  }

  /**
   * As `changes`, with tasks, each start and each end once, whoever started them; while somebody reads, task
   * lists are read too. `after` goes on where an earlier reader was; if that is of another epoch or more than
   * 10,000 events ago, `resume-expired` and `snapshot` come first.
   */
  events(options: { signal?: AbortSignal; after?: string } = {}): AsyncIterableIterator<InventoryEvent> {
    const resumed = options.after !== undefined && this.#log.resumable(options.after) !== undefined;
    const unwanted = [...this.#watches.values()].map(({ tasks }) => tasks.want({ resumed }));
    return new EventReader<InventoryEvent>(this.#log, {
      ...options,
      wants: (event): event is InventoryEvent => event !== undefined,
      mostBehind: EVENTS_KEPT,
      onLeave: () => {
        for (const leave of unwanted) leave();
      },
    });
  }

  /** The snapshot now and after each change; a slow reader gets the latest only. */
  snapshots(options: { signal?: AbortSignal } = {}): AsyncIterableIterator<Snapshot> {
    return this.#snapshots.read({ ...options, capacity: 1, first: [this.snapshot] });
  }

  /**
   * What guests use, sample by sample, as `handle(g).stats()` tells it of one: all guests, or those that `filter`
   * picks, also such as come later. A slow reader gets the latest of each.
   */
  stats(filter?: GuestFilter, options: { signal?: AbortSignal } = {}): AsyncIterableIterator<StatsSample> {
    const watches = [...this.#watches.values()];
    return readAll(
      watches.map(({ stats }) => stats),
      filter,
      options,
    );
  }

  /** What nodes use, sample by sample: all nodes, or those that `filter` picks. As `stats`. */
  nodeStats(
    filter?: NodeFilter,
    options: { signal?: AbortSignal } = {},
  ): AsyncIterableIterator<NodeStatsSample> {
    const watches = [...this.#watches.values()];
    return readAll(
      watches.map(({ nodeStats }) => nodeStats),
      filter,
      options,
    );
  }

  /** What can be done with a node. Throws as `resolveNode` does. */
  nodeHandle(subject: NodeRecord | string): NodeHandle {
    const record = typeof subject === 'string' ? this.resolveNode(subject) : subject;
    const watch = this.#watches.get(record.remote);
    if (watch) return new NodeHandle(watch, record);
    throw new PveError('not-found', `there is no remote ${record.remote}`, { subject: record.remote });
  }

  /** What can be done to a guest. Throws as `resolve` does. */
  handle(subject: GuestRecord | GuestRef | string): GuestHandle {
    const record = typeof subject === 'object' && 'status' in subject ? subject : this.resolve(subject);
    const watch = this.#watches.get(record.remote);
    if (!watch)
      throw new PveError('not-found', `there is no remote ${record.remote}`, { subject: record.remote });
    return new GuestHandle(watch, record);
  }

  /**
   * Ends every reader and every timer, calls off what is under way, and closes the clients. Waits until all of
   * that is done.
   */
  [Symbol.asyncDispose](): Promise<void> {
    this.#disposed ??= this.#dispose();
    return this.#disposed;
  }

  async #dispose(): Promise<void> {
    this.#log.end();
    this.#snapshots.end();
    await Promise.all([...this.#watches.values()].map((watch) => watch.dispose()));
  }

  #changed(watch: RemoteWatch, occurrences: readonly Occurrence[]): void {
    const { name, nodes } = watch.picture.record;
    if (this.#pooled.get(name) !== nodes) {
      this.#pooled.set(name, nodes);
      this.nodes.retain(name, nodes);
      for (const node of nodes) this.nodes.add(new Node(watch.client, node));
    }
    this.#maker.changed();
    this.#log.append(occurrences);
    if (this.#snapshots.readers > 0) this.#snapshots.publish(this.snapshot);
  }
}
