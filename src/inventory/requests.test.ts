import { expect, test } from 'vitest';
import { failure } from '../../test/support/client.ts';
import { turnedClock, useInventory } from '../../test/support/inventory.ts';
import { useSimulator } from '../../test/support/simulator.ts';
import type { InventoryOptions } from './options.ts';

async function opened(
  scenario: 'homelab' | 'two-remotes' | `large:${number}`,
  options: Partial<InventoryOptions> = {},
) {
  const clock = turnedClock();
  const simulator = await useSimulator({ scenario, clock });
  const inventory = await useInventory(simulator, clock, options);
  return { clock, simulator, inventory };
}

test('a quiet Proxmox gets one list per refresh, one status a minute, and each running guest every five', async () => {
  const { clock, simulator, inventory } = await opened('large:40');
  await clock.advance(360_000);
  const counts = () => [
    simulator.requests('GET /cluster/resources'),
    simulator.requests('GET /cluster/status'),
    simulator.requests(),
  ];
  const before = counts();
  await clock.advance(600_000);
  const [lists, statuses, all] = counts().map((count, at) => count - before[at]!) as [number, number, number];
  const running = inventory.snapshot.guests.filter(({ status }) => status === 'running').length;
  expect(lists).toBeGreaterThanOrEqual(195);
  expect(lists).toBeLessThanOrEqual(200);
  expect(statuses).toBe(10);
  expect(all - lists - statuses).toBeGreaterThan(0);
  expect(all - lists - statuses).toBeLessThanOrEqual(running * 2 * 2 + 40);
});

test('each remote is asked as often as it wants to be', async () => {
  const { clock, simulator } = await opened('two-remotes', { pollMs: 6000 });
  const before = simulator.requests('GET /cluster/resources');
  await clock.advance(60_000);
  expect(simulator.requests('GET /cluster/resources') - before).toBe(20);
});

test('the list of nodes changing asks the cluster at once, and only then', async () => {
  const { clock, simulator, inventory } = await opened('homelab');
  await clock.advance(10_000);
  const before = simulator.requests('GET /cluster/status');
  simulator.node('pve3').fail();
  await clock.advance(10_000);
  expect(inventory.resolveNode('pve3').status).toBe('offline');
  expect(simulator.requests('GET /cluster/status') - before).toBe(1);
});

test('a miss looks again at most every five seconds, and asks at most 32 guests', async () => {
  const { clock, simulator, inventory } = await opened('large:100', { background: false });
  const addressCalls = () =>
    simulator.requests('GET /nodes/{node}/lxc/{vmid}/interfaces') +
    simulator.requests('GET /nodes/{node}/qemu/{vmid}/agent/network-get-interfaces');
  const lists = () => simulator.requests('GET /cluster/resources');
  const miss = async () =>
    expect(await failure(clock.until(inventory.find({ ip: '192.0.2.1' })))).toMatchObject({
      code: 'not-found',
      message: 'no guest is known by 192.0.2.1',
    });
  const before = lists();
  await Promise.all([miss(), miss(), miss()]);
  expect(lists() - before).toBe(1);
  const asked = addressCalls();
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(32);
  await miss();
  expect(lists() - before).toBe(1);
  await clock.advance(5000);
  await miss();
  expect(lists() - before).toBe(2);
  expect(addressCalls()).toBeLessThanOrEqual(64);
});

test('a name that is missing asks nobody for addresses', async () => {
  const { clock, simulator, inventory } = await opened('homelab', { background: false });
  const before = simulator.requests();
  expect(await failure(clock.until(inventory.find({ hostname: 'nope' })))).toMatchObject({
    code: 'not-found',
  });
  expect(simulator.requests() - before).toBeLessThanOrEqual(2);
});

test('find answers from the picture if it can, and else as soon as anybody answers', async () => {
  const { clock, simulator, inventory } = await opened('homelab', { background: false });
  const before = simulator.requests();
  expect((await inventory.find({ alias: 'proxy' })).vmid).toBe(101);
  expect(simulator.requests()).toBe(before);
  expect((await clock.until(inventory.find({ ip: '100.64.7.12' }))).name).toBe('grafana');
  await expect(inventory.find({ ip: '192.0.2.1' }, { signal: AbortSignal.abort('gone') })).rejects.toBe(
    'gone',
  );
});

test('whoever asks only once gets configured addresses first, then those of every guest that runs', async () => {
  const { clock, simulator, inventory } = await opened('homelab', { background: false });
  const interfaces = () => simulator.requests('GET /nodes/{node}/lxc/{vmid}/interfaces');
  expect((await clock.until(inventory.findExhaustively({ ip: '10.0.0.106' }))).name).toBe('paperless');
  expect(interfaces()).toBe(0);
  expect((await clock.until(inventory.findExhaustively({ ip: '100.64.7.12' }))).name).toBe('grafana');
  expect(interfaces()).toBeGreaterThan(0);
  const error = await failure(clock.until(inventory.findExhaustively({ hostname: 'nope' })));
  expect(error).toMatchObject({ code: 'not-found' });
});

test('what the exhaustive search could not ask in time is said', async () => {
  const { clock, simulator, inventory } = await opened('homelab', { background: false });
  simulator.use('GET /nodes/{node}/lxc/{vmid}/interfaces', { kind: 'black-hole' });
  const search = inventory.findExhaustively({ ip: '192.0.2.1' }, { timeoutMs: 4000 });
  const error = await failure(clock.until(search));
  expect(error).toMatchObject({ code: 'not-found', message: 'no guest is known by 192.0.2.1' });
  expect(error.advice).toMatch(/^\d+ running guests could not be asked within 4 s/);
});
