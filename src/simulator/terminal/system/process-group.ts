import type { Process } from './process.ts';
import type { Signal } from './signals.ts';

/** Processes that keyboard signals reach together: one job. */
export class ProcessGroup {
  readonly members = new Set<Process>();

  signal(signal: Signal): void {
    for (const process of [...this.members]) process.signal(signal);
  }
}
