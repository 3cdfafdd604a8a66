import type { Clock } from '../../../std/clock.ts';
import type { ByteString } from './byte-string.ts';
import { Exit, Terminated } from './endings.ts';
import { type Disposition, Interruption } from './interruption.ts';
import type { Machine } from './machine.ts';
import type { OpenFile, Subscribe } from './open-file.ts';
import type { ProcessGroup } from './process-group.ts';
import { SIGNAL_NUMBERS, type Signal } from './signals.ts';
import { SystemError } from './system-error.ts';
import type { Tty } from './tty.ts';

export type Program = (process: Process) => Promise<number>;

const READ_SIZE = 65_536;
/** Processes a machine may have. */
const PROCESS_LIMIT = 1000;

export interface ProcessFields {
  machine: Machine;
  parent?: Process;
  group: ProcessGroup;
  tty?: Tty | undefined;
  args: readonly ByteString[];
  environment: ReadonlyMap<string, ByteString>;
  directory: string;
  files: ReadonlyMap<number, OpenFile>;
  dispositions?: ReadonlyMap<Signal, Disposition>;
}

/** A process of an emulated machine: descriptors, environment, signals, and a program that runs as a promise. */
export class Process {
  readonly pid: number;
  readonly machine: Machine;
  readonly parent: Process | undefined;
  readonly group: ProcessGroup;
  readonly tty: Tty | undefined;
  args: readonly ByteString[];
  environment: Map<string, ByteString>;
  directory: string;
  umask = 0o022;
  readonly files: Map<number, OpenFile>;
  /** Set when it has ended: its exit status, or 128 + the signal. */
  status: number | undefined;
  readonly #interruption: Interruption;
  readonly #endListeners = new Set<() => void>();

  /** Owns the descriptors it is given. */
  constructor(fields: ProcessFields) {
    this.machine = fields.machine;
    this.pid = fields.machine.nextPid();
    this.parent = fields.parent;
    this.group = fields.group;
    this.tty = fields.tty;
    this.args = fields.args;
    this.environment = new Map(fields.environment);
    this.directory = fields.directory;
    this.files = new Map(fields.files);
    this.#interruption = new Interruption(fields.dispositions);
    this.group.members.add(this);
    this.machine.processes.set(this.pid, this);
  }

  get clock(): Clock {
    return this.machine.clock;
  }

  /** The signal that ended it, if one did. */
  get killedBy(): Signal | undefined {
    return this.#interruption.killedBy;
  }

  /**
   * A child with copies of the descriptors, and of the signals only those ignored.
   * @throws SystemError EAGAIN when the machine has too many processes
   */
  fork(
    changes: Partial<
      Pick<ProcessFields, 'args' | 'group' | 'machine' | 'tty' | 'directory' | 'environment'>
    > = {},
  ): Process {
    if (this.machine.processes.size >= PROCESS_LIMIT) throw new SystemError('EAGAIN');
    const files = new Map([...this.files].map(([number, file]) => [number, file.retain()]));
    const child = new Process({
      machine: changes.machine ?? this.machine,
      parent: this,
      group: changes.group ?? this.group,
      tty: 'tty' in changes ? changes.tty : this.tty,
      args: changes.args ?? this.args,
      environment: changes.environment ?? this.environment,
      directory: changes.directory ?? this.directory,
      files,
      dispositions: this.#interruption.inherited(),
    });
    child.umask = this.umask;
    return child;
  }

  /** Runs the program; everything it holds is let go of when it ends, however it ends. */
  start(program: Program): this {
    void this.#run(program);
    return this;
  }

