import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { createSimulator } from '../src/simulator/index.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const run = promisify(execFile);

test('the package is built, since the examples import it by its name', () => {
  expect(existsSync(join(root, 'dist/index.js')), 'dist/ is missing: npm run build').toBe(true);
});

async function example(file: string, ...words: readonly string[]): Promise<string> {
  const simulator = await createSimulator({ scenario: 'homelab', seed: 1 });
  onTestFinished(() => simulator.close());
  const directory = mkdtempSync(join(tmpdir(), 'drowse-example-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const caFile = join(directory, 'ca.pem');
  writeFileSync(caFile, simulator.ca);
  const { stdout } = await run(process.execPath, [join(root, 'examples', file), ...words], {
    cwd: root,
    timeout: 30_000,
    env: {
      PATH: process.env.PATH,
      PROXMOX_URL: simulator.url,
      PROXMOX_TOKEN_ID: simulator.tokenId,
      PROXMOX_SECRET: simulator.secret,
      PROXMOX_CA_FILE: caFile,
    },
  });
  return stdout;
}

test('list-guests.mjs lists every guest', async () => {
  const lines = (await example('list-guests.mjs')).trim().split('\n');
  expect(lines.length).toBeGreaterThan(20);
  expect(lines).toContain('103 jellyfin is running on pve1');
});

test('start-a-guest.mjs starts one and shows the log', async () => {
  const output = await example('start-a-guest.mjs', '104');
  expect(output).toContain('TASK OK');
  expect(output).toContain('nextcloud is running');
});

test('who-has-this-address.mjs finds the guest by its address', async () => {
  expect(await example('who-has-this-address.mjs', '10.0.0.103')).toBe(
    '10.0.0.103 is jellyfin (lxc/103) on pve1\n',
  );
});

test('watch-changes.mjs sees the guest start that it has started', async () => {
  const lines = (await example('watch-changes.mjs')).trim().split('\n');
  expect(lines[0]).toBe('27 guests');
  expect(lines.at(-1)).toMatch(/^guest-started \d+$/);
});

test.each([
  ['simulator.node-test.mjs', process.execPath, ['--test', 'examples/simulator.node-test.mjs'], /pass 1/],
  [
    'simulator.vitest-test.ts',
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'examples/vitest.config.ts'],
    /2 passed/,
  ],
  [
    'simulator.jest-test.mjs',
    process.execPath,
    ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--config', 'examples/jest.config.json'],
    /2 passed/,
  ],
  ['control.sh', 'bash', ['examples/control.sh'], /^595\n200\n"status":"running"$/m],
  ['any-language.sh', 'bash', ['examples/any-language.sh'], /"release":"9\.2"/],
])('%s passes', { timeout: 60_000 }, async (_, command, words, wanted) => {
  const { stdout, stderr } = await run(command, words, { cwd: root, timeout: 50_000 });
  expect(stdout + stderr).toMatch(wanted);
});

const python = await run('python3', ['--version']).then(
  () => true,
  () => false,
);
if (!python) process.stderr.write('\n*** NOT TESTED, there is no python3: examples/any-language.py ***\n\n');

test.runIf(python)('any-language.py counts the guests', { timeout: 60_000 }, async () => {
  const { stdout } = await run('python3', ['examples/any-language.py'], { cwd: root, timeout: 50_000 });
  expect(stdout).toContain('27 guests on 3 nodes');
});
