import type { NodeStatsSample } from '../../client/node-stats.ts';
import { formatNodeStatsLine } from '../../client/node-stats-line.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { NodeRecord } from '../../inventory/records.ts';
import { listedNodeSample } from '../../inventory/stats/node-readings.ts';
import { hasRemotes } from '../inventory-session.ts';
import { nodeStatsColumns } from '../views/stats-columns.ts';
import type { StatsSubjects } from './subjects.ts';

/** The nodes that were named; without any all. */
export function nodeSubjects(
  inventory: Inventory,
  named: readonly NodeRecord[] | undefined,
  options: { now: () => number },
): StatsSubjects<NodeStatsSample> {
  const keyOf = ({ remote, name }: Pick<NodeRecord, 'remote' | 'name'>) => `${remote}/${name}`;
  const keys = named && new Set(named.map(keyOf));
  const wanted = (node: NodeRecord) => keys?.has(keyOf(node)) ?? true;
  const chosen = () => inventory.snapshot.nodes.filter(wanted);
  const remotes = hasRemotes(inventory);
  return {
    columns: nodeStatsColumns({ remotes }),
    several: named?.length !== 1,
    samples: (signal) => inventory.nodeStats(wanted, { signal }),
    keyOf,
    rows: (known) =>
      chosen().map((node) => known.get(keyOf(node)) ?? listedNodeSample(node, new Date(options.now()))),
    isWhole: ({ status, kernel }) => status !== 'online' || kernel !== null,
    over: () => named !== undefined && chosen().length === 0,
    line: formatNodeStatsLine,
    nameOf: (sample) => (remotes ? keyOf(sample) : sample.name),
  };
}
