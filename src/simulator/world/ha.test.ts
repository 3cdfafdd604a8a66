import { expect, test } from 'vitest';
import { ct, threeNodes, vm } from '../../../test/support/scenarios.ts';
import { refusal, testWorld } from '../../../test/support/world.ts';

type Row = Record<string, unknown>;
const running = { status: 'running' as const };

function managed(facts: Parameters<typeof ct>[1] = running) {
  return testWorld(threeNodes([ct(101, facts), vm(200, running)], { ha: [{ vmid: 101 }] }));
}
const guestTasks = (it: ReturnType<typeof testWorld>) =>
  it.world.events
    .filter((event) => event.kind === 'task-started')
    .map((event) => event.detail!.split(':'))
    .map((words) => `${words[5]} ${words[1]} ${words[7]}`);

test('start and stop only hand in a request; what it asks for happens later, by root', async () => {
  const it = managed();
  const stop = await it.act('POST /nodes/pve1/lxc/101/status/shutdown', {}, { authId: 'ops@pve' });
  expect(stop).toMatchObject({ exit: 'OK', lines: ['Requesting HA stop for CT 101', 'TASK OK'] });
  expect(stop.upid).toContain(':hastop:101:ops@pve:');
  expect(it.world.guest(101).truth.status).toBe('running');
  await it.clock.advance(25_000);
  expect(it.world.guest(101).truth).toMatchObject({ status: 'stopped', haState: 'stopped' });
  const start = await it.act('POST /nodes/pve1/lxc/101/status/start');
  expect(start.upid).toContain(':hastart:101:');
  expect(it.world.guest(101).truth.status).toBe('stopped');
  await it.clock.advance(25_000);
  expect(it.world.guest(101).truth).toMatchObject({ status: 'running', haState: 'started' });
  expect(guestTasks(it)).toEqual([
    'hastop pve1 ops@pve',
    'vzshutdown pve1 root@pam',
    'hastart pve1 root@pam',
    'vzstart pve1 root@pam',
  ]);
  const upid = it.world.events.find((event) => event.detail?.includes(':vzshutdown:'))!.detail!;
  expect(it.cluster.node('pve1').tasks.find(upid)!.lines[0]).toBe('task started by HA resource agent');
});

test('a stop kills, where a shutdown asks', async () => {
  const it = managed({ ...running, behaviour: { ignoresShutdown: true } });
  await it.act('POST /nodes/pve1/lxc/101/status/stop');
  await it.clock.advance(20_000);
  expect(it.world.guest(101).truth.status).toBe('stopped');
  expect(guestTasks(it)).toContain('vzstop pve1 root@pam');
});

test('shut down from inside, it is started again', async () => {
  const it = managed();
  it.world.guest(101).powerOffInside();
  expect(it.world.guest(101).truth.status).toBe('stopped');
  await it.clock.advance(25_000);
  expect(it.world.guest(101).truth.status).toBe('running');
});

test('reboot knows nothing of HA; overruling a shutdown is refused', async () => {
  const it = managed();
  expect((await it.act('POST /nodes/pve1/lxc/101/status/reboot')).upid).toContain(':vzreboot:');
  expect(await refusal(it.ask('POST /nodes/pve1/lxc/101/status/stop', { 'overrule-shutdown': true }))).toBe(
    '400 {"overrule-shutdown":"Not applicable for HA resources."}',
  );
});

test('what does not start is retried, moved and given up; the error has to be cleared', async () => {
  const it = managed({ behaviour: { startError: 'it is broken' } });
  await it.clock.advance(120_000);
  expect(it.world.guest(101).truth).toMatchObject({ status: 'stopped', haState: 'error' });
  const { node } = it.world.guest(101).truth;
  expect(node).not.toBe('pve1');
  const start = await it.act(`POST /nodes/${node}/lxc/101/status/start`);
  expect(start.exit).toBe("command 'ha-manager set ct:101 --state started' failed: exit code 255");
  expect(await it.ask('GET /cluster/ha/status/current')).toContainEqual(
    expect.objectContaining({ sid: 'ct:101', state: 'error', crm_state: 'error' }),
  );
  it.cluster.guests.get(101)!.behaviour = { ...it.cluster.guests.get(101)!.behaviour, startError: '' };
  await it.ask('PUT /cluster/ha/resources/ct:101', { state: 'disabled' });
  await it.clock.advance(20_000);
  await it.ask('PUT /cluster/ha/resources/ct:101', { state: 'started' });
  await it.clock.advance(30_000);
  expect(it.world.guest(101).truth).toMatchObject({ status: 'running', haState: 'started' });
});

