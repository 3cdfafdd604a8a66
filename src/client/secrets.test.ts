import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { clientAt } from '../../test/support/client.ts';
import { sendBare, sendData, sendError, useHttpsServer, useTlsServer } from '../../test/support/servers.ts';
import { Secret } from '../std/secret.ts';
import type { PveClient } from './client.ts';

const secrets = {
  tokenSecret: 'f8ee2e3f-6a57-4b9a-8f05-2afaee5ae1bc',
  password: 'geheim-p4ss',
  ticket: 'PVE:root@pam:68A7F3C1::Q2h1bmtPZlJTQVNpZw==',
  csrf: '68A7F3C1:6wq0mS3c1m0T2o7b8x1y2z3A4B5C6D7E8F9G0H1I2J3',
  otp: '918273',
};

/** Everything that anybody could print of a thing, causes and hidden properties included. */
function printed(thing: unknown): string {
  const texts = [inspect(thing, { depth: Infinity, showHidden: true, getters: true }), String(thing)];
  texts.push(
    JSON.stringify(thing, (_key, value) => (typeof value === 'bigint' ? String(value) : value)) ?? '',
  );
  for (let at = thing; at instanceof Error; at = at.cause) {
    texts.push(at.message, at.stack ?? '', JSON.stringify(at, Object.getOwnPropertyNames(at)));
  }
  return texts.join('\n');
}

function expectNoSecret(thing: unknown): void {
  const text = printed(thing);
  for (const secret of Object.values(secrets)) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(encodeURIComponent(secret));
  }
}

async function everyError(client: PveClient): Promise<unknown[]> {
  const calls = [
    () => client.request('GET /version'),
    () => client.request('PUT /x', { a: 1 }),
    () => client.request('GET /x', {}, { auth: 'token' }),
    () => client.request('POST /x', {}, { auth: 'ticket', timeoutMs: 2000 }),
    () => client.exchange('DELETE', '/x'),
    () => client.authorize('GET', '/x', { auth: 'ticket' }),
  ];
  const outcomes: unknown[] = [];
  for (const call of calls) outcomes.push(await call().catch((error: unknown) => error));
  return outcomes;
}

const credentials = {
  tokenId: 'root@pam!test',
  secret: secrets.tokenSecret,
  username: 'root@pam',
  password: new Secret(secrets.password),
  otp: secrets.otp,
};

test('the client itself shows none, before, during and after its calls', async () => {
  const server = await useHttpsServer((request, response) => {
    if (!request.url!.endsWith('/ticket')) return sendData(response, 'fine');
    sendData(response, { username: 'root@pam', ticket: secrets.ticket, CSRFPreventionToken: secrets.csrf });
  });
  const client = clientAt(server, { credentials });
  expectNoSecret(client);
  const outcomes = await everyError(client);
  expectNoSecret(client);
  expectNoSecret(outcomes);
  expectNoSecret(client.guest);
  await client[Symbol.asyncDispose]();
  expectNoSecret(client);
});

test('a server that repeats what it was sent gives nothing away', async () => {
  const server = await useHttpsServer((request, response, body) => {
    const echo = `${JSON.stringify(request.headers)} ${body} ${decodeURIComponent(body)} ${secrets.ticket}`;
    const shown = echo.replace(/[^\x20-\x7e]/g, '');
    if (request.url!.endsWith('/ticket') && !body.includes('again')) {
      if (body.includes('renewed')) return sendError(response, 500, shown);
      return sendData(response, {
        username: 'root@pam',
        ticket: secrets.ticket,
        CSRFPreventionToken: 'csrf',
      });
    }
    sendError(response, 400, decodeURIComponent(shown), { errors: { echo: decodeURIComponent(shown) } });
  });
  for (const outcome of await everyError(clientAt(server, { credentials }))) {
    if (outcome instanceof Error) expectNoSecret(outcome);
  }
});

test('no kind of failure gives one away', async () => {
  const login = JSON.stringify({
    data: { username: 'root@pam', ticket: secrets.ticket, CSRFPreventionToken: secrets.csrf },
  });
  const bytes = (text: string) => useTlsServer((socket) => socket.on('data', () => socket.end(text)));
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
  const servers = [
    // The login's answer in pieces: cut off, broken, badly framed, not HTTP any more, as another shape.
    await bytes(`${head}Content-Length: ${login.length}\r\n\r\n${login.slice(0, -5)}`),
    await bytes(`${head}Content-Length: ${login.length - 5}\r\n\r\n${login.slice(0, -5)}`),
    await bytes(`${head}Transfer-Encoding: chunked\r\n\r\n${login}`),
    await bytes(`${login}`),
    await bytes(`${head}Set-Cookie: ${secrets.ticket}\r\nContent-Length: 2\r\n\r\n{}`),
    await bytes(
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${login.length}\r\n\r\n ${login.slice(1)}`,
    ),
    await useHttpsServer((_request, response) => sendBare(response, 401, 'Authentication failed!')),
    await useHttpsServer((_request, response) => sendBare(response, 596, 'Connection timed out')),
    await useHttpsServer((request) => request.socket.destroy()),
  ];
  for (const server of servers) {
    const client = clientAt(server, { credentials });
    const outcomes = await everyError(client);
    expect(outcomes.some((outcome) => outcome instanceof Error)).toBe(true);
    for (const outcome of outcomes) if (outcome instanceof Error) expectNoSecret(outcome);
  }
});
