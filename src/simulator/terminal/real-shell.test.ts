import { expect, test } from 'vitest';
import { openConsole } from '../../../test/support/console.ts';
import { useSimulator } from '../../../test/support/simulator.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { requireRealShell } from './real-shell.ts';

const SCENARIO: Scenario = {
  clusters: [
    {
      name: 'lab',
      standalone: true,
      nodes: [{ name: 'pve1' }],
      users: [{ userid: 'root@pam', password: 'pvetest123' }],
      guests: [{ vmid: 101, node: 'pve1', status: 'running', config: { hostname: 'web', ostype: 'debian' } }],
    },
  ],
};

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

test('the recipe works in a real shell on a real terminal', async () => {
  requireRealShell();
  const simulator = await useSimulator({ scenario: SCENARIO, realShell: true });
  const terminal = await openConsole(simulator, '/nodes/pve1', {
    username: 'root@pam',
    password: 'pvetest123',
  });
  terminal.socket.send('1:400:50:');
  await terminal.see('# ');
  await new Promise((resolve) => setTimeout(resolve, 300));
  terminal.type(" unset HISTFILE; stty -echo -opost; printf '%s%s\\n' abc RDY\r");
  await terminal.see('abcRDY\n');
  await terminal.see('# ');
  const words = ['a  b', "it's", '$(id)', '`id`', '"q"', '*', 'é\\n', '-n', '', '🦉'];
  const inner = `printf '<%s>' ${words.map(quote).join(' ')}; stty size 2>&1; exit 7`;
  const command = `pct exec 101 -- sh -c ${quote(inner)}`;
  const script = [
    "( trap : INT; printf '%s%s\\n' T BEGIN",
    `${command} </dev/null 2>&1`,
    "printf '\\n%s%s%s\\n' T END: $? ) | ( trap '' INT; exec cat )",
  ].join('; ');
  terminal.type(` exec sh -c ${quote(script)}\r`);
  await terminal.see('TBEGIN\n');
  const output = Buffer.from(await terminal.see('\nTEND:7\n'), 'latin1').toString();
  expect(output).toBe(
    `${words.map((word) => `<${word}>`).join('')}stty: 'standard input': Inappropriate ioctl for device\n\nTEND:7\n`,
  );
  expect(await terminal.closed).toBe(1006);
});

test('Ctrl-C and a size reach the real shell; leaving ends it', async () => {
  requireRealShell();
  const simulator = await useSimulator({ scenario: SCENARIO, realShell: true });
  const terminal = await openConsole(simulator, '/nodes/pve1', {
    username: 'root@pam',
    password: 'pvetest123',
  });
  terminal.socket.send('1:123:45:');
  await terminal.see('# ');
  await new Promise((resolve) => setTimeout(resolve, 300));
  terminal.type('stty size; sleep 60; echo "after:$?"\r');
  await terminal.see('45 123\r\n');
  terminal.type('\x03');
  await terminal.see('# ');
  terminal.type('echo "pid:$$"\r');
  await terminal.see('pid:$$');
  const pid = Number(/pid:(\d+)/.exec(await terminal.see('# '))?.[1]);
  terminal.socket.close();
  await terminal.closed;
  await expect.poll(() => isAlive(pid), { timeout: 4000 }).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