  async #run(program: Program): Promise<void> {
    let status: number;
    try {
      status = (await program(this)) & 0xff;
    } catch (error) {
      if (error instanceof Terminated) status = 128 + SIGNAL_NUMBERS[error.signal];
      else if (error instanceof Exit) status = error.status;
      else if (error instanceof SystemError) status = 1;
      else {
        status = 70;
        this.machine.defects.push(error);
      }
    }
    if (this.killedBy) status = 128 + SIGNAL_NUMBERS[this.killedBy];
    this.#end(status);
  }

  #end(status: number): void {
    for (const file of this.files.values()) file.release();
    this.files.clear();
    this.group.members.delete(this);
    this.machine.processes.delete(this.pid);
    this.status = status;
    const listeners = [...this.#endListeners];
    this.#endListeners.clear();
    for (const listener of listeners) listener();
  }

  /** Calls `listener` when it has ended. */
  readonly whenEnded: Subscribe = (listener) => {
    if (this.status !== undefined) {
      queueMicrotask(listener);
      return () => {};
    }
    this.#endListeners.add(listener);
    return () => this.#endListeners.delete(listener);
  };

  setDisposition(signal: Signal, disposition: Disposition): void {
    this.#interruption.setDisposition(signal, disposition);
  }

  disposition(signal: Signal): Disposition {
    return this.#interruption.disposition(signal);
  }

  /** Delivers a signal. */
  signal(signal: Signal): void {
    if (this.status === undefined) this.#interruption.deliver(signal);
  }

  /**
   * Waits until `subscribe` calls back. With `interruptible`, a signal that is caught ends the wait as well.
   * @throws Terminated when a signal ends the process meanwhile.
   */
  until(subscribe: Subscribe, options: { interruptible?: boolean } = {}): Promise<void> {
    return this.#interruption.until(subscribe, options);
  }

  /** @throws Terminated if a signal has ended the process. */
  check(): void {
    this.#interruption.check();
  }

  /** Lets everything else have its turn now and then. */
  async turn(): Promise<void> {
    this.check();
    const pause = this.machine.turns.take();
    if (!pause) return;
    await pause;
    this.check();
  }

  sleep(ms: number, options: { interruptible?: boolean } = {}): Promise<void> {
    return this.until((wake) => {
      const timer = this.clock.setTimeout(wake, ms, { background: true });
      return () => timer.cancel();
    }, options);
  }

  /** @returns its exit status. */
  async waitFor(child: Process): Promise<number> {
    if (child.status === undefined) await this.until(child.whenEnded);
    return child.status ?? 0;
  }

  file(descriptor: number): OpenFile {
    const file = this.files.get(descriptor);
    if (!file) throw new SystemError('EBADF');
    return file;
  }

  /** Puts an open file, which it then owns, at a descriptor. */
  place(descriptor: number, file: OpenFile): void {
    this.files.get(descriptor)?.release();
    this.files.set(descriptor, file);
  }

  close(descriptor: number): void {
    this.files.get(descriptor)?.release();
    this.files.delete(descriptor);
  }

  /** Whether a descriptor leads to a terminal. */
  isTty(descriptor: number): boolean {
    return this.files.get(descriptor)?.tty !== undefined;
  }

  /** Reads from an open file; `''` is the end. */
  async readFrom(file: OpenFile, max = READ_SIZE): Promise<ByteString> {
    for (;;) {
      await this.turn();
      const bytes = file.tryRead(max);
      if (bytes !== undefined) return bytes;
      await this.until(file.channel.whenReadable ?? never);
    }
  }

  read(descriptor: number, max = READ_SIZE): Promise<ByteString> {
    return this.readFrom(this.file(descriptor), max);
  }

  async readAll(descriptor: number): Promise<ByteString> {
    const pieces: ByteString[] = [];
    for (let piece = await this.read(descriptor); piece !== ''; piece = await this.read(descriptor))
      pieces.push(piece);
    return pieces.join('');
  }

  /**
   * Writes all of `bytes`.
   * @throws Terminated by PIPE when nobody reads any more, or SystemError EPIPE if that signal is ignored.
   */
  async write(descriptor: number, bytes: ByteString): Promise<void> {
    const file = this.file(descriptor);
    let rest = bytes;
    while (rest !== '') {
      await this.turn();
      let taken: number;
      try {
        taken = file.tryWrite(rest);
      } catch (error) {
        if (error instanceof SystemError && error.code === 'EPIPE') {
          this.signal('PIPE');
          this.check();
        }
        throw error;
      }
      rest = rest.slice(taken);
      if (rest !== '') await this.until(file.channel.whenWritable ?? never);
    }
  }

  out(text: ByteString): Promise<void> {
    return this.write(1, text);
  }

  /** Says something on standard error, if there is one. */
  async complain(text: ByteString): Promise<void> {
    if (this.files.has(2)) await this.write(2, text);
  }
}

const never: Subscribe = () => () => {};
