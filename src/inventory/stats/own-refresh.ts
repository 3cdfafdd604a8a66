import type { Clock, Timer } from '../../std/clock.ts';

/** pvestatd's round [SD]. */
const REFRESH_EVERY_MS = 10_000;

/** Sees to it that the list is read where nobody else does: an inventory without background. */
export class OwnRefresh {
  readonly #clock: Clock;
  readonly #refresh: () => Promise<void>;
  #timer: Timer | undefined;

  constructor(options: { clock: Clock; refresh: () => Promise<void> }) {
    this.#clock = options.clock;
    this.#refresh = options.refresh;
  }

  keep(wanted: boolean): void {
    if (!wanted) {
      this.#timer?.cancel();
      this.#timer = undefined;
    } else if (!this.#timer) {
      this.#again(0);
    }
  }

  #again(ms: number): void {
    this.#timer = this.#clock.setTimeout(() => {
      this.#again(REFRESH_EVERY_MS);
      void this.#refresh();
    }, ms);
  }
}
