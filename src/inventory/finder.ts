import type { Clock } from '../std/clock.ts';
import { canonicalIp } from '../std/ip.ts';
import { abandonable } from '../std/singleflight.ts';
import type { GuestSlot } from './guest-slot.ts';
import { isLive } from './guest-status.ts';
import type { LookupQuery } from './options.ts';
import type { GuestRecord } from './records.ts';
import type { RemoteWatch } from './remote-watch.ts';
import type { Subjects } from './subjects.ts';

/** A query that misses makes the inventory look again, but not more often than this. */
const SEARCH_EVERY_MS = 5000;
/** How many guests one search asks for their addresses at most. */
const MOST_ADDRESS_CALLS = 32;

/** A guest that may have an address nobody knows yet. */
export interface Candidate {
  readonly watch: RemoteWatch;
  readonly slot: GuestSlot;
}

/** One search, shared by all whose query missed while it goes on. */
interface Search {
  readonly done: Promise<void>;
  readonly onAnswer: Set<() => void>;
  wantsAddresses: boolean;
}

/** Looks again for what the picture does not show. */
export class Finder {
  readonly #watches: ReadonlyMap<string, RemoteWatch>;
  readonly #subjects: Subjects;
  readonly #clock: Clock;
  #search: Search | undefined;
  #searchedAtMs = Number.NEGATIVE_INFINITY;

  constructor(watches: ReadonlyMap<string, RemoteWatch>, subjects: Subjects, clock: Clock) {
    this.#watches = watches;
    this.#subjects = subjects;
    this.#clock = clock;
  }

  async find(query: LookupQuery, options: { signal?: AbortSignal }): Promise<GuestRecord> {
    options.signal?.throwIfAborted();
    const known = this.#subjects.lookup(query);
    if (known) return known;
    const tooSoon = this.#clock.monotonic() - this.#searchedAtMs < SEARCH_EVERY_MS;
    if (!this.#search && tooSoon) throw this.#subjects.notFoundByQuery(query);
    const search = this.#search ?? this.#begin();
    if (asksForAddress(query)) search.wantsAddresses = true;
    const found = await abandonable(this.#await(search, query), options.signal);
    if (found) return found;
    throw this.#subjects.notFoundByQuery(query);
  }

  #await(search: Search, query: LookupQuery): Promise<GuestRecord | undefined> {
    return new Promise((resolve, reject) => {
      const look = () => {
        try {
          const found = this.#subjects.lookup(query);
          if (found) leave(() => resolve(found));
          return found !== undefined;
        } catch (error) {
          leave(() => reject(error));
          return true;
        }
      };
      const leave = (settle: () => void) => {
        search.onAnswer.delete(look);
        settle();
      };
      search.onAnswer.add(look);
      void search.done.then(() => look() || leave(() => resolve(undefined)));
    });
  }

  #begin(): Search {
    this.#searchedAtMs = this.#clock.monotonic();
    const onAnswer = new Set<() => void>();
    const told = () => {
      for (const look of [...onAnswer]) look();
    };
    const search: Search = {
      onAnswer,
      wantsAddresses: false,
      done: Promise.resolve().then(async () => {
        await Promise.all([...this.#watches.values()].map((watch) => watch.refresh()));
        told();
        if (search.wantsAddresses && onAnswer.size > 0) await this.#askTheOldest(told);
        this.#search = undefined;
      }),
    };
    this.#search = search;
    return search;
  }

  async #askTheOldest(told: () => void): Promise<void> {
    const notBefore = this.#clock.now() - SEARCH_EVERY_MS;
    const candidates = worthAsking(this.#watches.values()).filter(
      ({ slot }) => Number(slot.addressesAt ?? 0) <= notBefore,
    );
    await Promise.all(
      candidates.slice(0, MOST_ADDRESS_CALLS).map(async ({ watch, slot }) => {
        await watch.addresses.now(slot).catch(() => {});
        told();
      }),
    );
  }
}

/** Whether asking guests for their addresses can help to answer the query. */
export function asksForAddress(query: LookupQuery): boolean {
  return query.ip !== undefined && canonicalIp(query.ip) !== undefined;
}

/** Guests that run on nodes in reach: never asked first, then those asked longest ago. */
export function worthAsking(watches: Iterable<RemoteWatch>): Candidate[] {
  const candidates: Candidate[] = [];
  for (const watch of watches) {
    if (watch.picture.lost !== null) continue;
    for (const slot of watch.picture.slots()) {
      if (isLive(slot.record.status) && watch.picture.node(slot.record.node)?.status === 'online') {
        candidates.push({ watch, slot });
      }
    }
  }
  const askedAtMs = ({ slot }: Candidate) => Number(slot.addressesAt ?? 0);
  return candidates.sort((a, b) => askedAtMs(a) - askedAtMs(b));
}
