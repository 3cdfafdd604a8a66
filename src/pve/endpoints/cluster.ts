import type { ClusterStatus, ClusterStatusWire, NextIdWire } from '../wire/cluster.ts';
import type { HaStatusEntry, HaStatusEntryWire } from '../wire/ha.ts';
import type { ClusterResource, ResourceWire } from '../wire/resources.ts';
import type { TaskListEntry, TaskListEntryWire } from '../wire/tasks.ts';

/** What we know better than the schema does. */
export interface ClusterRefinements {
  'GET /cluster/status': { wire: ClusterStatusWire; returns: ClusterStatus };
  'GET /cluster/resources': { wire: ResourceWire[]; returns: readonly ClusterResource[] };
  'GET /cluster/tasks': { wire: TaskListEntryWire[]; returns: readonly TaskListEntry[] };
  'GET /cluster/nextid': { wire: NextIdWire; returns: number };
  'GET /cluster/ha/status/current': { wire: HaStatusEntryWire[]; returns: readonly HaStatusEntry[] };
}
