import { Limit } from '../../std/limit.ts';

/**
 * Takes turns at consoles that all viewers share: a container has one, so that within one client only one
 * stream at a time uses it and the others wait in line.
 */
export class ConsoleTurns {
  readonly #lines = new Map<number, Limit>();

  /** Waits for the console of `vmid` to be free. @returns what gives it back. */
  async take(vmid: number, options: { signal?: AbortSignal } = {}): Promise<() => void> {
    const line = this.#lines.get(vmid) ?? new Limit(1);
    this.#lines.set(vmid, line);
    return new Promise((resolve, reject) => {
      const turn = line.run(
        () => new Promise<void>((done) => resolve(() => done())),
        options.signal && { signal: options.signal },
      );
      turn.catch(reject).finally(() => {
        if (line.running === 0 && line.waiting === 0) this.#lines.delete(vmid);
      });
    });
  }
}
