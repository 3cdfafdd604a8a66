import { addressTexts } from '../client/guest/addresses.ts';
import type { Clock } from '../std/clock.ts';
import { canonicalIp } from '../std/ip.ts';
import { sharedAbort } from '../std/shared-abort.ts';
import { asksForAddress, type Candidate, worthAsking } from './finder.ts';
import { guestOfRecord } from './guest-calls.ts';
import type { GuestSlot } from './guest-slot.ts';
import { isLive } from './guest-status.ts';
import type { LookupQuery } from './options.ts';
import type { GuestRecord } from './records.ts';
import type { RemoteWatch } from './remote-watch.ts';
import type { Subjects } from './subjects.ts';

/** How long the search goes on when nobody answers to the address. */
export const SEARCH_MS = 30_000;
/** Configurations are read from memory by workers of their own [HS]; this many at a time per remote. */
const CONFIGS_AT_A_TIME = 8;
/** Nodes let only few calls through at a time; this many keep several nodes busy. */
const GUESTS_AT_A_TIME = 16;

export interface ExhaustiveSearchOptions {
  readonly watches: ReadonlyMap<string, RemoteWatch>;
  readonly subjects: Subjects;
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/**
 * Searches without regard to cost, for whoever asks only once: first what is configured, then every guest that
 * runs, until one answers to the address or the time is over.
 * @throws PveError `not-found` saying how many guests were not asked.
 */
export async function searchExhaustively(
  query: LookupQuery,
  options: ExhaustiveSearchOptions,
): Promise<GuestRecord> {
  const { watches, subjects, clock, timeoutMs, signal } = options;
  signal?.throwIfAborted();
  const known = subjects.lookup(query);
  if (known) return known;
  if (!asksForAddress(query)) throw subjects.notFoundByQuery(query);
  const ip = canonicalIp(query.ip!)!;
  const over = sharedAbort();
  const abort = () => over.abort(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  const timer = clock.setTimeout(() => over.abort(), timeoutMs);
  try {
    const candidates = [...watches.values()].flatMap((watch) =>
      [...watch.picture.slots()].map((slot) => ({ watch, slot })),
    );
    const configured = await searchConfigured(ip, candidates, over.signal);
    signal?.throwIfAborted();
    if (configured.length > 0) return subjects.oneOf(configured, query.ip!);
    const { found, unasked, failed } = await askGuests(
      query,
      subjects,
      worthAsking(watches.values()),
      over.signal,
    );
    signal?.throwIfAborted();
    if (found) return found;
    throw subjects.notFoundByQuery(query, unreached(unasked, failed, timeoutMs));
  } finally {
    timer.cancel();
    signal?.removeEventListener('abort', abort);
  }
}

/** Guests whose configuration has the address; one that runs ends the search. */
async function searchConfigured(
  ip: string,
  candidates: readonly Candidate[],
  signal: AbortSignal,
): Promise<readonly GuestSlot[]> {
  const hits: GuestSlot[] = [];
  const running = () => hits.some((slot) => slot.record.status === 'running');
  await inTurns(candidates, CONFIGS_AT_A_TIME, async ({ watch, slot }) => {
    if (running() || signal.aborted || watch.picture.node(slot.record.node)?.status !== 'online') return;
    const guest = guestOfRecord(watch.client, slot.record);
    const found = await guest.addressesFromConfig({ signal, interfaces: 'guest' }).catch(() => []);
    const texts = addressTexts(found);
    if (isLive(slot.record.status) === false) watch.picture.applyAddresses(slot, texts);
    if (texts.includes(ip)) hits.push(slot);
  });
  return hits;
}

async function askGuests(
  query: LookupQuery,
  subjects: Subjects,
  candidates: readonly Candidate[],
  signal: AbortSignal,
): Promise<{ found: GuestRecord | undefined; unasked: number; failed: number }> {
  let found: GuestRecord | undefined;
  let failed = 0;
  let asked = 0;
  await inTurns(candidates, GUESTS_AT_A_TIME, async ({ watch, slot }) => {
    if (found || signal.aborted) return;
    const answered = await watch.addresses.now(slot, { signal }).then(
      () => true,
      () => false,
    );
    if (signal.aborted && !answered) return;
    asked++;
    if (!answered) failed++;
    found ??= subjects.lookup(query);
  });
  return { found, unasked: candidates.length - asked, failed };
}

function unreached(unasked: number, failed: number, timeoutMs: number): string | undefined {
  const guests = (count: number) => `${count} running ${count === 1 ? 'guest' : 'guests'}`;
  const parts = [
    ...(unasked > 0 ? [`${guests(unasked)} could not be asked within ${timeoutMs / 1000} s`] : []),
    ...(failed > 0 ? [`${guests(failed)} did not answer`] : []),
  ];
  return parts.length > 0 ? `${parts.join(' and ')}.` : undefined;
}

/** Works through `items`, at most `width` at a time. */
async function inTurns<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
