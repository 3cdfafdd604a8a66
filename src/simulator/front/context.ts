import type { Clock } from '../../std/clock.ts';
import type { FaultRules } from '../faults.ts';
import type { Cluster } from '../world/cluster.ts';
import type { ClusterNode } from '../world/cluster-node.ts';
import type { Apis } from './api.ts';
import type { NodeServer } from './node-server.ts';
import type { RequestLog } from './request-log.ts';

/** What the requests that enter by one node have in common. */
export interface FrontContext {
  readonly cluster: Cluster;
  readonly node: ClusterNode;
  readonly server: NodeServer;
  readonly apis: Apis;
  readonly clock: Clock;
  readonly faults: FaultRules;
  readonly log: RequestLog;
  /** Aborts when the simulator closes. */
  readonly closing: AbortSignal;
}
