import type WebSocket from 'ws';
import { TERMINAL_KEEPALIVE, terminalInput, terminalLogin, terminalResize } from '../pve/terminal-frames.ts';
import type { Clock, Timer } from '../std/clock.ts';
import { type Glimpse, TerminalOutput } from './terminal-output.ts';

/** As often as Proxmox's own console does [XJ]. */
const KEEPALIVE_MS = 30_000;
/** How long the server may take to close a connection that we have closed. */
const CLOSE_MS = 2000;

/** Who a terminal was opened as, and where. */
export interface TerminalIdentity {
  /** As a person would name what it is of: `lab/lxc/101`, `node/lab/pve1`. */
  readonly subject: string;
  /** `root@pam`, `root@pam!drowse`. */
  readonly user: string;
  /** Its task, which is on the node that was asked. How that ends says nothing [TP]. */
  readonly upid: string;
  /** The URL of the one node it lives on. */
  readonly endpoint: string;
}

/**
 * A text console of a node or guest: what its program writes, as bytes, and what is typed into it. Opened by
 * `node.terminal()` and `guest.terminal()`.
 *
 * However the connection ends, by the program, by the server, or by the network, the output simply ends.
 * A reader that is slow makes the program wait: at most about 1 MiB is held for it.
 */
export class Terminal implements AsyncDisposable, AsyncIterable<Uint8Array> {
  readonly subject: string;
  readonly user: string;
  readonly upid: string;
  readonly endpoint: string;
  readonly #clock: Clock;
  readonly #socket: WebSocket;
  readonly #output: TerminalOutput;
  readonly #closed: Promise<void>;
  #keepAlive: Timer | undefined;
  #authenticated: ((accepted: boolean) => void) | undefined;
  #over = false;

  /** Terminals come from `node.terminal()` and `guest.terminal()`. */
  constructor(socket: WebSocket, identity: TerminalIdentity, clock: Clock) {
    this.subject = identity.subject;
    this.user = identity.user;
    this.upid = identity.upid;
    this.endpoint = identity.endpoint;
    this.#clock = clock;
    this.#socket = socket;
    this.#output = new TerminalOutput(clock, (full) => {
      if (!this.#over) full ? socket.pause() : socket.resume();
    });
    // Bytes and nothing else: text frames are accepted as well [TP].
    socket.on('message', (data) => this.#receive(data as Buffer));
    socket.on('error', () => {});
    this.#closed = new Promise((resolve) => {
      socket.once('close', () => {
        this.#finish();
        resolve();
      });
    });
  }

  /** Whether the connection has ended; what has arrived before can still be read. */
  get ended(): boolean {
    return this.#over;
  }

  /** Resolves when the connection has ended. */
  get closed(): Promise<void> {
    return this.#closed;
  }

  /** Bytes that have arrived and not been read yet. */
  get heldBytes(): number {
    return this.#output.heldBytes;
  }

  /** Says who we are. @returns whether the server believes it; it does not say why not [TP]. */
  authenticate(ticket: string): Promise<boolean> {
    return new Promise((resolve) => {
      this.#authenticated = (accepted) => {
        this.#authenticated = undefined;
        if (accepted) this.#keepAwake();
        resolve(accepted);
      };
      if (this.#over) this.#authenticated(false);
      else this.#socket.send(terminalLogin(this.user, ticket));
    });
  }

  /**
   * Types. What is typed after the end is lost.
   * @returns when it has left this machine.
   */
  async write(input: string | Uint8Array): Promise<void> {
    for (const message of terminalInput(input)) await this.#send(message);
  }

  /** Tells the program how large the terminal is, in characters; it begins with 80 by 20 [TP]. */
  resize(columns: number, rows: number): void {
    void this.#send(terminalResize(columns, rows));
  }

  /** The next output; `silence` if none comes within `timeoutMs`. */
  look(timeoutMs?: number): Promise<Glimpse> {
    return this.#output.look(timeoutMs);
  }

  /** Its output, cut anywhere, also within a character. `break` closes the terminal. For one reader. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, void> {
    try {
      for (;;) {
        const glimpse = await this.#output.look();
        if (glimpse.kind === 'end') return;
        if (glimpse.kind === 'bytes') yield glimpse.bytes;
      }
    } finally {
      await this[Symbol.asyncDispose]();
    }
  }

  /** Closes the connection, which hangs up its program, and waits until socket and timers are gone. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#output.discard();
    if (!this.#over) {
      this.#socket.resume();
      this.#socket.close();
      const timer = this.#clock.setTimeout(() => this.#socket.terminate(), CLOSE_MS);
      await this.#closed;
      timer.cancel();
    }
    await this.#closed;
  }

  #receive(data: Buffer): void {
    if (!this.#authenticated) this.#output.push(data);
    else if (data[0] === 0x4f && data[1] === 0x4b) {
      this.#authenticated(true);
      // Output may follow `OK` in the same frame [TP].
      this.#output.push(data.subarray(2));
    } else this.#socket.terminate();
  }

  #send(message: string | Uint8Array): Promise<void> {
    if (this.#over || this.#socket.readyState !== this.#socket.OPEN) return Promise.resolve();
    return new Promise((resolve) => this.#socket.send(message, () => resolve()));
  }

  #keepAwake(): void {
    this.#keepAlive = this.#clock.setTimeout(
      () => {
        void this.#send(TERMINAL_KEEPALIVE);
        this.#keepAwake();
      },
      KEEPALIVE_MS,
      { background: true },
    );
  }

  #finish(): void {
    this.#over = true;
    this.#keepAlive?.cancel();
    this.#authenticated?.(false);
    this.#output.end();
  }
}
