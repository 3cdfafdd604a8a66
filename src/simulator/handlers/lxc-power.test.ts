import { expect, test } from 'vitest';
import { ct, oneHost, threeNodes } from '../../../test/support/scenarios.ts';
import { refusal, testWorld } from '../../../test/support/world.ts';

const status = (vmid: number, action: string) => `POST /nodes/pve1/lxc/${vmid}/status/${action}`;

test('start, shutdown, stop and reboot of a well-behaved container', async () => {
  const it = testWorld(oneHost([ct(101)]));
  expect(await it.act(status(101, 'start'))).toMatchObject({ exit: 'OK', lines: ['TASK OK'] });
  expect(it.world.guest(101).truth.status).toBe('running');
  const pid = it.cluster.guests.get(101)!.run!.pid;
  expect(await it.act(status(101, 'reboot'))).toMatchObject({ exit: 'OK', lines: ['TASK OK'] });
  expect(it.cluster.guests.get(101)!.run!.pid).not.toBe(pid);
  expect(await it.act(status(101, 'shutdown'))).toMatchObject({ exit: 'OK', lines: ['TASK OK'] });
  expect(it.world.guest(101).truth.status).toBe('stopped');
  await it.act(status(101, 'start'));
  expect(await it.act(status(101, 'stop'))).toMatchObject({ exit: 'OK', lines: ['TASK OK'] });
});

test('what is refused before a task is made', async () => {
  const it = testWorld(oneHost([ct(101, { status: 'running' }), ct(102)]));
  expect(await refusal(it.ask(status(101, 'start')))).toBe('500 CT 101 already running');
  expect(await refusal(it.ask(status(101, 'resume')))).toBe('500 CT 101 already running');
  for (const action of ['stop', 'shutdown', 'suspend']) {
    expect(await refusal(it.ask(status(102, action)))).toBe('500 CT 102 not running');
  }
  expect(await refusal(it.ask(status(102, 'reboot')))).toBe('500 VM 102 not running');
  expect(await refusal(it.ask(status(102, 'start'), { skiplock: true }, { authId: 'root@pam!t' }))).toBe(
    '400 {"skiplock":"Only root may use this option."}',
  );
});

test('what fails in the task', async () => {
  const it = testWorld(
    oneHost([
      ct(102, { config: { lock: 'backup' } }),
      ct(103, { config: { net0: 'name=eth0,bridge=vmbr77' } }),
      ct(104, { config: { template: 1 } }),
      ct(105, {
        behaviour: {
          startError: "run_buffer: 571 Script exited with status 1\nstartup for container '105' failed",
        },
      }),
      ct(106, { config: { lock: 'mounted' } }),
      ct(107, { behaviour: { startWarning: 'Systemd 257 detected. You may need to enable nesting.' } }),
    ]),
  );
  const missing = "Configuration file 'nodes/pve1/lxc/999.conf' does not exist";
  expect(await it.act(status(999, 'start'))).toMatchObject({
    exit: missing,
    lines: [`TASK ERROR: ${missing}`],
  });
  expect((await it.act(status(102, 'start'))).exit).toBe('CT is locked (backup)');
  expect((await it.act(status(102, 'start'), { skiplock: true })).exit).toBe('OK');
  expect((await it.act(status(103, 'start'))).exit).toBe("bridge 'vmbr77' does not exist");
  expect((await it.act(status(104, 'start'))).exit).toBe("you can't start a CT if it's a template");
  expect(await it.act(status(105, 'start'))).toMatchObject({
    exit: "startup for container '105' failed",
    lines: ['run_buffer: 571 Script exited with status 1', "TASK ERROR: startup for container '105' failed"],
  });
  expect(it.world.guest(105).truth.status).toBe('stopped');
  expect((await it.act(status(106, 'start'))).exit).toBe('OK');
  expect(await it.act(status(107, 'start'))).toMatchObject({
    exit: 'WARNINGS: 1',
    lines: ['WARN: Systemd 257 detected. You may need to enable nesting.', 'TASK WARNINGS: 1'],
  });
});

test('a container that ignores its shutdown', async () => {
  const it = testWorld(oneHost([ct(104, { status: 'running', behaviour: { ignoresShutdown: true } })]));
  const started = it.clock.monotonic();
  expect(await it.act(status(104, 'shutdown'), { timeout: 4 })).toMatchObject({
    exit: 'container did not stop',
    lines: [
      "command 'lxc-stop -n 104 --nokill --timeout 4' failed: exit code 1",
      'TASK ERROR: container did not stop',
    ],
  });
  expect(it.clock.monotonic() - started).toBeGreaterThanOrEqual(4000);
  const run = it.cluster.guests.get(104)!.run!;
  expect(await it.act(status(104, 'reboot'), { timeout: 4 })).toMatchObject({
    exit: 'OK',
    lines: ["command 'lxc-stop -n 104 --timeout 4' failed: got timeout", 'TASK OK'],
  });
  expect(it.cluster.guests.get(104)!.run!.pid).not.toBe(run.pid);
  expect(await it.act(status(104, 'shutdown'), { timeout: 4, forceStop: true })).toMatchObject({
    exit: 'OK',
    lines: ["command 'lxc-stop -n 104 --timeout 4' failed: got timeout", 'TASK OK'],
  });
  expect(it.world.guest(104).truth.status).toBe('stopped');
});

