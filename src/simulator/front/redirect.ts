import type { IncomingMessage, ServerResponse } from 'node:http';
import { respond } from './respond.ts';

/** Sends those who come without TLS to the same address with it: 301 for reads, 308 for the rest [AE]. */
export function redirect(request: IncomingMessage, response: ServerResponse, now: number): void {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  respond(
    {
      status: reads ? 301 : 308,
      message: '',
      location: `https://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`,
    },
    { request, response, now, keepAlive: false },
  );
}
