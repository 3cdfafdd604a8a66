import { expect, test } from 'vitest';
import { testWorld } from '../../../test/support/world.ts';
import { guestInterfaces, ownAddresses } from '../world/guest-interfaces.ts';
import { runTimeline } from '../world/timeline.ts';
import { empty } from './empty.ts';
import { homelab } from './homelab.ts';
import { large } from './large.ts';
import { loadScenario } from './load.ts';
import { twoRemotes } from './two-remotes.ts';

type Row = Record<string, unknown>;

test('homelab: three nodes, about 25 guests of both kinds, in every condition', () => {
  const { cluster } = testWorld(homelab());
  expect([...cluster.nodes.keys()]).toEqual(['pve1', 'pve2', 'pve3']);
  const guests = [...cluster.guests.values()];
  expect(guests.length).toBeGreaterThanOrEqual(24);
  expect(guests.length).toBeLessThanOrEqual(30);
  const statuses = new Set(guests.map((guest) => `${guest.kind} ${guest.status}`));
  for (const status of ['lxc running', 'lxc stopped', 'qemu running', 'qemu stopped', 'qemu hibernated']) {
    expect(statuses).toContain(status);
  }
  expect(guests.some((guest) => guest.template)).toBe(true);
  expect(guests.some((guest) => guest.lock === 'backup')).toBe(true);
  expect(cluster.ha.resources.size).toBeGreaterThan(1);
  expect(new Set(guests.map((guest) => guest.name)).size).toBe(guests.length);
});

test('homelab: every running guest has an address of its own', () => {
  const { cluster } = testWorld(homelab());
  const seen = new Map<string, number>();
  for (const guest of cluster.guests.values()) {
    const shared = guestInterfaces(guest, cluster.seed, 1e9)
      .filter((card) => /^(?:docker|br-|veth|lo)/.test(card.name))
      .flatMap((card) => card.addresses.map(({ address }) => address));
    const own = ownAddresses(guest, cluster.seed).filter((address) => !shared.includes(address));
    if (guest.running) expect(own.length).toBeGreaterThan(0);
    for (const address of own) {
      expect(seen.get(address), `${address} of ${guest.id}`).toBeUndefined();
      seen.set(address, guest.vmid);
    }
  }
  expect([...seen.keys()].some((address) => address.includes(':'))).toBe(true);
  expect([...seen.keys()].some((address) => address.startsWith('100.64.'))).toBe(true);
});

test('homelab: every stopped, unlocked container that is no template starts, and none is under HA', async () => {
  const it = testWorld(homelab());
  const stopped = [...it.cluster.guests.values()].filter(
    (guest) => guest.kind === 'lxc' && !guest.running && !guest.template && guest.lock === undefined,
  );
  expect(stopped.length).toBeGreaterThan(3);
  for (const guest of stopped) {
    expect(it.cluster.ha.of(guest)).toBeUndefined();
    const { exit } = await it.act(`POST /nodes/${guest.node}/lxc/${guest.vmid}/status/start`);
    expect(exit).toMatch(/^(?:OK|WARNINGS: 1)$/);
  }
});

test('homelab: load, counters and some machines change by themselves, containers never', async () => {
  const it = testWorld(homelab());
  runTimeline(it.world, homelab().timeline!);
  const before = (await it.ask('GET /cluster/resources', { type: 'vm' })) as Row[];
  const changed = new Set<string>();
  for (let minute = 0; minute < 12; minute++) {
    await it.clock.advance(30_000);
    for (const event of it.world.events) {
      if (event.vmid !== undefined) changed.add(it.cluster.guests.get(event.vmid)!.kind);
    }
  }
  expect([...changed]).toEqual(['qemu']);
  const after = (await it.ask('GET /cluster/resources', { type: 'vm' })) as Row[];
  for (const [index, row] of before.entries()) {
    if (row['type'] !== 'lxc' || row['status'] !== 'running') continue;
    expect(after[index]).toMatchObject({ status: 'running' });
    expect(after[index]!['cpu']).not.toBe(row['cpu']);
    expect(after[index]!['uptime']).toBe((row['uptime'] as number) + 360);
  }
});

test('two remotes with the same vmids, names and node names', () => {
  const { world } = testWorld(twoRemotes());
  const [home, office] = world.clusters;
  expect(home!.standalone).toBe(false);
  expect(office!.standalone).toBe(true);
  const shared = [...home!.guests.keys()].filter((vmid) => office!.guests.has(vmid));
  expect(shared).toContain(101);
  expect(home!.guests.get(101)!.name).toBe(office!.guests.get(101)!.name);
  expect(world.guest(300).truth.name).toBe('only-office');
  expect(world.guest(101, 'office').truth.node).toBe('pve1');
});

test('an empty host', async () => {
  const it = testWorld(empty());
  expect(await it.ask('GET /cluster/resources', { type: 'vm' })).toEqual([]);
});

test('ten thousand guests start in no time and answer in less', async () => {
  let cpu = process.cpuUsage();
  const it = testWorld(large(10_000));
  expect(process.cpuUsage(cpu).user / 1000).toBeLessThan(3000);
  await it.ask('GET /cluster/resources');
  const times: number[] = [];
  for (let poll = 0; poll < 5; poll++) {
    await it.clock.advance(3000);
    cpu = process.cpuUsage();
    const rows = (await it.ask('GET /cluster/resources')) as Row[];
    JSON.stringify(rows);
    times.push(process.cpuUsage(cpu).user / 1000);
    expect(rows.length).toBeGreaterThan(10_000);
  }
  // The bench has the honest figure; here only disasters are caught.
  expect(Math.min(...times)).toBeLessThan(250);
});

test('a name that is no scenario', async () => {
  expect((await loadScenario('large:20')).clusters[0]!.guests).toHaveLength(20);
  await expect(loadScenario('nothing' as never)).rejects.toThrow(
    'there is no scenario "nothing"; there are homelab',
  );
  await expect(loadScenario('large:0')).rejects.toThrow('there is no scenario');
});
