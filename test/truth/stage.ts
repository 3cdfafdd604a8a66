import { createSimulator, type Simulator } from '../../src/simulator/index.ts';
import { type ManualClock, manualClock } from '../../src/std/manual-clock.ts';
import { passwordOf } from './identity.ts';
import { type RawResponse, rawExchange } from './raw-exchange.ts';
import { recordedServer } from './recorded-server.ts';

/** How long a console's program, a task or a publication needs at most, in simulated milliseconds. */
const LONG_MS = 30_000;

/** A simulator set up like the recorded server, and an administrator who prepares it for one request. */
export class Stage {
  readonly simulator: Simulator;
  readonly clock: ManualClock;

  private constructor(simulator: Simulator, clock: ManualClock) {
    this.simulator = simulator;
    this.clock = clock;
  }

  static async open(secrets: Readonly<Record<string, string>>, at: Date): Promise<Stage> {
    const clock = manualClock(at.getTime() - LONG_MS);
    const simulator = await createSimulator({ scenario: recordedServer(secrets), clock, seed: 3 });
    const stage = new Stage(simulator, clock);
    await clock.advance(LONG_MS);
    return stage;
  }

  close(): Promise<void> {
    return this.simulator.close();
  }

  /** Lets simulated time pass until tasks and publications are through. */
  async later(ms = LONG_MS): Promise<void> {
    await this.clock.advance(ms);
  }

  send(
    method: string,
    path: string,
    headers: ReadonlyArray<readonly [string, string]>,
    body: string,
  ): Promise<RawResponse> {
    return rawExchange(this.simulator.url, this.simulator.ca, { method, path, headers, body }, this.clock);
  }

  /** Asks as the administrator's token, or as whoever `headers` say. Answers with `data`. */
  async ask(
    method: string,
    path: string,
    params: Readonly<Record<string, string>> = {},
    headers?: ReadonlyArray<readonly [string, string]>,
  ): Promise<unknown> {
    const form = new URLSearchParams(params).toString();
    const inQuery = method === 'GET' || method === 'DELETE';
    const who = headers ?? [['Authorization', `PVEAPIToken=root@pam!demo=${this.simulator.secret}`] as const];
    const answer = await this.send(
      method,
      `/api2/json${path}${inQuery && form ? `?${form}` : ''}`,
      [
        ['Host', 'pve1'],
        ...who,
        ...(inQuery
          ? []
          : ([
              ['Content-Type', 'application/x-www-form-urlencoded'],
              ['Content-Length', String(Buffer.byteLength(form))],
            ] as const)),
      ],
      inQuery ? '' : form,
    );
    if (answer.status !== 200) throw new Error(`${method} ${path} was answered ${answer.statusLine}`);
    return (JSON.parse(answer.body) as { data: unknown }).data;
  }

  async login(user: string): Promise<{ ticket: string; csrf: string }> {
    const data = (await this.ask(
      'POST',
      '/access/ticket',
      { username: user, password: passwordOf(user) },
      [],
    )) as {
      ticket: string;
      CSRFPreventionToken: string;
    };
    return { ticket: data.ticket, csrf: data.CSRFPreventionToken };
  }
}
