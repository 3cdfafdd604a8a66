import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failureOf, folder, loadIn, MINIMAL_YAML } from '../../test/support/config.ts';

test('the first file wins: --config, DROWSE_CONFIG, here, the user, the machine; then the environment', async () => {
  const named = (name: string) => MINIMAL_YAML.replace('secret: s', `secret: s\n      name: ${name}`);
  const places = ['flag.yaml', 'env.yaml', 'drowse.yaml', 'xdg/drowse/drowse.yaml', 'etc/drowse/drowse.yaml'];
  const directory = await folder(
    Object.fromEntries(places.map((place) => [place, named(place.replace(/\W/g, '-'))])),
  );
  const env: Record<string, string> = {
    DROWSE_CONFIG: 'env.yaml',
    XDG_CONFIG_HOME: join(directory, 'xdg'),
    PROXMOX_URL: 'https://env:8006',
    PROXMOX_USERNAME: 'root',
    PROXMOX_PASSWORD: 'p',
  };
  const nameWith = async (path?: string) =>
    (await loadIn(directory, { path, env })).config.providers.proxmox[0]?.name;
  expect(await nameWith('flag.yaml')).toBe('flag-yaml');
  expect(await nameWith()).toBe('env-yaml');
  env['DROWSE_CONFIG'] = '';
  for (const place of places.slice(2)) {
    expect(await nameWith()).toBe(place.replace(/\W/g, '-'));
    await rm(join(directory, place));
  }
  expect(await nameWith()).toBe('default');
  expect((await loadIn(directory, { env })).source).toEqual({ kind: 'environment' });
});

test("without XDG_CONFIG_HOME the user's file is in ~/.config", async () => {
  const directory = await folder({ '.config/drowse/drowse.yaml': MINIMAL_YAML });
  const { source } = await loadIn(join(directory, 'nowhere'), { env: { HOME: directory } });
  expect(source).toEqual({ kind: 'file', path: join(directory, '.config/drowse/drowse.yaml') });
});

test('neither file nor environment: nothing is configured', async () => {
  const { config, source } = await loadIn(await folder(), { env: { PROXMOX_URL: '' } });
  expect(source).toEqual({ kind: 'none' });
  expect(config.providers.proxmox).toEqual([]);
});

test('the environment describes one remote, called default', async () => {
  const directory = await folder({ secret: 's3' });
  const env = {
    PROXMOX_URL: 'https://pve1:8006',
    PROXMOX_TOKEN_ID: 'a@pve!b',
    PROXMOX_SECRET_FILE: 'secret',
    PROXMOX_USERNAME: 'root',
    PROXMOX_PASSWORD: 'p',
    PROXMOX_REALM: 'pve',
    PROXMOX_CA_FILE: 'ca.pem',
    PROXMOX_NO_TLS_VERIFY: '1',
    PROXMOX_FINGERPRINT: '',
  };
  const [remote] = (await loadIn(directory, { env })).config.providers.proxmox;
  expect(remote).toMatchObject({
    name: 'default',
    url: 'https://pve1:8006',
    tokenId: 'a@pve!b',
    username: 'root',
    realm: 'pve',
    caFile: join(directory, 'ca.pem'),
    noTlsVerify: true,
    fingerprints: [],
  });
  expect(remote?.secret?.reveal()).toBe('s3');
});

test.each([
  [{ PROXMOX_TOKEN_ID: 'a@pve!b', PROXMOX_SECRET: 's' }, 'PROXMOX_URL: is missing. Give it a value.'],
  [
    { PROXMOX_TOKEN_ID: 'a@pve!b' },
    'PROXMOX_TOKEN_ID: has no PROXMOX_SECRET beside it. Add PROXMOX_SECRET or PROXMOX_SECRET_FILE.',
  ],
  [
    { PROXMOX_USERNAME: 'root' },
    'PROXMOX_USERNAME: has no PROXMOX_PASSWORD beside it. Add PROXMOX_PASSWORD or PROXMOX_PASSWORD_FILE.',
  ],
  [
    {},
    'environment: it has no credentials. Add PROXMOX_TOKEN_ID and PROXMOX_SECRET, or PROXMOX_USERNAME and PROXMOX_PASSWORD.',
  ],
  [
    { PROXMOX_NO_TLS_VERIFY: 'maybe' },
    'PROXMOX_NO_TLS_VERIFY: is neither true nor false. Write true or false.',
  ],
  [
    { PROXMOX_USERNAME: 'root@pam', PROXMOX_PASSWORD: 'p', PROXMOX_REALM: 'pve' },
    'PROXMOX_REALM: is "pve", but PROXMOX_USERNAME says "pam". Keep one of the two.',
  ],
])('the environment is checked like a file: %j', async (env, expected) => {
  const url = 'PROXMOX_SECRET' in env ? {} : { PROXMOX_URL: 'https://pve1:8006' };
  const error = await failureOf(loadIn(await folder(), { env: { ...url, ...env } }));
  expect(error.problems.map(({ subject, message, advice }) => `${subject}: ${message}. ${advice}`)).toEqual([
    expected,
  ]);
});

test('a file that was named and is not there, or cannot be read', async () => {
  const directory = await folder({ 'closed.yaml': MINIMAL_YAML, 'etc/drowse/drowse.yaml/x': '' });
  expect(await failureOf(loadIn(directory, { path: 'nope.yaml' }))).toMatchObject({
    code: 'config',
    subject: 'nope.yaml',
    message: 'nope.yaml: --config names this file, and it does not exist',
    advice: 'Name a readable file with --config.',
  });
  const byEnvironment = await failureOf(loadIn(directory, { env: { DROWSE_CONFIG: '/nope.yaml' } }));
  expect(byEnvironment.message).toBe('/nope.yaml: DROWSE_CONFIG names this file, and it does not exist');
  expect((await failureOf(loadIn(directory))).message).toMatch(/etc\/drowse\/drowse\.yaml: is a directory$/);
  await chmod(join(directory, 'closed.yaml'), 0);
  if (process.getuid?.() !== 0) {
    expect((await failureOf(loadIn(directory, { path: 'closed.yaml' }))).message).toMatch(
      /cannot be read \(EACCES\)/,
    );
  }
});
