import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { clientAt, failure } from '../../test/support/client.ts';
import { sendData, useHttpsServer, useTcpServer, useTlsServer } from '../../test/support/servers.ts';
import { scaledClock } from '../std/scaled-clock.ts';
import { PveClient } from './client.ts';

const credentials = { tokenId: 'root@pam!test', secret: 'f8ee2e3f-6a57-4b9a-8f05-2afaee5ae1bc' };
const get = (client: PveClient) => client.request('GET /version');

/** Answers each request with these very bytes and then, if told so, hangs up. */
function useBytes(bytes: string | Buffer, options: { hangUp?: boolean } = {}) {
  return useTlsServer((socket) => {
    socket.on('data', () => {
      socket.write(bytes);
      if (options.hangUp) socket.end();
    });
  });
}

const head = (length: number, type = 'application/json;charset=UTF-8') =>
  `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`;

test('what is no URL of a Proxmox is refused before any call, without showing a password in it', () => {
  const open = (url: string) => () => new PveClient({ url, credentials });
  expect(open('pve1:8006')).toThrow(/"pve1:8006" is no https URL/);
  expect(open('pve1.lan')).toThrow(expect.objectContaining({ advice: 'Write https://pve1.lan:8006.' }));
  expect(open('https://')).toThrow(expect.objectContaining({ code: 'config' }));
  expect(open('ftp://pve1')).toThrow(expect.objectContaining({ code: 'config' }));
  expect(open('http://pve1:8006')).toThrow(/would send the credentials unencrypted/);
  for (const url of ['https://root:geheim@pve1:8006', 'root:geheim@pve1', 'foo://root:geheim@pve1']) {
    expect(open(url)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('geheim') }));
  }
  expect(new PveClient({ url: 'https://pve1.lan:8006/', credentials }).name).toBe('pve1.lan');
  expect(new PveClient({ url: 'https://[::1]:8006/api2/json/', credentials }).endpoint).toBe(
    'https://[::1]:8006',
  );
});

test('an unknown host', async () => {
  const client = clientAt({ url: 'https://no-such-host.invalid:8006', ca: '' }, { tls: {} });
  const error = await failure(get(client));
  expect(error).toMatchObject({ code: 'connection', mayHaveExecuted: false });
  expect(error.message).toMatch(/the host name no-such-host\.invalid is unknown/);
});

test('a port where nobody listens', async () => {
  const server = await useTcpServer(() => {});
  await server.close();
  const error = await failure(get(clientAt(server)));
  expect(error).toMatchObject({ code: 'connection', mayHaveExecuted: false });
  expect(error.message).toBe(`${server.url}: connection refused`);
  expect(error['advice']).toBe(
    'Nothing listens there. Check host and port: Proxmox listens on https://127.0.0.1:8006.',
  );
});

test('a port that speaks in the clear', async () => {
  const server = await useTcpServer((socket) => {
    socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n'));
  });
  const error = await failure(get(clientAt(server)));
  expect(error).toMatchObject({ code: 'tls', message: `${server.url}: the server does not speak TLS` });
});

test('a server that hangs up at once', async () => {
  const server = await useTcpServer((socket) => socket.destroy());
  const error = await failure(get(clientAt(server)));
  expect(error).toMatchObject({ code: 'connection', mayHaveExecuted: false });
  expect(error['advice']).toMatch(/ALLOW_FROM/);
});

test('an address that never answers', async () => {
  const server = await useTcpServer(() => {});
  const client = clientAt(server, { clock: scaledClock(100) });
  const error = await failure(get(client));
  expect(error).toMatchObject({
    code: 'timeout',
    message: `${server.url}: no connection within 5 s`,
    mayHaveExecuted: false,
  });
  await expect.poll(() => client.openSockets).toBe(0);
});

