import { PveError } from '../pve/errors.ts';
import type { Clock } from '../std/clock.ts';
import { SingleFlight } from '../std/singleflight.ts';
import type { PasswordAccount } from './account.ts';
import type { Authorization } from './authorization.ts';
import { type Ask, login, renew, type Ticket } from './login.ts';

const MINUTE_MS = 60_000;
/** A ticket is good for 120 minutes [AC]. From here on a request has the next one bought beside it … */
const RENEW_AFTER_MS = 80 * MINUTE_MS;
/** … and here it is no longer shown. */
const DEAD_AFTER_MS = 118 * MINUTE_MS;
/** Between attempts at renewal, if one fails. */
const RENEW_AGAIN_AFTER_MS = MINUTE_MS;
/** How long a refused login is not tried again: at first, and at most, doubling each time. */
const REFUSED_MS = 30_000;
const REFUSED_AT_MOST_MS = 5 * MINUTE_MS;

/** Has a ticket at hand: one login in flight however many ask, renewed in good time, and never in a loop. */
export class TicketKeeper {
  readonly account: PasswordAccount;
  readonly #ask: Ask;
  readonly #remote: string;
  readonly #clock: Clock;
  readonly #flights = new SingleFlight<'login' | 'renewal', Authorization>();
  #ticket: Ticket | undefined;
  #boughtAt = 0;
  #renewAt = 0;
  #refusal: { error: PveError; until: number; ms: number } | undefined;

  constructor(account: PasswordAccount, ask: Ask, remote: string, clock: Clock) {
    this.account = account;
    this.#ask = ask;
    this.#remote = remote;
    this.#clock = clock;
  }

  /** The text of the ticket, for hiding it. */
  get text(): string | undefined {
    return this.#ticket?.text;
  }

  /** The ticket at hand, if it is still good; has the next one bought in the background when it is time. */
  get current(): Authorization | undefined {
    if (!this.#ticket) return undefined;
    const now = this.#clock.monotonic();
    if (now - this.#boughtAt >= DEAD_AFTER_MS) return undefined;
    if (now >= this.#renewAt && !this.#flights.has('login')) this.#renewInBackground(this.#ticket);
    return this.#ticket.authorization;
  }

  /**
   * Logs in.
   * @throws PveError `auth`, for a while without asking the server again.
   */
  obtain(): Promise<Authorization> {
    const refusal = this.#refusal;
    if (refusal && this.#clock.monotonic() < refusal.until) {
      const { error } = refusal;
      return Promise.reject(new PveError(error.code, error.message, { ...error }));
    }
    return this.#flights.run('login', async () => {
      try {
        const authorization = this.#keep(await login(this.#ask, this.#remote, this.account));
        this.#refusal = undefined;
        return authorization;
      } catch (error) {
        if (error instanceof PveError && error.code === 'auth') this.#remember(error);
        throw error;
      }
    });
  }

  /** A ticket was refused. If it is still the one at hand, another is bought. */
  replace(refused: Authorization): Promise<Authorization> {
    if (this.#ticket?.authorization === refused) this.#ticket = undefined;
    const current = this.current;
    return current ? Promise.resolve(current) : this.obtain();
  }

  #renewInBackground(old: Ticket): void {
    this.#renewAt = this.#clock.monotonic() + RENEW_AGAIN_AFTER_MS;
    this.#flights
      .run('renewal', async () => {
        const ticket = await renew(this.#ask, this.#remote, this.account.userId, old);
        return this.#ticket === old ? this.#keep(ticket) : ticket.authorization;
      })
      // The ticket at hand is still good; a request that finds it is not logs in anew.
      .catch(() => {});
  }

  #keep(ticket: Ticket): Authorization {
    this.#ticket = ticket;
    this.#boughtAt = this.#clock.monotonic();
    this.#renewAt = this.#boughtAt + RENEW_AFTER_MS;
    return ticket.authorization;
  }

  #remember(error: PveError): void {
    const ms = Math.min((this.#refusal?.ms ?? REFUSED_MS / 2) * 2, REFUSED_AT_MOST_MS);
    this.#refusal = { error, until: this.#clock.monotonic() + ms, ms };
  }
}
