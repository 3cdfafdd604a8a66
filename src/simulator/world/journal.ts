import { chance, chanceBetween, chanceHex } from '../chance.ts';
import { backgroundLine, bootLines } from './journal-lines.ts';

export interface JournalEntry {
  /** Counts up for the life of the journal. */
  readonly sequence: number;
  /** Wall clock in microseconds. */
  readonly atMicros: number;
  /** `pvedaemon`, `kernel`, …: what stands before the pid. */
  readonly identifier: string;
  readonly pid: number | undefined;
  readonly unit: string | undefined;
  /** 0 (emergency) to 7 (debug). */
  readonly priority: number;
  readonly message: string;
  readonly bootId: string;
}

export interface JournalEntryOptions {
  readonly pid?: number | undefined;
  readonly unit?: string | undefined;
  readonly priority?: number | undefined;
}

const KEPT = 20_000;
/** How far before the world's beginning quiet background lines reach. */
const HISTORY_MS = 2 * 3_600_000;

/** One node's systemd journal. */
export class Journal {
  readonly #host: string;
  readonly #seed: number;
  readonly #kernel: string;
  readonly #quietFrom: number;
  readonly #fileId: string;
  #bootId: string;
  #bootedAt: number;
  #boots = 0;
  #entries: JournalEntry[] = [];
  #sequence = 0x5d0;
  #backgroundAt: number | undefined;

  /** Wall clock times: when the machine booted, and when the world begins, a little before which it was quiet. */
  constructor(host: string, options: { seed: number; kernel: string; bootedAt: number; worldBegan: number }) {
    const { seed, bootedAt } = options;
    this.#host = host;
    this.#kernel = options.kernel;
    this.#quietFrom = options.worldBegan - HISTORY_MS;
    this.#seed = seed;
    this.#fileId = chanceHex(32, seed, host, 'journal').toLowerCase();
    this.#bootId = '';
    this.#bootedAt = bootedAt;
    this.boot(bootedAt);
  }

  get host(): string {
    return this.#host;
  }

  /** A new boot of the machine, at a wall clock time. */
  boot(at: number): void {
    this.#boots++;
    this.#bootedAt = at;
    this.#bootId = chanceHex(32, this.#seed, this.#host, 'boot', this.#boots).toLowerCase();
    bootLines(this.#host, this.#kernel).forEach((line, index) => {
      this.#push((at + 150 * index) * 1000, line.identifier, line.message, line);
    });
    this.#backgroundAt = undefined;
  }

  /** Adds an entry at wall clock time `now` (milliseconds). */
  append(now: number, identifier: string, message: string, options: JournalEntryOptions = {}): void {
    this.#extend(now);
    this.#push(now * 1000 + (this.#sequence % 997), identifier, message, options);
  }

  /** Everything up to `now`, oldest first. */
  entries(now: number): readonly JournalEntry[] {
    this.#extend(now);
    return this.#entries;
  }

  /** Throws the older half away, as vacuuming does. */
  rotate(): void {
    this.#entries = this.#entries.slice(Math.floor(this.#entries.length / 2));
  }

  cursorOf(entry: JournalEntry): string {
    const hex = (value: number) => Math.max(0, Math.floor(value)).toString(16);
    const parts = [
      `s=${this.#fileId}`,
      `i=${hex(entry.sequence)}`,
      `b=${entry.bootId}`,
      `m=${hex(entry.atMicros - this.#bootedAt * 1000)}`,
      `t=${hex(entry.atMicros)}`,
      `x=${chanceHex(16, this.#seed, this.#host, entry.sequence).toLowerCase()}`,
    ];
    return parts.join(';');
  }

  #extend(now: number): void {
    let at = this.#backgroundAt ?? Math.max(this.#bootedAt + 60_000, this.#quietFrom);
    while (at <= now) {
      const step = Math.floor(at / 1000);
      const line = backgroundLine(
        chance(this.#seed, this.#host, 'line', step),
        chanceBetween(2000, 400_000, step),
      );
      this.#push(at * 1000 + (step % 1000), line.identifier, line.message, line);
      at += 1000 * chanceBetween(70, 400, this.#seed, this.#host, 'gap', step);
    }
    this.#backgroundAt = at;
  }

  #push(atMicros: number, identifier: string, message: string, options: JournalEntryOptions): void {
    const entry: JournalEntry = {
      sequence: this.#sequence++,
      atMicros: Math.floor(atMicros),
      identifier,
      pid: options.pid,
      unit: options.unit ?? (identifier === 'kernel' ? undefined : `${identifier}.service`),
      priority: options.priority ?? 6,
      message,
      bootId: this.#bootId,
    };
    this.#entries.push(entry);
    if (this.#entries.length > KEPT) this.#entries.splice(0, KEPT / 10);
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Nov 24 04:23:08 pve1 pvedaemon[2222]: text`, in UTC as the simulated hosts have it. */
export function renderEntry(host: string, entry: JournalEntry): string {
  const pid = entry.pid === undefined ? '' : `[${entry.pid}]`;
  return `${stamp(entry.atMicros / 1000)} ${host} ${entry.identifier}${pid}: ${entry.message}`;
}

function stamp(ms: number): string {
  const date = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${MONTHS[date.getUTCMonth()]} ${two(date.getUTCDate())} ${time}`;
}
