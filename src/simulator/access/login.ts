import type { Account } from './accounts.ts';
import { AuthenticationError, activeUser } from './authenticate.ts';
import type { AccessStore } from './store.ts';
import { isTotpCode } from './totp.ts';

/** What a login brings [ACA]. */
export interface LoginRequest {
  readonly userid: string;
  readonly password: string;
  readonly otp?: string;
  /** The half ticket of a first step, which the password then answers. */
  readonly tfaChallenge?: string;
}

/** What a login gets: a ticket, or half of one while a second factor is wanted. */
export interface Login {
  readonly ticket: string;
  readonly csrfToken: string;
  readonly needsTfa: boolean;
}

const HALF = '!tfa!';

/** @throws AuthenticationError; the reason is for the log, never for the caller. */
export function logIn(store: AccessStore, request: LoginRequest): Login {
  const account = activeUser(store, request.userid);
  if (request.tfaChallenge !== undefined) return secondStep(store, account, request, request.tfaChallenge);
  if (hasTicketAsPassword(store, account, request.password)) return whole(store, account);
  if (account.password === undefined || account.password !== request.password) {
    throw new AuthenticationError('authentication failure');
  }
  if (account.totp.size === 0) return whole(store, account);
  if (request.otp !== undefined) {
    answerChallenge(store, account, request.otp);
    return whole(store, account);
  }
  const challenge = JSON.stringify({
    totp: true,
    ...(account.recoveryKeys.length > 0 && { recovery: account.recoveryKeys.map((_, index) => index) }),
  });
  return {
    ticket: store.tickets.issue('PVE', `${HALF}${challenge}`, account.userid),
    csrfToken: store.tickets.csrfToken(account.userid),
    needsTfa: true,
  };
}

/** A ticket still good is as good as the password; one of root@pam opens every account [ACA]. */
function hasTicketAsPassword(store: AccessStore, account: Account, password: string): boolean {
  const content = store.tickets.check('PVE', password);
  return content?.data === account.userid || content?.data === 'root@pam';
}

function secondStep(store: AccessStore, account: Account, request: LoginRequest, challenge: string): Login {
  if (request.otp !== undefined) throw new AuthenticationError('otp and tfa-challenge exclude each other');
  const content = store.tickets.check('PVE', challenge, { secretData: account.userid });
  if (!content?.data.startsWith(HALF)) throw new AuthenticationError('invalid tfa challenge');
  answerChallenge(store, account, request.password);
  return whole(store, account);
}

/** @throws AuthenticationError, unless `totp:123456` or an unused `recovery:…` is what the account wants. */
function answerChallenge(store: AccessStore, account: Account, answer: string): void {
  const [, kind, value = ''] = /^(totp|recovery):(.*)$/.exec(answer) ?? [];
  if (kind === 'totp') {
    const now = Math.floor(store.clock.now() / 1000);
    if ([...account.totp.values()].some((secret) => isTotpCode(secret, value, now))) return;
  }
  if (kind === 'recovery') {
    const at = account.recoveryKeys.indexOf(value);
    if (at >= 0) {
      account.recoveryKeys.splice(at, 1);
      return;
    }
  }
  throw new AuthenticationError('bad otp response');
}

function whole(store: AccessStore, { userid }: Account): Login {
  return {
    ticket: store.tickets.issue('PVE', userid),
    csrfToken: store.tickets.csrfToken(userid),
    needsTfa: false,
  };
}
