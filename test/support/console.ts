import { request as httpsRequest } from 'node:https';
import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import type { SimulatedRemote } from '../../src/simulator/index.ts';

/** How a console is opened: with the remote's token, or with a ticket of one of its users. */
export type ConsoleIdentity =
  | { readonly token: string; readonly secret: string }
  | { readonly username: string; readonly password: string };

export interface RawAnswer {
  readonly status: number;
  readonly reason: string;
  readonly body: string;
}

interface Credentials {
  readonly headers: Readonly<Record<string, string>>;
  readonly user: string;
}

/** One plain HTTPS request. */
export function ask(
  remote: SimulatedRemote,
  method: string,
  path: string,
  options: { headers?: Readonly<Record<string, string>>; body?: string; url?: string } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      `${options.url ?? remote.urls[0]}/api2/json${path}`,
      {
        method,
        ca: remote.ca,
        agent: false,
        headers: {
          ...options.headers,
          ...(method !== 'GET' && {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': String(Buffer.byteLength(options.body ?? '')),
          }),
        },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode!, reason: response.statusMessage!, body }),
        );
      },
    );
    request.on('error', reject);
    request.end(options.body);
  });
}

export async function credentialsOf(
  remote: SimulatedRemote,
  identity: ConsoleIdentity,
): Promise<Credentials> {
  if ('token' in identity) {
    return {
      headers: { authorization: `PVEAPIToken=${identity.token}=${identity.secret}` },
      user: identity.token,
    };
  }
  const body = new URLSearchParams({ username: identity.username, password: identity.password }).toString();
  const answer = await ask(remote, 'POST', '/access/ticket', { body });
  const { data } = JSON.parse(answer.body) as { data: { ticket: string; CSRFPreventionToken: string } };
  return {
    headers: {
      cookie: `PVEAuthCookie=${encodeURIComponent(data.ticket)}`,
      csrfpreventiontoken: data.CSRFPreventionToken,
    },
    user: identity.username,
  };
}

export interface Opened {
  readonly user: string;
  readonly ticket: string;
  readonly port: string;
  readonly upid: string;
}

export interface ConsoleOptions {
  readonly url?: string;
  /** Sent instead of the right line. */
  readonly line?: string;
  readonly protocol?: string;
}

/** POST …/termproxy. */
export async function termproxy(
  remote: SimulatedRemote,
  path: string,
  credentials: Credentials,
  options: ConsoleOptions = {},
): Promise<Opened> {
  const answer = await ask(remote, 'POST', `${path}/termproxy`, {
    headers: credentials.headers,
    ...(options.url !== undefined && { url: options.url }),
  });
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.reason}`);
  return (JSON.parse(answer.body) as { data: Opened }).data;
}

/** The upgrade, without a word said yet. */
export function join(
  remote: SimulatedRemote,
  path: string,
  credentials: Credentials,
  opened: Pick<Opened, 'port' | 'ticket'>,
  options: ConsoleOptions = {},
): WebSocket {
  const base = (options.url ?? remote.urls[0]!).replace('https', 'wss');
  const query = `port=${opened.port}&vncticket=${encodeURIComponent(opened.ticket)}`;
  const socket = new WebSocket(`${base}/api2/json${path}/vncwebsocket?${query}`, options.protocol ?? [], {
    ca: remote.ca,
    headers: { ...credentials.headers },
    perMessageDeflate: false,
  });
  onTestFinished(() => socket.terminate());
  return socket;
}

/** A console as a client has it: what it is shown, and how it ends. */
export class ConsoleUnderTest {
  readonly opened: Opened;
  readonly socket: WebSocket;
  readonly frames: Array<{ binary: boolean; text: string }> = [];
  readonly closed: Promise<number>;
  shown = '';

  constructor(opened: Opened, socket: WebSocket) {
    this.opened = opened;
    this.socket = socket;
    this.closed = new Promise((resolve) => {
      socket.on('close', (code) => resolve(code));
      socket.on('error', () => {});
    });
    socket.on('message', (data: Buffer, binary) => {
      const text = data.toString('latin1');
      this.frames.push({ binary, text });
      this.shown += text;
    });
  }

  type(text: string): void {
    this.socket.send(`0:${Buffer.byteLength(text)}:${text}`);
  }

  /** Waits until `expected` has been shown; hands back and forgets what was shown up to and with it. */
  async see(expected: string, timeoutMs = 5000): Promise<string> {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const at = this.shown.indexOf(expected);
      if (at >= 0) {
        const seen = this.shown.slice(0, at + expected.length);
        this.shown = this.shown.slice(seen.length);
        return seen;
      }
      if (performance.now() > deadline) {
        throw new Error(
          `not seen: ${JSON.stringify(expected)} in ${JSON.stringify(this.shown.slice(-2000))}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
  }
}

/** Opens a console, authenticates, and waits for `OK`. */
export async function openConsole(
  remote: SimulatedRemote,
  path: string,
  identity: ConsoleIdentity,
  options: ConsoleOptions = {},
): Promise<ConsoleUnderTest> {
  const credentials = await credentialsOf(remote, identity);
  const opened = await termproxy(remote, path, credentials, options);
  const socket = join(remote, path, credentials, opened, options);
  const terminal = new ConsoleUnderTest(opened, socket);
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.send(options.line ?? `${opened.user}:${opened.ticket}\n`);
  if (options.line === undefined) await terminal.see('OK');
  return terminal;
}