test('a lost node is fenced and its guests recovered; what is not managed stays with it', async () => {
  const it = testWorld(threeNodes([ct(101, running), ct(102, running)], { ha: [{ vmid: 101 }] }));
  it.world.node('pve1').fail();
  await it.clock.advance(90_000);
  expect(it.world.guest(101).truth).toMatchObject({ node: 'pve1', haState: 'fence' });
  const rows = (await it.ask('GET /cluster/resources', {}, { entry: 'pve2' })) as Row[];
  expect(rows.find((row) => row['id'] === 'node/pve1')).toMatchObject({
    hastate: 'fence',
    status: 'offline',
  });
  await it.clock.advance(90_000);
  expect(it.world.guest(101).truth).toMatchObject({ node: 'pve2', status: 'running', haState: 'started' });
  expect(it.world.guest(102).truth).toMatchObject({ node: 'pve1', status: 'stopped' });
});

test('migration stops, moves and starts a container, and moves a machine while it runs', async () => {
  const it = testWorld(
    threeNodes([ct(101, running), vm(200, running)], { ha: [{ vmid: 101 }, { vmid: 200 }] }),
  );
  for (const [kind, vmid] of [
    ['lxc', 101],
    ['qemu', 200],
  ] as const) {
    const startedAt = it.cluster.guests.get(vmid)!.run!.startedAt;
    const body = kind === 'lxc' ? { target: 'pve2', restart: true } : { target: 'pve2', online: true };
    const { upid, lines } = await it.act(`POST /nodes/pve1/${kind}/${vmid}/migrate`, body);
    expect(upid).toContain(':hamigrate:');
    expect(lines[0]).toMatch(/^Requesting HA migration for (CT|VM) \d+ to node pve2$/);
    await it.clock.advance(60_000);
    expect(it.world.guest(vmid).truth).toMatchObject({ node: 'pve2', status: 'running', haState: 'started' });
    expect(it.cluster.guests.get(vmid)!.run!.startedAt === startedAt).toBe(kind === 'qemu');
  }
});

test('without quorum the manager does nothing until it is back', async () => {
  const it = managed();
  it.world.control().loseQuorum();
  it.world.guest(101).powerOffInside();
  await it.clock.advance(60_000);
  expect(it.world.guest(101).truth.status).toBe('stopped');
  expect(await it.ask('GET /cluster/ha/status/current')).toContainEqual({
    ...{ id: 'quorum', type: 'quorum', node: 'pve1', quorate: 0 },
    status: "No quorum on node 'pve1'!",
  });
  it.world.control().regainQuorum();
  await it.clock.advance(30_000);
  expect(it.world.guest(101).truth.status).toBe('running');
});

test('resources are added, listed, changed and removed', async () => {
  const it = managed();
  expect(
    await it.ask('POST /cluster/ha/resources', { sid: '200', state: 'started', comment: 'x' }),
  ).toBeNull();
  expect(await it.ask('GET /cluster/ha/resources')).toMatchObject([
    { sid: 'ct:101', type: 'ct', state: 'started' },
    { sid: 'vm:200', type: 'vm', state: 'started', comment: 'x', digest: expect.any(String) },
  ]);
  expect(await it.ask('GET /nodes/pve1/qemu/200/status/current')).toMatchObject({
    ha: { managed: 1, state: null },
  });
  await it.clock.advance(30_000);
  expect(await it.ask('GET /nodes/pve1/qemu/200/status/current')).toMatchObject({
    ha: { managed: 1, state: 'started' },
  });
  expect(await refusal(it.ask('POST /cluster/ha/resources', { sid: 'vm:200' }))).toBe(
    "500 resource ID 'vm:200' already defined",
  );
  expect(await refusal(it.ask('GET /cluster/ha/resources/vm:300'))).toBe("500 no such resource 'vm:300'");
  await it.ask('PUT /cluster/ha/resources/vm:200', { state: 'ignored' });
  expect(await it.ask('GET /nodes/pve1/qemu/200/status/current')).toMatchObject({ ha: { managed: 0 } });
  expect((await it.act('POST /nodes/pve1/qemu/200/status/stop')).upid).toContain(':qmstop:');
  await it.ask('DELETE /cluster/ha/resources/vm:200');
  expect(await it.ask('GET /cluster/ha/resources')).toHaveLength(1);
});

test('the status names quorum, master, fencing, each LRM and each service', async () => {
  const it = managed();
  const rows = (await it.ask('GET /cluster/ha/status/current')) as Row[];
  expect(rows.map((row) => row['id'])).toEqual([
    ...['quorum', 'master', 'fencing', 'lrm:pve1', 'lrm:pve2', 'lrm:pve3', 'service:ct:101'],
  ]);
  expect(rows[1]!['status']).toMatch(/^pve1 \(active, \w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}\)$/);
  expect(rows[6]).toMatchObject({
    node: 'pve1',
    state: 'started',
    request_state: 'started',
    status: 'ct:101 (pve1, started)',
  });
  const plain = testWorld(threeNodes());
  expect(await plain.ask('GET /cluster/ha/status/current')).toHaveLength(1);
  expect(await refusal(plain.ask('GET /cluster/ha/groups'))).toMatch(/^500 /);
});
