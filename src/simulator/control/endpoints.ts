import type { ManualClock } from '../../std/manual-clock.ts';
import { CLUSTER_VERBS, GUEST_VERBS, NODE_VERBS } from '../scenarios/verbs.ts';
import type { Simulator } from '../simulator.ts';
import { ControlError } from './control-error.ts';
import { faultFromJson } from './fault-from-json.ts';

export interface ControlRequest {
  /** The path's words, decoded. */
  readonly words: readonly string[];
  readonly query: URLSearchParams;
  /** The JSON body, if there is one. */
  readonly body: unknown;
}

interface Endpoint {
  readonly does: string;
  readonly answer: (request: ControlRequest) => unknown;
}

/** Everything the control port answers, by method and path; `{…}` stands for one word. */
export function endpoints(simulator: Simulator): Readonly<Record<string, Endpoint>> {
  const faults = new Map<string, () => void>();
  let lastFault = 0;
  const remote = ({ query }: ControlRequest) => query.get('remote') ?? undefined;
  return {
    'GET /': { does: 'lists these endpoints', answer: () => describe(endpoints(simulator)) },
    'GET /guests': {
      does: 'every guest as it really is',
      answer: () =>
        simulator.world.clusters.flatMap((cluster) =>
          [...cluster.guests.keys()].map((vmid) => ({
            remote: cluster.name,
            ...simulator.guest(vmid, cluster.name).truth,
          })),
        ),
    },
    'GET /guests/{vmid}': {
      does: 'one guest as it really is; ?remote= where there are several',
      answer: (request) => known(() => simulator.guest(vmidOf(request), remote(request))).truth,
    },
    'POST /guests/{vmid}/{verb}': {
      does: `${GUEST_VERBS.join(' ')}; the body is the verb's argument, or a list of them; answers with the task's UPID`,
      answer: (request) => act(() => simulator.guest(vmidOf(request), remote(request)), GUEST_VERBS, request),
    },
    'GET /nodes/{name}': {
      does: 'one node as it really is',
      answer: (request) => known(() => simulator.node(request.words[1]!, remote(request))).truth,
    },
    'POST /nodes/{name}/{verb}': {
      does: `${NODE_VERBS.join(' ')}; the body as for guests`,
      answer: (request) => act(() => simulator.node(request.words[1]!, remote(request)), NODE_VERBS, request),
    },
    'POST /clusters/{name}/{verb}': {
      does: CLUSTER_VERBS.join(' '),
      answer: (request) => act(() => simulator.cluster(request.words[1]!), CLUSTER_VERBS, request),
    },
    'POST /faults': {
      does: 'lets requests go wrong: {"route", "fault": {"kind", …}, "times"?, "after"?, "node"?, "remote"?}; answers {"id"}',
      answer: ({ body }) => {
        const { route, fault, options } = faultFromJson(body);
        const id = String(++lastFault);
        faults.set(id, simulator.use(route, fault, options));
        return { id };
      },
    },
    'DELETE /faults/{id}': {
      does: 'takes a fault away',
      answer: ({ words }) => {
        const id = words[1]!;
        const remove = faults.get(id);
        if (!remove) throw new ControlError(404, `there is no fault ${id}`);
        faults.delete(id);
        remove();
        return null;
      },
    },
    'GET /executed': {
      does: 'how many requests ran a handler; ?route= counts one route',
      answer: ({ query }) => simulator.executed(query.get('route') ?? undefined),
    },
    'GET /requests': { does: 'the last requests, oldest first', answer: () => simulator.requestLog },
    'GET /events': {
      does: 'what happened in the world; ?after=N leaves the first N out',
      answer: ({ query }) => simulator.events.slice(Number(query.get('after') ?? 0)),
    },
    'POST /clock/advance': {
      does: 'moves a manual clock on by {"ms"} and answers when what was due is done',
      answer: ({ body }) => advance(simulator, body),
    },
  };
}

function describe(all: Readonly<Record<string, Endpoint>>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).map(([route, { does }]) => [route, does]));
}

function vmidOf({ words }: ControlRequest): number {
  const vmid = Number(words[1]);
  if (!Number.isInteger(vmid)) throw new ControlError(400, `${words[1]} is no vmid`);
  return vmid;
}

function known<Control>(find: () => Control): Control {
  try {
    return find();
  } catch (error) {
    if (error instanceof ControlError) throw error;
    throw new ControlError(404, error instanceof Error ? error.message : String(error));
  }
}

/** Calls a verb as a timeline does: a list in the body are its arguments, anything else is the only one. */
function act(find: () => object, verbs: readonly string[], { words, body }: ControlRequest): unknown {
  const verb = words[2]!;
  if (!verbs.includes(verb)) throw new ControlError(404, `${verb} is no verb; there are ${verbs.join(', ')}`);
  const control = known(find);
  const given = body === undefined || body === null ? [] : Array.isArray(body) ? body : [body];
  try {
    return (control as Record<string, (...words: unknown[]) => unknown>)[verb]!(...given) ?? null;
  } catch (error) {
    throw new ControlError(400, error instanceof Error ? error.message : String(error));
  }
}

async function advance(simulator: Simulator, body: unknown): Promise<null> {
  const ms = (body as { ms?: unknown } | null | undefined)?.ms;
  if (typeof ms !== 'number' || !(ms >= 0)) throw new ControlError(400, 'the body must be {"ms": NUMBER}');
  if (!('advance' in simulator.clock))
    throw new ControlError(409, 'the clock of this simulator runs by itself');
  await (simulator.clock as ManualClock).advance(ms);
  return null;
}
