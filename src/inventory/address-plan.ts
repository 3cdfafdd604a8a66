import type { Random } from '../std/random.ts';
import { isLive } from './guest-status.ts';
import type { GuestRecord } from './records.ts';

/** Running guests whose last answer is older than this are asked again. */
export const ADDRESSES_EVERY_MS = 300_000;
/** The configuration of a guest that does not run changes more rarely still. */
const STOPPED_EVERY = 12;
/** The first retry; each further one waits twice as long. */
const RETRY_MS = 5000;
const LONGEST_RETRY_MS = 3_600_000;

/** What asking a guest came to. */
export interface AddressAnswer {
  readonly addresses: readonly string[];
  /** `nobody`: something inside the guest should have answered and did not; these are configured ones. */
  readonly from: 'guest' | 'config' | 'nobody';
}

/** When one guest is to be asked next. */
export interface AddressPlan {
  dueAtMs: number;
  /** Whether it has been asked since it was first seen, started or stopped. */
  asked: boolean;
  /** Asked in vain this many times in a row: no answer, or none but "no address". */
  inVain: number;
  /** The guest itself did not answer the last time: the next question before it is due spares it. */
  deaf: boolean;
}

/** A guest that is new, or has started or stopped: asked at once. */
export function freshPlan(nowMs: number): AddressPlan {
  return { dueAtMs: nowMs, asked: false, inVain: 0, deaf: false };
}

/** After an answer. The first wait after the first answer is a random part, which spreads guests evenly. */
export function planAfterAnswer(
  plan: AddressPlan,
  record: GuestRecord,
  answer: AddressAnswer,
  options: { nowMs: number; everyMs: number; random: Random },
): AddressPlan {
  const { nowMs, everyMs, random } = options;
  const live = isLive(record.status);
  if (live && (answer.from === 'nobody' || answer.addresses.length === 0)) {
    const longestMs = answer.from === 'nobody' ? LONGEST_RETRY_MS : everyMs;
    const dueAtMs = nowMs + Math.min(RETRY_MS * 2 ** plan.inVain, longestMs);
    return { dueAtMs, asked: true, inVain: plan.inVain + 1, deaf: answer.from === 'nobody' };
  }
  const intervalMs = live ? everyMs : everyMs * STOPPED_EVERY;
  const waitMs = plan.asked ? intervalMs : intervalMs * random();
  return { dueAtMs: nowMs + waitMs, asked: true, inVain: 0, deaf: false };
}

/** After a call that failed: what was known stays, and the guest is asked again before long. */
export function planAfterFailure(
  plan: AddressPlan,
  options: { nowMs: number; everyMs: number },
): AddressPlan {
  const waitMs = Math.min(RETRY_MS * 2 ** plan.inVain, options.everyMs);
  return { ...plan, dueAtMs: options.nowMs + waitMs, inVain: plan.inVain + 1 };
}
