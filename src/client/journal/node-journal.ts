import { PveError } from '../../pve/errors.ts';
import { type JournalEntry, type JournalPage, parseJournal } from '../../pve/journal-lines.ts';
import { sleep } from '../../std/clock.ts';
import { answerError } from '../answer-errors.ts';
import type { PveClient } from '../client.ts';
import { mayPass } from '../task-log.ts';
import { checkJournal, type JournalItem, type JournalOptions, linesWanted } from './options.ts';

const POLL_MS = 1000;
/** How long a node may stay silent while its journal is followed. */
const PATIENCE_MS = 120_000;

type Query = Readonly<Record<string, string | number>>;

/** See `Node.journal`. */
export async function* nodeJournal(
  client: PveClient,
  node: string,
  options: JournalOptions = {},
): AsyncGenerator<JournalItem, void, void> {
  const subject = `node/${client.name}/${node}`;
  checkJournal(subject, options);
  const reader = new Reader(client, node, options);
  const count = linesWanted(options);
  const { since, signal } = options;
  // Taken first: whatever comes after it is either in the first page or found by following.
  const anchor = options.follow ? (await reader.read({ lastentries: 1 }, false)).lastCursor : undefined;
  const page: JournalPage =
    count === 0
      ? { entries: [] }
      : await reader.read(
          since ? { since: Math.floor(since.getTime() / 1000) } : { lastentries: reader.widened(count) },
        );
  for (const entry of reader.wanted(page.entries).slice(-count)) yield { kind: 'entry', ...entry };
  let cursor = page.lastCursor ?? anchor;
  let ours = page.lastCursor !== undefined;
  for (let silentSince: number | undefined; options.follow; ) {
    await sleep(client.clock, POLL_MS, signal && { signal });
    try {
      const next = await reader.read(cursor === undefined ? { lastentries: 1000 } : { startcursor: cursor });
      silentSince = undefined;
      // Where the entry of the cursor is no more, others after it are gone as well.
      if (ours && next.firstCursor !== undefined && next.firstCursor !== cursor) yield { kind: 'gap' };
      for (const entry of reader.wanted(next.entries)) yield { kind: 'entry', ...entry };
      ours ||= next.entries.length > 0;
      cursor = next.lastCursor ?? cursor;
    } catch (error) {
      signal?.throwIfAborted();
      const now = client.clock.monotonic();
      silentSince ??= now;
      if (!mayPass(error) || now - silentSince > PATIENCE_MS) throw error;
    }
  }
}

/** Asks one node for pages of its journal: structured where it can, plain before. */
class Reader {
  readonly #client: PveClient;
  readonly #node: string;
  readonly #options: JournalOptions;
  #plain = false;

  constructor(client: PveClient, node: string, options: JournalOptions) {
    this.#client = client;
    this.#node = node;
    this.#options = options;
  }

  async read(query: Query, filtered = true): Promise<JournalPage> {
    const path = `/nodes/${encodeURIComponent(this.#node)}/journal`;
    const { signal } = this.#options;
    const asked = { ...query, ...(!this.#plain && { structured: 1, ...(filtered && this.#filter) }) };
    const answer = await this.#client.exchange('GET', path, asked, signal && { signal });
    if (answer.status === 400 && !this.#plain && answer.errors?.['structured'] !== undefined) {
      this.#plain = true;
      this.#refusePriority();
      return this.read(query, filtered);
    }
    // A reader that found its parameters wrong has written nothing at all.
    if (answer.status === 200 && (answer.form === 'empty' || Array.isArray(answer.data))) {
      return parseJournal(answer.data);
    }
    const account = this.#client.accounts.token ?? this.#client.accounts.user ?? '';
    throw answerError(answer, { remote: this.#client.name, method: 'GET', path, account });
  }

  /** What the server could not leave out by itself. */
  wanted(entries: readonly JournalEntry[]): readonly JournalEntry[] {
    const { units = [], identifiers = [] } = this.#options;
    const names = [...identifiers];
    if (this.#plain || units.length > 1) names.push(...units.map((unit) => unit.replace(/\.service$/, '')));
    else if (identifiers.length < 2) return entries;
    if (names.length === 0) return entries;
    return entries.filter(
      ({ identifier, reboot }) => reboot || (identifier !== undefined && names.includes(identifier)),
    );
  }

  /** How many entries to ask for so that enough are left. */
  widened(count: number): number {
    const { units = [], identifiers = [] } = this.#options;
    const byUs = this.#plain
      ? units.length + identifiers.length > 0
      : units.length > 1 || identifiers.length > 1;
    return byUs ? Math.max(count * 20, 5000) : count;
  }

  get #filter(): Query {
    const { units = [], identifiers = [], priority } = this.#options;
    return {
      ...(units.length === 1 && { unit: units[0]! }),
      ...(identifiers.length === 1 && units.length === 0 && { service: identifiers[0]! }),
      ...(priority !== undefined && { priority: `0..${priority}` }),
    };
  }

  #refusePriority(): void {
    if (this.#options.priority === undefined) return;
    const subject = `node/${this.#client.name}/${this.#node}`;
    throw new PveError('unsupported', `${subject}: this server cannot choose entries by priority`, {
      subject,
      advice: 'That came with pve-manager 9.2.4.',
    });
  }
}
