import { expect, test } from 'vitest';
import { clientAt, failure } from '../../test/support/client.ts';
import { sendData, useHttpsServer, useTcpServer } from '../../test/support/servers.ts';
import { manualClock } from '../std/manual-clock.ts';
import { scaledClock } from '../std/scaled-clock.ts';

const sockets = () =>
  process.getActiveResourcesInfo().filter((name) => /TLS|TCPSocketWrap|TCPSOCKET/i.test(name));

test('disposing closes every socket, idle, busy and connecting, and leaves no timer', async () => {
  const clock = manualClock();
  const server = await useHttpsServer((request, response) => {
    if (request.url!.endsWith('/version')) sendData(response, 'x');
  });
  const silent = await useTcpServer(() => {});
  const client = clientAt(server, { clock });
  const stuck = clientAt(silent, { clock });
  await Promise.all([client.exchange('GET', '/version'), client.exchange('GET', '/version')]);
  const late = [
    client.exchange('GET', '/never'),
    client.exchange('POST', '/never'),
    stuck.exchange('GET', '/version'),
  ];
  const errors = Promise.all(late.map(failure));
  await expect.poll(() => silent.open()).toBe(1);
  await Promise.all([client[Symbol.asyncDispose](), stuck[Symbol.asyncDispose]()]);
  expect([client.openSockets, stuck.openSockets]).toEqual([0, 0]);
  expect(clock.pendingTimers).toBe(0);
  for (const error of await errors) {
    expect(error).toMatchObject({
      code: 'connection',
      message: expect.stringMatching(/the client has been closed/),
    });
  }
  await expect.poll(() => server.open() + silent.open()).toBe(0);
  await expect.poll(sockets).toEqual([]);
});

test('disposing twice is fine, and afterwards nothing is called any more', async () => {
  const server = await useHttpsServer((_request, response) => sendData(response, 'x'));
  const client = clientAt(server);
  await Promise.all([client[Symbol.asyncDispose](), client[Symbol.asyncDispose]()]);
  expect(await failure(client.exchange('GET', '/version'))).toMatchObject({ code: 'connection' });
  expect(await failure(client.openSocket())).toMatchObject({ code: 'connection' });
  expect(server.connections()).toBe(0);
});

test('a login under way ends with the client', async () => {
  const server = await useHttpsServer(() => {});
  const client = clientAt(server, { credentials: { username: 'root', password: 'pvetest123' } });
  const error = failure(client.exchange('GET', '/version'));
  await expect.poll(() => server.open()).toBe(1);
  await client[Symbol.asyncDispose]();
  expect((await error).message).toMatch(/the client has been closed/);
});

test('a signal ends a call with its reason, wherever the call is', async () => {
  const server = await useHttpsServer((request, response) => {
    if (request.url!.endsWith('/half')) response.write('{"data":');
  });
  const silent = await useTcpServer(() => {});
  const reason = { because: 'I say so' };
  const calls = [
    { client: clientAt(server), path: '/never' },
    { client: clientAt(server), path: '/half' },
    { client: clientAt(silent), path: '/version' },
    { client: clientAt(server, { credentials: { username: 'root', password: 'x' } }), path: '/version' },
  ];
  for (const { client, path } of calls) {
    const controller = new AbortController();
    const call = client
      .exchange('GET', path, {}, { signal: controller.signal })
      .catch((error: unknown) => error);
    await expect.poll(() => client.openSockets).toBe(1);
    controller.abort(reason);
    expect(await call).toBe(reason);
  }
  const client = clientAt(server);
  const aborted = client.exchange('GET', '/version', {}, { signal: AbortSignal.abort(reason) });
  await expect(aborted).rejects.toBe(reason);
});

test('each call has its time: from the first read, through the usual one, to a write', async () => {
  let answering = true;
  const server = await useHttpsServer((_request, response) => {
    if (answering) sendData(response, 'x');
  });
  const client = clientAt(server, { clock: scaledClock(100), timeouts: { connectMs: 500_000 } });
  answering = false;
  const late = async (method: 'GET' | 'POST', path: string) =>
    (await failure(client.exchange(method, path))).message.replace(/.*: /, '');
  expect(await late('GET', '/version')).toBe('no answer within 10 s');
  answering = true;
  await client.exchange('GET', '/version');
  answering = false;
  expect(await late('GET', '/version')).toBe('no answer within 3 s');
  // It may have been a refusal on its way: the next is given the time to arrive.
  expect(await late('GET', '/version')).toBe('no answer within 10 s');
  expect(await late('GET', '/nodes/pve1/lxc/101/interfaces')).toBe('no answer within 10 s');
  const write = await failure(client.exchange('POST', '/nodes/pve1/lxc/101/status/start'));
  expect(write).toMatchObject({ code: 'timeout', mayHaveExecuted: true });
  expect(write.message).toMatch(/no answer within 35 s$/);
});

test('a time given for the call is for all of it', async () => {
  const server = await useHttpsServer(() => {});
  const silent = await useTcpServer(() => {});
  const options = { urls: [server.url], clock: scaledClock(20) };
  const client = clientAt({ url: silent.url, ca: server.ca }, options);
  const error = await failure(client.exchange('GET', '/version', {}, { timeoutMs: 1500 }));
  expect(error).toMatchObject({ code: 'timeout' });
  expect(error.message).toMatch(/no answer within 1.5 s/);
  const own = clientAt(server, { timeouts: { firstReadMs: 50, readMs: undefined } });
  expect((await failure(own.exchange('GET', '/version'))).message).toMatch(/no answer within 50 ms/);
});
