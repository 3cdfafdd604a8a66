import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type Answer, reasonPhrase } from './answer.ts';

/** Bodies longer than this are compressed for clients that accept it [AE]. */
const COMPRESS_ABOVE_BYTES = 1024;

export interface ResponseOptions {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The simulated wall clock, milliseconds since 1970. */
  readonly now: number;
  /** Whether the connection may serve another request. */
  readonly keepAlive: boolean;
  /** Called when the answer is out although the rest of the request is not in. */
  readonly onAnswered?: () => void;
  /** Sends this many bytes of the body and cuts the connection. */
  readonly cutAfterBytes?: number;
}

/** Writes an answer: status line, headers in the order of Perl's HTTP::Headers, body. */
export function respond(answer: Answer, options: ResponseOptions): void {
  const { request, response } = options;
  const { body, encoding } = compressed(answer, String(request.headers['accept-encoding'] ?? ''));
  const keepAlive = options.keepAlive && answer.status < 400;
  response.sendDate = false;
  response.useChunkedEncodingByDefault = false;
  response.writeHead(
    answer.status,
    reasonPhrase(answer.status, answer.message),
    // On a connection that stays open an empty body must say that it is empty, or it would never end.
    headers(answer, {
      now: options.now,
      keepAlive,
      encoding,
      length: body?.length ?? (keepAlive ? 0 : undefined),
    }),
  );
  // After `Connection: close` from the inner process Proxmox keeps the connection open all the same, and
  // leaves it to the client to read the two headers as it likes; `node:http` takes the first for its own.
  Object.assign(response, { _last: !keepAlive });
  if (options.cutAfterBytes !== undefined && body) {
    // What goes out may be compressed, and so be shorter than what was to be cut.
    const bytes = Math.min(options.cutAfterBytes, Math.floor(body.length / 2));
    response.write(body.subarray(0, bytes), () => response.socket?.destroy());
    return;
  }
  finish(options, body);
}

function headers(
  answer: Answer,
  {
    now,
    keepAlive,
    encoding,
    length,
  }: { now: number; keepAlive: boolean; encoding: string | undefined; length: number | undefined },
): string[] {
  const date = new Date(now).toUTCString();
  const connection = keepAlive ? [...(answer.relayed ?? []), 'Keep-Alive'] : ['close'];
  return [
    ...['Cache-Control', 'max-age=0'],
    ...connection.flatMap((value) => ['Connection', value]),
    ...['Date', date, 'Pragma', 'no-cache'],
    ...(answer.location === undefined ? [] : ['Location', answer.location]),
    ...['Server', 'pve-api-daemon/3.0'],
    ...(encoding === undefined ? [] : ['Content-Encoding', encoding]),
    ...(length === undefined ? [] : ['Content-Length', String(length)]),
    ...(answer.contentType === undefined ? [] : ['Content-Type', answer.contentType]),
    ...['Expires', date],
  ];
}

function compressed(
  answer: Answer,
  accepted: string,
): { body: Buffer | undefined; encoding: string | undefined } {
  if (answer.body === undefined || answer.body.length === 0) return { body: undefined, encoding: undefined };
  const body = Buffer.from(answer.body as string);
  if (answer.gzipped) return { body, encoding: 'gzip' };
  if (body.length > COMPRESS_ABOVE_BYTES && /gzip/.test(accepted)) {
    return { body: gzipSync(body), encoding: 'gzip' };
  }
  return { body, encoding: undefined };
}

/**
 * Ends the response when the rest of the request is in: closing over unread data would reset the connection
 * and lose the answer on its way.
 */
function finish({ request, response, onAnswered }: ResponseOptions, body: Buffer | undefined): void {
  if (request.complete) {
    response.end(body);
    return;
  }
  if (body) response.write(body, () => onAnswered?.());
  else {
    response.flushHeaders();
    onAnswered?.();
  }
  request.once('close', () => response.end());
  request.once('end', () => response.end());
  request.resume();
}
