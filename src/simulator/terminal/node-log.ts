import type { Clock } from '../../std/clock.ts';
import type { Journal } from '../world/journal.ts';
import type { LogEntry, LogLine, MachineLog } from './system/machine-log.ts';

/** How often the journal is looked at for somebody who follows it. */
const LOOK_MS = 250;

/** A node's journal, which is the one that the API answers from, as its own programs see it. */
export class NodeLog implements MachineLog {
  readonly #journal: Journal;
  readonly #clock: Clock;

  constructor(journal: Journal, clock: Clock) {
    this.#journal = journal;
    this.#clock = clock;
  }

  get host(): string {
    return this.#journal.host;
  }

  entries(): readonly LogEntry[] {
    return this.#journal.entries(this.#clock.now());
  }

  cursorOf(entry: LogEntry): string {
    return this.#journal.cursorOf(entry);
  }

  append(line: LogLine): void {
    this.#journal.append(this.#clock.now(), line.identifier, line.message, line);
  }

  readonly whenGrown = (wake: () => void): (() => void) => {
    const timer = this.#clock.setTimeout(wake, LOOK_MS, { background: true });
    return () => timer.cancel();
  };
}
