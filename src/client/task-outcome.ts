import { PveError, TaskError } from '../pve/errors.ts';
import type { Upid } from '../pve/upid.ts';
import type { TaskStatus } from '../pve/wire/tasks.ts';
import { isSilence } from './task-log.ts';

/** What is shown of a log when a task has failed. */
export const TAIL_LINES = 20;

export interface TaskResult {
  /** The task waited for. */
  readonly upid: string;
  /** `OK` or `WARNINGS: n`. */
  readonly exitStatus: string;
  readonly warnings: number;
}

/** `OK` and `WARNINGS: n` are successes [UP]; `undefined` is returned for the rest. */
export function successOf(status: TaskStatus): TaskResult | undefined {
  const { upid, exitStatus = '' } = status;
  if (exitStatus === 'OK') return { upid, exitStatus, warnings: 0 };
  const warnings = /^WARNINGS: (\d+)$/.exec(exitStatus)?.[1];
  return warnings === undefined ? undefined : { upid, exitStatus, warnings: Number(warnings) };
}

/** `lab/101: vzstart` */
export function taskSubject(remote: string, upid: Upid): string {
  return upid.id === '' ? `${remote}/${upid.node}` : `${remote}/${upid.id}`;
}

export function taskError(remote: string, upid: Upid, exitStatus: string, log: readonly string[]): TaskError {
  const subject = taskSubject(remote, upid);
  // Nothing wrote a last line: the worker was killed, or its node went down [UP].
  const words =
    exitStatus === 'unexpected status'
      ? 'it was killed, or its node went down, before it could say how it ended'
      : exitStatus;
  return new TaskError(`${subject}: ${upid.type} failed: ${words}`, {
    subject,
    serverMessage: exitStatus,
    upid: upid.text,
    exitStatus,
    logTail: log.slice(-TAIL_LINES),
    advice: `Its log: drowse task log '${upid.text}'.`,
  });
}

/** Makes of an error met while following a task one that says what is known about the task. */
export function followError(remote: string, upid: Upid, error: unknown): unknown {
  if (!(error instanceof PveError)) return error;
  const subject = taskSubject(remote, upid);
  const details = { subject, serverMessage: error.serverMessage, status: error.status, cause: error };
  if (error.code === 'not-found') {
    return new PveError(
      'not-found',
      `${subject}: ${upid.node} no longer knows the ${upid.type} task ${upid.text}: how it ended cannot be told`,
      { ...details, advice: 'Look at what it was to change.' },
    );
  }
  if (isSilence(error) || (error.code === 'api' && error.subject !== subject)) {
    const why = isSilence(error) ? 'does not answer' : 'gives no sensible answer';
    return new PveError(
      error.code,
      `${subject}: how its ${upid.type} task ended cannot be told: node ${upid.node} ${why} (${error.message})`,
      { ...details, advice: `The task may have ended well: look again when ${upid.node} is back.` },
    );
  }
  return error;
}
