import { describe, expect, test } from 'vitest';
import { failure } from '../../../test/support/client.ts';
import { useGuestLab } from '../../../test/support/guest-lab.ts';
import { fault } from '../../simulator/index.ts';
import type { GuestAction } from './actions.ts';

describe('an action', () => {
  test.each<[number, GuestAction, string]>([
    [102, 'start', 'running'],
    [101, 'shutdown', 'stopped'],
    [101, 'stop', 'stopped'],
    [101, 'reboot', 'running'],
    [106, 'suspend', 'stopped'],
    [200, 'shutdown', 'stopped'],
    [200, 'stop', 'stopped'],
    [200, 'reboot', 'running'],
    [200, 'reset', 'running'],
    [200, 'suspend', 'paused'],
    [200, 'hibernate', 'hibernated'],
    [201, 'start', 'running'],
    [202, 'resume', 'running'],
    [202, 'stop', 'stopped'],
    [203, 'resume', 'running'],
    [203, 'start', 'running'],
  ])('on %i: %s ends %s', async (vmid, action, status) => {
    const { sim, client, clock } = await useGuestLab();
    const log: string[] = [];
    const tasks: string[] = [];
    const result = await clock.until(
      client
        .guest(vmid)
        .act(action, { onLog: (line) => log.push(line), onTask: (task) => tasks.push(task.upid) }),
    );
    expect(result).toMatchObject({
      status,
      alreadyThere: false,
      warnings: 0,
      node: sim.guest(vmid).truth.node,
    });
    expect(sim.guest(vmid).truth.status).toBe(status);
    expect(tasks).toEqual([result.task?.upid]);
    expect(log.at(-1)).toBe('TASK OK');
    expect(clock.nextTimerInMs ?? 0).toBeGreaterThanOrEqual(0);
  });

  test.each<[number, GuestAction, string]>([
    [101, 'start', 'running'],
    [101, 'resume', 'running'],
    [102, 'shutdown', 'stopped'],
    [102, 'stop', 'stopped'],
    [110, 'start', 'running'],
    [111, 'stop', 'stopped'],
    [200, 'start', 'running'],
    [200, 'resume', 'running'],
    [201, 'stop', 'stopped'],
    [202, 'suspend', 'paused'],
    [203, 'hibernate', 'hibernated'],
    [203, 'stop', 'hibernated'],
  ])('on %i: %s changes nothing where it is %s already', async (vmid, action, status) => {
    const { sim, client, clock } = await useGuestLab();
    const result = await clock.until(client.guest(vmid).act(action));
    expect(result).toEqual({ status, alreadyThere: true, warnings: 0, node: sim.guest(vmid).truth.node });
    expect(sim.requestLog.filter((request) => request.method === 'POST')).toEqual([]);
  });

  test.each<[number, GuestAction, string, string]>([
    [101, 'reset', 'unsupported', 'lab/lxc/101: a container cannot be reset'],
    [101, 'hibernate', 'unsupported', 'lab/lxc/101: a container cannot be hibernated'],
    [102, 'reboot', 'api', 'lab/lxc/102: cannot reboot it: it is stopped'],
    [102, 'suspend', 'api', 'lab/lxc/102: cannot suspend it: it is stopped'],
    [201, 'resume', 'api', 'lab/qemu/201: cannot resume it: it is stopped'],
    [201, 'hibernate', 'api', 'lab/qemu/201: cannot hibernate it: it is stopped'],
    [202, 'start', 'api', 'lab/qemu/202: cannot start it: it is paused'],
    [202, 'shutdown', 'api', 'lab/qemu/202: cannot shutdown it: it is paused and cannot react'],
    [203, 'reboot', 'api', 'lab/qemu/203: cannot reboot it: it is hibernated'],
  ])('on %i: %s is refused (%s) with a sentence', async (vmid, action, code, message) => {
    const { sim, client, clock } = await useGuestLab();
    const error = await failure(clock.until(client.guest(vmid).act(action)));
    expect(error).toMatchObject({ code, message, advice: expect.any(String) });
    expect(sim.requestLog.filter((request) => request.method === 'POST')).toEqual([]);
  });

  test('that fails brings the end of the log', async () => {
    const { client, clock } = await useGuestLab();
    for (const onLog of [undefined, () => {}]) {
      const error = await failure(clock.until(client.guest(104).act('start', { onLog })));
      expect(error).toMatchObject({
        name: 'TaskError',
        code: 'task',
        exitStatus: 'CT is broken',
        message: 'lab/104: vzstart failed: CT is broken',
        logTail: ["startup for container '104' failed", 'TASK ERROR: CT is broken'],
      });
    }
  });

  test('that warns succeeds and says how often', async () => {
    const { client, clock } = await useGuestLab();
    expect(await clock.until(client.guest(105).act('start'))).toMatchObject({
      status: 'running',
      warnings: 1,
    });
  });

  test('a container that cannot be checkpointed fails to be suspended, and is not waited for', async () => {
    const { client, clock } = await useGuestLab();
    const error = await failure(clock.until(client.guest(101).act('suspend')));
    expect(error).toMatchObject({ code: 'task', exitStatus: expect.stringContaining('lxc-checkpoint') });
    expect(clock.monotonic()).toBeLessThan(10_000);
  });

  test('shutdown of what does not react fails, or is forced', async () => {
    const { client, clock } = await useGuestLab();
    const guest = client.guest(103);
    const error = await failure(clock.until(guest.act('shutdown', { timeoutSeconds: 5 }), 500));
    expect(error).toMatchObject({ code: 'task', exitStatus: 'container did not stop' });
    const forced = await clock.until(guest.act('shutdown', { timeoutSeconds: 5, forceStop: true }), 500);
    expect(forced).toMatchObject({ status: 'stopped' });
  });

  test('of a locked guest is refused with the lock', async () => {
    const { sim, client, clock } = await useGuestLab();
    sim.guest(102).lock('backup');
    sim.guest(101).lock('snapshot');
    const start = await failure(clock.until(client.guest(102).act('start')));
    expect(start).toMatchObject({ code: 'locked', message: 'lab/lxc/102: it is locked (backup)' });
    const stop = await failure(clock.until(client.guest(101).act('stop')));
    expect(stop).toMatchObject({ code: 'locked', message: 'lab/lxc/101: it is locked (snapshot)' });
  });

  test('of a template is refused', async () => {
    const { sim, client, clock } = await useGuestLab();
    sim.guest(102).guest.config.set('template', '1');
    expect(await failure(clock.until(client.guest(102).act('start')))).toMatchObject({
      code: 'api',
      message: expect.stringContaining('it is a template'),
    });
  });

  test('without quorum says so', async () => {
    const { sim, client, clock } = await useGuestLab();
    sim.cluster().loseQuorum();
    expect(await failure(clock.until(client.guest(102).act('start')))).toMatchObject({ code: 'no-quorum' });
  });

  test('after which the guest falls back is no success', async () => {
    const { sim, client, clock } = await useGuestLab();
    const acting = client.guest(102).act('start');
    acting.catch(() => {});
    while (sim.guest(102).truth.status !== 'running') await clock.advance(50);
    sim.guest(102).powerOffInside();
    const error = await failure(clock.until(acting));
    expect(error).toMatchObject({
      code: 'api',
      message: expect.stringMatching(/vzstart task succeeded, but .* stopped/),
    });
  });

  test('ends with the signal, whose reason is thrown as it is; what was begun goes on', async () => {
    const { sim, client, clock } = await useGuestLab();
    const controller = new AbortController();
    const reason = { why: 'enough' };
    const acting = client
      .guest(102)
      .act('start', { signal: controller.signal, onTask: () => controller.abort(reason) });
    expect(await clock.until(acting.catch((error) => error))).toBe(reason);
    await clock.advance(30_000);
    expect(sim.guest(102).truth.status).toBe('running');
  });

  test('ends in time, and says what goes on', async () => {
    const { client, clock } = await useGuestLab();
    const acting = client.guest(103).act('shutdown', { timeoutMs: 4000 });
    const error = await failure(clock.until(acting));
    expect(error).toMatchObject({
      code: 'timeout',
      subject: 'lab/lxc/103',
      advice: expect.stringContaining('goes on'),
    });
    expect(clock.monotonic()).toBeLessThan(4200);
  });

  test('understands a refusal that says it is there already', async () => {
    const { sim, client, clock } = await useGuestLab();
    for (const vmid of [102, 201]) {
      const start = `POST /nodes/{node}/${vmid === 102 ? 'lxc' : 'qemu'}/{vmid}/status/start`;
      sim.use(
        start,
        fault.run(() => sim.guest(vmid).start({ instant: true })),
        { times: 1 },
      );
      const result = await clock.until(client.guest(vmid).act('start'));
      expect(result).toMatchObject({ status: 'running', alreadyThere: true });
      expect(sim.executed(start)).toBe(1);
    }
    sim.use(
      'POST /nodes/{node}/lxc/{vmid}/status/shutdown',
      fault.run(() => sim.guest(101).powerOffInside()),
      { times: 1 },
    );
    expect(await clock.until(client.guest(101).act('shutdown'))).toMatchObject({
      status: 'stopped',
      alreadyThere: true,
    });
  });

  test('bears with nonsense while it waits', async () => {
    const { sim, client, clock } = await useGuestLab();
    sim.use('GET /nodes/{node}/tasks/{upid}/status', fault.status(500, { reason: 'got timeout' }), {
      times: 3,
    });
    sim.use('GET /nodes/{node}/lxc/{vmid}/status/current', fault.garbage(), { after: 1, times: 2 });
    expect(await clock.until(client.guest(102).act('start'))).toMatchObject({ status: 'running' });
  });

  test('whose outcome cannot be read says what is known', async () => {
    const { sim, client, clock } = await useGuestLab();
    sim.use('GET /nodes/{node}/lxc/{vmid}/status/current', fault.replace({ data: null }), { after: 1 });
    const error = await failure(clock.until(client.guest(102).act('start'), 500));
    expect(error).toMatchObject({
      code: 'api',
      subject: 'lab/lxc/102',
      message: expect.stringMatching(
        /vzstart task succeeded, but the guest's state cannot be read: lab\/lxc\/102: /,
      ),
    });
    sim.use('GET /nodes/{node}/tasks/{upid}/status', fault.replace({ data: null }));
    const task = await clock.until(client.guest(200).stop());
    expect(await failure(clock.until(task.wait(), 1000))).toMatchObject({
      code: 'api',
      subject: 'lab/200',
      message: expect.stringContaining('how its qmstop task ended cannot be told'),
    });
  });

  test('whose node dies under it is told apart by the state of the guest', async () => {
    const { sim, client, clock } = await useGuestLab();
    const acting = client.guest(103).act('stop', { onTask: () => sim.node('pve2').fail() });
    const error = await failure(clock.until(acting, 500));
    expect(error).toMatchObject({ code: 'node-unreachable', message: expect.stringContaining('pve2') });
  });
});

