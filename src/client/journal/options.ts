import { ParameterError } from '../../pve/errors.ts';
import type { JournalEntry } from '../../pve/journal-lines.ts';

export interface JournalOptions {
  /** systemd units: `nginx` or `nginx.service`. */
  units?: readonly string[];
  /** What entries are labelled with: `sshd`. */
  identifiers?: readonly string[];
  /** Only entries as urgent as this or more: 0 (emergency) to 7 (debug). */
  priority?: number;
  /** Only entries from then on. */
  since?: Date;
  /** The last so many entries: 100 by default, all of them with `since`. */
  lines?: number;
  /** Goes on with new entries as they come. */
  follow?: boolean;
  signal?: AbortSignal;
}

/** An entry, or a place where entries are missing because they were thrown away before we could read them. */
export type JournalItem = (JournalEntry & { readonly kind: 'entry' }) | { readonly kind: 'gap' };

/** More lines than this are not asked for at once. */
export const MOST_LINES = 50_000;

/** @throws ParameterError if `lines` is no number of lines, or `priority` none. */
export function checkJournal(subject: string, { lines, priority }: JournalOptions): void {
  const refuse = (name: string, what: string) => {
    throw new ParameterError(`${subject}: ${name} ${what}`, { subject, fields: { [name]: what } });
  };
  if (lines !== undefined && !(Number.isInteger(lines) && lines >= 0)) {
    refuse('lines', `${lines} is no number of lines`);
  }
  if (priority !== undefined && !(Number.isInteger(priority) && priority >= 0 && priority <= 7)) {
    refuse('priority', `${priority} is not from 0 to 7`);
  }
}

/** How many entries to begin with. */
export function linesWanted({ lines, since }: JournalOptions): number {
  return Math.min(lines ?? (since ? MOST_LINES : 100), MOST_LINES);
}
