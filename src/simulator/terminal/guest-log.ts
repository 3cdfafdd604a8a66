import type { Clock } from '../../std/clock.ts';
import { chance, chanceBetween, chanceHex } from '../chance.ts';
import { bootLines, chatter, shutdownLines } from './guest-log-lines.ts';
import type { LogEntry, LogLine, MachineLog } from './system/machine-log.ts';
import { Wakers } from './system/wakers.ts';

const KEPT = 20_000;
/** Lines from before anybody looked. */
const HISTORY = 40;
/** The most that is filled in after a long time without a look. */
const CAUGHT_UP = 200;

export interface GuestLogFields {
  readonly host: () => string;
  readonly clock: Clock;
  readonly seed: number;
  readonly vmid: number;
  readonly systemd: boolean;
  /** When the guest's current run began, milliseconds since 1970. */
  readonly startedAt: () => number;
}

/** A guest's log. It grows by itself, a line every few seconds, but only as far as somebody looks. */
export class GuestLog implements MachineLog {
  readonly #fields: GuestLogFields;
  #entries: LogEntry[] = [];
  #sequence = 0x200;
  #bootedAt: number;
  #bootId: string;
  #nextAt: number;
  readonly #grown = new Wakers();

  constructor(fields: GuestLogFields) {
    this.#fields = fields;
    const now = fields.clock.now();
    this.#bootedAt = fields.startedAt();
    // What the previous run left behind, then this boot, then what a while of running brings.
    this.#bootId = this.#newBootId(this.#bootedAt - 1);
    let at = this.#bootedAt - 600_000;
    for (let index = 0; index < 20; index++) {
      this.#push(at, chatter(chance(fields.seed, fields.vmid, 'before', index), fields.systemd));
      at += chanceBetween(5000, 40_000, fields.seed, fields.vmid, 'before', index);
    }
    this.#boot();
    this.#nextAt = Math.max(this.#bootedAt + 15_000, now - HISTORY * 15_000);
    this.#catchUp();
  }

  get host(): string {
    return this.#fields.host();
  }

  entries(): readonly LogEntry[] {
    this.#catchUp();
    return this.#entries;
  }

  cursorOf(entry: LogEntry): string {
    const { seed, vmid } = this.#fields;
    const hex = (value: number) => Math.max(0, Math.floor(value)).toString(16);
    const file = chanceHex(32, seed, vmid, 'journal').toLowerCase();
    const check = chanceHex(16, seed, vmid, entry.sequence).toLowerCase();
    const since = hex(entry.atMicros - this.#bootedAt * 1000);
    return `s=${file};i=${hex(entry.sequence)};b=${entry.bootId};m=${since};t=${hex(entry.atMicros)};x=${check}`;
  }

  append(line: LogLine): void {
    this.#catchUp();
    this.#push(this.#fields.clock.now(), line);
    this.#grown.wakeAll();
  }

  readonly whenGrown = (wake: () => void): (() => void) => {
    const leave = this.#grown.subscribe(wake);
    const wait = Math.max(1, this.#nextAt - this.#fields.clock.now());
    const timer = this.#fields.clock.setTimeout(wake, wait, { background: true });
    return () => {
      leave();
      timer.cancel();
    };
  };

  /** What a shutdown writes. */
  stopped(): void {
    this.#catchUp();
    for (const line of shutdownLines(this.#fields.systemd)) this.#push(this.#fields.clock.now(), line);
    this.#grown.wakeAll();
  }

  #catchUp(): void {
    const { clock, seed, vmid, systemd } = this.#fields;
    const now = clock.now();
    if (this.#fields.startedAt() > this.#bootedAt) {
      this.#bootedAt = this.#fields.startedAt();
      this.#boot();
      this.#nextAt = this.#bootedAt + 15_000;
    }
    if (this.#nextAt < now - CAUGHT_UP * 15_000) this.#nextAt = now - CAUGHT_UP * 15_000;
    while (this.#nextAt <= now) {
      const key = Math.floor(this.#nextAt / 1000);
      this.#push(this.#nextAt, chatter(chance(seed, vmid, 'line', key), systemd));
      this.#nextAt += chanceBetween(4000, 26_000, seed, vmid, 'gap', key);
    }
  }

  #boot(): void {
    this.#bootId = this.#newBootId(this.#bootedAt);
    const now = this.#fields.clock.now();
    bootLines(this.host, this.#fields.systemd).forEach((line, index) => {
      this.#push(Math.min(now, this.#bootedAt + 120 * index), line);
    });
  }

  #newBootId(at: number): string {
    return chanceHex(32, this.#fields.seed, this.#fields.vmid, 'boot', at).toLowerCase();
  }

  #push(at: number, line: LogLine): void {
    this.#entries.push({
      sequence: this.#sequence++,
      atMicros: Math.floor(at) * 1000 + (this.#sequence % 997),
      identifier: line.identifier,
      pid: line.pid,
      unit: line.unit ?? (line.identifier === 'kernel' ? undefined : `${line.identifier}.service`),
      priority: line.priority ?? 6,
      message: line.message,
      bootId: this.#bootId,
    });
    if (this.#entries.length > KEPT) this.#entries = this.#entries.slice(KEPT / 10);
  }
}
