import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Clock } from '../std/clock.ts';
import type { Random } from '../std/random.ts';

/** Who calls, once the server knows. */
export interface Caller {
  /** `root@pam` or `root@pam!test`: the whole identity, which is what root-only checks compare [RE]. */
  readonly authId: string;
  /** `root@pam`: the account without the token. */
  readonly user: string;
  readonly tokenId: string | undefined;
}

/** What one worker process of a daemon remembers between the calls it happens to serve [HS, LX]. */
export interface WorkerMemory {
  /** `pve1/pveproxy/0`, `pve1/pvedaemon/2`. */
  readonly id: string;
  /** Things this worker has seen before: CPU counters by guest or node, cached task ends. */
  readonly remembered: Map<string, unknown>;
}

export type ParameterValue = string | number | boolean | readonly string[];

/**
 * One API call that has passed authentication, permission and parameter checks and now runs on a node.
 * The front makes it, a handler answers it.
 */
export interface Call<World = unknown> {
  readonly world: World;
  /** `GET /nodes/{node}/lxc`. */
  readonly route: string;
  /** The node whose pveproxy the client spoke to. */
  readonly entryNode: string;
  /** The node whose worker runs the handler: the path's node for proxied methods, else the entry node. */
  readonly node: string;
  /** The value of the path's `{node}` with `localhost` resolved, if it has one. */
  readonly pathNode: string | undefined;
  /** Verified parameters, the path's included: integers and numbers as numbers, booleans as booleans. */
  readonly params: Readonly<Record<string, ParameterValue | undefined>>;
  readonly caller: Caller;
  readonly worker: WorkerMemory;
  readonly clock: Clock;
  readonly random: Random;
  /** Whether the caller holds any of the privileges on `path`. */
  can(path: string, ...anyOf: readonly string[]): boolean;
  /** @throws ApiError 403 in Proxmox's words, unless the caller holds any of the privileges on `path`. */
  require(path: string, ...anyOf: readonly string[]): void;
  /** Waits simulated time while keeping the worker busy, as synchronous Perl does. */
  sleep(ms: number): Promise<void>;
  /** Adds a member to the answer's envelope beside `data`. */
  envelope(key: 'total' | 'changes', value: unknown): void;
  /** Aborts when the client has gone or the server closes. */
  readonly signal: AbortSignal;
}

/** Answers a call with the value of `data`, or throws an ApiError. `undefined` is answered as `null`. */
export type Handler<World = unknown> = (call: Call<World>) => unknown;

/** An answer that is not JSON: a text download, or a stream that is always compressed. */
export class RawAnswer {
  readonly contentType: string | undefined;
  readonly body: string | Uint8Array;
  readonly alwaysGzip: boolean;

  constructor(body: string | Uint8Array, options: { contentType?: string; alwaysGzip?: boolean } = {}) {
    this.body = body;
    this.contentType = options.contentType;
    this.alwaysGzip = options.alwaysGzip ?? false;
  }
}

/**
 * A refusal in Proxmox's words. The reason phrase is the first line of `message`; the message itself is sent
 * with its trailing newline [AE, FS].
 */
export class ApiError extends Error {
  readonly status: number;
  readonly errors: Readonly<Record<string, string>> | undefined;

  constructor(status: number, message: string, errors?: Readonly<Record<string, string>>) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

/** The answer to bad parameters [EX]: the reason says nothing, `errors` everything. */
export function parameterError(errors: Readonly<Record<string, string>>): ApiError {
  return new ApiError(400, 'Parameter verification failed.', errors);
}

/**
 * An answer that turns the connection into something else when the client asks for it: what the handler of a
 * `vncwebsocket` returns. A request without `Upgrade: websocket` gets `data` like any other.
 */
export class UpgradeAnswer {
  readonly data: unknown;
  /** Takes the socket over; it answers the handshake itself, or hangs, or closes it. */
  readonly accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

  constructor(data: unknown, accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void) {
    this.data = data;
    this.accept = accept;
  }
}
