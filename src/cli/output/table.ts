import type { Paint, Tone } from './style.ts';
import { fitText, padText, printable, textWidth } from './text-width.ts';

export interface Column<Row> {
  readonly header: string;
  readonly text: (row: Row) => string;
  readonly tone?: (row: Row) => Tone;
  readonly align?: 'left' | 'right';
  /** On a narrow terminal, cut down to this many columns at once … */
  readonly shrinkTo?: number;
  /** … left out when that is not enough, the highest first … */
  readonly expendable?: number;
  /** … or cut down to this many columns when nothing else helps. */
  readonly atLeast?: number;
}

export interface TableOptions {
  readonly paint: Paint;
  /** Columns of the terminal; without it nothing is cut. */
  readonly width?: number;
}

const GAP = 2;

/** The lines of a table, its header first. */
export function tableLines<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  options: TableOptions,
): string[] {
  let shown: Laid<Row>[] = columns.map((column) => {
    const cells = rows.map((row) => printable(column.text(row)));
    return { column, cells, width: Math.max(textWidth(column.header), ...cells.map(textWidth)) };
  });
  if (options.width !== undefined) shown = narrow(shown, options.width);
  const line = (cell: (laid: Laid<Row>) => string, tone: (laid: Laid<Row>) => Tone) =>
    shown
      .map((laid, index) => {
        const text = fitText(cell(laid), laid.width);
        const last = index === shown.length - 1 && laid.column.align !== 'right';
        const padded = last ? text : padText(text, laid.width, laid.column.align);
        return options.paint(padded, tone(laid));
      })
      .join(' '.repeat(GAP));
  return [
    line(
      ({ column }) => column.header,
      () => 'dim',
    ),
    ...rows.map((row, index) =>
      line(
        ({ cells }) => cells[index]!,
        ({ column }) => column.tone?.(row) ?? 'plain',
      ),
    ),
  ];
}

interface Laid<Row> {
  readonly column: Column<Row>;
  readonly cells: readonly string[];
  readonly width: number;
}

function narrow<Row>(all: readonly Laid<Row>[], width: number): Laid<Row>[] {
  let shown = [...all];
  for (;;) {
    const shrunk = shrink(shown, width, ({ shrinkTo }) => shrinkTo);
    if (total(shrunk) <= width) return shrunk;
    const worst = Math.max(...shown.map(({ column }) => column.expendable ?? 0));
    if (worst === 0) return shrink(shrunk, width, ({ atLeast, shrinkTo }) => atLeast ?? shrinkTo);
    shown = shown.filter(({ column }) => (column.expendable ?? 0) !== worst);
  }
}

/** Takes what is too much from the columns that can spare it, always from the widest of them. */
function shrink<Row>(
  shown: readonly Laid<Row>[],
  width: number,
  least: (column: Column<Row>) => number | undefined,
): Laid<Row>[] {
  const widths = shown.map((laid) => laid.width);
  for (let excess = total(shown) - width; excess > 0; excess--) {
    const [spare] = [...shown.keys()]
      .filter((index) => widths[index]! > (least(shown[index]!.column) ?? Number.POSITIVE_INFINITY))
      .sort((a, b) => widths[b]! - widths[a]!);
    if (spare === undefined) break;
    widths[spare]!--;
  }
  return shown.map((laid, index) => ({ ...laid, width: widths[index]! }));
}

function total<Row>(shown: readonly Laid<Row>[]): number {
  return shown.reduce((sum, { width }) => sum + width, GAP * (shown.length - 1));
}