test('a stop during a shutdown waits ten seconds for the lock and fails; overruling ends the shutdown', async () => {
  const it = testWorld(oneHost([ct(104, { status: 'running', behaviour: { ignoresShutdown: true } })]));
  const shutdown = (await it.ask(status(104, 'shutdown'), {}, { authId: 'root@pam!test' })) as string;
  await it.clock.advance(500);
  expect(await it.act(status(104, 'stop'))).toMatchObject({
    exit: "can't lock file '/run/lock/lxc/pve-config-104.lock' - got timeout",
    lines: [
      'trying to acquire lock...',
      "TASK ERROR: can't lock file '/run/lock/lxc/pve-config-104.lock' - got timeout",
    ],
  });
  expect(await it.act(status(104, 'stop'), { 'overrule-shutdown': true })).toMatchObject({
    exit: 'OK',
    lines: [`overruled vzshutdown tasks: ${shutdown}`, 'trying to acquire lock...', ' OK', 'TASK OK'],
  });
  const task = it.cluster.node('pve1').tasks.find(shutdown)!;
  expect(task).toMatchObject({ status: 'stopped', exitStatus: 'unexpected status', lines: [] });
});

test('overruling leaves the tasks of others alone without Sys.Modify', async () => {
  const it = testWorld(oneHost([ct(104, { status: 'running', behaviour: { ignoresShutdown: true } })]));
  await it.ask(status(104, 'shutdown'), {}, { authId: 'other@pve' });
  await it.clock.advance(500);
  const deny = (_: string, privilege: string) => privilege === 'Sys.Modify';
  const end = await it.act(status(104, 'stop'), { 'overrule-shutdown': true }, { authId: 'me@pve', deny });
  expect(end.exit).toMatch(/got timeout$/);
});

test('without CRIU neither suspend nor resume works', async () => {
  const it = testWorld(oneHost([ct(102, { status: 'running' }), ct(103)]));
  expect(await it.act(status(102, 'suspend'))).toMatchObject({
    exit: "command 'lxc-checkpoint -n 102 -s -D /var/lib/vz/dump' failed: exit code 1",
    lines: [
      'lxc-checkpoint: 102: ../src/lxc/criu.c: criu_version_ok: 767 No such file or directory - execing criu failed, is it installed?',
      'lxc-checkpoint: 102: ../src/lxc/tools/lxc_checkpoint.c: checkpoint: 182 Checkpointing 102 failed',
      "TASK ERROR: command 'lxc-checkpoint -n 102 -s -D /var/lib/vz/dump' failed: exit code 1",
    ],
  });
  expect(it.world.guest(102).truth.status).toBe('running');
  expect((await it.act(status(103, 'resume'))).exit).toBe(
    "command 'lxc-checkpoint -n 103 -r --foreground -D /var/lib/vz/dump' failed: exit code 1",
  );
});

test('with CRIU a suspended container is stopped, and resumes from its dump', async () => {
  const it = testWorld(oneHost([ct(102, { status: 'running' })], { criu: true }));
  expect((await it.act(status(102, 'suspend'))).exit).toBe('OK');
  expect(it.world.guest(102).truth.status).toBe('stopped');
  expect((await it.act(status(102, 'resume'))).exit).toBe('OK');
  expect(it.world.guest(102).truth.status).toBe('running');
});

test('a frozen container does not shut down', async () => {
  const it = testWorld(oneHost([ct(102, { status: 'running' })]));
  it.world.guest(102).freeze();
  expect((await it.act(status(102, 'shutdown'), { timeout: 3 })).exit).toBe('container did not stop');
  it.world.guest(102).resume();
  expect((await it.act(status(102, 'shutdown'))).exit).toBe('OK');
});

test('without quorum nothing starts, but things stop', async () => {
  const it = testWorld(threeNodes([ct(101), ct(102, { status: 'running' })]));
  it.world.control().loseQuorum();
  expect(await refusal(it.ask(status(101, 'start')))).toBe('500 cluster not ready - no quorum?');
  expect((await it.act(status(102, 'stop'))).exit).toBe('OK');
});

test('a start applies what was pending', async () => {
  const it = testWorld(oneHost([ct(101, { status: 'running' })]));
  await it.ask('PUT /nodes/pve1/lxc/101/config', { nameserver: '1.1.1.1' });
  expect(await it.ask('GET /nodes/pve1/lxc/101/config', { current: true })).not.toHaveProperty('nameserver');
  await it.act(status(101, 'reboot'));
  expect(await it.ask('GET /nodes/pve1/lxc/101/config', { current: true })).toMatchObject({
    nameserver: '1.1.1.1',
  });
});
