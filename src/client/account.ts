import { PveError } from '../pve/errors.ts';
import { type Secret, secret } from '../std/secret.ts';
import type { CredentialOptions } from './options.ts';

export interface TokenAccount {
  readonly tokenId: string;
  readonly secret: Secret;
}

export interface PasswordAccount {
  /** `root@pam`. */
  readonly userId: string;
  readonly realm: string;
  readonly password: Secret;
  /** Gives a code for one login; `undefined` if none (more) is known. */
  readonly otp: () => Promise<string | undefined>;
}

/**
 * Reads who is to log in.
 * @throws PveError `config` if there is nobody, or only half of somebody.
 */
export function readAccounts(options: CredentialOptions): {
  token?: TokenAccount;
  password?: PasswordAccount;
} {
  const token = readToken(options);
  const password = readPassword(options);
  if (!token && !password) {
    throw wrong(
      'credentials',
      'there are none',
      'Give a token (tokenId and secret), or username and password.',
    );
  }
  return { ...(token && { token }), ...(password && { password }) };
}

function readToken(options: CredentialOptions): TokenAccount | undefined {
  const value = textOf(options.secret);
  if (!options.tokenId && !value) return undefined;
  if (!options.tokenId)
    throw wrong('tokenId', 'is missing beside secret', 'Give the id too: user@realm!name.');
  if (!value)
    throw wrong('secret', `is missing beside the token ${options.tokenId}`, 'Give the UUID Proxmox showed.');
  if (!/^[^@!]+@[^@!]+![^@!=]+$/.test(options.tokenId) && !/^.+@[^@!]+![^!=]+$/.test(options.tokenId)) {
    throw wrong(
      'tokenId',
      `${JSON.stringify(options.tokenId)} is no token id`,
      'Write it like root@pam!drowse.',
    );
  }
  return { tokenId: options.tokenId, secret: secret(value) };
}

function readPassword(options: CredentialOptions): PasswordAccount | undefined {
  const value = textOf(options.password);
  if (!options.username && !value) return undefined;
  if (!options.username) throw wrong('username', 'is missing beside password', 'Give both.');
  if (!value)
    throw wrong('password', `is missing beside the user ${options.username}`, 'Give both, or a token.');
  const at = options.username.lastIndexOf('@');
  const own = at < 0 ? undefined : options.username.slice(at + 1);
  if (own !== undefined && options.realm !== undefined && own !== options.realm) {
    throw wrong(
      'realm',
      `${options.realm} contradicts the user ${options.username}`,
      'Leave one of the two out.',
    );
  }
  const realm = own ?? options.realm ?? 'pam';
  const user = at < 0 ? options.username : options.username.slice(0, at);
  return { userId: `${user}@${realm}`, realm, password: secret(value), otp: otpSource(options.otp) };
}

/** Secrets out of files end in a newline. */
function textOf(value: string | Secret | undefined): string {
  if (value === undefined) return '';
  return (typeof value === 'string' ? value : value.reveal()).replace(/[\r\n]+$/, '');
}

/** A code given as text is good for one login. */
function otpSource(otp: CredentialOptions['otp']): PasswordAccount['otp'] {
  if (typeof otp === 'function') return async () => otp();
  let left = otp === undefined || otp === '' ? undefined : secret(otp);
  return async () => {
    const code = left?.reveal();
    left = undefined;
    return code;
  };
}

function wrong(subject: string, what: string, advice: string): PveError {
  return new PveError('config', `${subject}: ${what}`, { subject, advice });
}
