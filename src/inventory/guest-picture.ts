import type { GuestStatus } from '../client/guest/guest-status.ts';
import type { ClusterResource, GuestResource } from '../pve/index.ts';
import type { AddressBook } from './address-book.ts';
import type { Occurrence } from './events.ts';
import { guestRecord, listedAgain, sameWords } from './guest-record.ts';
import { type GuestSlot, guestOccurrences, statusOccurrences } from './guest-slot.ts';
import { isLive, listedStatus } from './guest-status.ts';
import type { GuestRecord, Stale } from './records.ts';

/** What those who ask guests for more than the list tells need to know about a change. */
export interface GuestChange {
  readonly slot: GuestSlot;
  readonly what: 'new' | 'gone' | 'started' | 'stopped';
}

/** What a change means to readers of events, and to those who ask guests. */
export interface GuestChanges {
  readonly occurrences: Occurrence[];
  readonly changes: GuestChange[];
}

/** The guests of one remote, by vmid: no two guests of a cluster share one. */
export class GuestPicture {
  readonly #remote: string;
  readonly #book: AddressBook<GuestRecord>;
  readonly #staleness: (node: string) => { stale: Stale | null; nodeOffline: boolean };
  readonly #slots = new Map<number, GuestSlot>();
  #records: readonly GuestRecord[] | undefined;
  #refresh = 0;

  constructor(
    remote: string,
    book: AddressBook<GuestRecord>,
    staleness: (node: string) => { stale: Stale | null; nodeOffline: boolean },
  ) {
    this.#remote = remote;
    this.#book = book;
    this.#staleness = staleness;
  }

  get records(): readonly GuestRecord[] {
    this.#records ??= Object.freeze(
      [...this.#slots.values()].map((slot) => slot.record).sort((a, b) => a.vmid - b.vmid),
    );
    return this.#records;
  }

  slot(vmid: number): GuestSlot | undefined {
    return this.#slots.get(vmid);
  }

  slots(): IterableIterator<GuestSlot> {
    return this.#slots.values();
  }

  /** A new list begins; `take` its parts, then `end` it. */
  begin(): GuestChanges {
    this.#refresh++;
    return { occurrences: [], changes: [] };
  }

  /** Takes in a part of the list. With `quiet`, guests that are new are no news. */
  take(
    part: readonly ClusterResource[],
    options: { nowMs: number; quiet: boolean },
    result: GuestChanges,
  ): void {
    const { nowMs, quiet } = options;
    for (const resource of part) {
      if (resource.type !== 'lxc' && resource.type !== 'qemu') continue;
      const slot = this.#slots.get(resource.vmid);
      if (slot === undefined || slot.record.type !== resource.type) {
        if (slot) this.#remove(slot, result);
        this.#add(resource, nowMs, quiet, result);
        continue;
      }
      slot.seenIn = this.#refresh;
      slot.listedStatus = listedStatus(resource.type, resource.status, resource.lock);
      this.#rebuild(slot, resource, nowMs, result);
    }
  }

  /** The list is complete: whoever was not in it is gone. */
  end(result: GuestChanges): void {
    for (const slot of this.#slots.values()) {
      if (slot.seenIn !== this.#refresh) this.#remove(slot, result);
    }
  }

  setAddresses(slot: GuestSlot, addresses: readonly string[], nowMs: number): Occurrence[] {
    const result: GuestChanges = { occurrences: [], changes: [] };
    slot.addresses = sameWords(addresses, slot.addresses ?? undefined);
    slot.addressesAt = new Date(nowMs);
    if (this.#slots.get(slot.record.vmid) === slot)
      this.#rebuild(slot, listedAgain(slot.record), nowMs, result);
    return result.occurrences;
  }

  setLive(slot: GuestSlot, status: GuestStatus | undefined, nowMs: number): GuestChanges {
    const result: GuestChanges = { occurrences: [], changes: [] };
    slot.liveStatus = status;
    if (this.#slots.get(slot.record.vmid) === slot)
      this.#rebuild(slot, listedAgain(slot.record), nowMs, result);
    return result;
  }

  /** Makes every record anew, because something about the nodes or the remote has changed. */
  rebuild(nowMs: number, result: GuestChanges): void {
    for (const slot of this.#slots.values()) this.#rebuild(slot, listedAgain(slot.record), nowMs, result);
  }

  #add(listed: GuestResource, nowMs: number, quiet: boolean, result: GuestChanges): void {
    const record = this.#record(listed, undefined);
    const slot: GuestSlot = {
      record,
      listedStatus: listedStatus(listed.type, listed.status, listed.lock),
      addresses: null,
      addressesAt: null,
      liveStatus: undefined,
      known: undefined,
      firstSeenAtMs: nowMs,
      movedAtMs: Number.NEGATIVE_INFINITY,
      seenIn: this.#refresh,
    };
    statusOccurrences(slot, record, nowMs);
    this.#slots.set(record.vmid, slot);
    this.#records = undefined;
    this.#book.update(slot, undefined, record);
    if (!quiet) result.occurrences.push({ kind: 'guest-created', remote: this.#remote, guest: record });
    result.changes.push({ slot, what: 'new' });
  }

  #remove(slot: GuestSlot, result: GuestChanges): void {
    this.#slots.delete(slot.record.vmid);
    this.#records = undefined;
    this.#book.update(slot, slot.record, undefined);
    result.occurrences.push({ kind: 'guest-removed', remote: this.#remote, guest: slot.record });
    result.changes.push({ slot, what: 'gone' });
  }

  #rebuild(slot: GuestSlot, listed: GuestResource, nowMs: number, result: GuestChanges): void {
    const previous = slot.record;
    const next = this.#record(listed, slot);
    if (next === previous) return;
    if (previous.node !== next.node) slot.movedAtMs = nowMs;
    const happened = statusOccurrences(slot, next, nowMs);
    slot.record = next;
    this.#records = undefined;
    this.#book.update(slot, previous, next);
    result.occurrences.push(...guestOccurrences(previous, next), ...happened);
    const last = happened.at(-1)?.kind;
    if (last === 'guest-started') result.changes.push({ slot, what: 'started' });
    if (last === 'guest-stopped') result.changes.push({ slot, what: 'stopped' });
  }

  #record(listed: GuestResource, slot: GuestSlot | undefined): GuestRecord {
    const { stale, nodeOffline } = this.#staleness(listed.node);
    const fromList = slot?.listedStatus ?? listedStatus(listed.type, listed.status, listed.lock);
    const status = slot?.liveStatus ?? fromList;
    const beside = {
      remote: this.#remote,
      // A dead node's guests go on being listed as running for minutes [ST].
      status: nodeOffline && isLive(status) ? 'unknown' : status,
      stale,
      addresses: slot?.addresses ?? null,
      addressesAt: slot?.addressesAt ?? null,
    };
    const behind = slot?.liveStatus !== undefined && isLive(fromList) !== isLive(slot.liveStatus);
    return guestRecord(behind ? withoutUse(listed, isLive(slot.liveStatus!)) : listed, beside, slot?.record);
  }
}

/** What the list says about use while it still shows the state before: nothing true. A stopped guest uses nothing. */
function withoutUse(listed: GuestResource, live: boolean | undefined): GuestResource {
  const nothing = live === false ? 0 : undefined;
  return { ...listed, cpuUsed: nothing, memoryUsedBytes: nothing, uptimeSeconds: nothing };
}
