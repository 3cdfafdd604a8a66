import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { clientAt, failure } from '../../test/support/client.ts';
import {
  now,
  sendBare,
  sendData,
  sendError,
  useHttpsServer,
  useTcpServer,
} from '../../test/support/servers.ts';
import { CertificateAuthority } from '../simulator/certificates.ts';
import type { Clock } from '../std/clock.ts';
import { manualClock } from '../std/manual-clock.ts';
import { scaledClock } from '../std/scaled-clock.ts';
import { PveClient } from './client.ts';
import type { Method } from './encode.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const path = (request: IncomingMessage) => request.url!.replace('/api2/json', '');

/** Two doors to one cluster, each with a certificate of its own, and a client that knows both. */
async function useTwo(first: Answer, second: Answer, clock: Clock = manualClock()) {
  const authority = new CertificateAuthority({ name: 'lab', now: now() });
  const calls: string[] = [];
  const listening = (name: string, answer: Answer) =>
    useHttpsServer(
      (request, response) => {
        calls.push(`${name} ${request.method} ${path(request)}`);
        answer(request, response);
      },
      { authority, certificate: authority.issue({ node: name, addresses: [], now: now() }) },
    );
  const one = await listening('one', first);
  const two = await listening('two', second);
  const client = clientAt(one, { urls: [two.url, one.url], clock, timeouts: { connectMs: 60_000 } });
  return { one, two, client, calls };
}

const fine: Answer = (_request, response) => sendData(response, 'fine');
const unreachable: Answer = (_request, response) => sendBare(response, 595, 'Connection refused');

test('the first URL is used as long as it answers', async () => {
  const { client, calls, one } = await useTwo(fine, fine);
  for (let i = 0; i < 3; i++) await client.exchange('GET', '/version');
  expect(calls).toEqual(Array(3).fill('one GET /version'));
  expect(client.endpoint).toBe(one.url);
});

test('the other is used when the first is gone, and stays in use', async () => {
  const { client, calls, one, two } = await useTwo(fine, fine);
  await one.close();
  const answer = await client.exchange('GET', '/version');
  expect(answer).toMatchObject({ data: 'fine', endpoint: two.url });
  await client.exchange('POST', '/x');
  expect(client.endpoint).toBe(two.url);
  expect(calls).toEqual(['two GET /version', 'two POST /x']);
});

test('a write that could not be sent at all is sent to the other', async () => {
  const { client, calls, one } = await useTwo(fine, fine);
  await one.close();
  expect((await client.exchange('POST', '/x')).data).toBe('fine');
  expect(calls).toEqual(['two POST /x']);
});

test('a read whose connection is lost is repeated at the other, a write never', async () => {
  const cut: Answer = (request) => request.socket.destroy();
  const { client, calls } = await useTwo(cut, fine);
  const error = await failure(client.exchange('POST', '/x'));
  expect(error).toMatchObject({ code: 'connection', mayHaveExecuted: true });
  expect(calls).toEqual(['one POST /x']);
  expect((await client.exchange('GET', '/version')).data).toBe('fine');

  const again = await useTwo(cut, fine);
  expect((await again.client.exchange('GET', '/version')).data).toBe('fine');
  expect(again.calls).toEqual(['one GET /version', 'two GET /version']);
});

test('it comes back to the first as soon as a look in the background finds it well', async () => {
  const clock = manualClock();
  const { client, calls, one } = await useTwo(fine, fine, clock);
  await one.close();
  await client.exchange('GET', '/nodes');
  await clock.advance(10_000);
  await client.exchange('GET', '/nodes');
  await clock.advance(10_000);
  calls.length = 0;
  await client.exchange('GET', '/nodes');
  await clock.settle();
  expect(calls).toEqual(['two GET /nodes']);

  const authority = one.authority;
  const back = await useHttpsServer(
    (request, response) => {
      calls.push(`one ${request.method} ${path(request)}`);
      sendData(response, 'fine');
    },
    { authority, port: one.port },
  );
  await clock.advance(29_000);
  await client.exchange('GET', '/nodes');
  expect(client.endpoint).not.toBe(back.url);
  await clock.advance(2000);
  calls.length = 0;
  await client.exchange('GET', '/nodes');
  await clock.settle();
  expect(new Set(calls)).toEqual(new Set(['two GET /nodes', 'one GET /version']));
  await client.exchange('GET', '/nodes');
  expect(calls.at(-1)).toBe('one GET /nodes');
  expect(client.endpoint).toBe(back.url);
});

test('a node that one URL cannot reach is asked through another; the URL in use changes if that answers', async () => {
  const onlyB: Answer = (request, response) =>
    path(request).startsWith('/nodes/b/') ? unreachable(request, response) : fine(request, response);
  const { client, two, calls } = await useTwo(onlyB, fine);
  expect((await client.exchange('GET', '/nodes/b/status')).data).toBe('fine');
  expect(client.endpoint).toBe(two.url);
  await client.exchange('GET', '/nodes/b/status');
  expect(calls).toEqual(['one GET /nodes/b/status', 'two GET /nodes/b/status', 'two GET /nodes/b/status']);
});

