import type { Clock } from '../std/clock.ts';

/** What a look at a terminal's output found. */
export type Glimpse =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'silence' }
  | { readonly kind: 'end' };

/** Above this the server is made to wait, so that a slow reader costs no more memory than this and one frame. */
export const HELD_BYTES = 1024 * 1024;

/** Output that has arrived and nobody has read yet; stops its source while it is full. */
export class TerminalOutput {
  readonly #clock: Clock;
  readonly #setFull: (full: boolean) => void;
  #chunks: Uint8Array[] = [];
  #held = 0;
  #full = false;
  #ended = false;
  readonly #wakers = new Set<() => void>();

  constructor(clock: Clock, setFull: (full: boolean) => void) {
    this.#clock = clock;
    this.#setFull = setFull;
  }

  get heldBytes(): number {
    return this.#held;
  }

  push(bytes: Uint8Array): void {
    if (this.#ended || bytes.length === 0) return;
    this.#chunks.push(bytes);
    this.#held += bytes.length;
    this.#tell(this.#held >= HELD_BYTES || this.#full);
    this.#wake();
  }

  /** What has arrived can still be read. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** Forgets what nobody will read. */
  discard(): void {
    this.#chunks = [];
    this.#held = 0;
    this.end();
  }

  /** The next bytes: at once if there are any, else when some come, the output ends, or `timeoutMs` have passed. */
  async look(timeoutMs?: number): Promise<Glimpse> {
    if (this.#held === 0 && !this.#ended) await this.#change(timeoutMs);
    if (this.#held === 0) return { kind: this.#ended ? 'end' : 'silence' };
    const bytes = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks, this.#held);
    this.#chunks = [];
    this.#held = 0;
    this.#tell(false);
    return { kind: 'bytes', bytes };
  }

  #tell(full: boolean): void {
    if (full === this.#full) return;
    this.#full = full;
    this.#setFull(full);
  }

  #change(timeoutMs: number | undefined): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#wakers.delete(wake);
        timer?.cancel();
        resolve();
      };
      const timer = timeoutMs === undefined ? undefined : this.#clock.setTimeout(wake, timeoutMs);
      this.#wakers.add(wake);
    });
  }

  #wake(): void {
    for (const wake of [...this.#wakers]) wake();
  }
}
