import { readFileSync } from 'node:fs';
import { connect as tlsConnect } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import {
  ask,
  type ConsoleIdentity,
  ConsoleUnderTest,
  credentialsOf,
  join,
  openConsole,
  termproxy,
} from '../../../test/support/console.ts';
import { useSimulator } from '../../../test/support/simulator.ts';
import { scaledClock } from '../../std/scaled-clock.ts';
import type { Simulator } from '../index.ts';
import type { Scenario } from '../scenarios/scenario.ts';

const SECRET = '0a0a0a0a-0000-4000-8000-000000000001';
const CT = '/nodes/pve1/lxc/101';

const SCENARIO: Scenario = {
  clusters: [
    {
      name: 'lab',
      nodes: [{ name: 'pve1' }, { name: 'pve2' }, { name: 'pve3' }],
      users: [
        { userid: 'root@pam', password: 'pvetest123' },
        { userid: 'tester@pve', password: 'testpass123' },
      ],
      tokens: [
        { tokenId: 'root@pam!test', secret: SECRET, privsep: false },
        { tokenId: 'tester@pve!audit', secret: SECRET, privsep: false },
      ],
      acl: [{ path: '/', user: 'tester@pve', role: 'PVEAuditor' }],
      guests: [
        { vmid: 101, node: 'pve1', status: 'running', config: { hostname: 'web', ostype: 'debian' } },
        {
          vmid: 102,
          node: 'pve1',
          status: 'running',
          config: { hostname: 'api', ostype: 'debian', cmode: 'shell' },
        },
        { vmid: 103, node: 'pve1', config: { hostname: 'off', ostype: 'debian' } },
        {
          vmid: 104,
          node: 'pve2',
          status: 'running',
          config: { hostname: 'far', ostype: 'alpine', cmode: 'shell' },
        },
        {
          vmid: 200,
          kind: 'qemu',
          node: 'pve1',
          status: 'running',
          config: { name: 'vm', serial0: 'socket' },
        },
        { vmid: 201, kind: 'qemu', node: 'pve1', status: 'running', config: { name: 'blind' } },
        { vmid: 202, kind: 'qemu', node: 'pve1', config: { name: 'down', serial0: 'socket' } },
      ],
    },
  ],
};

const ROOT: ConsoleIdentity = { username: 'root@pam', password: 'pvetest123' };
const TOKEN: ConsoleIdentity = { token: 'root@pam!test', secret: SECRET };

const lab = (options: { version?: '8.4' | '9.2'; factor?: number } = {}): Promise<Simulator> =>
  useSimulator({
    scenario: SCENARIO,
    clock: scaledClock(options.factor ?? 20),
    ...(options.version && { version: options.version }),
  });

function task(simulator: Simulator, upid: string, node = 'pve1') {
  const found = simulator.world.cluster().node(node).tasks.find(upid);
  if (!found) throw new Error(`no task ${upid}`);
  return found;
}

/** The upgrade refused: status and body. */
function refused(socket: ConsoleUnderTest['socket']): Promise<{ status: string; body: string }> {
  return new Promise((resolve, reject) => {
    socket.on('unexpected-response', (_request, response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      response.on('end', () => resolve({ status: `${response.statusCode} ${response.statusMessage}`, body }));
    });
    socket.on('open', () => reject(new Error('was accepted')));
    socket.on('error', () => {});
  });
}

test('a token on a node meets the login prompt, which asks for a password', async () => {
  const terminal = await openConsole(await lab(), '/nodes/pve1', TOKEN, { protocol: 'binary' });
  expect(terminal.socket.protocol).toBe('binary');
  await terminal.see('pve1 login: ');
  terminal.type('echo hi-$((40+2)); tty; stty size\r');
  expect(await terminal.see('Password: ')).toBe('echo hi-$((40+2)); tty; stty size\r\nPassword: ');
  expect(terminal.frames.every(({ binary }) => binary)).toBe(true);
});

