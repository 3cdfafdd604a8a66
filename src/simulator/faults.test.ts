import { describe, expect, test } from 'vitest';
import { byToken, exchangeRaw, RawConnection, requestText } from '../../test/support/raw-exchange.ts';
import { useSimulator } from '../../test/support/simulator.ts';
import { manualClock } from '../std/manual-clock.ts';
import { FaultRules, fault, routeMatches } from './faults.ts';
import type { Simulator } from './simulator.ts';

const VERSION = 'GET /version';

async function setUp() {
  const clock = manualClock();
  const sim = await useSimulator({ clock });
  return { clock, sim, token: byToken(sim) };
}

async function ask(sim: Simulator, line = 'GET /api2/json/version', body?: string): Promise<string> {
  const answer = await exchangeRaw(sim, requestText(line, byToken(sim), body));
  return answer ? `${answer.statusLine.slice(9)} | ${answer.body}` : 'nothing';
}

describe('faults', () => {
  test('answer with a status in place of the method, as often as they are told', async () => {
    const { sim } = await setUp();
    sim.use(VERSION, fault.status(595), { times: 1 });
    expect(await ask(sim)).toBe('595 Connection refused | ');
    expect(await ask(sim)).toContain('200 OK');
    sim.use(VERSION, fault.status(500, { reason: 'cluster not ready - no quorum?' }), { times: 1 });
    expect(await ask(sim)).toBe(
      '500 cluster not ready - no quorum? | {"data":null,"message":"cluster not ready - no quorum?\\n"}',
    );
    sim.use(VERSION, fault.status(502, { reason: 'Bad Gateway', body: '<html>' }), { times: 1 });
    expect(await ask(sim)).toBe('502 Bad Gateway | <html>');
    expect(sim.executed(VERSION)).toBe(1);
    expect(sim.requests(VERSION)).toBe(4);
  });

  test('let some pass first, and can be taken away', async () => {
    const { sim } = await setUp();
    const remove = sim.use('*', fault.status(596), { after: 1 });
    expect(await ask(sim)).toContain('200');
    expect(await ask(sim)).toBe('596 Connection timed out | ');
    remove();
    expect(await ask(sim)).toContain('200');
  });

  test('meet the requests of one node only', async () => {
    const { sim } = await setUp();
    sim.use('*', fault.status(599), { node: 'pve2' });
    expect(await ask(sim)).toContain('200');
    expect(await ask({ ...sim, url: sim.urls[1]! })).toBe('599 Too many redirections | ');
  });

  test('cut before the request is executed, or after it, or in the answer', async () => {
    const { sim } = await setUp();
    const stop = 'POST /nodes/{node}/lxc/{vmid}/status/stop';
    const send = () => ask(sim, 'POST /api2/json/nodes/pve1/lxc/101/status/stop', '');
    for (const when of ['before-send', 'after-send'] as const) {
      sim.use(stop, fault.cut(when), { times: 1 });
      expect(await send()).toBe('nothing');
      expect(sim.executed(stop)).toBe(0);
    }
    sim.use(stop, fault.cut('after-execution'), { times: 1 });
    expect(await send()).toBe('nothing');
    expect(sim.executed(stop)).toBe(1);
    sim.use(VERSION, fault.cut('in-body'), { times: 1 });
    const connection = await RawConnection.open(sim);
    expect(await connection.send(requestText('GET /api2/json/version', byToken(sim)))).toBeUndefined();
    expect(connection.rest).toMatch(/Content-Length: 73\r\n[\s\S]*\r\n\r\n.{36}$/);
  });

  test('truncate, garble and replace what was executed', async () => {
    const { sim } = await setUp();
    sim.use(VERSION, fault.truncate(), { times: 1 });
    expect(await ask(sim)).toMatch(/^200 OK \| .{36}$/);
    sim.use(VERSION, fault.truncate(5), { times: 1 });
    expect(await ask(sim)).toBe('200 OK | {"dat');
    sim.use(VERSION, fault.truncate(0), { times: 1 });
    const empty = await exchangeRaw(sim, requestText('GET /api2/json/version', byToken(sim)));
    expect(empty!.headers).toContainEqual(['Content-Length', '0']);
    sim.use(VERSION, fault.garbage(), { times: 1 });
    expect(await ask(sim)).toContain('<html>');
    sim.use(VERSION, fault.replace({ data: { version: '10.0' } }), { times: 1 });
    expect(await ask(sim)).toBe('200 OK | {"data":{"version":"10.0"}}');
    expect(sim.executed(VERSION)).toBe(5);
  });

  test('delay by the clock, and hang for ever', async () => {
    const { sim, clock } = await setUp();
    sim.use(VERSION, fault.delay(5000), { times: 1 });
    const late = ask(sim);
    while (sim.requests() === 0) await clock.settle();
    await clock.advance(4999);
    expect(sim.executed()).toBe(0);
    await clock.advance(1);
    expect(await late).toContain('200');
    sim.use(VERSION, fault.blackHole(), { times: 1 });
    const connection = await RawConnection.open(sim);
    connection.socket.write(requestText('GET /api2/json/version', byToken(sim)));
    while (sim.requests() < 2) await clock.settle();
    await clock.advance(600_000);
    expect([connection.rest, connection.ended]).toEqual(['', false]);
    connection.socket.destroy();
  });

  test('do something to the world first', async () => {
    const { sim } = await setUp();
    const seen: string[] = [];
    sim.use(
      'GET /nodes/pve1/lxc',
      fault.run(({ route, node, remote }) => seen.push(`${route} ${node} ${remote}`)),
    );
    expect(await ask(sim, 'GET /api2/json/nodes/pve1/lxc')).toContain('200');
    expect(seen).toEqual(['GET /nodes/{node}/lxc pve1 homelab']);
  });

  test('come one upon another', async () => {
    const { sim } = await setUp();
    const seen: string[] = [];
    sim.use(
      '*',
      fault.run(() => seen.push('first')),
    );
    sim.use(VERSION, fault.status(597));
    expect(await ask(sim)).toBe('597 Connection reset by peer | ');
    expect(seen).toEqual(['first']);
  });
});

