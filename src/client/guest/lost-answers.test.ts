import { describe, expect, test } from 'vitest';
import { failure } from '../../../test/support/client.ts';
import { type GuestLab, useGuestLab } from '../../../test/support/guest-lab.ts';
import { type Fault, fault } from '../../simulator/index.ts';
import type { GuestAction } from './actions.ts';

/** Every write a guest has, each on one that can do it, with where it leads. */
const WRITES: readonly [vmid: number, action: GuestAction, call: string, status: string][] = [
  [102, 'start', 'start', 'running'],
  [101, 'shutdown', 'shutdown', 'stopped'],
  [101, 'stop', 'stop', 'stopped'],
  [101, 'reboot', 'reboot', 'running'],
  [106, 'suspend', 'suspend', 'stopped'],
  [201, 'start', 'start', 'running'],
  [200, 'shutdown', 'shutdown', 'stopped'],
  [200, 'stop', 'stop', 'stopped'],
  [200, 'reboot', 'reboot', 'running'],
  [200, 'reset', 'reset', 'running'],
  [200, 'suspend', 'suspend', 'paused'],
  [202, 'resume', 'resume', 'running'],
  [203, 'resume', 'resume', 'running'],
  [200, 'hibernate', 'suspend', 'hibernated'],
  [111, 'start', 'start', 'running'],
  [110, 'stop', 'stop', 'stopped'],
];

const NOT_EXECUTED: readonly [string, Fault][] = [
  ['cut before the body was sent', fault.cut('before-send')],
  ['cut after it was sent', fault.cut('after-send')],
  ['answered 596 by the node in between', fault.status(596)],
  ['never answered', fault.blackHole()],
];

const EXECUTED: readonly [string, Fault][] = [
  ['cut after its execution', fault.cut('after-execution')],
  ['cut in the middle of its answer', fault.cut('in-body')],
  ['answered with half an answer', fault.truncate()],
  ['answered with garbage', fault.garbage()],
  ['answered without a UPID', fault.replace({ data: null })],
];

function routeOf(vmid: number, call: string): string {
  return `POST /nodes/{node}/${vmid < 200 ? 'lxc' : 'qemu'}/{vmid}/status/${call}`;
}

function tasksOf({ sim }: GuestLab, vmid: number): number {
  return sim.events.filter(
    (event) => event.kind === 'task-started' && event.detail?.includes(`:${vmid}:root@pam!`),
  ).length;
}

/** Does it with the answer lost that way, and checks that it came to its end and was done once. */
async function losesItsAnswer(
  ...[vmid, action, call, status, what]: [...(typeof WRITES)[number], Fault]
): Promise<void> {
  const lab = await useGuestLab();
  const { sim, client, clock } = lab;
  const route = routeOf(vmid, call);
  sim.use(route, what, { times: 1 });
  const result = await clock.until(client.guest(vmid).act(action), 200);
  expect(result).toMatchObject({ status, alreadyThere: false, task: expect.anything() });
  expect(sim.executed(route)).toBe(1);
  expect(tasksOf(lab, vmid)).toBe(1);
  expect(sim.guest(vmid).truth.status).toBe(status);
}

describe.each(WRITES)('on %i: %s', (vmid, action, call, status) => {
  const route = routeOf(vmid, call);

  test('lost after its execution: its task is found, and nothing is done twice', async () => {
    await losesItsAnswer(vmid, action, call, status, fault.cut('after-execution'));
  });

  test('lost before its execution: is not repeated, and the caller is told', async () => {
    const lab = await useGuestLab();
    const { sim, client, clock } = lab;
    const before = sim.guest(vmid).truth.status;
    for (const [how, what] of NOT_EXECUTED) {
      const sent = sim.requests(route);
      sim.use(route, what, { times: 1 });
      const error = await failure(clock.until(client.guest(vmid).act(action), 2000));
      expect(error, how).toMatchObject({
        name: 'LostAnswerError',
        mayHaveExecuted: true,
        message: expect.stringContaining('it may or may not be carried out'),
      });
      expect(sim.requests(route) - sent, how).toBe(1);
      expect(tasksOf(lab, vmid), how).toBe(0);
      expect(sim.guest(vmid).truth.status, how).toBe(before);
    }
    // 595 proves that it was not executed: it is sent once more.
    const sent = sim.requests(route);
    sim.use(route, fault.status(595), { times: 1 });
    expect(await clock.until(client.guest(vmid).act(action), 100)).toMatchObject({ status });
    expect(sim.requests(route) - sent).toBe(2);
    expect(tasksOf(lab, vmid)).toBe(1);
  });
});

describe.each(EXECUTED)('an answer %s', (_, what) => {
  test.each(WRITES.filter(([vmid]) => vmid === 102 || vmid === 201))('on %i: %s', async (...write) => {
    await losesItsAnswer(...write, what);
  });
});

