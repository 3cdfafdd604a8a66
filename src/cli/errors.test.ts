import { expect, test } from 'vitest';
import { type CliLab, ownLab, runCli, useLab, writeInto } from '../../test/support/cli.ts';
import { folder } from '../../test/support/config.ts';
import { turnedClock } from '../../test/support/inventory.ts';
import { useHttpsServer, useTcpServer } from '../../test/support/servers.ts';
import { fault } from '../simulator/index.ts';

const lab = useLab();

/** One line, naming a subject and what to do; nothing else anywhere. */
async function complaint(
  line: string,
  env: Readonly<Record<string, string>>,
  expected: { code: number; says: RegExp },
): Promise<void> {
  const { code, stdout, stderr } = await lab().run(line, { env });
  expect(stderr).toMatch(/^drowse: [^\n]+: [^\n]+[.?]\n$/);
  expect(stderr).toMatch(expected.says);
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect([code, stdout]).toEqual([expected.code, '']);
}

const WRONG_FINGERPRINT = Array.from({ length: 32 }, () => 'AB').join(':');

test.each<[string, (lab: CliLab) => Record<string, string>, number, RegExp]>([
  ['nobody listens', () => ({ PROXMOX_URL: 'https://127.0.0.1:1' }), 4, /127\.0\.0\.1:1: .*refused/],
  ['the CA is not that of the server', () => ({ PROXMOX_CA_FILE: '' }), 4, /not trusted.*doctor/],
  [
    'the fingerprint is another',
    () => ({ PROXMOX_FINGERPRINT: WRONG_FINGERPRINT }),
    4,
    /expected AB:AB:.*, seen [0-9A-F]{2}:.*pvenode cert info/,
  ],
  [
    "the token's secret is wrong",
    () => ({ PROXMOX_SECRET: '11111111-2222-3333-4444-555555555555' }),
    5,
    /root@pam!demo was refused/,
  ],
  [
    'there is no such token',
    () => ({ PROXMOX_TOKEN_ID: 'root@pam!nobody' }),
    5,
    /root@pam!nobody was refused/,
  ],
  [
    'the password is wrong',
    () => ({ PROXMOX_TOKEN_ID: '', PROXMOX_SECRET: '', PROXMOX_USERNAME: 'root', PROXMOX_PASSWORD: 'no' }),
    5,
    /root@pam.*password/,
  ],
])('%s', async (_what, wrong, code, says) => {
  await complaint('ps', lab().environment(wrong(lab())), { code, says });
  await complaint('api GET /version', lab().environment(wrong(lab())), { code, says });
});

test.each<[string, Record<string, string>, RegExp]>([
  ['a token without its secret', { PROXMOX_SECRET: '' }, /SECRET/],
  ['a user without a password', { PROXMOX_USERNAME: 'root' }, /PASSWORD/],
  ['no credentials', { PROXMOX_SECRET: '', PROXMOX_TOKEN_ID: '' }, /TOKEN_ID/],
  ['a URL that is none', { PROXMOX_URL: 'pve1' }, /PROXMOX_URL/],
  ['a CA file that is not there', { PROXMOX_CA_FILE: '/nowhere/ca.pem' }, /\/nowhere\/ca\.pem/],
])('%s', async (_what, wrong, says) => {
  await complaint('ps', lab().environment(wrong), { code: 3, says });
});

test.each<[string, string, string, RegExp]>([
  ['an unknown key', 'tokenid: root@pam!demo', 'drowse.yaml:4:7', /token_id/],
  ['a variable that is not set', `secret: $\{NOWHERE_SET}`, 'drowse.yaml:4:15', /NOWHERE_SET/],
])('a configuration with %s', async (_what, line, place, says) => {
  const cwd = await folder({
    'drowse.yaml': `providers:\n  proxmox:\n    - url: https://127.0.0.1:8006\n      ${line}\n`,
  });
  for (const command of ['ps', 'config check']) {
    const { code, stdout, stderr } = await runCli(command.split(' '), { cwd });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr.split('\n')[0]).toMatch(new RegExp(`^drowse: ${place}: `));
    expect(stderr).toMatch(says);
  }
});

