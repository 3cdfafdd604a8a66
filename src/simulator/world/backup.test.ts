import { expect, test } from 'vitest';
import { ct, oneHost, vm } from '../../../test/support/scenarios.ts';
import { refusal, testWorld } from '../../../test/support/world.ts';

type Row = Record<string, unknown>;
const running = { status: 'running' as const };

/** Every `lock status` the guest goes through while the task runs. */
async function watch(it: ReturnType<typeof testWorld>, vmid: number, upid: string): Promise<string[]> {
  const seen: string[] = [];
  const task = it.cluster.node('pve1').tasks.find(upid)!;
  while (task.status === 'running') {
    await it.clock.advance(100);
    const { lock = '-', status } = it.world.guest(vmid).truth;
    const frozen = it.cluster.guests.get(vmid)!.run?.frozenAt === undefined ? '' : ' frozen';
    const now = `${lock} ${status}${frozen}`;
    if (seen.at(-1) !== now) seen.push(now);
  }
  return seen;
}

test('snapshot: locked all the time, for a moment by the snapshot, and never down', async () => {
  const it = testWorld(oneHost([ct(101, running)]));
  const upid = it.world.guest(101).backup({ durationMs: 5000 });
  expect(upid).toContain(':vzdump:101:root@pam:');
  const seen = await watch(it, 101, upid);
  expect(seen).toEqual(['- running', 'snapshot running', 'backup running', '- running']);
  const task = it.cluster.node('pve1').tasks.find(upid)!;
  expect(task.exitStatus).toBe('OK');
  expect(task.lines[0]).toBe('INFO: starting new backup job: vzdump 101 --mode snapshot --storage local');
  expect(task.lines.at(-2)).toBe('INFO: Backup job finished successfully');
  const content = (await it.ask('GET /nodes/pve1/storage/local/content', { content: 'backup' })) as Row[];
  expect(content).toMatchObject([{ content: 'backup', subtype: 'lxc', vmid: 101, format: 'tar.zst' }]);
});

test('while it is backed up, a guest is started and changed by nobody, but it can be stopped from inside', async () => {
  const it = testWorld(oneHost([ct(101)]));
  it.world.guest(101).backup({ durationMs: 20_000 });
  await it.clock.advance(1000);
  expect((await it.act('POST /nodes/pve1/lxc/101/status/start')).exit).toBe('CT is locked (backup)');
  expect(await refusal(it.ask('PUT /nodes/pve1/lxc/101/config', { onboot: true }))).toBe(
    '500 CT is locked (backup)',
  );
  await it.clock.advance(30_000);
  expect((await it.act('POST /nodes/pve1/lxc/101/status/start')).exit).toBe('OK');
});

test('suspend freezes, stop really stops and starts again', async () => {
  const it = testWorld(oneHost([ct(101, running), vm(200, running)]));
  const suspended = await watch(it, 101, it.world.guest(101).backup({ mode: 'suspend', durationMs: 3000 }));
  expect(suspended).toEqual(['- running', 'backup running frozen', '- running']);
  const stopped = await watch(it, 200, it.world.guest(200).backup({ mode: 'stop', durationMs: 3000 }));
  expect(stopped).toContain('backup stopped');
  expect(stopped.at(-1)).toBe('- running');
});

test('a locked guest fails the job, an aborted job gives its guest back', async () => {
  const it = testWorld(oneHost([ct(101, { config: { lock: 'migrate' } }), ct(102, running)]));
  const end = await it.act('POST /nodes/pve1/vzdump', { vmid: '101,102', mode: 'suspend' });
  expect(end.exit).toBe('job errors');
  expect(end.lines).toContain('ERROR: Backup of VM 101 failed - CT is locked (migrate)');
  const upid = it.world.guest(102).backup({ mode: 'suspend', durationMs: 60_000 });
  await it.clock.advance(2000);
  const stopping = it.ask(`DELETE /nodes/pve1/tasks/${upid}`);
  await it.clock.advance(1000);
  await stopping;
  expect(it.world.guest(102).truth).toMatchObject({ lock: undefined, status: 'running' });
  expect(it.cluster.guests.get(102)!.run!.frozenAt).toBeUndefined();
  expect(await refusal(it.ask('POST /nodes/pve1/vzdump'))).toMatch(/^500 you need to specify/);
});
