import { PveError } from '../../pve/errors.ts';
import { linesOf } from '../../std/lines.ts';

/** What runs a command and hands its output on. */
export interface RunningCommand {
  /** `undefined` when there is no more. */
  next(): Promise<Uint8Array | undefined>;
  /** When there is no more output; `undefined` if the connection ended first. */
  readonly exitStatus: number | undefined;
  /** Output that was thrown away before it reached us. */
  readonly truncated?: boolean;
  /** Ends the command and frees everything. */
  stop(): Promise<void>;
}

export interface ExecOptions {
  /** What the command reads. It is sent completely before the command begins. */
  stdin?: string | Uint8Array | AsyncIterable<Uint8Array>;
  /** Variables to set besides those the guest has. */
  env?: Readonly<Record<string, string>>;
  /** Ends the command; its reason is thrown. */
  signal?: AbortSignal;
}

/**
 * A command that runs in a guest. Its output is read once, as lines (`stdout`) or bytes (`output`); leaving the
 * loop early ends the command with Ctrl-C. Standard error is among it where it went through a terminal, and
 * after it where a guest agent ran it.
 */
export class Execution implements AsyncDisposable {
  readonly #subject: string;
  readonly #command: RunningCommand;
  readonly #signal: AbortSignal | undefined;
  #disposed: Promise<void> | undefined;
  readonly #abort = () => void this[Symbol.asyncDispose]();

  /** Executions come from `guest.exec()`. */
  constructor(subject: string, command: RunningCommand, signal: AbortSignal | undefined) {
    this.#subject = subject;
    this.#command = command;
    this.#signal = signal;
    if (signal?.aborted) this.#abort();
    else signal?.addEventListener('abort', this.#abort, { once: true });
  }

  /** Lines as they come, without their ends, as UTF-8. */
  get stdout(): AsyncIterable<string> {
    return linesOf(this.output);
  }

  /** Bytes as they come. Where a console is shared, a CR before an LF may be lost. */
  get output(): AsyncIterable<Uint8Array> {
    return this.#read();
  }

  /** Whether output was thrown away before it reached us: a guest agent keeps 16 MiB [QG]. */
  get truncated(): boolean {
    return this.#command.truncated ?? false;
  }

  /**
   * Waits for its end, throwing away what nobody has read.
   * @returns the status the command ended with; 128 and the signal's number if a signal ended it.
   * @throws PveError `connection` if the connection ended before it did, `console-busy`; `signal.reason`.
   */
  async exitStatus(): Promise<number> {
    while (await this.#next());
    await this[Symbol.asyncDispose]();
    const { exitStatus } = this.#command;
    if (exitStatus !== undefined) return exitStatus;
    throw new PveError('connection', `${this.#subject}: the console was closed before the command ended`, {
      subject: this.#subject,
      advice: 'The guest may have been stopped or moved. Whether the command ended is not known.',
    });
  }

  /** Ends the command if it still runs, and waits until everything has been freed. */
  [Symbol.asyncDispose](): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#abort);
    this.#disposed ??= this.#command.stop();
    return this.#disposed;
  }

  async #next(): Promise<Uint8Array | undefined> {
    try {
      const bytes = await this.#command.next();
      this.#signal?.throwIfAborted();
      return bytes;
    } catch (error) {
      await this[Symbol.asyncDispose]();
      throw error;
    }
  }

  async *#read(): AsyncGenerator<Uint8Array, void, void> {
    try {
      for (let bytes = await this.#next(); bytes; bytes = await this.#next()) yield bytes;
    } finally {
      await this[Symbol.asyncDispose]();
    }
  }
}
