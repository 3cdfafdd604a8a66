import type { Clock } from '../../std/clock.ts';
import type { Random } from '../../std/random.ts';
import type { Call, Caller, ParameterValue, WorkerMemory } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import type { MethodCall } from './method-call.ts';

/** Who calls where nobody is asked who he is: an identity without any right. */
const NOBODY: Caller = { authId: '', user: '', tokenId: undefined };

/** A call as its handler sees it. */
export class RunningCall implements Call<Cluster> {
  readonly world: Cluster;
  readonly route: string;
  readonly entryNode: string;
  readonly node: string;
  readonly pathNode: string | undefined;
  readonly params: Readonly<Record<string, ParameterValue | undefined>>;
  readonly caller: Caller;
  readonly worker: WorkerMemory;
  readonly clock: Clock;
  readonly random: Random;
  readonly signal: AbortSignal;
  readonly members: Record<string, unknown> = {};
  readonly #call: MethodCall;

  constructor(options: {
    cluster: Cluster;
    call: MethodCall;
    route: string;
    node: string;
    pathNode: string | undefined;
    params: Readonly<Record<string, ParameterValue | undefined>>;
    worker: WorkerMemory;
    random: Random;
  }) {
    this.#call = options.call;
    this.world = options.cluster;
    this.route = options.route;
    this.entryNode = options.call.entryNode;
    this.node = options.node;
    this.pathNode = options.pathNode;
    this.params = options.params;
    this.caller = options.call.authenticated.caller ?? NOBODY;
    this.worker = options.worker;
    this.clock = options.call.attendance.clock();
    this.random = options.random;
    this.signal = options.call.signal;
  }

  can(path: string, ...anyOf: readonly string[]): boolean {
    return this.world.access.can(this.caller.authId, path, ...anyOf);
  }

  require(path: string, ...anyOf: readonly string[]): void {
    this.world.access.require(this.caller.authId, path, ...anyOf);
  }

  sleep(ms: number): Promise<void> {
    return this.#call.attendance.sleep(ms, { signal: this.#call.closing });
  }

  envelope(key: 'total' | 'changes', value: unknown): void {
    this.members[key] = value;
  }
}
