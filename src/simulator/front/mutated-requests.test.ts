import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { byToken, exchangeRaw, RawConnection, requestText } from '../../../test/support/raw-exchange.ts';
import { useSimulator } from '../../../test/support/simulator.ts';
import { scaledClock } from '../../std/scaled-clock.ts';

const REQUESTS = [
  'GET /api2/json/version',
  'GET /api2/json/cluster/resources?type=vm',
  'PUT /api2/json/nodes/pve1/lxc/101/config?description=a;b+c',
  'POST /api2/json/access/ticket?username=root@pam&password=x',
  'GET /api2/json/nodes/pve1/tasks/UPID:pve1:00000D3B:000222D6:6B05112A:vzcreate:103:root@pam:/status',
];

/** A request with some of its bytes changed, lost or doubled. */
const mutated = (token: Readonly<Record<string, string>>) =>
  fc
    .tuple(
      fc.constantFrom(...REQUESTS),
      fc.array(
        fc.tuple(fc.nat(), fc.constantFrom('replace', 'delete', 'double'), fc.integer({ min: 0, max: 255 })),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
    )
    .map(([line, changes]) => {
      const bytes = [...Buffer.from(requestText(line, token))];
      for (const [position, how, byte] of changes) {
        const at = position % bytes.length;
        if (how === 'replace') bytes[at] = byte;
        else if (how === 'delete') bytes.splice(at, 1);
        else bytes.splice(at, 0, bytes[at]!);
      }
      return Buffer.from(bytes);
    });

test('requests with damage are answered like requests, or dropped; the server lives on', async () => {
  const sim = await useSimulator({ clock: scaledClock(500) });
  const token = byToken(sim);
  await fc.assert(
    fc.asyncProperty(mutated(token), async (bytes) => {
      const connection = await RawConnection.open(sim);
      onTestFinished(() => void connection.socket.destroy());
      connection.socket.write(bytes);
      connection.socket.end();
      const answer = await connection.answer();
      connection.socket.destroy();
      if (answer) expect(answer.statusLine).toMatch(/^HTTP\/1\.[01] \d{3} /);
    }),
    { numRuns: 150 },
  );
  const answer = await exchangeRaw(sim, requestText('GET /api2/json/version', token));
  expect(answer!.status).toBe(200);
});

test('whatever is said with JSON is answered within the rules', async () => {
  const sim = await useSimulator({ clock: scaledClock(500) });
  const headers = { ...byToken(sim), 'Content-Type': 'application/json' };
  await fc.assert(
    fc.asyncProperty(fc.json(), async (body) => {
      const answer = await exchangeRaw(
        sim,
        requestText('PUT /api2/json/nodes/pve1/lxc/101/config', headers, body),
      );
      expect([200, 400, 500]).toContain(answer!.status);
      if (answer!.status === 400) expect(JSON.parse(answer!.body)).toHaveProperty('errors');
    }),
    { numRuns: 100 },
  );
});
