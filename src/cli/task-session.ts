import type { PveClient } from '../client/client.ts';
import type { Task } from '../client/task.ts';
import type { RemoteOptions } from '../inventory/options.ts';
import { AmbiguousError, PveError } from '../pve/errors.ts';
import { isUpid, parseUpid } from '../pve/upid.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/**
 * Finds the remote that knows a task and hands the task to `use`.
 * @throws UsageError if `text` is no `[REMOTE/]UPID`; PveError `not-found`; AmbiguousError.
 */
export async function withTask(
  session: Session,
  text: string,
  use: (task: Task) => Promise<void>,
): Promise<void> {
  const slash = text.indexOf('/UPID:');
  const [remote, upid] = slash < 0 ? [undefined, text] : [text.slice(0, slash), text.slice(slash + 1)];
  checkUpid(upid);
  const [{ withClients }, { remotes }] = await Promise.all([import('../app/clients.ts'), session.setup()]);
  const chosen = remotes.filter(({ name }) => remote === undefined || name === remote);
  if (chosen.length === 0) throw noRemote(text, remote, remotes);
  await withClients(chosen, session.shell, async (clients) => use(await find(clients, upid, session.signal)));
}

function checkUpid(upid: string): void {
  if (isUpid(upid)) return;
  try {
    parseUpid(upid);
  } catch (error) {
    throw new UsageError(upid, 'this is not a UPID', (error instanceof PveError && error.advice) || '');
  }
}

async function find(clients: readonly PveClient[], upid: string, signal: AbortSignal): Promise<Task> {
  const tasks = clients.map((client) => client.task(upid));
  if (tasks.length === 1) return tasks[0]!;
  const answers = await Promise.allSettled(tasks.map((task) => task.status({ signal })));
  signal.throwIfAborted();
  const known = tasks.filter((_, index) => answers[index]!.status === 'fulfilled');
  if (known.length === 1) return known[0]!;
  if (known.length > 1) {
    const candidates = known.map(({ client }) => `${client.name}/${upid}`);
    const advice = `Name one of them: ${candidates.join(', ')}.`;
    throw new AmbiguousError(`${upid}: several remotes know such a task`, {
      subject: upid,
      candidates,
      advice,
    });
  }
  const reasons = answers.flatMap((answer) =>
    answer.status === 'rejected' ? [answer.reason as unknown] : [],
  );
  const telling = reasons.find((reason) => !(reason instanceof PveError) || reason.code !== 'not-found');
  throw telling ?? reasons[0];
}

function noRemote(text: string, remote: string | undefined, remotes: readonly RemoteOptions[]): PveError {
  return new PveError('not-found', `there is no remote ${remote}`, {
    subject: text,
    advice: `Configured: ${remotes.map(({ name }) => name).join(', ')}.`,
  });
}
