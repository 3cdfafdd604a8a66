import { formatUpid } from '../../pve/upid.ts';
import { chance } from '../chance.ts';
import type { TaskScenario } from '../scenarios/scenario.ts';
import type { Cluster } from './cluster.ts';
import type { ClusterNode } from './cluster-node.ts';

export interface TaskRequest {
  /** `vzstart`, `qmshutdown`, `hastart`, … */
  readonly type: string;
  /** Usually the vmid; may be empty. */
  readonly id: string | number;
  /** Who starts it: the whole identity, a token's included. */
  readonly caller: { readonly authId: string };
}

/** From the fork until the worker does something, and from its last line until it has gone. */
const FORK_MS = 150;
const EXIT_MS = 400;

/** Why a task's body stopped: somebody sent it a signal. */
class Killed extends Error {}

/**
 * One worker process of a node, as its UPID names it. A body logs, waits and throws; what it throws is the
 * task's error.
 */
export class TaskWorker {
  readonly upid: string;
  readonly node: string;
  readonly type: string;
  readonly id: string;
  readonly authId: string;
  readonly pid: number;
  readonly pstart: number;
  /** Unix seconds. */
  readonly startTime: number;
  readonly lines: string[] = [];
  status: 'running' | 'stopped' = 'running';
  exitStatus: string | undefined;
  endTime: number | undefined;
  /**
   * What a TERM signal makes of the task where its body is now: the error it dies of, or `undefined` when it
   * is gone before it can write a last line [RV].
   */
  onTerm: string | undefined = 'received interrupt';
  readonly #cluster: Cluster;
  readonly #killer = new AbortController();
  #warnings = 0;
  #exited: Array<() => void> = [];

  /** `agoMs` before now, for tasks that ran before the world began. */
  constructor(cluster: Cluster, node: ClusterNode, request: TaskRequest, agoMs = 0) {
    this.#cluster = cluster;
    this.node = node.name;
    this.type = request.type;
    this.id = String(request.id);
    this.authId = request.caller.authId;
    this.pid = node.nextPid();
    this.pstart = Math.max(1, Math.floor((cluster.time() - agoMs - node.bootedAt) / 10));
    this.startTime = Math.floor((cluster.now() - agoMs) / 1000);
    const [user, tokenId] = this.authId.split('!');
    this.upid = formatUpid({
      node: this.node,
      pid: this.pid,
      pstart: this.pstart,
      startedAt: new Date(this.startTime * 1000),
      type: this.type,
      id: this.id,
      user: user!,
      tokenId,
    });
  }

  get user(): string {
    return this.authId.split('!')[0]!;
  }

  get tokenId(): string | undefined {
    return this.authId.split('!')[1];
  }

  get cluster(): Cluster {
    return this.#cluster;
  }

  /** Aborts when the worker is killed. */
  get signal(): AbortSignal {
    return this.#killer.signal;
  }

  log(text: string): void {
    this.lines.push(text);
  }

  /** A line that makes `WARNINGS: n` of the exit status. */
  warn(text: string): void {
    this.#warnings++;
    this.lines.push(`WARN: ${text}`);
  }

  /** A line in the node's journal, written by the worker. */
  syslog(text: string): void {
    this.#cluster.node(this.node).journal.append(this.#cluster.now(), 'pvedaemon', text, { pid: this.pid });
  }

  /** Waits simulated time. */
  sleep(ms: number): Promise<void> {
    return this.#cluster.timers.sleep(ms, this.#killer.signal);
  }

  /** A duration that differs a little from task to task, the same for the same seed. */
  vary(ms: number): number {
    return Math.round(ms * (0.8 + 0.4 * chance(this.#cluster.seed, this.node, this.pid, ms)));
  }

  /** Resolves when the worker has gone. */
  exited(): Promise<void> {
    if (this.status === 'stopped') return Promise.resolve();
    return new Promise((resolve) => this.#exited.push(resolve));
  }

  /**
   * Sends a signal. `TERM` lets the body die of `onTerm`; `KILL`, and a node losing its power, leave a task
   * without a last line: `unexpected status`.
   */
  kill(signal: 'TERM' | 'KILL'): void {
    if (this.status === 'stopped') return;
    if (signal === 'KILL') this.onTerm = undefined;
    this.#killer.abort(new Killed(this.onTerm));
  }

  async run(body: (task: TaskWorker) => Promise<void>): Promise<void> {
    const timers = this.#cluster.timers;
    let last: string | undefined;
    let exit: string;
    try {
      await this.sleep(FORK_MS);
      await body(this);
      exit = this.#warnings > 0 ? `WARNINGS: ${this.#warnings}` : 'OK';
      last = `TASK ${exit}`;
    } catch (error) {
      const killed = error instanceof Killed;
      const text = killed ? this.onTerm : error instanceof Error ? error.message : String(error);
      exit = text === undefined ? 'unexpected status' : text.trim().replace(/\s*\n\s*/g, ' ');
      last = text === undefined ? undefined : `TASK ERROR: ${text.trim()}`;
    }
    if (last !== undefined) {
      this.lines.push(...last.split('\n'));
      await timers.sleep(EXIT_MS);
    }
    this.#end(exit);
  }

  #end(exit: string): void {
    const cluster = this.#cluster;
    this.exitStatus = exit;
    this.endTime = Math.floor(cluster.now() / 1000);
    this.status = 'stopped';
    cluster.node(this.node).tasks.finished(this);
    cluster.taskLog(this, `end task ${this.upid} ${exit}`);
    cluster.emit({ kind: 'task-finished', node: this.node, detail: `${this.upid} ${exit}` });
    for (const resolve of this.#exited.splice(0)) resolve();
  }
}

/** Puts a task into the archive that was over before the world began. */
export function rememberTask(cluster: Cluster, past: TaskScenario): void {
  const node = cluster.node(past.node);
  const { type, id = '', user = 'root@pam', secondsAgo, seconds = 3, exit = 'OK' } = past;
  const task = new TaskWorker(cluster, node, { type, id, caller: { authId: user } }, secondsAgo * 1000);
  const ok = exit === 'OK' || exit.startsWith('WARNINGS');
  task.lines.push(...(past.lines ?? []), ok ? `TASK ${exit}` : `TASK ERROR: ${exit}`);
  task.exitStatus = exit;
  task.endTime = task.startTime + seconds;
  task.status = 'stopped';
  node.tasks.add(task);
}

/** Starts a worker on `nodeName` and returns it at once. */
export function startTask(
  cluster: Cluster,
  nodeName: string,
  request: TaskRequest,
  body: (task: TaskWorker) => Promise<void>,
): TaskWorker {
  const node = cluster.node(nodeName);
  const task = new TaskWorker(cluster, node, request);
  node.tasks.add(task);
  cluster.taskLog(task, `starting task ${task.upid}`);
  cluster.emit({ kind: 'task-started', node: node.name, detail: task.upid });
  void task.run(body);
  return task;
}
