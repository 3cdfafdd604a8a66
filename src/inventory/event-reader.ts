import type { EventLog } from './event-log.ts';
import type { InventoryEvent } from './events.ts';

export interface EventReaderOptions<Event extends InventoryEvent> {
  signal?: AbortSignal;
  /** Read on after this id; without it the reader begins with a snapshot. */
  after?: string;
  /** Which events the reader wants beside `snapshot` and `resume-expired`. */
  wants: (event: InventoryEvent) => event is Event;
  /** How far it may fall behind before a snapshot takes the place of the events it has missed. */
  mostBehind: number;
  /** Called once, when the reader has ended. */
  onLeave?: () => void;
}

/**
 * One reader of the event log. It holds a place in the log instead of a queue: a reader that falls too far
 * behind gets one snapshot in place of what it missed, and goes on from there.
 */
export class EventReader<Event extends InventoryEvent> implements AsyncIterableIterator<Event> {
  readonly #log: EventLog;
  readonly #options: EventReaderOptions<Event>;
  readonly #unlisten: () => void;
  readonly #first: InventoryEvent[] = [];
  #next: number;
  #waiting: Array<{ resolve: (result: IteratorResult<Event>) => void; reject: (reason: unknown) => void }> =
    [];
  #over: 'reading' | 'aborted' | 'done' = 'reading';
  readonly #abort = () => this.#leave('aborted');

  constructor(log: EventLog, options: EventReaderOptions<Event>) {
    this.#log = log;
    this.#options = options;
    const resumed = options.after === undefined ? undefined : log.resumable(options.after);
    this.#next = (resumed ?? log.latest) + 1;
    if (resumed === undefined) {
      if (options.after !== undefined) this.#first.push(log.expiredEvent());
      this.#first.push(log.snapshotEvent());
    }
    this.#unlisten = log.listen(() => this.#deliver());
    if (options.signal?.aborted) this.#abort();
    else options.signal?.addEventListener('abort', this.#abort, { once: true });
  }

  next(): Promise<IteratorResult<Event>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#deliver();
    });
  }

  return(): Promise<IteratorResult<Event>> {
    this.#leave('done');
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #deliver(): void {
    while (this.#waiting.length > 0) {
      const event = this.#over === 'reading' ? this.#take() : undefined;
      if (event) {
        this.#waiting.shift()!.resolve({ value: event, done: false });
      } else if (this.#over === 'aborted') {
        this.#over = 'done';
        this.#waiting.shift()!.reject(this.#options.signal?.reason);
      } else if (this.#over === 'done') {
        this.#waiting.shift()!.resolve({ value: undefined, done: true });
      } else if (this.#log.ended) {
        this.#leave('done');
      } else {
        return;
      }
    }
  }

  #take(): Event | undefined {
    const first = this.#first.shift();
    if (first) return first as Event;
    const { latest, oldest } = this.#log;
    if (this.#next < oldest || latest - this.#next >= this.#options.mostBehind) {
      this.#next = latest + 1;
      return this.#log.snapshotEvent() as InventoryEvent as Event;
    }
    while (this.#next <= latest) {
      const event = this.#log.at(this.#next++)!;
      if (this.#options.wants(event)) return event;
    }
    return undefined;
  }

  #leave(over: 'aborted' | 'done'): void {
    if (this.#over !== 'reading') {
      if (over === 'done') this.#over = 'done';
      return;
    }
    this.#over = over;
    this.#unlisten();
    this.#options.signal?.removeEventListener('abort', this.#abort);
    this.#options.onLeave?.();
    this.#deliver();
  }
}
