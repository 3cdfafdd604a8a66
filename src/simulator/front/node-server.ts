import type { Random } from '../../std/random.ts';
import { checkCallPermission } from '../access/permission-check.ts';
import { forbidden } from '../access/store.ts';
import { ApiError, type Handler, type ParameterValue, parameterError, UpgradeAnswer } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import type { ClusterNode } from '../world/cluster-node.ts';
import type { Answer } from './answer.ts';
import type { Api, Apis } from './api.ts';
import { Daemon, type Worker } from './daemon.ts';
import { envelope, type Outcome, refusal } from './envelope.ts';
import { hopToNode, withinHop } from './hop.ts';
import type { MethodCall, MethodServer } from './method-call.ts';
import type { FoundRoute } from './route-table.ts';
import { RunningCall } from './running-call.ts';

export interface NodeServerOptions {
  readonly cluster: Cluster;
  readonly node: ClusterNode;
  readonly apis: Apis;
  readonly handlers: Readonly<Record<string, Handler<Cluster>>>;
  readonly random: Random;
  readonly seed: number;
  readonly peer: (name: string) => MethodServer | undefined;
  readonly onWorkerRetired: (worker: Worker) => void;
}

/** What pveproxy and pvedaemon of one node do with a request once they know who asks [HS, RH]. */
export class NodeServer implements MethodServer {
  readonly name: string;
  readonly proxy: Daemon;
  readonly daemon: Daemon;
  readonly #options: NodeServerOptions;

  constructor(options: NodeServerOptions) {
    this.#options = options;
    this.name = options.node.name;
    this.proxy = new Daemon({
      seed: options.seed,
      id: `${this.name}/pveproxy`,
      onRetired: options.onWorkerRetired,
    });
    this.daemon = new Daemon({ seed: options.seed, id: `${this.name}/pvedaemon` });
  }

  /** Serves a request that came from another node. */
  serve(call: MethodCall): Promise<Answer> {
    return this.serveIn(this.proxy.accept(), call);
  }

  /** Serves a request in one worker of this node's pveproxy. */
  async serveIn(worker: Worker, call: MethodCall): Promise<Answer> {
    const { apis, node } = this.#options;
    const api = await apis.load(node.version.series);
    try {
      return await this.#route(worker, call, api);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return this.#envelope(call, refusal(error));
    }
  }

  async #route(worker: Worker, call: MethodCall, api: Api): Promise<Answer> {
    const { cluster } = this.#options;
    const found = api.routes.find(call.method, call.path);
    if (!found) {
      const message = `Method '${call.method} ${call.path}' not implemented`;
      return this.#envelope(call, { ok: false, status: 501, message, errors: undefined });
    }
    const params = mergePathParams(found, call);
    const { caller, byToken } = call.authenticated;
    if (byToken && found.endpoint.allowtoken === false) {
      throw forbidden(`URI '${call.path}' not available with API token, need proper ticket.\n`);
    }
    checkCallPermission(cluster.access, found.endpoint, caller?.authId, params);
    const elsewhere = this.#target(found, params);
    if (elsewhere !== undefined) return hopToNode(cluster, elsewhere, call, this.#options.peer);
    const execute = (by: Worker) => this.#execute(by, call, api, found, params);
    if (!found.endpoint.protected)
      return this.#envelope(call, await worker.run(() => execute(worker), call.attendance));
    const answer = withinHop(
      cluster.clock,
      this.daemon.run(async (by) => this.#envelope(call, await execute(by)), call.attendance),
      call.closing,
    );
    return { ...(await answer), relayed: ['close'] };
  }

  /** The node that a proxied method must run on, unless it is this one. */
  #target(found: FoundRoute, params: Readonly<Record<string, unknown>>): string | undefined {
    const { proxyto } = found.endpoint;
    if (proxyto === undefined) return undefined;
    const name = String(params[proxyto]);
    return name === 'localhost' || name === this.name ? undefined : name;
  }

  async #execute(
    worker: Worker,
    call: MethodCall,
    api: Api,
    found: FoundRoute,
    given: Readonly<Record<string, unknown>>,
  ): Promise<Outcome> {
    const { cluster, handlers, random } = this.#options;
    try {
      const params = api.verifiers.verify(found.route, given);
      const handler = handlers[found.route];
      if (!handler) {
        call.onNotSimulated(found.route);
        throw new ApiError(501, `Method '${call.method} ${call.path}' not simulated`);
      }
      const running = new RunningCall({
        cluster,
        call,
        route: found.route,
        node: this.name,
        pathNode: pathNode(found, this.name),
        params: params as Record<string, ParameterValue | undefined>,
        worker: worker.memory,
        random,
      });
      call.onExecution();
      const result = await call.attendance.watch(Promise.resolve().then(() => handler(running)));
      if (!(result instanceof UpgradeAnswer)) return { ok: true, data: result, members: running.members };
      call.onUpgrade(result);
      return { ok: true, data: result.data, members: running.members };
    } catch (error) {
      if (call.closing.aborted) throw call.closing.reason;
      return refusal(error instanceof ApiError ? error : new ApiError(500, perlDeath(error)));
    }
  }

  #envelope(call: MethodCall, outcome: Outcome): Answer {
    return envelope(outcome, call.format, this.#options.node.version.features);
  }
}

function mergePathParams(found: FoundRoute, call: MethodCall): Record<string, unknown> {
  const params: Record<string, unknown> = { ...found.pathParams };
  for (const name of Object.keys(call.params).sort()) {
    const value = call.params[name];
    const own = Object.hasOwn(found.pathParams, name) ? found.pathParams[name] : undefined;
    if (own !== undefined && String(value ?? '') !== own) {
      throw parameterError({
        [name]: 'duplicate parameter (already defined in URI) with conflicting values!',
      });
    }
    Object.defineProperty(params, name, { value, enumerable: true, writable: true, configurable: true });
  }
  return params;
}

function pathNode(found: FoundRoute, own: string): string | undefined {
  const name = found.pathParams['node'];
  return name === 'localhost' ? own : name;
}

function perlDeath(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
