import type { RawResponse } from './raw-exchange.ts';
import { header, type Recording } from './recording.ts';
import { compareShapes, type ShapeDifference, shapeOf } from './shape.ts';

export type Difference = ShapeDifference;

/** Paths in `data` whose keys are what somebody happened to set. */
const OPTIONS = /^GET \/nodes\/[^/]+\/(lxc|qemu)\/\d+\/config$/;
const PRIVILEGES = /^POST \/access\/ticket$/;

/** Where a simulated answer differs from a recorded one; nothing of a recorded body's content is compared but errors. */
export function compare(recording: Recording, got: RawResponse): Difference[] {
  const { response, request } = recording;
  const differences: Difference[] = [];
  const differ = (what: string, expected: unknown, actual: unknown) => {
    if (expected !== actual) differences.push({ what, expected: String(expected), got: String(actual) });
  };
  const status = response.status ?? statusOf(response.statusLine);
  const reason = response.reason ?? reasonOf(response.statusLine);
  differ('status', status, got.status);
  if (status !== got.status || status === undefined) return differences;
  differ('reason', reason, got.reason);
  differ('content type', header(response.headers, 'content-type'), header(got.headers, 'content-type'));
  differ('body', presence(response.body), presence(got.body));
  differ('compression', response.bodyWasGzip ?? false, got.gzip);
  if (status === 101) {
    differ(
      'subprotocol',
      header(response.headers, 'sec-websocket-protocol'),
      header(got.headers, 'sec-websocket-protocol'),
    );
    return differences;
  }
  const [expected, actual] = [jsonOf(response.body), jsonOf(got.body)];
  differ('JSON', expected !== undefined, actual !== undefined);
  if (expected === undefined || actual === undefined) {
    if (status >= 400) differ('text', response.body, got.body);
    return differences;
  }
  const call = `${request.method} ${request.path.replace(/^\/api2\/\w+/, '').replace(/\?.*/, '')}`;
  const free = (path: string) =>
    (path === 'data' && OPTIONS.test(call)) || (path.startsWith('data.cap') && PRIVILEGES.test(call));
  differences.push(...compareShapes(shapeOf(expected), shapeOf(actual), { free }));
  if (status >= 400 || call.includes('/extjs')) {
    differ('message', messageOf(expected), messageOf(actual));
    differ('errors', JSON.stringify(sorted(errorsOf(expected))), JSON.stringify(sorted(errorsOf(actual))));
  }
  return differences;
}

const presence = (body: string): string => (body === '' ? 'absent' : 'present');
const statusOf = (line: string): number | undefined => (line === '' ? undefined : Number(line.split(' ')[1]));
const reasonOf = (line: string): string | undefined =>
  line === '' ? undefined : line.split(' ').slice(2).join(' ');

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
const messageOf = (value: unknown): string => String(member(value, 'message'));
const errorsOf = (value: unknown): Record<string, unknown> =>
  (member(value, 'errors') ?? {}) as Record<string, unknown>;
const sorted = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
