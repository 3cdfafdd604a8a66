import type { Socket } from 'node:net';
import { Client } from 'undici';
import type { Clock } from '../std/clock.ts';
import { closedFailure } from './connection-errors.ts';
import type { Connector } from './connector.ts';
import type { EndpointUrl } from './endpoint-url.ts';
import { Transfer, type WireRequest } from './transfer.ts';

/** The server drops connections idle for 5 s without a word [AE]; ours are given up before. */
const MAX_IDLE_MS = 3500;
/** A remote's three workers answer one call at a time each [PX]: more connections only wait there. */
const MAX_CONNECTIONS = 32;

/** One connection at most, opened when needed. */
interface Lane {
  readonly client: Client;
  socket: Socket | undefined;
  /** Requests sent over the connection that is open now. */
  carried: number;
  idleSince: number;
}

interface Waiting {
  readonly request: WireRequest;
  readonly transfer: Transfer;
}

export interface SendOptions {
  /** On a connection that has carried nothing yet. */
  fresh?: boolean;
  onSent?: () => void;
}

/** The connections to one URL, the most recently used one first. */
export class ConnectionPool {
  readonly #url: EndpointUrl;
  readonly #connector: Connector;
  readonly #clock: Clock;
  readonly #idle: Lane[] = [];
  readonly #busy = new Map<Transfer, Lane>();
  readonly #waiting: Waiting[] = [];
  readonly #lanes = new Set<Lane>();
  #closed = false;

  constructor(url: EndpointUrl, connector: Connector, clock: Clock) {
    this.#url = url;
    this.#connector = connector;
    this.#clock = clock;
  }

  get openSockets(): number {
    return this.#connector.openSockets;
  }

  send(request: WireRequest, options: SendOptions = {}): Transfer {
    const release = this.#clock.hold();
    const transfer = new Transfer(
      (starting) => {
        const lane = this.#busy.get(starting)!;
        starting.reused = lane.carried > 0;
        lane.carried++;
        options.onSent?.();
      },
      (over) => {
        release();
        this.#leave(over);
      },
    );
    if (this.#closed) transfer.fail(closedFailure(this.#url.href));
    else if (this.#busy.size >= MAX_CONNECTIONS) this.#waiting.push({ request, transfer });
    else this.#dispatch(request, transfer, options.fresh ?? false);
    return transfer;
  }

  /** Fails what is under way and waits until every socket is closed. */
  async destroy(): Promise<void> {
    this.#closed = true;
    const transfers = [...this.#waiting.splice(0).map((waiting) => waiting.transfer), ...this.#busy.keys()];
    for (const transfer of transfers) transfer.abort(closedFailure(this.#url.href));
    const lanes = [...this.#lanes].map((lane) => lane.client.destroy());
    await Promise.all([...lanes, this.#connector.destroyAll()]);
  }

  #dispatch(request: WireRequest, transfer: Transfer, fresh: boolean): void {
    const lane = (fresh ? undefined : this.#warmLane()) ?? this.#newLane();
    this.#busy.set(transfer, lane);
    lane.client.dispatch(
      {
        method: request.method,
        path: request.path,
        headers: request.headers as string[],
        body: request.body,
      },
      transfer,
    );
  }

  #warmLane(): Lane | undefined {
    for (let lane = this.#idle.pop(); lane; lane = this.#idle.pop()) {
      if (this.#clock.monotonic() - lane.idleSince <= MAX_IDLE_MS) return lane;
      this.#retire(lane);
    }
    return undefined;
  }

  #newLane(): Lane {
    const client = new Client(this.#url.origin, {
      connect: (_options, callback) => {
        lane.carried = 0;
        lane.socket = this.#connector.connect((error, socket) =>
          error ? callback(error, null) : callback(null, socket!),
        );
      },
      pipelining: 1,
      keepAliveTimeout: MAX_IDLE_MS,
      keepAliveMaxTimeout: MAX_IDLE_MS,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const lane: Lane = { client, socket: undefined, carried: 0, idleSince: 0 };
    this.#lanes.add(lane);
    return lane;
  }

  #leave(transfer: Transfer): void {
    const lane = this.#busy.get(transfer);
    if (!lane) {
      const at = this.#waiting.findIndex((waiting) => waiting.transfer === transfer);
      if (at >= 0) this.#waiting.splice(at, 1);
      return;
    }
    this.#busy.delete(transfer);
    if (this.#closed) return;
    if (transfer.complete) {
      lane.idleSince = this.#clock.monotonic();
      this.#idle.push(lane);
    } else {
      this.#retire(lane);
    }
    const next = this.#waiting.shift();
    if (next) this.#dispatch(next.request, next.transfer, false);
  }

  #retire(lane: Lane): void {
    this.#lanes.delete(lane);
    // Not from inside a callback of the client that is to be destroyed.
    queueMicrotask(() => {
      lane.socket?.destroy();
      void lane.client.destroy();
    });
  }
}
