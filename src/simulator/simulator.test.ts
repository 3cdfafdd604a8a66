import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { byToken, exchangeRaw, RawConnection, requestText } from '../../test/support/raw-exchange.ts';
import { useSimulator } from '../../test/support/simulator.ts';
import { manualClock } from '../std/manual-clock.ts';
import { scaledClock } from '../std/scaled-clock.ts';
import { fault } from './faults.ts';
import { createSimulator } from './simulator.ts';

const VERSION = requestText('GET /api2/json/version');

async function data(target: { url: string; ca: string; tokenId: string; secret: string }, path: string) {
  const answer = await exchangeRaw(target, requestText(`GET /api2/json${path}`, byToken(target)));
  return JSON.parse(answer!.body).data;
}

test('one call gives a cluster with credentials, over HTTPS, under an authority of its own', async () => {
  const sim = await useSimulator();
  expect(sim.urls).toHaveLength(3);
  expect(sim.url).toBe(sim.urls[0]);
  expect(sim.tokenId).toBe('root@pam!demo');
  expect(sim.username).toBe('root@pam');
  expect(sim.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  for (const url of sim.urls) expect((await data({ ...sim, url }, '/version')).release).toBe('9.2');
});

test('the same seed gives the same credentials, another seed others', async () => {
  const [one, two, three] = [
    await useSimulator({ seed: 5 }),
    await useSimulator({ seed: 5 }),
    await useSimulator({ seed: 6 }),
  ];
  expect(two.secret).toBe(one.secret);
  expect(two.password).toBe(one.password);
  expect(three.secret).not.toBe(one.secret);
  expect(three.ca).not.toBe(one.ca);
});

test('each remote has its own nodes, authority and credentials', async () => {
  const sim = await useSimulator({ scenario: 'two-remotes' });
  const [home, office] = sim.remotes;
  expect(sim.name).toBe(home!.name);
  expect([home!.urls.length, office!.urls.length]).toEqual([3, 1]);
  expect(office!.fingerprint).not.toBe(home!.fingerprint);
  expect(await data(office!, '/cluster/status')).toHaveLength(1);
  await expect(RawConnection.open({ url: office!.url, ca: home!.ca })).rejects.toThrow(
    /certificate|signature/,
  );
});

test.each([
  ['7.4', '7.4-16'],
  ['8.4', '8.4.14'],
  ['9.2', '9.2.11'],
] as const)('it can be version %s', async (version, text) => {
  const sim = await useSimulator({ version, scenario: 'empty' });
  expect((await data(sim, '/version')).version).toBe(text);
});

test('nodes of a mixed cluster answer each with the schema of its version', async () => {
  const sim = await useSimulator({
    clock: scaledClock(100),
    scenario: { clusters: [{ name: 'mixed', nodes: [{ name: 'new' }, { name: 'old', version: '7.4' }] }] },
  });
  const ask = async (node: number, path: string) => {
    const target = { ...sim, url: sim.urls[node]! };
    return (await exchangeRaw(target, requestText(`GET /api2/json${path}`, byToken(sim))))!.statusLine;
  };
  expect(await ask(1, '/cluster/mapping')).toContain(`501 Method 'GET /cluster/mapping' not implemented`);
  expect(await ask(0, '/cluster/mapping')).not.toContain('not implemented');
  const refused = (node: number) =>
    exchangeRaw(
      { ...sim, url: sim.urls[node]! },
      requestText('GET /api2/json/version', { Authorization: 'PVEAPIToken=a@b!c=d' }),
    );
  expect((await refused(0))!.statusLine).toBe('HTTP/1.1 401 Authentication failed!');
  expect((await refused(1))!.statusLine).toBe(`HTTP/1.1 401 no such user ('a@b')`);
});

test('ports can be wished for, and one that is taken is an error', async () => {
  const taken = createServer();
  taken.listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  await expect(createSimulator({ port })).rejects.toThrow('EADDRINUSE');
  taken.close();
  await once(taken, 'close');
  const sim = await useSimulator({ port, scenario: 'empty' });
  expect(sim.url).toBe(`https://127.0.0.1:${port}`);
});

test('scenarios that do not exist are named', async () => {
  await expect(createSimulator({ scenario: 'nope' as 'empty' })).rejects.toThrow('"nope"');
  const scenario = {
    clusters: [{ name: 'a', nodes: [{ name: 'pve1' }], acl: [{ path: '/', user: 'x@pve', role: 'Nope' }] }],
  };
  await expect(createSimulator({ scenario })).rejects.toThrow('"Nope"');
});

test('closing leaves nothing: no listener, socket or timer', async () => {
  const clock = manualClock();
  const open = () => process.getActiveResourcesInfo().filter((name) => /^TCP|^TLS/.test(name));
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  const sim = await createSimulator({ clock });
  const connections = await Promise.all([1, 2, 3].map(() => RawConnection.open(sim)));
  expect((await connections[0]!.send(requestText('GET /api2/json/version', byToken(sim))))!.status).toBe(200);
  sim.use('GET /cluster/resources', fault.blackHole());
  connections[1]!.socket.write(requestText('GET /api2/json/cluster/resources', byToken(sim)));
  connections[2]!.socket.write(VERSION);
  while (sim.requests() < 3) await clock.settle();
  await sim.close();
  await sim.close();
  await sim[Symbol.asyncDispose]();
  await Promise.all(connections.map((connection) => connection.close()));
  while (open().length > 0) await new Promise((resolve) => setImmediate(resolve));
  expect(timers()).toBeLessThanOrEqual(before);
  expect(clock.pendingTimers).toBe(0);
  await expect(RawConnection.open(sim)).rejects.toThrow('ECONNREFUSED');
});

test('a clock that is turned by hand waits for the requests it sets going', async () => {
  const clock = manualClock();
  const sim = await useSimulator({ clock });
  const release = clock.hold();
  let status: number | undefined;
  const refused = exchangeRaw(sim, VERSION).then((answer) => {
    status = answer!.status;
    release();
  });
  while (sim.requests() === 0) await new Promise((resolve) => setImmediate(resolve));
  await clock.advance(3000);
  expect(status).toBe(401);
  await refused;
});

test('methods can be given an effect, behind the same checks', async () => {
  const sim = await useSimulator({
    scenario: 'empty',
    handlers: {
      'GET /cluster/jobs': () => [{ id: 'mine' }],
      'GET /version': (call) => ({ version: '10.0', release: '10.0', repoid: call.node }),
    },
  });
  expect(await data(sim, '/cluster/jobs')).toEqual([{ id: 'mine' }]);
  expect((await data(sim, '/version')).repoid).toBe('pve1');
  const extra = await exchangeRaw(sim, requestText('GET /api2/json/cluster/jobs?a=1', byToken(sim)));
  expect(extra!.status).toBe(400);
});
