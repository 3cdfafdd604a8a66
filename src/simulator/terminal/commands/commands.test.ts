import { expect, test } from 'vitest';
import { machineFor, run, sh, TerminalUnderTest } from '../../../../test/support/machine.ts';
import { manualClock } from '../../../std/manual-clock.ts';
import { attachedShell } from '../login.ts';
import { appendText } from '../system/machine.ts';

test('journalctl shows the journal in the formats that are asked for', async () => {
  const machine = machineFor({ clock: manualClock(Date.UTC(2026, 10, 24, 5, 0, 0)) });
  machine.log.append({ identifier: 'nginx', pid: 201, message: 'über $(id) — ok' });
  const last = async (...words: string[]) =>
    (await run(machine, ['journalctl', '-n', '1', '--no-pager', ...words])).out;
  expect(await last()).toBe('Nov 24 05:00:00 web nginx[201]: über $(id) — ok\n');
  expect(await last('-o', 'short-iso')).toBe('2026-11-24T05:00:00+00:00 web nginx[201]: über $(id) — ok\n');
  expect(await last('-o', 'cat')).toBe('über $(id) — ok\n');
  expect(JSON.parse(await last('-o', 'json'))).toMatchObject({
    MESSAGE: 'über $(id) — ok',
    _SYSTEMD_UNIT: 'nginx.service',
  });
  machine.log.append({ identifier: 'nginx', message: 'a\x1b[31mb' });
  expect(await last('-o', 'short-iso')).toBe('2026-11-24T05:00:00+00:00 web nginx: [7B blob data]\n');
});

test('journalctl chooses by unit, time, priority and cursor', async () => {
  const clock = manualClock();
  const machine = machineFor({ clock });
  machine.log.append({ identifier: 'app', message: 'early', priority: 3 });
  await clock.advance(60_000);
  machine.log.append({ identifier: 'app', message: 'late' });
  machine.log.append({ identifier: 'other', message: 'not mine', unit: 'other.service' });
  const out = async (...words: string[]) =>
    (await run(machine, ['journalctl', '--no-pager', '-o', 'cat', ...words])).out.split('\n').slice(0, -1);
  expect(await out('-u', 'app', '-n', '1')).toEqual(['late']);
  expect(await out('-t', 'app', '-t', 'other', '-n', '2')).toEqual(['late', 'not mine']);
  expect(await out('-u', 'app', '--since', '30 sec ago', '-t', 'app')).toContain('late');
  expect(await out('-u', 'app', '--since', '30 sec ago')).not.toContain('early');
  expect(await out('-p', 'err', '-u', 'app')).toEqual(['early']);
  expect(await out('-u', 'nothing-such')).toEqual(['-- No entries --']);
  const shown = await out('-u', 'app', '-n', '1', '--show-cursor');
  const cursor = shown[1]!.replace('-- cursor: ', '');
  expect(cursor).toMatch(
    /^s=[0-9a-f]{32};i=[0-9a-f]+;b=[0-9a-f]{32};m=[0-9a-f]+;t=[0-9a-f]+;x=[0-9a-f]{16}$/,
  );
  expect(await out('--after-cursor', cursor)).toEqual(['not mine']);
  expect(await run(machine, ['journalctl', '--since', 'whenever'])).toMatchObject({
    status: 1,
    err: 'Failed to parse timestamp: whenever\n',
  });
});

test('journalctl -f and tail -F show what is added, at once', async () => {
  const machine = machineFor();
  const terminal = new TerminalUnderTest(machine, attachedShell);
  await terminal.see('# ');
  terminal.type('journalctl -f -n 1 -u nginx -o cat\r');
  await terminal.see('\x1b[?2004l\r');
  machine.log.append({ identifier: 'nginx', message: 'live line' });
  await terminal.see('live line\r\n');
  terminal.type('\x03');
  await terminal.see('# ');
  terminal.type('tail -n 0 -F /tmp/a /tmp/b\r');
  await terminal.see("tail: cannot open '/tmp/b' for reading: No such file or directory");
  appendText(machine, '/tmp/a', 'one\n');
  await terminal.see('==> /tmp/a <==\r\none\r\n');
  appendText(machine, '/tmp/b', 'two\n');
  await terminal.see('==> /tmp/b <==\r\ntwo\r\n');
  appendText(machine, '/tmp/b', 'three\n');
  await terminal.see('three\r\n');
  terminal.type('\x03');
  await terminal.see('# ');
  expect(machine.processes.size).toBe(1);
});

test('tail -F follows a file that is replaced, and says when one is cut', async () => {
  const clock = manualClock();
  const machine = machineFor({ clock });
  appendText(machine, '/tmp/log', 'old\n');
  let shown = '';
  const terminal = new TerminalUnderTest(machine, attachedShell);
  const until = async (text: string) => {
    for (let turn = 0; turn < 50 && !shown.includes(text); turn++) {
      await clock.advance(200);
      shown += terminal.shown;
      terminal.shown = '';
    }
    expect(shown).toContain(text);
  };
  await until('# ');
  terminal.type('tail -F /tmp/log\r');
  await until('old\r\n');
  machine.files.rename('/tmp/log', '/tmp/log.1');
  appendText(machine, '/tmp/log', 'new\n');
  await until("tail: '/tmp/log' has been replaced;  following new file\r\nnew\r\n");
  await sh(machine, ': > /tmp/log');
  await until('file truncated');
});