test('a Proxmox asked in the clear answers with a redirect', async () => {
  const server = await useTcpServer((socket) => {
    socket.on('data', () => {
      socket.end(
        'HTTP/1.1 301 Moved Permanently\r\nLocation: https://127.0.0.1:8006/\r\nContent-Length: 0\r\n\r\n',
      );
    });
  });
  const url = server.url.replace('https', 'http');
  const error = await failure(get(clientAt({ url, ca: server.ca })));
  expect(error).toMatchObject({ code: 'connection', status: 301 });
  expect(error.message).toMatch(/a redirect to https:\/\/127\.0\.0\.1:8006\//);
  expect(error['advice']).toMatch(/write https:\/\//);
});

test('another web server', async () => {
  const page = '<html>welcome</html>';
  const server = await useBytes(head(page.length, 'text/html') + page);
  const error = await failure(get(clientAt(server)));
  expect(error).toMatchObject({ code: 'connection', status: 200 });
  expect(error.message).toMatch(/this is no Proxmox VE: it answers 200 with text\/html/);
  const missing = await useBytes(
    'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n',
  );
  expect((await failure(get(clientAt(missing)))).message).toMatch(/this is no Proxmox VE: it answers 404/);
  const other = await useBytes(`${head(13)}{"hello": 17}`);
  expect((await failure(get(clientAt(other)))).message).toMatch(/200 with other JSON/);
  const proxy = await useBytes(
    'HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>',
  );
  expect((await failure(get(clientAt(proxy)))).message).toMatch(
    /a proxy in front of it answers 502 Bad Gateway/,
  );
});

test('an answer without a body', async () => {
  const server = await useBytes(head(0));
  expect((await failure(get(clientAt(server)))).message).toMatch(/it answers 200 with an empty body/);
  const answer = await clientAt(server).exchange('GET', '/nodes/pve1/journal');
  expect(answer).toMatchObject({ status: 200, form: 'empty', data: undefined });
});

test('JSON that is cut off, without quoting it', async () => {
  const text = '{"data":{"ticket":"PVE:root@pam:';
  const server = await useBytes(head(text.length) + text);
  const error = await failure(get(clientAt(server)));
  expect(error).toMatchObject({ code: 'connection' });
  expect(error.message).toMatch(/the answer is damaged: its JSON is broken or cut off after 32 characters/);
  expect(JSON.stringify([error.message, error['advice'], String(error.cause)])).not.toContain('PVE:');
});

test('an answer shorter than announced', async () => {
  const server = await useBytes(`${head(100)}{"data":`, { hangUp: true });
  expect(await failure(get(clientAt(server)))).toMatchObject({ code: 'connection', mayHaveExecuted: false });
});

test('what is not HTTP', async () => {
  const server = await useBytes('SSH-2.0-OpenSSH_9.2\r\n', { hangUp: true });
  const error = await failure(get(clientAt(server)));
  expect(error).toMatchObject({ code: 'connection' });
  expect(error.message).toMatch(/the answer is not HTTP/);
});

test('a head that never ends', async () => {
  const server = await useBytes(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`);
  expect((await failure(get(clientAt(server)))).message).toMatch(/the head of the answer is too large/);
});

test('10 MB are fine, compressed or not; more than memory should hold is not', async () => {
  const big = JSON.stringify({ data: 'x'.repeat(10_000_000) });
  const server = await useHttpsServer((request, response) => {
    response.setHeader('Content-Type', 'application/json;charset=UTF-8');
    if (request.url?.endsWith('/plain')) return response.end(big);
    response.setHeader('Content-Encoding', 'gzip');
    if (request.url?.endsWith('/gzip')) return response.end(gzipSync(big));
    if (request.url?.endsWith('/bomb')) return response.end(gzipSync(Buffer.alloc(70 * 2 ** 20)));
    return response.end(gzipSync(big).subarray(0, 1000));
  });
  const client = clientAt(server);
  for (const path of ['/plain', '/gzip']) {
    expect((await client.exchange('GET', path)).data).toHaveLength(10_000_000);
  }
  expect((await failure(client.exchange('GET', '/bomb'))).message).toMatch(/larger than 64 MiB/);
  expect((await failure(client.exchange('GET', '/cut'))).message).toMatch(/cannot be decompressed/);
});

test('an endless answer is cut off', async () => {
  const server = await useHttpsServer((_request, response) => {
    const chunk = Buffer.alloc(2 ** 20);
    const more = () => {
      if (!response.destroyed) response.write(chunk, more);
    };
    more();
  });
  const client = clientAt(server);
  expect((await failure(get(client))).message).toMatch(/larger than 64 MiB/);
  await expect.poll(() => client.openSockets).toBe(0);
});

test('two Connection headers mean close, and the next call takes a new connection', async () => {
  const body = '{"data":"x"}';
  const answer = `HTTP/1.1 200 OK\r\nConnection: close\r\nConnection: Keep-Alive\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const server = await useBytes(answer, { hangUp: true });
  const client = clientAt(server);
  for (let i = 0; i < 3; i++) expect((await client.exchange('GET', '/version')).data).toBe('x');
  expect(server.connections()).toBe(3);
});

test('a read on a connection that the server has just given up is repeated once, a write never', async () => {
  let served = 0;
  const server = await useTlsServer((socket) => {
    let requests = 0;
    socket.on('data', (data) => {
      requests++;
      if (requests > 1) return socket.destroy();
      served++;
      const body = JSON.stringify({ data: String(data).split(' ')[0] });
      socket.write(head(body.length) + body);
    });
  });
  const client = clientAt(server);
  for (let i = 0; i < 4; i++) expect((await client.exchange('GET', '/version')).data).toBe('GET');
  expect(served).toBe(4);
  const error = await failure(client.exchange('POST', '/nodes/pve1/lxc/101/status/start'));
  expect(error).toMatchObject({ code: 'connection', mayHaveExecuted: true });
  expect(error.message).toMatch(/POST \/nodes\/pve1\/lxc\/101\/status\/start: the connection was lost/);
  expect(error['advice']).toMatch(/may have done it all the same/);
  expect(served).toBe(4);
});

test('a read that is reset on a new connection is not repeated', async () => {
  const server = await useTlsServer((socket) => socket.on('data', () => socket.destroy()));
  const client = clientAt(server);
  expect(await failure(get(client))).toMatchObject({ code: 'connection', mayHaveExecuted: false });
  expect(server.connections()).toBe(1);
});

test('a connection idle for long is given up before the server does', async () => {
  const server = await useHttpsServer((_request, response) => sendData(response, 'x'));
  let elapsed = 0;
  const real = scaledClock(1);
  const client = clientAt(server, { clock: { ...real, monotonic: () => elapsed } });
  await get(client).catch(() => {});
  elapsed += 3400;
  await get(client).catch(() => {});
  expect(server.connections()).toBe(1);
  elapsed += 3600;
  await get(client).catch(() => {});
  expect(server.connections()).toBe(2);
});
