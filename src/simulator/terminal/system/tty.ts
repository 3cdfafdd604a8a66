import type { ByteString } from './byte-string.ts';
import { LineEditor } from './line-discipline.ts';
import type { ProcessGroup } from './process-group.ts';
import type { Signal } from './signals.ts';
import { SystemError } from './system-error.ts';
import { COOKED, INTR, QUIT, type TtySettings } from './tty-settings.ts';
import { Wakers } from './wakers.ts';

/** So much may be typed ahead before whoever types should wait, and so much before the rest is lost. */
const INPUT_FULL = 262_144;
const INPUT_LIMIT = 8_388_608;

export interface TtyOptions {
  /** `/dev/pts/0`. */
  name: string;
  columns?: number;
  rows?: number;
  /** Where the bytes go that programs write and the terminal echoes. */
  output: (bytes: ByteString) => void;
  /** Whether whoever takes the output keeps up; `outputDrained` must follow a `false`. */
  hasRoom?: () => boolean;
}

/** A pseudo-terminal with the kernel's line discipline: the master's side is typed into, the other is read. */
export class Tty {
  readonly name: string;
  columns: number;
  rows: number;
  /** Whether it stays open for a while when its program has ended. */
  lingers = false;
  /** The job that keyboard signals go to. */
  foreground: ProcessGroup | undefined;
  #settings: TtySettings = { ...COOKED };
  #hungUp = false;
  readonly #options: TtyOptions;
  readonly #input = new LineEditor();
  readonly #readable = new Wakers();
  readonly #writable = new Wakers();
  readonly #inputRoom = new Wakers();
  readonly #hangUps = new Set<() => void>();

  constructor(options: TtyOptions) {
    this.#options = options;
    this.name = options.name;
    this.columns = options.columns ?? 80;
    this.rows = options.rows ?? 24;
  }

  get settings(): Readonly<TtySettings> {
    return this.#settings;
  }

  get hungUp(): boolean {
    return this.#hungUp;
  }

  /** Changes settings; `flush` throws away what was typed and not read yet, as password prompts do. */
  set(changes: Partial<TtySettings>, options: { flush?: boolean } = {}): void {
    this.#settings = { ...this.#settings, ...changes };
    if (options.flush) this.#input.clear();
    if (!this.#settings.icanon) {
      this.#input.release();
      if (this.#input.readable) this.#readable.wakeAll();
    }
  }

  /** Bytes typed on the keyboard. */
  type(bytes: ByteString): void {
    const { isig, icanon, icrnl, echo } = this.#settings;
    if (!isig && !icanon && !icrnl && !echo && this.#input.length < INPUT_LIMIT) this.#input.append(bytes);
    else this.#typeEach(bytes);
    if (this.#input.readable) this.#readable.wakeAll();
  }

  #typeEach(bytes: ByteString): void {
    for (const char of bytes) {
      if (this.#hungUp) return;
      this.#typeOne(char);
    }
  }

  #typeOne(typed: string): void {
    const { isig, icrnl, icanon, echo, echoctl } = this.#settings;
    const char = icrnl && typed === '\r' ? '\n' : typed;
    if (isig && (char === INTR || char === QUIT)) {
      this.#input.clear();
      if (echo && echoctl) this.#put(char === INTR ? '^C' : '^\\');
      this.foreground?.signal(char === INTR ? 'INT' : 'QUIT');
      return;
    }
    if (this.#input.length >= INPUT_LIMIT) return;
    const shown = icanon ? this.#input.edit(char, echoctl) : this.#input.append(char);
    if (echo && shown !== '') this.#put(shown);
  }

  /** What the keyboard's user has typed and nobody has read, at most `max` bytes. */
  tryRead(max: number): ByteString | undefined {
    if (this.#hungUp) return '';
    const bytes = this.#input.take(max, this.#settings.icanon);
    if (!this.inputFull) this.#inputRoom.wakeAll();
    return bytes;
  }

  /** Whether more has been typed ahead than is reasonable. */
  get inputFull(): boolean {
    return this.#input.length > INPUT_FULL;
  }

  /** Calls once when what was typed ahead has been read. */
  readonly whenInputRoom = (wake: () => void) => this.#inputRoom.subscribe(wake);

  /** Puts back what was read too far. */
  untake(bytes: ByteString): void {
    this.#input.untake(bytes);
    if (this.#input.readable) this.#readable.wakeAll();
  }

  readonly whenReadable = (wake: () => void) => this.#readable.subscribe(wake);
  readonly whenWritable = (wake: () => void) => this.#writable.subscribe(wake);

  /** Whether something can be read without waiting. */
  get readable(): boolean {
    return this.#hungUp || this.#input.readable;
  }

  tryWrite(bytes: ByteString): number {
    if (this.#hungUp) throw new SystemError('EIO');
    if (this.#options.hasRoom && !this.#options.hasRoom()) return 0;
    this.#put(bytes);
    return bytes.length;
  }

  #put(bytes: ByteString): void {
    const { opost, onlcr } = this.#settings;
    this.#options.output(opost && onlcr ? bytes.replaceAll('\n', '\r\n') : bytes);
  }

  /** To be called when whoever takes the output can take more. */
  outputDrained(): void {
    this.#writable.wakeAll();
  }

  resize(columns: number, rows: number): void {
    const changed = columns !== this.columns || rows !== this.rows;
    this.columns = columns;
    this.rows = rows;
    if (changed) this.foreground?.signal('WINCH');
  }

  /** The line is gone: reading ends, writing fails, and the jobs on it are told. */
  hangUp(): void {
    if (this.#hungUp) return;
    this.#hungUp = true;
    for (const listener of [...this.#hangUps]) listener();
    this.foreground?.signal('HUP' satisfies Signal);
    this.#readable.wakeAll();
    this.#writable.wakeAll();
  }

  /** Calls `listener` when the line goes. */
  onHangUp(listener: () => void): () => void {
    this.#hangUps.add(listener);
    return () => this.#hangUps.delete(listener);
  }
}
