import { afterAll, beforeAll, expect, test } from 'vitest';
import '../console/exec.ts';
import '../console/logs.ts';
import '../console/shell.ts';
import { type CliOptions, runCli } from '../../../test/support/cli.ts';
import { CONSOLE_SCENARIO } from '../../../test/support/console-lab.ts';
import type { TurnedClock } from '../../../test/support/inventory.ts';
import { writeConnectionFiles } from '../../app/simulated/connection-files.ts';
import { createSimulator, type Simulator } from '../../simulator/index.ts';
import { systemClock } from '../../std/clock.ts';

// What goes over a console's socket is out of a turned clock's sight.
const clock = { ...systemClock, until: <Value>(work: Promise<Value>) => work } as unknown as TurnedClock;
const lab: { simulator?: Simulator; files?: ReturnType<typeof writeConnectionFiles> } = {};

beforeAll(async () => {
  lab.simulator = await createSimulator({ scenario: CONSOLE_SCENARIO });
  lab.files = writeConnectionFiles(lab.simulator);
});
afterAll(async () => {
  lab.files?.remove();
  await lab.simulator?.close();
});

function run(words: string | readonly string[], options: Omit<CliOptions, 'clock'> = {}) {
  const list = typeof words === 'string' ? words.split(' ') : words;
  return runCli(list, { env: { DROWSE_CONFIG: lab.files!.configFile }, ...options, clock });
}

test('logs of guests and nodes, with a prefix where there are several', async () => {
  const one = await run('logs -n 3 101');
  expect(one).toMatchObject({ code: 0, stderr: '' });
  expect(one.stdout.trimEnd().split('\n')).toHaveLength(3);
  const several = await run('logs -n 2 web node/pve1', { terminal: { columns: 100, rows: 30 } });
  const lines = several.stdout.trimEnd().split('\n');
  expect(lines.filter((line) => line.includes('\x1b[36mweb      \x1b[39m'))).toHaveLength(2);
  expect(lines.filter((line) => line.includes('node/pve1'))).toHaveLength(2);
  const followed = await run('logs -f -n 1 node/pve1', { onOutput: (_, interrupt) => interrupt() });
  expect(followed.code).toBe(130);
});

test.each([
  ['logs -n -1 web', 2, '--lines: "-1" is not possible'],
  ['logs -n 0 web', 0, ''],
  ['logs nobody', 6, 'nobody'],
  ['logs --file /nope web', 6, '/nope'],
  ['logs --file -f web', 6, 'no such file'],
  ['logs --file /x node/pve1', 2, 'in guests only'],
  ['logs 103', 1, 'Start it first'],
  ['exec 103 -- id', 125, 'Start it first'],
  ['exec nobody -- id', 125, 'nobody'],
  ['exec web', 2, 'missing'],
  ['shell web', 2, 'needs a terminal'],
])('%s: %i, %s', async (words, code, said) => {
  const result = await run(words);
  expect({ code: result.code, stderr: result.stderr }).toEqual({
    code,
    stderr: expect.stringContaining(said),
  });
});

test('exec passes words, variables and the exit status on', async () => {
  const script = 'printf "[%s]" "$@" "$A"; exit 7';
  expect(await run(['exec', '-e', 'A=b c', 'web', '--', 'sh', '-c', script, 'sh', "it's", '$(id)'])).toEqual({
    code: 7,
    stdout: "[it's][$(id)][b c]",
    stderr: '',
  });
});

test('shell: keys go to the guest, what it shows comes back, ~. leaves', async () => {
  const result = await run('shell web', {
    terminal: { columns: 90, rows: 25 },
    keys: ['stty size\r', 'echo gr\u00fcn\r', '~.'],
  });
  expect(result.code).toBe(0);
  expect(result.stdout).toContain('25 90');
  expect(result.stdout).toMatch(/grün\r+\n/);
  expect(result.stderr).toContain('Leave with ~.');
});
