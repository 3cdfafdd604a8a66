import { expect, test } from 'vitest';
import { collect, statsLab } from '../../../test/support/stats.ts';
import { formatNodeStatsLine } from '../../client/node-stats-line.ts';

const STATUS = 'GET /nodes/{node}/status';

test('a watched node is asked once a second, however many watch', async () => {
  const { clock, simulator, inventory } = await statsLab();
  const readers = Array.from({ length: 50 }, () => collect(inventory.nodeHandle('pve1').stats()));
  const before = simulator.requests(STATUS);
  await clock.advance(20_000);
  expect(simulator.requests(STATUS) - before).toBeGreaterThanOrEqual(18);
  expect(simulator.requests(STATUS) - before).toBeLessThanOrEqual(21);
  const { samples } = readers[7]!;
  const sample = samples.at(-1)!;
  expect(Object.keys(sample)).toEqual(
    'at remote name status kernel version cpu memory rootFileSystem uptimeSeconds loadAverage'.split(' '),
  );
  expect(sample).toMatchObject({ remote: 'homelab', name: 'pve1', status: 'online' });
  expect(sample.kernel).toMatch(/-pve$/);
  expect(sample.loadAverage).toHaveLength(3);
  expect(samples.filter(({ cpu }) => cpu.used === 0)).toEqual([]);
  expect(formatNodeStatsLine(sample)).toMatch(
    /^online\|\S+-pve\|\d+\.\d+\.\d+\|[^|]+\|\d+\.\d%\|\S+iB\/\S+iB\|\d+\.\d\d%\|\S+iB\/\S+iB\|\d[^|]*\|\d+\.\d\d \d+\.\d\d \d+\.\d\d$/,
  );
});

test('all nodes are told of, one that dies as what it is', async () => {
  const { clock, simulator, inventory } = await statsLab();
  const { samples } = collect(inventory.nodeStats());
  await clock.advance(3000);
  expect(new Set(samples.map(({ name }) => name))).toEqual(new Set(['pve1', 'pve2', 'pve3']));
  simulator.node('pve3').fail();
  await clock.advance(40_000);
  const last = samples.findLast(({ name }) => name === 'pve3')!;
  expect(last).toMatchObject({
    ...{ status: 'offline', kernel: null, uptimeSeconds: null, loadAverage: null },
    cpu: { used: null, model: null },
    memory: { usedBytes: null },
  });
  expect(formatNodeStatsLine(last)).toMatch(/^offline\|-\|/);
  simulator.node('pve3').restore();
  await clock.advance(120_000);
  expect(samples.findLast(({ name }) => name === 'pve3')).toMatchObject({ status: 'online' });
});

test('whoever may not ask the node is told what the list tells', async () => {
  const { clock, simulator, inventory } = await statsLab();
  simulator.use(STATUS, { kind: 'status', status: 403 });
  const { samples } = collect(inventory.nodeHandle('pve2').stats());
  await clock.advance(30_000);
  expect(simulator.requests(STATUS)).toBe(1);
  expect(samples.at(-1)).toMatchObject({ status: 'online', kernel: null, loadAverage: null });
  expect(samples.at(-1)!.cpu.used).toBeGreaterThan(0);
});
