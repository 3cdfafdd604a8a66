/** System calls of one machine between two of which everything else must get its turn. */
const CALLS_PER_TURN = 400;

/**
 * Keeps a machine's processes from starving the whole simulator: when they have made their calls they all wait
 * until everything else that can be done has been done once, however many they have become meanwhile.
 */
export class Turns {
  #left = CALLS_PER_TURN;
  #pause: Promise<void> | undefined;

  /** Counts a call. @returns what to wait for first, if there is something. */
  take(): Promise<void> | undefined {
    this.#left--;
    if (this.#left > 0) return undefined;
    this.#pause ??= new Promise((resolve) => {
      setImmediate(() => {
        this.#left = CALLS_PER_TURN;
        this.#pause = undefined;
        resolve();
      });
    });
    return this.#pause;
  }
}
