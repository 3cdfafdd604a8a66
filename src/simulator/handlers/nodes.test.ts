import { expect, test } from 'vitest';
import { ct, oneHost, threeNodes, vm } from '../../../test/support/scenarios.ts';
import { refusal, testWorld } from '../../../test/support/world.ts';

type Row = Record<string, unknown>;
const running = { status: 'running' as const };

test('nodes, with their numbers only for those who may see them', async () => {
  const it = testWorld(threeNodes());
  it.cluster.node('pve1').sslFingerprint = 'AA:BB';
  const rows = (await it.ask('GET /nodes')) as Row[];
  const first = rows.find((row) => row['node'] === 'pve1')!;
  expect(first).toMatchObject({
    id: 'node/pve1',
    type: 'node',
    status: 'online',
    level: '',
    ssl_fingerprint: 'AA:BB',
  });
  expect(Object.keys(first)).toEqual(
    expect.arrayContaining(['cpu', 'maxcpu', 'mem', 'maxmem', 'disk', 'maxdisk', 'uptime']),
  );
  expect(first).not.toHaveProperty('cgroup-mode');
  const seen = (await it.ask('GET /nodes', {}, { deny: (path) => path === '/nodes/pve1' })) as Row[];
  expect(seen.find((row) => row['node'] === 'pve1')).not.toHaveProperty('cpu');
});

test('the status of a node, whose CPU each worker measures for itself', async () => {
  const it = testWorld(oneHost([ct(101, running)]));
  const read = async (worker: string) => (await it.ask('GET /nodes/pve1/status', {}, { worker })) as Row;
  const first = await read('a');
  expect(first).toMatchObject({
    ...{ cpu: 0, wait: 0, idle: 0, loadavg: [expect.any(String), expect.any(String), expect.any(String)] },
    ...{ cpuinfo: { cpus: 4, mhz: '3200.000', hvm: '1' }, 'boot-info': { mode: 'efi', secureboot: 0 } },
    ...{ memory: { total: 34_359_738_368, available: expect.any(Number) }, ksm: { shared: 0 } },
    pveversion: 'pve-manager/9.2.11/14a22df35955d97d',
  });
  await it.clock.advance(5000);
  expect((await read('a'))['cpu']).toBeGreaterThan(0);
  expect((await read('b'))['cpu']).toBe(0);
  const old = testWorld(oneHost(), { version: '7.4' });
  const status = (await old.ask('GET /nodes/pve1/status')) as { memory: Row };
  expect(status).not.toHaveProperty('current-kernel');
  expect(status.memory).not.toHaveProperty('available');
});

test('services, and what is done to them', async () => {
  const it = testWorld(oneHost([], { services: { chrony: 'masked' } }));
  const rows = (await it.ask('GET /nodes/pve1/services')) as Row[];
  const of = (name: string) => rows.find((row) => row['service'] === name);
  expect(of('pveproxy')).toEqual({
    ...{ service: 'pveproxy', name: 'pveproxy', desc: 'PVE API Proxy Server' },
    ...{ state: 'running', 'active-state': 'active', 'unit-state': 'enabled' },
  });
  expect(of('chrony')).toMatchObject({ state: 'dead', 'unit-state': 'masked', desc: 'chrony.service' });
  expect(of('corosync')).toMatchObject({ state: 'dead' });
  const stop = await it.act('POST /nodes/pve1/services/pvestatd/stop');
  expect(stop.upid).toContain(':srvstop:pvestatd:');
  expect(await it.ask('GET /nodes/pve1/services/pvestatd/state')).toMatchObject({ state: 'dead' });
  await it.clock.advance(310_000);
  const find = async () => ((await it.ask('GET /nodes')) as Row[])[0];
  expect(await find()).toMatchObject({ status: 'unknown' });
  await it.act('POST /nodes/pve1/services/pvestatd/start');
  await it.clock.advance(21_000);
  expect(await find()).toMatchObject({ status: 'online' });
});

test('network, by type and by right; name servers, time, versions, indexes', async () => {
  const it = testWorld(oneHost([], { bridges: ['vmbr0', 'vmbr1'], address: '10.9.0.2' }));
  const all = (await it.ask('GET /nodes/pve1/network')) as Row[];
  expect(all.map((row) => row['iface']).sort()).toEqual(['eno1', 'vmbr0', 'vmbr1']);
  expect(all.find((row) => row['iface'] === 'vmbr0')).toMatchObject({
    cidr: '10.9.0.2/24',
    bridge_ports: 'eno1',
    active: 1,
  });
  expect(await it.ask('GET /nodes/pve1/network', { type: 'any_bridge' })).toHaveLength(2);
  expect(await it.ask('GET /nodes/pve1/network', { type: 'eth' })).toHaveLength(1);
  expect(
    await it.ask('GET /nodes/pve1/network', {}, { deny: (path) => path.endsWith('/vmbr1') }),
  ).toHaveLength(2);
  expect(await it.ask('GET /nodes/pve1/dns')).toEqual({ search: 'home.arpa', dns1: '10.0.0.1' });
  const now = Math.floor(it.clock.now() / 1000);
  expect(await it.ask('GET /nodes/pve1/time')).toEqual({ timezone: 'Etc/UTC', time: now, localtime: now });
  const version = { version: '9.2.11', release: '9.2', repoid: '14a22df35955d97d' };
  expect(await it.ask('GET /version')).toEqual(version);
  it.cluster.options.set('console', 'xtermjs');
  expect(await it.ask('GET /version')).toEqual({ ...version, console: 'xtermjs' });
  expect(await it.ask('GET /nodes/pve1/version')).toEqual(version);
  expect(await it.ask('GET /nodes/pve1/subscription')).toMatchObject({ status: 'notfound' });
});

