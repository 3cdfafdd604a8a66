import { PveError } from '../pve/errors.ts';
import type { PasswordAccount } from './account.ts';
import type { Answer } from './answer.ts';
import { answerError } from './answer-errors.ts';
import { Authorization } from './authorization.ts';

/** Asks the server without credentials. */
export type Ask = (method: 'GET' | 'POST', path: string, params?: Record<string, string>) => Promise<Answer>;

export interface Ticket {
  readonly authorization: Authorization;
  /** The ticket's text: the next one is bought with it. */
  readonly text: string;
}

interface TicketWire {
  readonly username?: string;
  readonly ticket?: string;
  readonly CSRFPreventionToken?: string;
  readonly NeedTFA?: number | string | boolean;
}

/**
 * Buys a ticket with a password, and with a second factor if the server wants one [ACA].
 * @throws PveError `auth` saying which of realm, password and code was refused.
 */
export async function login(ask: Ask, remote: string, account: PasswordAccount): Promise<Ticket> {
  const first = await askForTicket(ask, account.userId, account.password.reveal());
  if (first.status !== 200) throw await refusedLogin(ask, remote, account, first);
  const wire = (first.data ?? {}) as TicketWire;
  if (!Number(wire.NeedTFA ?? 0)) return ticketOf(remote, account.userId, first);
  const half = wire.ticket ?? '';
  const code = await secondFactor(remote, account, half);
  const second = await ask('POST', '/access/ticket', {
    username: account.userId,
    password: code,
    'tfa-challenge': half,
  });
  if (second.status === 401) {
    throw refused(remote, account.userId, 'the one-time code was refused', {
      answer: second,
      advice: 'Codes are good for about 30 s and only once; check the clocks of both sides.',
    });
  }
  return ticketOf(remote, account.userId, second);
}

/**
 * Buys the next ticket with one that is still good; no second factor is asked for [ACA].
 * @throws PveError if the server refuses.
 */
export async function renew(ask: Ask, remote: string, userId: string, old: Ticket): Promise<Ticket> {
  return ticketOf(remote, userId, await askForTicket(ask, userId, old.text));
}

function askForTicket(ask: Ask, username: string, password: string): Promise<Answer> {
  return ask('POST', '/access/ticket', { username, password });
}

function ticketOf(remote: string, userId: string, answer: Answer): Ticket {
  const about = { remote, method: 'POST', path: '/access/ticket', account: userId } as const;
  if (answer.status !== 200 || answer.form !== 'envelope') throw answerError(answer, about);
  const { ticket, CSRFPreventionToken: csrf } = (answer.data ?? {}) as TicketWire;
  if (typeof ticket !== 'string' || typeof csrf !== 'string') {
    throw refused(remote, userId, 'the login was answered without a ticket', {
      answer,
      advice: 'Check that the URL is that of a Proxmox VE.',
    });
  }
  return { text: ticket, authorization: Authorization.ticket(userId, ticket, csrf) };
}

async function secondFactor(remote: string, account: PasswordAccount, half: string): Promise<string> {
  const kinds = challengeKinds(half);
  const code = (await account.otp())?.trim();
  if (!code) {
    const totp = kinds.length === 0 || kinds.includes('totp');
    throw refused(
      remote,
      account.userId,
      `a second factor is needed (${kinds.join(', ') || 'unknown kind'})`,
      {
        advice: totp
          ? 'Give the code of the authenticator app as otp (a function if logins are to repeat), or use an API token, which needs none.'
          : 'A program cannot give it: use an API token, which needs none.',
      },
    );
  }
  return /^\d+$/.test(code) ? `totp:${code}` : code;
}

/** What the half ticket says would do: `PVE:!tfa!{"totp"%3Atrue,…}:…`, true or a non-empty list [AC]. */
function challengeKinds(half: string): string[] {
  try {
    const challenge = JSON.parse(decodeURIComponent(half.split(':')[1]!.slice('!tfa!'.length))) as object;
    return Object.entries(challenge)
      .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value)))
      .map(([kind]) => kind);
  } catch {
    return [];
  }
}

/** The server says the same to everybody [ACA]; but which realms there are it tells anybody. */
async function refusedLogin(
  ask: Ask,
  remote: string,
  account: PasswordAccount,
  answer: Answer,
): Promise<PveError> {
  const { userId, realm } = account;
  if (answer.status !== 401) {
    return answerError(answer, { remote, method: 'POST', path: '/access/ticket', account: userId });
  }
  const realms = await knownRealms(ask);
  if (realms && !realms.includes(realm)) {
    return refused(remote, userId, `there is no realm ${realm}`, {
      answer,
      advice: `The server has ${realms.join(', ')}.`,
    });
  }
  return refused(remote, userId, 'user name or password was refused', {
    answer,
    advice: 'Check both, and that the user is enabled and not expired (`pveum user list` on the node).',
  });
}

async function knownRealms(ask: Ask): Promise<string[] | undefined> {
  try {
    const { status, data } = await ask('GET', '/access/domains');
    if (status !== 200 || !Array.isArray(data)) return undefined;
    return (data as Array<{ realm?: unknown }>).map(({ realm }) => String(realm));
  } catch {
    return undefined;
  }
}

function refused(
  remote: string,
  userId: string,
  what: string,
  details: { answer?: Answer; advice: string },
): PveError {
  return new PveError('auth', `${remote}: login of ${userId}: ${what}`, {
    subject: remote,
    advice: details.advice,
    ...(details.answer && { status: details.answer.status, serverMessage: details.answer.message }),
  });
}
