import type { Clock } from '../std/clock.ts';
import { ConnectionPool } from './connection-pool.ts';
import { Connector } from './connector.ts';
import type { EndpointUrl } from './endpoint-url.ts';
import type { Trust } from './tls.ts';

/** One of a remote's URLs with its connections. */
export class Endpoint {
  readonly url: EndpointUrl;
  readonly connector: Connector;
  readonly pool: ConnectionPool;
  /** Whether the credential has been accepted here: then no answer is held back for 3 s [AE]. */
  accepted = false;
  readonly #clock: Clock;

  constructor(url: EndpointUrl, trust: Trust, clock: Clock, connectMs: number) {
    this.#clock = clock;
    this.url = url;
    this.connector = new Connector(url, trust, clock, connectMs);
    this.pool = new ConnectionPool(url, this.connector, clock);
  }

  /** The clock waits for work on an answer as it does for the answer. */
  held<Value>(work: Promise<Value>): Promise<Value> {
    return work.finally(this.#clock.hold());
  }
}
