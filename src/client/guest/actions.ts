import { ParameterError, PveError } from '../../pve/errors.ts';
import type { GuestKind } from '../../pve/guest-ref.ts';
import type { GuestStatus } from './guest-status.ts';
import type { RebootOptions, ShutdownOptions, StopOptions } from './options.ts';

export type GuestAction =
  | 'start'
  | 'shutdown'
  | 'stop'
  | 'reboot'
  | 'reset'
  | 'suspend'
  | 'resume'
  | 'hibernate';

export const GUEST_ACTIONS: readonly GuestAction[] = [
  'start',
  'shutdown',
  'stop',
  'reboot',
  'reset',
  'suspend',
  'resume',
  'hibernate',
];

/** Proxmox's own call for an action. */
export type ActionCall = 'start' | 'shutdown' | 'stop' | 'reboot' | 'reset' | 'suspend' | 'resume';

export interface ActionPlan {
  readonly call: ActionCall;
  readonly params: Readonly<Record<string, unknown>>;
  /** Types of the tasks that the call may start. */
  readonly taskTypes: readonly string[];
  /** States that the guest is in when it has been done. */
  readonly goal: readonly GuestStatus[];
  /** Being in that state already, there is nothing to do. */
  readonly idempotent: boolean;
}

/**
 * How an action is asked for, and what it leads to.
 * @throws PveError `unsupported` for what this kind of guest cannot do; ParameterError for what is no action.
 */
export function planAction(
  action: GuestAction,
  kind: GuestKind,
  subject: string,
  options: ShutdownOptions & StopOptions & RebootOptions = {},
): ActionPlan {
  const { timeoutSeconds: timeout, forceStop, overruleShutdown } = options;
  const ownTask = (lxc: string, qemu: string) => [kind === 'lxc' ? `vz${lxc}` : `qm${qemu}`];
  switch (action) {
    case 'start':
      return plan('start', {}, [...ownTask('start', 'start'), 'hastart'], ['running'], true);
    case 'shutdown':
      return plan(
        'shutdown',
        { timeout, forceStop },
        [...ownTask('shutdown', 'shutdown'), 'hastop'],
        DOWN,
        true,
      );
    case 'stop':
      return plan(
        'stop',
        { 'overrule-shutdown': overruleShutdown },
        [...ownTask('stop', 'stop'), 'hastop'],
        DOWN,
        true,
      );
    case 'reboot':
      return plan('reboot', { timeout }, ownTask('reboot', 'reboot'), ['running'], false);
    case 'resume':
      return plan('resume', {}, ownTask('resume', 'resume'), ['running'], true);
    case 'suspend':
      // A container is written to disk and stopped, if that works at all [LXS].
      return kind === 'lxc'
        ? plan('suspend', {}, ['vzsuspend'], ['stopped'], false)
        : plan('suspend', {}, ['qmpause', 'qmsuspend'], ['paused'], true);
    case 'reset':
      if (kind === 'lxc') throw cannot(subject, 'be reset', 'Use reboot, or stop and start.');
      return plan('reset', {}, ['qmreset'], ['running'], false);
    case 'hibernate':
      if (kind === 'lxc') throw cannot(subject, 'be hibernated', 'Use shutdown; start brings it back.');
      return plan('suspend', { todisk: true }, ['qmsuspend', 'qmpause'], ['hibernated'], true);
    default:
      throw unknownAction(action, subject);
  }
}

/** Whoever calls from JavaScript may ask for anything. */
function unknownAction(action: never, subject: string): ParameterError {
  return new ParameterError(`${subject}: ${JSON.stringify(action)} is no action`, {
    subject,
    fields: { action: `is none of ${GUEST_ACTIONS.join(', ')}` },
    advice: `One can: ${GUEST_ACTIONS.join(', ')}.`,
  });
}

/** A hibernated machine does not run either, and a stop leaves it as it is. */
const DOWN: readonly GuestStatus[] = ['stopped', 'hibernated'];

function plan(
  call: ActionCall,
  params: ActionPlan['params'],
  taskTypes: readonly string[],
  goal: readonly GuestStatus[],
  idempotent: boolean,
): ActionPlan {
  return { call, params, taskTypes, goal, idempotent };
}

function cannot(subject: string, what: string, advice: string): PveError {
  return new PveError('unsupported', `${subject}: a container cannot ${what}`, {
    subject,
    advice,
  });
}
