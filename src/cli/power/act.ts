import type { ActOptions, GuestAction } from '../../client/guest/guest.ts';
import type { Task } from '../../client/task.ts';
import type { GuestHandle } from '../../inventory/guest-handle.ts';
import type { GuestRecord, TaskRecord } from '../../inventory/records.ts';
import { PveError, TaskError } from '../../pve/errors.ts';
import type { Clock } from '../../std/clock.ts';
import type { Format } from '../output/print.ts';

export interface PowerOptions {
  readonly wait: boolean;
  /** Milliseconds. */
  readonly timeout?: number;
  readonly force?: boolean;
  readonly overruleShutdown?: boolean;
  readonly quiet?: boolean;
  readonly format: Format;
}

/** What became of one guest. */
export interface Outcome {
  readonly guest: GuestRecord;
  readonly task: TaskRecord | null;
  readonly warnings: number;
  /** Nothing had to be done. */
  readonly alreadyThere: boolean;
  readonly error?: unknown;
}

export interface ActContext {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onLog: (line: string) => void;
  readonly onTask: (task: Task) => void;
}

/** Acts on one guest and says what became of it. Throws nothing but the signal's reason. */
export async function act(
  handle: GuestHandle,
  action: GuestAction,
  options: PowerOptions,
  context: ActContext,
): Promise<Outcome> {
  const { signal } = context;
  let last: Task | undefined;
  const onTask = (task: Task) => {
    last = task;
    context.onTask(task);
  };
  const how = { ...actOptions(action, options), signal };
  try {
    if (!options.wait) {
      onTask(await handle[action](how));
      return outcome(handle.record, taskRecord(last));
    }
    const result = await handle.act(action, { ...how, onTask, onLog: context.onLog });
    const { status, node, warnings, alreadyThere } = result;
    const exitStatus = warnings > 0 ? `WARNINGS: ${warnings}` : 'OK';
    const task = taskRecord(result.task ?? last, { exitStatus, at: context.clock.now() });
    return { ...outcome({ ...handle.record, status, node }, task), warnings, alreadyThere };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof PveError)) throw error;
    const ended =
      error instanceof TaskError ? { exitStatus: error.exitStatus, at: context.clock.now() } : undefined;
    return { ...outcome(handle.record, taskRecord(last, ended)), error };
  }
}

function outcome(guest: GuestRecord, task: TaskRecord | null): Outcome {
  return { guest, task, warnings: 0, alreadyThere: false };
}

/** A shutdown is told how long the guest may take; everything else is waited for that long. */
function actOptions(action: GuestAction, { timeout, force, overruleShutdown }: PowerOptions): ActOptions {
  const graceful = action === 'shutdown' || action === 'reboot';
  return {
    ...(timeout !== undefined &&
      (graceful ? { timeoutSeconds: Math.ceil(timeout / 1000) } : { timeoutMs: timeout })),
    ...(force && { forceStop: true }),
    ...(overruleShutdown && { overruleShutdown: true }),
  };
}

function taskRecord(task: Task | undefined, ended?: { exitStatus: string; at: number }): TaskRecord | null {
  if (!task) return null;
  const { upid, node, type, id, user, startedAt } = task;
  return {
    remote: task.client.name,
    node,
    upid,
    type,
    id: id || null,
    user,
    startedAt,
    endedAt: ended ? new Date(ended.at) : null,
    status: taskStatus(ended?.exitStatus),
    exitStatus: ended?.exitStatus ?? null,
  };
}

function taskStatus(exitStatus: string | undefined): TaskRecord['status'] {
  if (exitStatus === undefined) return 'running';
  if (exitStatus === 'OK') return 'ok';
  return exitStatus.startsWith('WARNINGS') ? 'warnings' : 'failed';
}
