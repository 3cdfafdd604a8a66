import { textOf } from '../system/byte-string.ts';
import type { LogEntry } from '../system/machine-log.ts';
import type { Process, Program } from '../system/process.ts';
import { journalFormat } from './journal-output.ts';
import { parseMoment } from './journal-time.ts';
import { type Options, readOptions } from './options.ts';

const LONG: Readonly<Record<string, string>> = {
  follow: 'f',
  lines: 'n',
  output: 'o',
  'no-pager': 'no-pager',
  since: 'S',
  until: 'U',
  unit: 'u',
  identifier: 't',
  priority: 'p',
  'after-cursor': 'after-cursor',
  cursor: 'c',
  'show-cursor': 'show-cursor',
  reverse: 'r',
  dmesg: 'k',
  boot: 'b',
  quiet: 'q',
  utc: 'utc',
  all: 'a',
  'no-tail': 'no-tail',
  'no-hostname': 'no-hostname',
  'no-full': 'l',
  full: 'l',
  system: 'system',
  grep: 'g',
};

const PRIORITIES = ['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'];

export const journalctl: Program = async (process) => {
  // `-b` and `--lines` take their value only when it is attached or looks like one.
  process.args = process.args.map((word) => (word === '--lines' ? '--lines=10' : word));
  const options = await readOptions(process, {
    flags: 'frkqaleb',
    values: 'nouStUpcg',
    long: LONG,
    longValues: ['after-cursor'],
  });
  if (!options) return 1;
  const { log } = process.machine;
  const format = journalFormat(options.get('o') ?? 'short', !options.has('no-hostname'));
  if (!format) return refuse(process, `Unknown output '${options.get('o')}'.`);
  let filter: ReturnType<typeof makeFilter>;
  try {
    filter = makeFilter(options, process.clock.now());
  } catch {
    return refuse(process, 'Bad pattern: compilation failed');
  }
  if (typeof filter === 'string') return refuse(process, filter);
  const lines = options.get('n');
  if (lines !== undefined && lines !== 'all' && !/^\+?\d+$/.test(lines)) {
    return refuse(process, `Failed to parse lines '${lines}'`);
  }
  let entries = log.entries().filter(filter);
  const from = options.get('after-cursor') ?? options.get('c');
  if (from !== undefined) {
    const sequence = sequenceOf(from);
    if (sequence === undefined) return refuse(process, 'Failed to seek to cursor: Invalid argument');
    entries = entries.filter((entry) =>
      options.has('after-cursor') ? entry.sequence > sequence : entry.sequence >= sequence,
    );
  }
  const following = options.has('f');
  const limit = lines ?? (following && !options.has('no-tail') && from === undefined ? '10' : 'all');
  if (limit !== 'all') {
    const count = Number(limit.replace('+', ''));
    entries = limit.startsWith('+') ? entries.slice(0, count) : count === 0 ? [] : entries.slice(-count);
  }
  if (options.has('r')) entries = [...entries].reverse();
  let last = following ? (log.entries().at(-1)?.sequence ?? -1) : -1;
  for (let at = 0; at < entries.length; at += 200) {
    await process.out(
      entries
        .slice(at, at + 200)
        .map((entry) => format(log, entry))
        .join(''),
    );
  }
  if (entries.length === 0 && !following && !options.has('q') && options.get('o') !== 'json') {
    await process.out('-- No entries --\n');
  }
  if (options.has('show-cursor') && !following) {
    const shown = options.has('r') ? entries[0] : entries.at(-1);
    if (shown) await process.out(`-- cursor: ${log.cursorOf(shown)}\n`);
  }
  while (following) {
    const fresh = log.entries().filter((entry) => entry.sequence > last);
    last = fresh.at(-1)?.sequence ?? last;
    const text = fresh
      .filter(filter)
      .map((entry) => format(log, entry))
      .join('');
    if (text !== '') await process.out(text);
    else await process.until(log.whenGrown);
  }
  return 0;
};

async function refuse(process: Process, text: string): Promise<number> {
  await process.complain(`${text}\n`);
  return 1;
}

/** The counter in a cursor: `s=…;i=5d0;b=…`. */
function sequenceOf(cursor: string): number | undefined {
  const match = /(?:^|;)i=([0-9a-f]+)(?:;|$)/.exec(cursor);
  return match ? Number.parseInt(match[1]!, 16) : undefined;
}

/** What the options let through, or what is wrong with them. */
function makeFilter(options: Options, now: number): ((entry: LogEntry) => boolean) | string {
  const checks: Array<(entry: LogEntry) => boolean> = [];
  for (const [letter, keep] of [
    ['S', (at: number, limit: number) => at >= limit],
    ['U', (at: number, limit: number) => at <= limit],
  ] as const) {
    const text = options.get(letter);
    if (text === undefined) continue;
    const limit = parseMoment(text, now);
    if (limit === undefined) return `Failed to parse timestamp: ${text}`;
    checks.push((entry) => keep(entry.atMicros / 1000, limit));
  }
  const units = options.all('u').map(unitPattern);
  const identifiers = options.all('t').map(textOf);
  if (units.length > 0) {
    // systemd's own messages about a unit belong to it too.
    checks.push((entry) =>
      units.some(
        (unit) =>
          unit.test(entry.unit ?? '') ||
          (entry.pid === 1 && entry.message.split(/[\s:]+/).some((word) => unit.test(word))),
      ),
    );
  }
  if (identifiers.length > 0) checks.push((entry) => identifiers.includes(entry.identifier));
  if (options.has('k')) checks.push((entry) => entry.identifier === 'kernel');
  const grep = options.get('g');
  if (grep !== undefined) {
    const expression = new RegExp(textOf(grep));
    checks.push((entry) => expression.test(entry.message));
  }
  const priority = options.get('p');
  if (priority !== undefined) {
    const [low, high] = priority.includes('..')
      ? priority.split('..').map(priorityNumber)
      : [0, priorityNumber(priority)];
    if (low === undefined || high === undefined) return `Unknown log level ${priority}`;
    checks.push((entry) => entry.priority >= Math.min(low, high) && entry.priority <= Math.max(low, high));
  }
  return (entry) => checks.every((check) => check(entry));
}

function priorityNumber(text: string): number | undefined {
  if (/^[0-7]$/.test(text)) return Number(text);
  const index = PRIORITIES.indexOf(text);
  return index < 0 ? undefined : index;
}

function unitPattern(unit: string): RegExp {
  const name = textOf(unit);
  const full = /\.(?:service|socket|timer|target|mount|scope|slice|path|device|swap)$/.test(name)
    ? name
    : `${name}.service`;
  const source = full
    .replace(/[\\^$.+()[\]{}|/]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`);
}
