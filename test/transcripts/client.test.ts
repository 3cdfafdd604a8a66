import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Method } from '../../src/client/encode.ts';
import { PveError } from '../../src/pve/errors.ts';
import { clientAt } from '../support/client.ts';
import { useTlsServer } from '../support/servers.ts';

interface Transcript {
  readonly name: string;
  readonly request: { readonly method: string; readonly path: string; readonly body: string };
  readonly response?: {
    readonly statusLine: string;
    readonly status: number;
    readonly reason: string;
    readonly headers: ReadonlyArray<readonly [string, string]>;
    readonly body: string;
    readonly json?: { readonly data?: unknown; readonly message?: string; readonly total?: number };
    readonly rawBodyBase64?: string;
    readonly bodyWasGzip?: boolean;
  };
  readonly frames?: unknown;
}

const folder = new URL('.', import.meta.url);
const transcripts = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Transcript);
const answered = transcripts.filter((it) => it.response && it.response.status !== 101 && it.response.status > 0);

/** The very bytes that the genuine server sent. */
function bytesOf({ statusLine, headers, body, rawBodyBase64 }: NonNullable<Transcript['response']>): Buffer {
  const lines = [statusLine, ...headers.map(([name, value]) => `${name}: ${value}`)];
  const raw = rawBodyBase64 ? Buffer.from(rawBodyBase64, 'base64') : Buffer.from(body);
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), raw]);
}

test('every recorded answer is read as it was meant', async () => {
  let current: Transcript | undefined;
  const server = await useTlsServer((socket) => {
    socket.on('data', () => {
      socket.write(bytesOf(current!.response!));
      const { headers } = current!.response!;
      const stays = headers.some(([name, value]) => /^connection$/i.test(name) && /keep-alive/i.test(value));
      const closes = headers.some(([name, value]) => /^connection$/i.test(name) && /close/i.test(value));
      if (closes || !stays) socket.end();
    });
  });
  const client = clientAt(server);
  expect(answered.length).toBeGreaterThan(150);
  for (current of answered) {
    const { name, request, response } = current;
    const { status, reason, json, body } = response!;
    if (request.method === 'HEAD') continue;
    const method = (['POST', 'PUT', 'DELETE'].includes(request.method) ? request.method : 'GET') as Method;
    const answer = await client.exchange(method, '/version');
    const message = (json?.message ?? (json ? reason : body || reason)).trimEnd();
    expect({ name, status: answer.status, data: answer.data, total: answer.total, message: answer.message }).toEqual({
      name,
      status,
      data: json?.data,
      total: json?.total,
      message,
    });
  }
});

test('every recorded refusal becomes an error with a fitting code', async () => {
  let current: Transcript | undefined;
  const server = await useTlsServer((socket) => {
    socket.on('data', () => socket.end(bytesOf(current!.response!)));
  });
  const client = clientAt(server);
  const codes: Record<string, string> = {};
  for (current of answered) {
    const { name, request, response } = current;
    if (response!.status < 400 || !['GET', 'POST', 'PUT', 'DELETE'].includes(request.method)) continue;
    const path = request.path.replace(/^\/api2\/\w+/, '').replace(/\?.*/, '');
    try {
      await client.request(`${request.method} ${path}`);
      expect.unreachable(name);
    } catch (error) {
      expect(error).toBeInstanceOf(PveError);
      const { code, message, status, advice } = error as PveError;
      expect({ name, status }).toEqual({ name, status: response!.status });
      expect(message, name).toMatch(/^(lab|node\/lab\/[\w!]+|lab\/(lxc|qemu)\/\d+|lab\/lxc\/abc): [^\n]*[^\n.: ][^\n]?$/);
      expect(`${message} ${advice ?? ''}`, name).not.toMatch(/undefined|\/usr\/share\/perl/);
      codes[name] = code;
    }
  }
  expect(codes).toMatchSnapshot();
});
