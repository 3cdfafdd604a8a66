import { PveError } from '../pve/errors.ts';
import type { Termproxy } from '../pve/wire/console.ts';
import { withDeadline } from '../std/deadline.ts';
import { abandonable } from '../std/singleflight.ts';
import type { PveClient } from './client.ts';
import { LostAnswerError } from './errors.ts';
import type { RequestOptions } from './options.ts';
import { Terminal } from './terminal.ts';
import { askForTerminal, type TerminalTarget, targetPath, targetSubject } from './terminal-target.ts';
import { upgrade } from './terminal-upgrade.ts';

export interface TerminalOptions {
  /** Ends opening it, and what was opened; afterwards it means nothing to the terminal. */
  signal?: AbortSignal;
  /** Insists on one of the two credentials; both joining and asking must be by the same [ND]. */
  auth?: 'token' | 'ticket';
  /** Of the terminal, in characters: 80 by 20. */
  columns?: number;
  rows?: number;
}

/** The server takes the answer of somebody who has joined for 10 s [TP]. */
const AUTHENTICATE_MS = 10_000;

/**
 * Opens a console: asks one node for it, joins it at that very node, and proves who we are.
 *
 * @throws ForbiddenError without Sys.Console (nodes) or VM.Console (guests); PveError `console-busy` when the
 * node has no console left, `unsupported` when the server is too old to let tokens in, `auth`, `timeout`,
 * and what `PveClient.request` throws.
 */
export async function openTerminal(
  client: PveClient,
  target: TerminalTarget,
  options: TerminalOptions = {},
): Promise<Terminal> {
  const subject = targetSubject(client.name, target);
  const { endpoint, console } = await putUp(client, target, subject, options);
  const byToken = console.user.includes('!');
  const terminal = await join(client, target, subject, endpoint, console, options);
  const late = () => refused(subject, console.user, 'the console did not say whether it lets us in');
  try {
    const accepted = await withDeadline(
      client.clock,
      { signal: options.signal, timeoutMs: AUTHENTICATE_MS, late },
      (signal) => abandonable(terminal.authenticate(console.ticket), signal),
    );
    if (accepted) {
      if (options.columns && options.rows) terminal.resize(options.columns, options.rows);
      return terminal;
    }
  } catch (error) {
    await terminal[Symbol.asyncDispose]();
    throw error;
  }
  await terminal[Symbol.asyncDispose]();
  if (!byToken) throw refused(subject, console.user, 'the console was closed before it let us in');
  if (options.auth === undefined && client.accounts.user !== undefined) {
    return openTerminal(client, target, { ...options, auth: 'ticket' });
  }
  throw new PveError('unsupported', `${subject}: this server lets no API token into a console`, {
    subject,
    advice:
      'Tokens need pve-container 6.1.3, qemu-server 9.1.7 or (for nodes) pve-manager 9.0.13: upgrade, or give username and password as well.',
  });
}

/** A console lives on the node that was asked for it, so that node is chosen first and stayed with. */
async function putUp(
  client: PveClient,
  target: TerminalTarget,
  subject: string,
  options: TerminalOptions,
): Promise<{ endpoint: string; console: Termproxy }> {
  const { signal, auth } = options;
  for (let again = false; ; again = true) {
    const { endpoint } = client;
    const asked: RequestOptions = { endpoint, ...(signal && { signal }), ...(auth && { auth }) };
    try {
      return { endpoint, console: await askForTerminal(client, target, asked) };
    } catch (error) {
      if (error instanceof PveError && /unable to find free port/.test(error.serverMessage ?? '')) {
        throw new PveError('console-busy', `${subject}: all consoles of the node are in use`, {
          subject,
          serverMessage: error.serverMessage,
          advice: 'A node has about a hundred of them: close some, or wait.',
        });
      }
      if (again || !(error instanceof LostAnswerError)) throw error;
      // Any call finds the URL that answers now. A console that nobody joins is gone after 10 s.
      await client.version(signal && { signal });
      if (client.endpoint === endpoint) throw error;
    }
  }
}

async function join(
  client: PveClient,
  target: TerminalTarget,
  subject: string,
  endpoint: string,
  console: Termproxy,
  { signal }: TerminalOptions,
): Promise<Terminal> {
  const path = targetPath(target);
  const auth = console.user.includes('!') ? 'token' : 'ticket';
  const authorization = await client.authorize('GET', `${path}/vncwebsocket`, {
    auth,
    ...(signal && { signal }),
  });
  const socket = await upgrade({ client, endpoint, path, subject, authorization, console, signal });
  const { user, upid } = console;
  return new Terminal(socket, { subject, user, upid, endpoint }, client.clock);
}

function refused(subject: string, user: string, what: string): PveError {
  return new PveError('auth', `${subject}: ${what} as ${user}`, { subject, advice: 'Try again.' });
}
