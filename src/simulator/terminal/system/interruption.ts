import { Terminated } from './endings.ts';
import type { Subscribe } from './open-file.ts';
import { HARMLESS, type Signal } from './signals.ts';

/** What a signal does to a process: what it usually does, nothing, or a function of the program's own. */
export type Disposition = 'default' | 'ignore' | (() => void);

/** A process's signals, and its waits, which they end. */
export class Interruption {
  #killedBy: Signal | undefined;
  readonly #dispositions: Map<Signal, Disposition>;
  readonly #blocked = new Set<(error: Error) => void>();
  readonly #interruptible = new Set<() => void>();

  constructor(dispositions?: ReadonlyMap<Signal, Disposition>) {
    this.#dispositions = new Map(dispositions);
  }

  /** The signal that has ended the process, if one has. */
  get killedBy(): Signal | undefined {
    return this.#killedBy;
  }

  setDisposition(signal: Signal, disposition: Disposition): void {
    this.#dispositions.set(signal, disposition);
  }

  disposition(signal: Signal): Disposition {
    return this.#dispositions.get(signal) ?? 'default';
  }

  /** What a child inherits: only what is ignored. */
  inherited(): Map<Signal, Disposition> {
    return new Map([...this.#dispositions].filter(([, disposition]) => disposition === 'ignore'));
  }

  deliver(signal: Signal): void {
    if (this.#killedBy) return;
    const disposition = signal === 'KILL' ? 'default' : this.disposition(signal);
    if (typeof disposition === 'function') {
      disposition();
      for (const wake of [...this.#interruptible]) wake();
      return;
    }
    if (disposition === 'ignore' || HARMLESS.has(signal)) return;
    this.#killedBy = signal;
    const error = new Terminated(signal);
    for (const fail of [...this.#blocked]) fail(error);
  }

  /** @throws Terminated if a signal has ended the process. */
  check(): void {
    if (this.#killedBy) throw new Terminated(this.#killedBy);
  }

  async until(subscribe: Subscribe, options: { interruptible?: boolean }): Promise<void> {
    this.check();
    return new Promise((resolve, reject) => {
      let cancel: () => void = () => {};
      let over = false;
      const finish = () => {
        over = true;
        cancel();
        this.#blocked.delete(fail);
        this.#interruptible.delete(wake);
      };
      const wake = () => {
        if (over) return;
        finish();
        resolve();
      };
      const fail = (error: Error) => {
        if (over) return;
        finish();
        reject(error);
      };
      this.#blocked.add(fail);
      if (options.interruptible) this.#interruptible.add(wake);
      cancel = subscribe(wake);
      if (over) cancel();
    });
  }
}
