import { expect, test } from 'vitest';
import { runCli } from '../../test/support/cli.ts';
import { folder } from '../../test/support/config.ts';

/** Each is refused with one line that names the word and says what to do, before anything is asked. */
test.each([
  ['strat 101', 'drowse: strat: unknown command. Did you mean start?'],
  ['frobnicate', 'drowse: frobnicate: unknown command. See drowse --help.'],
  ['task lgo', 'drowse: lgo: unknown command. Did you mean log?'],
  ['ps --fromat json', 'drowse: --fromat: unknown option. Did you mean --format?'],
  ['ps --frobnicate', 'drowse: --frobnicate: unknown option. See drowse --help.'],
  ['ps --format xml', 'drowse: --format: "xml" is not possible. Allowed choices are table, json, jsonl.'],
  ['ps --type vm', 'drowse: --type: "vm" is not possible. Allowed choices are lxc, qemu.'],
  ['ps --node', 'drowse: --node: it needs a value. See drowse --help.'],
  ['ps web', 'drowse: ps: too many arguments: 1 given, 0 possible. See drowse --help.'],
  ['start', 'drowse: GUEST: this argument is missing. See drowse --help.'],
  ['start 101 --timeout 30', 'drowse: --timeout: "30" is no duration. Write 30s, 5m or 2h.'],
  ['tasks -l many', 'drowse: --limit: "many" is not possible. Write a whole number from 1 to 100000.'],
  ['completion tcsh', 'drowse: SHELL: "tcsh" is not possible. Allowed choices are bash, zsh, fish.'],
  ['api', 'drowse: api: a method and a path are needed. Write: drowse api GET /version.'],
  ['api GETT /version', 'drowse: GETT: unknown method. Did you mean GET?'],
  ['api GET', 'drowse: api: the path is missing. Write: drowse api GET /version.'],
  ['api GET version', 'drowse: version: a path begins with a slash. Write: /version.'],
  ['api GET /nodes vmid', 'drowse: vmid: this is no parameter. Write parameters as key=value.'],
  [
    'events --format json',
    'drowse: --format json: events have no end, so there is no array of them. Use --format jsonl, or set an end by --for.',
  ],
  [
    'task log UPID:pve1',
    'drowse: UPID:pve1: this is not a UPID. A UPID looks like UPID:pve1:0003A1B2:0A4C21F7:68A7F3C1:vzstart:101:root@pam: (with the last colon).',
  ],
  [
    'simulator --scenario garage',
    'drowse: garage: unknown scenario. It is homelab, empty, two-remotes, large:N (N up to 100000) or a YAML file.',
  ],
  ['demo --port 70000', 'drowse: --port: "70000" is not possible. Write a whole number from 1 to 65535.'],
])('drowse %s', async (line, complaint) => {
  const { code, stdout, stderr } = await runCli(line.split(' '));
  expect(stderr).toBe(`${complaint}\n`);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});

test('help goes to standard output and is no failure', async () => {
  for (const words of [[], ['--help'], ['help'], ['help', 'ps'], ['ps', '-h'], ['help', 'task']]) {
    const { code, stdout, stderr } = await runCli(words);
    expect([code, stderr], words.join(' ')).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: drowse/);
  }
});

test('every command that does something explains itself with an example', async () => {
  const { stdout } = await runCli([]);
  const commands = [...stdout.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name]) => name!);
  expect(commands).toContain('hibernate');
  for (const name of commands.filter((each) => each !== 'help' && each !== 'task' && each !== 'config')) {
    expect((await runCli([name, '--help'])).stdout, name).toContain('Examples:');
  }
});

test('a group of commands without one of them says which there are, and fails', async () => {
  const { code, stdout, stderr } = await runCli(['task']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/log .*\n.*stop /);
});

test('without any configuration it says what to set', async () => {
  for (const line of ['ps', 'start 101', 'api GET /version', 'doctor', 'events', 'watch', 'config check']) {
    const { code, stdout, stderr } = await runCli(line.split(' '), { cwd: await folder(), env: {} });
    expect([code, stdout], line).toEqual([3, '']);
    expect(stderr).toMatch(/^drowse: configuration: no Proxmox is configured\. Set PROXMOX_URL, [^\n]+\n$/);
  }
});
