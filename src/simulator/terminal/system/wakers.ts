/** Those who wait for something to change; each is woken once per `subscribe`. */
export class Wakers {
  #wakes: Set<() => void> | undefined;

  readonly subscribe = (wake: () => void): (() => void) => {
    this.#wakes ??= new Set();
    this.#wakes.add(wake);
    return () => this.#wakes?.delete(wake);
  };

  get count(): number {
    return this.#wakes?.size ?? 0;
  }

  wakeAll(): void {
    if (!this.#wakes || this.#wakes.size === 0) return;
    const wakes = [...this.#wakes];
    this.#wakes.clear();
    for (const wake of wakes) wake();
  }
}
