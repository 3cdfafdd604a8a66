import type { Answer } from './answer.ts';
import type { About } from './answer-errors.ts';
import { LostAnswerError } from './errors.ts';

const OTHER_SERVER = 'Check host and port: Proxmox VE listens on port 8006.';

/**
 * Whether something else than Proxmox answered: a redirect, a web page, a success without JSON. Proxmox's own
 * refusals without JSON are empty, or text without a content type [AE].
 */
export function isForeign(answer: Answer): boolean {
  if (answer.form === 'envelope') return answer.data === undefined && answer.status < 400;
  if (answer.status < 400) return true;
  return answer.headers['content-type'] !== undefined || !PROXMOX_STATUSES.has(answer.status);
}

const PROXMOX_STATUSES: ReadonlySet<number> = new Set([400, 401, 403, 500, 501, 506, 595, 596, 597, 599]);

/** Says what answered in its place. */
export function foreignError(answer: Answer, { method, path }: About): LostAnswerError {
  const { what, advice } = explain(answer);
  return new LostAnswerError('connection', `${answer.endpoint}: ${method} ${path}: ${what}`, {
    subject: answer.endpoint,
    status: answer.status,
    advice,
    mayHaveExecuted: method !== 'GET' && answer.status < 300,
  });
}

function explain(answer: Answer): { what: string; advice: string } {
  const location = answer.headers['location'];
  if (answer.status >= 300 && answer.status < 400) {
    const toTls = answer.endpoint.startsWith('http:') && location?.startsWith('https:');
    return {
      what: `the answer is a redirect${location ? ` to ${location}` : ''}, not an answer of Proxmox VE`,
      advice: toTls ? 'Proxmox speaks TLS only: write https:// in the URL.' : OTHER_SERVER,
    };
  }
  if (answer.status === 502 || answer.status === 503 || answer.status === 504) {
    return {
      what: `a proxy in front of it answers ${answer.status} ${answer.reason}`,
      advice: 'Check that Proxmox is up behind that proxy, or use its own URL.',
    };
  }
  const kind = answer.headers['content-type']?.split(';')[0];
  const shape =
    answer.form === 'empty' ? 'an empty body' : answer.form === 'envelope' ? 'other JSON' : (kind ?? 'text');
  return { what: `this is no Proxmox VE: it answers ${answer.status} with ${shape}`, advice: OTHER_SERVER };
}
