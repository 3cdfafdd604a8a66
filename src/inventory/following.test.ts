import { expect, test } from 'vitest';
import { type TurnedClock, turnedClock, useInventory } from '../../test/support/inventory.ts';
import { useSimulator } from '../../test/support/simulator.ts';
import { fault, type SimulatorOptions } from '../simulator/index.ts';
import type { InventoryChange } from './events.ts';
import type { Inventory } from './inventory.ts';
import type { InventoryOptions } from './options.ts';

/** Longer than pvestatd's round, its caches and a poll take together. */
const LAG_MS = 18_000;

async function watched(
  scenario: SimulatorOptions['scenario'] = 'homelab',
  options: Partial<InventoryOptions> = {},
) {
  const clock = turnedClock();
  const simulator = await useSimulator({ scenario, clock });
  const inventory = await useInventory(simulator, clock, options);
  const told = listen(inventory);
  await clock.advance(LAG_MS);
  told.splice(0);
  return { clock, simulator, inventory, told };
}

/** Collects what is told, a line each. */
function listen(inventory: Inventory): string[] {
  const told: string[] = [];
  void (async () => {
    for await (const change of inventory.changes()) told.push(line(change));
  })();
  return told;
}

function line(change: InventoryChange): string {
  if (change.kind === 'snapshot') return 'snapshot';
  if ('node' in change) return `${change.kind} ${change.node.name}`;
  if ('guest' in change) return `${change.kind} ${change.guest.vmid}`;
  return `${change.kind} ${change.remote}`;
}

async function pass(clock: TurnedClock, ms = LAG_MS): Promise<void> {
  await clock.advance(ms);
}

test('a guest that migrates is followed at the next look', async () => {
  const { clock, simulator, inventory, told } = await watched();
  simulator.guest(103).migrate('pve2', { instant: true });
  await pass(clock, 3100);
  expect(inventory.guest(103)).toMatchObject({ node: 'pve2', status: 'running' });
  expect(told).toContain('guest-moved 103');
  await pass(clock);
  expect(inventory.lookup({ ip: '10.0.0.103' })?.node).toBe('pve2');
  expect(told).not.toContain('guest-stopped 103');
});

test('a rename is found by the new name and no longer by the old', async () => {
  const { clock, simulator, inventory, told } = await watched();
  simulator.guest(103).rename('cinema');
  await pass(clock);
  expect(inventory.lookup({ alias: 'cinema' })?.vmid).toBe(103);
  expect(inventory.lookup({ alias: 'jellyfin' })).toBeUndefined();
  expect(told).toContain('guest-renamed 103');
});

test('an address that changes is learnt in the rotation, or at once when asked for', async () => {
  const { clock, simulator, inventory, told } = await watched();
  simulator.guest(103).setAddress('10.0.0.233/24');
  expect(inventory.lookup({ ip: '10.0.0.233' })).toBeUndefined();
  const { addresses } = inventory.guest(103)!;
  expect(await clock.until(inventory.addressesOf(inventory.guest(103)!))).toEqual(['10.0.0.233']);
  expect(inventory.guest(103)!.addresses).not.toBe(addresses);
  expect(inventory.lookup({ ip: '10.0.0.233' })?.vmid).toBe(103);
  expect(told).toContain('guest-addresses 103');

  simulator.guest(107).setAddress('10.0.0.234/24');
  await pass(clock, 310_000);
  expect(inventory.lookup({ ip: '10.0.0.234' })?.vmid).toBe(107);
});

test('starts, stops and restarts by anybody are told, and addresses follow', async () => {
  const { clock, simulator, inventory, told } = await watched();
  simulator.guest(104).start({ instant: true });
  simulator.guest(105).stop({ instant: true });
  simulator.guest(107).reboot({ instant: true });
  await pass(clock, 30_000);
  expect(told).toEqual(expect.arrayContaining(['guest-started 104', 'guest-stopped 105']));
  expect(told.filter((each) => each.endsWith(' 107'))).toEqual(['guest-stopped 107', 'guest-started 107']);
  expect(inventory.guest(104)).toMatchObject({ status: 'running', addresses: ['10.0.0.104'] });
  expect(inventory.guest(105)).toMatchObject({ status: 'stopped', addresses: [] });
});

