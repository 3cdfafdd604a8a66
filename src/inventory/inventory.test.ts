import { expect, test } from 'vitest';
import { failure } from '../../test/support/client.ts';
import { remoteOptions, turnedClock, useInventory } from '../../test/support/inventory.ts';
import { useSimulator } from '../../test/support/simulator.ts';
import { AmbiguousError, PveError } from '../pve/errors.ts';
import { manualClock } from '../std/manual-clock.ts';
import { Inventory } from './inventory.ts';
import type { InventoryOptions } from './options.ts';

async function homelab(options: Partial<InventoryOptions> = {}) {
  const clock = turnedClock();
  const simulator = await useSimulator({ scenario: 'homelab', clock });
  const inventory = await useInventory(simulator, clock, options);
  return { clock, simulator, inventory };
}

async function twoRemotes(options: Partial<InventoryOptions> = {}) {
  const clock = turnedClock();
  const simulator = await useSimulator({ scenario: 'two-remotes', clock });
  const inventory = await useInventory(simulator, clock, options);
  return { clock, simulator, inventory };
}

test('one snapshot holds the guests, nodes and storages of every remote', async () => {
  const { inventory } = await twoRemotes();
  const { guests, nodes, storages, remotes } = inventory.snapshot;
  expect(guests.map(({ remote, vmid }) => `${remote}/${vmid}`)).toEqual([
    ...['home/101', 'home/102', 'home/103', 'home/104', 'home/200', 'home/201'],
    ...['office/101', 'office/102', 'office/105', 'office/200', 'office/300'],
  ]);
  expect(nodes.map(({ remote, name }) => `${remote}/${name}`)).toEqual([
    ...['home/pve1', 'home/pve2', 'home/pve3'],
    'office/pve1',
  ]);
  expect(storages.length).toBeGreaterThan(0);
  expect(
    remotes.map(({ name, clusterName, quorate, stale }) => ({ name, clusterName, quorate, stale })),
  ).toEqual([
    { name: 'home', clusterName: 'home', quorate: true, stale: null },
    { name: 'office', clusterName: null, quorate: true, stale: null },
  ]);
  expect(inventory.snapshot).toBe(inventory.snapshot);
});

test('a remote tells its version and its nodes their own, and the addresses the cluster knows them by', async () => {
  const { clock, inventory } = await homelab();
  expect(inventory.remote('homelab')).toMatchObject({ version: /^9\.2/, nodes: ['pve1', 'pve2', 'pve3'] });
  expect(inventory.remote('nowhere')).toBeUndefined();
  await clock.advance(1000);
  expect(inventory.snapshot.nodes.map(({ addresses }) => addresses)).toEqual([
    ['10.0.0.11'],
    ['10.0.0.12'],
    ['10.0.0.13'],
  ]);
  for (const { version } of inventory.snapshot.nodes) expect(version).toMatch(/^9\.2/);
});

test('guests are looked up by address, host name and alias, nodes too', async () => {
  const { clock, inventory } = await homelab();
  await clock.advance(6000);
  expect(inventory.lookup({ ip: '10.0.0.101' })?.name).toBe('proxy');
  expect(inventory.lookup({ ip: '::ffff:10.0.0.101' })?.name).toBe('proxy');
  expect(inventory.lookup({ ip: '2001:DB8:10::101' })?.name).toBe('proxy');
  expect(inventory.lookup({ ip: '100.64.7.12' })?.name).toBe('grafana');
  expect(inventory.lookup({ hostname: 'Jellyfin.example.com' })?.vmid).toBe(103);
  expect(inventory.lookup({ alias: 'homeassistant' })?.vmid).toBe(200);
  expect(inventory.lookup({ ip: '10.0.0.104' })).toMatchObject({ name: 'nextcloud', status: 'stopped' });
  expect(inventory.lookup({ ip: '172.17.0.1' })).toBeUndefined();
  expect(inventory.lookup({ ip: '127.0.0.1' })).toBeUndefined();
  expect(inventory.lookupNode({ ip: '10.0.0.12' })?.name).toBe('pve2');
  expect(inventory.lookupNode({ hostname: 'pve3.lan' })?.name).toBe('pve3');
  expect(inventory.lookupNode({ alias: 'pve9' })).toBeUndefined();
});

