import { PveError, TaskError } from '../../pve/errors.ts';
import type { Upid } from '../../pve/upid.ts';
import type { GuestStatusCurrent } from '../../pve/wire/guest-status.ts';
import { sleep } from '../../std/clock.ts';
import { withDeadline } from '../../std/deadline.ts';
import type { PveClient } from '../client.ts';
import { isSilence } from '../task-log.ts';
import type { Guest } from './guest.ts';
import { guestStatus } from './guest-status.ts';
import { isPassing } from './settle.ts';

const REQUESTS: readonly string[] = ['hastart', 'hastop', 'hamigrate'];

/** Whether a task only hands a request to the HA manager [HAM]. */
export function isHaRequest(type: string): boolean {
  return REQUESTS.includes(type);
}

/** The manager's rounds take 5 to 10 s each, a failed start is repeated and then moved [HAM]. */
const FOLLOW_MS = 300_000;
const POLL_MS = 2000;

/** States of a resource in which the manager is moving it: what the guest does now will not last [HAM]. */
const MOVING: readonly string[] = ['migrate', 'relocate', 'recovery', 'fence'];

export interface FollowOptions {
  onLog?: (line: string) => void;
  signal?: AbortSignal;
}

/**
 * Waits until the HA manager has done what the task `request` asked it for, reading the logs of the tasks it
 * runs for that, on whichever nodes.
 * @throws TaskError if the manager gives the guest up; PveError `timeout` after 5 minutes.
 */
export function followHa(client: PveClient, request: Upid, options: FollowOptions): Promise<void> {
  const following = new HaRequest(client, request, options.onLog);
  const late = () => following.late();
  return withDeadline(client.clock, { signal: options.signal, timeoutMs: FOLLOW_MS, late }, (signal) =>
    following.run(signal),
  );
}

class HaRequest {
  readonly #client: PveClient;
  readonly #request: Upid;
  readonly #guest: Guest;
  readonly #onLog: ((line: string) => void) | undefined;
  readonly #seen = new Set<string>();
  readonly #tail: string[] = [];
  #last: GuestStatusCurrent | undefined;
  #target: string | undefined;

  constructor(client: PveClient, request: Upid, onLog: ((line: string) => void) | undefined) {
    this.#client = client;
    this.#request = request;
    this.#guest = client.guest(Number(request.id));
    this.#onLog = onLog;
  }

  async run(signal: AbortSignal | undefined): Promise<void> {
    if (this.#request.type === 'hamigrate') this.#target = await this.#readTarget(signal);
    for (;;) {
      const current = await this.#look(signal);
      if (current) {
        const { node } = await this.#guest.locate({ signal });
        // A guest reads as running before the task that starts it has ended, or failed.
        if (await this.#followTask(node, signal)) continue;
        if (current.ha.state === 'error') throw this.#givenUp();
        if (this.#isDone(current, node)) return;
      }
      await sleep(this.#client.clock, POLL_MS, { signal });
    }
  }

  /** Its node may have died: the manager brings it up elsewhere, minutes later. */
  async #look(signal: AbortSignal | undefined): Promise<GuestStatusCurrent | undefined> {
    try {
      this.#last = await this.#guest.current({ signal });
      return this.#last;
    } catch (error) {
      signal?.throwIfAborted();
      if (isSilence(error)) return undefined;
      throw error;
    }
  }

  late(): PveError {
    const { subject } = this.#guest;
    const now = this.#last ? guestStatus(this.#last) : 'unknown';
    const state = this.#last?.ha.state ?? 'none';
    return new PveError(
      'timeout',
      `${subject}: HA accepted ${this.#request.type}, but after ${FOLLOW_MS / 1000} s the guest is ${now} (HA state: ${state})`,
      { subject, advice: 'See `ha-manager status` on a node.' },
    );
  }

  #isDone(current: GuestStatusCurrent, node: string): boolean {
    const { state } = current.ha;
    if (isPassing(current.lock) || (state !== undefined && MOVING.includes(state))) return false;
    const status = guestStatus(current);
    if (this.#request.type === 'hastart') return status === 'running';
    if (this.#request.type === 'hastop') return status === 'stopped';
    const there = this.#target === undefined ? node !== this.#request.node : node === this.#target;
    return there && (state !== 'started' || status === 'running');
  }

  /** Reads the log of a task of the manager's that we have not seen yet, to its end. */
  async #followTask(node: string, signal: AbortSignal | undefined): Promise<boolean> {
    const upid = await this.#nextTask(node, signal);
    if (upid === undefined) return false;
    this.#seen.add(upid);
    try {
      for await (const line of this.#client.task(upid).log({ signal })) {
        this.#tail.push(line);
        if (this.#tail.length > 20) this.#tail.shift();
        this.#onLog?.(line);
      }
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof PveError)) throw error;
    }
    return true;
  }

  /** The manager's tasks are root@pam's, without a token; whoever lacks Sys.Audit there does not see them [TK]. */
  async #nextTask(node: string, signal: AbortSignal | undefined): Promise<string | undefined> {
    try {
      const tasks = await this.#client
        .node(node)
        .tasks({ vmid: this.#guest.vmid, since: this.#request.startedAt, signal });
      return tasks
        .filter(
          (task) => task.user === 'root@pam' && task.tokenId === undefined && /^(vz|qm)/.test(task.type),
        )
        .filter((task) => !this.#seen.has(task.upid))
        .at(-1)?.upid;
    } catch (error) {
      if (isSilence(error) || (error instanceof PveError && error.code === 'forbidden')) return undefined;
      throw error;
    }
  }

  /** Only the request's log says where to: `Requesting HA migration for CT 101 to node pve2` [LXA]. */
  async #readTarget(signal: AbortSignal | undefined): Promise<string | undefined> {
    for await (const line of this.#client.task(this.#request.text).log({ signal })) {
      const target = /\bto node '?([A-Za-z0-9-]+)'?/.exec(line)?.[1];
      if (target !== undefined) return target;
    }
    return undefined;
  }

  #givenUp(): TaskError {
    const { subject, vmid } = this.#guest;
    const sid = `${this.#guest.kind === 'qemu' ? 'vm' : 'ct'}:${vmid}`;
    const why = this.#tail.findLast((line) => line.startsWith('TASK ERROR: '))?.slice(12);
    return new TaskError(`${subject}: HA has given it up (state error)${why ? `: ${why}` : ''}`, {
      subject,
      serverMessage: why,
      upid: this.#request.text,
      exitStatus: why ?? 'error',
      logTail: [...this.#tail],
      advice: `Repair it, then \`ha-manager set ${sid} --state disabled\` and start it again.`,
    });
  }
}
