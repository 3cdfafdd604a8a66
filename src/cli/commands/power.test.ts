import { expect, test } from 'vitest';
import { useLab } from '../../../test/support/cli.ts';
import { fault } from '../../simulator/index.ts';

const lab = useLab();

test('start waits until the guests run, shows the log meanwhile, and says so in the end', async () => {
  const { code, stdout, stderr } = await lab().run('start nextcloud 106 104');
  expect([code, stdout]).toEqual([0, '104 nextcloud: running\n106 paperless: running\n']);
  expect(stderr.trimEnd().split('\n').sort()).toEqual(['104 nextcloud: TASK OK', '106 paperless: TASK OK']);
});

test('a state that was reached already is success, and is said', async () => {
  expect(await lab().run('start proxy')).toEqual({
    code: 0,
    stdout: '101 proxy: running already\n',
    stderr: '',
  });
  expect((await lab().run('stop cache')).stdout).toBe('113 cache: stopped already\n');
});

test('JSON tells guest, task and error', async () => {
  const [entry] = (await lab().json('start 113 --format json -q')) as Array<Record<string, unknown>>;
  expect(Object.keys(entry!)).toEqual(['guest', 'task', 'error']);
  expect(entry).toMatchObject({
    guest: { vmid: 113, status: 'running' },
    task: { type: 'vzstart', id: '113', status: 'ok', exitStatus: 'OK' },
    error: null,
  });
});

test('--no-wait prints the tasks', async () => {
  const { code, stdout } = await lab().run('shutdown --no-wait 113');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^UPID:pve\d:[^\n]+:vzshutdown:113:[^\n]+:\n$/);
});

test('a task that fails ends with 7, its words and nothing on standard output', async () => {
  const { code, stdout, stderr } = await lab().run('suspend mosquitto -q --format json');
  expect([code, stdout]).toEqual([7, '']);
  expect(stderr).toMatch(/^drowse: [^\n]*108[^\n]*lxc-checkpoint[^\n]*\n$/);
});

test('a guest that something else holds is told of, with the code of no other failure', async () => {
  const { code, stdout, stderr } = await lab().run('start old-wiki -q');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^drowse: [^\n]*114[^\n]*locked \(backup\)[^\n]*\n$/);
});

test('of several guests the failures stand beside the successes', async () => {
  const { code, stdout, stderr } = await lab().run('start proxy old-wiki -q --format json');
  expect(code).toBe(1);
  const entries = JSON.parse(stdout) as Array<{ guest: { vmid: number }; error: { code: string } | null }>;
  expect(entries.map(({ guest, error }) => [guest.vmid, error?.code ?? null])).toEqual([
    [101, null],
    [114, 'locked'],
  ]);
  expect(stderr.split('\n')).toHaveLength(2);
});

test('different failures end with 1', async () => {
  const { code, stdout, stderr } = await lab().run('start nobody lxc/x -q');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr.trimEnd().split('\n')).toHaveLength(2);
});

test('shutdown gives the guest as long as it is told, and can stop it then', async () => {
  lab().simulator.guest(108).freeze();
  const startedAt = lab().clock.now();
  const patient = await lab().run('shutdown --timeout 90s mosquitto');
  expect(patient).toMatchObject({ code: 7, stdout: '' });
  expect(patient.stderr).toMatch(/\ndrowse: [^\n]*108[^\n]*container did not stop[^\n]*\n$/);
  expect(lab().clock.now() - startedAt).toBeGreaterThan(90_000);
  const forced = await lab().run('shutdown --timeout 5s --force mosquitto -q');
  expect(forced).toEqual({ code: 0, stdout: '108 mosquitto: stopped\n', stderr: '' });
});

test('--timeout ends the wait, not the task', async () => {
  const { code, stderr } = await lab().run('start 108 --timeout 100ms -q');
  expect(code).toBe(4);
  expect(stderr).toMatch(/^drowse: [^\n]*108[^\n]*\n$/);
  expect(await lab().run('start 108 -q')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/running/),
  });
});

test('virtual machines are suspended, resumed, hibernated, reset and rebooted', async () => {
  for (const [action, status] of [
    ['suspend', 'paused'],
    ['resume', 'running'],
    ['reset', 'running'],
    ['hibernate', 'hibernated'],
    ['resume', 'running'],
    ['reboot', 'running'],
    ['shutdown', 'stopped'],
  ]) {
    const { code, stdout, stderr } = await lab().run(`${action} firewall -q`);
    expect([code, stdout, stderr], action).toEqual([0, `203 firewall: ${status}\n`, '']);
  }
});

test('an interruption names the tasks that go on', async () => {
  const looks = () => lab().simulator.executed('GET /nodes/{node}/tasks/{upid}/status');
  const before = looks();
  const { code, stdout, stderr } = await lab().run('shutdown 103 105', {
    interruptWhen: () => looks() > before + 2,
  });
  expect([code, stdout]).toEqual([130, '']);
  expect(stderr).toMatch(/The task goes on: UPID:pve\d:/);
});

test('on a terminal progress is drawn in place and gone in the end', async () => {
  const { code, stderr } = await lab().run('start 115', { terminal: { columns: 80, rows: 24 } });
  expect(code).toBe(0);
  expect(stderr).toContain('115 photoprism');
  expect(stderr.endsWith('\u001b[1A\r\u001b[J\u001b[?25h')).toBe(true);
});

test('a refusal names what is missing', async () => {
  const heal = lab().simulator.use('POST /nodes/{node}/lxc/{vmid}/status/start', fault.status(403));
  const { code, stdout, stderr } = await lab().run('start 111 -q');
  heal();
  expect([code, stdout]).toEqual([5, '']);
  expect(stderr).toMatch(/^drowse: [^\n]+\n$/);
});
