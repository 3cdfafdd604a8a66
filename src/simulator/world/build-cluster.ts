import type { Clock } from '../../std/clock.ts';
import type { Random } from '../../std/random.ts';
import type { ClusterScenario } from '../scenarios/scenario.ts';
import { versionProfile } from '../version-profile.ts';
import { buildGuest } from './build-guest.ts';
import { Cluster } from './cluster.ts';
import { ClusterNode } from './cluster-node.ts';
import type { EventLog } from './events.ts';
import { rememberTask } from './task-worker.ts';
import type { Timers } from './timers.ts';

/** Sets a cluster up as its scenario says it is when the world begins. */
export function buildCluster(fields: {
  scenario: ClusterScenario;
  clock: Clock;
  random: Random;
  seed: number;
  timers: Timers;
  events: EventLog;
  timeZero: number;
  version: '7.4' | '8.4' | '9.2';
}): Cluster {
  const cluster = new Cluster(fields);
  const { scenario, seed } = fields;
  scenario.nodes.forEach((node, index) => {
    cluster.nodes.set(
      node.name,
      new ClusterNode({
        scenario: node,
        id: cluster.standalone ? 0 : index + 1,
        address: node.address ?? `10.0.0.${11 + index}`,
        version: versionProfile(node.version ?? fields.version),
        seed,
        wallAtZero: fields.clock.now(),
      }),
    );
  });
  for (const guest of scenario.guests ?? []) cluster.addGuest(buildGuest(cluster, guest));
  for (const entry of scenario.ha ?? []) cluster.ha.adopt(entry);
  const oldestFirst = [...(scenario.tasks ?? [])].sort((a, b) => b.secondsAgo - a.secondsAgo);
  for (const task of oldestFirst) rememberTask(cluster, task);
  return cluster;
}
