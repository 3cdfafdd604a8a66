import { expect, test } from 'vitest';
import { byToken, exchangeRaw, RawConnection, requestText } from '../../../test/support/raw-exchange.ts';
import { useSimulator } from '../../../test/support/simulator.ts';
import { type ManualClock, manualClock } from '../../std/manual-clock.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Simulator } from '../simulator.ts';

const guest = (vmid: number, node: string, interfacesMs: number) => ({
  vmid,
  node,
  status: 'running' as const,
  config: { hostname: `ct${vmid}`, net0: `name=eth0,bridge=vmbr0,ip=10.0.0.${vmid % 250}/24` },
  behaviour: { interfacesMs },
});

const SCENARIO: Scenario = {
  clusters: [
    {
      name: 'lab',
      nodes: [{ name: 'pve1' }, { name: 'pve2' }, { name: 'pve3' }],
      hosts: { printer: 'refused' },
      guests: [guest(101, 'pve1', 40_000), guest(102, 'pve1', 10_000), guest(103, 'pve2', 40_000)],
    },
  ],
};

async function setUp() {
  const clock = manualClock();
  const sim = await useSimulator({ scenario: SCENARIO, clock });
  return { clock, sim };
}

/** Sends a request and turns the clock until it is answered: what came, and after how many milliseconds. */
async function timed(sim: Simulator, clock: ManualClock, path: string, stepMs = 500) {
  const start = clock.monotonic();
  const before = sim.requests();
  let answered = false;
  const answer = exchangeRaw(sim, requestText(`GET /api2/json${path}`, byToken(sim))).finally(() => {
    answered = true;
  });
  while (sim.requests() === before) await clock.settle();
  await clock.settle();
  while (!answered) {
    await clock.advance(stepMs);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const got = await answer;
  return { line: got?.statusLine.slice(9), body: got?.body, ms: clock.monotonic() - start };
}

test('a handler that takes longer than thirty seconds is waited for no longer, and goes on', async () => {
  const { sim, clock } = await setUp();
  const route = 'GET /nodes/{node}/lxc/{vmid}/interfaces';
  const late = await timed(sim, clock, '/nodes/pve1/lxc/101/interfaces');
  expect(late).toMatchObject({ line: '596 Connection timed out', body: '' });
  expect(late.ms).toBeGreaterThanOrEqual(30_000);
  expect(late.ms).toBeLessThan(33_000);
  expect(sim.executed(route)).toBe(1);
  const there = await timed(sim, clock, '/nodes/pve2/lxc/103/interfaces');
  expect(there).toMatchObject({ line: '596 Connection timed out', body: '' });
  await clock.advance(60_000);
  expect((await timed(sim, clock, '/nodes/pve1/lxc/102/interfaces')).line).toBe('200 OK');
});

test('three slow calls at once leave no worker for a fourth', async () => {
  const { sim, clock } = await setUp();
  let answered = 0;
  const ask = async () => {
    const path = 'GET /api2/json/nodes/pve1/lxc/102/interfaces';
    const answer = await exchangeRaw(sim, requestText(path, byToken(sim)));
    answered++;
    return answer!.status;
  };
  const slow = [ask(), ask(), ask(), ask()];
  while (sim.requests() < 4) await clock.settle();
  expect(await timed(sim, clock, '/version', 0)).toMatchObject({ line: '200 OK', ms: 0 });
  await clock.advance(11_000);
  while (answered < 3) await clock.settle();
  await clock.advance(8000);
  expect(answered).toBe(3);
  await clock.advance(2000);
  expect(await Promise.all(slow)).toEqual([200, 200, 200, 200]);
});

test('a node that cannot be reached is reported by the one that was asked', async () => {
  const { sim, clock } = await setUp();
  const path = '/nodes/pve2/lxc';
  sim.node('pve2').fail('refused');
  expect(await timed(sim, clock, path)).toMatchObject({ line: '595 Connection refused', body: '', ms: 0 });
  sim.node('pve2').restore();
  expect((await timed(sim, clock, path)).line).toBe('200 OK');
  sim.node('pve2').fail('power');
  const gone = await timed(sim, clock, path);
  expect(gone.line).toBe('595 No route to host');
  expect(gone.ms).toBe(3000);
  sim.node('pve2').restore();
  sim.node('pve2').fail('black-hole');
  const silent = await timed(sim, clock, path);
  expect(silent.line).toBe('595 Connection timed out');
  expect(silent.ms).toBe(30_000);
  expect((await timed(sim, clock, '/nodes/pve1/lxc')).line).toBe('200 OK');
});

test('names that are no nodes are looked up in vain', async () => {
  const { sim, clock } = await setUp();
  const failed = (name: string, why: string) =>
    `500 hostname lookup '${name}' failed - failed to get address info for: ${name}: ${why}`;
  expect((await timed(sim, clock, '/nodes/ghost/lxc')).line).toBe(
    failed('ghost', 'Temporary failure in name resolution'),
  );
  expect((await timed(sim, clock, '/nodes/bad_name!/lxc')).line).toBe(
    failed('bad_name!', 'Name or service not known'),
  );
  expect(await timed(sim, clock, '/nodes/printer/lxc')).toMatchObject({
    line: '595 Connection refused',
    body: '',
  });
});

test('without its cluster filesystem a node can ask nobody', async () => {
  const { sim, clock } = await setUp();
  sim.node('pve1').fail('pmxcfs');
  const answer = await timed(sim, clock, '/version');
  expect(answer).toMatchObject({
    line: '500 RPCEnvironment init request failed: Unable to load access control list: Connection refused',
    body: '',
    ms: 3000,
  });
});

test('rotating logs and renewing certificates drop what is idle, and let the rest finish', async () => {
  const { sim, clock } = await setUp();
  const idle = await RawConnection.open(sim);
  const busy = await RawConnection.open(sim);
  const first = await idle.send(requestText('GET /api2/json/version', byToken(sim)));
  expect(first!.status).toBe(200);
  const slow = busy.send(requestText('GET /api2/json/nodes/pve1/lxc/102/interfaces', byToken(sim)));
  while (sim.requests() < 2) await clock.settle();
  sim.node('pve1').rotateLogs();
  await idle.close();
  while (busy.rest === '' && !busy.ended) await clock.advance(1000);
  const answer = await slow;
  expect(answer!.status).toBe(200);
  expect(answer!.headers).toContainEqual(['Connection', 'close']);
  await busy.close();
});

test('a renewed certificate is another, of the same authority', async () => {
  const { sim } = await setUp();
  const fingerprint = async () => {
    const connection = await RawConnection.open(sim, { minVersion: 'TLSv1.3' });
    const { fingerprint256 } = connection.socket.getPeerCertificate();
    connection.socket.destroy();
    return fingerprint256;
  };
  const before = await fingerprint();
  sim.node('pve1').renewCertificate();
  const after = await fingerprint();
  expect(after).not.toBe(before);
  const nodes = await exchangeRaw(sim, requestText('GET /api2/json/nodes', byToken(sim)));
  const rows: Array<{ node: string; ssl_fingerprint: string }> = JSON.parse(nodes!.body).data;
  expect(rows.find(({ node }) => node === 'pve1')!.ssl_fingerprint).toBe(after);
});

test('a node whose proxy has ended refuses, and one that is gone says nothing', async () => {
  const { sim, clock } = await setUp();
  const url = sim.urls[1]!;
  const dial = () => RawConnection.open({ ...sim, url });
  const held = await dial();
  sim.node('pve2').fail('refused');
  await held.close();
  await expect(dial()).rejects.toThrow('ECONNREFUSED');
  sim.node('pve2').restore();
  while ((await dial().catch(() => undefined)) === undefined) await clock.settle();
  const open = await dial();
  sim.node('pve2').fail('power');
  const unanswered = open.send(requestText('GET /api2/json/version', byToken(sim)));
  const dialled = dial().then(
    () => 'connected',
    (error: Error) => error.message,
  );
  let ended = false;
  void dialled.finally(() => {
    ended = true;
  });
  while (!ended) await clock.advance(500);
  expect(await dialled).toMatch(/ECONNRESET|socket disconnected/);
  expect(open.rest).toBe('');
  sim.node('pve2').restore();
  open.socket.destroy();
  expect(await unanswered).toBeUndefined();
});
