import type { Method } from './encode.ts';

const COMMON = ['accept', 'application/json', 'accept-encoding', 'gzip', 'user-agent', 'drowse'] as const;
const FORM = ['content-type', 'application/x-www-form-urlencoded'] as const;

/** What a request shows to be let in. Holds the secret where nothing can print it. */
export class Authorization {
  readonly kind: 'token' | 'ticket' | 'none';
  /** `root@pam`, `root@pam!drowse`: who is let in. */
  readonly account: string;
  readonly #read: readonly string[];
  readonly #write: readonly string[];

  private constructor(
    kind: Authorization['kind'],
    account: string,
    all: readonly string[],
    writes: readonly string[],
  ) {
    this.kind = kind;
    this.account = account;
    this.#read = [...COMMON, ...all];
    this.#write = [...this.#read, ...writes];
  }

  static none(): Authorization {
    return new Authorization('none', 'nobody', [], []);
  }

  /** The server cuts the value at a semicolon and percent-decodes it [FM]. */
  static token(tokenId: string, secret: string): Authorization {
    const value = `${tokenId}=${secret}`.replace(/[^\x21-\x7e]|[%;]/gu, encodeURIComponent);
    return new Authorization('token', tokenId, ['authorization', `PVEAPIToken=${value}`], []);
  }

  /** A ticket is a cookie, so its writes need the token against forged requests as well [HS]. */
  static ticket(account: string, ticket: string, csrfToken: string): Authorization {
    const cookie = `PVEAuthCookie=${encodeURIComponent(ticket)}`;
    return new Authorization('ticket', account, ['cookie', cookie], ['csrfpreventiontoken', csrfToken]);
  }

  /** Names and values by turns, of the request's other headers too. */
  headers(method: Method, hasBody: boolean): readonly string[] {
    const headers = method === 'GET' ? this.#read : this.#write;
    return hasBody ? [...headers, ...FORM] : headers;
  }
}
