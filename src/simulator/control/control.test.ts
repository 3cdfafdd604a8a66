import { expect, onTestFinished, test } from 'vitest';
import { useSimulator } from '../../../test/support/simulator.ts';
import { manualClock } from '../../std/manual-clock.ts';
import { openControl } from './control.ts';

async function lab(options: Parameters<typeof useSimulator>[0] = {}) {
  const simulator = await useSimulator({ scenario: 'homelab', ...options });
  const control = await openControl(simulator);
  onTestFinished(() => control[Symbol.asyncDispose]());
  const ask = async (method: string, path: string, body?: unknown, token = control.token) => {
    const response = await fetch(control.url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, connection: 'close' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, value: (await response.json()) as never };
  };
  return { simulator, control, ask };
}

test('it lists what it can do, and nothing without the token', async () => {
  const { ask } = await lab();
  const { status, value } = await ask('GET', '/');
  expect(status).toBe(200);
  expect(Object.keys(value)).toContain('POST /guests/{vmid}/{verb}');
  expect((await ask('GET', '/', undefined, 'guessed')).status).toBe(401);
});

test('verbs do to guests, nodes and clusters what they do in a test', async () => {
  const { simulator, ask } = await lab();
  expect((await ask('GET', '/guests')).value).toHaveLength(27);
  expect((await ask('POST', '/guests/104/start', { instant: true })).status).toBe(200);
  expect((await ask('GET', '/guests/104')).value).toMatchObject({ vmid: 104, status: 'running' });
  const { value: upid } = await ask('POST', '/guests/101/migrate', ['pve3']);
  expect(upid).toMatch(/^UPID:pve1:.*:vzmigrate:101:root@pam:$/);
  await ask('POST', '/nodes/pve2/fail', 'null');
  expect(simulator.node('pve2').truth.powered).toBe(false);
  expect((await ask('GET', '/nodes/pve2')).value).toMatchObject({ powered: false });
  await ask('POST', `/clusters/${simulator.remotes[0]!.name}/loseQuorum`);
  expect(simulator.node('pve1').truth.quorate).toBe(false);
  expect((await ask('GET', '/events?after=0')).value).not.toHaveLength(0);
});

test('faults come and go as data, and what was executed is counted', async () => {
  const { simulator, ask } = await lab();
  const fault = { route: 'GET /version', fault: { kind: 'status', status: 595 }, times: 5 };
  const { value } = await ask('POST', '/faults', fault);
  expect(value).toEqual({ id: '1' });
  expect((await ask('DELETE', '/faults/1')).status).toBe(200);
  expect((await ask('DELETE', '/faults/1')).status).toBe(404);
  expect((await ask('GET', '/executed?route=GET%20/version')).value).toBe(simulator.executed('GET /version'));
  expect((await ask('GET', '/requests')).value).toEqual([]);
});

test.each([
  ['POST', '/faults', 'no JSON {', 400, 'no JSON'],
  ['POST', '/faults', {}, 400, 'route is missing'],
  ['POST', '/faults', { route: '*' }, 400, 'fault is missing'],
  ['POST', '/faults', { route: '*', fault: { kind: 'gremlin' } }, 400, 'a fault is of kind'],
  ['POST', '/faults', { route: '*', fault: { kind: 'status' } }, 400, 'whole number'],
  ['POST', '/faults', { route: '*', fault: { kind: 'cut', when: 'now' } }, 400, 'before-send'],
  ['POST', '/faults', { route: '*', fault: { kind: 'delay', ms: -1 } }, 400, 'ms must be'],
  ['POST', '/faults', { route: '*', fault: { kind: 'garbage' }, node: 3 }, 400, 'node must be a text'],
  ['POST', '/guests/101/fly', undefined, 404, 'fly is no verb'],
  ['POST', '/guests/abc/start', undefined, 400, 'abc is no vmid'],
  ['GET', '/guests/99999', undefined, 404, 'no guest 99999'],
  ['GET', '/nodes/ghost', undefined, 404, 'ghost'],
  ['GET', '/nothing', undefined, 404, 'GET / lists'],
  ['POST', '/clock/advance', { ms: 'soon' }, 400, 'must be {"ms"'],
  ['POST', '/clock/advance', { ms: 1 }, 409, 'runs by itself'],
] as const)('%s %s %j is answered with %d', async (method, path, body, status, words) => {
  const { ask } = await lab({ scenario: 'empty' });
  const answer = await ask(method, path, body);
  expect(answer).toMatchObject({ status, value: { error: expect.stringContaining(words) } });
});

test('a manual clock is moved on from outside', async () => {
  const clock = manualClock();
  const { ask } = await lab({ clock });
  const before = clock.now();
  expect((await ask('POST', '/clock/advance', { ms: 60_000 })).status).toBe(200);
  expect(clock.now() - before).toBe(60_000);
});

test('closing twice is fine, and the port is free afterwards', async () => {
  const { simulator, control } = await lab({ scenario: 'empty' });
  const port = Number(new URL(control.url).port);
  await control[Symbol.asyncDispose]();
  await control[Symbol.asyncDispose]();
  const again = await openControl(simulator, { port });
  await again[Symbol.asyncDispose]();
});