test('what termproxy answers: a port as text, the caller’s whole name, a task of the entry node', async () => {
  const simulator = await lab();
  const opened = await termproxy(simulator, CT, await credentialsOf(simulator, TOKEN));
  expect(opened).toMatchObject({ port: '5900', user: 'root@pam!test' });
  expect(opened.ticket).toMatch(/^PVEVNC:[0-9A-F]{8}::[A-Za-z0-9+/]{342}==$/);
  expect(opened.ticket.length).toBeLessThanOrEqual(512);
  expect(opened.upid).toMatch(
    /^UPID:pve1:[0-9A-F]{8}:[0-9A-F]{8,9}:[0-9A-F]{8}:vncproxy:101:root@pam!test:$/,
  );
  const far = await termproxy(simulator, '/nodes/pve2', await credentialsOf(simulator, ROOT));
  expect(far).toMatchObject({ port: '5901', user: 'root@pam' });
  expect(far.upid).toMatch(/^UPID:pve1:.*:vncshell::root@pam:$/);
});

test('the upgrade is for whoever asked, on the port that was given, with the ticket that was given', async () => {
  const simulator = await lab({ factor: 100 });
  const credentials = await credentialsOf(simulator, TOKEN);
  const opened = await termproxy(simulator, CT, credentials);
  const invalid = {
    status: '401 permission denied - invalid PVEVNC ticket',
    body: expect.stringContaining('permission denied - invalid PVEVNC ticket\\n'),
  };
  const rootTicket = await credentialsOf(simulator, ROOT);
  expect(await refused(join(simulator, CT, rootTicket, opened))).toEqual(invalid);
  expect(await refused(join(simulator, CT, credentials, { ...opened, port: '5901' }))).toEqual(invalid);
  expect(
    await refused(join(simulator, CT, credentials, { ...opened, ticket: 'PVEVNC:00000000::AAAA' })),
  ).toEqual(invalid);
  expect(await refused(join(simulator, '/nodes/pve1', credentials, opened))).toEqual(invalid);
  expect(await refused(join(simulator, CT, { headers: {}, user: '' }, opened))).toEqual({
    status: '401 No ticket',
    body: '',
  });
  expect(await refused(join(simulator, CT, credentials, { ...opened, port: '80' }))).toMatchObject({
    status: '400 Parameter verification failed.',
    body: expect.stringContaining('value must have a minimum value of 5900'),
  });
});

test('no console without the privilege, none of a guest that is not there', async () => {
  const simulator = await lab();
  const auditor = await credentialsOf(simulator, { token: 'tester@pve!audit', secret: SECRET });
  const denied = await ask(simulator, 'POST', `${CT}/termproxy`, { headers: auditor.headers });
  expect(`${denied.status} ${denied.reason}`).toBe('403 Permission check failed (/vms/101, VM.Console)');
  const { headers } = await credentialsOf(simulator, TOKEN);
  const missing = await ask(simulator, 'POST', '/nodes/pve1/lxc/999/termproxy', { headers });
  expect(`${missing.status} ${missing.reason}`).toBe(
    "500 Configuration file 'nodes/pve1/lxc/999.conf' does not exist",
  );
  const elsewhere = await ask(simulator, 'POST', '/nodes/pve1/lxc/104/termproxy', { headers });
  expect(elsewhere.reason).toBe("Configuration file 'nodes/pve1/lxc/104.conf' does not exist");
  const blind = await ask(simulator, 'POST', '/nodes/pve1/qemu/201/termproxy', { headers });
  expect(`${blind.status} ${blind.reason}`).toBe('500 unable to find a serial interface');
});

test('a wrong line ends the connection without a word; the task says so', async () => {
  const simulator = await lab();
  const terminal = await openConsole(simulator, CT, TOKEN, { line: 'root@pam!test:garbage\n' });
  expect(await terminal.closed).toBe(1006);
  expect(terminal.frames).toEqual([]);
  const { upid } = terminal.opened;
  await expect.poll(() => task(simulator, upid).status).toBe('stopped');
  const url = new URL('../../../test/transcripts/termproxy.task-log-after-wrong-auth.json', import.meta.url);
  const recorded = JSON.parse(readFileSync(url, 'utf8')) as {
    response: { json: { data: Array<{ t: string }> } };
  };
  const lines = recorded.response.json.data.map(({ t }) => t.replace('\n', ''));
  expect(task(simulator, upid).lines).toEqual(lines);
});

