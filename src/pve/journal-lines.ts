/** One answer of `GET /nodes/{node}/journal` [ND]. */
export interface JournalPage {
  /** Of the first entry; page back with it as `endcursor`. Absent if nothing matched. */
  readonly firstCursor?: string;
  /** Of the last entry; go on with it as `startcursor`. Absent if nothing matched. */
  readonly lastCursor?: string;
  readonly entries: readonly JournalEntry[];
}

export interface JournalEntry {
  /** The line as a person would read it. */
  readonly text: string;
  /** Absent in plain mode, whose lines bear no year, and for a marker. */
  readonly at?: Date;
  /** Who wrote it: `pvedaemon`. */
  readonly identifier?: string;
  readonly pid?: number;
  /** 0 (emergency) to 7 (debug); only in structured mode. */
  readonly priority?: number;
  readonly message?: string;
  /** The machine was started anew between the entries before and after this one. */
  readonly reboot?: boolean;
}

const CURSOR = /^s=[0-9a-f]+;i=[0-9a-f]+;/;
const LINE = /^\w{3} [ \d]\d \d\d:\d\d:\d\d (\S+) ([^\s:[]+(?: [^\s:[]+)*)(?:\[(\d+)\])?: (.*)$/s;

/**
 * Reads an answer of the journal, plain (text lines between two cursors) or structured (objects).
 * @param data what the answer's `data` holds; `undefined` for the empty body that conflicting parameters get.
 */
export function parseJournal(data: unknown): JournalPage {
  if (!Array.isArray(data)) return { entries: [] };
  const firstCursor = cursorOf(data[0]);
  const lastCursor = cursorOf(data.at(-1));
  const items = data.slice(firstCursor === undefined ? 0 : 1, lastCursor === undefined ? undefined : -1);
  const entries = items.flatMap((item) => {
    const entry = typeof item === 'string' ? parseJournalLine(item) : structuredEntry(item);
    return entry ? [entry] : [];
  });
  return {
    ...(firstCursor !== undefined && { firstCursor, lastCursor: lastCursor ?? firstCursor }),
    entries,
  };
}

/** Reads one line of the plain mode: `Aug 21 10:00:03 pve1 pvedaemon[1234]: text`, `-- Reboot --`. */
export function parseJournalLine(line: string): JournalEntry {
  if (/^-- (Re)?boot\b.*--$/i.test(line)) return { text: line, reboot: true };
  const match = LINE.exec(line);
  if (!match) return { text: line };
  const [, , identifier, pid, message] = match as unknown as string[];
  return { text: line, identifier, ...(pid !== undefined && { pid: Number(pid) }), message };
}

function cursorOf(item: unknown): string | undefined {
  if (typeof item === 'string') return CURSOR.test(item) ? item : undefined;
  if (isRecord(item) && item['ty'] === 'cursor' && typeof item['c'] === 'string') return item['c'];
  return undefined;
}

function structuredEntry(item: unknown): JournalEntry | undefined {
  if (!isRecord(item)) return undefined;
  const at = dateOf(item['t']);
  if (item['ty'] === 'reboot') return { text: '-- Reboot --', ...(at && { at }), reboot: true };
  if (item['ty'] === 'host' || item['ty'] === 'identifiers' || item['ty'] === 'units') return undefined;
  const identifier = textOf(item['id']);
  const pid = numberOf(item['pid']);
  const priority = numberOf(item['p']);
  const message = textOf(item['msg']) ?? '';
  const who = `${identifier ?? ''}${pid === undefined ? '' : `[${pid}]`}`;
  return {
    text: [at?.toISOString(), who && `${who}:`, message].filter(Boolean).join(' '),
    ...(at && { at }),
    ...(identifier !== undefined && { identifier }),
    ...(pid !== undefined && { pid }),
    ...(priority !== undefined && { priority }),
    message,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The journal's instants are microseconds. */
function dateOf(value: unknown): Date | undefined {
  const microseconds = numberOf(value);
  return microseconds === undefined ? undefined : new Date(microseconds / 1000);
}

function numberOf(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function textOf(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}
