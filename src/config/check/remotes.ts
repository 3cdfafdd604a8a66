import { RESERVED_REMOTE_NAMES } from '../../pve/guest-ref.ts';
import type { RemoteConfig } from '../config.ts';
import type { Path } from '../document.ts';
import type { RemoteInput } from '../schema/remote.ts';
import { parseFingerprint } from '../value/fingerprint.ts';
import { hostOf, parseRemoteUrl } from '../value/url.ts';
import { absolute, type CheckContext, listOf, milliseconds, secretOf } from './context.ts';

const DEFAULT_REALM = 'pam';
const TOKEN_ID = /^[^\s:/]+@[A-Za-z][\w.-]*![A-Za-z][\w.-]*$/;

/** What is `undefined` has been found wrong already. */
export async function checkRemotes(
  context: CheckContext,
  inputs: readonly (RemoteInput | undefined)[],
  pathOf: (index: number) => Path,
): Promise<(RemoteConfig | undefined)[]> {
  const remotes: (RemoteConfig | undefined)[] = [];
  for (const [index, input] of inputs.entries()) {
    remotes.push(input && (await checkRemote(context, input, pathOf(index))));
  }
  checkNames(context, remotes, inputs, pathOf);
  return remotes;
}

async function checkRemote(context: CheckContext, input: RemoteInput, path: Path): Promise<RemoteConfig> {
  const url = parseRemoteUrl(input.url);
  const secret = await secretOf(context, input, path, 'secret');
  const password = await secretOf(context, input, path, 'password');
  checkCredentials(context, input, path);
  const { username, realm } = accountOf(context, input, path);
  const caFile = absolute(context, input.ca_file);
  return {
    name: input.name ?? hostOf(url),
    url,
    urls: input.urls.map(parseRemoteUrl),
    ...(input.token_id !== undefined && { tokenId: input.token_id }),
    ...(secret && { secret }),
    ...(username !== undefined && { username }),
    ...(password && { password }),
    realm,
    noTlsVerify: input.no_tls_verify,
    ...(caFile !== undefined && { caFile }),
    fingerprints: listOf(input.fingerprint).map(parseFingerprint),
    pollMs: milliseconds(input.poll),
  };
}

function checkCredentials({ findings }: CheckContext, input: RemoteInput, path: Path): void {
  const secret = input.secret ?? input.secret_file;
  const password = input.password ?? input.password_file;
  const { token_id: tokenId, username } = input;
  if (tokenId === undefined && username === undefined && secret === undefined && password === undefined) {
    findings.add(path, 'has no credentials', 'Add token_id and secret, or username and password.');
  }
  if (tokenId !== undefined && secret === undefined) {
    findings.add([...path, 'token_id'], 'has no secret beside it', 'Add secret or secret_file.', 'key');
  }
  if (secret !== undefined && tokenId === undefined) {
    const key = input.secret === undefined ? 'secret_file' : 'secret';
    findings.add([...path, key], 'has no token_id beside it', 'Add token_id: user@realm!name.', 'key');
  }
  if (username !== undefined && password === undefined) {
    findings.add([...path, 'username'], 'has no password beside it', 'Add password or password_file.', 'key');
  }
  if (password !== undefined && username === undefined) {
    const key = input.password === undefined ? 'password_file' : 'password';
    findings.add([...path, key], 'has no username beside it', 'Add username.', 'key');
  }
  if (tokenId !== undefined && !TOKEN_ID.test(tokenId)) {
    const hint = tokenId.includes('=') ? ' What follows = belongs to secret.' : '';
    findings.add([...path, 'token_id'], 'is no token id', `Write user@realm!name.${hint}`);
  }
}

function accountOf({ findings }: CheckContext, input: RemoteInput, path: Path) {
  const { username } = input;
  const at = username?.lastIndexOf('@') ?? -1;
  if (username === undefined || at < 0) return { username, realm: input.realm ?? DEFAULT_REALM };
  const realm = username.slice(at + 1);
  if (at === 0 || realm === '') {
    findings.add([...path, 'username'], 'is no user name', 'Write root or root@pam.');
  }
  if (input.realm !== undefined && input.realm !== realm) {
    findings.add(
      [...path, 'realm'],
      `is ${JSON.stringify(input.realm)}, but username says ${JSON.stringify(realm)}`,
      'Keep one of the two.',
    );
  }
  return { username: username.slice(0, at), realm };
}

function checkNames(
  { findings }: CheckContext,
  remotes: readonly (RemoteConfig | undefined)[],
  inputs: readonly (RemoteInput | undefined)[],
  pathOf: (index: number) => Path,
): void {
  const first = new Map<string, number>();
  for (const [index, remote] of remotes.entries()) {
    if (!remote) continue;
    const { name } = remote;
    const given = inputs[index]?.name !== undefined;
    const path = given ? [...pathOf(index), 'name'] : pathOf(index);
    const is = given ? 'is' : 'has the name';
    if (RESERVED_REMOTE_NAMES.includes(name)) {
      findings.add(
        path,
        `${is} ${JSON.stringify(name)}, a word with a meaning of its own`,
        'Choose another name.',
      );
    } else if (/[\s/]/.test(name)) {
      findings.add(path, `${is} ${JSON.stringify(name)}`, 'A name has neither slashes nor spaces.');
    }
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, index);
    else {
      const other = `providers.proxmox[${earlier}]`;
      findings.add(
        path,
        `${is} ${JSON.stringify(name)}, like ${other}`,
        'Give each Proxmox a name of its own.',
      );
    }
  }
}
