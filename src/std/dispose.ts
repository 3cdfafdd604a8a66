/**
 * Things to let go of, last opened first. Disposing twice is fine; every one is tried, and the first error is
 * thrown when all have been.
 */
export class DisposeStack implements AsyncDisposable {
  #disposers: Array<() => void | Promise<void>> = [];
  #done: Promise<void> | undefined;

  /** Remembers `dispose` and hands back `value`. */
  add<Value>(value: Value, dispose: (value: Value) => void | Promise<void>): Value {
    this.#disposers.push(() => dispose(value));
    return value;
  }

  /** Remembers something that disposes of itself. */
  use<Value extends AsyncDisposable>(value: Value): Value {
    return this.add(value, (it) => Promise.resolve(it[Symbol.asyncDispose]()));
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#done ??= this.#disposeAll();
    return this.#done;
  }

  async #disposeAll(): Promise<void> {
    const errors: unknown[] = [];
    for (const dispose of this.#disposers.reverse()) {
      try {
        await dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    this.#disposers = [];
    if (errors.length > 0) throw errors[0];
  }
}