test('config check lists all that is wrong, and what is right', async () => {
  const cwd = await folder({
    'drowse.yaml':
      'providers:\n  proxmox:\n    - url: ftp://nas\n      poll: often\n      token_id: nobody\n',
  });
  const wrong = await runCli(['config', 'check'], { cwd });
  expect(wrong.code).toBe(3);
  const lines = wrong.stderr.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line).toMatch(/^drowse: drowse\.yaml:\d+:\d+: /);
  const right = await lab().run('config check');
  expect(right).toMatchObject({ code: 0, stderr: '' });
  expect(right.stdout).toContain('1 Proxmox remote');
});

test('a configuration file that is not there', async () => {
  const { code, stderr } = await runCli(['--config', '/nowhere/drowse.yaml', 'ps']);
  expect(code).toBe(3);
  expect(stderr).toMatch(/^drowse: \/nowhere\/drowse\.yaml: [^\n]+\n$/);
});

test.each<[string, number, RegExp]>([
  ['start 999', 6, /999: there is no guest 999\. /],
  ['inspect nobody', 6, /nobody: there is no guest nobody\. /],
  ['inspect proxi', 6, /Did you mean/],
  ['ip lab/101', 6, /there is no remote lab\. Configured: homelab\./],
  ['start lxc/web', 2, /after lxc\/ comes a vmid, not "web"/],
  ['stop 12', 2, /a vmid is between 100 and 999999999/],
  ['reboot a/b/c', 2, /too many slashes/],
  ['inspect node/pve7', 6, /there is no node pve7/],
  ['api -r lab /version', 6, /lab: there is no remote lab/],
])('drowse %s', async (line, code, says) => {
  await complaint(line, { DROWSE_CONFIG: lab().configFile }, { code, says });
});

test('an account that may see nothing is told so, and not that there is nothing', async () => {
  const { access } = lab().simulator.world.clusters[0]!;
  const secret = '6f6f6f6f-0000-4000-8000-000000000000';
  access.addUser({ userid: 'blind@pve' });
  access.addToken({ tokenId: 'blind@pve!t', secret, privsep: false });
  const env = lab().environment({ PROXMOX_TOKEN_ID: 'blind@pve!t', PROXMOX_SECRET: secret });
  for (const line of ['ps', 'start 101', 'inspect 101', 'ip proxy']) {
    await complaint(line, env, {
      code: 5,
      says: /may not see any guest: it lacks VM\.Audit on \/vms\. .*doctor/,
    });
  }
});

test('vmids and names that several remotes have', async () => {
  const two = await ownLab({ scenario: 'two-remotes' });
  const guests = (await two.json('ps -a --format json')) as Array<{
    remote: string;
    vmid: number;
    name: string;
  }>;
  const twin = guests.find(({ vmid, remote }) =>
    guests.some((each) => each.vmid === vmid && each.remote !== remote),
  )!;
  const { code, stdout, stderr } = await two.run(`inspect ${twin.vmid}`);
  expect([code, stdout]).toEqual([6, '']);
  for (const { name } of two.simulator.remotes) expect(stderr).toContain(`${name}/${twin.vmid}`);
  expect(await two.json(`inspect ${twin.remote}/${twin.vmid}`)).toMatchObject([{ remote: twin.remote }]);
  expect((await two.run('ps')).stdout).toMatch(/^REMOTE /);
  for (const line of (await two.run('ps -q')).stdout.trimEnd().split('\n'))
    expect(line).toMatch(/^[\w-]+\/\d+$/);
  const api = await two.run('api GET /version');
  expect([api.code, api.stderr]).toEqual([6, expect.stringMatching(/Choose one: --remote /)]);
});

test('one of two remotes that is not there does not take the other away', async () => {
  const two = await ownLab({ scenario: 'two-remotes' });
  const [here] = two.simulator.remotes;
  const path = writeInto(
    two,
    'half.yaml',
    `providers:
  proxmox:
    - { name: here, url: ${here!.url}, token_id: "${here!.tokenId}", secret: "${here!.secret}", ca_file: ${here!.name}-ca.pem }
    - { name: gone, url: https://127.0.0.1:1, token_id: u@pam!t, secret: s }
`,
  );
  const { code, stdout, stderr } = await two.run(['--config', path, 'nodes', '--format', 'json']);
  expect(code).toBe(4);
  expect((JSON.parse(stdout) as unknown[]).length).toBeGreaterThan(0);
  expect(stderr).toMatch(/^drowse: https:\/\/127\.0\.0\.1:1: [^\n]+\n$/);
  const nowhere = writeInto(
    two,
    'nowhere.yaml',
    `providers:
  proxmox:
    - { name: one, url: https://127.0.0.1:1, token_id: u@pam!t, secret: s }
    - { name: two, url: https://127.0.0.1:2, token_id: u@pam!t, secret: s }
`,
  );
  const none = await two.run(['--config', nowhere, 'ps', '--format', 'json']);
  expect([none.code, none.stdout, none.stderr.trimEnd().split('\n').length]).toEqual([4, '', 2]);
});

