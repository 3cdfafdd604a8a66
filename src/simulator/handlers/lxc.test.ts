import { expect, test } from 'vitest';
import { ct, oneHost, threeNodes, vm } from '../../../test/support/scenarios.ts';
import { refusal, testWorld } from '../../../test/support/world.ts';

type Row = Record<string, unknown>;
const running = { status: 'running' as const };

test('a stopped container has zeros, a running one what it uses and its pid', async () => {
  const it = testWorld(
    oneHost([ct(101, running), ct(102), ct(103, { config: { template: 1, tags: 'a', lock: 'backup' } })]),
  );
  const stopped = await it.ask('GET /nodes/pve1/lxc/102/status/current');
  expect(stopped).toEqual({
    ...{
      vmid: 102,
      type: 'lxc',
      name: 'ct102',
      status: 'stopped',
      cpus: 1,
      cpu: 0,
      mem: 0,
      maxmem: 536870912,
    },
    ...{ swap: 0, maxswap: 536870912, disk: 0, maxdisk: 8589934592, uptime: 0, ha: { managed: 0 } },
    ...{ netin: 0, netout: 0, diskread: 0, diskwrite: 0 },
  });
  const run = (await it.ask('GET /nodes/pve1/lxc/101/status/current')) as Row;
  expect(run).toMatchObject({
    status: 'running',
    pid: expect.any(Number),
    pressurecpusome: expect.any(String),
  });
  expect(run['mem']).toBeGreaterThan(0);
  expect(run['maxdisk']).toBeLessThan(8589934592);
  expect(await it.ask('GET /nodes/pve1/lxc/103/status/current')).toMatchObject({
    template: 1,
    tags: 'a',
    lock: 'backup',
  });
  const list = (await it.ask('GET /nodes/pve1/lxc')) as Row[];
  expect(list.map((row) => row['vmid']).sort()).toEqual([101, 102, 103]);
  expect(list[0]).not.toHaveProperty('ha');
  const deny = (path: string) => path === '/vms/101';
  expect(await it.ask('GET /nodes/pve1/lxc', {}, { deny })).toHaveLength(2);
});

test('a kernel without pressure information says null, an older server nothing', async () => {
  const without = testWorld(oneHost([ct(101, running), vm(200, running)], { pressure: false }));
  expect(await without.ask('GET /nodes/pve1/lxc/101/status/current')).toMatchObject({ pressureiofull: null });
  const old = testWorld(oneHost([ct(101, running)]), { version: '8.4' });
  expect(await old.ask('GET /nodes/pve1/lxc/101/status/current')).not.toHaveProperty('pressureiofull');
});

test('each worker reads CPU since its own last look, and 0 at its first', async () => {
  const it = testWorld(oneHost([ct(101, { ...running, behaviour: { load: 0.4 } })]));
  const cpu = async (worker: string) =>
    ((await it.ask('GET /nodes/pve1/lxc/101/status/current', {}, { worker })) as { cpu: number }).cpu;
  expect(await cpu('a')).toBe(0);
  await it.clock.advance(5000);
  const first = await cpu('a');
  expect(first).toBeGreaterThan(0.01);
  expect(await cpu('b')).toBe(0);
  // Too little time has passed for another reading.
  await it.clock.advance(200);
  expect(await cpu('a')).toBe(first);
  await it.clock.advance(10_000);
  expect(await cpu('a')).not.toBe(first);
  it.world.guest(101).reboot({ instant: true });
  expect(await cpu('a')).toBe(0);
});

test('counters grow with time and start anew with a restart', async () => {
  const it = testWorld(oneHost([ct(101, running), vm(200, running)]));
  for (const path of ['/nodes/pve1/lxc/101', '/nodes/pve1/qemu/200']) {
    const read = async () => (await it.ask(`GET ${path}/status/current`)) as Record<string, number>;
    let before = await read();
    for (let step = 0; step < 20; step++) {
      await it.clock.advance(3000);
      const after = await read();
      for (const key of ['netin', 'netout', 'diskread', 'diskwrite', 'uptime']) {
        expect(after[key]!).toBeGreaterThanOrEqual(before[key]!);
      }
      before = after;
    }
    it.world.guest(before['vmid']!).reboot({ instant: true });
    const anew = await read();
    expect(anew['netin']!).toBeLessThan(before['netin']!);
    expect(anew['uptime']).toBe(0);
  }
});