describe('routes', () => {
  const request = { method: 'GET', path: '/nodes/pve1/lxc', route: 'GET /nodes/{node}/lxc' };

  test.each([
    ['*', true],
    ['GET /nodes/{node}/lxc', true],
    ['GET /nodes/pve1/lxc', true],
    ['* /nodes/{node}/lxc', true],
    ['/nodes/pve1/lxc', true],
    ['GET *', true],
    ['POST *', false],
    ['GET /nodes/pve2/lxc', false],
    ['GET /nodes', false],
  ])('%s', (pattern, expected) => {
    expect(routeMatches(pattern, request)).toBe(expected);
  });

  test('rules can all be dropped at once', () => {
    const rules = new FaultRules();
    rules.use('*', fault.garbage());
    rules.clear();
    expect(rules.take({ ...request, node: 'pve1', remote: 'lab' })).toEqual([]);
  });
});

test('the log says who asked for what and what came of it', async () => {
  const { sim } = await setUp();
  await ask(sim);
  await ask(sim, 'GET /api2/json/nope');
  await ask(sim, 'GET /api2/json/access/openid');
  expect(sim.requestLog).toMatchObject([
    { method: 'GET', path: '/version', route: VERSION, authId: 'root@pam!demo', executed: true, status: 200 },
    { path: '/nope', route: undefined, executed: false, status: 501 },
    { path: '/access/openid', executed: false, status: 501 },
  ]);
  expect([...sim.notSimulated]).toEqual([['GET /access/openid', 1]]);
  expect([sim.requests(), sim.executed(), sim.requests('GET /nope')]).toEqual([3, 1, 1]);
});
