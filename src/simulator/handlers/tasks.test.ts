import { expect, test } from 'vitest';
import { ct, oneHost, threeNodes } from '../../../test/support/scenarios.ts';
import { refusal, testWorld } from '../../../test/support/world.ts';
import { parseUpid } from '../../pve/upid.ts';

type Row = Record<string, unknown>;
const start = (vmid: number) => `POST /nodes/pve1/lxc/${vmid}/status/start`;

test('a UPID says who, where, what and when, and the status says the same', async () => {
  const it = testWorld(oneHost([ct(101)]));
  const text = (await it.ask(start(101), {}, { authId: 'ops@pve!ci' })) as string;
  const upid = parseUpid(text);
  expect(upid).toMatchObject({ node: 'pve1', type: 'vzstart', id: '101', user: 'ops@pve', tokenId: 'ci' });
  const running = await it.ask(`GET /nodes/pve1/tasks/${text}/status`);
  expect(running).toEqual({
    upid: text,
    node: 'pve1',
    pid: upid.pid,
    pstart: upid.pstart,
    starttime: upid.startedAt.getTime() / 1000,
    type: 'vzstart',
    id: '101',
    user: 'ops@pve',
    tokenid: 'ci',
    status: 'running',
  });
  await it.clock.advance(10_000);
  const stopped = await it.ask(`GET /nodes/pve1/tasks/${text}/status`);
  expect(stopped).toEqual({ ...(running as Row), status: 'stopped', exitstatus: 'OK' });
});

test('a log may end in its error while the task still runs', async () => {
  const it = testWorld(oneHost([ct(101, { config: { lock: 'backup' } })]));
  const upid = (await it.ask(start(101))) as string;
  await it.clock.advance(200);
  expect(await it.ask(`GET /nodes/pve1/tasks/${upid}/log`)).toEqual([
    { n: 1, t: 'TASK ERROR: CT is locked (backup)' },
  ]);
  expect(it.envelope['total']).toBe(1);
  expect(await it.ask(`GET /nodes/pve1/tasks/${upid}/status`)).toMatchObject({ status: 'running' });
  await it.clock.advance(400);
  expect(await it.ask(`GET /nodes/pve1/tasks/${upid}/status`)).toMatchObject({
    exitstatus: 'CT is locked (backup)',
  });
});

test('a log by pages; an empty one says so; unknown tasks and texts that are no UPID', async () => {
  const it = testWorld(oneHost([ct(101)]));
  const upid = it.cluster.runTask(
    'pve1',
    { type: 'x', id: '', caller: { authId: 'root@pam' } },
    async (task) => {
      await task.sleep(1000);
      for (let line = 1; line <= 120; line++) task.log(`line ${line}`);
    },
  );
  const log = `GET /nodes/pve1/tasks/${upid}/log`;
  expect(await it.ask(log)).toEqual([{ n: 1, t: 'no content' }]);
  await it.clock.advance(3000);
  expect((await it.ask(log)) as Row[]).toHaveLength(50);
  expect(await it.ask(log, { start: 119, limit: 5 })).toEqual([
    { n: 120, t: 'line 120' },
    { n: 121, t: 'TASK OK' },
  ]);
  expect((await it.ask(log, { limit: 0 })) as Row[]).toHaveLength(121);
  expect(it.envelope['total']).toBe(121);
  const other = upid.replace(':x:', ':y:');
  expect(await it.ask(`GET /nodes/pve1/tasks/${other}/log`)).toEqual([
    { n: 1, t: 'unable to open file - No such file or directory' },
  ]);
  expect(await refusal(it.ask(`GET /nodes/pve1/tasks/${other}/status`))).toBe('400 {"upid":"no such task"}');
  expect(await refusal(it.ask('GET /nodes/pve1/tasks/garbage/status'))).toBe(
    '400 {"upid":"unable to parse worker upid"}',
  );
});

