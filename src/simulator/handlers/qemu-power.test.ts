import { expect, test } from 'vitest';
import { oneHost, threeNodes, vm } from '../../../test/support/scenarios.ts';
import { refusal, testWorld } from '../../../test/support/world.ts';

const status = (vmid: number, action: string) => `POST /nodes/pve1/qemu/${vmid}/status/${action}`;
const current = (vmid: number) => `GET /nodes/pve1/qemu/${vmid}/status/current`;

test('starting a running machine fails in the task, stopping a stopped one succeeds', async () => {
  const it = testWorld(oneHost([vm(200), vm(201, { status: 'running' })]));
  expect((await it.act(status(201, 'start'))).exit).toBe('VM 201 already running');
  expect((await it.act(status(200, 'stop'))).exit).toBe('OK');
  expect((await it.act(status(200, 'shutdown'))).exit).toBe('OK');
  expect((await it.act(status(200, 'start'))).exit).toBe('OK');
  expect((await it.act(status(200, 'reset'))).exit).toBe('OK');
  expect((await it.act(status(200, 'reboot'))).exit).toBe('OK');
  expect((await it.act(status(200, 'shutdown'))).exit).toBe('OK');
  expect(await it.ask(current(200))).toMatchObject({ status: 'stopped', qmpstatus: 'stopped' });
});

test('what is refused before a task is made', async () => {
  const it = testWorld(oneHost([vm(200), vm(201, { status: 'paused' })]));
  for (const action of ['reboot', 'reset', 'suspend', 'resume']) {
    expect(await refusal(it.ask(status(200, action)))).toBe('500 VM 200 not running');
  }
  expect(await refusal(it.ask(status(201, 'shutdown')))).toBe('500 VM is paused - cannot shutdown');
  expect(await refusal(it.ask(status(201, 'reboot')))).toBe('500 VM is paused - cannot reboot');
});

test('what fails in the task', async () => {
  const stubborn = { status: 'running' as const, behaviour: { ignoresShutdown: true } };
  const it = testWorld(
    oneHost([
      vm(200, { config: { lock: 'backup' } }),
      vm(201, { config: { template: 1 } }),
      vm(202, stubborn),
    ]),
  );
  expect((await it.act(status(200, 'start'))).exit).toBe('VM is locked (backup)');
  expect((await it.act(status(201, 'start'))).exit).toBe("you can't start a vm if it's a template");
  expect((await it.act(status(202, 'shutdown'), { timeout: 3 })).exit).toBe(
    'VM quit/powerdown failed - got timeout',
  );
  expect((await it.act(status(202, 'shutdown'), { timeout: 3, forceStop: true })).exit).toBe('OK');
  expect((await it.act(status(999, 'start'))).exit).toBe(
    "Configuration file 'nodes/pve1/qemu-server/999.conf' does not exist",
  );
});

test('the default timeout of a shutdown is what the configuration says', async () => {
  const it = testWorld(
    oneHost([
      vm(200, {
        status: 'running',
        behaviour: { ignoresShutdown: true },
        config: { startup: 'order=1,down=7' },
      }),
    ]),
  );
  const started = it.clock.monotonic();
  await it.act(status(200, 'shutdown'));
  expect(it.clock.monotonic() - started).toBeLessThan(8000);
});

test('paused: running, with its run state in qmpstatus, counters standing', async () => {
  const it = testWorld(oneHost([vm(200, { status: 'running' })]));
  const { upid } = await it.act(status(200, 'suspend'));
  expect(upid).toContain(':qmpause:200:');
  const paused = await it.ask(current(200));
  expect(paused).toMatchObject({ status: 'running', qmpstatus: 'paused' });
  await it.clock.advance(20_000);
  expect(await it.ask(current(200))).toMatchObject({ netin: (paused as { netin: number }).netin });
  await it.act(status(200, 'resume'));
  expect(await it.ask(current(200))).toMatchObject({ qmpstatus: 'running' });
});

test('hibernation: locked while it is written, then stopped and suspended; start and resume wake it', async () => {
  for (const wake of ['start', 'resume']) {
    const it = testWorld(oneHost([vm(200, { status: 'running' })]));
    const upid = (await it.ask(status(200, 'suspend'), { todisk: true })) as string;
    expect(upid).toContain(':qmsuspend:200:');
    await it.clock.advance(300);
    expect(await it.ask(current(200))).toMatchObject({ status: 'running', lock: 'suspending' });
    await it.clock.advance(10_000);
    expect(await it.ask(current(200))).toMatchObject({ status: 'stopped', lock: 'suspended' });
    expect(it.world.guest(200).truth.status).toBe('hibernated');
    expect((await it.act(status(200, wake))).exit).toBe('OK');
    const awake = await it.ask(current(200));
    expect(awake).toMatchObject({ status: 'running' });
    expect(awake).not.toHaveProperty('lock');
  }
});

test('a managed machine is not hibernated', async () => {
  const it = testWorld(threeNodes([vm(200, { status: 'running' })], { ha: [{ vmid: 200 }] }));
  expect(await refusal(it.ask(status(200, 'suspend'), { todisk: true }))).toBe(
    '500 Cannot suspend HA managed VM to disk',
  );
});

test('the list asks QMP only when told to', async () => {
  const it = testWorld(oneHost([vm(200, { status: 'running' })]));
  const [plain] = (await it.ask('GET /nodes/pve1/qemu')) as object[];
  expect(plain).not.toHaveProperty('qmpstatus');
  expect(plain).not.toHaveProperty('ballooninfo');
  const [full] = (await it.ask('GET /nodes/pve1/qemu', { full: true })) as object[];
  expect(full).toMatchObject({ qmpstatus: 'running', agent: 1, 'running-qemu': expect.any(String), disk: 0 });
});

test('a machine whose monitor hangs costs two seconds and lacks what only the monitor knows', async () => {
  const it = testWorld(oneHost([vm(200, { status: 'running', behaviour: { monitorHangs: true } })]));
  let answer: unknown;
  const asking = Promise.resolve(it.ask(current(200))).then((data) => {
    answer = data;
  });
  await it.clock.advance(1900);
  expect(answer).toBeUndefined();
  await it.clock.advance(200);
  await asking;
  expect(answer).toMatchObject({ status: 'running', qmpstatus: 'running' });
  expect(answer).not.toHaveProperty('ballooninfo');
});