test('ten seconds to connect, ten to say who one is', async () => {
  const simulator = await lab({ factor: 60 });
  const credentials = await credentialsOf(simulator, TOKEN);
  const late = await termproxy(simulator, CT, credentials);
  await expect.poll(() => task(simulator, late.upid).status).toBe('stopped');
  expect(task(simulator, late.upid).lines[0]).toBe('failed waiting for client: timed out');
  // The listener has ended: an answer never comes, the connection just ends.
  const unanswered = join(simulator, CT, credentials, late);
  const message = await new Promise<string>((resolve) =>
    unanswered.on('error', (error) => resolve(error.message)),
  );
  expect(message).toContain('socket hang up');
  const silent = await termproxy(simulator, CT, credentials);
  const terminal = new ConsoleUnderTest(silent, join(simulator, CT, credentials, silent));
  expect(await terminal.closed).toBe(1006);
  expect(terminal.frames).toEqual([]);
});

test('a ticket of more than 40 s is no ticket any more', async () => {
  const simulator = await lab({ factor: 200 });
  const credentials = await credentialsOf(simulator, TOKEN);
  const opened = await termproxy(simulator, CT, credentials);
  await new Promise((resolve) => simulator.clock.setTimeout(() => resolve(undefined), 41_000));
  expect(await refused(join(simulator, CT, credentials, opened))).toMatchObject({
    status: '401 permission denied - invalid PVEVNC ticket',
  });
});

test('on another node than the one that was asked nobody listens, and the upgrade hangs', async () => {
  const simulator = await lab();
  const credentials = await credentialsOf(simulator, TOKEN);
  const opened = await termproxy(simulator, CT, credentials);
  const socket = join(simulator, CT, credentials, opened, { url: simulator.urls[1]! });
  const outcome = await Promise.race([
    new Promise((resolve) => socket.on('open', () => resolve('open'))),
    new Promise((resolve) => socket.on('error', (error) => resolve(error.message))),
    new Promise((resolve) => setTimeout(() => resolve('nothing'), 300)),
  ]);
  expect(outcome).toBe('nothing');
  await simulator.close();
});

test('frames as text are taken, pings are answered, a close is not', async () => {
  const simulator = await lab();
  const terminal = await openConsole(simulator, CT, TOKEN);
  await terminal.see('\x1b[H\x1b[J');
  const pong = new Promise<string>((resolve) =>
    terminal.socket.on('pong', (data) => resolve(data.toString())),
  );
  terminal.socket.ping('ping');
  expect(await pong).toBe('ping');
  terminal.socket.send('2');
  terminal.type('\r');
  expect(await terminal.see('login: ')).toBe('\r\r\r\nweb login: ');
  terminal.socket.close();
  expect(await terminal.closed).toBe(1006);
  await expect.poll(() => task(simulator, terminal.opened.upid).exitStatus).toBe('OK');
});

test('a fragmented frame, or one that is too large, is the last that is read', async () => {
  const simulator = await lab();
  for (const send of [
    (terminal: ConsoleUnderTest) => terminal.socket.send('0:1:', { fin: false }),
    (terminal: ConsoleUnderTest) => terminal.socket.send('x'.repeat(131_073)),
  ]) {
    const terminal = await openConsole(simulator, '/nodes/pve1', ROOT);
    await terminal.see('# ');
    send(terminal);
    terminal.socket.send('', { fin: true });
    terminal.type('echo heard\r');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(terminal.shown).toBe('');
    terminal.socket.terminate();
  }
});

