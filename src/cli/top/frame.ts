import type { StatsSample } from '../../client/guest/guest.ts';
import type { NodeStatsSample } from '../../client/node-stats.ts';
import { formatBytes } from '../../std/bytes.ts';
import type { Paint, Tone } from '../output/style.ts';
import { type Column, tableLines } from '../output/table.ts';
import { fitText, padText, printable } from '../output/text-width.ts';
import { countText, percentText, spanText, UNKNOWN } from '../output/units.ts';
import { loadText, loadTone, shareOf, statusTone, works } from '../views/stats-columns.ts';
import { helpLines } from './help.ts';
import { SORTS, type SortKey } from './sorting.ts';
import { keyOf, type TopState } from './state.ts';

export interface TopFrame {
  readonly state: TopState;
  readonly nodes: readonly NodeStatsSample[];
  /** Those that are shown, sorted. */
  readonly guests: readonly StatsSample[];
  /** Of all guests. */
  readonly counts: { readonly running: number; readonly all: number };
  readonly remotes: boolean;
  /** What was done last. */
  readonly message: { readonly text: string; readonly tone: Tone } | undefined;
  /** The lines of the log or the details, with their heading. */
  readonly look: { readonly heading: string; readonly lines: readonly string[] };
  readonly nameOf: (key: string) => string;
}

export interface FrameSize {
  readonly columns: number;
  readonly rows: number;
  readonly paint: Paint;
}

const MOST_NODES = 8;

/** The whole screen. */
export function topLines(frame: TopFrame, size: FrameSize): string[] {
  const body = bodyLines(frame, size);
  const room = Math.max(1, size.rows - 1);
  const filled = Array.from({ length: room }, (_, index) => body[index] ?? '');
  return [...filled, footLine(frame, size)];
}

/** How many guests fit below the head. */
export function guestRoom(frame: Pick<TopFrame, 'nodes'>, size: FrameSize): number {
  return Math.max(1, size.rows - 4 - Math.min(frame.nodes.length, MOST_NODES) - 1);
}

function bodyLines(frame: TopFrame, size: FrameSize): string[] {
  const { state, look } = frame;
  const { paint, columns, rows } = size;
  if (state.view === 'help') return [paint('drowse top', 'bold'), ...helpLines(paint)];
  if (state.view !== 'table') {
    const room = Math.max(1, rows - 3);
    const from = Math.max(0, Math.min(state.scroll, look.lines.length - room));
    const shown = look.lines.slice(from, from + room).map((line) => fitText(printable(line), columns));
    return [paint(fitText(look.heading, columns), 'bold'), '', ...shown];
  }
  return [headLine(frame, size), '', ...nodeLines(frame, size), '', ...guestLines(frame, size)];
}

function headLine({ counts, nodes, state, guests }: TopFrame, { paint, columns }: FrameSize): string {
  const online = nodes.filter(({ status }) => status === 'online').length;
  const text = `drowse top   ${online} of ${countText(nodes.length, 'node')} online, ${counts.running} of ${countText(counts.all, 'guest')} running`;
  const filter = state.filter === '' ? '' : `   filter: ${state.filter} (${guests.length})`;
  return paint(fitText(text + filter, columns), 'bold');
}

function nodeLines({ nodes, remotes }: TopFrame, size: FrameSize): string[] {
  const nameOf = (node: NodeStatsSample) => (remotes ? `${node.remote}/${node.name}` : node.name);
  const width = Math.max(4, ...nodes.map((node) => nameOf(node).length));
  const shown = nodes.length > MOST_NODES ? nodes.slice(0, MOST_NODES - 1) : nodes;
  const lines = shown.map((node) => nodeLine(node, padText(nameOf(node), width), size));
  if (shown.length < nodes.length) {
    lines.push(size.paint(`… and ${countText(nodes.length - shown.length, 'node')} more`, 'dim'));
  }
  return lines;
}

function nodeLine(node: NodeStatsSample, name: string, { paint, columns }: FrameSize): string {
  if (node.status !== 'online') return `${paint(name, 'bold')}  ${paint(node.status, 'bad')}`;
  const gauges: Array<readonly [string, number | null, string]> = [
    ['cpu', node.cpu.used, percentText(node.cpu.used).padStart(6)],
    ['mem', shareOf(node.memory), percentText(shareOf(node.memory)).padStart(6)],
    ['root', shareOf(node.rootFileSystem), percentText(shareOf(node.rootFileSystem)).padStart(6)],
  ];
  const fixed = name.length + gauges.reduce((sum, [label]) => sum + label.length + 11, 0);
  const load = `load ${loadText(node.loadAverage)}   up ${spanText(node.uptimeSeconds)}`;
  const withLoad = columns - fixed - load.length - 3 >= 3 * 6;
  const bar = Math.max(0, Math.min(16, Math.floor((columns - fixed - (withLoad ? load.length + 3 : 0)) / 3)));
  const parts = gauges.map(
    ([label, share, text]) =>
      `${paint(label, 'dim')} ${gauge(share, bar, paint)} ${paint(text, loadTone(share))}`,
  );
  return [paint(name, 'bold'), ...parts, ...(withLoad ? [paint(load, 'dim')] : [])].join('  ');
}

