import type { Session } from '../session.ts';
import { type Column, tableLines } from './table.ts';

export type Format = 'table' | 'json' | 'jsonl';

/** Prints several things: as a table, one array, or one object a line. */
export function printAll<Row>(
  session: Session,
  format: Format,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): void {
  switch (format) {
    case 'json':
      session.print(JSON.stringify(rows, null, 2));
      break;
    case 'jsonl':
      session.print(...rows.map((row) => JSON.stringify(row)));
      break;
    case 'table':
      session.print(...tableLines(columns, rows, { paint: session.paint, width: session.tableWidth }));
  }
}

/** Prints one thing: as a table of one row, or one object. */
export function printOne<Row>(
  session: Session,
  format: Format,
  row: Row,
  columns: readonly Column<Row>[],
): void {
  if (format === 'json') session.print(JSON.stringify(row, null, 2));
  else printAll(session, format, [row], columns);
}