test('a node that nobody reaches changes nothing', async () => {
  const { client, one, calls } = await useTwo(unreachable, unreachable);
  const error = await failure(client.request('GET /nodes/b/status'));
  expect(error).toMatchObject({ code: 'node-unreachable', status: 595, subject: 'node/lab/b' });
  expect(error.message).toBe('node/lab/b: node b cannot be reached: Connection refused (595)');
  expect(client.endpoint).toBe(one.url);
  expect(calls).toHaveLength(2);
});

test('a write through a URL that cannot reach the node is not repeated', async () => {
  const { client, calls } = await useTwo(
    (_q, response) => sendBare(response, 596, 'Connection timed out'),
    fine,
  );
  const error = await failure(client.request('POST /nodes/b/lxc/101/status/start'));
  expect(error).toMatchObject({ code: 'node-unreachable', status: 596 });
  expect(error['advice']).toMatch(/may have been done all the same/);
  expect(calls).toEqual(['one POST /nodes/b/lxc/101/status/start']);
});

test('a URL that cannot answer anything is left', async () => {
  const broken: Answer = (_request, response) =>
    sendBare(
      response,
      500,
      'RPCEnvironment init request failed: Unable to load access control list: Connection refused',
    );
  const { client, two } = await useTwo(broken, fine);
  expect((await client.exchange('GET', '/cluster/resources')).data).toBe('fine');
  expect(client.endpoint).toBe(two.url);
  const alone = await useTwo(broken, broken);
  expect(await failure(alone.client.request('GET /cluster/resources'))).toMatchObject({
    code: 'node-unreachable',
  });
});

test('what the server refuses is not asked for elsewhere', async () => {
  const { client, calls } = await useTwo(
    (_request, response) => sendError(response, 403, 'Permission check failed (/, Sys.Audit)'),
    fine,
  );
  expect(await failure(client.request('GET /cluster/status'))).toMatchObject({ code: 'forbidden' });
  expect(calls).toHaveLength(1);
});

test('a call can insist on one URL', async () => {
  const { client, two, one, calls } = await useTwo(fine, fine);
  await client.exchange('GET', '/version', {}, { endpoint: two.url });
  await client.exchange('GET', '/version', {}, { endpoint: `${two.url}/` });
  expect(calls).toEqual(['two GET /version', 'two GET /version']);
  expect(client.endpoint).toBe(one.url);
  await two.close();
  expect(await failure(client.exchange('GET', '/version', {}, { endpoint: two.url }))).toMatchObject({
    code: 'connection',
    subject: two.url,
  });
  const stranger = await failure(client.exchange('GET', '/version', {}, { endpoint: 'https://elsewhere' }));
  expect(stranger).toMatchObject({ code: 'parameter' });
});

test('when no URL answers, the error says so of each', async () => {
  const { client, one, two } = await useTwo(fine, fine);
  await one.close();
  await two.close();
  for (const method of ['GET', 'POST'] as Method[]) {
    const error = await failure(client.exchange(method, '/version'));
    expect(error).toMatchObject({ code: 'connection', mayHaveExecuted: false, subject: 'lab' });
    expect(error.message).toBe(
      `lab: no URL answers: ${one.url}: connection refused; ${two.url}: connection refused`,
    );
  }
});

test('a URL that accepts connections and never answers is left for reads', async () => {
  const silent = await useTcpServer(() => {});
  const server = await useHttpsServer(fine);
  const client = clientAt({ url: silent.url, ca: server.ca }, { urls: [server.url], clock: scaledClock(20) });
  expect((await client.exchange('GET', '/version')).data).toBe('fine');
  expect(client.endpoint).toBe(server.url);
});

test('a cluster read that is late is repeated elsewhere; one of a node is not', async () => {
  const { client, calls } = await useTwo(() => {}, fine, scaledClock(100));
  const error = await failure(client.request('GET /nodes/b/status'));
  expect(error).toMatchObject({ code: 'timeout' });
  expect(error.message).toMatch(/GET \/nodes\/b\/status: no answer within 10 s/);
  expect((await client.exchange('GET', '/cluster/resources')).data).toBe('fine');
  expect(calls).toEqual([
    'one GET /nodes/b/status',
    'one GET /cluster/resources',
    'two GET /cluster/resources',
  ]);
});

test('each node is accepted by its own fingerprint', async () => {
  const { one, two } = await useTwo(fine, fine);
  const fingerprint = [one.certificate.fingerprint, two.certificate.fingerprint];
  const client = clientAt(one, { urls: [two.url], tls: { fingerprint } });
  for (const endpoint of [one.url, two.url]) {
    expect((await client.exchange('GET', '/version', {}, { endpoint })).data).toBe('fine');
  }
  expect(client).toBeInstanceOf(PveClient);
});
