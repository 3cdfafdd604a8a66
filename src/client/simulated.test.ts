import { expect, test } from 'vitest';
import { clientFor, failure } from '../../test/support/client.ts';
import { useSimulator } from '../../test/support/simulator.ts';
import { totpCode } from '../simulator/access/totp.ts';
import { type CutMoment, fault } from '../simulator/index.ts';
import { manualClock } from '../std/manual-clock.ts';
import { scaledClock } from '../std/scaled-clock.ts';
import { mayHaveExecuted } from './errors.ts';

const START = 'POST /nodes/{node}/lxc/{vmid}/status/start';
const fast = () => scaledClock(50);

/** A stopped container that starts cleanly, and where it is. */
function stoppedContainer(simulator: Awaited<ReturnType<typeof useSimulator>>) {
  const guests = [...simulator.world.cluster().guests.values()];
  const guest = guests.find((it) => it.kind === 'lxc' && it.status === 'stopped' && !it.template)!;
  return { node: guest.node, vmid: guest.vmid };
}

test.each<{ when: CutMoment; executed: number; may: boolean }>([
  { when: 'before-send', executed: 0, may: true },
  { when: 'after-send', executed: 0, may: true },
  { when: 'after-execution', executed: 1, may: true },
  { when: 'in-body', executed: 1, may: true },
])(
  'a write cut $when is executed $executed times and the caller is told that it may have been',
  async (expected) => {
    const simulator = await useSimulator();
    const client = clientFor(simulator);
    const where = stoppedContainer(simulator);
    await client.version();
    simulator.use(START, fault.cut(expected.when), { times: 1 });
    const error = await failure(client.request(START, where));
    expect(error).toMatchObject({ code: 'connection' });
    expect(mayHaveExecuted(error)).toBe(expected.may);
    expect(simulator.requests(START)).toBe(1);
    expect(simulator.executed(START)).toBe(expected.executed);
  },
);

test('a read cut anywhere is answered by another node', async () => {
  const simulator = await useSimulator();
  for (const when of ['before-send', 'after-send', 'after-execution', 'in-body'] as const) {
    const client = clientFor(simulator);
    simulator.use('GET /cluster/resources', fault.cut(when), { times: 1 });
    expect((await client.request('GET /cluster/resources')).length).toBeGreaterThan(20);
    expect(client.endpoint).toBe(simulator.urls[1]);
  }
});

test('answers that make no sense', async () => {
  const simulator = await useSimulator();
  const client = clientFor(simulator, { urls: [] });
  simulator.use('GET /version', fault.garbage(), { times: 1 });
  expect(await failure(client.version())).toMatchObject({ code: 'connection' });
  simulator.use('GET /version', fault.truncate(), { times: 1 });
  expect(await failure(client.version())).toMatchObject({ code: 'connection' });
  simulator.use('GET /version', fault.status(200, { body: '<html>', contentType: 'text/html' }), {
    times: 1,
  });
  expect((await failure(client.version())).message).toMatch(/this is no Proxmox VE/);
  expect((await client.version()).major).toBe(9);
});

test('a node that cannot be reached is another code than a URL that cannot', async () => {
  const simulator = await useSimulator();
  const client = clientFor(simulator);
  for (const status of [595, 596]) {
    simulator.use('GET /nodes/{node}/status', fault.status(status), { times: 2 });
    expect(await failure(client.request('GET /nodes/{node}/status', { node: 'pve2' }))).toMatchObject({
      code: 'node-unreachable',
      status,
    });
  }
  expect(client.endpoint).toBe(simulator.url);
});

test('what was refused costs 3 s and says what was refused', async () => {
  const simulator = await useSimulator({ clock: fast() });
  const { tokenId, secret, username, password } = simulator;
  const refused = async (credentials: Parameters<typeof clientFor>[1]) =>
    (await failure(clientFor(simulator, credentials).version())).message;
  expect(await refused({ credentials: { tokenId, secret: secret.replace(/.$/, 'x') } })).toMatch(
    /API token .* was refused/,
  );
  expect(await refused({ credentials: { tokenId: 'root@pam!nope', secret } })).toMatch(
    /root@pam!nope was refused/,
  );
  expect(await refused({ credentials: { username, password: `${password}x` } })).toMatch(
    /password was refused/,
  );
  expect(await refused({ credentials: { username: 'root@ldap', password } })).toMatch(
    /there is no realm ldap/,
  );
  expect(simulator.requests('POST /access/ticket')).toBe(2);
});