test('the list hides what runs, unless asked; a running one bears its token in the user', async () => {
  const it = testWorld(oneHost([ct(101), ct(102, { config: { lock: 'backup' } })]));
  await it.act(start(102));
  const upid = (await it.ask(start(101), {}, { authId: 'root@pam!test' })) as string;
  const archive = (await it.ask('GET /nodes/pve1/tasks')) as Row[];
  expect(archive).toMatchObject([
    { id: '102', status: 'CT is locked (backup)', endtime: expect.any(Number) },
  ]);
  expect(it.envelope['total']).toBe(1);
  expect(await it.ask('GET /nodes/pve1/tasks', { source: 'active' })).toEqual([
    expect.objectContaining({ upid, status: 'RUNNING', user: 'root@pam!test', saved: '0' }),
  ]);
  const all = (await it.ask('GET /nodes/pve1/tasks', { source: 'all' })) as Row[];
  expect(all.map((row) => row['id'])).toEqual(['101', '102']);
  await it.clock.advance(10_000);
  const ask = async (params: Record<string, string | number | boolean>) =>
    ((await it.ask('GET /nodes/pve1/tasks', params)) as Row[]).map((row) => row['id']);
  expect(await ask({})).toEqual(['101', '102']);
  expect(await ask({ statusfilter: 'error' })).toEqual(['102']);
  expect(await ask({ statusfilter: 'ok' })).toEqual(['101']);
  expect(await ask({ errors: true })).toEqual(['102']);
  expect(await ask({ vmid: 101 })).toEqual(['101']);
  expect(await ask({ userfilter: 'TEST' })).toEqual(['101']);
  expect(await ask({ typefilter: 'vzstop' })).toEqual([]);
  expect(await ask({ start: 1, limit: 1 })).toEqual(['102']);
});

test('tasks are seen by their owner: a user with its tokens, a token for itself', async () => {
  const it = testWorld(oneHost([ct(101)]));
  const upid = (await it.act(start(101), {}, { authId: 'ops@pve!ci' })).upid;
  const deny = () => true;
  const status = `GET /nodes/pve1/tasks/${upid}/status`;
  for (const authId of ['ops@pve', 'ops@pve!ci']) {
    expect(await it.ask(status, {}, { authId, deny })).toMatchObject({ exitstatus: 'OK' });
    expect(await it.ask('GET /nodes/pve1/tasks', {}, { authId, deny })).toHaveLength(1);
  }
  for (const authId of ['ops@pve!other', 'else@pve']) {
    expect(await refusal(it.ask(status, {}, { authId, deny }))).toBe(
      '403 Permission check failed (/nodes/pve1, Sys.Audit)',
    );
    expect(await it.ask('GET /nodes/pve1/tasks', {}, { authId, deny })).toEqual([]);
  }
});

test('aborting a task', async () => {
  const it = testWorld(oneHost([ct(101, { status: 'running', behaviour: { ignoresShutdown: true } })]));
  const sleeper = it.cluster.runTask('pve1', { type: 'x', id: '', caller: { authId: 'root@pam' } }, (task) =>
    task.sleep(60_000),
  );
  const shutdown = (await it.ask('POST /nodes/pve1/lxc/101/status/shutdown')) as string;
  await it.clock.advance(1000);
  for (const [upid, exit] of [
    [sleeper, 'received interrupt'],
    [shutdown, 'unexpected status'],
  ]) {
    const stopping = it.ask(`DELETE /nodes/pve1/tasks/${upid}`);
    await it.clock.advance(1000);
    expect(await stopping).toBeNull();
    expect(await it.ask(`GET /nodes/pve1/tasks/${upid}/status`)).toMatchObject({
      status: 'stopped',
      exitstatus: exit,
    });
  }
  expect(await it.ask(`DELETE /nodes/pve1/tasks/${sleeper}`)).toBeNull();
  // The lock of the dead shutdown is free again.
  expect((await it.act('POST /nodes/pve1/lxc/101/status/stop')).exit).toBe('OK');
});

