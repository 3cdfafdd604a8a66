import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CliResult, ownLab, runCli } from '../../../test/support/cli.ts';
import { folder } from '../../../test/support/config.ts';
import { turnedClock } from '../../../test/support/inventory.ts';

interface Ready {
  readonly url: string;
  readonly caFile: string;
  readonly tokenId: string;
  readonly username: string;
  readonly nodes: number;
  readonly guests: number;
  readonly remotes: ReadonlyArray<{ readonly name: string; readonly urls: readonly string[] }>;
}

/** Runs a command that goes on until interrupted, and looks at what is there meanwhile. */
async function meanwhile<Value>(
  words: readonly string[],
  options: { cwd: string; env?: Record<string, string>; terminal?: { columns: number; rows: number } },
  look: (stdout: string) => Value | undefined,
): Promise<CliResult & { seen: Value }> {
  let seen: Value | undefined;
  let stdout = '';
  const result = await runCli(words, {
    ...options,
    onOutput: (text) => {
      stdout = text;
    },
    interruptWhen: () => {
      seen = look(stdout);
      return seen !== undefined;
    },
  });
  return { ...result, seen: seen! };
}

const FINGERPRINT = /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/;

test('the demo says where it is, in a line to paste and in a file for its owner only', async () => {
  const cwd = await folder();
  const readyFile = join(cwd, 'ready.json');
  const { code, stdout, stderr, seen } = await meanwhile(
    ['demo', '--ready-file', 'ready.json'],
    // Neither is looked at.
    { cwd, env: { DROWSE_CONFIG: '/nowhere.yaml', PROXMOX_URL: 'https://nowhere.invalid' } },
    (text) => {
      const configFile = /^cd \S+ && export DROWSE_CONFIG=(\S+)$/m.exec(text)?.[1];
      if (!configFile || !existsSync(readyFile)) return undefined;
      const modes = [readyFile, configFile].map((path) => statSync(path).mode & 0o777);
      return {
        configFile,
        modes,
        ready: JSON.parse(readFileSync(readyFile, 'utf8')) as Ready & Record<string, unknown>,
      };
    },
  );
  expect([code, stderr]).toEqual([0, '']);
  expect(seen.modes).toEqual([0o600, 0o600]);
  const keys = 'url caFile fingerprint tokenId secret username password nodes guests remotes';
  expect(Object.keys(seen.ready)).toEqual(keys.split(' '));
  expect(seen.ready).toMatchObject({
    url: expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/),
    caFile: expect.stringMatching(/^\//),
    fingerprint: expect.stringMatching(FINGERPRINT),
    tokenId: 'root@pam!demo',
    username: 'root@pam',
    nodes: 3,
  });
  expect(seen.ready.guests).toBeGreaterThanOrEqual(25);
  expect(seen.ready.remotes[0]!.urls).toHaveLength(3);
  expect(stdout).not.toContain(seen.ready['secret']);
  expect(stdout).not.toContain(seen.ready['password']);
  expect(stdout).toMatch(/^VMID /m);
  for (const path of [readyFile, seen.configFile, seen.ready.caFile]) expect(existsSync(path)).toBe(false);
});

test('on a terminal the table is redrawn below the line, in the lines there are', async () => {
  const { code, stdout } = await meanwhile(
    ['demo'],
    { cwd: await folder(), terminal: { columns: 80, rows: 24 } },
    (text) => (text.split(/\u001b\[1\dA/).length > 3 ? true : undefined),
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(/\ncd \S+ && export DROWSE_CONFIG=\S+\n/);
  expect(stdout).toContain('guests more; drowse ps -a lists them all');
  expect(stdout.endsWith('\u001b[?25h')).toBe(true);
});

test('watch shows what is configured, and without configuration the demo if it is told so', async () => {
  const lab = await ownLab();
  const { code, stdout } = await lab.run('watch --or-demo', { onOutput: (_text, interrupt) => interrupt() });
  expect(code).toBe(0);
  expect(stdout).toContain('3 of 3 nodes online');
  expect(stdout).not.toContain('DROWSE_CONFIG');
  const cwd = await folder();
  const demo = await meanwhile(['watch', '--or-demo'], { cwd }, (text) =>
    /DROWSE_CONFIG/.test(text) ? true : undefined,
  );
  expect(demo).toMatchObject({ code: 0, stderr: '' });
});

test('the simulator runs alone, of any scenario and version', async () => {
  const cwd = await folder();
  const ready = join(cwd, 'sim.json');
  const { code, stdout, seen } = await meanwhile(
    ['simulator', '--scenario', 'two-remotes', '--series', '8.4', '--ready-file', ready],
    { cwd },
    () => (existsSync(ready) ? (JSON.parse(readFileSync(ready, 'utf8')) as Ready) : undefined),
  );
  expect(code).toBe(0);
  expect(seen.remotes).toHaveLength(2);
  for (const { name } of seen.remotes) expect(stdout).toContain(`${name}: `);
});

test('what is wrong with its options is said', async () => {
  const cwd = await folder({ 'bad.yaml': 'clusters: nothing\n' });
  const complaint = async (words: readonly string[]) => {
    const { code, stderr } = await runCli(words, { cwd, clock: turnedClock() });
    expect(stderr).toMatch(/^drowse: [^\n]+\n$/);
    return `${code} ${stderr}`;
  };
  const lab = await ownLab();
  const port = new URL(lab.simulator.url).port;
  expect(await complaint(['simulator', '--port', port])).toMatch(
    /^4 drowse: 127\.0\.0\.1:\d+: the port is taken/,
  );
  expect(await complaint(['simulator', '--scenario', join(cwd, 'bad.yaml')])).toMatch(
    /^3 drowse: .*bad\.yaml: /,
  );
  expect(await complaint(['simulator', '--scenario', './none.yaml'])).toMatch(
    /^3 drowse: \/.*\/none\.yaml: .*ENOENT/,
  );
  expect(await complaint(['demo', '--ready-file', '/nowhere/ready.json'])).toMatch(
    /^3 drowse: \/nowhere\/ready\.json: cannot be written \(ENOENT\)/,
  );
});
