import { expect, test } from 'vitest';
import { ct, threeNodes, vm } from '../../../test/support/scenarios.ts';
import { testWorld } from '../../../test/support/world.ts';

type Row = Record<string, unknown>;

const rowOf = async (it: ReturnType<typeof testWorld>, id: string, entry = 'pve1') =>
  ((await it.ask('GET /cluster/resources', {}, { entry })) as Row[]).find((row) => row['id'] === id)!;

const stats = [
  'name',
  'template',
  'cpu',
  'maxcpu',
  'mem',
  'maxmem',
  'disk',
  'maxdisk',
  'netin',
  'uptime',
  'memhost',
];

test('status and name lag by up to ten seconds; tags, lock, node and existence do not', async () => {
  const it = testWorld(threeNodes([ct(101, { status: 'running' })]));
  await it.clock.advance(30_000);
  it.world.guest(101).stop({ instant: true });
  it.world.guest(101).rename('other');
  it.world.guest(101).lock('backup');
  let row = await rowOf(it, 'lxc/101');
  expect(row).toMatchObject({ status: 'running', name: 'ct101', lock: 'backup' });
  expect(await it.ask('GET /nodes/pve1/lxc/101/status/current')).toMatchObject({
    status: 'stopped',
    name: 'other',
  });
  await it.clock.advance(10_001);
  row = await rowOf(it, 'lxc/101');
  expect(row).toMatchObject({
    status: 'stopped',
    name: 'other',
    uptime: 0,
    mem: 0,
    netin: 0,
    maxmem: 536870912,
  });
});

test('a sample is what was true at its cycle, not what came after it', async () => {
  const it = testWorld(threeNodes([ct(101, { status: 'running' })]));
  await it.clock.advance(60_000);
  const before = await rowOf(it, 'lxc/101');
  it.world.guest(101).stop({ instant: true });
  it.world.guest(101).start({ instant: true });
  expect(await rowOf(it, 'lxc/101')).toEqual(before);
  await it.clock.advance(10_001);
  const after = await rowOf(it, 'lxc/101');
  expect(after['uptime']).toBeLessThan(11);
  expect(after['netin']).toBeLessThan(before['netin'] as number);
});

test('a new guest has no name and is unknown until the next cycle; a removed one is gone at once', async () => {
  const it = testWorld(threeNodes());
  await it.clock.advance(15_000);
  const upid = (await it.ask('POST /nodes/pve1/qemu', { vmid: 300, name: 'fresh', memory: '512' })) as string;
  const row = await rowOf(it, 'qemu/300');
  expect(row).toEqual({
    id: 'qemu/300',
    type: 'qemu',
    vmid: 300,
    node: 'pve1',
    lock: 'create',
    status: 'unknown',
  });
  await it.clock.advance(22_000);
  expect(it.cluster.node('pve1').tasks.find(upid)?.exitStatus).toBe('OK');
  expect(await rowOf(it, 'qemu/300')).toMatchObject({ name: 'fresh', status: 'stopped' });
  it.world.guest(300).remove();
  expect(await rowOf(it, 'qemu/300')).toBeUndefined();
});

test('a dead node is offline at once; its guests stay running for five minutes, then are unknown', async () => {
  const it = testWorld(threeNodes([ct(101, { status: 'running', node: 'pve2' })]));
  await it.clock.advance(30_000);
  it.world.node('pve2').fail();
  const frozen = await rowOf(it, 'lxc/101');
  expect(frozen).toMatchObject({ status: 'running' });
  expect(await rowOf(it, 'node/pve2')).toMatchObject({ status: 'offline', maxcpu: 4 });
  expect(await rowOf(it, 'node/pve2')).not.toHaveProperty('cpu');
  await it.clock.advance(200_000);
  expect(await rowOf(it, 'lxc/101')).toEqual(frozen);
  await it.clock.advance(100_000);
  const unknown = await rowOf(it, 'lxc/101');
  expect(unknown['status']).toBe('unknown');
  for (const key of stats) expect(unknown).not.toHaveProperty(key);
  expect(await rowOf(it, 'storage/pve2/local')).toMatchObject({ status: 'unknown' });
});

test('a stuck pvestatd makes node and guests unknown after five minutes, a restarted one knows nothing at first', async () => {
  const it = testWorld(threeNodes([ct(101, { status: 'running' })]));
  it.world.node('pve1').stopStatd();
  await it.clock.advance(290_000);
  expect(await rowOf(it, 'node/pve1')).toMatchObject({ status: 'online' });
  await it.clock.advance(20_000);
  expect(await rowOf(it, 'node/pve1')).toMatchObject({ status: 'unknown' });
  expect(await rowOf(it, 'lxc/101')).toMatchObject({ status: 'unknown' });
  it.world.node('pve1').restartStatd();
  await it.clock.advance(9_000);
  expect(await rowOf(it, 'lxc/101')).toMatchObject({ status: 'unknown' });
  await it.clock.advance(11_500);
  expect(await rowOf(it, 'lxc/101')).toMatchObject({ status: 'running', name: 'ct101' });
});

