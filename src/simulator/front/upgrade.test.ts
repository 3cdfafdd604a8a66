import { expect, test } from 'vitest';
import { byToken, exchangeRaw, RawConnection, requestText } from '../../../test/support/raw-exchange.ts';
import { useSimulator } from '../../../test/support/simulator.ts';
import { scaledClock } from '../../std/scaled-clock.ts';

const UPGRADE = {
  Upgrade: 'websocket',
  Connection: 'Upgrade',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'yKmm7CyULm4mM+86dKKufA==',
};

async function setUp() {
  const sim = await useSimulator({ clock: scaledClock(20) });
  const token = byToken(sim);
  const opened = await exchangeRaw(
    sim,
    requestText('POST /api2/json/nodes/pve1/lxc/101/termproxy', token, ''),
  );
  const { port, ticket } = JSON.parse(opened!.body).data as { port: string; ticket: string };
  const query = new URLSearchParams({ port, vncticket: ticket });
  return { sim, token, line: `GET /api2/json/nodes/pve1/lxc/101/vncwebsocket?${query}` };
}

test('a connection is handed over when its handler agrees', async () => {
  const { sim, token, line } = await setUp();
  const connection = await RawConnection.open(sim);
  const answer = await connection.send(requestText(line, { ...token, ...UPGRADE }));
  expect(answer!.statusLine).toBe('HTTP/1.1 101 Switching Protocols');
  expect(answer!.headers).toContainEqual(['Sec-WebSocket-Accept', 'lfCPGe4+azKW9OXj3z51M7B48Hg=']);
  expect(sim.requestLog.at(-1)).toMatchObject({ status: 101, executed: true });
  connection.socket.destroy();
});

test('without Upgrade it is a method like others; an Upgrade elsewhere means nothing', async () => {
  const { sim, token, line } = await setUp();
  const plain = await exchangeRaw(sim, requestText(line, token));
  expect(plain!.statusLine).toBe('HTTP/1.1 200 OK');
  expect(JSON.parse(plain!.body).data).toHaveProperty('port');
  const elsewhere = await exchangeRaw(sim, requestText('GET /api2/json/version', { ...token, ...UPGRADE }));
  expect(elsewhere!.body).toContain('9.2.11');
});

test('refusals come before the handshake, as answers', async () => {
  const { sim, token, line } = await setUp();
  const ask = async (headers: Record<string, string>, text = line) =>
    (await exchangeRaw(sim, requestText(text, headers)))!.statusLine.slice(9);
  expect(await ask(UPGRADE)).toBe('401 No ticket');
  expect(await ask({ ...token, ...UPGRADE, 'Sec-WebSocket-Version': '8' })).toBe(
    `500 unsupported websocket-version '8'`,
  );
  expect(await ask({ ...token, ...UPGRADE, 'Sec-WebSocket-Key': '' })).toBe('500 missing websocket-key');
  expect(await ask({ ...token, ...UPGRADE }, line.replace(/port=\d+/, 'port=80'))).toBe(
    '400 Parameter verification failed.',
  );
});
