import {
  ForbiddenError,
  ParameterError,
  PveError,
  type PveErrorCode,
  type PveErrorDetails,
} from '../pve/errors.ts';
import type { Answer } from './answer.ts';
import type { Method } from './encode.ts';
import { foreignError, isForeign } from './foreign-answer.ts';
import { nodeOf, subjectOf } from './subject.ts';

/** What was asked, for saying what went wrong. */
export interface About {
  readonly remote: string;
  readonly method: Method;
  readonly path: string;
  /** Who asked: `root@pam`, `root@pam!drowse`. */
  readonly account: string;
}

// The server's words for everything it knows no status for: they are all 500 [AE, LX, QS, PC, AB].
const MEANINGS: ReadonlyArray<readonly [RegExp, PveErrorCode, string | undefined]> = [
  [
    /no quorum|\/etc\/pve\/\S* - Permission denied/i,
    'no-quorum',
    'Bring enough nodes of the cluster back; reading works meanwhile.',
  ],
  [
    /^RPCEnvironment init request failed|ipcc_send_rec|unable to load access control list/i,
    'node-unreachable',
    "The node's cluster file system is down: `systemctl status pve-cluster` on it.",
  ],
  [
    /is locked \(|can't lock file|got lock (request )?timeout|unable to acquire lock|trying to acquire lock/i,
    'locked',
    'Wait until what holds the lock has ended, or look for it in the task list.',
  ],
  [/^hostname lookup '/, 'not-found', 'Check the name of the node.'],
  [
    /^Configuration file '.*' does not exist|^unable to find configuration file/i,
    'not-found',
    'It may have been removed, or moved to another node.',
  ],
  [
    /^no such |' does not exist|^(CT|VM|pool|storage|user|group|role|realm) \S+ (does not|not) exist/i,
    'not-found',
    undefined,
  ],
];

/** What an answer that is no success means. */
export function answerError(answer: Answer, about: About): PveError {
  const subject = subjectOf(about.remote, about.path);
  const details: PveErrorDetails = {
    subject,
    status: answer.status,
    ...(answer.message !== '' && { serverMessage: answer.message }),
  };
  if (isForeign(answer)) return foreignError(answer, about);
  if (answer.status === 401) return authError(answer, about, details);
  if (answer.status === 403) return forbiddenError(answer, about, details);
  if (answer.status === 400) return badRequest(answer, about, details);
  if (answer.status >= 595 && answer.status <= 599) return unreachableError(answer, about, details);
  const words = spoken(answer);
  if (answer.status === 501 && /data too large/.test(answer.message)) {
    return new ParameterError(`${subject}: the parameters are too large: ${words}`, {
      ...details,
      fields: {},
    });
  }
  if (answer.status === 501) {
    return new PveError('unsupported', `${subject}: ${words}`, {
      ...details,
      advice: 'The server has no such path or method: it may be of an older version.',
    });
  }
  for (const [pattern, code, advice] of MEANINGS) {
    if (pattern.test(answer.message))
      return new PveError(code, `${subject}: ${words}`, { ...details, advice });
  }
  return new PveError('api', `${subject}: ${words}`, details);
}

function authError(answer: Answer, { remote, account, path }: About, details: PveErrorDetails): PveError {
  const token = account.includes('!');
  const advice = token
    ? `Check id and secret, and that neither the token nor its user is expired or disabled (\`pveum user token list ${account.split('!')[0]}\` on the node).`
    : 'Check user name and password, and that the user is enabled.';
  return new PveError(
    'auth',
    `${remote}: ${token ? 'the API token' : 'the user'} ${account} was refused: ${spoken(answer)}`,
    {
      ...details,
      subject: path === '/access/ticket' ? account : remote,
      advice,
    },
  );
}

/** `Permission check failed (/vms/101, VM.Audit|VM.Config)`; other forms name no privilege [RE]. */
function forbiddenError(answer: Answer, { account }: About, details: PveErrorDetails): ForbiddenError {
  const match = /\((\/[^\s,]*), ([\w.|]+)\)/.exec(answer.message);
  const path = match?.[1];
  const privileges = match?.[2]?.split('|') ?? [];
  const option = account.includes('!') ? '--tokens' : '--users';
  const needed = privileges.length > 1 ? `one of ${privileges.join(', ')}` : privileges[0];
  const lack =
    path && needed ? `${account} lacks ${needed} on ${path}` : `${account} may not: ${spoken(answer)}`;
  return new ForbiddenError(`${details.subject}: ${lack}`, {
    ...details,
    ...(path !== undefined && { path }),
    privileges,
    advice: path
      ? `Grant it with a role that has it: \`pveum acl modify ${path} ${option} '${account}' --roles ROLE\`. \`drowse doctor\` prints the lines.`
      : rootOnlyAdvice(answer.message),
  });
}

function rootOnlyAdvice(message: string): string {
  if (/need proper ticket/.test(message))
    return 'API tokens are refused here: give username and password as well.';
  if (/root@pam/.test(message))
    return 'Only root@pam itself may do that, with its password and not by token.';
  return '`drowse doctor` says what the account may do.';
}

function badRequest(answer: Answer, { path }: About, details: PveErrorDetails): PveError {
  const fields = answer.errors ?? {};
  if (/^no such task/.test(fields['upid'] ?? '')) {
    return new PveError(
      'not-found',
      `${details.subject}: there is no such task ${decodeURIComponent(path.split('/')[4] ?? '')}`.trim(),
      {
        ...details,
        advice: 'The server forgets old tasks.',
      },
    );
  }
  const why = Object.entries(fields).map(([name, text]) => `${name}: ${text}`);
  return new ParameterError(`${details.subject}: ${why.length > 0 ? why.join('; ') : spoken(answer)}`, {
    ...details,
    fields,
  });
}

/** One node's pveproxy could not reach another's, or its own pvedaemon [AE]. */
function unreachableError(answer: Answer, { path, method }: About, details: PveErrorDetails): PveError {
  const node = nodeOf(path);
  const target =
    node === undefined ? 'the server could not reach its own daemon' : `node ${node} cannot be reached`;
  const late = method !== 'GET' && answer.status !== 595;
  return new PveError(
    'node-unreachable',
    `${details.subject}: ${target}: ${spoken(answer)} (${answer.status})`,
    {
      ...details,
      advice: late
        ? 'It may have been done all the same: look before trying again.'
        : 'Check that the node is up; the other nodes answer meanwhile.',
    },
  );
}

/** The server's words on one line, without the place in its source that Perl adds. */
function spoken(answer: Answer): string {
  const words = answer.message
    .replace(/ at \/usr\/\S+ line \d+\.?/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
  return words || `status ${answer.status}`;
}
