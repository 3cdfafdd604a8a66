import type { PveClient } from '../../client/client.ts';
import type { NodeStatsSample } from '../../client/node-stats.ts';
import { PveError } from '../../pve/errors.ts';
import type { Clock, Timer } from '../../std/clock.ts';
import { sharedAbort } from '../../std/shared-abort.ts';
import type { NodeRecord } from '../records.ts';
import type { RemotePicture } from '../remote-picture.ts';
import type { ConflatedReader, StateSource } from './conflated-reader.ts';
import { READ_EVERY_MS } from './live-rounds.ts';
import { NodeReadings } from './node-readings.ts';
import { OwnRefresh } from './own-refresh.ts';

/** Picks nodes by what is known of them. */
export type NodeFilter = (node: NodeRecord) => boolean;

type Reader = ConflatedReader<NodeStatsSample>;

/** How often an account that may not ask a node tries again. */
const FORBIDDEN_EVERY_MS = 600_000;
const LONGEST_PAUSE_MS = 30_000;

export interface NodeStatsWatchOptions {
  readonly client: PveClient;
  readonly clock: Clock;
  readonly picture: RemotePicture;
  readonly background: boolean;
  readonly refresh: () => Promise<void>;
  readonly turn: <Value>(node: string, work: () => Promise<Value>) => Promise<Value>;
}

interface Track extends StateSource<NodeStatsSample> {
  state: NodeStatsSample | undefined;
  readonly name: string;
  readonly readings: NodeReadings;
  dueAtMs: number;
  failures: number;
  timer: Timer | undefined;
  reading: Promise<void> | undefined;
}

/** What the watched nodes of one remote use: each is asked once per second, however many watch. */
export class NodeStatsWatch {
  readonly #options: NodeStatsWatchOptions;
  readonly #readers = new Map<Reader, NodeFilter | undefined>();
  readonly #tracks = new Map<string, Track>();
  readonly #ownRefresh: OwnRefresh;
  readonly #end = sharedAbort();

  constructor(options: NodeStatsWatchOptions) {
    this.#options = options;
    this.#ownRefresh = new OwnRefresh(options);
  }

  /** Tells `reader` of the nodes that `filter` picks, or of all. Returns what ends it. */
  watch(reader: Reader, filter: NodeFilter | undefined): () => void {
    if (this.#end.signal.aborted) reader.end();
    else this.#readers.set(reader, filter);
    this.#plan();
    for (const track of this.#tracks.values()) if (this.#wants(filter, track)) reader.changed(track);
    return () => {
      this.#readers.delete(reader);
      this.#plan();
    };
  }

  /** The list has ended, or the remote is lost. */
  listed(): void {
    if (this.#readers.size === 0) return;
    this.#plan();
    for (const track of this.#tracks.values()) this.#renew(track);
  }

  /** Ends every reader and waits until nothing is being asked. */
  async dispose(reason: unknown): Promise<void> {
    this.#end.abort(reason);
    for (const reader of [...this.#readers.keys()]) reader.end();
    await Promise.all([...this.#tracks.values()].map(({ reading }) => reading));
  }

  #plan(): void {
    const { picture, clock, background } = this.#options;
    this.#ownRefresh.keep(!background && this.#readers.size > 0 && !this.#end.signal.aborted);
    const wanted = picture.nodes.filter((node) =>
      [...this.#readers.values()].some((filter) => filter?.(node) ?? true),
    );
    const names = new Set(wanted.map(({ name }) => name));
    for (const track of this.#tracks.values()) {
      if (names.has(track.name)) continue;
      track.timer?.cancel();
      this.#tracks.delete(track.name);
    }
    for (const { name, status } of wanted) {
      const track = this.#tracks.get(name) ?? {
        ...{ name, state: undefined, readings: new NodeReadings(clock) },
        ...{ dueAtMs: clock.monotonic(), failures: 0, timer: undefined, reading: undefined },
      };
      this.#tracks.set(name, track);
      if (picture.lost === null && status === 'online') this.#schedule(track);
      else this.#renew(track);
    }
  }

  #schedule(track: Track): void {
    const { clock } = this.#options;
    if (track.timer || track.reading || this.#tracks.get(track.name) !== track) return;
    track.timer = clock.setTimeout(
      () => {
        track.timer = undefined;
        track.reading = this.#read(track).finally(() => {
          track.reading = undefined;
          const { lost } = this.#options.picture;
          const online = this.#options.picture.node(track.name)?.status === 'online';
          if (lost === null && online && !this.#end.signal.aborted) this.#schedule(track);
        });
      },
      Math.max(0, track.dueAtMs - clock.monotonic()),
    );
  }

  async #read(track: Track): Promise<void> {
    const { client, clock, turn } = this.#options;
    const { signal } = this.#end;
    try {
      await turn(track.name, async () => {
        if (this.#tracks.get(track.name) !== track) return;
        track.dueAtMs = clock.monotonic() + READ_EVERY_MS;
        track.readings.take(await client.node(track.name).status({ signal }));
      });
      track.failures = 0;
    } catch (error) {
      const refused = error instanceof PveError && error.code === 'forbidden';
      const pauseMs = Math.min(READ_EVERY_MS * 2 ** ++track.failures, LONGEST_PAUSE_MS);
      track.dueAtMs = clock.monotonic() + (refused ? FORBIDDEN_EVERY_MS : pauseMs);
    }
    this.#renew(track);
  }

  #renew(track: Track): void {
    const record = this.#options.picture.node(track.name);
    const next = record && track.readings.sample(record);
    if (!next || next === track.state) return;
    track.state = next;
    for (const [reader, filter] of this.#readers) if (this.#wants(filter, track)) reader.changed(track);
  }

  #wants(filter: NodeFilter | undefined, { name }: Track): boolean {
    const record = this.#options.picture.node(name);
    return record !== undefined && (filter?.(record) ?? true);
  }
}
