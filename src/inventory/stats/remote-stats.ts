import type { PveClient } from '../../client/client.ts';
import type { GuestStatus } from '../../client/guest/guest-status.ts';
import type { StatsSample } from '../../client/guest/stats.ts';
import type { ClusterResource } from '../../pve/index.ts';
import type { Clock } from '../../std/clock.ts';
import { sharedAbort } from '../../std/shared-abort.ts';
import type { GuestSlot } from '../guest-slot.ts';
import type { GuestRecord } from '../records.ts';
import type { RemotePicture } from '../remote-picture.ts';
import type { ConflatedReader } from './conflated-reader.ts';
import type { GuestTrack, Moment } from './guest-track.ts';
import { LiveRounds } from './live-rounds.ts';
import { type Measured, MetricsExport, MOST_EXPORTED } from './metrics-export.ts';
import { OwnRefresh } from './own-refresh.ts';
import { type GuestFilter, Watchers } from './watchers.ts';

/** Of more watched guests on one node none is read live: the list tells of all of them at once. */
export const MOST_LIVE_PER_NODE = 20;

export interface RemoteStatsOptions {
  readonly client: PveClient;
  readonly clock: Clock;
  readonly picture: RemotePicture;
  /** Whether somebody else sees to it that the list is read time and again. */
  readonly background: boolean;
  readonly refresh: () => Promise<void>;
  readonly turn: <Value>(node: string, work: () => Promise<Value>) => Promise<Value>;
  /** A guest does something else than its record says. */
  readonly onStatus: (slot: GuestSlot, status: GuestStatus) => void;
}

/**
 * What the watched guests of one remote use: one poller, however many watch. Few guests are read themselves, of
 * many the list has to do, which is read anyway.
 */
export class RemoteStats {
  readonly #options: RemoteStatsOptions;
  readonly #watchers: Watchers;
  readonly #rounds: LiveRounds;
  readonly #export: MetricsExport;
  readonly #ownRefresh: OwnRefresh;
  readonly #end = sharedAbort();
  #bulkNodes: readonly string[] = [];

  constructor(options: RemoteStatsOptions) {
    this.#options = options;
    const { client, clock, picture, turn } = options;
    this.#watchers = new Watchers(picture);
    this.#rounds = new LiveRounds({ clock, turn, read: (track, node) => this.#readLive(track, node) });
    this.#ownRefresh = new OwnRefresh({ clock, refresh: options.refresh });
    this.#export = new MetricsExport({
      client,
      clock,
      signal: this.#end.signal,
      nodes: () => this.#bulkNodes,
      onMeasured: (measured) => this.#takeMeasured(measured),
    });
  }

  /** Tells `reader` of the guest with that vmid, of those that `wanted` picks, or of all. Returns what ends it. */
  watch(reader: ConflatedReader<StatsSample>, wanted: number | GuestFilter | undefined): () => void {
    if (this.#end.signal.aborted) reader.end();
    else this.#watchers.add(reader, wanted);
    this.#plan();
    return () => {
      this.#watchers.remove(reader);
      if (!this.#end.signal.aborted) this.#plan();
    };
  }

  /** A status read from the guest itself within the last `withinMs`, if it is watched. */
  recentStatus({ vmid }: GuestRecord, withinMs: number): GuestStatus | undefined {
    return this.#watchers.track(vmid)?.liveStatus(this.#options.clock.monotonic(), withinMs);
  }

  /** Takes in a part of the list. */
  take(part: readonly ClusterResource[]): void {
    if (this.#watchers.idle) return;
    const moment = this.#moment();
    for (const row of part) {
      if (row.type === 'lxc' || row.type === 'qemu') this.#watchers.listed(row)?.takeListed(row, moment);
    }
  }

  /** The list has ended, or the remote is lost. */
  listed(): void {
    if (this.#watchers.idle) return;
    this.#watchers.review();
    const moment = this.#moment();
    for (const track of this.#watchers.tracks) this.#renew(track, moment);
    this.#plan();
  }

  /** Ends every reader and waits until nothing is being asked. */
  async dispose(reason: unknown): Promise<void> {
    this.#end.abort(reason);
    this.#watchers.end();
    this.#rounds.set(new Map());
    this.#ownRefresh.keep(false);
    this.#bulkNodes = [];
    this.#export.keep();
    await Promise.all([this.#rounds.settled(), this.#export.settled()]);
  }

  #plan(): void {
    const { picture, background } = this.#options;
    this.#ownRefresh.keep(!background && !this.#watchers.idle && !this.#end.signal.aborted);
    const byNode = new Map<string, GuestTrack[]>();
    for (const track of this.#watchers.tracks) {
      const { node, template } = track.slot.record;
      if (template || picture.lost !== null || picture.node(node)?.status !== 'online') continue;
      const tracks = byNode.get(node);
      if (tracks) tracks.push(track);
      else byNode.set(node, [track]);
    }
    const bulk = [...byNode].filter(([, tracks]) => tracks.length > MOST_LIVE_PER_NODE);
    for (const [node] of bulk) byNode.delete(node);
    const guests = bulk.reduce((sum, [, tracks]) => sum + tracks.length, 0);
    this.#bulkNodes = guests <= MOST_EXPORTED ? bulk.map(([node]) => node).sort() : [];
    this.#rounds.set(byNode);
    this.#export.keep();
  }

  async #readLive(track: GuestTrack, node: string): Promise<void> {
    const { client } = this.#options;
    const { vmid, type } = track.slot.record;
    const options = { signal: this.#end.signal };
    const current =
      type === 'lxc'
        ? await client.request('GET /nodes/{node}/lxc/{vmid}/status/current', { node, vmid }, options)
        : await client.request('GET /nodes/{node}/qemu/{vmid}/status/current', { node, vmid }, options);
    if (this.#watchers.track(vmid) !== track) return;
    track.takeLive(current, node, this.#moment());
    const status = track.liveStatus(this.#options.clock.monotonic(), 0);
    if (status !== undefined && status !== track.slot.record.status)
      this.#options.onStatus(track.slot, status);
    this.#renew(track, this.#moment());
  }

  #takeMeasured(measured: readonly Measured[]): void {
    const moment = this.#moment();
    for (const { id, atSeconds, use } of measured) {
      const [type, vmid] = id.split('/');
      const track = this.#watchers.track(Number(vmid));
      if (!track || track.slot.record.type !== type) continue;
      if (track.takeMeasured(use, atSeconds, moment)) this.#renew(track, moment);
    }
  }

  #renew(track: GuestTrack, moment: Moment): void {
    if (track.renew(moment)) this.#watchers.tell(track);
  }

  #moment(): Moment {
    const { clock } = this.#options;
    return { nowMs: clock.now(), monotonicMs: clock.monotonic() };
  }
}
