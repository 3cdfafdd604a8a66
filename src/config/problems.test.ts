import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { complaints, failureOf, folder, loadIn, loadText, REMOTE_YAML } from '../../test/support/config.ts';

const complaintsOf = (yaml: string) => complaints(loadText(yaml));
const ofRemote = (lines: string) => complaintsOf(`providers:\n  proxmox:\n    - ${lines}\n`);

test.each([
  ['providers: [', /^drowse\.yaml:1:13: this is not YAML: .* Check the indentation/],
  ['providers:\n  proxmox: []\nproviders: {}', /^drowse\.yaml:3:1: this key stands here twice\. Keep one/],
  ['a: *b', /^drowse\.yaml:1:4: \*b is the name of nothing above it\. Write the value out instead\.$/],
  ['a: &b [*b]', /^drowse\.yaml:1:8: \*b makes the file refer to itself, or grow without end\./],
  ['- a', /^drowse\.yaml:1:1: the configuration is no section\. Write its keys below it, indented\.$/],
  ['', /^drowse\.yaml: providers\.proxmox names no Proxmox\. Add one with url/],
  ['providers:\n  proxmox:\n', /providers\.proxmox names no Proxmox/],
  ['providers:\n  proxmox: {}', /^drowse\.yaml:2:12: providers\.proxmox is no list\. Write a list/],
])('what is no configuration at all: %j', async (yaml, expected) => {
  const all = await complaintsOf(yaml);
  expect(all).toEqual([expect.stringMatching(expected)]);
});

test('unknown keys name the nearest known one, wherever they are', async () => {
  const all = await complaintsOf(`provders: {}
providers:
  proxmox:
    - ${REMOTE_YAML}
      tokenid: x
gateway: { lissten: [] }
routes:
  a: { target: x, idlewatcher: { idle_timout: 3m, zzz: 1 } }
`);
  expect(all).toEqual([
    'drowse.yaml:7:7: providers.proxmox[0].tokenid is an unknown key. Did you mean token_id?',
    'drowse.yaml:8:12: gateway.lissten is an unknown key. Did you mean listen?',
    'drowse.yaml:10:34: routes.a.idlewatcher.idle_timout is an unknown key. Did you mean idle_timeout?',
    expect.stringMatching(
      /^drowse\.yaml:10:51: routes\.a\.idlewatcher\.zzz is an unknown key\. Known here: proxmox, idle_timeout,/,
    ),
    'drowse.yaml:1:1: provders is an unknown key. Did you mean providers?',
  ]);
});

test('all problems of a file are told at once, of the shape and of the sense, one a value', async () => {
  const error = await failureOf(
    loadText(`providers:
  proxmox:
    - url: http://pve1:8006
      token_id: u@pam!t
      secret: \${NOT_SET}
    - url: https://pve2:8006
      username: root
    - ${REMOTE_YAML}
      poll: 3
routes:
  a: { port: 99999, target: x }
  b: {}
`),
  );
  expect(error.problems.map(({ subject, message }) => `${subject} ${message}`)).toEqual([
    'drowse.yaml:5:15 providers.proxmox[0].secret needs the environment variable NOT_SET, which is not set',
    'drowse.yaml:3:12 providers.proxmox[0].url is plain http, and Proxmox speaks HTTPS only',
    'drowse.yaml:11:13 providers.proxmox[2].poll is 3 of an unknown unit',
    'drowse.yaml:13:14 routes.a.port is no whole number between 1 and 65535',
    'drowse.yaml:7:7 providers.proxmox[1].username has no password beside it',
    'drowse.yaml:14:6 routes.b leads nowhere',
  ]);
  expect(error.message).toBe(
    'drowse.yaml:5:15: providers.proxmox[0].secret needs the environment variable NOT_SET, which is not set (and 5 more problems)',
  );
  expect(error).toMatchObject({ code: 'config', subject: 'drowse.yaml:5:15' });
});

test('secret files that do not exist, are empty or are no files', async () => {
  const remote = (file: string) => `url: https://p\n      username: root\n      password_file: ${file}`;
  const directory = await folder({
    'drowse.yaml': `providers:\n  proxmox:\n    - ${remote('nope')}\n`,
    empty: '\n',
    'dir/x': '',
  });
  const complaint = async (file: string) => {
    await writeFile(join(directory, 'drowse.yaml'), `providers:\n  proxmox:\n    - ${remote(file)}\n`);
    return (await failureOf(loadIn(directory))).message;
  };
  const start = 'drowse.yaml:5:22: providers.proxmox[0].password_file names';
  expect(await complaint('nope')).toBe(`${start} ${directory}/nope, which does not exist`);
  expect(await complaint('empty')).toBe(`${start} ${directory}/empty, which is empty`);
  expect(await complaint('dir')).toBe(`${start} ${directory}/dir, which cannot be read (EISDIR)`);
});

test('a wrong value never repeats a secret', async () => {
  const secret = 'hunter2-hunter2';
  const all = [
    ...(await ofRemote(
      `url: https://a:${secret}@pve1\n      token_id: u@pam!t=${secret}\n      secret: "\${A B:-${secret}}"`,
    )),
    ...(await ofRemote(`url: a:${secret}/x@pve1\n      username: u\n      password: { a: ${secret} }`)),
  ];
  expect(all.length).toBeGreaterThan(3);
  expect(all.join('\n')).not.toContain(secret);
});
