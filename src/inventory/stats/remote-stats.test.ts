import { expect, test } from 'vitest';
import { CURRENT, collect, statsLab as opened } from '../../../test/support/stats.ts';

test('a watched guest is read live once a second, its rates come of its counters', async () => {
  const { clock, inventory, live } = await opened();
  const { samples } = collect(inventory.handle('101').stats());
  const before = live();
  await clock.advance(30_000);
  expect(live() - before).toBeGreaterThanOrEqual(28);
  expect(live() - before).toBeLessThanOrEqual(31);
  const [first, ...rest] = samples;
  expect(first).toMatchObject({
    ...{ remote: 'homelab', type: 'lxc', vmid: 101, status: 'running' },
    network: { inBytesPerSecond: null, outBytesPerSecond: null },
    block: { readBytesPerSecond: null, writtenBytesPerSecond: null },
  });
  expect(Object.keys(first!)).toEqual(
    'at remote node type vmid name status cpu memory disk network block uptimeSeconds'.split(' '),
  );
  for (const [index, sample] of rest.entries()) {
    const previous = samples[index]!;
    const seconds = (Number(sample.at) - Number(previous.at)) / 1000;
    expect(seconds).toBeGreaterThanOrEqual(1);
    const moved = sample.network.inBytes! - previous.network.inBytes!;
    expect(sample.network.inBytesPerSecond! * seconds).toBeCloseTo(moved, 3);
  }
});

test('no sample shows the 0 of a worker that looks for the first time', async () => {
  const { clock, inventory } = await opened();
  const { samples } = collect(inventory.stats(({ status }) => status === 'running'));
  await clock.advance(15_000);
  expect(samples.length).toBeGreaterThan(100);
  const busy = samples.filter(({ status }) => status === 'running');
  expect(busy.filter(({ cpu }) => cpu.used === 0)).toEqual([]);
  expect(busy.every(({ cpu }) => cpu.used === null || (cpu.used > 0 && cpu.used <= 1.05))).toBe(true);
});

test('readers cost nothing: 500 of them make as many requests as one', async () => {
  const count = async (readers: number) => {
    const { clock, simulator, inventory, live } = await opened();
    const all = Array.from({ length: readers }, (_, at) =>
      collect(at % 2 ? inventory.handle('101').stats() : inventory.stats(({ vmid }) => vmid === 101)),
    );
    const before = [live(), simulator.requests()];
    await clock.advance(20_000);
    expect(all.every(({ samples }) => samples.length >= 18)).toBe(true);
    return [live() - before[0]!, simulator.requests() - before[1]!];
  };
  expect(await count(500)).toEqual(await count(1));
});

test('a node never has more than two protected calls at a time, addresses included', async () => {
  const { clock, simulator, inventory } = await opened();
  const slow = [...CURRENT, 'GET /nodes/{node}/lxc/{vmid}/interfaces'];
  for (const route of slow) simulator.use(route, { kind: 'delay', ms: 700 });
  const from = clock.now() + 1000;
  collect(inventory.stats());
  await clock.advance(20_000);
  const log = simulator.requestLog.filter(({ route = '', at }) => slow.includes(route) && at > from);
  const byNode = new Map<string, number[]>();
  for (const { path, at } of log) {
    const node = /nodes\/([^/]+)/.exec(path)![1]!;
    byNode.set(node, [...(byNode.get(node) ?? []), Number(at)]);
  }
  for (const times of byNode.values()) {
    const worst = Math.max(
      ...times.map((from) => times.filter((at) => at >= from && at < from + 700).length),
    );
    expect(worst).toBeLessThanOrEqual(2);
  }
});

test('of more than twenty guests a node none is read live, and the list needs no more requests', async () => {
  const { clock, simulator, inventory, live } = await opened('large:100');
  const quiet = async () => {
    const before = simulator.requests('GET /cluster/resources');
    await clock.advance(60_000);
    return simulator.requests('GET /cluster/resources') - before;
  };
  const lists = await quiet();
  const { samples } = collect(inventory.stats());
  const before = live();
  expect(await quiet()).toBe(lists);
  expect(live()).toBe(before);
  const exported = simulator.requests('GET /cluster/metrics/export');
  expect(exported).toBeGreaterThanOrEqual(5);
  expect(exported).toBeLessThanOrEqual(7);
  expect(new Set(samples.map(({ vmid }) => vmid)).size).toBe(100);
});

test('published rates are over the time between publications, not between looks at them', async () => {
  const { clock, simulator, inventory } = await opened('large:100', { pollMs: 7000 });
  simulator.use('GET /cluster/metrics/export', { kind: 'status', status: 403 });
  const { samples } = collect(inventory.stats(({ node }) => node === inventory.snapshot.nodes[0]!.name));
  await clock.advance(120_000);
  const one = samples.filter(({ vmid, status }) => vmid === samples[0]!.vmid && status === 'running');
  for (const [index, sample] of one.slice(1).entries()) {
    const previous = one[index]!;
    const seconds = sample.uptimeSeconds! - previous.uptimeSeconds!;
    expect(seconds % 10).toBe(0);
    const moved = sample.network.inBytes! - previous.network.inBytes!;
    expect(sample.network.inBytesPerSecond! * seconds).toBeCloseTo(moved, 3);
  }
});