test('a guest is resolved by every way to name it', async () => {
  const { inventory } = await homelab();
  for (const ref of [
    '101',
    'lxc/101',
    'homelab/101',
    'homelab/lxc/101',
    'proxy',
    'homelab/PROXY',
    { vmid: 101 },
  ]) {
    expect(inventory.resolve(ref).name).toBe('proxy');
  }
  expect(inventory.guest(101)).toBe(inventory.guest('lxc', 101));
  expect(inventory.guest('qemu', 101)).toBeUndefined();
  expect(inventory.resolveNode('node/pve1').name).toBe('pve1');
  expect(inventory.refOf(inventory.resolve('proxy'))).toBe('101');
});

test.each([
  ['999', 'there is no guest 999', undefined],
  ['qemu/101', 'there is no guest qemu/101', undefined],
  ['jellyfim', 'there is no guest jellyfim', 'Did you mean jellyfin?'],
  ['lab/101', 'there is no remote lab', 'Configured: homelab.'],
])('%s is not found', async (ref, message, advice) => {
  const { inventory } = await homelab({ background: false });
  const error = await failure((async () => inventory.resolve(ref))());
  expect(error).toMatchObject({ code: 'not-found', message, advice });
});

test('a vmid, a name or a node of two remotes is ambiguous, and the candidates are what to type', async () => {
  const { inventory } = await twoRemotes({ background: false });
  const candidates = async (work: () => unknown) => {
    const error = await failure((async () => work())());
    expect(error).toBeInstanceOf(AmbiguousError);
    return error.candidates as readonly string[];
  };
  expect(await candidates(() => inventory.resolve('101'))).toEqual(['home/101', 'office/101']);
  expect(await candidates(() => inventory.guest(101))).toEqual(['home/101', 'office/101']);
  expect(await candidates(() => inventory.resolve('web'))).toEqual(['home/101', 'home/104', 'office/101']);
  expect(await candidates(() => inventory.lookup({ alias: 'web' }))).toEqual([
    ...['home/101', 'home/104', 'office/101'],
  ]);
  expect(await candidates(() => inventory.nodes.get('pve1'))).toEqual(['node/home/pve1', 'node/office/pve1']);
  expect(await candidates(() => inventory.resolveNode('pve1'))).toEqual([
    'node/home/pve1',
    'node/office/pve1',
  ]);
  for (const ref of await candidates(() => inventory.resolve('web'))) {
    expect(inventory.refOf(inventory.resolve(ref))).toBe(ref);
  }
});

test('of several bearers of a name the one that runs is meant, if it is one', async () => {
  const { inventory } = await twoRemotes({ background: false });
  expect(inventory.refOf(inventory.resolve('db'))).toBe('home/102');
  expect(inventory.refOf(inventory.resolve('home/web'))).toBe('home/101');
  expect(inventory.refOf(inventory.resolve('desktop'))).toBe('home/200');
  expect(inventory.refOf(inventory.lookup({ hostname: 'db.lan' })!)).toBe('home/102');
});

test('the pool has every node with its client; empty, it is just empty', async () => {
  const { inventory } = await twoRemotes({ background: false });
  expect(inventory.nodes.names()).toEqual(['home/pve1', 'office/pve1', 'pve2', 'pve3']);
  expect([...inventory.nodes].map(({ key }) => key).sort()).toEqual([
    ...['node/pve1', 'node/pve1', 'node/pve2', 'node/pve3'],
  ]);
  expect(inventory.nodes.get('office/pve1')!.client).toBe(inventory.client('office'));
  expect(inventory.nodes.get('nope')).toBeUndefined();
  const nobody = await Inventory.open({ remotes: [] });
  expect([nobody.nodes.names(), [...nobody.nodes], nobody.snapshot.guests]).toEqual([[], [], []]);
  await nobody[Symbol.asyncDispose]();
});

