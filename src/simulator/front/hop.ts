import type { Clock } from '../../std/clock.ts';
import { ApiError } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import type { Reachability } from '../world/cluster-node.ts';
import { type Answer, bare } from './answer.ts';
import type { MethodCall, MethodServer } from './method-call.ts';

/** How long pveproxy waits for the process it has handed a request to [AE]. */
const HOP_MS = 30_000;
/** How long ARP takes to find out that nobody is there. */
const NO_ROUTE_MS = 3000;

/** Waits for what another process makes of a request, but not for ever: it goes on there regardless [AE]. */
export function withinHop(clock: Clock, work: Promise<Answer>, closing: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const close = () => {
      timer.cancel();
      reject(closing.reason);
    };
    const timer = clock.setTimeout(() => resolve(bare(596, 'Connection timed out')), HOP_MS);
    closing.addEventListener('abort', close, { once: true });
    work.then(resolve, reject).finally(() => {
      timer.cancel();
      closing.removeEventListener('abort', close);
    });
  });
}

/** Says how connecting to a host failed, once it has: at once, when ARP gives up, or after the whole wait [AE]. */
async function failedHop(
  reachability: Exclude<Reachability, 'up'>,
  { attendance, signal }: MethodCall,
): Promise<Answer> {
  if (reachability === 'refused') return bare(595, 'Connection refused');
  await attendance.sleep(reachability === 'no-route' ? NO_ROUTE_MS : HOP_MS, { signal });
  return bare(595, reachability === 'no-route' ? 'No route to host' : 'Connection timed out');
}

/**
 * Hands a request to another node: connects, or says how that failed [AE].
 * @throws ApiError 500 when the name is neither a node's nor a known host's.
 */
export async function hopToNode(
  cluster: Cluster,
  name: string,
  call: MethodCall,
  peer: (name: string) => MethodServer | undefined,
): Promise<Answer> {
  const reachability = cluster.nodes.get(name)?.reachability ?? cluster.scenario.hosts?.[name];
  if (reachability === undefined) throw new ApiError(500, lookupFailure(name));
  if (reachability !== 'up') return failedHop(reachability, call);
  const target = peer(name);
  if (!target) throw new ApiError(500, lookupFailure(name));
  const answer = await withinHop(cluster.clock, target.serve(call), call.closing);
  return { ...answer, relayed: [[...(answer.relayed ?? []), 'Keep-Alive'].join(',')] };
}

/** What a resolver says of a name that is no node: at once when it can be no host name [PC]. */
export function lookupFailure(name: string): string {
  const cause = /^[A-Za-z0-9._-]+$/.test(name)
    ? 'Temporary failure in name resolution'
    : 'Name or service not known';
  return `hostname lookup '${name}' failed - failed to get address info for: ${name}: ${cause}`;
}
