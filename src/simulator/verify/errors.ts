/** What is wrong with which parameter. A second complaint about one is put behind the first [JS]. */
export class ParameterErrors {
  readonly #errors = new Map<string, string>();

  add(path: string, message: string): void {
    const key = path === '' ? '_root' : path;
    const old = this.#errors.get(key);
    this.#errors.set(key, old === undefined ? message : `${old}\\n${message}`);
  }

  get empty(): boolean {
    return this.#errors.size === 0;
  }

  record(): Record<string, string> {
    return Object.fromEntries(this.#errors);
  }
}
