import { expect, test } from 'vitest';
import { ct, oneHost, threeNodes } from '../../../test/support/scenarios.ts';
import { testWorld } from '../../../test/support/world.ts';
import type { RawAnswer } from '../call.ts';

type World = ReturnType<typeof testWorld>;
const CURSOR = /^s=[0-9a-f]{32};i=[0-9a-f]+;b=[0-9a-f]{32};m=[0-9a-f]+;t=[0-9a-f]+;x=[0-9a-f]{16}$/;
const LINE = /^[A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d pve1 [^ ]+: ./;

async function read(it: World, params: Record<string, string | number | boolean>): Promise<string[]> {
  const answer = (await it.ask('GET /nodes/pve1/journal', params)) as RawAnswer;
  expect(answer).toMatchObject({ alwaysGzip: true, contentType: 'application/json' });
  return answer.body === '' ? [] : (JSON.parse(answer.body as string) as { data: string[] }).data;
}

test('the last entries stand between two cursors', async () => {
  const it = testWorld(oneHost());
  const data = await read(it, { lastentries: 20 });
  expect(data).toHaveLength(22);
  expect(data[0]).toMatch(CURSOR);
  expect(data.at(-1)).toMatch(CURSOR);
  for (const line of data.slice(1, -1)) expect(line).toMatch(LINE);
});

test('following: from the last cursor on, nothing twice and nothing missed', async () => {
  const it = testWorld(oneHost([ct(101)]));
  let cursor = (await read(it, { lastentries: 1 })).at(-1)!;
  expect(await read(it, { startcursor: cursor })).toEqual([cursor, cursor]);
  const followed: string[] = [];
  await it.ask('POST /nodes/pve1/lxc/101/status/start', {}, { authId: 'root@pam!test' });
  for (let poll = 0; poll < 10; poll++) {
    await it.clock.advance(1000);
    const data = await read(it, { startcursor: cursor });
    expect(data[0]).toBe(cursor);
    followed.push(...data.slice(1, -1));
    cursor = data.at(-1)!;
  }
  const about = followed.filter((line) => line.includes('vzstart'));
  expect(about).toHaveLength(3);
  expect(about[0]).toMatch(
    /pvedaemon\[\d+\]: <root@pam!test> starting task UPID:pve1:.*:vzstart:101:root@pam!test:$/,
  );
  expect(about[1]).toMatch(/pvedaemon\[\d+\]: starting CT 101: UPID:pve1:/);
  expect(about[2]).toMatch(/: <root@pam!test> end task UPID:.*: OK$/);
  expect(new Set(followed).size).toBe(followed.length);
});

test('paging back ends before the first cursor', async () => {
  const it = testWorld(oneHost());
  const last = await read(it, { lastentries: 5 });
  const before = await read(it, { endcursor: last[0]!, lastentries: 5 });
  const both = await read(it, { lastentries: 10 });
  expect([...before.slice(1, -1), ...last.slice(1, -1)]).toEqual(both.slice(1, -1));
});

test('by time and by identifier; nothing found is nothing', async () => {
  const it = testWorld(oneHost());
  it.world.node('pve1').log('nginx', 'one', { pid: 7 });
  await it.clock.advance(100_000);
  it.world.node('pve1').log('nginx', 'two', { priority: 3 });
  const now = Math.floor(it.clock.now() / 1000);
  expect((await read(it, { since: now - 5, service: 'ngin*' })).slice(1, -1)).toEqual([
    expect.stringMatching(/pve1 nginx: two$/),
  ]);
  expect((await read(it, { until: now - 50, lastentries: 500, service: 'nginx' })).slice(1, -1)).toEqual([
    expect.stringMatching(/nginx\[7\]: one$/),
  ]);
  expect((await read(it, { lastentries: 500, service: 'nginx', priority: '3' })).slice(1, -1)).toHaveLength(
    1,
  );
  expect(await read(it, { lastentries: 5, service: 'nobody' })).toEqual([]);
});

test('conflicting parameters are answered with nothing at all', async () => {
  const it = testWorld(oneHost());
  const [cursor] = await read(it, { lastentries: 1 });
  for (const params of [
    { lastentries: 5, since: 1 },
    { lastentries: 5, startcursor: cursor! },
    { since: 1, startcursor: cursor! },
    { until: 1, endcursor: cursor! },
  ]) {
    const answer = (await it.ask('GET /nodes/pve1/journal', params)) as RawAnswer;
    expect(answer.body).toBe('');
  }
});

test('structured: cursors, host, identifiers and entries by themselves', async () => {
  const it = testWorld(oneHost());
  it.world.node('pve1').log('nginx', 'hello', { pid: 7, unit: 'nginx.service' });
  const rows = (await read(it, {
    ...{ structured: true, lastentries: 1, identifiers: true, units: true },
  })) as unknown as Array<Record<string, unknown>>;
  expect(rows[0]).toMatchObject({ ty: 'cursor', c: expect.stringMatching(CURSOR) });
  expect(rows[1]).toEqual({ ty: 'host', h: 'pve1' });
  expect(rows[2]).toMatchObject({ ty: 'identifiers', ids: expect.arrayContaining(['nginx', 'kernel']) });
  expect(rows[3]).toMatchObject({ ty: 'units', names: expect.arrayContaining(['nginx.service']) });
  expect(rows[4]).toEqual({ t: expect.any(Number), id: 'nginx', pid: 7, p: 6, msg: 'hello' });
  expect(rows[5]).toMatchObject({ ty: 'cursor' });
});

test('a reboot is marked, rotation takes the old away, cursors go on', async () => {
  const it = testWorld(threeNodes());
  const [, , cursor] = await read(it, { lastentries: 1 });
  it.world.node('pve1').fail();
  await it.clock.advance(60_000);
  it.world.node('pve1').restore();
  expect(await read(it, { startcursor: cursor! })).not.toHaveLength(2);
  expect(await read(it, { lastentries: 500 })).toContain('-- Reboot --');
  const [first] = await read(it, { lastentries: 500 });
  it.world.node('pve1').rotateLogs();
  expect((await read(it, { lastentries: 500 }))[0]).not.toBe(first);
  const old = await read(it, { startcursor: first! });
  expect(old.length).toBeGreaterThan(5);
});

test('syslog: numbered, by unit and by time, with the total beside it', async () => {
  const it = testWorld(oneHost());
  const rows = (await it.ask('GET /nodes/pve1/syslog', {
    service: 'pvedaemon',
    start: 2,
    limit: 3,
  })) as Array<{ n: number; t: string }>;
  expect(rows.map((row) => row.n)).toEqual([3, 4, 5]);
  for (const row of rows) expect(row.t).toMatch(/ pve1 pvedaemon\[\d+\]: /);
  expect(it.envelope['total']).toBeGreaterThan(4);
  expect(await it.ask('GET /nodes/pve1/syslog', { service: 'nope' })).toEqual([
    { n: 1, t: '-- No entries --' },
  ]);
  it.world.node('pve1').log('x', 'today');
  expect(await it.ask('GET /nodes/pve1/syslog', { since: '2026-01-01' })).toHaveLength(1);
  expect(await it.ask('GET /nodes/pve1/syslog', { since: '2026-01-02 10:00' })).toEqual([
    { n: 1, t: '-- No entries --' },
  ]);
});

test('a journal is the same for the same seed', async () => {
  const [a, b] = [testWorld(oneHost()), testWorld(oneHost())];
  await a.clock.advance(3_600_000);
  await b.clock.advance(1_800_000);
  await read(b, { lastentries: 3 });
  await b.clock.advance(1_800_000);
  expect(await read(a, { lastentries: 400 })).toEqual(await read(b, { lastentries: 400 }));
});
