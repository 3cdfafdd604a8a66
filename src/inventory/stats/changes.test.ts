import { expect, test } from 'vitest';
import { failure } from '../../../test/support/client.ts';
import { collect, statsLab } from '../../../test/support/stats.ts';

test('a restart begins anew: no rate across it, no use of the run before', async () => {
  const { clock, simulator, inventory } = await statsLab();
  const { samples } = collect(inventory.handle('101').stats());
  await clock.advance(5000);
  simulator.guest(101).stop({ instant: true });
  await clock.advance(3000);
  expect(samples.at(-1)).toMatchObject({ status: 'stopped', cpu: { used: 0 } });
  simulator.guest(101).start({ instant: true });
  await clock.advance(30_000);
  const after = samples.slice(samples.findLastIndex(({ status }) => status === 'stopped') + 1);
  expect(after.length).toBeGreaterThan(20);
  expect(after[0]!.uptimeSeconds).toBeLessThan(3);
  expect(after.filter(({ cpu }) => cpu.used === 0)).toEqual([]);
  expect(after.at(-1)!.cpu.used).toBeGreaterThan(0);
  for (const { network, block } of samples) {
    for (const rate of [network.inBytesPerSecond, network.outBytesPerSecond, block.readBytesPerSecond]) {
      expect(rate ?? 0).toBeGreaterThanOrEqual(0);
    }
  }
  // What it stopped doing is known sooner than the list tells it.
  expect(inventory.handle('101').record.status).toBe('running');
});

test('a guest that moves is read where it is, and the stream goes on', async () => {
  const { clock, simulator, inventory } = await statsLab();
  const { samples, state } = collect(inventory.handle('109').stats());
  await clock.advance(3000);
  const from = samples.at(-1)!.node;
  const to = inventory.snapshot.nodes.map(({ name }) => name).find((name) => name !== from)!;
  simulator.guest(109).migrate(to, { instant: true });
  await clock.advance(10_000);
  expect(samples.at(-1)!.node).toBe(to);
  expect(Number(samples.at(-1)!.at)).toBeGreaterThan(clock.now() - 1500);
  expect(state.ended).toBe(false);
});

test('of a guest on a dead node nothing is claimed, and it is not asked', async () => {
  const { clock, simulator, inventory, live } = await statsLab();
  const guest = inventory.snapshot.guests.find((it) => it.node === 'pve3' && it.status === 'running')!;
  const { samples } = collect(inventory.handle(guest).stats());
  await clock.advance(3000);
  expect(samples.at(-1)).toMatchObject({ status: 'running' });
  simulator.node('pve3').fail();
  await clock.advance(40_000);
  expect(samples.at(-1)).toMatchObject({
    ...{ node: 'pve3', vmid: guest.vmid, status: 'unknown', uptimeSeconds: null },
    cpu: { used: null, count: guest.cpu.count },
    memory: { usedBytes: null, totalBytes: guest.memory.totalBytes },
    network: { inBytes: null, outBytes: null, inBytesPerSecond: null, outBytesPerSecond: null },
  });
  const before = live();
  const told = samples.length;
  await clock.advance(30_000);
  expect(live()).toBe(before);
  expect(samples.length).toBe(told);
});

test('a guest that is removed ends its stream; one that comes joins those of all', async () => {
  const { clock, simulator, inventory } = await statsLab();
  const one = collect(inventory.handle('117').stats());
  const all = collect(inventory.stats());
  await clock.advance(3000);
  simulator.guest(117).remove();
  await clock.advance(5000);
  expect(one.state.ended).toBe(true);
  expect(all.state.ended).toBe(false);
  expect(() => inventory.handle('117')).toThrow('there is no guest');
});

test('whoever leaves frees everything: no call, no timer', async () => {
  const { clock, simulator, inventory, live } = await statsLab();
  const timers = clock.pendingTimers;
  const end = new AbortController();
  const aborted = collect(inventory.stats(undefined, { signal: end.signal }));
  const nodes = collect(inventory.nodeStats());
  const broken = (async () => {
    for await (const _ of inventory.handle('101').stats()) break;
  })();
  const crashed = (async () => {
    for await (const _ of inventory.nodeHandle('pve1').stats()) throw new Error('the reader has crashed');
  })();
  crashed.catch(() => {});
  const left = inventory.nodeStats();
  await left.return?.();
  await clock.advance(5000);
  await broken;
  await expect(crashed).rejects.toThrow('crashed');
  end.abort('enough');
  expect(await failure(aborted.over).catch((reason) => reason)).toBe('enough');
  expect(nodes.samples.length).toBeGreaterThan(3);
  await inventory[Symbol.asyncDispose]();
  expect(nodes.state.ended).toBe(true);
  const before = [live(), simulator.requests('GET /nodes/{node}/status')];
  await clock.advance(10_000);
  expect([live(), simulator.requests('GET /nodes/{node}/status')]).toEqual(before);
  expect(clock.pendingTimers).toBeLessThanOrEqual(timers);
});

test('after the last reader of several nothing is read', async () => {
  const { clock, simulator, inventory, live } = await statsLab();
  const first = inventory.handle('101').stats();
  const second = inventory.stats(({ vmid }) => vmid === 101);
  await Promise.all([clock.until(first.next()), clock.until(second.next())]);
  await first.return?.();
  let before = live();
  await clock.advance(5000);
  expect(live()).toBeGreaterThan(before);
  await second.return?.();
  before = live();
  await clock.advance(10_000);
  expect([live(), simulator.requests('GET /cluster/metrics/export')]).toEqual([before, 0]);
});

test('a slow reader gets the latest of each guest and nothing older', async () => {
  const { clock, inventory } = await statsLab();
  const reader = inventory.handle('101').stats();
  await clock.until(reader.next());
  await clock.advance(60_000);
  const { value } = await reader.next();
  expect(Number(value.at)).toBeGreaterThanOrEqual(clock.now() - 1500);
  await reader.return?.();
});

test('an inventory without background reads its list while somebody watches', async () => {
  const { clock, simulator, inventory } = await statsLab('large:100', { background: false });
  const lists = () => simulator.requests('GET /cluster/resources');
  const before = lists();
  const { samples } = collect(inventory.stats());
  await clock.advance(3000);
  expect(new Set(samples.map(({ vmid }) => vmid)).size).toBe(100);
  await clock.advance(57_000);
  expect(lists() - before).toBeLessThanOrEqual(7);
});

test('where metrics may not be exported the list has to do, and nobody insists', async () => {
  for (const status of [403, 501]) {
    const { clock, simulator, inventory } = await statsLab('large:100');
    simulator.use('GET /cluster/metrics/export', { kind: 'status', status });
    const { samples } = collect(inventory.stats());
    await clock.advance(120_000);
    expect(simulator.requests('GET /cluster/metrics/export')).toBe(1);
    expect(samples.length).toBeGreaterThan(500);
  }
});
