import type { Socket } from 'node:net';
import { PveError } from '../pve/errors.ts';
import type { GuestRef } from '../pve/guest-ref.ts';
import type { RequestParams, Returns, Route, Version } from '../pve/index.ts';
import { type Clock, systemClock } from '../std/clock.ts';
import type { Answer } from './answer.ts';
import { answerError } from './answer-errors.ts';
import type { Authorization } from './authorization.ts';
import { type EncodedCall, encodeCall, encodeRoute, type Method, type Params } from './encode.ts';
import { parseEndpointUrl } from './endpoint-url.ts';
import { Exchanges } from './exchanges.ts';
import { ConsoleTurns } from './exec/console-turns.ts';
import { type Guest, guestOf } from './guest/guest.ts';
import { ListText } from './list-text.ts';
import { Node } from './node.ts';
import { normalizeResult } from './normalize/index.ts';
import type { PveClientOptions, RequestOptions } from './options.ts';
import { subjectOf } from './subject.ts';
import { Task } from './task.ts';

/**
 * One remote: a Proxmox VE cluster or a standalone host, behind one or several URLs.
 *
 * Making one does no I/O; the first call logs in if that is needed. Reads that fail on the way are repeated at
 * the remote's other URLs; a write is sent once, and if its answer is lost a `LostAnswerError` says whether it
 * may have been executed.
 */
export class PveClient implements AsyncDisposable {
  /** What the remote is called in messages and references. */
  readonly name: string;
  readonly clock: Clock;
  /** Who may use a container's one console; not for use from outside. */
  readonly consoleTurns = new ConsoleTurns();
  readonly #exchanges: Exchanges;

  /** @throws PveError `config` if URL, credentials, CA or fingerprint cannot be right. */
  constructor(options: PveClientOptions) {
    this.name = options.name ?? parseEndpointUrl(options.url).hostname;
    this.clock = options.clock ?? systemClock;
    this.#exchanges = new Exchanges(options, this.name, this.clock);
  }

  /** The URL in use: the one that answered last. To stay on one node, pass it as `RequestOptions.endpoint`. */
  get endpoint(): string {
    return this.#exchanges.endpoint;
  }

  /** Who calls are made as: a token's id (`root@pam!drowse`), a user (`root@pam`), or either as fits. */
  get accounts(): { readonly token: string | undefined; readonly user: string | undefined } {
    return this.#exchanges.accounts;
  }

  /** Connections that are open, those of consoles included. */
  get openSockets(): number {
    return this.#exchanges.openSockets;
  }

  /**
   * Calls the API: `request('GET /nodes/{node}/lxc', { node: 'pve1' })`. Path parameters and the others go into
   * one object. What a route of the contract returns is normalised: booleans, numbers and dates instead of what
   * Proxmox makes of them, and what it leaves out stays out. Of other routes `data` comes as received.
   *
   * @throws PveError with the code that fits: `auth` (after the 3 s that the server holds each refusal back
   * [AE]), `forbidden`, `parameter`, `not-found`, `locked`, `no-quorum`, `node-unreachable`, `unsupported`,
   * `connection`, `timeout`, `tls`, else `api`. When `signal` aborts, its reason as it is.
   */
  request<R extends Route>(
    route: R,
    params?: RequestParams<R>,
    options?: RequestOptions,
  ): Promise<Returns<R>>;
  request(route: string, params?: Record<string, unknown>, options?: RequestOptions): Promise<unknown>;
  async request(route: string, params?: Params, options?: RequestOptions): Promise<unknown> {
    const call = encodeRoute(route, params);
    const { answer, account } = await this.#exchanges.exchange(call, options);
    if (answer.status !== 200 || answer.data === undefined) throw this.#refusal(answer, call, account);
    return normalizeResult(route, answer.data, () => subjectOf(this.name, call.path));
  }

  /**
   * As `request`, for answers that are long lists: hands the list over in parts while it is read, so that ten
   * thousand rows are never in memory at once. Parts handed over before something fails are true.
   */
  async requestInParts<R extends Route>(
    route: R,
    params: RequestParams<R>,
    onPart: (part: Returns<R>) => void,
    options?: RequestOptions,
  ): Promise<void> {
    const call = { ...encodeRoute(route, params as Params), unread: true };
    const { answer, account } = await this.#exchanges.exchange(call, options);
    const { data } = answer;
    if (answer.status !== 200 || data === undefined) throw this.#refusal(answer, call, account);
    const parts = data instanceof ListText ? data.parts() : [data];
    try {
      for (const part of parts) onPart(normalizeResult(route, part) as Returns<R>);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const subject = answer.endpoint;
      throw new PveError('connection', `${subject}: ${route}: the JSON of the answer is broken`, { subject });
    }
  }

  /**
   * The answer itself, whatever its status: nothing normalised, nothing thrown but what `request` throws when
   * no answer comes. `path` is below `/api2/json` and may have a query.
   */
  async exchange(
    method: Method,
    path: string,
    params?: Record<string, unknown>,
    options?: RequestOptions,
  ): Promise<Answer> {
    return (await this.#exchanges.exchange(encodeCall(method, path, params), options)).answer;
  }

  /** Version of the node that answers. */
  version(options?: RequestOptions): Promise<Version> {
    return this.request('GET /version', {}, options);
  }

  /** A guest, wherever it is: `101`, `'lxc/101'`, `'web'`. Asks nothing yet. */
  guest(ref: number | GuestRef | string): Guest {
    return guestOf(this, ref);
  }

  node(name: string): Node {
    return new Node(this, name);
  }

  /** @throws PveError `parameter` if `upid` is none. */
  task(upid: string): Task {
    return new Task(this, upid);
  }

  /**
   * The credential that a call would be made with, for connections of other kinds; logs in if that takes one.
   * The ticket for a console is good only together with the identity it was asked for with.
   */
  authorize(method: Method, path: string, options?: RequestOptions): Promise<Authorization> {
    return this.#exchanges.authorize(method, path, options);
  }

  /** A connection of one's own to one of the remote's URLs, trusted like any other; the caller closes it. */
  openSocket(endpoint?: string): Promise<Socket> {
    return this.#exchanges.openSocket(endpoint);
  }

  /** Fails what is under way (code `connection`) and waits until every socket is closed. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.#exchanges[Symbol.asyncDispose]();
  }

  #refusal(answer: Answer, { method, path }: EncodedCall, account: string): PveError {
    return answerError(answer, { remote: this.name, method, path, account });
  }
}
