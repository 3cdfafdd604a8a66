import { withDeadline } from '../../std/deadline.ts';
import { printAll } from '../output/print.ts';
import type { Session } from '../session.ts';
import type { StatsFormat } from './formats.ts';
import { lineOf, type StatsSubjects } from './subjects.ts';

/** How long a one-shot command waits for a guest or node that does not answer. */
const PATIENCE_MS = 5000;

/** Prints one sample of each. Of whoever does not answer in time it prints what the list tells. */
export async function printOnce<Sample>(
  session: Session,
  subjects: StatsSubjects<Sample>,
  format: StatsFormat,
): Promise<void> {
  const rows = subjects.rows(await firstSamples(session, subjects));
  if (format === 'line') session.print(...rows.map((row) => lineOf(subjects, row)));
  else printAll(session, format, rows, subjects.columns);
}

async function firstSamples<Sample>(
  session: Session,
  subjects: StatsSubjects<Sample>,
): Promise<ReadonlyMap<string, Sample>> {
  const known = new Map<string, Sample>();
  const missing = new Set(subjects.rows(known).map(subjects.keyOf));
  const late = new Error('too late');
  if (missing.size === 0) return known;
  try {
    const options = { signal: session.signal, timeoutMs: PATIENCE_MS, late: () => late };
    await withDeadline(session.shell.clock, options, async (signal) => {
      for await (const sample of subjects.samples(signal!)) {
        known.set(subjects.keyOf(sample), sample);
        if (subjects.isWhole(sample)) missing.delete(subjects.keyOf(sample));
        if (missing.size === 0) break;
      }
    });
  } catch (error) {
    if (error !== late) throw error;
  }
  return known;
}
