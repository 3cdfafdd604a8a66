import type { Socket } from 'node:net';
import { ParameterError } from '../pve/errors.ts';
import type { Clock } from '../std/clock.ts';
import type { Answer } from './answer.ts';
import { attempt } from './attempt.ts';
import { Authorization } from './authorization.ts';
import { answerTimeout, closedFailure } from './connection-errors.ts';
import { Credentials } from './credentials.ts';
import { type EncodedCall, encodeCall, type Method } from './encode.ts';
import { Endpoint } from './endpoint.ts';
import { EndpointFailover } from './endpoint-failover.ts';
import { parseEndpointUrl } from './endpoint-url.ts';
import { LostAnswerError } from './errors.ts';
import { everyUrlFailed, isHopFailure, nodeIsDown } from './every-url.ts';
import type { PveClientOptions, RequestOptions, Timeouts } from './options.ts';
import { redactAnswer } from './redact.ts';
import { nodeOf } from './subject.ts';
import { DEFAULT_TIMEOUTS } from './timeouts.ts';
import { Trust } from './tls.ts';
import { Watch } from './watch.ts';

/** An answer, and who asked for it. */
export interface Exchange {
  readonly answer: Answer;
  readonly account: string;
}

interface Step {
  readonly call: EncodedCall;
  readonly authorization: Authorization;
  readonly watch: Watch;
  /** Only this URL. */
  readonly pinned: Endpoint | undefined;
  /** Asking twice does no harm. */
  readonly repeatable: boolean;
}

/** Gets answers out of a remote: with the right credential, at a URL that answers, in time. */
export class Exchanges implements AsyncDisposable {
  readonly #name: string;
  readonly #clock: Clock;
  readonly #timeouts: Timeouts;
  readonly #credentials: Credentials;
  readonly #endpoints: readonly Endpoint[];
  readonly #failover: EndpointFailover;
  #closed: Promise<unknown> | undefined;

