import type { StatsSample } from '../../client/guest/stats.ts';
import type { GuestResource } from '../../pve/index.ts';
import type { GuestSlot } from '../guest-slot.ts';
import type { GuestRecord } from '../records.ts';
import type { ConflatedReader } from './conflated-reader.ts';
import { GuestTrack } from './guest-track.ts';

/** Picks guests by what is known of them. */
export type GuestFilter = (guest: GuestRecord) => boolean;

type Reader = ConflatedReader<StatsSample>;

/** The guests of a remote, where watchers find them. */
export interface GuestSource {
  slot(vmid: number): GuestSlot | undefined;
  slots(): IterableIterator<GuestSlot>;
}

/** Who watches which guests of a remote. A guest is tracked as long as somebody does. */
export class Watchers {
  readonly #guests: GuestSource;
  readonly #tracks = new Map<number, GuestTrack>();
  /** Those who watch all guests, which need not be noted with each. */
  readonly #all = new Set<Reader>();
  readonly #picky = new Map<Reader, GuestFilter>();
  readonly #single = new Map<Reader, number>();

  constructor(guests: GuestSource) {
    this.#guests = guests;
  }

  /** Whether nobody watches anything. */
  get idle(): boolean {
    return this.#all.size + this.#picky.size + this.#single.size === 0;
  }

  get tracks(): Iterable<GuestTrack> {
    return this.#tracks.values();
  }

  track(vmid: number): GuestTrack | undefined {
    return this.#tracks.get(vmid);
  }

  /** The track of a guest in the list, also of one that is new and that somebody wants. */
  listed(row: GuestResource): GuestTrack | undefined {
    const known = this.#tracks.get(row.vmid);
    if (known?.slot === this.#guests.slot(row.vmid)) return known;
    if (this.#all.size + this.#picky.size === 0) return undefined;
    const slot = this.#guests.slot(row.vmid);
    if (slot) this.#match(slot);
    return this.#tracks.get(row.vmid);
  }

  add(reader: Reader, wanted: number | GuestFilter | undefined): void {
    if (typeof wanted === 'number') {
      const slot = this.#guests.slot(wanted);
      if (!slot) reader.end();
      else {
        this.#single.set(reader, wanted);
        this.#attach(reader, this.#trackOf(slot));
      }
      return;
    }
    if (wanted === undefined) this.#all.add(reader);
    else this.#picky.set(reader, wanted);
    for (const slot of this.#guests.slots()) {
      if (wanted === undefined) reader.changed(this.#trackOf(slot));
      else if (wanted(slot.record)) this.#attach(reader, this.#trackOf(slot));
    }
  }

  remove(reader: Reader): void {
    const all = this.#all.delete(reader);
    const picky = this.#picky.delete(reader);
    const vmid = this.#single.get(reader);
    this.#single.delete(reader);
    if (vmid !== undefined) {
      const track = this.#tracks.get(vmid);
      track?.readers.delete(reader);
      this.#dropIfUnwanted(track);
    } else if (all || picky) {
      for (const track of this.#tracks.values()) {
        track.readers.delete(reader);
        this.#dropIfUnwanted(track);
      }
    }
  }

  /** The list has changed: guests may have come, gone, or be others than before to those who pick. */
  review(): void {
    for (const [vmid, track] of this.#tracks) {
      if (this.#guests.slot(vmid) === track.slot) continue;
      this.#tracks.delete(vmid);
      for (const reader of [...this.#single.keys()]) if (this.#single.get(reader) === vmid) reader.end();
    }
    if (this.#all.size + this.#picky.size === 0) return;
    for (const slot of this.#guests.slots()) this.#match(slot);
  }

  tell(track: GuestTrack): void {
    for (const reader of this.#all) reader.changed(track);
    for (const reader of track.readers) reader.changed(track);
  }

  end(): void {
    for (const reader of [...this.#all, ...this.#picky.keys(), ...this.#single.keys()]) reader.end();
    this.#tracks.clear();
  }

  #match(slot: GuestSlot): void {
    const { record } = slot;
    if (this.#all.size > 0) this.#trackOf(slot);
    const track = this.#tracks.get(record.vmid);
    if (this.#picky.size === 0 || track?.matched === record) return;
    for (const [reader, wanted] of this.#picky) {
      const wants = wanted(record);
      if (wants) this.#attach(reader, this.#trackOf(slot));
      else if (track?.readers.delete(reader)) reader.forget(track);
    }
    const now = this.#tracks.get(record.vmid);
    if (now) now.matched = record;
    this.#dropIfUnwanted(now);
  }

  #attach(reader: Reader, track: GuestTrack): void {
    if (track.readers.has(reader)) return;
    track.readers.add(reader);
    reader.changed(track);
  }

  #trackOf(slot: GuestSlot): GuestTrack {
    const known = this.#tracks.get(slot.record.vmid);
    if (known?.slot === slot) return known;
    const track = new GuestTrack(slot);
    this.#tracks.set(slot.record.vmid, track);
    return track;
  }

  #dropIfUnwanted(track: GuestTrack | undefined): void {
    if (track && this.#all.size === 0 && track.readers.size === 0)
      this.#tracks.delete(track.slot.record.vmid);
  }
}