test('the log of a guest without systemd is a file, and journalctl is not there', async () => {
  const machine = machineFor({ ostype: 'alpine', name: 'tiny' });
  const script =
    'command -v journalctl >/dev/null && exec journalctl -n 1 || exec tail -n 1 /var/log/messages';
  machine.log.append({ identifier: 'app', pid: 155, message: 'hello' });
  expect((await sh(machine, script)).out).toMatch(/^\w{3} [ \d]\d \d\d:\d\d:\d\d tiny app\[155\]: hello\n$/);
  expect(Number((await sh(machine, 'wc -l < /var/log/messages')).out)).toBeGreaterThanOrEqual(20);
  expect((await run(machine, ['journalctl'])).status).toBe(127);
});

test('every machine has logged at least 20 lines, and logs more as time passes', async () => {
  const clock = manualClock();
  const machine = machineFor({ clock });
  const count = async () => Number((await sh(machine, 'journalctl --no-pager | wc -l')).out);
  const before = await count();
  expect(before).toBeGreaterThanOrEqual(20);
  await clock.advance(300_000);
  expect(await count()).toBeGreaterThan(before + 5);
  expect((await sh(machine, 'tail -n 1 /var/log/app.log')).out).toMatch(
    /^2026-\d\d-\d\dT[\d:.]+Z (INFO|WARN) /,
  );
});

test('pct exec runs inside a container, and says when it cannot', async () => {
  const web = machineFor({ name: 'web' });
  const node = machineFor({
    kind: 'node',
    name: 'pve1',
    guests: () => [
      { vmid: 101, kind: 'lxc', name: 'web', running: true, machine: web },
      { vmid: 103, kind: 'lxc', name: 'off', running: false, machine: undefined },
    ],
  });
  const on = (...words: string[]) => run(node, words);
  expect(await on('pct', 'exec', '101', '--', 'sh', '-c', 'hostname; exit 7')).toEqual({
    status: 7,
    out: 'web\n',
    err: '',
  });
  expect(await on('lxc-attach', '-n', '101', '--', 'cat', '/etc/hostname')).toMatchObject({
    status: 0,
    out: 'web\n',
  });
  expect(await on('pct', 'exec', '101', '--', 'nope')).toMatchObject({ status: 127 });
  expect(await on('pct', 'exec', '103', '--', 'true')).toMatchObject({
    status: 255,
    err: "container '103' not running!\n",
  });
  expect(await on('pct', 'exec', '999', '--', 'true')).toMatchObject({
    status: 255,
    err: "Configuration file 'nodes/pve1/lxc/999.conf' does not exist\n",
  });
  expect((await on('pct', 'list')).out).toMatch(/^VMID .*\n101 +running .*web *\n103 +stopped .*off *\n$/);
  expect((await on('sh', '-c', 'echo in | pct exec 101 -- cat')).out).toBe('in\n');
});

test('pct enter is a shell on a terminal inside the terminal', async () => {
  const web = machineFor({ name: 'web' });
  const node = machineFor({
    kind: 'node',
    name: 'pve1',
    guests: () => [{ vmid: 101, kind: 'lxc', name: 'web', running: true, machine: web }],
  });
  const terminal = new TerminalUnderTest(node, attachedShell);
  await terminal.see('root@pve1:/# ');
  terminal.type('pct enter 101\r');
  await terminal.see('root@web:/# ');
  terminal.type('hostname\r');
  await terminal.see('web\r\r\n');
  terminal.tty.resize(120, 40);
  await terminal.see('root@web:/# ');
  terminal.type('stty size\r');
  await terminal.see('40 120');
  terminal.type('exit\r');
  await terminal.see('root@pve1:/# ');
  terminal.type('echo back\r');
  await terminal.see('back\r\n');
});

test('what ends a program shows in the status', async () => {
  const machine = machineFor();
  expect((await sh(machine, "sh -c 'kill -TERM $$'; echo $?")).out).toBe('143\n');
  expect((await sh(machine, 'timeout -s KILL 0.05 sleep 5; echo $?')).out).toBe('137\n');
  expect(
    (await sh(machine, 'timeout -k 0.05 0.05 sh -c \'trap "" TERM; sleep 5; sleep 5\'; echo $?')).out,
  ).toBe('137\n');
  expect((await sh(machine, 'true 2>&1 >/no/such; echo $?')).out).toBe('2\n');
});

test('one word may be 131,071 bytes long, not more', async () => {
  const machine = machineFor();
  expect((await run(machine, ['printf', '%s', 'x'.repeat(131_071)])).out).toHaveLength(131_071);
  expect((await run(machine, ['printf', '%s', 'x'.repeat(131_072)])).status).toBe(126);
});
