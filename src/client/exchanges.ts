import type { Socket } from 'node:net';
import type { Clock } from '../std/clock.ts';
import type { Answer } from './answer.ts';
import { Authorization } from './authorization.ts';
import { answerTimeout, closedFailure } from './connection-errors.ts';
import { Credentials } from './credentials.ts';
import { Deadlines } from './deadlines.ts';
import { type EncodedCall, encodeCall, type Method } from './encode.ts';
import type { Endpoint } from './endpoint.ts';
import type { PveClientOptions, RequestOptions } from './options.ts';
import { redactAnswer } from './redact.ts';
import { DEFAULT_TIMEOUTS } from './timeouts.ts';
import { Trust } from './tls.ts';
import { type Step, Urls } from './urls.ts';
import { Watch } from './watch.ts';

/** An answer, and who asked for it. */
export interface Exchange {
  readonly answer: Answer;
  readonly account: string;
}

/** Gets answers out of a remote: with the right credential, at a URL that answers, in time. */
export class Exchanges implements AsyncDisposable {
  readonly #name: string;
  readonly #deadlines: Deadlines;
  readonly #credentials: Credentials;
  readonly #urls: Urls;

  constructor(options: PveClientOptions, name: string, clock: Clock) {
    this.#name = name;
    this.#deadlines = new Deadlines(clock);
    const given = Object.entries(options.timeouts ?? {}).filter(([, ms]) => ms !== undefined);
    this.#urls = new Urls({
      name,
      urls: [options.url, ...(options.urls ?? [])],
      trust: new Trust(options.tls),
      timeouts: { ...DEFAULT_TIMEOUTS, ...Object.fromEntries(given) },
      clock,
      deadlines: this.#deadlines,
      probe: async () => {
        const call = encodeCall('GET', '/version');
        return { call, authorization: await this.#credentials.choose(call.method, call.path) };
      },
    });
    this.#credentials = new Credentials(
      options.credentials,
      (method, path, params) => this.#askOpenly(method, path, params),
      name,
      clock,
    );
  }

  /** The URL in use. */
  get endpoint(): string {
    return this.#urls.current.url.href;
  }

  get accounts(): Credentials['accounts'] {
    return this.#credentials.accounts;
  }

  get openSockets(): number {
    return this.#urls.openSockets;
  }

  /** @throws LostAnswerError if no (complete) answer came; `signal.reason` as it is. */
  async exchange(call: EncodedCall, options: RequestOptions = {}): Promise<Exchange> {
    if (this.#urls.closed) throw closedFailure(this.#name);
    const pinned = options.endpoint === undefined ? undefined : this.#urls.find(options.endpoint);
    const watch = new Watch(this.#deadlines, options.signal);
    try {
      const { timeoutMs } = options;
      if (timeoutMs !== undefined) {
        const late = () => answerTimeout(pinned?.url ?? this.#urls.current.url, call, timeoutMs);
        watch.armWhole(timeoutMs, late);
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
    const watch = new Watch(this.#deadlines, options.signal);
    try {
      return await watch.wait(chosen);
    } finally {
      watch.close();
    }
  }

  /** A connection of one's own to a URL, its peer judged like any other's; the caller closes it. */
  openSocket(endpoint: string = this.endpoint): Promise<Socket> {
    return new Promise((resolve, reject) => {
      if (this.#urls.closed) return reject(closedFailure(this.#name));
      const { connector } = this.#urls.find(endpoint);
      connector.connect((error, socket) => (socket ? resolve(socket) : reject(error)));
    });
  }

  /** Fails what is under way and waits until every socket is closed. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#urls.close();
    this.#deadlines.close();
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
    const answer = await this.#urls.send(step);
    if (answer.status === 401 || answer.status === 403) {
      const next = this.#credentials.afterRefusal(authorization, answer.status, method, path, insisted);
      if (next) {
        const second = await watch.wait(next);
        const last = await this.#urls.send({ ...step, authorization: second });
        return { answer: this.#hushed(last), account: second.account };
      }
    }
    return { answer: this.#hushed(answer), account: authorization.account };
  }

  /** Without credentials: logins, and the list of realms. */
  async #askOpenly(method: Method, path: string, params?: Record<string, string>): Promise<Answer> {
    const watch = new Watch(this.#deadlines, undefined);
    try {
      const call = encodeCall(method, path, params);
      return this.#hushed(
        await this.#urls.send({ call, authorization: Authorization.none(), watch, repeatable: true }),
      );
    } finally {
      watch.close();
    }
  }

  #hushed(answer: Answer): Answer {
    return answer.status < 400 ? answer : redactAnswer(answer, this.#credentials);
  }
}
