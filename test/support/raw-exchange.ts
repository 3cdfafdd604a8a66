import { once } from 'node:events';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { gunzipSync } from 'node:zlib';

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly statusLine: string;
  readonly status: number;
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>;
  /** Unpacked if it came compressed. */
  readonly body: string;
}

/** What is needed to speak to a simulator byte by byte. */
export interface RawTarget {
  readonly url: string;
  readonly ca: string;
}

/** A TLS connection on which whole requests are written and whole answers read. */
export class RawConnection {
  readonly socket: TLSSocket;
  #received = Buffer.alloc(0);
  #ended = false;
  #changed: () => void = () => {};

  constructor(socket: TLSSocket) {
    this.socket = socket;
    socket.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#changed();
    });
    socket.on('error', () => {});
    socket.once('close', () => {
      this.#ended = true;
      this.#changed();
    });
  }

  static async open(target: RawTarget, options: ConnectionOptions = {}): Promise<RawConnection> {
    const socket = connect({
      host: '127.0.0.1',
      port: Number(new URL(target.url).port),
      ca: target.ca,
      servername: 'localhost',
      ...options,
    });
    await once(socket, 'secureConnect');
    return new RawConnection(socket);
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Everything received that belongs to no answer read yet. */
  get rest(): string {
    return this.#received.toString('latin1');
  }

  /** Waits until the other end has closed. */
  async close(): Promise<void> {
    while (!this.#ended) await this.#change();
  }

  /** Writes a request and reads its answer; `undefined` when the connection closed without one. */
  async send(text: string | Buffer): Promise<RawAnswer | undefined> {
    this.socket.write(text);
    return this.answer();
  }

  async answer(): Promise<RawAnswer | undefined> {
    for (;;) {
      const taken = this.#take();
      if (taken) return taken;
      if (this.#ended) return undefined;
      await this.#change();
    }
  }

  #take(): RawAnswer | undefined {
    const end = this.#received.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const [statusLine = '', ...lines] = this.#received.subarray(0, end).toString('latin1').split('\r\n');
    const headers = lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
    });
    const value = (name: string) => headers.find(([key]) => key.toLowerCase() === name)?.[1];
    const length = Number(value('content-length') ?? 0);
    const start = end + 4;
    if (this.#received.length < start + length) return undefined;
    const body = this.#received.subarray(start, start + length);
    this.#received = this.#received.subarray(start + length);
    return {
      statusLine,
      status: Number(statusLine.split(' ')[1]),
      headers,
      body: (value('content-encoding') === 'gzip' ? gunzipSync(body) : body).toString('utf8'),
    };
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#changed = resolve;
    });
  }
}

/** One request on a connection of its own. */
export async function exchangeRaw(target: RawTarget, text: string | Buffer): Promise<RawAnswer | undefined> {
  const connection = await RawConnection.open(target);
  try {
    return await connection.send(text);
  } finally {
    connection.socket.destroy();
  }
}

/** The text of a request; a body gets its length. */
export function requestText(
  line: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string,
): string {
  const all = {
    Host: 'localhost',
    ...headers,
    ...(body !== undefined && { 'Content-Length': String(Buffer.byteLength(body)) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${line} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`;
}

/** The header that signs a request with an API token. */
export const byToken = (credentials: { readonly tokenId: string; readonly secret: string }) => ({
  Authorization: `PVEAPIToken=${credentials.tokenId}=${credentials.secret}`,
});