describe('a request for an action', () => {
  test('answers the task, which has only begun', async () => {
    const { client, clock } = await useGuestLab();
    const task = await clock.until(client.guest(102).start());
    expect(task).toMatchObject({ type: 'vzstart', id: '102', node: 'pve1', user: 'root@pam' });
    expect(await clock.until(task.wait())).toEqual({ upid: task.upid, exitStatus: 'OK', warnings: 0 });
    expect(await clock.until(client.guest(102).status())).toBe('running');
  });

  test('that the guest need not be asked for says so in the words of Proxmox', async () => {
    const { client, clock } = await useGuestLab();
    expect(await failure(clock.until(client.guest(101).start()))).toMatchObject({
      code: 'api',
      serverMessage: 'CT 101 already running',
    });
    expect(await failure(clock.until(client.guest(102).stop()))).toMatchObject({
      code: 'api',
      serverMessage: 'CT 102 not running',
    });
  });

  test('without the privilege is forbidden', async () => {
    const { sim, client, clock } = await useGuestLab();
    sim.use(
      'POST /nodes/{node}/lxc/{vmid}/status/start',
      fault.status(403, { reason: 'Permission check failed (/vms/102, VM.PowerMgmt)' }),
    );
    expect(await failure(clock.until(client.guest(102).start()))).toMatchObject({
      code: 'forbidden',
      privileges: ['VM.PowerMgmt'],
    });
  });
});
