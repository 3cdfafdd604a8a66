import { expect, test } from 'vitest';
import { clientAt } from '../../test/support/client.ts';
import { sendData, useHttpsServer } from '../../test/support/servers.ts';

test('a call goes out with the token and comes back as data', async () => {
  const seen: unknown[] = [];
  const server = await useHttpsServer((request, response) => {
    seen.push([request.method, request.url, request.headers['authorization'], request.headers['cookie']]);
    sendData(response, { subdir: 'x' }, { total: 7 });
  });
  const client = clientAt(server);
  const answer = await client.exchange('GET', '/nodes/pve1/tasks', { limit: 5, errors: true });
  expect(answer).toMatchObject({ status: 200, data: { subdir: 'x' }, total: 7, endpoint: server.url });
  expect(seen).toEqual([
    [
      'GET',
      '/api2/json/nodes/pve1/tasks?limit=5&errors=1',
      'PVEAPIToken=root@pam!test=f8ee2e3f-6a57-4b9a-8f05-2afaee5ae1bc',
      undefined,
    ],
  ]);
});

test('one connection carries one call after the other', async () => {
  const server = await useHttpsServer((_request, response) => sendData(response, 'x'));
  const client = clientAt(server);
  for (let i = 0; i < 20; i++) await client.exchange('GET', '/version');
  expect(server.connections()).toBe(1);
  expect(client.openSockets).toBe(1);
});

test('calls at once take connections of their own, up to a bound', async () => {
  const server = await useHttpsServer((_request, response) => {
    setImmediate(() => sendData(response, 'x'));
  });
  const client = clientAt(server);
  const signal = new AbortController().signal;
  await Promise.all(Array.from({ length: 100 }, () => client.exchange('GET', '/version', {}, { signal })));
  expect(server.connections()).toBeGreaterThan(1);
  expect(server.connections()).toBeLessThanOrEqual(32);
});
