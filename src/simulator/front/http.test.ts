import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { byToken, exchangeRaw, RawConnection, requestText } from '../../../test/support/raw-exchange.ts';
import { useSimulator } from '../../../test/support/simulator.ts';
import { manualClock } from '../../std/manual-clock.ts';
import type { Simulator } from '../simulator.ts';

const VERSION = 'GET /api2/json/version';

async function setUp(version: '7.4' | '8.4' | '9.2' = '9.2') {
  const clock = manualClock(Date.UTC(2026, 10, 24, 4, 15, 8));
  const sim = await useSimulator({ scenario: 'homelab', clock, version });
  return { clock, sim, token: byToken(sim) };
}

async function open(sim: Simulator): Promise<RawConnection> {
  const connection = await RawConnection.open(sim);
  onTestFinished(() => void connection.socket.destroy());
  return connection;
}

/** The status line and the text of the body. */
async function said(sim: Simulator, text: string): Promise<string> {
  const answer = await exchangeRaw(sim, text);
  return answer ? `${answer.statusLine.slice(9)} | ${answer.body}` : 'nothing';
}

describe('answers', () => {
  test('have the headers of Proxmox, in its order', async () => {
    const { sim, token } = await setUp();
    const answer = await exchangeRaw(sim, requestText(VERSION, token));
    expect(answer!.statusLine).toBe('HTTP/1.1 200 OK');
    const date = 'Tue, 24 Nov 2026 04:15:08 GMT';
    expect(answer!.headers).toEqual([
      ['Cache-Control', 'max-age=0'],
      ['Connection', 'Keep-Alive'],
      ['Date', date],
      ['Pragma', 'no-cache'],
      ['Server', 'pve-api-daemon/3.0'],
      ['Content-Length', '73'],
      ['Content-Type', 'application/json;charset=UTF-8'],
      ['Expires', date],
    ]);
  });

  test('of pvedaemon carry both Connection headers, and the connection stays open', async () => {
    const { sim, token } = await setUp();
    const connection = await open(sim);
    const answer = await connection.send(requestText('GET /api2/json/cluster/status', token));
    expect(answer!.headers.filter(([name]) => name === 'Connection')).toEqual([
      ['Connection', 'close'],
      ['Connection', 'Keep-Alive'],
    ]);
    expect((await connection.send(requestText(VERSION, token)))!.status).toBe(200);
  });

  test('of other nodes carry what came with them', async () => {
    const { sim, token } = await setUp();
    const answer = await exchangeRaw(sim, requestText('GET /api2/json/nodes/pve2/lxc', token));
    expect(answer!.headers.filter(([name]) => name === 'Connection')).toEqual([
      ['Connection', 'close,Keep-Alive'],
      ['Connection', 'Keep-Alive'],
    ]);
  });

  test('longer than 1024 bytes are compressed for those who ask', async () => {
    const { sim, token } = await setUp();
    const gzip = { ...token, 'Accept-Encoding': 'gzip, deflate' };
    const long = await exchangeRaw(sim, requestText('GET /api2/json/cluster/resources', gzip));
    expect(long!.headers).toContainEqual(['Content-Encoding', 'gzip']);
    expect(JSON.parse(long!.body).data.length).toBeGreaterThan(20);
    const short = await exchangeRaw(sim, requestText(VERSION, gzip));
    expect(short!.headers.map(([name]) => name)).not.toContain('Content-Encoding');
    const unasked = await exchangeRaw(sim, requestText('GET /api2/json/cluster/resources', token));
    expect(unasked!.headers.map(([name]) => name)).not.toContain('Content-Encoding');
  });

  test('of refused credentials are empty and take three seconds', async () => {
    const { sim, clock } = await setUp();
    const connection = await open(sim);
    const answer = connection.send(requestText(VERSION));
    while (sim.requests() === 0) await clock.settle();
    await clock.advance(2999);
    expect(connection.rest).toBe('');
    await clock.advance(1);
    expect(await answer).toMatchObject({ statusLine: 'HTTP/1.1 401 No ticket', body: '' });
    expect((await answer)!.headers.map(([name]) => name)).toEqual([
      'Cache-Control',
      'Connection',
      'Date',
      'Pragma',
      'Server',
      'Expires',
    ]);
    await connection.close();
  });
});

