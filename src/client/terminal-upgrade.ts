import type { IncomingMessage } from 'node:http';
import type WebSocket from 'ws';
import { PveError } from '../pve/errors.ts';
import type { Termproxy } from '../pve/wire/console.ts';
import type { Answer } from './answer.ts';
import { answerError } from './answer-errors.ts';
import type { Authorization } from './authorization.ts';
import type { PveClient } from './client.ts';
import { parseEndpointUrl } from './endpoint-url.ts';

/** The server forgets a console that nobody has joined after 10 s, and then lets the upgrade hang [TP]. */
const UPGRADE_MS = 10_000;
/** Frames of the server are at most 128 KiB [AE]. */
const MAX_FRAME_BYTES = 4 * 1024 * 1024;
const MAX_REFUSAL_BYTES = 64 * 1024;

export interface Upgrade {
  readonly client: PveClient;
  readonly endpoint: string;
  /** Of the target, below `/api2/json`. */
  readonly path: string;
  readonly subject: string;
  readonly authorization: Authorization;
  readonly console: Termproxy;
  readonly signal?: AbortSignal | undefined;
}

/** Joins a console that was put up a moment ago, over a connection whose peer is trusted. */
export async function upgrade(asked: Upgrade): Promise<WebSocket> {
  const { client, endpoint, signal, subject } = asked;
  const over = client.clock.hold();
  const socket = await client.openSocket(endpoint).finally(over);
  if (signal?.aborted) {
    socket.destroy();
    throw signal.reason;
  }
  const { base, hostname, port, secure } = parseEndpointUrl(endpoint);
  const host = hostname.includes(':') ? `[${hostname}]` : hostname;
  const query = `port=${asked.console.port}&vncticket=${encodeURIComponent(asked.console.ticket)}`;
  // Loaded here, since few programs open consoles and it takes a third of the whole library's time to load.
  const { default: Socket } = await import('ws');
  const webSocket: WebSocket = new Socket(
    `${secure ? 'wss' : 'ws'}://${host}:${port}${base}${asked.path}/vncwebsocket?${query}`,
    [],
    {
      createConnection: () => socket,
      headers: headersOf(asked.authorization),
      perMessageDeflate: false,
      maxPayload: MAX_FRAME_BYTES,
      skipUTF8Validation: true,
      followRedirects: false,
    },
  );
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      timer.cancel();
      signal?.removeEventListener('abort', abort);
      webSocket.removeAllListeners();
      settle();
    };
    const fail = (reason: unknown) =>
      finish(() => {
        webSocket.on('error', () => {});
        webSocket.terminate();
        socket.destroy();
        reject(reason);
      });
    const abort = () => fail(signal?.reason);
    const timer = client.clock.setTimeout(() => fail(noAnswer(subject)), UPGRADE_MS);
    signal?.addEventListener('abort', abort, { once: true });
    webSocket.once('open', () => finish(() => resolve(webSocket)));
    webSocket.once('error', (error) => fail(noUpgrade(subject, error)));
    webSocket.once('unexpected-response', (_request, response) => {
      void refusal(asked, response).then(fail);
    });
  });
}

function headersOf(authorization: Authorization): Record<string, string> {
  const list = authorization.headers('GET', false);
  const headers: Record<string, string> = {};
  for (let at = 0; at < list.length; at += 2) {
    if (!list[at]!.startsWith('accept')) headers[list[at]!] = list[at + 1]!;
  }
  return headers;
}

async function refusal(asked: Upgrade, response: IncomingMessage): Promise<PveError> {
  const { client, endpoint, path, authorization } = asked;
  let text = '';
  try {
    for await (const chunk of response) if (text.length < MAX_REFUSAL_BYTES) text += String(chunk);
  } catch {
    // What came before it broke off has to do.
  }
  const reason = response.statusMessage ?? '';
  const answer: Answer = {
    status: response.statusCode ?? 0,
    reason,
    headers: {},
    form: 'envelope',
    data: undefined,
    text: '',
    message: messageIn(text) ?? reason,
    errors: undefined,
    total: undefined,
    changes: undefined,
    endpoint,
  };
  const about = { remote: client.name, method: 'GET', path: `${path}/vncwebsocket` } as const;
  return answerError(answer, { ...about, account: authorization.account });
}

function messageIn(text: string): string | undefined {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === 'string' ? message.trimEnd() : undefined;
  } catch {
    return undefined;
  }
}

function noAnswer(subject: string): PveError {
  return new PveError('timeout', `${subject}: the console does not answer`, {
    subject,
    advice:
      'It lives on the one node that was asked for it: a load balancer or a name with several addresses in between breaks consoles.',
  });
}

function noUpgrade(subject: string, error: Error): PveError {
  return new PveError('connection', `${subject}: the console was closed before it was joined`, {
    subject,
    advice: 'Try again.',
    cause: new Error(error.message),
  });
}