test('a frame without a mask is not read either', async () => {
  const simulator = await lab();
  const credentials = await credentialsOf(simulator, TOKEN);
  const opened = await termproxy(simulator, CT, credentials);
  const { hostname, port } = new URL(simulator.url);
  const socket = tlsConnect({ host: hostname, port: Number(port), ca: simulator.ca });
  onTestFinished(() => {
    socket.destroy();
  });
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1');
  });
  socket.on('error', () => {});
  const query = `port=${opened.port}&vncticket=${encodeURIComponent(opened.ticket)}`;
  const lines = [
    `GET /api2/json${CT}/vncwebsocket?${query} HTTP/1.1`,
    `Host: ${hostname}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Key: 8ni/TOgOlFNIociJfLvVfg==',
    'Sec-WebSocket-Version: 13',
    `Authorization: ${credentials.headers['authorization']}`,
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  await expect.poll(() => received).toContain('\r\n\r\n');
  expect(received).toBe(
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: upgrade\r\n' +
      'Sec-WebSocket-Accept: oe4MhqjgbHR4tpLfpbdrDH1XpRk=\r\n\r\n',
  );
  received = '';
  const line = `${opened.user}:${opened.ticket}\n`;
  socket.write(
    Buffer.concat([Buffer.from([0x82, 126, line.length >> 8, line.length & 0xff]), Buffer.from(line)]),
  );
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(received).toBe('');
});

test('a container’s console is one session: what one types, all see, and it outlives them', async () => {
  const simulator = await lab();
  const first = await openConsole(simulator, '/nodes/pve1/lxc/102', TOKEN);
  await first.see('root@api:/# ');
  const second = await openConsole(simulator, '/nodes/pve1/lxc/102', ROOT);
  await second.see('\x1b[H\x1b[J');
  // The program is told to draw anew, so the newcomer sees a prompt and not what was before.
  expect(await second.see('root@api:/# ')).toBe('\r\x1b[K\rroot@api:/# ');
  second.type('cat\r');
  await first.see('cat\r\r\n');
  first.type('from the first\r');
  await second.see('from the first\r\r\nfrom the first\r\r\n');
  first.socket.close();
  second.socket.close();
  await Promise.all([first.closed, second.closed]);
  const third = await openConsole(simulator, '/nodes/pve1/lxc/102', TOKEN);
  await third.see('\x1b[H\x1b[J');
  third.type('still there\r');
  await third.see('still there\r\r\nstill there\r\r\n');
  third.type('\x03');
  await third.see('root@api:/# ');
  third.type('exit\r');
  await third.see('\x1b[999H\r\n[EOF - dtach terminating]\r\n');
  expect(await third.closed).toBe(1006);
  await expect
    .poll(() => task(simulator, third.opened.upid).exitStatus)
    .toMatch(/^command '.*lxc-attach.*' failed: exit code 1$/);
});

test('Ctrl-C before anything was shown hits the attaching tool', async () => {
  const simulator = await lab();
  const terminal = await openConsole(simulator, '/nodes/pve1/lxc/102', TOKEN);
  terminal.type('\x03');
  expect(await terminal.closed).toBe(1006);
});

test('the console of a stopped container opens, says so, and closes', async () => {
  const terminal = await openConsole(await lab(), '/nodes/pve1/lxc/103', TOKEN);
  await terminal.see('103 is not running');
  expect(await terminal.closed).toBe(1006);
  const machine = await openConsole(await lab(), '/nodes/pve1/qemu/202', TOKEN);
  await machine.see('VM 202 not running\r\n');
  expect(await machine.closed).toBe(1006);
});

test('a virtual machine’s serial port shows its getty', async () => {
  const terminal = await openConsole(await lab(), '/nodes/pve1/qemu/200', TOKEN);
  await terminal.see('starting serial terminal on interface serial0');
  terminal.type('\r');
  await terminal.see('vm login: ');
  terminal.type('root\r');
  await terminal.see('Password: ');
  terminal.type('pvetest123\r');
  await terminal.see('root@vm:~# ');
});

test('a console ends when its container stops, and when its node loses its power', async () => {
  const simulator = await lab();
  const terminal = await openConsole(simulator, '/nodes/pve1/lxc/102', TOKEN);
  await terminal.see('root@api:/# ');
  simulator.guest(102).stop({ instant: true });
  expect(await terminal.closed).toBe(1006);
  const shell = await openConsole(simulator, '/nodes/pve1', ROOT);
  await shell.see('# ');
  simulator.node('pve1').fail();
  expect(await shell.closed).toBe(1006);
  expect(simulator.world.cluster().terminals.consoles.count).toBe(0);
});

test('the console of another node goes over ssh, which needs that node', async () => {
  const simulator = await lab();
  const far = await openConsole(simulator, '/nodes/pve2', ROOT);
  await far.see('root@pve2:~# ');
  far.type('pct exec 104 -- hostname\r');
  await far.see('far\r\n');
  const guest = await openConsole(simulator, '/nodes/pve2/lxc/104', TOKEN);
  // A shell without readline: no announcement of pasted text.
  expect(await guest.see('/ # ')).not.toContain('2004');
  simulator.node('pve3').fail();
  const dead = await openConsole(simulator, '/nodes/pve3', ROOT);
  await dead.see('No route to host');
  expect(await dead.closed).toBe(1006);
});

test('POST /access/vncticket says whether a line is good, as termproxy asks it', async () => {
  const simulator = await lab({ factor: 60 });
  const credentials = await credentialsOf(simulator, TOKEN);
  const opened = await termproxy(simulator, CT, credentials);
  const verify = async (changes: Record<string, string> = {}) => {
    const given = {
      authid: opened.user,
      vncticket: opened.ticket,
      path: '/vms/101',
      privs: 'VM.Console',
      port: opened.port,
    };
    const body = new URLSearchParams({ ...given, ...changes }).toString();
    const answer = await ask(simulator, 'POST', '/access/vncticket', { body });
    return `${answer.status} ${answer.reason}`;
  };
  expect(await verify()).toBe('200 OK');
  expect(await verify({ port: '5999' })).toBe('401 authentication failure');
  expect(await verify({ path: '/vms/102' })).toBe('401 authentication failure');
  expect(await verify({ authid: 'root@pam' })).toBe('401 authentication failure');
});

test('every running container of the homelab has something to read', async () => {
  const simulator = await useSimulator();
  const cluster = simulator.world.cluster();
  const running = [...cluster.guests.values()].filter((guest) => guest.kind === 'lxc' && guest.running);
  for (const { vmid } of running) {
    expect(simulator.guest(vmid).machine.log.entries().length).toBeGreaterThanOrEqual(20);
  }
  simulator.guest(running[0]!.vmid).log('nginx', 'said by a test');
  expect(simulator.guest(running[0]!.vmid).machine.log.entries().at(-1)).toMatchObject({
    identifier: 'nginx',
    message: 'said by a test',
    unit: 'nginx.service',
  });
});

test('before tokens could open consoles they could only ask for them', async () => {
  const simulator = await lab({ version: '8.4' });
  const terminal = await openConsole(simulator, CT, TOKEN, { line: '' });
  terminal.socket.send(`${terminal.opened.user}:${terminal.opened.ticket}\n`);
  expect(await terminal.closed).toBe(1006);
  const byTicket = await openConsole(simulator, '/nodes/pve1', ROOT);
  await byTicket.see('root@pve1:~# ');
});

test('one hundred consoles a node, not one more', async () => {
  const simulator = await lab({ factor: 4 });
  const credentials = await credentialsOf(simulator, ROOT);
  const opened = await Promise.all(Array.from({ length: 100 }, () => termproxy(simulator, CT, credentials)));
  expect(new Set(opened.map(({ port }) => port)).size).toBe(100);
  await expect(termproxy(simulator, CT, credentials)).rejects.toThrow(
    '500 unable to find free port (5900-6000)',
  );
});

test('stopping the task ends the console', async () => {
  const simulator = await lab();
  const terminal = await openConsole(simulator, '/nodes/pve1', ROOT);
  await terminal.see('# ');
  const { headers } = await credentialsOf(simulator, ROOT);
  await ask(simulator, 'DELETE', `/nodes/pve1/tasks/${encodeURIComponent(terminal.opened.upid)}`, {
    headers,
  });
  expect(await terminal.closed).toBe(1006);
});

test('a client that does not read holds the program up, and nothing gathers', async () => {
  const simulator = await lab();
  const terminal = await openConsole(simulator, '/nodes/pve1', ROOT);
  await terminal.see('# ');
  terminal.type('yes 0123456789012345678901234567890123456789 | head -c 8000000 | tee /tmp/copy | wc -c\r');
  await terminal.see('8000000\r\n');
  terminal.socket.pause();
  terminal.type('cat /tmp/copy; echo DO""NE\r');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { terminals } = simulator.world.cluster();
  expect(terminals.processes).toBeGreaterThan(1);
  terminal.socket.resume();
  const text = await terminal.see('DONE\r\n');
  expect(text.length).toBeGreaterThan(8_000_000);
});

test('closing the simulator ends consoles and processes', async () => {
  const simulator = await lab();
  const terminal = await openConsole(simulator, '/nodes/pve1', ROOT);
  await terminal.see('# ');
  terminal.type('sleep 1000\r');
  await terminal.see('\x1b[?2004l');
  await simulator.close();
  expect(await terminal.closed).toBe(1006);
  const { terminals } = simulator.world.cluster();
  await expect.poll(() => terminals.processes).toBe(0);
  expect(terminals.consoles.count).toBe(0);
  expect(terminals.defects).toEqual([]);
});