test('interfaces: what is inside, with prefixes as texts and the last address of each family', async () => {
  const it = testWorld(
    oneHost([
      ct(101, {
        ...running,
        config: { net0: 'name=eth0,bridge=vmbr0,hwaddr=BC:24:11:BD:0A:86,ip=10.99.1.101/24' },
      }),
      ct(102, {
        ...running,
        config: { net0: 'name=eth0,bridge=vmbr0,hwaddr=BC:24:11:BD:0A:87,ip=dhcp,ip6=auto' },
      }),
      ct(103, {
        ...running,
        interfaces: [
          { name: 'eth0', addresses: ['10.0.0.3/24', '10.0.0.4/24'] },
          { name: 'docker0', addresses: [] },
        ],
      }),
    ]),
  );
  expect(await it.ask('GET /nodes/pve1/lxc/101/interfaces')).toEqual([
    {
      ...{ name: 'lo', hwaddr: '00:00:00:00:00:00', 'hardware-address': '00:00:00:00:00:00' },
      ...{ inet: '127.0.0.1/8', inet6: '::1/128' },
      'ip-addresses': [
        { 'ip-address': '127.0.0.1', 'ip-address-type': 'inet', prefix: '8' },
        { 'ip-address': '::1', 'ip-address-type': 'inet6', prefix: '128' },
      ],
    },
    {
      ...{ name: 'eth0', hwaddr: 'bc:24:11:bd:0a:86', 'hardware-address': 'bc:24:11:bd:0a:86' },
      ...{ inet: '10.99.1.101/24', inet6: 'fe80::be24:11ff:febd:a86/64' },
      'ip-addresses': [
        { 'ip-address': '10.99.1.101', 'ip-address-type': 'inet', prefix: '24' },
        { 'ip-address': 'fe80::be24:11ff:febd:a86', 'ip-address-type': 'inet6', prefix: '64' },
      ],
    },
  ]);
  const [, dynamic] = (await it.ask('GET /nodes/pve1/lxc/102/interfaces')) as Array<{
    'ip-addresses': Row[];
  }>;
  expect(dynamic!['ip-addresses'].map((row) => row['ip-address'])).toEqual([
    '10.16.0.102',
    '2001:db8:10:0:be24:11ff:febd:a87',
    'fe80::be24:11ff:febd:a87',
  ]);
  const listed = (await it.ask('GET /nodes/pve1/lxc/103/interfaces')) as Row[];
  expect(listed[1]).toMatchObject({ name: 'eth0', inet: '10.0.0.4/24' });
  expect(listed[1]).not.toHaveProperty('inet6');
  expect(listed[2]).toMatchObject({ name: 'docker0', 'ip-addresses': [] });
});

test('interfaces are null for what is stopped, missing, elsewhere or no container', async () => {
  const it = testWorld(threeNodes([ct(101), ct(102, { ...running, node: 'pve2' }), vm(200, running)]));
  for (const vmid of [101, 102, 200, 999])
    expect(await it.ask(`GET /nodes/pve1/lxc/${vmid}/interfaces`)).toBeNull();
});

test('addresses appear a while after the start', async () => {
  const it = testWorld(oneHost([ct(101, { behaviour: { addressMs: 3000 } })]));
  it.world.guest(101).start({ instant: true });
  const eth0 = async () => ((await it.ask('GET /nodes/pve1/lxc/101/interfaces')) as Row[])[1];
  expect(await eth0()).toMatchObject({ 'ip-addresses': [] });
  await it.clock.advance(3001);
  expect(await eth0()).toMatchObject({ inet: '10.0.0.101/24' });
  it.world.guest(101).setAddress('10.0.0.9/24');
  expect(await eth0()).toMatchObject({ inet: '10.0.0.9/24' });
});

test('a slow container takes its time', async () => {
  const it = testWorld(oneHost([ct(101, { ...running, behaviour: { interfacesMs: 4000 } })]));
  let answered = false;
  const asking = it.ask('GET /nodes/pve1/lxc/101/interfaces').then(() => {
    answered = true;
  });
  await it.clock.advance(3900);
  expect(answered).toBe(false);
  await it.clock.advance(200);
  await asking;
});

test('8.3 and older know one address a family only', async () => {
  const it = testWorld(oneHost([ct(101, running)]), { version: '7.4' });
  const [, eth0] = (await it.ask('GET /nodes/pve1/lxc/101/interfaces')) as Row[];
  expect(eth0).not.toHaveProperty('ip-addresses');
  expect(eth0).toMatchObject({ inet: '10.0.0.101/24' });
});

test('asking for a guest that is not there', async () => {
  const it = testWorld(threeNodes([ct(101)]));
  expect(await refusal(it.ask('GET /nodes/pve2/lxc/101/status/current'))).toBe(
    "500 Configuration file 'nodes/pve2/lxc/101.conf' does not exist",
  );
  expect(await refusal(it.ask('GET /nodes/pve1/qemu/101/status/current'))).toBe(
    "500 Configuration file 'nodes/pve1/qemu-server/101.conf' does not exist",
  );
  expect(await it.ask('GET /nodes/pve1/lxc/101')).toContainEqual({ subdir: 'interfaces' });
});