  constructor(options: PveClientOptions, name: string, clock: Clock) {
    this.#name = name;
    this.#clock = clock;
    this.#timeouts = { ...DEFAULT_TIMEOUTS, ...defined(options.timeouts) };
    const trust = new Trust(options.tls);
    const urls = new Map(
      [options.url, ...(options.urls ?? [])].map(parseEndpointUrl).map((url) => [url.href, url]),
    );
    this.#endpoints = [...urls.values()].map(
      (url) => new Endpoint(url, trust, clock, this.#timeouts.connectMs),
    );
    this.#failover = new EndpointFailover(this.#endpoints, clock, (endpoint) => this.#answers(endpoint));
    this.#credentials = new Credentials(
      options.credentials,
      (method, path, params) => this.#askOpenly(method, path, params),
      name,
      clock,
    );
  }

  /** The URL in use. */
  get endpoint(): string {
    return this.#failover.current.url.href;
  }

  get openSockets(): number {
    return this.#endpoints.reduce((sum, endpoint) => sum + endpoint.connector.openSockets, 0);
  }

  /** @throws LostAnswerError if no (complete) answer came; `signal.reason` as it is. */
  async exchange(call: EncodedCall, options: RequestOptions = {}): Promise<Exchange> {
    if (this.#closed) throw closedFailure(this.#name);
    const pinned = options.endpoint === undefined ? undefined : this.#find(options.endpoint);
    const watch = new Watch(this.#clock, options.signal);
    try {
      const { timeoutMs } = options;
      if (timeoutMs !== undefined) {
        watch.armWhole(timeoutMs, () =>
          answerTimeout(
            (pinned ?? this.#failover.current).url,
            textOf(call),
            timeoutMs,
            call.method !== 'GET',
          ),
        );
      }
      return await this.#authorized(call, options.auth, watch, pinned);
    } finally {
      watch.close();
    }
  }

  /** The credential that a call would be made with now; logs in if that takes a login. */
  async authorize(method: Method, path: string, options: RequestOptions = {}): Promise<Authorization> {
    const chosen = this.#credentials.choose(method, path, options.auth);
    if (chosen instanceof Authorization) return chosen;
    const watch = new Watch(this.#clock, options.signal);
    try {
      return await watch.wait(chosen);
    } finally {
      watch.close();
    }
  }

  /** A connection of one's own to a URL, its peer judged like any other's; the caller closes it. */
  openSocket(endpoint: string = this.endpoint): Promise<Socket> {
    const { connector } = this.#find(endpoint);
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(closedFailure(this.#name));
      connector.connect((error, socket) => (socket ? resolve(socket) : reject(error)));
    });
  }

  /** Fails what is under way and waits until every socket is closed. */
  [Symbol.asyncDispose](): Promise<void> {
    this.#closed ??= Promise.all(this.#endpoints.map((endpoint) => endpoint.pool.destroy()));
    return this.#closed.then(() => {});
  }

  async #authorized(
    call: EncodedCall,
    insisted: RequestOptions['auth'],
    watch: Watch,
    pinned: Endpoint | undefined,
  ): Promise<Exchange> {
    const { method, path } = call;
    const chosen = this.#credentials.choose(method, path, insisted);
    const authorization = chosen instanceof Authorization ? chosen : await watch.wait(chosen);
    const step: Step = { call, authorization, watch, pinned, repeatable: method === 'GET' };
    const answer = await this.#somewhere(step);
    if (answer.status === 401 || answer.status === 403) {
      const next = this.#credentials.afterRefusal(authorization, answer.status, method, path, insisted);
      if (next) {
        const second = await watch.wait(next);
        return { answer: await this.#somewhere({ ...step, authorization: second }), account: second.account };
      }
    }
    return { answer, account: authorization.account };
  }

  /** At the URL in use, or where that cannot be reached or reach the node, at another. */
  async #somewhere(step: Step): Promise<Answer> {
    if (step.pinned) return this.#attempt(step, step.pinned);
    if (this.#endpoints.length === 1) return this.#attempt(step, this.#endpoints[0]!);
    const failures: LostAnswerError[] = [];
    let hopFailure: Answer | undefined;
    for (const endpoint of this.#failover.candidates()) {
      try {
        const answer = await this.#attempt(step, endpoint);
        if (!isHopFailure(answer)) {
          this.#failover.answered(endpoint);
          return answer;
        }
        const node = nodeOf(step.call.path);
        if (node === undefined) this.#failover.failed(endpoint);
        // Nobody reaches that node: a third opinion would only take more time.
        if (!step.repeatable || (hopFailure && node !== undefined)) return hopFailure ?? answer;
        hopFailure ??= answer;
      } catch (error) {
        if (!(error instanceof LostAnswerError) || step.watch.over || this.#closed) throw error;
        const late = error.code === 'timeout' && error.sent;
        // A node's answer is late because of that node, not because of the URL asked.
        if (late && nodeIsDown(step.call.path)) throw error;
        this.#failover.failed(endpoint);
        if (error.sent && !step.repeatable) throw error;
        failures.push(error);
      }
    }
    if (hopFailure) return hopFailure;
    throw everyUrlFailed(this.#name, failures);
  }

  async #attempt(step: Step, endpoint: Endpoint): Promise<Answer> {
    const answer = await attempt(step.call, step.authorization, endpoint, step.watch, this.#timeouts);
    return answer.status < 400 ? answer : redactAnswer(answer, this.#credentials);
  }

  /** Without credentials, wherever: logins, and the list of realms. */
  async #askOpenly(method: Method, path: string, params?: Record<string, string>): Promise<Answer> {
    const watch = new Watch(this.#clock, undefined);
    try {
      return await this.#somewhere({
        call: encodeCall(method, path, params),
        authorization: Authorization.none(),
        watch,
        pinned: undefined,
        repeatable: true,
      });
    } finally {
      watch.close();
    }
  }

  /** Whether an endpoint that failed is there again. */
  async #answers(endpoint: Endpoint): Promise<boolean> {
    const watch = new Watch(this.#clock, undefined);
    try {
      const call = encodeCall('GET', '/version');
      const authorization = await this.#credentials.choose('GET', '/version');
      const answer = await this.#attempt(
        { call, authorization, watch, pinned: endpoint, repeatable: true },
        endpoint,
      );
      return answer.status === 200;
    } catch {
      return false;
    } finally {
      watch.close();
    }
  }

  #find(href: string): Endpoint {
    const wanted = href.replace(/\/+$/, '');
    const endpoint = this.#endpoints.find((it) => it.url.href === wanted);
    if (endpoint) return endpoint;
    const fields = { endpoint: `is none of ${this.#endpoints.map((it) => it.url.href).join(', ')}` };
    throw new ParameterError(`${this.#name}: endpoint ${fields.endpoint}`, { subject: this.#name, fields });
  }
}

function textOf(call: EncodedCall): string {
  return `${call.method} ${call.path}`;
}

function defined<Value extends object>(value: Value | undefined): Partial<Value> {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter(([, it]) => it !== undefined),
  ) as Partial<Value>;
}
