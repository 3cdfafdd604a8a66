import type { Clock } from '../std/clock.ts';
import type { Endpoint } from './endpoint.ts';

/** When a preferred URL that failed is first tried again, and at most; the time doubles. */
const RETURN_AFTER_MS = 15_000;
const RETURN_AT_MOST_MS = 120_000;

interface Health {
  readonly endpoint: Endpoint;
  /** When it may be tried again, if it failed or was passed over. */
  retryAt: number;
  waitMs: number;
  failed: boolean;
  probing: boolean;
}

/**
 * Which of a remote's URLs is used: the one that answered last, until it fails; and the most wanted again as
 * soon as a look in the background finds that it answers.
 */
export class EndpointFailover {
  readonly #all: readonly Health[];
  readonly #clock: Clock;
  readonly #probe: (endpoint: Endpoint) => Promise<boolean>;
  #current: Health;

  /** @param probe whether an endpoint answers; must not throw. */
  constructor(endpoints: readonly Endpoint[], clock: Clock, probe: (endpoint: Endpoint) => Promise<boolean>) {
    this.#all = endpoints.map((endpoint) => ({
      endpoint,
      retryAt: 0,
      waitMs: RETURN_AFTER_MS,
      failed: false,
      probing: false,
    }));
    this.#clock = clock;
    this.#probe = probe;
    this.#current = this.#all[0]!;
  }

  get current(): Endpoint {
    return this.#current.endpoint;
  }

  /** The URLs in the order to try them in: those that failed lately come last. */
  candidates(): Endpoint[] {
    this.#lookForBetter();
    const others = this.#all.filter((health) => health !== this.#current);
    const order = [this.#current, ...others.filter((it) => !it.failed), ...others.filter((it) => it.failed)];
    return order.map((health) => health.endpoint);
  }

  /** It could not be reached, or cannot answer anything. */
  failed(endpoint: Endpoint): void {
    const health = this.#healthOf(endpoint);
    if (health.failed && this.#clock.monotonic() < health.retryAt) return;
    this.#postpone(health);
    if (health === this.#current) this.#current = this.#all.find((it) => !it.failed) ?? this.#all[0]!;
  }

  /** It answered, and is used from now on. */
  answered(endpoint: Endpoint): void {
    const health = this.#healthOf(endpoint);
    health.failed = false;
    health.waitMs = RETURN_AFTER_MS;
    if (health === this.#current) return;
    if (!this.#current.failed) this.#current.retryAt = this.#clock.monotonic() + RETURN_AFTER_MS;
    this.#current = health;
  }

  #postpone(health: Health): void {
    if (health.failed) health.waitMs = Math.min(health.waitMs * 2, RETURN_AT_MOST_MS);
    health.failed = true;
    health.retryAt = this.#clock.monotonic() + health.waitMs;
  }

  #healthOf(endpoint: Endpoint): Health {
    return this.#all.find((health) => health.endpoint === endpoint)!;
  }

  #lookForBetter(): void {
    const now = this.#clock.monotonic();
    for (const health of this.#all) {
      if (health === this.#current) return;
      if (health.probing || now < health.retryAt) continue;
      health.probing = true;
      void this.#probe(health.endpoint).then((answers) => {
        health.probing = false;
        if (answers) this.#return(health);
        else this.#postpone(health);
      });
    }
  }

  #return(health: Health): void {
    health.failed = false;
    health.waitMs = RETURN_AFTER_MS;
    if (this.#all.indexOf(health) < this.#all.indexOf(this.#current)) this.#current = health;
  }
}