test('a user logs in and writes', async () => {
  const simulator = await useSimulator();
  const { username, password } = simulator;
  const client = clientFor(simulator, { credentials: { username, password } });
  expect(await client.request(START, stoppedContainer(simulator))).toMatch(/^UPID:.*:root@pam:$/);
  expect((await client.authorize('GET', '/version')).account).toBe('root@pam');
});

test('a ticket lasts all day', async () => {
  const clock = manualClock();
  const simulator = await useSimulator({ clock });
  const { username, password } = simulator;
  const client = clientFor(simulator, { credentials: { username, password } });
  for (let hour = 0; hour < 12; hour++) {
    expect((await client.version()).major).toBe(9);
    await clock.advance(55 * 60_000);
  }
  // Beside the first login only renewals, and not one refusal.
  expect(simulator.requestLog.filter((record) => record.status === 401)).toEqual([]);
  expect(simulator.requests('POST /access/ticket')).toBeLessThanOrEqual(7);
});

test('a second factor', async () => {
  const clock = fast();
  const simulator = await useSimulator({ clock });
  const totp = 'JBSWY3DPEHPK3PXP';
  simulator.world.cluster().access.addUser({ userid: 'ops@pve', password: 'ops-password', totp });
  const credentials = { username: 'ops@pve', password: 'ops-password' };
  expect((await failure(clientFor(simulator, { credentials }).version())).message).toMatch(
    /a second factor is needed \(totp\)/,
  );
  const otp = () => totpCode(totp, clock.now() / 1000);
  expect((await clientFor(simulator, { credentials: { ...credentials, otp } }).version()).major).toBe(9);
  const wrong = { ...credentials, otp: '000000' };
  expect((await failure(clientFor(simulator, { credentials: wrong }).version())).message).toMatch(
    /the one-time code was refused/,
  );
});

test('a token without rights is told which it lacks; with a password beside it, that is used', async () => {
  const simulator = await useSimulator();
  const token = { tokenId: 'root@pam!bare', secret: '11111111-2222-3333-4444-555555555555' };
  simulator.world.cluster().access.addToken({ ...token, privsep: true });
  const error = await failure(clientFor(simulator, { credentials: token }).request('GET /cluster/status'));
  expect(error).toMatchObject({ code: 'forbidden', path: '/', privileges: ['Sys.Audit'] });
  const { username, password } = simulator;
  const client = clientFor(simulator, { credentials: { ...token, username, password } });
  expect((await client.request('GET /cluster/status')).nodes.length).toBe(3);
});

test('subjects that are wrong', async () => {
  const simulator = await useSimulator();
  const client = clientFor(simulator);
  const current = (vmid: unknown) =>
    failure(client.request('GET /nodes/{node}/lxc/{vmid}/status/current', { node: 'pve1', vmid } as never));
  expect(await current(999_999)).toMatchObject({ code: 'not-found' });
  expect(await current('abc')).toMatchObject({ code: 'parameter', fields: { vmid: expect.anything() } });
  expect(await failure(client.request('GET /nodes/{node}/lxc', { node: 'nope' }))).toMatchObject({
    code: 'not-found',
  });
  expect(await failure(client.request('GET /nope'))).toMatchObject({ code: 'unsupported' });
  const task = { node: 'pve1', upid: 'garbage' };
  expect(await failure(client.request('GET /nodes/{node}/tasks/{upid}/status', task))).toMatchObject({
    code: 'parameter',
    fields: { upid: expect.anything() },
  });
});

test('an authority pinned by its fingerprint speaks for every node of the cluster', async () => {
  const simulator = await useSimulator();
  const client = clientFor(simulator, { tls: { fingerprint: simulator.fingerprint } });
  for (const endpoint of simulator.urls) {
    expect((await client.exchange('GET', '/version', {}, { endpoint })).status).toBe(200);
  }
  const stranger = (await useSimulator({ seed: 99 })).fingerprint;
  expect(await failure(clientFor(simulator, { tls: { fingerprint: stranger } }).version())).toMatchObject({
    code: 'tls',
  });
});

test('a night of requests on one connection after the other', async () => {
  const clock = manualClock();
  const simulator = await useSimulator({ clock });
  const client = clientFor(simulator);
  for (let call = 0; call < 300; call++) {
    await client.request('GET /version');
    if (call % 50 === 0) await clock.advance(6000);
  }
  expect(simulator.requests('GET /version')).toBe(300);
  await client[Symbol.asyncDispose]();
  expect(client.openSockets).toBe(0);
});