test('a node that loses its power leaves tasks without an end', async () => {
  const it = testWorld(threeNodes([ct(101)]));
  const upid = (await it.ask(start(101))) as string;
  await it.clock.advance(100);
  it.world.node('pve1').fail();
  await it.clock.advance(1000);
  expect(it.cluster.node('pve1').tasks.find(upid)).toMatchObject({
    exitStatus: 'unexpected status',
    lines: [],
  });
});

test('the cluster list: 25 a node, running ones first and without a status', async () => {
  const it = testWorld(threeNodes([ct(101)]));
  for (let count = 0; count < 30; count++) {
    it.cluster.runTask('pve1', { type: 'x', id: count, caller: { authId: 'root@pam!t' } }, async () => {});
  }
  await it.clock.advance(5000);
  await it.ask(start(101));
  const rows = (await it.ask('GET /cluster/tasks')) as Row[];
  expect(rows).toHaveLength(25);
  expect(rows[0]).toMatchObject({ type: 'vzstart', saved: '0', pid: expect.any(Number) });
  expect(rows[0]).not.toHaveProperty('status');
  expect(rows[1]).toMatchObject({ status: 'OK', tokenid: 't', saved: 1 });
  expect(rows[1]).not.toHaveProperty('pid');
  await it.clock.advance(10_000);
  expect(((await it.ask('GET /cluster/tasks')) as Row[])[5]).toMatchObject({ saved: '1' });
  const deny = () => true;
  expect(await it.ask('GET /cluster/tasks', {}, { authId: 'root@pam!t', deny })).toEqual([]);
  expect(await it.ask('GET /cluster/tasks', {}, { authId: 'root@pam', deny })).toHaveLength(25);
});

test('the cluster list of a node ends at 32 KiB', async () => {
  const it = testWorld(oneHost());
  for (let count = 0; count < 25; count++) {
    it.cluster.runTask('pve1', { type: 'x', id: '', caller: { authId: 'root@pam' } }, async () => {
      throw new Error('e'.repeat(3000));
    });
  }
  await it.clock.advance(5000);
  const rows = (await it.ask('GET /cluster/tasks')) as Row[];
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.length).toBeLessThan(12);
});

test('an error of several lines is one line of status', async () => {
  const it = testWorld(oneHost());
  const upid = it.cluster.runTask(
    'pve1',
    { type: 'x', id: '', caller: { authId: 'root@pam' } },
    async (task) => {
      task.log('first');
      throw new Error('one\ntwo\n');
    },
  );
  await it.clock.advance(1000);
  const task = it.cluster.node('pve1').tasks.find(upid)!;
  expect(task.lines).toEqual(['first', 'TASK ERROR: one', 'two']);
  expect(task.exitStatus).toBe('one two');
});

test('what was over before the world began is in the archive', async () => {
  const scenario = oneHost([ct(101)]);
  const tasks = [
    { node: 'pve1', type: 'aptupdate', secondsAgo: 3600, seconds: 20, lines: ['a'] },
    { node: 'pve1', type: 'vzstart', id: 101, user: 'root@pam!test', secondsAgo: 60, exit: 'it failed' },
  ];
  const it = testWorld({ clusters: [{ ...scenario.clusters[0]!, tasks }] });
  const rows = (await it.ask('GET /nodes/pve1/tasks')) as Row[];
  const now = it.clock.now() / 1000;
  expect(rows).toMatchObject([
    { type: 'vzstart', status: 'it failed', tokenid: 'test', starttime: now - 60, endtime: now - 57 },
    { type: 'aptupdate', status: 'OK', id: '', endtime: now - 3580 },
  ]);
  expect(await it.ask(`GET /nodes/pve1/tasks/${rows[1]!['upid']}/log`)).toEqual([
    { n: 1, t: 'a' },
    { n: 2, t: 'TASK OK' },
  ]);
});
