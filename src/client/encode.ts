import { ParameterError } from '../pve/errors.ts';
import type { WireRequest } from './transfer.ts';

export type Method = WireRequest['method'];
export type Params = Readonly<Record<string, unknown>>;

/** A call as it goes over the wire, without credentials. */
export interface EncodedCall {
  readonly method: Method;
  /** Below `/api2/json`, without the query. */
  readonly path: string;
  /** Empty, or from the question mark on. */
  readonly query: string;
  /** Form fields; `undefined` where the method takes none [AE]. */
  readonly body: string | undefined;
  /** Whether a list in the answer is left unread: see `ListText`. */
  readonly unread?: boolean;
}

/** People paste whole URLs' paths. */
const PREFIX = '/api2/json/';
const UNPRINTABLE = /[^\x21-\x7e]|#/;
const ROUTE = /^(GET|POST|PUT|DELETE) (\/.*)$/;

/**
 * Puts parameters into the placeholders of `GET /nodes/{node}/lxc`; the rest goes into the query (GET and
 * DELETE, whose bodies the server refuses [AE]) or into the body.
 * @throws ParameterError naming what is missing or cannot be sent.
 */
export function encodeRoute(route: string, params: Params = {}): EncodedCall {
  const match = ROUTE.exec(route);
  if (!match) {
    throw refused(route, { route: 'is not METHOD /path' }, 'Write it like GET /nodes/{node}/status.');
  }
  const [, method, template] = match as unknown as [string, Method, string];
  if (!template.includes('{')) return encodeCall(method, template, params);
  const rest: Record<string, unknown> = { ...params };
  const path = template.replace(/\{([^}]+)\}/g, (_placeholder, name: string) => {
    const value = rest[name];
    delete rest[name];
    if (typeof value !== 'string' && typeof value !== 'number') {
      throw refused(route, { [name]: 'is missing: the path needs it' });
    }
    return encodePathValue(route, name, String(value));
  });
  return encodeCall(method, path, rest);
}

/** The same for a path without placeholders; it may have a query of its own. */
export function encodeCall(method: Method, path: string, params: Params = {}): EncodedCall {
  if (path[0] !== '/') throw refused(path, { path: 'does not begin with a slash' });
  const mark = path.indexOf('?');
  const asked = mark < 0 ? path : path.slice(0, mark);
  const bare = printable(asked.startsWith(PREFIX) ? asked.slice(PREFIX.length - 1) : asked);
  const own = mark < 0 ? '' : printable(path.slice(mark + 1));
  const form = encodeForm(`${method} ${bare}`, params);
  const inQuery = method === 'GET' || method === 'DELETE';
  const query = [own, inQuery ? form : ''].filter((part) => part !== '').join('&');
  return { method, path: bare, query: query && `?${query}`, body: inQuery ? undefined : form };
}

/** Proxmox takes 1 and 0 only, repeats keys for lists, and splits values at a bare `;` [AE, JS]. */
function encodeForm(subject: string, params: Params): string {
  let form: URLSearchParams | undefined;
  for (const name in params) {
    const value = params[name];
    if (value === undefined || value === null) continue;
    form ??= new URLSearchParams();
    for (const item of Array.isArray(value) ? value : [value])
      form.append(name, encodeValue(subject, name, item));
  }
  return form ? form.toString().replaceAll('+', '%20') : '';
}

function encodeValue(subject: string, name: string, value: unknown): string {
  switch (typeof value) {
    case 'boolean':
      return value ? '1' : '0';
    case 'number':
      if (Number.isFinite(value)) return String(value);
      break;
    case 'string':
    case 'bigint':
      return String(value);
  }
  throw refused(subject, { [name]: `is no text, number or boolean` });
}

function encodePathValue(subject: string, name: string, value: string): string {
  if (value === '' || value === '.' || value === '..') {
    throw refused(subject, { [name]: `cannot be ${JSON.stringify(value)}` });
  }
  return percentEncode(value);
}

/** Whatever may not stand in a request line is percent-encoded; what is encoded already stays. */
function printable(text: string): string {
  return UNPRINTABLE.test(text) ? text.replace(/[^\x21-\x7e]|#/gu, percentEncode) : text;
}

/** Half a character, which a JavaScript text may hold, is sent as the sign for a broken one. */
function percentEncode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function refused(subject: string, fields: Record<string, string>, advice?: string): ParameterError {
  const what = Object.entries(fields).map(([name, why]) => `${name} ${why}`);
  return new ParameterError(`${subject}: ${what.join(', ')}`, { subject, fields, advice });
}
