import type { PveClient } from '../client/client.ts';
import { PveError } from '../pve/errors.ts';
import type { ClusterResource } from '../pve/index.ts';
import type { Clock, Timer } from '../std/clock.ts';
import type { Random } from '../std/random.ts';
import { sharedAbort } from '../std/shared-abort.ts';
import { abandonable, SingleFlight } from '../std/singleflight.ts';
import { AddressKeeper } from './address-keeper.ts';
import type { Occurrence } from './events.ts';
import { askForAddresses, readStatus } from './guest-calls.ts';
import { LiveReads } from './live-reads.ts';
import {
  type ListOutcome,
  type ListReading,
  RemotePicture,
  type RemotePictureOptions,
} from './remote-picture.ts';
import { SlowFacts } from './slow-facts.ts';
import { NodeStatsWatch } from './stats/node-stats-watch.ts';
import { RemoteStats } from './stats/remote-stats.ts';
import { TaskReads } from './task-reads.ts';

/** A remote that answers no more is asked again at least this often. */
const LONGEST_BACKOFF_MS = 30_000;
/** One that said no is asked more rarely: each refusal costs it 3 s, and may count against the account [AE, AC]. */
const LONGEST_BACKOFF_AFTER_NO_MS = 300_000;
/** What somebody who watches a guest's use has just read of it need not be read again. */
const JUST_READ_MS = 1500;
/** One failure may be an accident: after it the remote is asked again soon, and only then counts as lost. */
const SECOND_TRY_MS = 1000;

export interface RemoteWatchOptions extends Omit<RemotePictureOptions, 'name'> {
  readonly client: PveClient;
  readonly clock: Clock;
  readonly random: Random;
  readonly pollMs: number;
  readonly addressesEveryMs: number;
  readonly background: boolean;
  readonly publish: (occurrences: readonly Occurrence[]) => void;
}

/** Keeps the picture of one remote true: one list per refresh, and the little that the list does not tell. */
export class RemoteWatch {
  readonly client: PveClient;
  readonly picture: RemotePicture;
  readonly addresses: AddressKeeper;
  readonly live: LiveReads;
  readonly tasks: TaskReads;
  readonly facts: SlowFacts;
  readonly stats: RemoteStats;
  readonly nodeStats: NodeStatsWatch;
  readonly #options: RemoteWatchOptions;
  readonly #looks = new SingleFlight<'look', void>();
  readonly #end = sharedAbort();
  #error: unknown;
  #failures = 0;
  #timer: Timer | undefined;

