import type { IncomingMessage } from 'node:http';
import { type Authenticated, AuthenticationError, authenticate } from '../access/authenticate.ts';
import { type Answer, bare, plain } from './answer.ts';
import type { FrontContext } from './context.ts';
import { FORMATS } from './envelope.ts';
import { headerOf, type RequestHead } from './request-head.ts';

const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'DELETE']);
const BODY_METHODS: ReadonlySet<string> = new Set(['POST', 'PUT']);
const BODY_TYPES: ReadonlySet<string> = new Set(['application/x-www-form-urlencoded', 'application/json']);

/** Milliseconds that every refusal of a credential takes, against those who try them out [AE]. */
export const REFUSAL_MS = 3000;

/** A request that may go on, or the answer that ends it; `delayMs` before that is sent. */
export type Admission =
  | { readonly admitted: Authenticated | undefined }
  | { readonly answer: Answer; readonly delayMs?: number };

/** Looks at a request's head in the order in which Proxmox does [AE, HS]. The body has not been read yet. */
export function admit(context: FrontContext, request: IncomingMessage, head: RequestHead): Admission {
  const { method } = head;
  if (!METHODS.has(method)) return { answer: bare(501, `method '${method}' not available`) };
  if (head.transferEncoding !== undefined) {
    const chunked = head.transferEncoding.toLowerCase() === 'chunked';
    return {
      answer: plain(
        501,
        chunked
          ? 'chunked transfer encoding not supported'
          : `Unknown transfer encoding '${head.transferEncoding}'`,
      ),
    };
  }
  let authenticated: Authenticated | undefined;
  if (head.path.startsWith('/api2')) {
    if (head.format === undefined) return { answer: plain(501, 'no such uri') };
    const result = identify(context, request, head);
    if ('answer' in result) return result;
    authenticated = result.admitted;
  }
  return refusedBody(context, head) ?? { admitted: authenticated };
}

function identify(context: FrontContext, request: IncomingMessage, head: RequestHead): Admission {
  if (!context.node.pmxcfsUp) {
    const cause = 'Unable to load access control list: Connection refused';
    return { answer: bare(500, `RPCEnvironment init request failed: ${cause}`), delayMs: REFUSAL_MS };
  }
  try {
    return {
      admitted: authenticate(context.cluster.access, context.node.version, {
        method: head.method,
        path: head.apiPath,
        cookie: headerOf(request, 'cookie'),
        authorization: headerOf(request, 'authorization'),
        csrfToken: headerOf(request, 'csrfpreventiontoken'),
      }),
    };
  } catch (error) {
    if (!(error instanceof AuthenticationError)) throw error;
    return { answer: bare(401, error.message), delayMs: REFUSAL_MS };
  }
}

function refusedBody(context: FrontContext, head: RequestHead): Admission | undefined {
  if (!head.contentLength) return undefined;
  if (!BODY_METHODS.has(head.method)) {
    return { answer: plain(501, `Unexpected content for method '${head.method}'`) };
  }
  if (head.contentLength > context.node.version.features.bodyLimitBytes) {
    return { answer: plain(501, 'for data too large') };
  }
  if (head.contentType !== undefined && !BODY_TYPES.has(head.contentType)) {
    return { answer: plain(506, `upload 'Content-Type '${head.contentType}' not implemented`) };
  }
  return undefined;
}

/** What is served outside the API, or what stands in the way of a format. */
export function refusedPath(head: RequestHead): Answer | undefined {
  if (head.format === undefined) {
    if (head.path === '/' && head.method === 'GET') {
      return {
        status: 200,
        message: '',
        contentType: 'text/html;charset=UTF-8',
        body: '<!DOCTYPE html>\n<html><head><title>Proxmox Virtual Environment</title></head><body></body></html>\n',
      };
    }
    return plain(500, `no such file '${head.path}'\n`);
  }
  if ((FORMATS as readonly string[]).includes(head.format)) return undefined;
  return plain(501, `no formatter for uri ${head.apiPath}, ${head.format}`);
}
