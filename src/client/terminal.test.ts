import { expect, test } from 'vitest';
import { failure } from '../../test/support/client.ts';
import { consoleLab, ROOT, TOKEN } from '../../test/support/console-lab.ts';
import { fault } from '../simulator/index.ts';
import { scaledClock } from '../std/scaled-clock.ts';
import type { Terminal } from './terminal.ts';
import { HELD_BYTES } from './terminal-output.ts';

/** Reads until `expected` has been shown. */
async function see(terminal: Terminal, expected: string): Promise<string> {
  let shown = '';
  while (!shown.includes(expected)) {
    const glimpse = await terminal.look(8000);
    if (glimpse.kind !== 'bytes') throw new Error(`${glimpse.kind} after ${JSON.stringify(shown)}`);
    shown += Buffer.from(glimpse.bytes).toString('latin1');
  }
  return shown;
}

const sum = async (terminal: Terminal) => {
  let bytes = 0;
  for await (const chunk of terminal) bytes += chunk.length;
  return bytes;
};

test('root’s ticket opens a shell on a node; typing, size, and an end that is no error', async () => {
  const { root } = await consoleLab();
  const terminal = await root.node('pve1').terminal({ columns: 120, rows: 40 });
  expect(terminal).toMatchObject({ subject: 'node/lab/pve1', user: 'root@pam' });
  await see(terminal, '# ');
  await terminal.write('stty size; echo grün\r');
  expect(Buffer.from(await see(terminal, '\xc3\xbcn\r\n'), 'latin1').toString()).toContain('40 120');
  await terminal.write('exit\r');
  await sum(terminal);
  expect(terminal.ended).toBe(true);
});

test('a token gets a login prompt on the node, and root’s shell in a container with cmode: shell', async () => {
  const { token } = await consoleLab();
  const login = await token.node('pve1').terminal();
  await see(login, 'pve1 login: ');
  expect(login.user).toBe(TOKEN.tokenId);
  await login[Symbol.asyncDispose]();
  const shell = await token.guest('web').terminal();
  expect(await see(shell, '# ')).toContain('root@web');
  await shell[Symbol.asyncDispose]();
});

test('a guest that does not run has no console', async () => {
  const { root } = await consoleLab();
  expect(await failure(root.guest(103).terminal())).toMatchObject({
    code: 'api',
    message: 'lab/lxc/103: it is stopped, so that nothing can be run in it',
    advice: 'Start it first.',
  });
});

test('an old server lets no token in: the ticket is used if there is one', async () => {
  const { client } = await consoleLab({ version: '8.4' });
  expect(await failure(client(TOKEN).node('pve1').terminal())).toMatchObject({
    code: 'unsupported',
    advice: expect.stringContaining('username and password'),
  });
  const terminal = await client({ ...TOKEN, ...ROOT })
    .node('pve1')
    .terminal();
  expect(terminal.user).toBe('root@pam');
  await terminal[Symbol.asyncDispose]();
});

test('all consoles taken, no privilege, a refused ticket', async () => {
  const { root, token, simulator } = await consoleLab();
  const route = 'POST /nodes/{node}/termproxy';
  simulator.use(route, fault.status(500, { reason: 'unable to find free port (5900-6000)' }), { times: 1 });
  expect(await failure(root.node('pve1').terminal())).toMatchObject({ code: 'console-busy' });
  const denied = 'Permission check failed (/nodes/pve1, Sys.Console)';
  simulator.use(route, fault.status(403, { reason: denied }), { times: 1 });
  expect(await failure(token.node('pve1').terminal())).toMatchObject({
    code: 'forbidden',
    privileges: ['Sys.Console'],
  });
  const json = {
    data: {
      user: 'root@pam',
      port: '5999',
      ticket: 'PVEVNC:1::x',
      upid: 'UPID:pve1:00000001:00000001:68A7F3C1:vncshell::root@pam:',
    },
  };
  simulator.use(route, fault.replace(json), { times: 1 });
  expect(await failure(root.node('pve1').terminal())).toMatchObject({
    code: 'auth',
    serverMessage: expect.stringContaining('invalid PVEVNC ticket'),
  });
});

test('an upgrade that hangs is given up after 10 s', async () => {
  const { client, simulator } = await consoleLab({ clock: scaledClock(20) });
  simulator.use('GET /nodes/{node}/vncwebsocket', fault.blackHole());
  expect(await failure(client(ROOT).node('pve1').terminal())).toMatchObject({ code: 'timeout' });
});

test('the signal ends opening, and nothing is left', async () => {
  const { root, simulator } = await consoleLab();
  const stop = new AbortController();
  simulator.use(
    'GET /nodes/{node}/vncwebsocket',
    fault.run(() => setImmediate(() => stop.abort('enough'))),
  );
  simulator.use('GET /nodes/{node}/vncwebsocket', fault.blackHole());
  await expect(root.node('pve1').terminal({ signal: stop.signal })).rejects.toBe('enough');
  await expect.poll(() => simulator.world.cluster().terminals.processes).toBe(0);
});

test('the URL that is down is not asked for a console', async () => {
  const { root, simulator } = await consoleLab({ clock: scaledClock(20) });
  simulator.node('pve1').fail();
  const terminal = await root.node('pve2').terminal();
  expect(terminal.endpoint).toBe(simulator.urls[1]);
  await terminal[Symbol.asyncDispose]();
});

test('a reader who stops reading costs a bounded amount of memory, and then gets everything', async () => {
  const { root } = await consoleLab();
  const terminal = await root.node('pve1').terminal();
  await see(terminal, '# ');
  await terminal.write("stty -echo -opost; exec sh -c 'yes | head -c 6000000'\r");
  await expect.poll(() => terminal.heldBytes, { timeout: 5000 }).toBeGreaterThan(HELD_BYTES / 2);
  for (let look = 0; look < 50; look++) {
    await new Promise((resolve) => setImmediate(resolve));
    expect(terminal.heldBytes).toBeLessThan(HELD_BYTES + 300_000);
  }
  expect(await sum(terminal)).toBeGreaterThanOrEqual(6_000_000);
});

test('many terminals opened and closed leave nothing', async () => {
  const { token, simulator } = await consoleLab();
  for (let round = 0; round < 10; round++) {
    const terminals = await Promise.all(Array.from({ length: 20 }, () => token.node('pve1').terminal()));
    expect(simulator.world.cluster().terminals.consoles.count).toBe(20);
    await Promise.all(
      terminals.map(async (terminal, index) => {
        if (index % 2) await terminal[Symbol.asyncDispose]();
        else for await (const _chunk of terminal) break;
      }),
    );
  }
  await expect.poll(() => simulator.world.cluster().terminals.consoles.count).toBe(0);
  await expect.poll(() => simulator.world.cluster().terminals.processes).toBe(0);
  expect(token.openSockets).toBeLessThan(10);
});
