import { PveError, TaskError } from '../../pve/errors.ts';
import { parseUpid } from '../../pve/upid.ts';
import type { GuestStatusCurrent } from '../../pve/wire/guest-status.ts';
import { sleep } from '../../std/clock.ts';
import { withDeadline } from '../../std/deadline.ts';
import { LostAnswerError } from '../errors.ts';
import type { Task } from '../task.ts';
import { isSilence } from '../task-log.ts';
import { type ActionPlan, type GuestAction, planAction } from './actions.ts';
import { type GuestStatus, guestStatus } from './guest-status.ts';
import type { ActOptions, ActResult } from './options.ts';
import type { Reach } from './reach.ts';
import { sendAction } from './send-action.ts';
import { lockNamedBy, saysAlreadyRunning, saysBusy, saysGone, saysNotRunning } from './server-words.ts';
import { isPassing, lockedError, settled, stateAfter } from './settle.ts';

/** How often an action is begun anew because the guest was moved away under it. */
const TRIES = 4;
const AGAIN_MS = 1000;

/** Does an action and sees it through: see `Guest.act`. */
export function act(reach: Reach, action: GuestAction, options: ActOptions = {}): Promise<ActResult> {
  const { signal, timeoutMs } = options;
  const late = () =>
    new PveError('timeout', `${reach.subject}: ${action} has not come to its end after ${timeoutMs} ms`, {
      subject: reach.subject,
      advice: 'What was begun goes on: see `drowse tasks`.',
    });
  return withDeadline(reach.client.clock, { signal, timeoutMs, late }, (ends) =>
    new Acting(reach, action, { ...options, timeoutMs: undefined, signal: ends }).run(),
  );
}

/** One action on its way. */
class Acting {
  readonly #reach: Reach;
  readonly #action: GuestAction;
  readonly #options: ActOptions;
  /** Tasks of ours that ended without having done anything. */
  readonly #spent = new Set<string>();

  constructor(reach: Reach, action: GuestAction, options: ActOptions) {
    this.#reach = reach;
    this.#action = action;
    this.#options = options;
  }

