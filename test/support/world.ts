import { onTestFinished } from 'vitest';
import type { Call, Caller, ParameterValue } from '../../src/simulator/call.ts';
import { ApiError } from '../../src/simulator/call.ts';
import { handlers } from '../../src/simulator/handlers/index.ts';
import type { Scenario } from '../../src/simulator/scenarios/scenario.ts';
import type { Cluster } from '../../src/simulator/world/cluster.ts';
import { World } from '../../src/simulator/world/world.ts';
import { type ManualClock, manualClock } from '../../src/std/manual-clock.ts';
import { seededRandom } from '../../src/std/random.ts';

/** A world without the front: handlers are called directly, by a caller who may do everything. */
export interface TestWorld {
  readonly world: World;
  readonly cluster: Cluster;
  readonly clock: ManualClock;
  readonly envelope: Record<string, unknown>;
  /** Answers `METHOD /path` with real path words and parameters; the entry node is the first. */
  ask(
    route: string,
    params?: Record<string, ParameterValue | undefined>,
    options?: AskOptions,
  ): Promise<unknown>;
  /** Starts a task and turns time until it has ended; returns its exit status and log. */
  act(
    route: string,
    params?: Record<string, ParameterValue | undefined>,
    options?: AskOptions,
  ): Promise<TaskEnd>;
}

export interface AskOptions {
  readonly authId?: string;
  readonly entry?: string;
  readonly worker?: string;
  /** Refuses everything this says. */
  readonly deny?: (path: string, privilege: string) => boolean;
}

export interface TaskEnd {
  readonly upid: string;
  readonly exit: string | undefined;
  readonly lines: readonly string[];
}

export function testWorld(
  scenario: Scenario,
  options: { seed?: number; version?: '7.4' | '8.4' | '9.2' } = {},
): TestWorld {
  const clock = manualClock();
  const world = new World({ scenario, clock, seed: options.seed ?? 1, version: options.version ?? '9.2' });
  onTestFinished(() => world.close());
  const cluster = world.cluster();
  const workers = new Map<string, Map<string, unknown>>();
  const envelope: Record<string, unknown> = {};
  const ask: TestWorld['ask'] = async (text, params = {}, ask = {}) => {
    const { route, path } = matchRoute(text);
    const entry = ask.entry ?? [...cluster.nodes.keys()][0]!;
    const authId = ask.authId ?? 'root@pam';
    const workerId = ask.worker ?? 'pvedaemon/0';
    if (!workers.has(workerId)) workers.set(workerId, new Map());
    const pathNode = path['node'];
    const caller: Caller = { authId, user: authId.split('!')[0]!, tokenId: authId.split('!')[1] };
    const can = (where: string, ...anyOf: readonly string[]) => !anyOf.some((it) => ask.deny?.(where, it));
    const call: Call<Cluster> = {
      world: cluster,
      route,
      entryNode: entry,
      node: pathNode ?? entry,
      pathNode,
      params: { ...path, ...params, ...(path['vmid'] !== undefined && { vmid: Number(path['vmid']) }) },
      caller,
      worker: { id: workerId, remembered: workers.get(workerId)! },
      clock,
      random: seededRandom(1),
      can,
      require: (where, ...anyOf) => {
        if (!can(where, ...anyOf)) {
          throw new ApiError(403, `Permission check failed (${where}, ${anyOf.join('|')})`);
        }
      },
      sleep: (ms) => new Promise((resolve) => clock.setTimeout(resolve, ms)),
      envelope: (key, value) => {
        envelope[key] = value;
      },
      signal: new AbortController().signal,
    };
    return handlers[route]!(call);
  };
  const act: TestWorld['act'] = async (route, params, options) => {
    const upid = (await ask(route, params, options)) as string;
    const task = cluster.node(upid.split(':')[1]!).tasks.find(upid)!;
    for (let i = 0; i < 2000 && task.status === 'running'; i++) {
      await clock.advance(clock.nextTimerInMs ?? 0);
    }
    return { upid, exit: task.exitStatus, lines: task.lines };
  };
  return { world, cluster, clock, envelope, ask, act };
}

function matchRoute(text: string): { route: string; path: Record<string, string> } {
  const [method, url] = text.split(' ') as [string, string];
  const words = url.split('/');
  let best: { route: string; path: Record<string, string> } | undefined;
  for (const route of Object.keys(handlers)) {
    const [itsMethod, itsUrl] = route.split(' ') as [string, string];
    const pattern = itsUrl.split('/');
    if (itsMethod !== method || pattern.length !== words.length) continue;
    const path: Record<string, string> = {};
    const fits = pattern.every((part, index) => {
      const name = /^\{(.+)\}$/.exec(part)?.[1];
      if (name !== undefined) path[name] = words[index]!;
      return name !== undefined || part === words[index];
    });
    if (fits && (!best || Object.keys(path).length < Object.keys(best.path).length)) best = { route, path };
  }
  if (!best) throw new Error(`no handler for ${text}`);
  return best;
}

/** The text a handler refuses with. */
export async function refusal(answer: Promise<unknown>): Promise<string> {
  try {
    await answer;
  } catch (error) {
    if (error instanceof ApiError) {
      return error.errors
        ? `${error.status} ${JSON.stringify(error.errors)}`
        : `${error.status} ${error.message}`;
    }
    throw error;
  }
  return 'no refusal';
}