test('a mixed cluster', async () => {
  const it = testWorld({
    clusters: [
      {
        name: 'mixed',
        nodes: [{ name: 'new' }, { name: 'old', version: '7.4' }],
        guests: [ct(101, { ...running, node: 'old' })],
      },
    ],
  });
  expect(await it.ask('GET /nodes/old/version')).toMatchObject({ version: '7.4-16' });
  expect(await it.ask('GET /nodes/new/version')).toMatchObject({ version: '9.2.11' });
  const row = async (entry: string) =>
    ((await it.ask('GET /cluster/resources', { type: 'vm' }, { entry })) as Row[])[0]!;
  expect(await row('new')).toHaveProperty('memhost');
  expect(await row('old')).not.toHaveProperty('memhost');
});

test('storages of a node and of the cluster, and what lies on them', async () => {
  const it = testWorld({
    clusters: [
      {
        name: 'lab',
        nodes: [{ name: 'pve1' }, { name: 'pve2' }],
        storages: [
          { storage: 'local', volumes: [{ name: 'vztmpl/a.tar.zst', content: 'vztmpl', sizeBytes: 5 }] },
          { storage: 'nas', type: 'nfs', content: 'images', shared: true, active: false },
          { storage: 'only2', nodes: ['pve2'] },
        ],
        guests: [ct(101), vm(200, { node: 'pve2' })],
      },
    ],
  });
  const rows = (await it.ask('GET /nodes/pve1/storage')) as Row[];
  const local = rows.find((row) => row['storage'] === 'local')!;
  expect(local).toMatchObject({
    type: 'dir',
    enabled: 1,
    active: 1,
    shared: 0,
    used_fraction: expect.any(Number),
  });
  expect((local['used'] as number) + (local['avail'] as number)).toBe(local['total']);
  expect(rows.find((row) => row['storage'] === 'nas')).toMatchObject({ active: 0, total: 0 });
  expect(rows).toHaveLength(2);
  const content = (await it.ask('GET /nodes/pve1/storage/local/content')) as Row[];
  expect(content).toMatchObject([
    {
      volid: 'local:101/vm-101-disk-0.raw',
      content: 'rootdir',
      format: 'raw',
      vmid: 101,
      size: 8589934592,
      parent: null,
    },
    { volid: 'local:vztmpl/a.tar.zst', content: 'vztmpl', format: 'tzst', size: 5 },
  ]);
  expect(await it.ask('GET /nodes/pve2/storage/local/content', { vmid: 200 })).toHaveLength(1);
  expect(await refusal(it.ask('GET /nodes/pve1/storage/only2/content'))).toBe(
    "500 storage 'only2' is not available on node 'pve1'",
  );
  expect(await refusal(it.ask('GET /nodes/pve1/storage/nope/status'))).toBe(
    "500 storage 'nope' does not exist",
  );
  expect(await it.ask('GET /storage')).toHaveLength(3);
});

test('starting and stopping everything', async () => {
  const it = testWorld(
    threeNodes([ct(101, { config: { onboot: 1 } }), ct(102), vm(200), ct(103, { config: { template: 1 } })]),
  );
  expect((await it.act('POST /nodes/pve1/startall')).exit).toBe('OK');
  expect(it.world.guest(102).truth.status).toBe('stopped');
  expect((await it.act('POST /nodes/pve1/startall', { force: true })).exit).toBe('OK');
  for (const vmid of [101, 102, 200]) expect(it.world.guest(vmid).truth.status).toBe('running');
  expect((await it.act('POST /nodes/pve1/stopall', { vms: '101,200' })).exit).toBe('OK');
  expect(it.world.guest(101).truth.status).toBe('stopped');
  expect(it.world.guest(102).truth.status).toBe('running');
  expect((await it.act('POST /cluster/bulk-action/guest/start', { vms: ['101'] })).exit).toBe('OK');
  expect(it.world.guest(101).truth.status).toBe('running');
  const deny = (path: string) => path === '/' || path === '/vms/102';
  expect(await refusal(it.ask('POST /nodes/pve1/stopall', {}, { deny }))).toBe(
    '403 Permission check failed (/, VM.PowerMgmt)',
  );
  expect(await refusal(it.ask('POST /nodes/pve1/stopall', { vms: '101,102' }, { deny }))).toBe(
    '403 Permission check failed (/vms/102, VM.PowerMgmt)',
  );
  expect((await it.act('POST /nodes/pve1/migrateall', { target: 'pve2' })).exit).toBe('OK');
  expect(it.world.guest(101).truth.node).toBe('pve2');
});
