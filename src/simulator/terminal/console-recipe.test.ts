import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ConsoleIdentity, type ConsoleUnderTest, openConsole } from '../../../test/support/console.ts';
import { useSimulator } from '../../../test/support/simulator.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/** One node, a container with each kind of console, and one without systemd. */
const SCENARIO: Scenario = {
  clusters: [
    {
      name: 'lab',
      standalone: true,
      nodes: [{ name: 'pve1' }],
      users: [{ userid: 'root@pam', password: 'pvetest123' }],
      tokens: [{ tokenId: 'root@pam!test', secret: '0a0a0a0a-0000-4000-8000-000000000001', privsep: false }],
      guests: [
        {
          vmid: 101,
          node: 'pve1',
          status: 'running',
          config: { hostname: 'web', ostype: 'debian', cmode: 'shell' },
        },
        { vmid: 102, node: 'pve1', status: 'running', config: { hostname: 'tiny', ostype: 'alpine' } },
      ],
    },
  ],
};

const ROOT: ConsoleIdentity = { username: 'root@pam', password: 'pvetest123' };
const TOKEN: ConsoleIdentity = { token: 'root@pam!test', secret: '0a0a0a0a-0000-4000-8000-000000000001' };

interface Recording {
  readonly frames: ReadonlyArray<readonly ['send' | 'recv', number, string]>;
}

function recording(name: string): Recording {
  const url = new URL(`../../../test/transcripts/console-recipe.${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Recording;
}

const payload = (frame: string) => /^0:\d+:([\s\S]*)$/.exec(frame)![1]!;

/** What was shown, with what differs from host to host and day to day left out. */
function form(text: string): string {
  return text
    .replace(/Linux pve1 [^\r\n]*/, 'Linux pve1 …')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00 web [^\r\n]*/g, '<entry>');
}

/** Sends what the recording sent, and holds what is shown before each sending and after the last against it. */
async function replay(terminal: ConsoleUnderTest, name: string, end = ''): Promise<void> {
  let expected = '';
  terminal.shown = `OK${terminal.shown}`;
  terminal.socket.send('1:400:50:');
  for (const [direction, , text] of [
    ...recording(name).frames,
    ['recv', 0, end] as const,
    ['send', 0, ''] as const,
  ]) {
    if (direction === 'recv') expected += text;
    else {
      await expect.poll(() => form(terminal.shown), { timeout: 4000 }).toBe(form(expected));
      terminal.shown = '';
      expected = '';
      if (text !== '') terminal.type(payload(text));
    }
  }
}

test('the recorded recipe through root’s shell on the node: pct exec, exit status', async () => {
  const simulator = await useSimulator({ scenario: SCENARIO });
  const terminal = await openConsole(simulator, '/nodes/pve1', ROOT);
  await replay(terminal, 'node-root-shell.pct-exec');
  // Nothing ends by itself after a `pct exec`: the client has to leave.
  expect(terminal.socket.readyState).toBe(1);
  terminal.socket.close();
  expect(await terminal.closed).toBe(1006);
  expect(simulator.world.cluster().terminals.defects).toEqual([]);
});

test('the recorded recipe: following a journal until Ctrl-C', async () => {
  const simulator = await useSimulator({ scenario: SCENARIO });
  const terminal = await openConsole(simulator, '/nodes/pve1', ROOT);
  await replay(terminal, 'node-root-shell.journal-follow');
  expect(await terminal.closed).toBe(1006);
  await expect.poll(() => simulator.world.cluster().terminals.processes).toBe(0);
});

test('without timeout, Ctrl-C closes the console at once and no END is seen', async () => {
  const simulator = await useSimulator({ scenario: SCENARIO });
  const terminal = await openConsole(simulator, '/nodes/pve1', ROOT);
  await terminal.see('# ');
  const script =
    "( trap : INT; echo BEGIN; pct exec 101 -- sh -c 'echo in; sleep 100' </dev/null 2>&1; echo END: $? ) | ( trap '' INT; exec cat )";
  terminal.type(` stty -echo -opost; exec sh -c '${script.replaceAll("'", "'\\''")}'\r`);
  await terminal.see('BEGIN\nin\n');
  terminal.type('\x03');
  expect(await terminal.closed).toBe(1006);
  expect(terminal.shown).not.toContain('END');
  await expect.poll(() => simulator.world.cluster().terminals.processes).toBe(0);
});

test('the recorded recipe through a container’s own shell: a token is enough', async () => {
  const simulator = await useSimulator({ scenario: SCENARIO });
  const terminal = await openConsole(simulator, '/nodes/pve1/lxc/101', TOKEN);
  await replay(terminal, 'lxc-cmode-shell.token', '\x1b[999H\r\n[EOF - dtach terminating]\r\n');
  expect(await terminal.closed).toBe(1006);
});

type RawFrame = readonly (string | number)[];

/** A console recorded frame by frame: everything shown between two things sent must be the same. */
async function replayFrames(terminal: ConsoleUnderTest, name: string): Promise<void> {
  const url = new URL(`../../../test/transcripts/${name}.json`, import.meta.url);
  const { frames } = JSON.parse(readFileSync(url, 'utf8')) as { frames: readonly RawFrame[] };
  let expected = '';
  terminal.shown = `OK${terminal.shown}`;
  // The first frame is the line with the ticket, which has been sent.
  for (const frame of [...frames.slice(1), ['send', 0, 0, '']]) {
    const text = String(frame.at(-1));
    if (frame[0] === 'recv') expected += text;
    else if (frame[0] === 'send') {
      await expect.poll(() => form(terminal.shown), { timeout: 6000 }).toBe(form(expected));
      terminal.shown = '';
      expected = '';
      if (text !== '') terminal.socket.send(text);
    } else await terminal.closed;
    if (frame[0] === 'eof') terminal.shown = expected;
  }
}

test.each([
  ['node.vncwebsocket.ticket-cookie', '/nodes/pve1', ROOT],
  ['lxc.vncwebsocket.api-token', '/nodes/pve1/lxc/101', TOKEN],
  ['lxc.vncwebsocket.text-frames', '/nodes/pve1/lxc/101', TOKEN],
] as const)('as recorded: %s', async (name, path, identity) => {
  const [cluster] = SCENARIO.clusters;
  const guests = cluster!.guests!.map((guest) => ({ ...guest, config: { ...guest.config, cmode: 'tty' } }));
  const simulator = await useSimulator({ scenario: { clusters: [{ ...cluster!, guests }] } });
  const terminal = await openConsole(simulator, path, identity);
  await replayFrames(terminal, name);
});
