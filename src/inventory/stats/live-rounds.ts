import type { Clock, Timer } from '../../std/clock.ts';
import { CALLS_PER_NODE } from '../address-keeper.ts';
import type { GuestTrack } from './guest-track.ts';

/** A guest that somebody watches is read once in this time, and no more often. */
export const READ_EVERY_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

export interface LiveRoundsOptions {
  readonly clock: Clock;
  /** Runs work as one of the few calls that may trouble a node at a time. */
  readonly turn: (node: string, work: () => Promise<void>) => Promise<void>;
  /** Reads the guest itself. A failure makes it wait longer for its next turn. */
  readonly read: (track: GuestTrack, node: string) => Promise<void>;
}

interface Round {
  readonly node: string;
  tracks: readonly GuestTrack[];
  running: number;
  timer: Timer | undefined;
}

/** Reads guests one after the other, node by node, whoever has waited longest first. */
export class LiveRounds {
  readonly #options: LiveRoundsOptions;
  readonly #rounds = new Map<string, Round>();
  readonly #underWay = new Set<Promise<void>>();

  constructor(options: LiveRoundsOptions) {
    this.#options = options;
  }

  /** From now on these guests are read, and no others. */
  set(byNode: ReadonlyMap<string, readonly GuestTrack[]>): void {
    for (const [node, round] of this.#rounds) {
      if (byNode.has(node)) continue;
      round.timer?.cancel();
      round.tracks = [];
      this.#rounds.delete(node);
    }
    for (const [node, tracks] of byNode) {
      const round = this.#rounds.get(node) ?? { node, tracks, running: 0, timer: undefined };
      round.tracks = tracks;
      this.#rounds.set(node, round);
      this.#go(round);
    }
  }

  /** Waits until no read is under way. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled([...this.#underWay]);
  }

  #go(round: Round): void {
    const { clock } = this.#options;
    round.timer?.cancel();
    round.timer = undefined;
    while (round.running < CALLS_PER_NODE && this.#rounds.get(round.node) === round) {
      const next = earliest(round.tracks);
      if (!next) return;
      const waitMs = next.dueAtMs - clock.monotonic();
      if (waitMs > 0) {
        round.timer = clock.setTimeout(() => this.#go(round), waitMs);
        return;
      }
      this.#start(round, next);
    }
  }

  #start(round: Round, track: GuestTrack): void {
    const { turn, read, clock } = this.#options;
    round.running++;
    track.reading = true;
    const work = async () => {
      // Others may have had the node's turns for a while, and the guest's readers may have gone meanwhile.
      if (!round.tracks.includes(track)) return;
      track.dueAtMs = clock.monotonic() + READ_EVERY_MS;
      try {
        await read(track, round.node);
        track.failures = 0;
      } catch {
        const pauseMs = Math.min(READ_EVERY_MS * 2 ** ++track.failures, LONGEST_PAUSE_MS);
        track.dueAtMs = clock.monotonic() + pauseMs;
      }
    };
    const running: Promise<void> = turn(round.node, work)
      // The inventory has been closed while this waited for its turn.
      .catch(() => {})
      .finally(() => {
        this.#underWay.delete(running);
        track.reading = false;
        round.running--;
        this.#go(round);
      });
    this.#underWay.add(running);
  }
}

function earliest(tracks: readonly GuestTrack[]): GuestTrack | undefined {
  let first: GuestTrack | undefined;
  for (const track of tracks) {
    if (!track.reading && (first === undefined || track.dueAtMs < first.dueAtMs)) first = track;
  }
  return first;
}
