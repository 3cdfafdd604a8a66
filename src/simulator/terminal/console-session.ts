import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Clock, Timer } from '../../std/clock.ts';
import { chance } from '../chance.ts';
import { ConsoleFrameParser } from './frame-parser.ts';
import type { Connect, Line } from './line.ts';
import type { ByteString } from './system/byte-string.ts';
import { handshake, ServerWebSocket } from './web-socket.ts';

const CONNECT_MS = 10_000;
const AUTHENTICATE_MS = 10_000;
const AUTH_LINE_LIMIT = 4096;
/** How long an `OK` may wait for output to share a frame with. */
const OK_WAITS_MS = 120;
const PENDING_LIMIT = 131_072;

export interface ConsoleSessionOptions {
  readonly clock: Clock;
  readonly seed: number;
  /** Counts the consoles, so that each meets its own chances. */
  readonly number: number;
  readonly port: number;
  /** Whether this line, without its end, is the right one: `root@pam!demo:PVEVNC:…`. */
  readonly accepts: (line: ByteString) => boolean;
  readonly connect: Connect;
  /** A line for the task's log. */
  readonly log: (text: string) => void;
}

/** How a console ended: only when the client left first does its task end well. */
export type ConsoleEnd = 'client-left' | 'failed';

/** One termproxy: waits for its client, asks who it is, then passes bytes until one side has enough [TP]. */
export class ConsoleSession {
  readonly port: number;
  readonly ended: Promise<ConsoleEnd>;
  #state: 'listening' | 'connected' | 'authenticated' | 'over' = 'listening';
  #socket: ServerWebSocket | undefined;
  #line: Line | undefined;
  #received: ByteString = '';
  #pending: ByteString = '';
  #flushing = false;
  #okWaits = false;
  #frames = 0;
  #columns = 80;
  #rows = 20;
  #resolve!: (end: ConsoleEnd) => void;
  readonly #timers = new Set<Timer>();
  readonly #parser = new ConsoleFrameParser();
  readonly #options: ConsoleSessionOptions;

  constructor(options: ConsoleSessionOptions) {
    this.#options = options;
    this.port = options.port;
    this.ended = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    this.#after(CONNECT_MS, () => {
      if (this.#state === 'listening') this.#fail('failed waiting for client: timed out');
    });
  }

  /** Whether a connection to its port would be taken. */
  get listening(): boolean {
    return this.#state === 'listening';
  }

  /** Takes a client's connection over. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#state = 'connected';
    this.#options.log('client connection: [::1]:35676');
    socket.write(handshake(request));
    this.#socket = new ServerWebSocket(socket, head, {
      onMessage: (bytes) => this.#receive(bytes),
      onGone: () => this.#finish('client-left'),
      onDrain: () => this.#line?.drained(),
    });
    this.#after(AUTHENTICATE_MS, () => {
      if (this.#state === 'connected') this.#fail('authentication request failed');
    });
  }

  /** Ends it from outside: its task was stopped, its node lost its power, the simulator closes. */
  kill(): void {
    this.#finish('failed');
  }

  #receive(bytes: ByteString): void {
    if (this.#state === 'connected') {
      this.#received += bytes;
      const end = this.#received.indexOf('\n');
      if (end < 0) {
        if (this.#received.length > AUTH_LINE_LIMIT) this.#fail('authentication request failed');
        return;
      }
      if (!this.#options.accepts(this.#received.slice(0, end))) {
        this.#fail('authentication request failed');
        return;
      }
      const rest = this.#received.slice(end + 1);
      this.#received = '';
      this.#authenticated();
      if (rest !== '') this.#input(rest);
      return;
    }
    if (this.#state === 'authenticated') this.#input(bytes);
  }

  #authenticated(): void {
    this.#state = 'authenticated';
    const { seed, number } = this.#options;
    this.#okWaits = chance(seed, 'console', number, 'ok') < 0.25;
    if (this.#okWaits) {
      this.#pending = 'OK';
      this.#after(OK_WAITS_MS, () => {
        this.#okWaits = false;
        this.#flush();
      });
    } else this.#socket?.send('OK');
    this.#line = this.#options.connect({
      columns: this.#columns,
      rows: this.#rows,
      output: (bytes) => this.#output(bytes),
      hasRoom: () => this.#pending.length < PENDING_LIMIT && (this.#socket?.hasRoom ?? false),
      ended: ({ lingers }) => {
        if (!lingers) queueMicrotask(() => this.#programEnded());
      },
    });
  }

  #input(bytes: ByteString): void {
    for (const message of this.#parser.push(bytes)) {
      if (this.#state !== 'authenticated') return;
      if (message.type === 'input') this.#line?.type(message.bytes);
      else if (message.columns > 0 && message.rows > 0) this.#line?.resize(message.columns, message.rows);
    }
    if (this.#line?.inputFull?.()) {
      this.#socket?.pause();
      this.#line.whenInputRoom?.(() => this.#socket?.resume());
    }
  }

  #output(bytes: ByteString): void {
    this.#pending += bytes;
    this.#okWaits = false;
    if (this.#flushing) return;
    this.#flushing = true;
    setImmediate(() => {
      this.#flushing = false;
      this.#flush();
    });
  }

  /** Sends what has gathered, now and then cut anywhere, also inside a character or an escape sequence. */
  #flush(): void {
    const bytes = this.#pending;
    this.#pending = '';
    if (bytes === '' || this.#state === 'over') return;
    const { seed, number } = this.#options;
    const pick = chance(seed, 'console', number, 'frame', this.#frames++);
    if (pick < 0.15 && bytes.length > 2 && !bytes.startsWith('OK')) {
      const at = 1 + Math.floor((pick / 0.15) * (bytes.length - 1));
      this.#socket?.send(bytes.slice(0, at));
      this.#socket?.send(bytes.slice(at));
    } else this.#socket?.send(bytes);
    this.#line?.drained();
  }

  #programEnded(): void {
    this.#flush();
    this.#finish('failed');
  }

  #fail(text: string): void {
    this.#options.log(text);
    this.#finish('failed');
  }

  #finish(end: ConsoleEnd): void {
    if (this.#state === 'over') return;
    this.#flush();
    this.#state = 'over';
    for (const timer of this.#timers) timer.cancel();
    this.#timers.clear();
    this.#line?.hangUp();
    this.#socket?.end();
    this.#resolve(end);
  }

  #after(ms: number, callback: () => void): void {
    const timer = this.#options.clock.setTimeout(
      () => {
        this.#timers.delete(timer);
        callback();
      },
      ms,
      { background: true },
    );
    this.#timers.add(timer);
  }
}
