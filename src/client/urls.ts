import { ParameterError } from '../pve/errors.ts';
import type { Clock } from '../std/clock.ts';
import type { Answer } from './answer.ts';
import { attempt } from './attempt.ts';
import type { Authorization } from './authorization.ts';
import type { Deadlines } from './deadlines.ts';
import type { EncodedCall } from './encode.ts';
import { Endpoint } from './endpoint.ts';
import { EndpointFailover } from './endpoint-failover.ts';
import { parseEndpointUrl } from './endpoint-url.ts';
import { LostAnswerError } from './errors.ts';
import type { Timeouts } from './options.ts';
import { nodeOf } from './subject.ts';
import type { Trust } from './tls.ts';
import { Watch } from './watch.ts';

/** A call with its credential. */
export interface Step {
  readonly call: EncodedCall;
  readonly authorization: Authorization;
  readonly watch: Watch;
  /** Only this URL. */
  readonly pinned?: Endpoint | undefined;
  /** Asking twice does no harm. */
  readonly repeatable: boolean;
}

export interface UrlsOptions {
  /** What the remote is called. */
  readonly name: string;
  readonly urls: readonly string[];
  readonly trust: Trust;
  readonly timeouts: Timeouts;
  readonly clock: Clock;
  readonly deadlines: Deadlines;
  /** A call that shows whether a URL answers. */
  readonly probe: () => Promise<Pick<Step, 'call' | 'authorization'>>;
}

/** A remote's URLs: a call goes to the one in use or, where that fails it, to another. */
export class Urls {
  readonly #name: string;
  readonly #timeouts: Timeouts;
  readonly #endpoints: readonly Endpoint[];
  readonly #failover: EndpointFailover;
  #closed: Promise<unknown> | undefined;

  constructor(options: UrlsOptions) {
    const { name, trust, timeouts, clock, deadlines } = options;
    this.#name = name;
    this.#timeouts = timeouts;
    const urls = new Map(options.urls.map(parseEndpointUrl).map((url) => [url.href, url]));
    this.#endpoints = [...urls.values()].map((url) => new Endpoint(url, trust, clock, timeouts.connectMs));
    this.#failover = new EndpointFailover(this.#endpoints, clock, async (pinned) => {
      const watch = new Watch(deadlines, undefined);
      try {
        const answer = await this.send({ ...(await options.probe()), watch, pinned, repeatable: true });
        return answer.status === 200;
      } catch {
        return false;
      } finally {
        watch.close();
      }
    });
  }

  get current(): Endpoint {
    return this.#failover.current;
  }

  get openSockets(): number {
    return this.#endpoints.reduce((sum, endpoint) => sum + endpoint.connector.openSockets, 0);
  }

  get closed(): boolean {
    return this.#closed !== undefined;
  }

  /** @throws ParameterError if `href` is not one of the remote's. */
  find(href: string): Endpoint {
    const wanted = href.replace(/\/+$/, '');
    const endpoint = this.#endpoints.find((it) => it.url.href === wanted);
    if (endpoint) return endpoint;
    const fields = { endpoint: `is none of ${this.#endpoints.map((it) => it.url.href).join(', ')}` };
    throw new ParameterError(`${this.#name}: endpoint ${fields.endpoint}`, { subject: this.#name, fields });
  }

  /** @throws LostAnswerError if no URL that may be tried gives an answer. */
  send(step: Step): Promise<Answer> {
    const only = step.pinned ?? (this.#endpoints.length === 1 ? this.#endpoints[0] : undefined);
    return only ? this.#attempt(step, only) : this.#tryEach(step);
  }

  async #tryEach(step: Step): Promise<Answer> {
    const failures: LostAnswerError[] = [];
    let hopFailure: Answer | undefined;
    const node = nodeOf(step.call.path);
    for (const endpoint of this.#failover.candidates()) {
      try {
        const answer = await this.#attempt(step, endpoint);
        if (!isHopFailure(answer)) {
          this.#failover.answered(endpoint);
          return answer;
        }
        if (node === undefined) this.#failover.failed(endpoint);
        // Nobody reaches that node: a third opinion would only take more time.
        if (!step.repeatable || (hopFailure && node !== undefined)) return hopFailure ?? answer;
        hopFailure ??= answer;
      } catch (error) {
        if (!(error instanceof LostAnswerError) || step.watch.over || this.#closed) throw error;
        // A node's answer is late because of that node, not because of the URL asked.
        if (error.code === 'timeout' && error.sent && node !== undefined) throw error;
        this.#failover.failed(endpoint);
        if (error.sent && !step.repeatable) throw error;
        failures.push(error);
      }
    }
    if (hopFailure) return hopFailure;
    throw noUrlAnswers(this.#name, failures);
  }

  /** Fails what is under way and waits until every socket is closed. */
  async close(): Promise<void> {
    this.#closed ??= Promise.all(this.#endpoints.map((endpoint) => endpoint.pool.destroy()));
    await this.#closed;
  }

  #attempt({ call, authorization, watch }: Step, endpoint: Endpoint): Promise<Answer> {
    return attempt(call, authorization, endpoint, watch, this.#timeouts);
  }
}

/**
 * Whether the node asked could not get the answer from where it is made, be that another node or its own
 * daemon [AE]; or cannot answer anything because its cluster file system is down.
 */
function isHopFailure({ status, form, reason }: Answer): boolean {
  if (status >= 595 && status <= 599) return true;
  return status === 500 && form === 'empty' && /^RPCEnvironment init request failed/.test(reason);
}

function noUrlAnswers(remote: string, failures: readonly LostAnswerError[]): LostAnswerError {
  const first = failures[0]!;
  if (failures.length === 1) return first;
  const whats = failures.map((failure) => failure.message);
  return new LostAnswerError(
    first.code as 'connection' | 'timeout' | 'tls',
    `${remote}: no URL answers: ${whats.join('; ')}`,
    {
      subject: remote,
      advice: first.advice,
      cause: first,
      sent: failures.some((failure) => failure.sent),
      mayHaveExecuted: failures.some((failure) => failure.mayHaveExecuted),
    },
  );
}
