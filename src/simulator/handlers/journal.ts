import { type Call, type Handler, RawAnswer } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import { type JournalEntry, renderEntry } from '../world/journal.ts';
import { flagParam, numberParam, textParam } from './parameters.ts';

/** GET /nodes/{node}/journal: streamed by a reader of its own, always packed [ND]. */

interface Selection {
  readonly entries: readonly JournalEntry[];
  readonly first: string | undefined;
  readonly last: string | undefined;
}

function journal(call: Call<Cluster>): RawAnswer {
  const asked = {
    since: numberParam(call, 'since'),
    until: numberParam(call, 'until'),
    last: numberParam(call, 'lastentries'),
    start: textParam(call, 'startcursor'),
    end: textParam(call, 'endcursor'),
  };
  const conflicting =
    (asked.last !== undefined && (asked.since !== undefined || asked.start !== undefined)) ||
    (asked.since !== undefined && asked.start !== undefined) ||
    (asked.until !== undefined && asked.end !== undefined);
  // The reader refuses and writes nothing; the answer has already begun with 200.
  if (conflicting) return new RawAnswer('', { contentType: 'application/json', alwaysGzip: true });
  const { journal: log } = call.world.node(call.node);
  const all = log.entries(call.world.now());
  const selection = select(all, asked, filterOf(call), (entry) => log.cursorOf(entry));
  const data = flagParam(call, 'structured')
    ? structured(call, log.host, all, selection)
    : plain(log.host, selection);
  return new RawAnswer(`${JSON.stringify({ data, success: 1 })}\n`, {
    contentType: 'application/json',
    alwaysGzip: true,
  });
}

function select(
  all: readonly JournalEntry[],
  asked: {
    since?: number | undefined;
    until?: number | undefined;
    last?: number | undefined;
    start?: string | undefined;
    end?: string | undefined;
  },
  wanted: (entry: JournalEntry) => boolean,
  cursorOf: (entry: JournalEntry) => string,
): Selection {
  const after = asked.start === undefined ? undefined : sequenceOf(asked.start);
  const before = asked.end === undefined ? undefined : sequenceOf(asked.end);
  let entries = all.filter((entry) => {
    if (after !== undefined && entry.sequence <= after) return false;
    if (before !== undefined && entry.sequence >= before) return false;
    if (asked.since !== undefined && entry.atMicros < asked.since * 1e6) return false;
    if (asked.until !== undefined && entry.atMicros > asked.until * 1e6) return false;
    return wanted(entry);
  });
  if (asked.last !== undefined) entries = asked.last > 0 ? entries.slice(-asked.last) : [];
  const [head, tail] = [entries[0], entries.at(-1)];
  const known = after !== undefined && (all[0]?.sequence ?? 0) <= after;
  return {
    entries,
    // A cursor whose entry has been thrown away leads to the oldest entry there is.
    first: known ? asked.start : head && cursorOf(head),
    last: tail ? cursorOf(tail) : asked.start,
  };
}

/** `i=6f8` of a cursor: entries are counted up. */
function sequenceOf(cursor: string): number {
  return Number.parseInt(/(?:^|;)i=([0-9a-f]+)/.exec(cursor)?.[1] ?? '0', 16);
}

function filterOf(call: Call<Cluster>): (entry: JournalEntry) => boolean {
  const service = globOf(textParam(call, 'service'));
  const unit = textParam(call, 'unit');
  const priority = textParam(call, 'priority');
  const [low, high] =
    priority === undefined
      ? [0, 7]
      : priority.includes('..')
        ? priority.split('..').map(Number)
        : [0, Number(priority)];
  const kernel = flagParam(call, 'kernel');
  return (entry) =>
    (!service || service.test(entry.identifier)) &&
    (unit === undefined || entry.unit === unit || entry.unit === `${unit}.service`) &&
    entry.priority >= low! &&
    entry.priority <= high! &&
    (!kernel || entry.identifier === 'kernel');
}

function globOf(text: string | undefined): RegExp | undefined {
  if (text === undefined) return undefined;
  const escaped = text
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${escaped}$`);
}

/** First and last element are the cursors of what is between them [proxmox-mini-journalreader]. */
function plain(host: string, { entries, first, last }: Selection): string[] {
  const lines: string[] = [];
  let boot = entries[0]?.bootId;
  for (const entry of entries) {
    if (entry.bootId !== boot) lines.push('-- Reboot --');
    boot = entry.bootId;
    lines.push(renderEntry(host, entry));
  }
  return first === undefined || last === undefined ? [] : [first, ...lines, last];
}

function structured(
  call: Call<Cluster>,
  host: string,
  all: readonly JournalEntry[],
  { entries, first, last }: Selection,
): unknown[] {
  const rows: unknown[] = [];
  if (first !== undefined) rows.push({ ty: 'cursor', c: first });
  rows.push({ ty: 'host', h: host });
  if (flagParam(call, 'identifiers')) {
    rows.push({ ty: 'identifiers', ids: [...new Set(all.map((entry) => entry.identifier))].sort() });
  }
  if (flagParam(call, 'units')) {
    rows.push({ ty: 'units', names: [...new Set(all.flatMap((entry) => entry.unit ?? []))].sort() });
  }
  let boot = entries[0]?.bootId;
  for (const entry of entries) {
    if (entry.bootId !== boot) rows.push({ ty: 'reboot', t: entry.atMicros });
    boot = entry.bootId;
    rows.push({
      t: entry.atMicros,
      id: entry.identifier,
      ...(entry.pid !== undefined && { pid: entry.pid }),
      p: entry.priority,
      msg: entry.message,
    });
  }
  if (last !== undefined) rows.push({ ty: 'cursor', c: last });
  return rows;
}

/** GET /nodes/{node}/syslog: journalctl over the whole range, numbered [ND, TL]. */
function syslog(call: Call<Cluster>) {
  const { journal: log } = call.world.node(call.node);
  const service = textParam(call, 'service');
  const unit =
    service === undefined
      ? undefined
      : `${{ postfix: 'postfix@-', sshd: 'ssh' }[service] ?? service}.service`;
  const [since, until] = [momentOf(textParam(call, 'since')), momentOf(textParam(call, 'until'))];
  const lines = log
    .entries(call.world.now())
    .filter((entry) => unit === undefined || entry.unit === unit)
    .filter((entry) => since === undefined || entry.atMicros >= since * 1000)
    .filter((entry) => until === undefined || entry.atMicros <= until * 1000)
    .map((entry) => renderEntry(log.host, entry));
  if (lines.length === 0) lines.push('-- No entries --');
  const start = numberParam(call, 'start') ?? 0;
  const limit = numberParam(call, 'limit') ?? 50;
  call.envelope('total', lines.length);
  return lines.slice(start, start + limit).map((t, index) => ({ n: start + index + 1, t }));
}

/** `2026-08-21`, `2026-08-21 10:00`, `2026-08-21 10:00:03`, of the host's time, which is UTC. */
function momentOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [day, time = '00:00:00'] = text.split(' ');
  return Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`);
}

export const handlers: Record<string, Handler<Cluster>> = {
  'GET /nodes/{node}/journal': journal,
  'GET /nodes/{node}/syslog': syslog,
};
