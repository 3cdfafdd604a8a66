/**
 * One source, many readers. Each reader holds at most `capacity` items; what does not fit is dropped, oldest
 * first, and the reader is told how many (`onDropped`).
 */
export class Broadcast<Item> {
  readonly #readers = new Set<Reader<Item>>();
  #ended = false;

  get readers(): number {
    return this.#readers.size;
  }

  publish(item: Item): void {
    for (const reader of this.#readers) reader.push(item);
  }

  /** Ends every reader after what it still holds. */
  end(): void {
    this.#ended = true;
    for (const reader of this.#readers) reader.end();
  }

  /**
   * Reads from now on. `first` is delivered before anything published later. Ends with `break`, with the
   * signal (which throws its reason) or when the source ends.
   */
  read(options: ReadOptions<Item> = {}): AsyncIterableIterator<Item> {
    const reader = new Reader<Item>(options, () => this.#readers.delete(reader));
    if (this.#ended) reader.end();
    else this.#readers.add(reader);
    return reader;
  }
}

export interface ReadOptions<Item> {
  signal?: AbortSignal;
  first?: readonly Item[];
  /** Items held for a slow reader, 1024 by default. */
  capacity?: number;
  /** Called with the number of items dropped since the last item was read; its answer is read in their place. */
  onDropped?: (count: number) => Item;
}

class Reader<Item> implements AsyncIterableIterator<Item> {
  #items: Item[];
  #waiting: Array<{ resolve: (result: IteratorResult<Item>) => void; reject: (reason: unknown) => void }> =
    [];
  #dropped = 0;
  #over: { reason?: unknown; thrown: boolean } | undefined;
  readonly #capacity: number;
  readonly #options: ReadOptions<Item>;
  readonly #leave: () => void;
  readonly #abort = () => this.#finish({ reason: this.#options.signal?.reason, thrown: true }, true);

  constructor(options: ReadOptions<Item>, leave: () => void) {
    this.#options = options;
    this.#capacity = Math.max(1, options.capacity ?? 1024);
    this.#items = [...(options.first ?? [])];
    this.#leave = leave;
    if (options.signal?.aborted) this.#abort();
    else options.signal?.addEventListener('abort', this.#abort, { once: true });
  }

  push(item: Item): void {
    if (this.#over) return;
    const waiting = this.#waiting.shift();
    if (waiting) {
      waiting.resolve({ value: item, done: false });
      return;
    }
    if (this.#items.length >= this.#capacity) {
      this.#items.shift();
      this.#dropped++;
    }
    this.#items.push(item);
  }

  end(): void {
    this.#finish({ thrown: false }, false);
  }

  next(): Promise<IteratorResult<Item>> {
    if (this.#dropped > 0 && this.#options.onDropped) {
      const count = this.#dropped;
      this.#dropped = 0;
      return Promise.resolve({ value: this.#options.onDropped(count), done: false });
    }
    if (this.#items.length > 0) return Promise.resolve({ value: this.#items.shift()!, done: false });
    if (this.#over) {
      const { thrown, reason } = this.#over;
      this.#over = { thrown: false };
      return thrown ? Promise.reject(reason) : Promise.resolve({ value: undefined, done: true });
    }
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  return(): Promise<IteratorResult<Item>> {
    this.#finish({ thrown: false }, true);
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #finish(over: { reason?: unknown; thrown: boolean }, discard: boolean): void {
    if (discard) {
      this.#items = [];
      this.#dropped = 0;
    }
    if (this.#over) return;
    this.#over = over;
    this.#leave();
    this.#options.signal?.removeEventListener('abort', this.#abort);
    const waiting = this.#waiting.splice(0);
    if (waiting.length > 0) this.#over = { thrown: false };
    for (const { resolve, reject } of waiting) {
      if (over.thrown) reject(over.reason);
      else resolve({ value: undefined, done: true });
    }
  }
}
