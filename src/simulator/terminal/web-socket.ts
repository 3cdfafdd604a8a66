import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ByteString, fromBuffer, toBuffer } from './system/byte-string.ts';

const MAX_PAYLOAD = 131_072;
/** Bytes that may wait for a client that reads slowly before whoever writes is told to wait. */
const HIGH_WATER = 131_072;

export interface WebSocketEvents {
  /** The payload of one text or binary frame. */
  onMessage(bytes: ByteString): void;
  /** The client has gone: a close frame, an end of its stream, a broken connection. */
  onGone(): void;
  /** Enough of what waited has been read. */
  onDrain(): void;
}

/**
 * The server's side of a WebSocket as pveproxy has it [AE]: whole masked frames of at most 128 KiB, answered in
 * binary. After anything else nothing more is read, and a connection ends without a close frame.
 */
export class ServerWebSocket {
  readonly #socket: Duplex;
  readonly #events: WebSocketEvents;
  #received: Buffer;
  #stalled = false;
  #over = false;

  constructor(socket: Duplex, head: Buffer, events: WebSocketEvents) {
    this.#socket = socket;
    this.#events = events;
    this.#received = head;
    socket.on('data', (chunk: Buffer) => {
      if (this.#stalled) return;
      this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
      this.#readFrames();
    });
    socket.on('drain', () => events.onDrain());
    socket.on('end', () => this.#gone());
    socket.on('close', () => this.#gone());
    socket.on('error', () => this.#gone());
    if (head.length > 0) queueMicrotask(() => this.#readFrames());
  }

  get hasRoom(): boolean {
    return !this.#over && this.#socket.writableLength < HIGH_WATER;
  }

  /** Reads nothing more for now. */
  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  send(bytes: ByteString): void {
    for (let at = 0; at < bytes.length; at += MAX_PAYLOAD) {
      this.#write(0x82, toBuffer(bytes.slice(at, at + MAX_PAYLOAD)));
    }
  }

  /** Ends the connection as the real one ends: what was written goes out, then the stream ends. */
  end(): void {
    if (this.#over) return;
    this.#over = true;
    this.#socket.end(() => this.#socket.destroy());
  }

  #gone(): void {
    if (this.#over) return;
    this.#over = true;
    this.#socket.end(() => this.#socket.destroy());
    this.#events.onGone();
  }

  #readFrames(): void {
    while (!this.#stalled && !this.#over) {
      const frame = nextFrame(this.#received);
      if (frame === undefined) return;
      if (frame === 'invalid') {
        this.#stalled = true;
        this.#received = Buffer.alloc(0);
        return;
      }
      this.#received = this.#received.subarray(frame.size);
      if (frame.opcode === 1 || frame.opcode === 2) this.#events.onMessage(fromBuffer(frame.payload));
      else if (frame.opcode === 9) this.#write(0x8a, frame.payload);
      else if (frame.opcode === 8) this.#gone();
    }
  }

  #write(first: number, payload: Buffer): void {
    if (this.#over) return;
    const header =
      payload.length < 126 ? Buffer.alloc(2) : payload.length < 65_536 ? Buffer.alloc(4) : Buffer.alloc(10);
    header[0] = first;
    if (header.length === 2) header[1] = payload.length;
    else if (header.length === 4) {
      header[1] = 126;
      header.writeUInt16BE(payload.length, 2);
    } else {
      header[1] = 127;
      header.writeBigUInt64BE(BigInt(payload.length), 2);
    }
    this.#socket.write(Buffer.concat([header, payload]));
  }
}

interface Frame {
  readonly opcode: number;
  readonly payload: Buffer;
  readonly size: number;
}

/** The first frame of `bytes`, `undefined` while it is not whole, `invalid` if the real server refuses it. */
function nextFrame(bytes: Buffer): Frame | 'invalid' | undefined {
  if (bytes.length < 2) return undefined;
  const first = bytes[0]!;
  const second = bytes[1]!;
  const opcode = first & 0x0f;
  const whole = (first & 0x80) !== 0 && (first & 0x70) === 0 && (second & 0x80) !== 0;
  if (!whole || ![1, 2, 8, 9, 10].includes(opcode)) return 'invalid';
  let length = second & 0x7f;
  let at = 2;
  if (length === 126) {
    if (bytes.length < 4) return undefined;
    length = bytes.readUInt16BE(2);
    at = 4;
  } else if (length === 127) {
    if (bytes.length < 10) return undefined;
    length = Number(bytes.readBigUInt64BE(2));
    at = 10;
  }
  if (length > MAX_PAYLOAD) return 'invalid';
  if (bytes.length < at + 4 + length) return undefined;
  const mask = bytes.subarray(at, at + 4);
  const payload = Buffer.from(bytes.subarray(at + 4, at + 4 + length));
  for (let index = 0; index < payload.length; index++) payload[index]! ^= mask[index & 3]!;
  return { opcode, payload, size: at + 4 + length };
}

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** The answer to an upgrade: the subprotocol asked for is given back as it is, extensions never are [AE]. */
export function handshake(request: IncomingMessage): string {
  const key = request.headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1').update(`${key}${GUID}`).digest('base64');
  const protocol = request.headers['sec-websocket-protocol'];
  const lines = [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: upgrade',
    `Sec-WebSocket-Accept: ${accept}`,
    ...(protocol === undefined ? [] : [`Sec-WebSocket-Protocol: ${protocol}`]),
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}
