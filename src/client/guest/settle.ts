import { PveError } from '../../pve/errors.ts';
import type { GuestStatusCurrent } from '../../pve/wire/guest-status.ts';
import { sleep } from '../../std/clock.ts';
import { mayPass } from '../task-log.ts';
import { type GuestStatus, guestStatus } from './guest-status.ts';
import type { Reach } from './reach.ts';

export interface LiveOptions {
  signal?: AbortSignal;
}

/** Locks that go by themselves, with what they stand for: the guest is between two states [LCF, QS]. */
const PASSING: Readonly<Record<string, string>> = {
  migrate: 'it is being migrated',
  suspending: 'it is being written to disk',
};

const POLL_MS = 1000;
/** How long another one's migration is waited for. */
const PASSING_MS = 120_000;
/** How long after its task a guest may take to show its new state; usually none. */
const STATE_MS = 10_000;
const STATE_POLL_MS = 500;

/** Whether a lock goes by itself. */
export function isPassing(lock: string | undefined): boolean {
  return lock !== undefined && Object.hasOwn(PASSING, lock);
}

/**
 * The guest's state as soon as it will last: what it does in the middle of a migration is not what it will do
 * after it, and a guest that HA wants to run is not down because it is not up at the moment.
 * @throws PveError `locked` if that takes longer than two minutes.
 */
export async function settled(
  reach: Reach,
  goal: readonly GuestStatus[],
  options: LiveOptions,
): Promise<GuestStatusCurrent> {
  const { clock } = reach.client;
  const until = clock.monotonic() + PASSING_MS;
  for (;;) {
    const current = await reach.current(options);
    const passing = isPassing(current.lock);
    if (!passing && !(goal.includes('stopped') && isAboutToStart(current))) return current;
    if (clock.monotonic() >= until) {
      throw passing ? lockedError(reach.subject, current.lock!) : haError(reach.subject, current.ha.state);
    }
    await sleep(clock, POLL_MS, options);
  }
}

/** States of an HA resource in which the manager leaves a guest down [HAM]. */
const LEFT_DOWN: readonly string[] = ['stopped', 'request_stop', 'stopping', 'disabled', 'ignored', 'error'];

function isAboutToStart(current: GuestStatusCurrent): boolean {
  const { managed, state } = current.ha;
  if (!managed || state === undefined || guestStatus(current) !== 'stopped') return false;
  return !LEFT_DOWN.includes(state);
}

function haError(subject: string, state: string | undefined): PveError {
  return new PveError('locked', `${subject}: it is down, but HA is about to start it (HA state: ${state})`, {
    subject,
    advice: 'Set the HA resource to stopped.',
  });
}

/**
 * Reads the guest until it is in one of the states of `goal`, for 10 s at most (longer while it is migrated). A
 * reading that fails is made again.
 * @returns the last reading, whether or not that is one of them.
 */
export async function stateAfter(
  reach: Reach,
  goal: readonly GuestStatus[],
  options: LiveOptions,
): Promise<GuestStatusCurrent> {
  const { clock } = reach.client;
  for (let waitedMs = 0; ; waitedMs += STATE_POLL_MS) {
    try {
      const current = await settled(reach, goal, options);
      if (goal.includes(guestStatus(current)) || waitedMs >= STATE_MS) return current;
    } catch (error) {
      options.signal?.throwIfAborted();
      if (waitedMs >= STATE_MS || !mayPass(error)) throw error;
    }
    await sleep(clock, STATE_POLL_MS, options);
  }
}

export function lockedError(subject: string, lock: string, cause?: unknown): PveError {
  const why = Object.hasOwn(PASSING, lock) ? `: ${PASSING[lock]}` : '';
  return new PveError('locked', `${subject}: it is locked (${lock})${why}`, {
    subject,
    cause,
    advice: 'Wait until what holds the lock has ended, or look for it with `drowse tasks`.',
  });
}
