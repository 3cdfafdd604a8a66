/** Something whose state changes; readers want the latest only. */
export interface StateSource<State> {
  /** `undefined` before anything is known. */
  readonly state: State | undefined;
}

export interface ConflatedReaderOptions {
  readonly signal?: AbortSignal;
  /** Called once, when the reader has ended, however it did. */
  readonly onLeave: () => void;
}

/**
 * One reader of many states. What it has not read yet is remembered as "this one has changed", so that a slow
 * reader gets the latest state of each and never holds more than there are sources. Ends with `break`, with its
 * signal (which throws the reason) or when the sources end.
 */
export class ConflatedReader<State> implements AsyncIterableIterator<State> {
  readonly #options: ConflatedReaderOptions;
  readonly #changed = new Set<StateSource<State>>();
  #waiting: Array<{ resolve: (result: IteratorResult<State>) => void; reject: (reason: unknown) => void }> =
    [];
  #over: 'reading' | 'ending' | 'aborted' | 'done' = 'reading';
  readonly #abort = () => this.#leave('aborted');

  constructor(options: ConflatedReaderOptions) {
    this.#options = options;
  }

  /** Begins to listen to the signal; to be called once `onLeave` knows what to do. */
  begin(): this {
    const { signal } = this.#options;
    if (signal?.aborted) this.#abort();
    else if (this.#over === 'reading') signal?.addEventListener('abort', this.#abort, { once: true });
    return this;
  }

  /** The state of `source` is another than the reader has seen. */
  changed(source: StateSource<State>): void {
    if (this.#over !== 'reading' || source.state === undefined) return;
    const waiting = this.#waiting.shift();
    if (waiting) waiting.resolve({ value: source.state, done: false });
    else this.#changed.add(source);
  }

  /** `source` is no longer any business of this reader's. */
  forget(source: StateSource<State>): void {
    this.#changed.delete(source);
  }

  /** There will be nothing more; what has changed is still read. */
  end(): void {
    this.#leave('ending');
  }

  next(): Promise<IteratorResult<State>> {
    for (const source of this.#changed) {
      this.#changed.delete(source);
      if (source.state !== undefined) return Promise.resolve({ value: source.state, done: false });
    }
    switch (this.#over) {
      case 'reading':
        return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
      case 'aborted':
        this.#over = 'done';
        return Promise.reject(this.#options.signal?.reason);
      default:
        return Promise.resolve({ value: undefined, done: true });
    }
  }

  return(): Promise<IteratorResult<State>> {
    this.#leave('done');
    this.#changed.clear();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #leave(over: 'ending' | 'aborted' | 'done'): void {
    if (this.#over !== 'reading') {
      if (over === 'done') this.#over = 'done';
      return;
    }
    this.#over = over;
    if (over !== 'ending') this.#changed.clear();
    this.#options.signal?.removeEventListener('abort', this.#abort);
    this.#options.onLeave();
    for (const waiting of this.#waiting.splice(0)) {
      if (this.#over === 'aborted') {
        this.#over = 'done';
        waiting.reject(this.#options.signal?.reason);
      } else {
        waiting.resolve({ value: undefined, done: true });
      }
    }
  }
}
