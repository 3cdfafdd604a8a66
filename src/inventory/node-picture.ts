import type { ClusterResource, NodeResource, StorageResource } from '../pve/index.ts';
import type { AddressBook, Bearer } from './address-book.ts';
import type { Occurrence } from './events.ts';
import { sameWords } from './guest-record.ts';
import { nodeRecord, nodeStatus, storageRecord } from './node-record.ts';
import type { NodeRecord, Stale, StorageRecord } from './records.ts';

interface NodeSlot extends Bearer<NodeRecord> {
  listed: NodeResource;
  addresses: readonly string[] | null;
  version: string | null;
  /** Why this node itself cannot be believed, whatever the remote is like. */
  ownStale: Stale | null;
}

/** The nodes of one remote and the storages they see. */
export class NodePicture {
  readonly #remote: string;
  readonly #book: AddressBook<NodeRecord>;
  readonly #slots = new Map<string, NodeSlot>();
  readonly #storages = new Map<string, { record: StorageRecord; listed: StorageResource }>();
  #addresses: ReadonlyMap<string, string | undefined> = new Map();
  #names: readonly string[] = Object.freeze([]);
  #lost: Stale | null = null;
  #records: readonly NodeRecord[] | undefined;
  #storageRecords: readonly StorageRecord[] | undefined;

  constructor(remote: string, book: AddressBook<NodeRecord>) {
    this.#remote = remote;
    this.#book = book;
  }

  /** Sorted; the same list as long as no node joins or leaves. */
  get names(): readonly string[] {
    return this.#names;
  }

  get records(): readonly NodeRecord[] {
    this.#records ??= Object.freeze(this.#names.map((name) => this.#slots.get(name)!.record));
    return this.#records;
  }

  get storages(): readonly StorageRecord[] {
    this.#storageRecords ??= Object.freeze([...this.#storages.values()].map(({ record }) => record));
    return this.#storageRecords;
  }

  record(name: string): NodeRecord | undefined {
    return this.#slots.get(name)?.record;
  }

  /** `changed` says whether a node has come, gone or changed its standing in the cluster. */
  apply(
    resources: readonly ClusterResource[],
    options: { nowMs: number; lastAnsweredAtMs: number; first: boolean },
  ): { occurrences: Occurrence[]; changed: boolean } {
    const occurrences: Occurrence[] = [];
    const happened = (kind: 'node-lost' | 'node-restored', node: NodeRecord) => {
      if (!options.first) occurrences.push({ kind, remote: this.#remote, node });
    };
    this.#lost = null;
    const gone = new Set(this.#slots.keys());
    let changed = false;
    for (const listed of resources) {
      if (listed.type !== 'node') continue;
      gone.delete(listed.node);
      const before = this.#slots.get(listed.node)?.record;
      const now = this.#update(listed, options).record;
      if (before?.status === now.status) continue;
      changed = true;
      if (now.status === 'offline' && before !== undefined) happened('node-lost', now);
      if (now.status === 'online' && before?.status !== 'unknown') happened('node-restored', now);
      if (now.status === 'unknown' && before?.status === 'offline') happened('node-restored', now);
    }
    for (const name of gone) {
      const slot = this.#slots.get(name)!;
      this.#slots.delete(name);
      this.#book.update(slot, slot.record, undefined);
      happened('node-lost', slot.record);
      changed = true;
    }
    if (changed) this.#records = undefined;
    if (changed) this.#names = sameWords([...this.#slots.keys()].sort(), this.#names);
    this.#applyStorages(resources);
    return { occurrences, changed };
  }

  /** The cluster's own addresses of its nodes, by name; an empty map when they may not be read. */
  setAddresses(addresses: ReadonlyMap<string, string | undefined>): void {
    this.#addresses = addresses;
    for (const slot of this.#slots.values()) this.#rebuild(slot);
  }

  setVersion(name: string, version: string): void {
    const slot = this.#slots.get(name);
    if (!slot) return;
    slot.version = version;
    this.#rebuild(slot);
  }

  /** Makes every record anew because the remote is lost. */
  restale(lost: Stale): void {
    this.#lost = lost;
    for (const slot of this.#slots.values()) this.#rebuild(slot);
    for (const entry of this.#storages.values()) {
      entry.record = storageRecord(entry.listed, { remote: this.#remote, stale: lost }, entry.record);
      this.#storageRecords = undefined;
    }
  }

  #update(listed: NodeResource, options: { nowMs: number; lastAnsweredAtMs: number }): NodeSlot {
    const known = this.#slots.get(listed.node);
    const slot: NodeSlot = known ?? ({ listed, addresses: null, version: null, ownStale: null } as NodeSlot);
    const status = nodeStatus(listed);
    if (status === 'online') slot.ownStale = null;
    else if (slot.ownStale === null || slot.record.status !== status) {
      const since = slot.ownStale?.since ?? new Date(known ? options.lastAnsweredAtMs : options.nowMs);
      slot.ownStale = Object.freeze({ since, reason: unbelievable(listed.node, status) });
    }
    slot.listed = listed;
    this.#slots.set(listed.node, slot);
    this.#rebuild(slot);
    return slot;
  }

  #rebuild(slot: NodeSlot): void {
    const previous: NodeRecord | undefined = slot.record;
    const address = this.#addresses.get(slot.listed.node);
    slot.addresses = address === undefined ? null : sameWords([address], slot.addresses ?? undefined);
    const { addresses, version } = slot;
    const stale = this.#lost ?? slot.ownStale;
    slot.record = nodeRecord(slot.listed, { remote: this.#remote, addresses, version, stale }, previous);
    if (slot.record === previous) return;
    this.#records = undefined;
    this.#book.update(slot, previous, slot.record);
  }

  #applyStorages(resources: readonly ClusterResource[]): void {
    const gone = new Set(this.#storages.keys());
    for (const listed of resources) {
      if (listed.type !== 'storage') continue;
      gone.delete(listed.id);
      const stale = this.record(listed.node)?.stale ?? null;
      const previous = this.#storages.get(listed.id)?.record;
      const record = storageRecord(listed, { remote: this.#remote, stale }, previous);
      if (record !== previous) this.#storageRecords = undefined;
      this.#storages.set(listed.id, { record, listed });
    }
    if (gone.size > 0) this.#storageRecords = undefined;
    for (const id of gone) this.#storages.delete(id);
  }
}

function unbelievable(node: string, status: 'offline' | 'unknown'): string {
  return status === 'offline'
    ? `node ${node} is offline`
    : `node ${node} has published nothing for 5 minutes, or has only just come back`;
}
