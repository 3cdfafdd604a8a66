import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../std/clock.ts';

/** Seconds that a ticket and a CSRF token live, and that a clock may be behind [AC]. */
const LIFE_SECONDS = 7200;
const FUTURE_SECONDS = 300;

/** A ticket that was good. */
export interface TicketContent {
  /** `root@pam`, or for half a ticket `!tfa!{…}`. */
  readonly data: string;
  readonly ageSeconds: number;
}

/**
 * Makes and checks the signed texts of one cluster: `PVE:root@pam:68A7F3C1::…` [TI]. The signature has the
 * length of the RSA signature that Proxmox writes, and is as hard to guess.
 */
export class Tickets {
  readonly #key: string;
  readonly #clock: Clock;

  constructor(options: { key: string; clock: Clock }) {
    this.#key = options.key;
    this.#clock = options.clock;
  }

  /** @param secretData is signed but not written down: the path and port a console ticket is good for. */
  issue(prefix: string, data: string, secretData = ''): string {
    const written = encodeURIComponentLikePerl(data);
    const plain = `${prefix}:${written === '' ? '' : `${written}:`}${this.#timestamp()}`;
    return `${plain}::${this.#signature(plain, secretData)}`;
  }

  /** What a ticket says, or `undefined` when it is forged, mangled or past its life. */
  check(
    prefix: string,
    ticket: string,
    options: { secretData?: string; lifeSeconds?: number } = {},
  ): TicketContent | undefined {
    const match = /^(([^:]+):(?:(.*):)?([0-9A-F]{8}))::([A-Za-z0-9+/=]+)$/.exec(ticket);
    if (!match || match[2] !== prefix) return undefined;
    if (!same(match[5]!, this.#signature(match[1]!, options.secretData ?? ''))) return undefined;
    const ageSeconds = this.#age(match[4]!);
    if (!this.#alive(ageSeconds, options.lifeSeconds)) return undefined;
    return { data: decodePercent(match[3] ?? ''), ageSeconds };
  }

  /** The token that writes need beside a ticket; bound to the user, not to the ticket [AC]. */
  csrfToken(userid: string): string {
    const at = this.#timestamp();
    return `${at}:${this.#csrfDigest(at, userid)}`;
  }

  isCsrfToken(userid: string, token: string): boolean {
    const [, at, digest] = /^([0-9A-F]{8}):(.+)$/.exec(token) ?? [];
    if (at === undefined || digest === undefined) return false;
    return same(digest, this.#csrfDigest(at, userid)) && this.#alive(this.#age(at));
  }

  #alive(ageSeconds: number, lifeSeconds = LIFE_SECONDS): boolean {
    return ageSeconds > -FUTURE_SECONDS && ageSeconds < lifeSeconds;
  }

  #age(timestamp: string): number {
    return Math.floor(this.#clock.now() / 1000) - Number.parseInt(timestamp, 16);
  }

  #timestamp(): string {
    return Math.floor(this.#clock.now() / 1000)
      .toString(16)
      .toUpperCase()
      .padStart(8, '0');
  }

  #csrfDigest(at: string, userid: string): string {
    return createHmac('sha256', this.#key).update(`csrf:${at}:${userid}`).digest('base64').replace(/=+$/, '');
  }

  #signature(plain: string, secretData: string): string {
    const parts = [0, 1, 2, 3].map((part) =>
      createHmac('sha512', this.#key).update(`${part}:${plain}:${secretData}`).digest(),
    );
    return Buffer.concat(parts).toString('base64');
  }
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

/** `:` would end the part; `%` would be read back as something else [TI]. */
function encodeURIComponentLikePerl(data: string): string {
  return data.replace(/%/g, '%25').replace(/:/g, '%3A');
}

function decodePercent(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
