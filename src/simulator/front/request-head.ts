import type { IncomingMessage } from 'node:http';
import { decodePath } from './request-parameters.ts';

/** Limits of a request's header block [AE]: beyond them there is no answer at all. */
const MAX_HEADER_LINES = 64;
const MAX_HEADER_BYTES = 8192;

/** What the first line and the headers of a request say. */
export interface RequestHead {
  readonly method: string;
  /** The whole path, decoded, without query. */
  readonly path: string;
  /** As it came, without `?`. */
  readonly query: string;
  /** `json`, when the path begins like one of the API's; else undefined. */
  readonly format: string | undefined;
  /** Behind `/api2/<format>`; `/` when there is nothing. */
  readonly apiPath: string;
  /** Declared length of the body. */
  readonly contentLength: number;
  /** Without parameters, lower case. */
  readonly contentType: string | undefined;
  readonly transferEncoding: string | undefined;
  /** Whether the client wants to go on using the connection. */
  readonly keepAlive: boolean;
}

export function readHead(request: IncomingMessage): RequestHead {
  const url = (request.url ?? '/').replace(/^[a-z]+:\/\/[^/?]*/i, '');
  const mark = url.indexOf('?');
  const path = decodePath(mark < 0 ? url : url.slice(0, mark));
  const [, format, apiPath] = /^\/api2\/+([a-z][a-z0-9]+)(\/.*)?$/s.exec(path) ?? [];
  const connection = headerOf(request, 'connection');
  return {
    method: request.method ?? 'GET',
    path,
    query: mark < 0 ? '' : url.slice(mark + 1),
    format,
    apiPath: apiPath ?? '/',
    contentLength: Number(headerOf(request, 'content-length') ?? 0),
    contentType: headerOf(request, 'content-type')?.split(';')[0]?.trim().toLowerCase(),
    transferEncoding: headerOf(request, 'transfer-encoding'),
    keepAlive: connection === undefined ? request.httpVersion !== '1.0' : !/close/i.test(connection),
  };
}

/** The first header of that name: `node:http` joins or drops repeated ones. */
export function headerOf(request: IncomingMessage, name: string): string | undefined {
  const { rawHeaders } = request;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]!.toLowerCase() === name) return rawHeaders[index + 1];
  }
  return undefined;
}

/** Whether the header block is more than Proxmox reads. */
export function isOversized(request: IncomingMessage): boolean {
  const { rawHeaders } = request;
  let bytes = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    bytes += rawHeaders[index]!.length + rawHeaders[index + 1]!.length + 4;
  }
  return rawHeaders.length / 2 > MAX_HEADER_LINES || bytes > MAX_HEADER_BYTES;
}
