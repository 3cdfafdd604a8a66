import type { PveClient } from '../../client/client.ts';
import type { RemoteOptions } from '../../inventory/options.ts';
import { PveError } from '../../pve/errors.ts';
import type { Permissions } from '../../pve/wire/access.ts';
import type { Check } from './report.ts';

export interface CredentialsCheck {
  readonly checks: readonly Check[];
  /** Of all credentials that were accepted together; `undefined` if none was. */
  readonly permissions: Permissions | undefined;
}

/** Tries each of the two credentials by asking what it may do. */
export async function checkCredentials(
  client: PveClient,
  { credentials }: RemoteOptions,
  { signal }: { signal: AbortSignal },
): Promise<CredentialsCheck> {
  const { tokenId, username, realm = 'pam' } = credentials;
  const accounts = [
    ...(tokenId === undefined ? [] : [{ what: 'token', auth: 'token', subject: tokenId } as const]),
    ...(username === undefined
      ? []
      : [
          {
            what: 'password',
            auth: 'ticket',
            subject: username.includes('@') ? username : `${username}@${realm}`,
          } as const,
        ]),
  ];
  const checks: Check[] = [];
  let permissions: Permissions | undefined;
  for (const { what, auth, subject } of accounts) {
    try {
      const granted = await client.request('GET /access/permissions', {}, { signal, auth });
      permissions = permissions ? union(permissions, granted) : granted;
      checks.push({ what, subject, ok: true, message: 'accepted', advice: null, code: null });
    } catch (error) {
      signal.throwIfAborted();
      const { message, code, advice } =
        error instanceof PveError ? error : new PveError('api', String(error));
      checks.push({ what, subject, ok: false, message, advice: advice ?? null, code });
    }
  }
  return { checks, permissions };
}

function union(a: Permissions, b: Permissions): Permissions {
  const paths = new Set([...Object.keys(a), ...Object.keys(b)]);
  const merged = (path: string) => {
    const privileges = { ...a[path] };
    for (const [name, propagates] of Object.entries(b[path] ?? {})) {
      privileges[name] = propagates || (privileges[name] ?? false);
    }
    return privileges;
  };
  return Object.fromEntries([...paths].map((path) => [path, merged(path)]));
}
