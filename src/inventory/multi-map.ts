/** Several values under one key; a key with one value, which is nearly every key, costs no list. */
export class MultiMap<Value extends object> {
  readonly #entries = new Map<string, Value | Value[]>();

  add(key: string, value: Value): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) this.#entries.set(key, value);
    else if (Array.isArray(entry)) entry.push(value);
    else this.#entries.set(key, [entry, value]);
  }

  delete(key: string, value: Value): void {
    const entry = this.#entries.get(key);
    if (entry === value) {
      this.#entries.delete(key);
    } else if (Array.isArray(entry)) {
      const rest = entry.filter((other) => other !== value);
      if (rest.length === 0) this.#entries.delete(key);
      else this.#entries.set(key, rest.length === 1 ? rest[0]! : rest);
    }
  }

  /** The value, if there is one; all of them, if there are several. */
  get(key: string): Value | readonly Value[] | undefined {
    return this.#entries.get(key);
  }
}
