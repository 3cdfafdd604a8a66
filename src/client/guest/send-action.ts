import { PveError } from '../../pve/errors.ts';
import { LostAnswerError, mayHaveExecuted } from '../errors.ts';
import type { Task } from '../task.ts';
import { type ActionPlan, type GuestAction, planAction } from './actions.ts';
import type { GuestLocation } from './locate.ts';
import { findLostTask } from './lost-task.ts';
import type { RebootOptions, ShutdownOptions, StopOptions } from './options.ts';
import type { Reach } from './reach.ts';
import { saysAlreadyRunning, saysGone, saysNotRunning } from './server-words.ts';

export type SendOptions = ShutdownOptions & StopOptions & RebootOptions;

/** How often an action is sent anew after it was certainly not executed. */
const SENDS = 4;

/**
 * Sends an action to the node the guest is on. It is sent again only if the answer proves that nothing was
 * executed: the guest has moved, or nothing had left this machine. If the answer is lost, the task it may have
 * started is looked for and taken for the answer.
 *
 * @param known tasks of this guest that are none of this action's.
 * @throws LostAnswerError, saying that it may have been executed, if no answer came and no task appeared.
 */
export async function sendAction(
  reach: Reach,
  action: GuestAction,
  options: SendOptions,
  known: ReadonlySet<string> = new Set(),
): Promise<Task> {
  const { client } = reach;
  let at = await reach.exact(pass(options));
  for (let sends = 1; ; sends++) {
    const plan = planAction(action, at.kind, reach.subject, options);
    const sentAt = client.clock.monotonic();
    try {
      return client.task(await post(reach, at, plan, options));
    } catch (error) {
      options.signal?.throwIfAborted();
      if (isLost(error)) {
        const lost = { node: at.node, vmid: at.vmid, taskTypes: plan.taskTypes, sentAt, known };
        const upid = await findLostTask(client, lost, { signal: options.signal });
        if (upid !== undefined) return client.task(upid);
        throw uncertain(reach.subject, action, error);
      }
      const next = sends < SENDS && mayBeElsewhere(error) ? await reach.locate(pass(options)) : at;
      // Unsent, it may be sent again once: the look just made has found a URL that answers.
      const resend = next.node !== at.node || saysGone(error) || (isUnsent(error) && sends === 1);
      if (sends >= SENDS || !resend) throw error;
      at = next;
    }
  }
}

async function post(
  reach: Reach,
  at: GuestLocation,
  plan: ActionPlan,
  options: SendOptions,
): Promise<string> {
  const route = `POST /nodes/{node}/${at.kind}/{vmid}/status/${plan.call}` as const;
  const params = { ...plan.params, node: at.node, vmid: at.vmid };
  return (await reach.client.request(route as string, params, pass(options))) as string;
}

/** An answer that names no task is as good as none. */
function isLost(error: unknown): error is PveError {
  if (mayHaveExecuted(error)) return true;
  return error instanceof PveError && error.code === 'api' && error.status === undefined;
}

/** Nothing has reached the node's daemon. */
function isUnsent(error: unknown): boolean {
  if (error instanceof LostAnswerError) return !error.mayHaveExecuted;
  return error instanceof PveError && error.code === 'node-unreachable' && error.status === 595;
}

/** A node without the guest says that it is not there, or simply that it does not run [LXS]. */
function mayBeElsewhere(error: unknown): boolean {
  return saysGone(error) || saysNotRunning(error) || saysAlreadyRunning(error) || isUnsent(error);
}

function uncertain(subject: string, action: GuestAction, error: PveError): LostAnswerError {
  const code = error.code === 'timeout' || error.code === 'tls' ? error.code : 'connection';
  return new LostAnswerError(
    code,
    `${subject}: ${action} was sent but its answer was lost, and no task of it has appeared: it may or may not be carried out (${error.message})`,
    {
      subject,
      serverMessage: error.serverMessage,
      status: error.status,
      cause: error,
      mayHaveExecuted: true,
      advice: `Look at its status before trying again.`,
    },
  );
}

/** What of the options is about the requests. */
export function pass({ signal, timeoutMs, auth, endpoint }: SendOptions) {
  return { signal, timeoutMs, auth, endpoint };
}
