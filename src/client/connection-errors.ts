import { DamagedAnswer } from './decode.ts';
import { type EndpointUrl, otherPortAdvice } from './endpoint-url.ts';
import { LostAnswerError } from './errors.ts';
import { AnswerTooLarge, MAX_ANSWER_BYTES } from './transfer.ts';

interface Asked {
  readonly method: string;
  readonly path: string;
}

const LOOK_FIRST = 'The server may have done it all the same: look before trying again.';

interface Explanation {
  what: string;
  advice: string;
  code?: 'connection' | 'timeout' | 'tls';
}

/** A connection to `url` could not be opened; nothing was sent. */
export function connectFailure(url: EndpointUrl, error: Error | undefined): LostAnswerError {
  const { what, advice, code } = explainConnect(url, error);
  return new LostAnswerError(code ?? 'connection', `${url.href}: ${what}`, {
    subject: url.href,
    advice,
    cause: plainCause(error),
    mayHaveExecuted: false,
  });
}

export function connectTimeout(url: EndpointUrl, ms: number): LostAnswerError {
  return new LostAnswerError('timeout', `${url.href}: no connection within ${seconds(ms)}`, {
    subject: url.href,
    advice: 'Check that the host is up and that no firewall swallows the packets.',
    mayHaveExecuted: false,
  });
}

/**
 * The connection was there, but no complete answer came over it.
 * @param sent whether something of the request may have left this machine.
 */
export function lostAnswer(url: EndpointUrl, call: Asked, error: unknown, sent: boolean): LostAnswerError {
  const { what, advice } = explainLoss(url, error);
  const executed = sent && call.method !== 'GET';
  return new LostAnswerError('connection', `${url.href}: ${call.method} ${call.path}: ${what}`, {
    subject: url.href,
    advice: executed ? `${LOOK_FIRST} ${advice}` : advice,
    cause: plainCause(error),
    sent,
    mayHaveExecuted: executed,
  });
}

export function answerTimeout(url: EndpointUrl, call: Asked, ms: number): LostAnswerError {
  const executed = call.method !== 'GET';
  const what = `${call.method} ${call.path}: no answer within ${seconds(ms)}`;
  return new LostAnswerError('timeout', `${url.href}: ${what}`, {
    subject: url.href,
    advice: executed ? LOOK_FIRST : 'The server may be overloaded, or the node that was asked unreachable.',
    sent: true,
    mayHaveExecuted: executed,
  });
}

export function closedFailure(subject: string): LostAnswerError {
  return new LostAnswerError('connection', `${subject}: the client has been closed`, {
    subject,
    advice: 'Make a new client.',
    mayHaveExecuted: false,
  });
}

function explainConnect(url: EndpointUrl, error: Error | undefined): Explanation {
  const code = codeOf(error);
  const mayBeDenied =
    'It may not be a TLS port, or pveproxy denies this address (ALLOW_FROM, DENY_FROM in /etc/default/pveproxy).';
  switch (code) {
    case 'ECONNREFUSED':
      return { what: 'connection refused', advice: `Nothing listens there. ${otherPortAdvice(url)}` };
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        what: `the host name ${url.hostname} is unknown`,
        advice: 'Check the URL, or the name service.',
      };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return { what: 'no route to the host', advice: 'Check the address and that the host is up.' };
    case 'ETIMEDOUT':
      return { what: 'no connection in time', advice: 'Check that the host is up.', code: 'timeout' };
    case undefined:
    case 'ECONNRESET':
    case 'EPIPE':
      return { what: 'the server closed the connection before it was open', advice: mayBeDenied };
  }
  if (/SSL|EPROTO|TLS/.test(code)) {
    const plain = /wrong version|packet length|http request|unknown protocol/i.test(error?.message ?? '');
    return plain
      ? {
          what: 'the server does not speak TLS',
          advice: `It answers in plain text. ${otherPortAdvice(url)}`,
          code: 'tls',
        }
      : { what: `the TLS handshake failed (${code})`, advice: otherPortAdvice(url), code: 'tls' };
  }
  return { what: `no connection (${code})`, advice: otherPortAdvice(url) };
}

function explainLoss(url: EndpointUrl, error: unknown): Explanation {
  if (error instanceof AnswerTooLarge) {
    return {
      what: `the answer is larger than ${MAX_ANSWER_BYTES / 2 ** 20} MiB`,
      advice: 'Ask for less at a time.',
    };
  }
  if (error instanceof DamagedAnswer)
    return { what: `the answer is damaged: ${error.message}`, advice: 'Try again.' };
  const code = codeOf(error) ?? '';
  if (error instanceof Error && error.name === 'HTTPParserError')
    return { what: 'the answer is not HTTP', advice: otherPortAdvice(url) };
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return { what: 'the head of the answer is too large', advice: otherPortAdvice(url) };
  }
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') {
    return { what: 'the answer is shorter or longer than announced', advice: 'Try again.' };
  }
  return { what: 'the connection was lost before the answer was complete', advice: 'Try again.' };
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

/**
 * The cause without what hangs on it: errors of the HTTP library carry pieces of the conversation, and there
 * a ticket may be.
 */
function plainCause(error: unknown): Error | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = codeOf(error);
  return Object.assign(new Error(error.message || code), code !== undefined && { code });
}

function seconds(ms: number): string {
  return ms >= 1000 ? `${Math.round(ms / 100) / 10} s` : `${Math.round(ms)} ms`;
}
