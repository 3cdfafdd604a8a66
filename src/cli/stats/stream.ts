import { LiveRegion } from '../output/live-region.ts';
import { tableLines } from '../output/table.ts';
import { fitText } from '../output/text-width.ts';
import { countText } from '../output/units.ts';
import type { Session } from '../session.ts';
import type { StatsFormat } from './formats.ts';
import { lineOf, type StatsSubjects } from './subjects.ts';

/** Samples come once a second at most. */
const REDRAW_MS = 1000;

/** Prints samples until interrupted, or until nobody is left: lines as they come, a table each second. */
export async function stream<Sample>(
  session: Session,
  subjects: StatsSubjects<Sample>,
  format: StatsFormat,
): Promise<void> {
  if (format === 'table') return streamTable(session, subjects);
  const end = new AbortController();
  const print = (sample: Sample) =>
    session.print(format === 'line' ? lineOf(subjects, sample) : JSON.stringify(sample));
  await untilOver(session, subjects, end, print, () => {});
}

async function streamTable<Sample>(session: Session, subjects: StatsSubjects<Sample>): Promise<void> {
  const { stdout } = session.shell;
  const known = new Map<string, Sample>();
  const region = stdout.isTerminal ? new LiveRegion(stdout) : undefined;
  let begun = false;
  const draw = () => {
    const rows = subjects.rows(known);
    const lines = tableLines(subjects.columns, rows, { paint: session.paint, width: session.tableWidth });
    if (region) region.draw(cut(lines, session));
    else session.print(...(begun ? [''] : []), ...lines);
    begun = true;
  };
  const stopListening = stdout.onResize(() => {
    region?.reset();
    stdout.write('\u001b[2J\u001b[H');
    draw();
  });
  try {
    const take = (sample: Sample) => {
      known.set(subjects.keyOf(sample), sample);
      // The first table comes as soon as everybody has said something.
      if (!begun && subjects.rows(known).every((row) => known.has(subjects.keyOf(row)))) draw();
    };
    await untilOver(session, subjects, new AbortController(), take, draw);
    if (region) draw();
  } finally {
    stopListening();
    region?.end();
  }
}

/** Reads samples; `tick` is called each second. */
async function untilOver<Sample>(
  session: Session,
  subjects: StatsSubjects<Sample>,
  end: AbortController,
  take: (sample: Sample) => void,
  tick: () => void,
): Promise<void> {
  const { clock } = session.shell;
  const over = new Error('nobody is left');
  const interrupt = () => end.abort(session.signal.reason);
  session.signal.addEventListener('abort', interrupt, { once: true });
  if (session.signal.aborted) interrupt();
  let timer = clock.setTimeout(function again() {
    if (subjects.over()) return end.abort(over);
    timer = clock.setTimeout(again, REDRAW_MS);
    tick();
  }, REDRAW_MS);
  try {
    for await (const sample of subjects.samples(end.signal)) take(sample);
  } catch (error) {
    if (error !== over) throw error;
  } finally {
    timer.cancel();
    session.signal.removeEventListener('abort', interrupt);
  }
}

/** As many lines as the terminal has; the last of them says what is missing. */
function cut(lines: readonly string[], session: Session): readonly string[] {
  const { rows, columns } = session.shell.stdout;
  const room = Math.max(3, rows - 1);
  if (lines.length <= room) return lines;
  const hidden = lines.length - room + 1;
  const more = fitText(`… and ${countText(hidden, 'row')} more; drowse top scrolls`, columns);
  return [...lines.slice(0, room - 1), session.paint(more, 'dim')];
}