function gauge(share: number | null, width: number, paint: Paint): string {
  const full = Math.round(Math.max(0, Math.min(1, share ?? 0)) * width);
  const tone = loadTone(share);
  return paint('━'.repeat(full), tone === 'plain' ? 'good' : tone) + paint('─'.repeat(width - full), 'dim');
}

function guestLines(frame: TopFrame, size: FrameSize): string[] {
  const { guests, state } = frame;
  const room = guestRoom(frame, size);
  const at = Math.max(
    0,
    guests.findIndex((guest) => keyOf(guest) === state.selected),
  );
  const from = Math.max(0, Math.min(at - Math.floor(room / 2), guests.length - room));
  const shown = guests.slice(from, from + room);
  const columns = topColumns(frame);
  const painted = tableLines(columns, shown, { paint: size.paint, width: size.columns });
  const plain = tableLines(columns, shown, { paint: (text) => text, width: size.columns });
  const lines = painted.map((line, index) =>
    index - 1 === at - from && shown.length > 0
      ? `\u001b[7m${padText(plain[index]!, size.columns)}\u001b[27m`
      : line,
  );
  if (guests.length === 0) lines.push('', size.paint('No guest to show.', 'dim'));
  return lines;
}

function topColumns({ state, remotes }: TopFrame): Column<StatsSample>[] {
  const mark = (key: SortKey, header: string) =>
    state.sort === key ? `${header} ${state.reverse ? '▲' : '▼'}` : header;
  const perSecond = (bytes: number | null) =>
    (bytes === null ? UNKNOWN : `${formatBytes(bytes)}/s`).padStart(11);
  return [
    ...(remotes ? [{ header: 'REMOTE', text: (it: StatsSample) => it.remote, atLeast: 6 }] : []),
    { header: mark('id', 'ID'), text: (it) => String(it.vmid), align: 'right', tone: () => 'bold' },
    { header: mark('name', 'NAME'), text: (it) => it.name ?? UNKNOWN, tone: statusTone, atLeast: 8 },
    { header: mark('node', 'NODE'), text: (it) => it.node, atLeast: 6, expendable: 2 },
    { header: 'STATUS', text: (it) => it.status, tone: statusTone, expendable: 4 },
    {
      header: mark('cpu', 'CPU %'),
      text: (it) => (works(it) ? percentText(it.cpu.used) : UNKNOWN).padStart(6),
      align: 'right',
      tone: (it) => loadTone(it.cpu.used),
    },
    {
      header: mark('memory', 'MEM %'),
      text: (it) => (works(it) ? percentText(shareOf(it.memory)) : UNKNOWN).padStart(6),
      align: 'right',
      tone: (it) => loadTone(shareOf(it.memory)),
    },
    {
      header: 'MEM',
      text: (it) => (works(it) && it.memory.usedBytes !== null ? formatBytes(it.memory.usedBytes) : UNKNOWN),
      align: 'right',
      expendable: 3,
    },
    {
      header: mark('network', 'NET IN'),
      text: (it) => perSecond(it.network.inBytesPerSecond),
      align: 'right',
      expendable: 1,
    },
    {
      header: 'NET OUT',
      text: (it) => perSecond(it.network.outBytesPerSecond),
      align: 'right',
      expendable: 1,
    },
    {
      header: mark('disk', 'DISK READ'),
      text: (it) => perSecond(it.block.readBytesPerSecond),
      align: 'right',
      expendable: 1,
    },
    {
      header: 'DISK WRITE',
      text: (it) => perSecond(it.block.writtenBytesPerSecond),
      align: 'right',
      expendable: 1,
    },
    {
      header: mark('uptime', 'UPTIME'),
      text: (it) => (works(it) ? spanText(it.uptimeSeconds) : UNKNOWN),
      align: 'right',
      expendable: 3,
    },
  ];
}

function footLine(frame: TopFrame, { paint, columns }: FrameSize): string {
  const { state, message, nameOf } = frame;
  if (state.typing) return fitText(`/${state.filter}█`, columns);
  if (state.asked) {
    const what = state.asked.deed === 'stop' ? 'Stop at once' : 'Shut down';
    return paint(fitText(`${what}: ${nameOf(state.asked.key)}? y or any other key`, columns), 'warn');
  }
  if (message) return paint(fitText(printable(message.text), columns), message.tone);
  if (state.view !== 'table') return paint(fitText('↑ ↓ scroll   any other key goes back', columns), 'dim');
  const sort = SORTS.find(({ key }) => key === state.sort)!.words;
  const text = `? help   / filter   ← → sort (${sort})   a all   s start   x shut down   l log   q quit`;
  return paint(fitText(text, columns), 'dim');
}
