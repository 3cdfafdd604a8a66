import { PveError } from '../pve/errors.ts';
import type { Clock } from '../std/clock.ts';
import { readAccounts, type TokenAccount } from './account.ts';
import { Authorization } from './authorization.ts';
import type { Method } from './encode.ts';
import type { Ask } from './login.ts';
import type { CredentialOptions } from './options.ts';
import { TicketKeeper } from './ticket-keeper.ts';

/** Shorter secrets are ordinary words too often to be taken out of texts. */
const MIN_REDACTED = 4;
const TICKET = /\bPVE[A-Z]*(:|%3A)[^\s"';,]{8,}/g;
/** More calls than this beyond the token's rights are not remembered one by one. */
const MAX_REMEMBERED = 1000;

// [HS]: methods with allowtoken 0 in any version.
const REFUSES_TOKENS = /^(PUT \/access\/password|POST \/access\/ticket|[A-Z]+ \/access\/tfa(\/.+)?)$/;

/** Whether the server takes no token for this call whatever its rights. */
export function refusesTokens(method: Method, path: string): boolean {
  return REFUSES_TOKENS.test(`${method} ${path}`);
}

/** Which of the two credentials a call is made with. */
export class Credentials {
  readonly #token: Authorization | undefined;
  readonly #tokenAccount: TokenAccount | undefined;
  readonly #tickets: TicketKeeper | undefined;
  readonly #beyondToken = new Set<string>();

  /** @throws PveError `config` if there are no credentials, or only half of one. */
  constructor(options: CredentialOptions, ask: Ask, remote: string, clock: Clock) {
    const { token, password } = readAccounts(options);
    this.#tokenAccount = token;
    this.#token = token && Authorization.token(token.tokenId, token.secret.reveal());
    this.#tickets = password && new TicketKeeper(password, ask, remote, clock);
  }

  /**
   * The credential for a call; a promise only if a login is needed.
   * @throws PveError `auth` if the caller insists on one that was not given.
   */
  choose(
    method: Method,
    path: string,
    insisted?: 'token' | 'ticket',
  ): Authorization | Promise<Authorization> {
    if (
      this.#token &&
      insisted !== 'ticket' &&
      !(insisted === undefined && this.#wantsTicket(method, path))
    ) {
      return this.#token;
    }
    if (this.#tickets && insisted !== 'token') return this.#tickets.current ?? this.#tickets.obtain();
    throw new PveError(
      'auth',
      `${method} ${path}: it is to be called with a ${insisted}, and there is none`,
      {
        subject: `${method} ${path}`,
        advice:
          insisted === 'ticket' ? 'Give username and password as well.' : 'Give tokenId and secret as well.',
      },
    );
  }

  /**
   * What to try after `authorization` was refused; `undefined` if there is nothing more.
   * A 401 or 403 comes before anything is executed, so that repeating the call repeats nothing [HS].
   */
  afterRefusal(
    authorization: Authorization,
    status: 401 | 403,
    method: Method,
    path: string,
    insisted?: 'token' | 'ticket',
  ): Promise<Authorization> | undefined {
    if (!this.#tickets) return undefined;
    if (status === 401 && authorization.kind === 'ticket') return this.#tickets.replace(authorization);
    if (status === 403 && authorization.kind === 'token' && insisted === undefined) {
      if (this.#beyondToken.size >= MAX_REMEMBERED) this.#beyondToken.clear();
      this.#beyondToken.add(`${method} ${path}`);
      const current = this.#tickets.current;
      return current ? Promise.resolve(current) : this.#tickets.obtain();
    }
    return undefined;
  }

  /** Who may log in: the token's id, the user with a password. */
  get accounts(): { readonly token: string | undefined; readonly user: string | undefined } {
    return { token: this.#tokenAccount?.tokenId, user: this.#tickets?.account.userId };
  }

  /** Takes every secret out of a text, and whatever looks like a ticket: a server may repeat what it was sent. */
  redact(text: string): string {
    const secrets = [
      this.#tokenAccount?.secret.reveal(),
      this.#tickets?.account.password.reveal(),
      this.#tickets?.text,
    ];
    const hidden = secrets
      .filter((it) => it !== undefined && it.length >= MIN_REDACTED)
      .flatMap((it) => [it!, encodeURIComponent(it!)])
      .reduce((left, it) => left.replaceAll(it, '***'), text);
    return hidden.replace(TICKET, '***');
  }

  #wantsTicket(method: Method, path: string): boolean {
    if (!this.#tickets) return false;
    return this.#beyondToken.has(`${method} ${path}`) || refusesTokens(method, path);
  }
}
