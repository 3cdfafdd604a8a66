import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaledClock } from '../../src/std/scaled-clock.ts';
import { byToken, exchangeRaw, type RawAnswer, RawConnection, requestText } from '../support/raw-exchange.ts';
import { useSimulator } from '../support/simulator.ts';
import { requests } from './corpus.ts';
import { damagedBytes } from './mutations.ts';

/** Those of Proxmox; beside them only what a hop may give. */
const STATUSES = [101, 200, 301, 308, 400, 401, 403, 500, 501, 506, 595, 596, 599];
/** What JavaScript says of a mistake in the program: no Proxmox ever said that. */
const MISTAKE =
  /Cannot read|is not a function|is not iterable|undefined|\[object|Maximum call stack|is not defined$/;

function sensible(answer: RawAnswer): void {
  const { status, statusLine, body } = answer;
  expect(STATUSES).toContain(status);
  expect(statusLine).toMatch(/^HTTP\/1\.[01] \d{3} /);
  expect(statusLine).not.toMatch(MISTAKE);
  if (status === 401 || status >= 595) expect(body).toBe('');
  const type = answer.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  if (!type.startsWith('application/json')) return;
  const envelope = JSON.parse(body) as Record<string, unknown>;
  expect(envelope).toHaveProperty('data');
  if (status < 400) return;
  expect(envelope['data']).toBeNull();
  // What dies has a line end; what is not there has none.
  if (status !== 501) expect(envelope['message']).toMatch(/\n$/);
  expect(String(envelope['message'])).not.toMatch(MISTAKE);
  if (status === 400) expect(envelope).toHaveProperty('errors');
}

async function useTalker() {
  // The 5 s that a connection may stay silent are a fortieth of a second.
  const sim = await useSimulator({ clock: scaledClock(200) });
  const say = async (bytes: Buffer) => {
    const connection = await RawConnection.open(sim);
    try {
      connection.socket.end(bytes);
      const answer = await connection.answer();
      if (answer) sensible(answer);
    } finally {
      connection.socket.destroy();
    }
  };
  const alive = async () => {
    const answer = await exchangeRaw(sim, requestText('GET /api2/json/version', byToken(sim)));
    expect(answer!.status).toBe(200);
  };
  return { sim, say, alive };
}

/** The same request, signed with a token, so that it gets further than the door. */
function signed(text: string, token: string): string {
  return text.replace('\r\n', `\r\nAuthorization: ${token}\r\n`);
}

test('every request that was ever trouble is answered as Proxmox would, or dropped', async () => {
  const { sim, say, alive } = await useTalker();
  const token = byToken(sim).Authorization;
  for (const text of Object.values(requests())) {
    await say(Buffer.from(text, 'latin1'));
    await say(Buffer.from(signed(text, token), 'latin1'));
  }
  await alive();
});

test('so are damaged requests', async () => {
  const { sim, say, alive } = await useTalker();
  const texts = Object.values(requests()).map((text) => signed(text, byToken(sim).Authorization));
  await fc.assert(fc.asyncProperty(fc.constantFrom(...texts).chain(damagedBytes), say), { numRuns: 250 });
  await alive();
});

test('so are parameters of any kind for any method', async () => {
  const { sim, alive } = await useTalker();
  const paths = [
    ...[
      '/nodes/pve1/lxc/101/config',
      '/nodes/pve1/lxc/101/status/start',
      '/nodes/pve1/lxc',
      '/cluster/resources',
    ],
    ...['/access/ticket', '/nodes/pve1/tasks', '/nodes/pve1/qemu/200/status/shutdown', '/nodes/pve1/journal'],
    ...[
      '/nodes/pve1/lxc/101/migrate',
      '/cluster/ha/resources',
      '/pools',
      '/nodes/pve1/vzdump',
      '/access/acl',
    ],
  ];
  const names = [
    'vmid',
    'node',
    'timeout',
    'type',
    'startup',
    'target',
    'since',
    'limit',
    'username',
    '__proto__',
    '',
  ];
  const params = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 });
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE');
  const headers = { ...byToken(sim), 'Content-Type': 'application/json' };
  await fc.assert(
    fc.asyncProperty(method, fc.constantFrom(...paths), params, async (verb, path, given) => {
      const query = Object.entries(given).map(
        ([name, value]) =>
          `${name}=${encodeURIComponent(typeof value === 'object' ? JSON.stringify(value) : String(value))}`,
      );
      const text =
        verb === 'GET' || verb === 'DELETE'
          ? requestText(`${verb} /api2/json${path}?${query.join('&')}`, byToken(sim))
          : requestText(`${verb} /api2/json${path}`, headers, JSON.stringify(given));
      const answer = await exchangeRaw(sim, text);
      if (answer) sensible(answer);
    }),
    { numRuns: 250 },
  );
  await alive();
});
