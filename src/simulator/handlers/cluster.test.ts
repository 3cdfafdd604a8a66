import { expect, test } from 'vitest';
import { ct, oneHost, threeNodes } from '../../../test/support/scenarios.ts';
import { refusal, testWorld } from '../../../test/support/world.ts';

type Row = Record<string, unknown>;

test('the next free vmid is a text, and taken ones say so', async () => {
  const it = testWorld(oneHost([ct(100), ct(101), ct(103)]));
  expect(await it.ask('GET /cluster/nextid')).toBe('102');
  expect(await it.ask('GET /cluster/nextid', { vmid: 500 })).toBe('500');
  expect(await refusal(it.ask('GET /cluster/nextid', { vmid: 101 }))).toBe(
    '400 {"vmid":"VM 101 already exists"}',
  );
  it.cluster.options.set('next-id', 'lower=100,upper=102');
  expect(await refusal(it.ask('GET /cluster/nextid'))).toMatch(/^500 unable to get any free VMID/);
});

test('the cluster log, newest first, and only one’s own without Sys.Syslog', async () => {
  const it = testWorld(oneHost([ct(101)]));
  await it.act('POST /nodes/pve1/lxc/101/status/start', {}, { authId: 'ops@pve!ci' });
  const rows = (await it.ask('GET /cluster/log', { max: 5 })) as Row[];
  expect(rows).toMatchObject([
    {
      uid: '2',
      id: '2:pve1',
      pri: 6,
      tag: 'pvedaemon',
      user: 'ops@pve!ci',
      msg: expect.stringMatching(/^end task UPID.* OK$/),
    },
    { uid: '1', msg: expect.stringMatching(/^starting task UPID/) },
  ]);
  const deny = () => true;
  expect(await it.ask('GET /cluster/log', {}, { authId: 'other@pve', deny })).toEqual([]);
  expect(await it.ask('GET /cluster/log', { max: 1 })).toHaveLength(1);
});

test('pools and their members', async () => {
  const it = testWorld(
    threeNodes([ct(101, { pool: 'a/b', config: { tags: 'x' } }), ct(102)], {
      pools: [{ poolid: 'a/b', comment: 'c' }],
    }),
  );
  expect(await it.ask('GET /pools')).toEqual([{ poolid: 'a/b', comment: 'c' }]);
  const [pool] = (await it.ask('GET /pools', { poolid: 'a/b' })) as Array<{ members: Row[] }>;
  expect(pool!.members).toMatchObject([{ id: 'lxc/101', name: 'ct101', status: 'stopped' }]);
  expect(pool!.members[0]).not.toHaveProperty('tags');
  expect(await refusal(it.ask('GET /pools', { poolid: 'no' }))).toBe("500 pool 'no' does not exist");
  await it.ask('POST /pools', { poolid: 'new' });
  await it.ask('PUT /pools', { poolid: 'new', vms: '102' });
  expect(it.cluster.poolOf(102)).toBe('new');
  expect(await refusal(it.ask('PUT /pools', { poolid: 'new', vms: '101' }))).toMatch(
    /belongs already to pool 'a\/b'/,
  );
  expect(await refusal(it.ask('DELETE /pools/new'))).toMatch(/not empty/);
  await it.ask('PUT /pools', { poolid: 'new', vms: '102', delete: true });
  expect(await it.ask('DELETE /pools/new')).toBeNull();
  expect(await it.ask('GET /pools', {}, { deny: (path) => path.startsWith('/pool/') })).toEqual([]);
});

test('options: properties as objects, and for everybody only what everybody needs', async () => {
  const it = testWorld(
    threeNodes([ct(101, { config: { tags: 'db;web' } })], {
      options: {
        'tag-style': 'ordering=config',
        keyboard: 'de',
        'registered-tags': 'prod;secret',
        console: 'html5',
      },
    }),
  );
  expect(await it.ask('GET /cluster/options')).toEqual({
    ...{ 'tag-style': { ordering: 'config' }, keyboard: 'de', console: 'html5' },
    ...{ 'registered-tags': ['prod', 'secret'], 'allowed-tags': ['db', 'prod', 'secret', 'web'] },
  });
  const deny = (path: string) => path === '/';
  expect(await it.ask('GET /cluster/options', {}, { deny })).toEqual({
    ...{ 'tag-style': { ordering: 'config' }, console: 'html5', 'allowed-tags': ['db', 'web'] },
  });
  await it.ask('PUT /cluster/options', { keyboard: 'en-us', delete: 'console' });
  expect(await it.ask('GET /cluster/options')).toMatchObject({ keyboard: 'en-us' });
});

test('metrics bear the time at which they were measured', async () => {
  const it = testWorld(threeNodes([ct(101, { status: 'running' })]));
  const { data } = (await it.ask('GET /cluster/metrics/export')) as { data: Row[] };
  const of = (id: string, metric: string) => data.find((row) => row['id'] === id && row['metric'] === metric);
  expect(of('lxc/101', 'net_in')).toMatchObject({ type: 'derive', value: expect.any(Number) });
  expect(of('node/pve2', 'uptime')).toMatchObject({ type: 'gauge' });
  const now = Math.floor(it.clock.now() / 1000);
  for (const row of data) {
    expect(row['timestamp']).toBeLessThanOrEqual(now);
    expect(row['timestamp']).toBeGreaterThan(now - 12);
  }
  const later = (await it.ask('GET /cluster/metrics/export', { 'start-time': now })) as { data: Row[] };
  expect(later.data).toEqual([]);
  const one = (await it.ask('GET /cluster/metrics/export', { 'node-list': 'pve2' })) as { data: Row[] };
  expect(new Set(one.data.map((row) => row['id']))).toEqual(new Set(['node/pve2', 'storage/pve2/local']));
});