  async run(): Promise<ActResult> {
    for (let tries = 1; ; tries++) {
      const { kind } = await this.#reach.known(this.#live);
      const plan = planAction(this.#action, kind, this.#reach.subject, this.#options);
      const before = await settled(this.#reach, plan.goal, this.#live);
      if (plan.idempotent && plan.goal.includes(guestStatus(before))) return this.#alreadyThere(before);
      this.#mustBePossible(before, plan);
      try {
        const result = await this.#do(plan, tries < TRIES);
        if (result) return result;
      } catch (error) {
        const there = await this.#explains(error, plan);
        if (there) return there;
        const undone = provesNothingDone(error) || (await this.#wasBeingMoved(error));
        if (tries >= TRIES || !undone) throw this.#told(error);
        if (error instanceof TaskError) this.#spent.add(error.upid);
      }
      await sleep(this.#reach.client.clock, AGAIN_MS, this.#live);
    }
  }

  get #live() {
    return { signal: this.#options.signal };
  }

  /** @returns `undefined` if a migration has undone it, and it may be done again. */
  async #do(plan: ActionPlan, again: boolean): Promise<ActResult | undefined> {
    const { onTask } = this.#options;
    const task = await sendAction(this.#reach, this.#action, this.#options, this.#spent);
    onTask?.(task);
    const warnings = await this.#ended(task, plan);
    const { status, node } = await this.#stateAfter(task, plan);
    if (plan.goal.includes(status)) return { task, status, warnings, alreadyThere: false, node };
    // Who migrates a container starts it again over there; taking it down twice does no harm.
    if (again && plan.goal.includes('stopped') && node !== task.node) return undefined;
    throw this.#fellBack(task, status);
  }

  /**
   * How many warnings the task ended with. If how it ended cannot be told because its node died or has forgotten
   * it, the guest's state tells.
   */
  async #ended(task: Task, plan: ActionPlan): Promise<number> {
    const { onLog, signal } = this.#options;
    try {
      return (await task.wait({ onLog, signal })).warnings;
    } catch (error) {
      signal?.throwIfAborted();
      const untold = isSilence(error) || (error instanceof PveError && error.code === 'not-found');
      if (!untold || !plan.idempotent || !(await this.#isThere(plan))) throw error;
      return 0;
    }
  }

  async #stateAfter(task: Task, plan: ActionPlan): Promise<{ status: GuestStatus; node: string }> {
    try {
      const after = await stateAfter(this.#reach, plan.goal, this.#live);
      return { status: guestStatus(after), node: await this.#node() };
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      if (!(error instanceof PveError)) throw error;
      const { subject } = this.#reach;
      const told = `${subject}: the ${task.type} task succeeded, but the guest's state cannot be read: ${error.message}`;
      throw new PveError(error.code, told, { subject, cause: error, advice: error.advice });
    }
  }

  async #isThere(plan: ActionPlan): Promise<boolean> {
    try {
      return plan.goal.includes(guestStatus(await settled(this.#reach, plan.goal, this.#live)));
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      if (error instanceof PveError) return false;
      throw error;
    }
  }

  /**
   * `already running` and `not running` are good news, if they are what was asked for and still true; and when
   * it is not known whether the action was carried out, it is enough that the guest is where it should be.
   */
  async #explains(error: unknown, plan: ActionPlan): Promise<ActResult | undefined> {
    if (!plan.idempotent) return undefined;
    const lost = error instanceof LostAnswerError && error.mayHaveExecuted;
    if (!lost && !saysAlreadyRunning(error) && !saysNotRunning(error)) return undefined;
    this.#options.signal?.throwIfAborted();
    if (!(await this.#isThere(plan))) return undefined;
    const now = await this.#reach.current(this.#live);
    return { status: guestStatus(now), alreadyThere: !lost, warnings: 0, node: await this.#node() };
  }

  async #alreadyThere(current: GuestStatusCurrent): Promise<ActResult> {
    return { status: guestStatus(current), alreadyThere: true, warnings: 0, node: await this.#node() };
  }

  async #node(): Promise<string> {
    return (await this.#reach.exact(this.#live)).node;
  }

  /** Says beforehand what Proxmox would only say in a task, or not at all. */
  #mustBePossible(before: GuestStatusCurrent, { call, goal }: ActionPlan): void {
    const status = guestStatus(before);
    const { subject } = this.#reach;
    const refuse = (why: string, advice: string) =>
      new PveError('api', `${subject}: cannot ${this.#action} it: ${why}`, { subject, advice });
    if (before.template && call === 'start') {
      throw refuse('it is a template', 'Clone it and start the clone.');
    }
    const paused = status === 'paused' && before.type === 'qemu';
    if (paused && call === 'start') throw refuse('it is paused', 'Use resume.');
    if (paused && (call === 'shutdown' || call === 'reboot')) {
      throw refuse('it is paused and cannot react', 'Use resume first, or stop.');
    }
    const down = status === 'stopped' || status === 'hibernated';
    const needsRunning = call === 'reboot' || call === 'reset' || call === 'suspend';
    const resumesNothing = call === 'resume' && before.type === 'qemu' && status === 'stopped';
    if ((down && needsRunning) || resumesNothing) {
      throw refuse(`it is ${status}`, status === 'hibernated' ? 'Use resume first.' : 'Use start first.');
    }
    if (before.lock !== undefined && status === 'stopped' && goal.includes('running')) {
      if (before.lock !== 'mounted') throw lockedError(subject, before.lock);
    }
  }

  #fellBack(task: Task, status: string): PveError {
    const { subject } = this.#reach;
    return new PveError(
      'api',
      `${subject}: the ${task.type} task succeeded, but 10 s later the guest is ${status}`,
      { subject, advice: `See its log: drowse task log '${task.upid}'.` },
    );
  }

  /** A migration holds the lock file all the while, and whoever waits for it in vain has done nothing [LMI, QS]. */
  async #wasBeingMoved(error: unknown): Promise<boolean> {
    if (!(error instanceof TaskError) || !saysBusy(error)) return false;
    const { lock } = await this.#reach.current(this.#live);
    return isPassing(lock) || (await this.#node()) !== parseUpid(error.upid).node;
  }

  /** A task that a lock stopped has one code, however Proxmox put it. */
  #told(error: unknown): unknown {
    const lock = error instanceof TaskError ? lockNamedBy(error) : undefined;
    return lock === undefined ? error : lockedError(this.#reach.subject, lock, error);
  }
}

/** The guest was elsewhere, or about to be: whatever refused has done nothing, and the next try may succeed. */
function provesNothingDone(error: unknown): boolean {
  return (
    saysGone(error) || isPassing(lockNamedBy(error)) || saysNotRunning(error) || saysAlreadyRunning(error)
  );
}
