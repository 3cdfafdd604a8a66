import { expect, test } from 'vitest';
import { ct, oneHost, threeNodes, vm } from '../../../test/support/scenarios.ts';
import { testWorld } from '../../../test/support/world.ts';

type Row = Record<string, unknown>;
const running = { status: 'running' as const };

const onlineOf = async (it: ReturnType<typeof testWorld>, entry: string) =>
  Object.fromEntries(
    ((await it.ask('GET /cluster/status', {}, { entry })) as Row[])
      .filter((row) => row['type'] === 'node')
      .map((row) => [row['name'], row['online']]),
  );

test('how a node can be gone', async () => {
  for (const [how, reachability, online] of [
    ['power', 'no-route', 0],
    ['network', 'no-route', 0],
    ['black-hole', 'black-hole', 0],
    ['refused', 'refused', 1],
    ['pmxcfs', 'up', 0],
  ] as const) {
    const it = testWorld(threeNodes([ct(101, { ...running, node: 'pve2' })]));
    const node = it.world.node('pve2');
    node.fail({ how });
    expect(node.truth).toMatchObject({ reachability, powered: how !== 'power', pmxcfsUp: how !== 'pmxcfs' });
    expect(await onlineOf(it, 'pve1')).toEqual({ pve1: 1, pve2: online, pve3: 1 });
    expect(it.world.guest(101).truth.status).toBe(how === 'power' ? 'stopped' : 'running');
    node.restore();
    expect(node.truth).toMatchObject({ reachability: 'up', powered: true, pmxcfsUp: true, quorate: true });
    expect(await onlineOf(it, 'pve1')).toEqual({ pve1: 1, pve2: 1, pve3: 1 });
    const kinds = it.world.events.map((event) => event.kind);
    expect(kinds).toContain('node-failed');
    expect(kinds).toContain('node-restored');
  }
});

test('a node that comes back starts what is marked so, in order, and nothing else', async () => {
  const it = testWorld(
    threeNodes([
      ct(101, { ...running, config: { onboot: 1, startup: 'order=2' } }),
      ct(102, { ...running, config: { onboot: 1, startup: 'order=1,up=5' } }),
      ct(103, running),
      vm(200, { ...running, config: { onboot: 1 } }),
    ]),
  );
  it.world.node('pve1').fail();
  await it.clock.advance(30_000);
  it.world.node('pve1').restore();
  await it.clock.advance(60_000);
  const starts = it.world.events.filter((event) => event.kind === 'guest-started').map((event) => event.vmid);
  expect(starts).toEqual([102, 101, 200]);
  expect(it.world.guest(103).truth.status).toBe('stopped');
  expect(it.world.guest(101).truth.uptimeSeconds).toBeLessThan(60);
  const status = (await it.ask('GET /nodes/pve1/status')) as { uptime: number };
  expect(status.uptime).toBe(60);
});

test('two of three nodes lost: the third has no quorum', async () => {
  const it = testWorld(threeNodes());
  it.world.node('pve2').fail();
  expect(it.cluster.hasQuorum('pve1')).toBe(true);
  it.world.node('pve3').fail({ how: 'network' });
  expect(it.cluster.hasQuorum('pve1')).toBe(false);
  expect(it.cluster.hasQuorum('pve3')).toBe(false);
  const [cluster] = (await it.ask('GET /cluster/status')) as Row[];
  expect(cluster).toEqual({ type: 'cluster', id: 'cluster', name: 'lab', nodes: 3, quorate: 0, version: 5 });
  it.world.node('pve3').restore();
  expect(it.cluster.hasQuorum('pve1')).toBe(true);
});

test('quorum is lost and regained; a standalone host always has it', async () => {
  const it = testWorld(threeNodes());
  it.world.control().loseQuorum();
  expect(await onlineOf(it, 'pve2')).toEqual({ pve1: 0, pve2: 1, pve3: 0 });
  it.world.control().regainQuorum();
  expect(await onlineOf(it, 'pve2')).toEqual({ pve1: 1, pve2: 1, pve3: 1 });
  const host = testWorld(oneHost());
  expect(() => host.world.control().loseQuorum()).toThrow('standalone');
  const rows = (await host.ask('GET /cluster/status')) as Row[];
  expect(rows).toEqual([
    {
      type: 'node',
      id: 'node/pve1',
      name: 'pve1',
      nodeid: 0,
      ip: '10.0.0.11',
      local: 1,
      online: 1,
      level: '',
    },
  ]);
});

test('a node is told to reboot: guests shut down, it goes, it comes back', async () => {
  const it = testWorld(threeNodes([ct(101, { ...running, config: { onboot: 1 } })]));
  expect(await it.ask('POST /nodes/pve1/status', { command: 'reboot' })).toBeNull();
  await it.clock.advance(1000);
  expect(it.world.guest(101).truth.status).toBe('running');
  await it.clock.advance(20_000);
  expect(it.world.node('pve1').truth.powered).toBe(false);
  await it.clock.advance(60_000);
  expect(it.world.node('pve1').truth.powered).toBe(true);
  expect(it.world.guest(101).truth.status).toBe('running');
});

test('maintenance verbs leave their event', async () => {
  const it = testWorld(threeNodes());
  const node = it.world.node('pve1');
  const lines = it.cluster.node('pve1').journal.entries(it.clock.now()).length;
  node.renewCertificate();
  node.rotateLogs();
  node.retireWorkers();
  node.restartStatd();
  node.log('tester', 'hello');
  expect(it.world.events.map((event) => event.kind)).toEqual([
    'node-certificate-renewed',
    'node-logs-rotated',
    'node-workers-restarted',
    'node-statd-restarted',
  ]);
  const after = it.cluster.node('pve1').journal.entries(it.clock.now());
  expect(after.length).toBeLessThan(lines);
  expect(after.at(-1)).toMatchObject({ identifier: 'tester', message: 'hello' });
});