describe('methods, bodies and paths', () => {
  test('that Proxmox does not take are refused in its words', async () => {
    const { sim, token } = await setUp();
    const form = { ...token, 'Content-Type': 'application/x-www-form-urlencoded' };
    const config = 'PUT /api2/json/nodes/pve1/lxc/101/config';
    for (const method of ['HEAD', 'PATCH', 'OPTIONS']) {
      expect(await said(sim, requestText(`${method} /api2/json/version`, token))).toBe(
        `501 method '${method}' not available | `,
      );
    }
    expect(await said(sim, requestText(config, { ...form, 'Transfer-Encoding': 'chunked' }))).toBe(
      '501 chunked transfer encoding not supported | chunked transfer encoding not supported',
    );
    expect(await said(sim, requestText('DELETE /api2/json/pools/media', form, 'a=1'))).toContain(
      `501 Unexpected content for method 'DELETE' | Unexpected content for method 'DELETE'`,
    );
    expect(await said(sim, requestText(config, { ...token, 'Content-Type': 'text/plain' }, 'x'))).toContain(
      `506 upload 'Content-Type 'text/plain' not implemented | upload`,
    );
    expect(await said(sim, requestText(config, form, `description=${'x'.repeat(524_288)}`))).toBe(
      '501 for data too large | for data too large',
    );
    expect(
      await said(sim, requestText(config, { ...token, 'Content-Type': 'application/json' }, '[1,2]')),
    ).toBe(
      '500 Not a HASH reference at /usr/share/perl5/PVE/APIServer/AnyEvent.pm line 978. | Not a HASH reference at /usr/share/perl5/PVE/APIServer/AnyEvent.pm line 978.\n',
    );
  });

  test('older servers take less', async () => {
    const { sim, token } = await setUp('7.4');
    const text = requestText('PUT /api2/json/nodes/pve1/lxc/101/config', token, `x=${'x'.repeat(65_536)}`);
    expect(await said(sim, text)).toBe('501 for data too large | for data too large');
  });

  test('paths are decoded, doubled slashes do not count, localhost is the node itself', async () => {
    const { sim, token } = await setUp();
    for (const path of [
      '/api2/json//version',
      '/api2//json/version/',
      '/api2/json/%76ersion',
      'https://x/api2/json/version',
    ]) {
      expect(await said(sim, requestText(`GET ${path}`, token)), path).toContain('"version":"9.2.11"');
    }
    expect(await said(sim, requestText('GET /api2/json', token))).toContain('{"subdir":"version"}');
    const own = await exchangeRaw(sim, requestText('GET /api2/json/nodes/localhost/lxc', token));
    expect(own!.headers.filter(([name]) => name === 'Connection')).toHaveLength(2);
    expect(JSON.parse(own!.body).data.length).toBeGreaterThan(0);
  });

  test('paths that lead nowhere', async () => {
    const { sim, token } = await setUp();
    expect(await said(sim, requestText('GET /api2/', token))).toBe('501 no such uri | no such uri');
    expect(await said(sim, requestText('GET /api2/xml/version', token))).toBe(
      '501 no formatter for uri /version, xml | no formatter for uri /version, xml',
    );
    expect(await said(sim, requestText('GET /foo/bar', token))).toBe(
      `500 no such file '/foo/bar' | no such file '/foo/bar'\n`,
    );
    expect(await said(sim, requestText('GET /'))).toContain('<title>Proxmox Virtual Environment</title>');
    expect(await said(sim, requestText('GET /api2/json/nope', token))).toBe(
      `501 Method 'GET /nope' not implemented | {"data":null,"message":"Method 'GET /nope' not implemented"}`,
    );
    expect(await said(sim, requestText('POST /api2/json/version', token, ''))).toContain(
      `501 Method 'POST /version' not implemented`,
    );
  });

  test('formats other than json', async () => {
    const { sim, token } = await setUp();
    expect(await said(sim, requestText('GET /api2/extjs/version', token))).toContain('"success":1');
    expect(await said(sim, requestText('GET /api2/extjs/version?foo=1', token))).toMatch(
      /^200 OK \| \{"data":null,"success":0,"status":400,"message":"Parameter verification failed.\\n","errors":\{"foo":/,
    );
    const html = await exchangeRaw(sim, requestText('GET /api2/html/version', token));
    expect(html!.headers).toContainEqual(['Content-Type', 'text/html;charset=UTF-8']);
    expect(html!.body).toContain('9.2.11');
    expect(await said(sim, requestText('GET /api2/htmljs/version', token))).toContain('"success":1');
    expect(await said(sim, requestText('GET /api2/spiceconfig/version', token))).toContain(
      '[virt-viewer]\nversion=9.2.11',
    );
  });

  test('errors say what is wrong in the phrase, and on newer servers in the body', async () => {
    const query = 'GET /api2/json/version?foo=1';
    const extra = 'property is not defined in schema and the schema does not allow additional properties';
    const { sim, token } = await setUp();
    expect(JSON.parse((await exchangeRaw(sim, requestText(query, token)))!.body)).toEqual({
      data: null,
      message: 'Parameter verification failed.\n',
      errors: { foo: extra },
    });
    const old = await setUp('7.4');
    const answer = await exchangeRaw(old.sim, requestText(query, old.token));
    expect(answer!.statusLine).toBe('HTTP/1.1 400 Parameter verification failed.');
    expect(JSON.parse(answer!.body)).toEqual({ data: null, errors: { foo: extra } });
  });

  test('a parameter that contradicts the path is said first', async () => {
    const { sim, token } = await setUp();
    const path = 'GET /api2/json/nodes/pve1/lxc/101/config';
    expect(await said(sim, requestText(`${path}?vmid=102&foo=1`, token))).toContain(
      '{"vmid":"duplicate parameter (already defined in URI) with conflicting values!"}',
    );
    expect(await said(sim, requestText(`${path}?vmid=101`, token))).toMatch(/^200 OK/);
  });
});

describe('connections', () => {
  test('serve a hundred requests and no more', async () => {
    const { sim, token } = await setUp();
    const connection = await open(sim);
    for (let request = 1; request < 100; request++) {
      const answer = await connection.send(requestText(VERSION, token));
      expect(answer!.headers).toContainEqual(['Connection', 'Keep-Alive']);
    }
    const last = await connection.send(requestText(VERSION, token));
    expect(last!.headers).toContainEqual(['Connection', 'close']);
    await connection.close();
  });

  test('end after an error, when the client says so, and with HTTP/1.0', async () => {
    const { sim, token } = await setUp();
    for (const text of [
      requestText('GET /api2/json/nope', token),
      requestText(VERSION, { ...token, Connection: 'close' }),
      requestText(VERSION, token).replace('HTTP/1.1', 'HTTP/1.0'),
    ]) {
      const connection = await open(sim);
      expect((await connection.send(text))!.headers).toContainEqual(['Connection', 'close']);
      await connection.close();
    }
  });

  test('are dropped when nothing comes for five seconds', async () => {
    const { sim, token, clock } = await setUp();
    const connection = await open(sim);
    await connection.send(requestText(VERSION, token));
    await clock.advance(4999);
    expect((await connection.send(requestText(VERSION, token)))!.status).toBe(200);
    await clock.advance(4999);
    expect(connection.ended).toBe(false);
    await clock.advance(1);
    await connection.close();
  });

  test('that never say anything are dropped too, with TLS and without', async () => {
    const { sim, clock } = await setUp();
    const silent = await open(sim);
    const tcp = connectTcp(Number(new URL(sim.url).port), '127.0.0.1');
    await once(tcp, 'connect');
    while (!silent.ended || !tcp.readableEnded) {
      tcp.resume();
      await clock.advance(5000);
    }
  });

  test('get no answer to a header block beyond 8 KiB or 64 lines', async () => {
    const { sim, token, clock } = await setUp();
    const many = Object.fromEntries(Array.from({ length: 64 }, (_, index) => [`X-${index}`, '1']));
    for (const headers of [
      { ...token, 'X-Big': 'y'.repeat(9000) },
      { ...token, ...many },
    ]) {
      const before = sim.requests();
      const connection = await open(sim);
      const answer = connection.send(requestText(VERSION, headers));
      while (!connection.ended) await clock.advance(2500);
      expect(await answer).toBeUndefined();
      expect(sim.requests()).toBe(before);
    }
  });

  test('without TLS are shown the way', async () => {
    const { sim } = await setUp();
    const port = Number(new URL(sim.url).port);
    const ask = async (text: string) => {
      const socket = connectTcp(port, '127.0.0.1');
      socket.end(text);
      const chunks: Buffer[] = [];
      for await (const chunk of socket) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks).toString();
    };
    const read = await ask(requestText('GET /api2/json/version'));
    expect(read).toMatch(/^HTTP\/1\.1 301 Moved Permanently\r\n/);
    expect(read).toContain('\r\nLocation: https://localhost/api2/json/version\r\n');
    expect(await ask(requestText('POST /x', {}, ''))).toMatch(/^HTTP\/1\.1 308 Permanent Redirect\r\n/);
    expect(await ask('hello\r\n\r\n')).toContain('400 bad request');
  });

  test('serve requests that come at once one after the other', async () => {
    const { sim, token } = await setUp();
    const connection = await open(sim);
    const first = await connection.send(
      requestText('GET /api2/json/cluster/status', token) + requestText('GET /api2/json/nope', token),
    );
    expect(first!.status).toBe(200);
    expect((await connection.answer())!.status).toBe(501);
  });
});