test('a dead remote neither empties nor delays the others, and opening succeeds', async () => {
  const clock = turnedClock();
  const simulator = await useSimulator({ scenario: 'two-remotes', clock });
  const [home, office] = remoteOptions(simulator);
  const dead = { ...office!, url: 'https://127.0.0.1:1', urls: [] };
  const inventory = await clock.until(Inventory.open({ remotes: [home!, dead], clock }));
  expect(inventory.snapshot.guests).toHaveLength(6);
  expect(inventory.remote('office')!.stale).toMatchObject({ since: expect.any(Date) });
  expect(inventory.remoteError('office')).toMatchObject({ code: 'connection' });
  expect(inventory.remoteError('home')).toBeUndefined();
  const error = await failure((async () => inventory.resolve('office/300'))());
  expect(error).toBe(inventory.remoteError('office'));
  expect((await failure((async () => inventory.resolve('999'))())).message).toMatch(
    /^there is no guest 999; remote office does not answer: /,
  );
  await clock.until(inventory[Symbol.asyncDispose]());
  const required = Inventory.open({ remotes: [home!, dead], clock, requireAll: true });
  expect(await failure(clock.until(required))).toMatchObject({ code: 'connection' });
});

test('two remotes of one name, and names that mean something else, are refused', async () => {
  const remote = { url: 'https://pve1:8006', credentials: {} };
  const twice = [remote, { ...remote, url: 'https://pve1:8007' }];
  for (const remotes of [twice, [{ ...remote, name: 'lxc' }], [{ ...remote, name: 'a/b' }]]) {
    const error = await failure(Inventory.open({ remotes }));
    expect(error).toBeInstanceOf(PveError);
    expect(error.code).toBe('parameter');
  }
});

test('opening is given up with the signal, and leaves nothing behind', async () => {
  const clock = turnedClock();
  const simulator = await useSimulator({ scenario: 'empty', clock });
  const end = new AbortController();
  const opening = Inventory.open({ remotes: remoteOptions(simulator), clock, signal: end.signal });
  end.abort('enough');
  await expect(opening).rejects.toBe('enough');
  await expect(Inventory.open({ remotes: [], signal: end.signal })).rejects.toBe('enough');
});

test('disposing ends readers, timers and sockets, however often it is called', async () => {
  const { clock, inventory } = await homelab();
  const readers = [inventory.changes(), inventory.events(), inventory.snapshots()];
  const ends = readers.map(async (reader) => {
    let read = 0;
    for await (const _ of reader as AsyncIterable<unknown>) read++;
    return read;
  });
  await clock.advance(4000);
  await clock.until(Promise.all([inventory[Symbol.asyncDispose](), inventory[Symbol.asyncDispose]()]));
  for (const read of await Promise.all(ends)) expect(read).toBeGreaterThan(0);
  await expect(inventory.client('homelab').version()).rejects.toThrow();
  for await (const _ of inventory.changes()) break;
});

test('disposing leaves no timer and no socket, whatever is under way', async () => {
  const simulator = await useSimulator({ scenario: 'homelab' });
  const clock = manualClock();
  const remotes = remoteOptions(simulator, () => ({ clock }));
  const inventory = await Inventory.open({ remotes, clock });
  const handle = inventory.handle('104');
  const reader = inventory.events();
  await handle.start();
  const work = [
    inventory.refresh(),
    inventory.find({ ip: '192.0.2.1' }),
    inventory.tasks(),
    handle.addresses(),
  ];
  const settled = Promise.allSettled(work);
  await inventory[Symbol.asyncDispose]();
  await settled;
  expect(clock.pendingTimers).toBe(0);
  expect(inventory.client('homelab').openSockets).toBe(0);
  const read: string[] = [];
  for await (const { kind } of reader) read.push(kind);
  expect(read[0]).toBe('snapshot');
});

test('one look reads the list and the cluster once, and nothing in the background', async () => {
  const { clock, simulator, inventory } = await homelab({ background: false });
  const asked = simulator.requests();
  expect(simulator.requests('GET /cluster/resources')).toBe(1);
  await clock.advance(60_000);
  expect(simulator.requests()).toBe(asked);
  expect(inventory.snapshot.guests[0]!.addresses).toBeNull();
  await clock.until(inventory.askAddresses(inventory.snapshot.guests));
  await clock.until(inventory.askVersions());
  expect(inventory.guest(101)!.addresses).toContain('10.0.0.101');
  expect(inventory.snapshot.nodes[0]!.version).toMatch(/^9\.2/);
});