test('a server that is no Proxmox', async () => {
  const html = await useHttpsServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<html>It works!</html>');
  });
  const rude = await useTcpServer((socket) => socket.end('220 smtp.example.com\r\n'));
  const ca = (path: string) =>
    lab().environment({ PROXMOX_URL: path, PROXMOX_CA_FILE: writeInto(lab(), 'other.pem', html.ca) });
  await complaint('ps', ca(html.url), { code: 4, says: /Proxmox/ });
  await complaint('ps', ca(rude.url), { code: 4, says: /127\.0\.0\.1/ });
  await complaint('ps', ca(`http://127.0.0.1:${rude.port}`), { code: 3, says: /https/ });
});

test('a node that swallows every packet', async () => {
  const own = await ownLab();
  own.simulator.node('pve1').fail('black-hole');
  const { code, stdout, stderr } = await own.run('ps', { env: own.environment() });
  expect([code, stdout]).toEqual([4, '']);
  expect(stderr).toMatch(/^drowse: https:\/\/127\.0\.0\.1:\d+: no connection within 5 s[^\n]*\n$/);
  // With the other nodes' URLs it matters to nobody.
  expect((await own.run('nodes')).code).toBe(0);
});

test.each([
  ['cannot be passed on to the node', fault.status(595), 4],
  ['is refused', fault.status(401), 5],
  ['is forbidden', fault.status(403), 5],
  ['fails', fault.status(500), 1],
  ['is no JSON', fault.garbage(), 4],
  ['is cut short', fault.truncate(), 4],
  ['is something else', fault.replace({ data: 'pve1' }), 1],
  ['never comes', fault.cut('before-send'), 4],
  ['does not come in time', fault.blackHole(), 4],
])('an answer that %s', async (_what, what, code) => {
  const heal = lab().simulator.use('GET /cluster/resources', what);
  await complaint('ps', { DROWSE_CONFIG: lab().configFile }, { code, says: /./ });
  heal();
});

test('a second factor that is wanted', async () => {
  const { access } = lab().simulator.world.clusters[0]!;
  access.addUser({ userid: 'careful@pve', password: 'pw', totp: 'JBSWY3DPEHPK3PXP' });
  const env = lab().environment({
    PROXMOX_TOKEN_ID: '',
    PROXMOX_SECRET: '',
    PROXMOX_USERNAME: 'careful@pve',
    PROXMOX_PASSWORD: 'pw',
  });
  await complaint('ps', env, { code: 5, says: /careful@pve.*second factor|TOTP/i });
});

test('--debug adds what caused it', async () => {
  const env = lab().environment({ PROXMOX_URL: 'https://127.0.0.1:1' });
  const { code, stderr } = await lab().run('ps --debug', { env });
  expect(code).toBe(4);
  expect(stderr.split('\n')[0]).toMatch(/^drowse: https:\/\/127\.0\.0\.1:1: /);
  expect(stderr).toMatch(/\n +caused by .*ECONNREFUSED/);
  expect(stderr).toMatch(/\n +at /);
  expect((await runCli(['--debug', 'frobnicate'], { clock: turnedClock() })).stderr).toContain('UsageError');
});

test('secrets are nowhere in what is printed', async () => {
  const secret = 'deadbeef-0000-4000-8000-00000000beef';
  for (const line of ['ps --debug', 'doctor', 'config check', 'api --debug /version']) {
    const { stdout, stderr } = await lab().run(line, { env: lab().environment({ PROXMOX_SECRET: secret }) });
    expect(stdout + stderr, line).not.toContain(secret);
  }
});
