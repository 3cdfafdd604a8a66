import { expect, test } from 'vitest';
import { complaints, loadText, REMOTE_YAML } from '../../../test/support/config.ts';

const ofRemote = (lines: string) => complaints(loadText(`providers:\n  proxmox:\n    - ${lines}\n`));

test.each([
  [
    'token_id: u@pam!t\n      secret: s',
    'drowse.yaml:3:7: providers.proxmox[0].url is missing. Give it a value.',
  ],
  [
    'url: pve1\n      token_id: u@pam!t\n      secret: s',
    'drowse.yaml:3:12: providers.proxmox[0].url is not a URL. Write https://pve1:8006.',
  ],
  [
    'url: "https://:x"\n      token_id: u@pam!t\n      secret: s',
    'drowse.yaml:3:12: providers.proxmox[0].url is not a URL. Write it like https://pve1.example.com:8006.',
  ],
  [
    'url: ftp://pve1\n      token_id: u@pam!t\n      secret: s',
    'drowse.yaml:3:12: providers.proxmox[0].url has the scheme ftp. Write https://pve1:8006.',
  ],
  [
    'url: https://a:b@pve1\n      token_id: u@pam!t\n      secret: s',
    'drowse.yaml:3:12: providers.proxmox[0].url holds credentials. Give them as username and password beside it.',
  ],
  [
    'url: https://pve1/api2\n      token_id: u@pam!t\n      secret: s',
    'drowse.yaml:3:12: providers.proxmox[0].url has more than scheme, host and port. Write https://pve1.',
  ],
  [
    'url: https://pve1',
    'drowse.yaml:3:7: providers.proxmox[0] has no credentials. Add token_id and secret, or username and password.',
  ],
  [
    'url: https://pve1\n      token_id: u@pam!t',
    'drowse.yaml:4:7: providers.proxmox[0].token_id has no secret beside it. Add secret or secret_file.',
  ],
  [
    'url: https://pve1\n      token_id: u@pam!t\n      secret:',
    'drowse.yaml:4:7: providers.proxmox[0].token_id has no secret beside it. Add secret or secret_file.',
  ],
  [
    'url: https://pve1\n      secret: s',
    'drowse.yaml:4:7: providers.proxmox[0].secret has no token_id beside it. Add token_id: user@realm!name.',
  ],
  [
    'url: https://pve1\n      password: s',
    'drowse.yaml:4:7: providers.proxmox[0].password has no username beside it. Add username.',
  ],
  [
    'url: https://pve1\n      token_id: u@pam\n      secret: s',
    'drowse.yaml:4:17: providers.proxmox[0].token_id is no token id. Write user@realm!name.',
  ],
  [
    'url: https://pve1\n      token_id: u@pam!t=uuid\n      secret: s',
    'drowse.yaml:4:17: providers.proxmox[0].token_id is no token id. Write user@realm!name. What follows = belongs to secret.',
  ],
  [
    'url: https://pve1\n      token_id: u@pam!t\n      secret: 123',
    'drowse.yaml:5:15: providers.proxmox[0].secret is a number, not text. Put it in quotes.',
  ],
  [
    'url: https://pve1\n      token_id: u@pam!t\n      secret: ""',
    'drowse.yaml:5:15: providers.proxmox[0].secret is empty. Give it a value or leave it out.',
  ],
  [
    'url: https://pve1\n      username: r@pam\n      password: p\n      realm: pve',
    'drowse.yaml:6:14: providers.proxmox[0].realm is "pve", but username says "pam". Keep one of the two.',
  ],
  [
    'url: https://pve1\n      username: "@pam"\n      password: p',
    'drowse.yaml:4:17: providers.proxmox[0].username is no user name. Write root or root@pam.',
  ],
  [
    'url: https://pve1\n      username: r\n      password: [p]',
    'drowse.yaml:5:17: providers.proxmox[0].password is not text. Write a text.',
  ],
  [
    `${REMOTE_YAML}\n      fingerprint: AA:BB`,
    'drowse.yaml:6:20: providers.proxmox[0].fingerprint has 2 octets, not 32. Write the 32 octets of the SHA-256 fingerprint, AA:BB:…; `drowse doctor` prints it.',
  ],
  [
    `${REMOTE_YAML}\n      fingerprint: [${'a'.repeat(40)}]`,
    'drowse.yaml:6:21: providers.proxmox[0].fingerprint[0] has 20 octets, which is SHA-1, not 32. Write the 32 octets of the SHA-256 fingerprint, AA:BB:…; `drowse doctor` prints it.',
  ],
  [
    `${REMOTE_YAML}\n      fingerprint: xyz`,
    'drowse.yaml:6:20: providers.proxmox[0].fingerprint is no SHA-256 fingerprint. Write the 32 octets of the SHA-256 fingerprint, AA:BB:…; `drowse doctor` prints it.',
  ],
  [
    `${REMOTE_YAML}\n      no_tls_verify: yes`,
    'drowse.yaml:6:22: providers.proxmox[0].no_tls_verify is neither true nor false. Write true or false.',
  ],
  [
    `${REMOTE_YAML}\n      poll: fast`,
    'drowse.yaml:6:13: providers.proxmox[0].poll is "fast", which is no duration. Write a number and a unit: 250ms, 30s, 3m, 2h or 1d.',
  ],
  [
    `${REMOTE_YAML}\n      poll: 1ms`,
    'drowse.yaml:6:13: providers.proxmox[0].poll is less than 250ms. Write 250ms or more.',
  ],
  [
    `${REMOTE_YAML}\n      name: lxc`,
    'drowse.yaml:6:13: providers.proxmox[0].name is "lxc", a word with a meaning of its own. Choose another name.',
  ],
  [
    `${REMOTE_YAML}\n      name: a/b`,
    'drowse.yaml:6:13: providers.proxmox[0].name is "a/b". A name has neither slashes nor spaces.',
  ],
  [
    `${REMOTE_YAML}\n    - ${REMOTE_YAML}`,
    'drowse.yaml:6:7: providers.proxmox[1] has the name "pve1.example.com", like providers.proxmox[0]. Give each Proxmox a name of its own.',
  ],
  [
    `${REMOTE_YAML}\n      name: \${NAME OF}`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the words of the message
    'drowse.yaml:6:13: providers.proxmox[0].name has ${NAME OF}, which names no variable. Write ${NAME} or ${NAME:-default}; $${ is a literal ${.',
  ],
  [
    `${REMOTE_YAML}\n      secret_file: x`,
    'drowse.yaml:6:7: providers.proxmox[0].secret_file stands beside secret. Keep one of secret and secret_file.',
  ],
])('a wrong remote: %j', async (lines, expected) => {
  expect(await ofRemote(lines)).toEqual([expected]);
});