test('guests of a dead node are not reported running, and nothing else changes', async () => {
  const { clock, simulator, inventory, told } = await watched();
  const before = inventory.snapshot.guests.filter(({ node }) => node === 'pve1');
  simulator.node('pve3').fail();
  await pass(clock);
  expect(inventory.resolveNode('pve3')).toMatchObject({
    status: 'offline',
    stale: { reason: 'node pve3 is offline' },
  });
  expect(inventory.guest(107)).toMatchObject({ status: 'unknown', stale: { since: expect.any(Date) } });
  expect(inventory.guest(113)!.status).toBe('stopped');
  for (const { vmid, status } of before) expect(inventory.guest(vmid)!.status).toBe(status);
  expect(inventory.remote('homelab')!.stale).toBeNull();
  expect(told).toContain('node-lost pve3');
  simulator.node('pve3').restore();
  await pass(clock, 60_000);
  expect(inventory.resolveNode('pve3')).toMatchObject({ status: 'online', stale: null });
  expect(told).toContain('node-restored pve3');
});

test('a lost remote keeps its last data and says since when, and comes back by itself', async () => {
  const { clock, simulator, inventory, told } = await watched('two-remotes');
  const end = simulator.use('GET /cluster/resources', fault.status(595), { remote: 'office' });
  await pass(clock);
  expect(inventory.guest('qemu', 300)).toMatchObject({ name: 'only-office', status: 'running' });
  expect(inventory.guest('qemu', 300)!.stale).toEqual(inventory.remote('office')!.stale);
  expect(inventory.remote('office')!.stale!.since.getTime()).toBeLessThanOrEqual(clock.now() - 9000);
  expect(inventory.remote('home')!.stale).toBeNull();
  expect(told).toEqual(['remote-lost office']);
  end();
  await pass(clock, 60_000);
  expect(inventory.guest('qemu', 300)!.stale).toBeNull();
  expect(told).toEqual(['remote-lost office', 'remote-restored office']);
});

test('one failed look is an accident and changes nothing', async () => {
  const { clock, simulator, inventory, told } = await watched();
  simulator.use('GET /cluster/resources', fault.status(596), { times: 1 });
  await pass(clock, 3500);
  expect(inventory.remote('homelab')!.stale).toBeNull();
  await pass(clock);
  expect(told.filter((each) => each.startsWith('remote'))).toEqual([]);
});

test('a remote that goes on failing is asked ever more rarely, but at least every 45 s', async () => {
  const { clock, simulator } = await watched();
  simulator.use('GET /cluster/resources', fault.status(500));
  await pass(clock, 120_000);
  const before = simulator.requests('GET /cluster/resources');
  await pass(clock, 600_000);
  const asked = simulator.requests('GET /cluster/resources') - before;
  expect(asked).toBeGreaterThan(12);
  expect(asked).toBeLessThan(30);
});

test('quorum that is lost is told within a minute', async () => {
  const { clock, simulator, inventory } = await watched();
  simulator.cluster().loseQuorum();
  await pass(clock, 61_000);
  expect(inventory.remote('homelab')!.quorate).toBe(false);
  simulator.cluster().regainQuorum();
  await pass(clock, 90_000);
  expect(inventory.remote('homelab')!.quorate).toBe(true);
});

test('guests that come and go are told', async () => {
  const { clock, simulator, inventory, told } = await watched();
  simulator.guest(117).remove();
  await pass(clock, 3100);
  expect(inventory.guest(117)).toBeUndefined();
  expect(inventory.lookup({ alias: 'backup-target' })).toBeUndefined();
  expect(told).toContain('guest-removed 117');
});

test('an account that may not see the cluster as a whole gets everything else, and asks rarely', async () => {
  const { clock, simulator, inventory } = await watched('homelab');
  simulator.use(
    'GET /cluster/status',
    fault.status(403, { reason: 'Permission check failed (/, Sys.Audit)' }),
  );
  await pass(clock, 61_000);
  expect(inventory.remote('homelab')).toMatchObject({ quorate: null, clusterName: null, stale: null });
  expect(inventory.snapshot.nodes.every(({ addresses }) => addresses === null)).toBe(true);
  const before = simulator.requests('GET /cluster/status');
  await pass(clock, 300_000);
  expect(simulator.requests('GET /cluster/status') - before).toBe(0);
});