  constructor(options: RemoteWatchOptions) {
    const { client, clock, random, background, publish } = options;
    this.#options = options;
    this.client = client;
    const picture = new RemotePicture({ ...options, name: client.name });
    this.picture = picture;
    this.addresses = new AddressKeeper({
      clock,
      random,
      background,
      everyMs: options.addressesEveryMs,
      ask: (record, how) => askForAddresses(client, record, how),
      onAnswer: (slot, addresses) => picture.applyAddresses(slot, addresses),
      reachable: (node) => picture.lost === null && picture.node(node)?.status === 'online',
    });
    this.live = new LiveReads({
      clock,
      read: async (record, how) =>
        this.stats.recentStatus(record, JUST_READ_MS) ??
        this.addresses.turn(record.node, () => readStatus(client, record, how)),
      onRead: (slot, status) => {
        const change = picture.applyLive(slot, status);
        if (change) this.addresses.note([change]);
        if (change) this.addresses.pump();
      },
    });
    const turn: AddressKeeper['turn'] = (node, work) => this.addresses.turn(node, work);
    const refresh = () => this.#look();
    this.stats = new RemoteStats({
      ...{ client, clock, picture, background, turn, refresh },
      onStatus: (slot, status) => {
        this.live.acted(slot);
        this.live.saw(slot, status);
      },
    });
    this.nodeStats = new NodeStatsWatch({ client, clock, picture, background, turn, refresh });
    this.facts = new SlowFacts({ client, clock, picture, signal: this.#end.signal });
    this.tasks = new TaskReads({
      client,
      clock,
      picture,
      facts: this.facts,
      publish,
      signal: this.#end.signal,
    });
  }

  /** Why the last look failed; `undefined` if it succeeded. */
  get error(): unknown {
    return this.#error;
  }

  /** The first look, with all that belongs to it, and the beginning of the background. Never rejects. */
  async open(): Promise<void> {
    await this.#look();
    if (this.#error === undefined) await Promise.all([this.facts.readVersion(), this.facts.statusTold()]);
  }

  /** Looks now; never rejects but with `signal.reason`. A failure shows in the picture and in `error`. */
  refresh(options: { signal?: AbortSignal } = {}): Promise<void> {
    return abandonable(this.#look(), options.signal);
  }

  /** Ends everything under way and closes the client. */
  async dispose(): Promise<void> {
    const reason = new PveError('connection', `${this.client.name}: the inventory has been closed`, {
      subject: this.client.name,
    });
    this.#end.abort(reason);
    this.#timer?.cancel();
    await Promise.all([
      this.addresses.dispose(reason),
      this.live.dispose(reason),
      this.stats.dispose(reason),
      this.nodeStats.dispose(reason),
      this.facts.settled(),
      this.tasks.settled(),
      this.#looks.has('look') ? this.#look() : undefined,
    ]);
    await this.client[Symbol.asyncDispose]();
  }

  #look(): Promise<void> {
    return this.#looks.run('look', async () => {
      this.#timer?.cancel();
      void this.tasks.read();
      await this.#readResources();
      this.#schedule();
    });
  }

  async #readResources(): Promise<void> {
    const { picture } = this;
    const { signal } = this.#end;
    try {
      const wasLost = picture.lost !== null;
      const nodesChanged = await this.#readList();
      this.#error = undefined;
      this.#failures = 0;
      this.facts.keep({ nodesChanged, restored: wasLost, background: this.#options.background });
      this.addresses.pump();
      this.#tellStats();
    } catch (error) {
      if (signal.aborted) return;
      this.#error = error;
      this.#failures++;
      if (this.#failures > 1 || !picture.known || !mayPass(error)) picture.markLost(reasonOf(error));
      this.#tellStats();
    }
  }

  /** Returns whether the nodes have changed. */
  async #readList(): Promise<boolean> {
    const { client, picture } = this;
    const { signal } = this.#end;
    let list: ListReading | undefined;
    const settle = ({ guests, nodesChanged }: ListOutcome) => {
      this.addresses.note(guests);
      for (const { slot, what } of guests) if (what === 'gone') this.live.forget(slot);
      return nodesChanged;
    };
    const take = (part: readonly ClusterResource[]) => {
      list ??= picture.beginList();
      list.take(part);
      this.stats.take(part);
    };
    try {
      await client.requestInParts('GET /cluster/resources', {}, take, { signal });
    } catch (error) {
      if (list) settle(list.abandon());
      throw error;
    }
    return settle((list ?? picture.beginList()).end());
  }

  #tellStats(): void {
    this.stats.listed();
    this.nodeStats.listed();
  }

  #schedule(): void {
    if (!this.#options.background || this.#end.signal.aborted) return;
    this.#timer?.cancel();
    this.#timer = this.#options.clock.setTimeout(() => void this.#look(), this.#waitMs());
  }

  #waitMs(): number {
    const { pollMs, random } = this.#options;
    if (this.#failures === 0) return pollMs;
    const jitter = 0.75 + random() / 2;
    if (this.#failures === 1 && mayPass(this.#error)) return Math.min(pollMs, SECOND_TRY_MS) * jitter;
    const longestMs = mayPass(this.#error) ? LONGEST_BACKOFF_MS : LONGEST_BACKOFF_AFTER_NO_MS;
    return Math.min(pollMs * 2 ** (this.#failures - 1), Math.max(pollMs, longestMs)) * jitter;
  }
}

/** Whether the next attempt may well succeed: not if the server has said no. */
function mayPass(error: unknown): boolean {
  return !(error instanceof PveError) || !['auth', 'forbidden', 'tls'].includes(error.code);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