test('a node that has just booted sees others only as they publish, while they see everything', async () => {
  const it = testWorld(
    threeNodes([ct(101, { status: 'running' }), ct(102, { status: 'running', node: 'pve2' })]),
  );
  await it.clock.advance(30_000);
  it.world.node('pve3').fail();
  await it.clock.advance(60_000);
  it.world.node('pve3').restore();
  expect(await rowOf(it, 'lxc/101', 'pve3')).toMatchObject({ status: 'unknown' });
  expect(await rowOf(it, 'lxc/101', 'pve1')).toMatchObject({ status: 'running' });
  await it.clock.advance(10_001);
  expect(await rowOf(it, 'lxc/101', 'pve3')).toMatchObject({ status: 'running' });
  expect(await rowOf(it, 'lxc/102', 'pve3')).toMatchObject({ status: 'running' });
});

test('guests come sorted by vmid as text, whatever their kind', async () => {
  const it = testWorld(threeNodes([ct(101), vm(1000), ct(100), vm(99_999), ct(200)]));
  const rows = (await it.ask('GET /cluster/resources', { type: 'vm' })) as Row[];
  expect(rows.map((row) => row['vmid'])).toEqual([100, 1000, 101, 200, 99_999]);
});

test('a paused machine publishes its run state, a frozen container still runs', async () => {
  const it = testWorld(threeNodes([ct(101, { status: 'running' }), vm(200, { status: 'running' })]));
  it.world.guest(101).freeze();
  it.world.guest(200).pause();
  await it.clock.advance(10_001);
  const paused = await rowOf(it, 'qemu/200');
  expect(paused).toMatchObject({ status: 'paused' });
  const frozen = await rowOf(it, 'lxc/101');
  expect(frozen).toMatchObject({ status: 'running' });
  await it.clock.advance(30_000);
  expect((await rowOf(it, 'lxc/101'))['netin']).toBe(frozen['netin']);
  expect((await rowOf(it, 'qemu/200'))['netin']).toBe(paused['netin']);
});

test('older servers lack what came later', async () => {
  const guests = [ct(101, { status: 'running' })];
  const old = testWorld(threeNodes(guests, { ha: [{ vmid: 101 }] }), { version: '7.4' });
  const rows = (await old.ask('GET /cluster/resources')) as Row[];
  expect(rows.find((row) => row['id'] === 'lxc/101')).not.toHaveProperty('memhost');
  expect(rows.find((row) => row['id'] === 'node/pve1')).not.toHaveProperty('hastate');
  expect(rows.some((row) => row['type'] === 'sdn' || row['type'] === 'network')).toBe(false);
  const eight = testWorld(threeNodes(guests, { ha: [{ vmid: 101 }] }), { version: '8.4' });
  const later = (await eight.ask('GET /cluster/resources')) as Row[];
  expect(later.find((row) => row['id'] === 'node/pve1')).toMatchObject({ hastate: 'online' });
  expect(later.find((row) => row['type'] === 'sdn')).toMatchObject({ sdn: 'localnetwork', status: 'ok' });
});

test('pools sum up what runs in them; without the right to see a pool its name is left out', async () => {
  const it = testWorld(
    threeNodes([ct(101, { status: 'running', pool: 'p' }), ct(102, { pool: 'p' }), ct(103, { pool: 'q' })], {
      pools: [{ poolid: 'p' }, { poolid: 'q' }],
    }),
  );
  const pool = await rowOf(it, '/pool/p');
  const guest = await rowOf(it, 'lxc/101');
  expect(pool).toMatchObject({ pool: 'p', maxcpu: 1, mem: guest['mem'], uptime: guest['uptime'] });
  expect(await rowOf(it, '/pool/q')).toEqual({ id: '/pool/q', type: 'pool', pool: 'q' });
  const deny = (path: string) => path.startsWith('/pool/');
  const rows = (await it.ask('GET /cluster/resources', {}, { deny })) as Row[];
  expect(rows.some((row) => row['type'] === 'pool' || 'pool' in row)).toBe(false);
});

test('who may not see a guest, a storage or the numbers of a node does not', async () => {
  const it = testWorld(threeNodes([ct(101), ct(102)]));
  const deny = (path: string) =>
    path === '/vms/101' || path.startsWith('/nodes') || path.startsWith('/storage');
  const rows = (await it.ask('GET /cluster/resources', {}, { deny })) as Row[];
  expect(rows.filter((row) => row['type'] === 'lxc').map((row) => row['vmid'])).toEqual([102]);
  expect(rows.some((row) => row['type'] === 'storage')).toBe(false);
  expect(rows.find((row) => row['id'] === 'node/pve1')).not.toHaveProperty('maxcpu');
});
