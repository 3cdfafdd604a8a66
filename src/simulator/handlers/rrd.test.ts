import { expect, test } from 'vitest';
import { ct, oneHost, threeNodes, vm } from '../../../test/support/scenarios.ts';
import { refusal, testWorld } from '../../../test/support/world.ts';

type Row = Record<string, number>;
const running = { status: 'running' as const, upSeconds: 1800 };

test('resolutions and lengths of 9, and of before', async () => {
  const expected = {
    '9.2': { hour: [60, 60], day: [60, 1440], week: [1800, 336], month: [1800, 1440], year: [21_600, 1440] },
    '8.4': { hour: [60, 70], day: [1800, 70], week: [10_800, 70], month: [43_200, 70], year: [604_800, 70] },
  } as const;
  for (const version of ['9.2', '8.4'] as const) {
    const it = testWorld(oneHost([ct(101, running)]), { version });
    for (const [timeframe, [step, length]] of Object.entries(expected[version])) {
      const rows = (await it.ask('GET /nodes/pve1/rrddata', { timeframe })) as Row[];
      expect(rows).toHaveLength(length);
      expect(rows.at(-1)!['time']! - rows.at(-2)!['time']!).toBe(step);
      expect(rows.at(-1)!['time']! % step).toBe(0);
      expect(it.clock.now() / 1000 - rows.at(-1)!['time']!).toBeLessThan(step);
    }
    const decade = (await it.ask('GET /nodes/pve1/rrddata', { timeframe: 'decade' })) as Row[];
    expect(decade).toHaveLength(570);
  }
});

test('rows of a running and of a stopped guest, with rates instead of counters', async () => {
  const it = testWorld(oneHost([ct(101, running), ct(102), vm(200, running)]));
  const rows = (await it.ask('GET /nodes/pve1/lxc/101/rrddata', { timeframe: 'hour' })) as Row[];
  const withLoad = rows.filter((row) => row['cpu'] !== undefined);
  expect(withLoad.length).toBeGreaterThan(25);
  expect(withLoad.length).toBeLessThan(32);
  expect(Object.keys(rows[0]!).sort()).toEqual(['disk', 'maxcpu', 'maxdisk', 'maxmem', 'time']);
  const last = withLoad.at(-1)!;
  expect(Object.keys(last)).toEqual(
    expect.arrayContaining(['mem', 'netin', 'netout', 'diskread', 'diskwrite', 'pressureiofull']),
  );
  expect(last).not.toHaveProperty('memhost');
  expect(last['netin']).toBeLessThan(1e6);
  const machine = ((await it.ask('GET /nodes/pve1/qemu/200/rrddata', { timeframe: 'hour' })) as Row[]).at(
    -1,
  )!;
  expect(machine).toMatchObject({ memhost: expect.any(Number), disk: 0 });
  expect(await refusal(it.ask('GET /nodes/pve1/lxc/999/rrddata', { timeframe: 'hour' }))).toMatch(
    /^500 RRD error: /,
  );
});

test('a new guest has only times', async () => {
  const it = testWorld(oneHost());
  await it.act('POST /nodes/pve1/qemu', { vmid: 300 });
  const rows = (await it.ask('GET /nodes/pve1/qemu/300/rrddata', { timeframe: 'hour' })) as Row[];
  for (const row of rows) expect(Object.keys(row)).toEqual(['time']);
});

test('a run that has ended stays in the history', async () => {
  const it = testWorld(oneHost([ct(101, running)]));
  it.world.guest(101).stop({ instant: true });
  await it.clock.advance(600_000);
  const rows = (await it.ask('GET /nodes/pve1/lxc/101/rrddata', { timeframe: 'hour' })) as Row[];
  expect(rows.at(-1)).not.toHaveProperty('cpu');
  expect(rows.filter((row) => row['cpu'] !== undefined).length).toBeGreaterThan(20);
});

test('a node that was off has a gap, and its history can be read elsewhere meanwhile', async () => {
  const it = testWorld(threeNodes([ct(101, { ...running, node: 'pve2' })]));
  await it.clock.advance(600_000);
  it.world.node('pve2').fail();
  await it.clock.advance(600_000);
  const off = (await it.ask('GET /nodes/pve2/rrddata', { timeframe: 'hour' }, { entry: 'pve1' })) as Row[];
  const gap = off.filter((row) => row['cpu'] === undefined).length;
  expect(gap).toBeGreaterThanOrEqual(10);
  expect(gap).toBeLessThanOrEqual(11);
  expect(off[0]).toMatchObject({ loadavg: expect.any(Number), memavailable: expect.any(Number), arcsize: 0 });
});
