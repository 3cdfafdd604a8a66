import type { GuestStatus } from '../client/guest/guest-status.ts';
import type { Occurrence } from './events.ts';
import { isLive, transition } from './guest-status.ts';
import type { GuestRecord } from './records.ts';

/** One guest of a remote: its record now, and what is remembered to make the next one. */
export interface GuestSlot {
  record: GuestRecord;
  /** The list's latest word on the status, whatever the record makes of it. */
  listedStatus: GuestStatus;
  addresses: readonly string[] | null;
  addressesAt: Date | null;
  /** What a live read said, while the list may still lag behind it. */
  liveStatus: GuestStatus | undefined;
  /** The last status other than `unknown`, and the uptime that went with it. */
  known: { readonly status: GuestStatus; readonly uptimeSeconds: number | null } | undefined;
  readonly firstSeenAtMs: number;
  movedAtMs: number;
  /** In which refresh the list last named it. */
  seenIn: number;
}

/** A restart is told from a moved reading by more than this. */
const UPTIME_JITTER_SECONDS = 2;
/** A guest that moved reports the uptime of its new process; until then the list shows the old one [ST]. */
const MOVE_SETTLES_MS = 30_000;
/** A sample is at most this old. */
const SAMPLE_LAG_SECONDS = 15;

type StatusKind = 'guest-started' | 'guest-stopped' | 'guest-paused' | 'guest-resumed';

/**
 * What the guest's new record says has happened to it, and takes note of its status. A status of `unknown` is
 * no news: what the guest does when it is known again is compared with what it did before.
 */
export function statusOccurrences(slot: GuestSlot, next: GuestRecord, nowMs: number): readonly Occurrence[] {
  const { known } = slot;
  if (next.status === 'unknown') return [];
  const uptimeSeconds = slot.liveStatus === undefined ? next.uptimeSeconds : null;
  slot.known = { status: next.status, uptimeSeconds };
  const happened = (kind: StatusKind, from: GuestStatus, to = next.status): Occurrence => ({
    kind,
    remote: next.remote,
    guest: next,
    from,
    to,
  });
  if (known === undefined) {
    const age = (nowMs - slot.firstSeenAtMs) / 1000 + SAMPLE_LAG_SECONDS;
    const startedSince = next.uptimeSeconds !== null && next.uptimeSeconds < age;
    return isLive(next.status) && startedSince && next !== slot.record && slot.record.status === 'unknown'
      ? [happened('guest-started', 'unknown')]
      : [];
  }
  if (known.status !== next.status) {
    const kind = transition(known.status, next.status);
    return kind ? [happened(kind, known.status)] : [];
  }
  if (!isLive(next.status) || known.uptimeSeconds === null || uptimeSeconds === null) return [];
  const restarted = uptimeSeconds + UPTIME_JITTER_SECONDS < known.uptimeSeconds;
  const movedAlive = next.type === 'qemu' && nowMs - slot.movedAtMs < MOVE_SETTLES_MS;
  if (!restarted || movedAlive) return [];
  return [happened('guest-stopped', known.status, 'stopped'), happened('guest-started', 'stopped')];
}

/** Everything but the status that differs between two records of one guest. */
export function guestOccurrences(previous: GuestRecord, next: GuestRecord): readonly Occurrence[] {
  const occurrences: Occurrence[] = [];
  const subject = { remote: next.remote, guest: next };
  if (previous.node !== next.node) {
    occurrences.push({ kind: 'guest-moved', ...subject, from: previous.node, to: next.node });
  }
  if (previous.name !== next.name) {
    occurrences.push({ kind: 'guest-renamed', ...subject, from: previous.name, to: next.name });
  }
  if (previous.lock !== next.lock) {
    occurrences.push({ kind: 'guest-lock', ...subject, from: previous.lock, to: next.lock });
  }
  if (previous.haState !== next.haState) {
    occurrences.push({ kind: 'guest-ha', ...subject, from: previous.haState, to: next.haState });
  }
  if (previous.tags !== next.tags) {
    occurrences.push({ kind: 'guest-tags', ...subject, from: previous.tags, to: next.tags });
  }
  if (previous.addresses !== next.addresses) {
    occurrences.push({ kind: 'guest-addresses', ...subject, from: previous.addresses, to: next.addresses });
  }
  return occurrences;
}
