import type { Timer } from '../../std/clock.ts';
import { LiveRegion } from '../output/live-region.ts';
import { fitText, padText, printable, textWidth } from '../output/text-width.ts';
import { spanText } from '../output/units.ts';
import type { Session } from '../session.ts';

/** Shows on standard error what is going on. */
export interface Progress {
  /** A line of a task's log. */
  line(label: string, text: string): void;
  done(label: string, ok: boolean, text: string): void;
  /** Writes something that stays. */
  around(write: () => void): void;
  end(): void;
}

export function progressOf(
  session: Session,
  labels: readonly string[],
  options: { action: string; quiet: boolean },
): Progress {
  if (options.quiet) return SILENT;
  return session.shell.stderr.isTerminal
    ? new LiveProgress(session, labels, options.action)
    : plainProgress(session);
}

const SILENT: Progress = {
  line: () => {},
  done: () => {},
  around: (write) => write(),
  end: () => {},
};

function plainProgress(session: Session): Progress {
  return { ...SILENT, line: (label, text) => session.note(`${label}: ${printable(text)}`) };
}

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] as const;
const FRAME_MS = 100;

interface Row {
  readonly label: string;
  text: string;
  ended?: 'ok' | 'failed';
  tookMs: number;
}

/** One line a guest, rewritten in place; gone when everything has ended. */
class LiveProgress implements Progress {
  readonly #session: Session;
  readonly #region: LiveRegion;
  readonly #rows: readonly Row[];
  readonly #startedAt: number;
  #frame = 0;
  #timer: Timer | undefined;

  constructor(session: Session, labels: readonly string[], action: string) {
    this.#session = session;
    this.#region = new LiveRegion(session.shell.stderr);
    this.#rows = labels.map((label) => ({ label, text: action, tookMs: 0 }));
    this.#startedAt = session.shell.clock.monotonic();
    this.#tick();
  }

  line(label: string, text: string): void {
    const row = this.#row(label);
    if (row) row.text = text;
  }

  done(label: string, ok: boolean, text: string): void {
    const row = this.#row(label);
    if (row) Object.assign(row, { text, ended: ok ? 'ok' : 'failed', tookMs: this.#elapsedMs });
  }

  around(write: () => void): void {
    this.#region.around(write);
  }

  end(): void {
    this.#timer?.cancel();
    this.#region.clear();
    this.#region.end();
  }

  get #elapsedMs(): number {
    return this.#session.shell.clock.monotonic() - this.#startedAt;
  }

  #row(label: string): Row | undefined {
    return this.#rows.find((row) => row.label === label);
  }

  #tick(): void {
    this.#frame++;
    const { columns, rows } = this.#session.shell.stderr;
    const width = Math.max(...this.#rows.map(({ label }) => textWidth(label)));
    const open = this.#rows.filter(({ ended }) => !ended);
    const shown = this.#rows.length < rows ? this.#rows : open.slice(0, rows - 2);
    this.#region.draw(shown.map((row) => this.#lineOf(row, width, columns)));
    this.#timer = this.#session.shell.clock.setTimeout(() => this.#tick(), FRAME_MS);
  }

  #lineOf({ label, text, ended, tookMs }: Row, width: number, columns: number): string {
    const paint = this.#session.paintNotes;
    const mark = ended ? (ended === 'ok' ? '✔' : '✘') : FRAMES[this.#frame % FRAMES.length]!;
    const took = padText(spanText((ended ? tookMs : this.#elapsedMs) / 1000), 6, 'right');
    const head = `${padText(label, width)} ${took}  `;
    const rest = fitText(printable(text), Math.max(0, columns - 3 - textWidth(head)));
    return `${paint(mark, ended ? (ended === 'ok' ? 'good' : 'bad') : 'accent')} ${head}${paint(rest, 'dim')}`;
  }
}
