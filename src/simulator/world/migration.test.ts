import { expect, test } from 'vitest';
import { ct, threeNodes, vm } from '../../../test/support/scenarios.ts';
import { refusal, testWorld } from '../../../test/support/world.ts';

type Row = Record<string, unknown>;
const running = { status: 'running' as const };

test('what is refused at once, and what the task refuses', async () => {
  const it = testWorld(
    threeNodes([ct(101, running), vm(200, running), ct(102, { config: { lock: 'backup' } })]),
  );
  const lxc = (params: Record<string, string | boolean>) =>
    it.ask('POST /nodes/pve1/lxc/101/migrate', params as never);
  expect(await refusal(lxc({ target: 'pve1' }))).toBe('400 {"target":"target is local node."}');
  expect(await refusal(lxc({ target: 'pve9' }))).toBe("500 no such cluster node 'pve9'");
  expect(await refusal(lxc({ target: 'pve2' }))).toBe(
    "500 can't migrate running container without --online or --restart",
  );
  expect(await refusal(it.ask('POST /nodes/pve1/qemu/200/migrate', { target: 'pve2' }))).toMatch(
    /without --online/,
  );
  const online = await it.act('POST /nodes/pve1/lxc/101/migrate', { target: 'pve2', online: true });
  expect(online.exit).toBe('lxc live migration is currently not implemented');
  expect((await it.act('POST /nodes/pve1/lxc/102/migrate', { target: 'pve2' })).exit).toBe(
    'CT is locked (backup)',
  );
});

test('a restarting container: locked, stopped, then all at once on the target and started there', async () => {
  const it = testWorld(threeNodes([ct(101, running)]));
  const upid = (await it.ask('POST /nodes/pve1/lxc/101/migrate', {
    target: 'pve2',
    restart: true,
  })) as string;
  const seen = new Set<string>();
  const task = it.cluster.node('pve1').tasks.find(upid)!;
  while (task.status === 'running') {
    await it.clock.advance(100);
    const { node, lock, status } = it.world.guest(101).truth;
    seen.add(`${node} ${lock ?? '-'} ${status}`);
    const rows = ((await it.ask('GET /cluster/resources', { type: 'vm' })) as Row[]).filter(
      (row) => row['vmid'] === 101,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!['node']).toBe(node);
    const other = node === 'pve1' ? 'pve2' : 'pve1';
    expect(await refusal(it.ask(`GET /nodes/${other}/lxc/101/status/current`))).toMatch(/does not exist$/);
    expect(await it.ask(`GET /nodes/${other}/lxc/101/interfaces`)).toBeNull();
  }
  expect(seen).toContain('pve1 migrate stopped');
  expect(seen).toContain('pve2 migrate stopped');
  expect(task.exitStatus).toBe('OK');
  expect(task.lines.at(-2)).toMatch(/migration finished successfully/);
  expect(it.world.guest(101).truth).toMatchObject({ node: 'pve2', status: 'running' });
});

test('a machine moves while it runs: its counters go on', async () => {
  const it = testWorld(threeNodes([vm(200, running)]));
  const before = it.cluster.guests.get(200)!.run!.startedAt;
  const end = await it.act('POST /nodes/pve1/qemu/200/migrate', { target: 'pve3', online: true });
  expect(end).toMatchObject({ exit: 'OK' });
  expect(end.upid).toContain(':qmigrate:200:');
  expect(it.world.guest(200).truth).toMatchObject({ node: 'pve3', status: 'running' });
  expect(it.cluster.guests.get(200)!.run!.startedAt).toBe(before);
  expect((await it.ask('GET /nodes/pve1/qemu')) as Row[]).toHaveLength(0);
});

test('a target that is gone aborts the migration and starts the container where it was', async () => {
  const it = testWorld(threeNodes([ct(101, running)]));
  const upid = (await it.ask('POST /nodes/pve1/lxc/101/migrate', {
    target: 'pve2',
    restart: true,
  })) as string;
  await it.clock.advance(1000);
  it.world.node('pve2').fail();
  await it.clock.advance(60_000);
  const task = it.cluster.node('pve1').tasks.find(upid)!;
  expect(task.exitStatus).toBe('migration aborted');
  expect(it.world.guest(101).truth).toMatchObject({ node: 'pve1', status: 'running', lock: undefined });
});

test('an aborted migration leaves no lock behind', async () => {
  const it = testWorld(threeNodes([ct(101)]));
  const upid = (await it.ask('POST /nodes/pve1/lxc/101/migrate', { target: 'pve2' })) as string;
  await it.clock.advance(400);
  expect(it.world.guest(101).truth.lock).toBe('migrate');
  const stopping = it.ask(`DELETE /nodes/pve1/tasks/${upid}`);
  await it.clock.advance(1000);
  await stopping;
  expect(it.cluster.node('pve1').tasks.find(upid)!.exitStatus).toBe('interrupted by signal');
  expect(it.world.guest(101).truth).toMatchObject({ node: 'pve1', lock: undefined });
});

test('the verb moves a guest at once, or as a task of root', async () => {
  const it = testWorld(threeNodes([ct(101, running), ct(102, running)]));
  expect(it.world.guest(101).migrate('pve2', { instant: true })).toBeUndefined();
  expect(it.world.guest(101).truth).toMatchObject({ node: 'pve2', status: 'running' });
  expect(it.world.guest(102).migrate('pve3')).toContain(':vzmigrate:102:root@pam:');
  await it.clock.advance(60_000);
  expect(it.world.guest(102).truth).toMatchObject({ node: 'pve3', status: 'running' });
  expect(() => it.world.guest(102).migrate('pve9')).toThrow('no node pve9');
});

test('a hibernated machine stays hibernated where it is moved', async () => {
  const it = testWorld(threeNodes([vm(200, { status: 'hibernated' })]));
  expect((await it.act('POST /nodes/pve1/qemu/200/migrate', { target: 'pve2' })).exit).toBe('OK');
  expect(it.world.guest(200).truth).toMatchObject({ node: 'pve2', status: 'hibernated', lock: 'suspended' });
});
