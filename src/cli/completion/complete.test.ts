import { expect, test } from 'vitest';
import { runCli, useLab } from '../../../test/support/cli.ts';

const lab = useLab();

/** The words offered for what has been typed; the last one is under the cursor. */
async function offered(...typed: readonly string[]): Promise<string[]> {
  const { stdout } = await lab().run(['complete-words', '--', ...typed]);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')[0]!);
}

test('commands, and the commands of a group', async () => {
  expect(await offered('')).toEqual(expect.arrayContaining(['ps', 'start', 'api', 'help']));
  expect(await offered('')).not.toContain('complete-words');
  expect(await offered('s')).toEqual(['stats', 'start', 'stop', 'shutdown', 'suspend', 'shell', 'simulator']);
  expect(await offered('task', '')).toEqual(['log', 'stop', 'help']);
});

test('options, and the values they can have', async () => {
  expect(await offered('ps', '--f')).toEqual(['--format']);
  expect(await offered('ps', '--format', '')).toEqual(['table', 'json', 'jsonl']);
  expect(await offered('shutdown', '--')).toEqual(expect.arrayContaining(['--force', '--debug', '--help']));
  expect(await offered('completion', '')).toEqual(['bash', 'zsh', 'fish']);
});

test('guests and nodes that there are', async () => {
  expect(await offered('start', 'pro')).toEqual(['proxy']);
  expect(await offered('start', 'proxy', '10')).toContain('102');
  expect(await offered('ip', 'proxy', '')).toEqual(['']);
  expect(await offered('ps', '--node', '')).toEqual(['pve1', 'pve2', 'pve3']);
  expect(await offered('api', '--remote', '')).toEqual(['homelab']);
});

test("paths of the API, with the names of one's own nodes and guests in them", async () => {
  expect(await offered('api', '')).toEqual(['GET', 'POST', 'PUT', 'DELETE']);
  expect(await offered('api', 'GET', '/ver')).toEqual(['/version']);
  expect(await offered('api', '/clu')).toEqual(['/cluster/']);
  expect(await offered('api', 'GET', '/nodes/')).toEqual(['/nodes/pve1/', '/nodes/pve2/', '/nodes/pve3/']);
  expect(await offered('api', 'GET', '/nodes/pve1/lxc/10')).toContain('/nodes/pve1/lxc/101/');
  expect(await offered('api', '--describe', '/nodes/')).toEqual(['/nodes/{node}/']);
});

test('without a Proxmox it offers what it can, and is silent about the rest', async () => {
  const { code, stdout, stderr } = await runCli(['complete-words', '--', 'start', ''], { env: {} });
  expect([code, stdout, stderr]).toEqual([0, '', '']);
});

test.each(['bash', 'zsh', 'fish'])('there is a script for %s', async (shell) => {
  const { code, stdout } = await runCli(['completion', shell]);
  expect(code).toBe(0);
  expect(stdout).toContain('drowse complete-words --');
});
