import type { Clock } from '../std/clock.ts';
import type { Random } from '../std/random.ts';
import type { InventoryEvent, Occurrence, SnapshotEvent } from './events.ts';
import type { Snapshot } from './records.ts';

/** How many events a reader may be behind and still be told each of them. */
export const EVENTS_KEPT = 10_000;

type LoggedEvent = Exclude<InventoryEvent, { remote: null }>;

/** The last 10,000 events, numbered; whoever reads holds a place in it and no copy. */
export class EventLog {
  readonly #clock: Clock;
  readonly #snapshot: () => Snapshot;
  /** Tells this log's numbers from those of an earlier run. */
  readonly epoch: string;
  #ring: LoggedEvent[] = [];
  #latest = 0;
  #ended = false;
  readonly #listeners = new Set<() => void>();

  constructor(options: { clock: Clock; random: Random; snapshot: () => Snapshot }) {
    this.#clock = options.clock;
    this.#snapshot = options.snapshot;
    const chance = Math.floor(options.random() * 36 ** 4);
    this.epoch = `${Math.floor(options.clock.now()).toString(36)}${chance.toString(36).padStart(4, '0')}`;
  }

  /** The number of the latest event, 0 before the first. */
  get latest(): number {
    return this.#latest;
  }

  get ended(): boolean {
    return this.#ended;
  }

  append(occurrences: readonly Occurrence[]): void {
    if (occurrences.length === 0 || this.#ended) return;
    const at = new Date(this.#clock.now());
    for (const occurrence of occurrences) {
      const id = this.#id(++this.#latest);
      const event = Object.freeze({ id, at, ...occurrence }) as LoggedEvent;
      if (this.#ring.length < EVENTS_KEPT) this.#ring.push(event);
      else this.#ring[this.#slot(this.#latest)] = event;
    }
    for (const listener of [...this.#listeners]) listener();
  }

  /** The event of that number, or `undefined` if it is no longer kept or has not happened yet. */
  at(sequence: number): LoggedEvent | undefined {
    if (sequence > this.#latest || sequence < this.oldest) return undefined;
    return this.#ring[this.#slot(sequence)];
  }

  /** The number of the oldest event that is kept; of the next one, if none is. */
  get oldest(): number {
    return this.#latest - this.#ring.length + 1;
  }

  /** Reads `EPOCH-SEQ`: the sequence if everything after it is still kept, else `undefined`. */
  resumable(id: string): number | undefined {
    const dash = id.lastIndexOf('-');
    const sequence = /^\d+$/.test(id.slice(dash + 1)) ? Number(id.slice(dash + 1)) : Number.NaN;
    if (id.slice(0, dash) !== this.epoch || !(sequence <= this.#latest)) return undefined;
    return sequence + 1 >= this.oldest ? sequence : undefined;
  }

  /** Everything known now. Its id is that of the latest event it contains. */
  snapshotEvent(): SnapshotEvent {
    const at = new Date(this.#clock.now());
    return Object.freeze({
      id: this.#id(this.#latest),
      at,
      kind: 'snapshot',
      remote: null,
      snapshot: this.#snapshot(),
    });
  }

  expiredEvent(): InventoryEvent {
    const at = new Date(this.#clock.now());
    return Object.freeze({ id: this.#id(this.#latest), at, kind: 'resume-expired', remote: null });
  }

  /** Calls `listener` after each append and at the end; returns what makes it stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Readers end once they have read what there is. */
  end(): void {
    this.#ended = true;
    for (const listener of [...this.#listeners]) listener();
  }

  #id(sequence: number): string {
    return `${this.epoch}-${sequence}`;
  }

  #slot(sequence: number): number {
    return (sequence - 1) % EVENTS_KEPT;
  }
}
