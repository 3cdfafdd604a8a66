import type { Method } from './encode.ts';
import type { Timeouts } from './options.ts';

export const DEFAULT_TIMEOUTS: Timeouts = {
  connectMs: 5000,
  readMs: 3000,
  firstReadMs: 10_000,
  protectedReadMs: 10_000,
  writeMs: 35_000,
};

// What pveproxy answers by itself, of what is asked often. Whatever is not listed gets the longer time.
const PLAIN_READS = [
  /^\/(version|nodes|pools|storage|access\/(permissions|domains|roles))$/,
  /^\/cluster\/(resources|tasks|nextid|options|log|ha\/(resources|status\/(current|manager_status)))$/,
  /^\/nodes\/[^/]+\/(status|tasks|version|time|network|dns)$/,
  /^\/nodes\/[^/]+\/(lxc|qemu)\/[^/]+\/(config|pending)$/,
];

/** Whether a GET of `path` is answered by pveproxy itself rather than by pvedaemon [HS]. */
export function isPlainRead(path: string): boolean {
  return PLAIN_READS.some((pattern) => pattern.test(path));
}

/**
 * Milliseconds that an answer may take from when the request is sent.
 * @param accepted whether the credential has been accepted at this URL before: if not, the answer may be a
 * refusal, which the server holds back for 3 s [AE].
 */
export function answerTimeoutMs(timeouts: Timeouts, method: Method, path: string, accepted: boolean): number {
  if (path === '/access/ticket') return timeouts.firstReadMs;
  if (method !== 'GET') return timeouts.writeMs;
  if (!isPlainRead(path)) return timeouts.protectedReadMs;
  return accepted ? timeouts.readMs : timeouts.firstReadMs;
}
