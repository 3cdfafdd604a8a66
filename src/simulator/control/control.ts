import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Simulator } from '../simulator.ts';
import { ControlError } from './control-error.ts';
import { endpoints } from './endpoints.ts';

const LONGEST_BODY_BYTES = 1_048_576;

/** Where tests in any language let things happen to a simulator. */
export interface ControlPort extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Sent as `Authorization: Bearer TOKEN` with every request. */
  readonly token: string;
}

/**
 * Opens a second port, plain HTTP on 127.0.0.1, that does what the simulator's verbs do. `GET /` lists all it
 * can. Disposing ends its connections and waits until the port is free; the simulator goes on.
 * @throws the system's error if the port is taken.
 */
export async function openControl(
  simulator: Simulator,
  options: { port?: number } = {},
): Promise<ControlPort> {
  const token = randomBytes(24).toString('hex');
  const all = endpoints(simulator);
  const server = createServer((request, response) => {
    answer(request).then(
      (value) => send(response, 200, value ?? null),
      (error: unknown) => {
        const status = error instanceof ControlError ? error.status : 500;
        send(response, status, { error: error instanceof Error ? error.message : String(error) });
      },
    );
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');

  async function answer(request: IncomingMessage): Promise<unknown> {
    if (!isBearer(request.headers.authorization, token))
      throw new ControlError(401, 'send Authorization: Bearer TOKEN');
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://control');
    const words = pathname.split('/').filter(Boolean).map(decodeURIComponent);
    const found = Object.entries(all).find(([route]) => matches(route, request.method ?? '', words));
    if (!found)
      throw new ControlError(404, `there is no ${request.method} ${pathname}; GET / lists what there is`);
    return found[1].answer({ words, query: searchParams, body: await jsonBody(request) });
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    async [Symbol.asyncDispose]() {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function isBearer(header: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function matches(route: string, method: string, words: readonly string[]): boolean {
  const [wantedMethod, path = ''] = route.split(' ');
  const parts = path.split('/').filter(Boolean);
  return (
    method === wantedMethod &&
    parts.length === words.length &&
    parts.every((part, index) => part.startsWith('{') || part === words[index])
  );
}

async function jsonBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > LONGEST_BODY_BYTES) throw new ControlError(413, 'the body is longer than 1 MiB');
    chunks.push(chunk as Buffer);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ControlError(400, 'the body is no JSON');
  }
}

function send(response: ServerResponse, status: number, value: unknown): void {
  const body = `${JSON.stringify(value)}\n`;
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
