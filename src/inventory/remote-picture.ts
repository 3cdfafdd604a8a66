import type { GuestStatus } from '../client/guest/guest-status.ts';
import type { ClusterResource, ClusterStatus } from '../pve/index.ts';
import type { Clock } from '../std/clock.ts';
import type { AddressBook } from './address-book.ts';
import type { Occurrence } from './events.ts';
import { type GuestChange, GuestPicture } from './guest-picture.ts';
import type { GuestSlot } from './guest-slot.ts';
import { NodePicture } from './node-picture.ts';
import type { GuestRecord, NodeRecord, RemoteRecord, Stale, StorageRecord } from './records.ts';

export interface RemotePictureOptions {
  readonly name: string;
  readonly clock: Clock;
  readonly guestBook: AddressBook<GuestRecord>;
  readonly nodeBook: AddressBook<NodeRecord>;
  /** Called after each change, with what it means to readers of events. */
  readonly onChange: (occurrences: readonly Occurrence[]) => void;
}

/** What a list has changed. */
export interface ListOutcome {
  readonly guests: readonly GuestChange[];
  /** Whether a node has come, gone or changed its standing in the cluster. */
  readonly nodesChanged: boolean;
}

/** A list that is being taken in. */
export interface ListReading {
  take(part: readonly ClusterResource[]): void;
  /** The list broke off: what was in it so far is true, what was not says nothing. */
  abandon(): ListOutcome;
  end(): ListOutcome;
}

/**
 * What is known of one remote. Answers go in; records, index entries and occurrences come out. Whatever was
 * learnt stays when the remote is lost: the records then say since when they are stale, and why.
 */
export class RemotePicture {
  readonly name: string;
  readonly #clock: Clock;
  readonly #onChange: RemotePictureOptions['onChange'];
  readonly #guests: GuestPicture;
  readonly #nodes: NodePicture;
  #version: string | null = null;
  #status: ClusterStatus | undefined;
  #lost: Stale | null = null;
  #answeredAtMs: number | undefined;
  #record: RemoteRecord;

  constructor(options: RemotePictureOptions) {
    this.name = options.name;
    this.#clock = options.clock;
    this.#onChange = options.onChange;
    this.#nodes = new NodePicture(options.name, options.nodeBook);
    this.#guests = new GuestPicture(options.name, options.guestBook, (node) => this.#staleness(node));
    this.#record = this.#nextRecord(undefined);
  }

  get record(): RemoteRecord {
    return this.#record;
  }

  /** Whether the remote has ever answered. */
  get known(): boolean {
    return this.#answeredAtMs !== undefined;
  }

  get lost(): Stale | null {
    return this.#lost;
  }

  get nodes(): readonly NodeRecord[] {
    return this.#nodes.records;
  }

  get storages(): readonly StorageRecord[] {
    return this.#nodes.storages;
  }

  /** Ordered by vmid. */
  get guests(): readonly GuestRecord[] {
    return this.#guests.records;
  }

  slot(vmid: number): GuestSlot | undefined {
    return this.#guests.slot(vmid);
  }

  slots(): IterableIterator<GuestSlot> {
    return this.#guests.slots();
  }

  node(name: string): NodeRecord | undefined {
    return this.#nodes.record(name);
  }

  /** Takes in a whole list of `/cluster/resources`. */
  applyResources(resources: readonly ClusterResource[]): ListOutcome {
    const list = this.beginList();
    list.take(resources);
    return list.end();
  }

  /**
   * Begins to take in an answer of `/cluster/resources`, which comes in parts. Guests come before the nodes they
   * are on, so what a node's state means for them shows at the end.
   */
  beginList(): ListReading {
    const nowMs = this.#clock.now();
    const first = !this.known;
    const wasLost = this.#lost !== null;
    const guests = this.#guests.begin();
    const others: ClusterResource[] = [];
    return {
      take: (part) => {
        this.#guests.take(part, { nowMs, quiet: first && !wasLost }, guests);
        for (const resource of part) {
          if (resource.type === 'node' || resource.type === 'storage') others.push(resource);
        }
      },
      abandon: () => {
        this.#changed(guests.occurrences);
        return { guests: guests.changes, nodesChanged: false };
      },
      end: () => {
        const lastAnsweredAtMs = this.#answeredAtMs ?? nowMs;
        this.#answeredAtMs = nowMs;
        this.#lost = null;
        const nodes = this.#nodes.apply(others, { nowMs, lastAnsweredAtMs, first });
        this.#guests.end(guests);
        if (nodes.changed || wasLost) this.#guests.rebuild(nowMs, guests);
        const occurrences: Occurrence[] = [];
        if (wasLost) occurrences.push({ kind: 'remote-restored', remote: this.name, reason: null });
        occurrences.push(...nodes.occurrences, ...guests.occurrences);
        this.#changed(occurrences);
        return { guests: guests.changes, nodesChanged: nodes.changed };
      },
    };
  }

  /** Takes in an answer of `/cluster/status`; `undefined` when the account may not read it. */
  applyStatus(status: ClusterStatus | undefined): void {
    this.#status = status;
    this.#nodes.setAddresses(new Map(status?.nodes.map((node) => [node.name, node.address])));
    this.#changed([]);
  }

  applyVersion(version: string): void {
    this.#version = version;
    this.#changed([]);
  }

  applyNodeVersion(node: string, version: string): void {
    this.#nodes.setVersion(node, version);
    this.#changed([]);
  }

  applyAddresses(slot: GuestSlot, addresses: readonly string[]): void {
    this.#changed(this.#guests.setAddresses(slot, addresses, this.#clock.now()));
  }

  /** Takes in what a live read said; `undefined` leaves the guest's status to the list again. */
  applyLive(slot: GuestSlot, status: GuestStatus | undefined): GuestChange | undefined {
    const { occurrences, changes } = this.#guests.setLive(slot, status, this.#clock.now());
    this.#changed(occurrences);
    return changes[0];
  }

  /** The remote does not answer: everything known of it becomes stale. */
  markLost(reason: string): void {
    if (this.#lost?.reason === reason) return;
    const nowMs = this.#clock.now();
    const before = this.#lost;
    const since = before?.since ?? new Date(this.#answeredAtMs ?? nowMs);
    this.#lost = Object.freeze({ since, reason });
    this.#nodes.restale(this.#lost);
    this.#guests.rebuild(nowMs, { occurrences: [], changes: [] });
    this.#changed(before ? [] : [{ kind: 'remote-lost', remote: this.name, reason }]);
  }

  #staleness(node: string): { stale: Stale | null; nodeOffline: boolean } {
    const record = this.#nodes.record(node);
    return { stale: this.#lost ?? record?.stale ?? null, nodeOffline: record?.status === 'offline' };
  }

  #changed(occurrences: readonly Occurrence[]): void {
    this.#record = this.#nextRecord(this.#record);
    this.#onChange(occurrences);
  }

  #nextRecord(previous: RemoteRecord | undefined): RemoteRecord {
    const nodes = this.#nodes.names;
    const clusterName = this.#status?.name ?? null;
    const quorate = this.#status?.quorate ?? null;
    const version = this.#version;
    if (
      previous?.nodes === nodes &&
      previous.clusterName === clusterName &&
      previous.quorate === quorate &&
      previous.version === version &&
      previous.stale === this.#lost
    ) {
      return previous;
    }
    return Object.freeze({ name: this.name, version, clusterName, quorate, nodes, stale: this.#lost });
  }
}
