import type { Caller } from '../call.ts';
import type { VersionProfile } from '../version-profile.ts';
import { type Account, splitAuthId } from './accounts.ts';
import type { AccessStore } from './store.ts';

/** A credential that was refused: 401 with this as reason phrase and nothing else [AE]. */
export class AuthenticationError extends Error {}

/** What a request brings to say who sends it. */
export interface Credentials {
  readonly method: string;
  /** `/access/ticket`: the path behind `/api2/<format>`, as it came. */
  readonly path: string;
  readonly cookie: string | undefined;
  readonly authorization: string | undefined;
  readonly csrfToken: string | undefined;
}

export interface Authenticated {
  /** `undefined` for the few methods that anybody may call, whatever was sent along [HS]. */
  readonly caller: Caller | undefined;
  /** Whether an API token was sent and no ticket: some methods refuse those. */
  readonly byToken: boolean;
}

/** Methods that ask nobody who he is [HS]. */
const OPEN: ReadonlySet<string> = new Set([
  'GET /access/domains',
  'GET /access/ticket',
  'POST /access/ticket',
  'POST /access/vncticket',
  'POST /access/openid/auth-url',
  'POST /access/openid/login',
]);

/** @throws AuthenticationError in the words of the version. */
export function authenticate(
  store: AccessStore,
  profile: VersionProfile,
  credentials: Credentials,
): Authenticated {
  const ticket =
    authValue(credentials.cookie, 'PVEAuthCookie') ?? authValue(credentials.authorization, 'PVEAuthCookie');
  const token = ticket === undefined ? authValue(credentials.authorization, 'PVEAPIToken') : undefined;
  if (OPEN.has(`${credentials.method} ${credentials.path}`)) {
    return { caller: undefined, byToken: token !== undefined };
  }
  if (ticket === undefined && token === undefined) throw new AuthenticationError('No ticket');
  const authId = unified(profile, () =>
    token === undefined ? ticketUser(store, ticket!) : tokenOwner(store, token),
  );
  if (token === undefined && credentials.method !== 'GET') {
    if (!store.tickets.isCsrfToken(authId, credentials.csrfToken ?? '')) {
      throw new AuthenticationError('Permission denied - invalid csrf token');
    }
  }
  const { user, token: tokenId } = splitAuthId(authId);
  return { caller: { authId, user, tokenId }, byToken: token !== undefined };
}

/**
 * The value of `name` in a Cookie or Authorization header: after the start or a blank, behind `=` or a blank,
 * up to the next `;`, percent signs decoded [FM].
 */
export function authValue(header: string | undefined, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}(?:=| )([^;]*)`).exec(header ?? '')?.[1];
  if (value === undefined || value === '') return undefined;
  return value.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Since 9.1 all refusals sound alike, so that they tell nothing [HS]. */
function unified<Value>(profile: VersionProfile, check: () => Value): Value {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof AuthenticationError) || !profile.features.unifiedAuthenticationError) throw error;
    throw new AuthenticationError('Authentication failed!');
  }
}

function ticketUser(store: AccessStore, ticket: string): string {
  const content = store.tickets.check('PVE', ticket);
  if (!content || content.data.startsWith('!')) {
    throw new AuthenticationError('permission denied - invalid PVE ticket');
  }
  activeUser(store, content.data);
  return content.data;
}

function tokenOwner(store: AccessStore, text: string): string {
  const [, authId, secret] = /^(.*)=(.*)$/s.exec(text) ?? [];
  if (authId === undefined) throw new AuthenticationError('no tokenid specified');
  const { user, token } = splitAuthId(authId);
  if (token === undefined) {
    throw new AuthenticationError(
      `'${authId}' is not a valid token ID - not able to split into user and token parts`,
    );
  }
  activeUser(store, user);
  const found = store.token(authId);
  if (!found) throw new AuthenticationError(`no such token '${token}' for user '${user}'`);
  if (isPast(store, found.expire)) throw new AuthenticationError(`token '${token}' access expired`);
  if (found.secret !== secret) throw new AuthenticationError('invalid token value!');
  return authId;
}

/** @throws AuthenticationError, unless the account is there, enabled and not past its end. */
export function activeUser(store: AccessStore, userid: string): Account {
  const account = store.user(userid);
  if (!account) throw new AuthenticationError(`no such user ('${userid}')`);
  if (!account.enable) throw new AuthenticationError(`user '${userid}' is disabled`);
  if (isPast(store, account.expire)) throw new AuthenticationError(`user '${userid}' access expired`);
  return account;
}

function isPast(store: AccessStore, expire: number): boolean {
  return expire !== 0 && expire < store.clock.now() / 1000;
}