describe('an answer that is lost', () => {
  const start = routeOf(102, 'start');

  test('though its task was slow to appear', async () => {
    const lab = await useGuestLab();
    const { sim, client, clock } = lab;
    sim.use(start, fault.cut('after-execution'), { times: 1 });
    sim.use('GET /nodes/{node}/tasks', fault.replace({ data: [] }), { times: 2 });
    expect(await clock.until(client.guest(102).act('start'))).toMatchObject({ status: 'running' });
    expect(tasksOf(lab, 102)).toBe(1);
  });

  test('is not taken for that of an earlier task of the same kind', async () => {
    const { sim, client, clock } = await useGuestLab();
    const guest = client.guest(102);
    await clock.until(guest.act('start'));
    await clock.until(guest.act('stop'));
    await clock.advance(10_000);
    sim.use(start, fault.cut('after-send'), { times: 1 });
    expect(await failure(clock.until(guest.start(), 500))).toMatchObject({ mayHaveExecuted: true });
  });

  test("is not taken for somebody else's task", async () => {
    const { sim, client, clock } = await useGuestLab();
    sim.use(start, fault.cut('after-send'), { times: 1 });
    sim.use(
      'GET /nodes/{node}/tasks',
      fault.replace({
        data: [
          { upid: 'UPID:pve1:00000EE1:00027F20:7FFFFFFF:vzstart:102:eve@pve:', status: 'RUNNING' },
          { upid: 'UPID:pve1:00000EE1:00027F20:7FFFFFFF:vzstop:102:root@pam!demo:', status: 'RUNNING' },
        ],
      }),
    );
    expect(await failure(clock.until(client.guest(102).start(), 500))).toMatchObject({
      mayHaveExecuted: true,
    });
  });

  test('does not matter where the guest is where it should be', async () => {
    const { sim, client, clock } = await useGuestLab();
    sim.use(start, fault.cut('after-send'), { times: 1 });
    const acting = client.guest(102).act('start');
    acting.catch(() => {});
    await clock.advance(1000);
    sim.guest(102).start({ instant: true });
    const result = await clock.until(acting, 500);
    expect(result).toMatchObject({ status: 'running', alreadyThere: false });
    expect(result).not.toHaveProperty('task.upid');
  });

  test('by a clock that is hours off ours', async () => {
    const lab = await useGuestLab();
    const { sim, client, clock } = lab;
    sim.use(start, fault.cut('after-execution'), { times: 1 });
    const guest = client.guest(102);
    await clock.until(guest.locate());
    // The client believes its own clock in nothing but durations.
    clock.jumpTo(clock.now() - 5 * 3_600_000);
    expect(await clock.until(guest.act('start'))).toMatchObject({ status: 'running' });
    expect(tasksOf(lab, 102)).toBe(1);
  });

  test('while nobody answers any more is told as it is', async () => {
    const { sim, client, clock } = await useGuestLab();
    const guest = client.guest(103);
    await clock.until(guest.locate());
    sim.use(
      routeOf(103, 'stop'),
      fault.run(() => sim.node('pve2').fail('network')),
      { times: 1 },
    );
    const error = await failure(clock.until(guest.stop(), 500));
    expect(error).toMatchObject({
      code: expect.stringMatching(/node-unreachable|connection/),
      subject: expect.stringContaining('103'),
    });
    expect(sim.guest(103).truth.status).toBe('running');
  });

  test('ends with the signal', async () => {
    const { sim, client, clock } = await useGuestLab();
    sim.use(start, fault.cut('after-send'), { times: 1 });
    const controller = new AbortController();
    const starting = client.guest(102).start({ signal: controller.signal });
    const outcome = starting.catch((error) => error);
    await clock.advance(1000);
    controller.abort('enough');
    expect(await clock.until(outcome)).toBe('enough');
  });
});

test('a door that is closed before anything was sent is gone around', async () => {
  const lab = await useGuestLab();
  const { sim, client, clock } = lab;
  const guest = client.guest(105);
  await clock.until(guest.locate());
  sim.node('pve1').fail('refused');
  const task = await clock.until(guest.start());
  expect(await clock.until(task.wait())).toMatchObject({ exitStatus: 'WARNINGS: 1' });
  expect(tasksOf(lab, 105)).toBe(1);
});

describe('the shutdown timeout', () => {
  const route = 'PUT /nodes/{node}/lxc/{vmid}/config';

  test.each([...NOT_EXECUTED, ...EXECUTED, ['answered 595', fault.status(595)] as const])(
    '%s: is written once, and the end is the one wanted',
    async (_, what) => {
      const { sim, client, clock } = await useGuestLab();
      sim.use(route, what, { times: 1 });
      const guest = client.guest(101);
      await clock.until(guest.setShutdownTimeout(77), 500);
      expect(sim.guest(101).guest.config.get('startup')).toBe('order=2,up=10,down=77');
      const written = sim.events.filter((event) => event.kind === 'guest-config' && event.vmid === 101);
      expect(written.length).toBeLessThanOrEqual(1);
    },
  );
});
