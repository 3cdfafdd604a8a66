import type { Clock } from '../std/clock.ts';
import type { GuestRecord, NodeRecord, RemoteRecord, Snapshot, StorageRecord } from './records.ts';
import type { RemoteWatch } from './remote-watch.ts';

interface Part {
  readonly guests: readonly GuestRecord[];
  readonly nodes: readonly NodeRecord[];
  readonly storages: readonly StorageRecord[];
  readonly remote: RemoteRecord;
}

/** Makes the snapshot when somebody wants it, and only anew if something has changed. */
export class SnapshotMaker {
  readonly #watches: ReadonlyMap<string, RemoteWatch>;
  readonly #clock: Clock;
  #parts: readonly Part[] = [];
  #snapshot: Snapshot | undefined;
  #fresh = false;
  #changedAtMs: number;

  constructor(watches: ReadonlyMap<string, RemoteWatch>, clock: Clock) {
    this.#watches = watches;
    this.#clock = clock;
    this.#changedAtMs = clock.now();
  }

  /** Something may have changed. */
  changed(): void {
    this.#fresh = false;
    this.#changedAtMs = this.#clock.now();
  }

  snapshot(): Snapshot {
    if (this.#fresh && this.#snapshot) return this.#snapshot;
    this.#fresh = true;
    const parts = [...this.#watches.values()].map(({ picture }) => ({
      guests: picture.guests,
      nodes: picture.nodes,
      storages: picture.storages,
      remote: picture.record,
    }));
    const same =
      parts.length === this.#parts.length && parts.every((part, at) => samePart(part, this.#parts[at]!));
    if (same && this.#snapshot) return this.#snapshot;
    this.#parts = parts;
    this.#snapshot = Object.freeze({
      at: new Date(this.#changedAtMs),
      guests: joined(parts.map((part) => part.guests)),
      nodes: joined(parts.map((part) => part.nodes)),
      storages: joined(parts.map((part) => part.storages)),
      remotes: Object.freeze(parts.map((part) => part.remote)),
    });
    return this.#snapshot;
  }
}

function samePart(a: Part, b: Part): boolean {
  return a.guests === b.guests && a.nodes === b.nodes && a.storages === b.storages && a.remote === b.remote;
}

function joined<Value>(lists: readonly (readonly Value[])[]): readonly Value[] {
  return lists.length === 1 ? lists[0]! : Object.freeze(lists.flat());
}
