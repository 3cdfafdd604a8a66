import type { Snapshot } from '../../inventory/records.ts';
import type { Paint } from '../output/style.ts';
import { type Column, tableLines } from '../output/table.ts';
import { fitText } from '../output/text-width.ts';
import { countText } from '../output/units.ts';
import { guestColumns } from '../views/guest-columns.ts';
import { nodeColumns } from '../views/node-columns.ts';

/** Lines of what happened of late. */
const MOST_EVENTS = 5;

export interface FrameOptions {
  readonly paint: Paint;
  readonly columns: number;
  /** Lines there are for everything. */
  readonly rows: number;
  /** What happened of late, newest last; shown where there is room. */
  readonly events: readonly string[];
}

/** Nodes and guests as they are now, in as many lines as fit. Running guests come first. */
export function frameLines(snapshot: Snapshot, options: FrameOptions): string[] {
  const { paint, columns, rows } = options;
  const remotes = snapshot.remotes.length > 1;
  const table = <Row>(all: readonly Column<Row>[], items: readonly Row[]) =>
    tableLines(all, items, { paint, width: columns });
  const head = [
    summary(snapshot, paint, columns),
    ...snapshot.remotes
      .filter(({ stale }) => stale)
      .map(({ name, stale }) => lostLine(name, stale?.reason, options)),
    '',
    ...table(nodeColumns({ remotes }), snapshot.nodes),
    '',
  ];
  const room = Math.max(2, rows - head.length);
  const guests = [...snapshot.guests].sort((a, b) => rank(a.status) - rank(b.status));
  const all = table(guestColumns({ remotes }), guests);
  if (all.length > room) {
    const hidden = all.length - (room - 1);
    const more = fitText(`… and ${countText(hidden, 'guest')} more; drowse ps -a lists them all`, columns);
    return [...head, ...all.slice(0, room - 1), paint(more, 'dim')];
  }
  const left = Math.min(MOST_EVENTS, room - all.length - 1);
  const events = left > 0 ? options.events.slice(-left) : [];
  return [...head, ...all, ...(events.length > 0 ? ['', ...events] : [])];
}

function summary({ guests, nodes }: Snapshot, paint: Paint, columns: number): string {
  const running = guests.filter(({ status }) => status === 'running').length;
  const online = nodes.filter(({ status }) => status === 'online').length;
  const text = `${online} of ${countText(nodes.length, 'node')} online, ${running} of ${countText(guests.length, 'guest')} running`;
  return paint(fitText(text, columns), 'bold');
}

function lostLine(name: string, reason: string | undefined, { paint, columns }: FrameOptions): string {
  return paint(fitText(`${name} does not answer: ${reason}`, columns), 'bad');
}

function rank(status: string): number {
  return status === 'running' ? 0 : status === 'stopped' ? 2 : 1;
}
