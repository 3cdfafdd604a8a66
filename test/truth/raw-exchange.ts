import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import { gunzipSync } from 'node:zlib';
import type { ManualClock } from '../../src/std/manual-clock.ts';

/** An answer as it came, or nothing but the end of the connection. */
export interface RawResponse {
  readonly statusLine: string;
  readonly status: number | undefined;
  readonly reason: string | undefined;
  readonly headers: ReadonlyArray<readonly [string, string]>;
  readonly body: string;
  readonly gzip: boolean;
}

export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: ReadonlyArray<readonly [string, string]>;
  readonly body: string;
}

/** Simulated milliseconds after which a server that says nothing is taken to say nothing. */
const SILENCE_MS = 45_000;
const STEP_MS = 500;

/**
 * Sends the bytes of one request over a connection of its own and reads what comes. Simulated time passes while
 * the server waits, never while it works.
 */
export async function rawExchange(
  url: string,
  ca: string,
  request: RawRequest,
  clock: ManualClock,
): Promise<RawResponse> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), ca });
  socket.on('error', () => {});
  try {
    await once(socket, 'secureConnect');
    return await converse(socket, request, clock);
  } finally {
    socket.destroy();
  }
}

async function converse(socket: TLSSocket, request: RawRequest, clock: ManualClock): Promise<RawResponse> {
  const received: Buffer[] = [];
  let over = false;
  const release = clock.hold();
  const finished = () => {
    over = true;
    release();
  };
  socket.on('data', (chunk: Buffer) => {
    received.push(chunk);
    if (isComplete(Buffer.concat(received), request.method)) finished();
  });
  socket.on('end', finished);
  socket.on('close', finished);
  const head = request.headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.write(`${request.method} ${request.path} HTTP/1.1\r\n${head}\r\n${request.body}`);
  const end = clock.monotonic() + SILENCE_MS;
  await clock.settle();
  while (!over && clock.monotonic() < end) await clock.advance(STEP_MS);
  release();
  return parse(Buffer.concat(received));
}

function split(bytes: Buffer): { head: string; body: Buffer } | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  return end < 0
    ? undefined
    : { head: bytes.subarray(0, end).toString('utf8'), body: bytes.subarray(end + 4) };
}

function isComplete(bytes: Buffer, method: string): boolean {
  const parts = split(bytes);
  if (!parts) return false;
  const length = /^content-length: (\d+)$/im.exec(parts.head)?.[1];
  if (/^HTTP\/1\.1 101 /.test(parts.head)) return true;
  return length !== undefined && (method === 'HEAD' || parts.body.length >= Number(length));
}

function parse(bytes: Buffer): RawResponse {
  const parts = split(bytes);
  if (!parts)
    return { statusLine: '', status: undefined, reason: undefined, headers: [], body: '', gzip: false };
  const [statusLine = '', ...lines] = parts.head.split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
  });
  const gzip = headers.some(([name, value]) => name.toLowerCase() === 'content-encoding' && value === 'gzip');
  const [, status, reason] = /^HTTP\/1\.[01] (\d+) ?(.*)$/.exec(statusLine) ?? [];
  return {
    statusLine,
    status: status === undefined ? undefined : Number(status),
    reason,
    headers,
    body: (gzip ? gunzipSync(parts.body) : parts.body).toString('utf8'),
    gzip,
  };
}
