import { parseDuration } from '../../std/duration.ts';
import type { TimelineEntry } from '../scenarios/scenario.ts';
import { CLUSTER_VERBS, GUEST_VERBS, NODE_VERBS } from '../scenarios/verbs.ts';
import type { World } from './world.ts';

/** Sets the scenario's own events going. @throws Error when an entry names no subject that has its verb. */
export function runTimeline(world: World, timeline: readonly TimelineEntry[]): void {
  for (const entry of timeline) {
    const act = actionOf(world, entry);
    const everyMs = entry.every === undefined ? undefined : parseDuration(entry.every);
    const again = (): void => {
      act();
      if (everyMs) world.timers.after(everyMs, again);
    };
    world.timers.after(parseDuration(entry.after) ?? 0, again);
  }
}

function actionOf(world: World, entry: TimelineEntry): () => void {
  const isOne = (verbs: readonly string[]) => verbs.includes(entry.do);
  if (entry.guest !== undefined && isOne(GUEST_VERBS)) {
    const control = () => world.guest(entry.guest!, entry.cluster);
    return () => {
      // A guest that an earlier entry removed has nothing left to happen to it.
      if (world.cluster(entry.cluster).guests.has(entry.guest!)) call(control(), entry);
    };
  }
  if (entry.node !== undefined && isOne(NODE_VERBS)) {
    const control = world.node(entry.node, entry.cluster);
    return () => call(control, entry);
  }
  if (isOne(CLUSTER_VERBS)) {
    const control = world.control(entry.cluster);
    return () => call(control, entry);
  }
  const subject = entry.guest ?? entry.node ?? 'a cluster';
  throw new Error(`the timeline cannot ${JSON.stringify(entry.do)} ${subject}`);
}

function call(control: object, entry: TimelineEntry): void {
  const verb = (control as unknown as Record<string, (argument?: unknown) => unknown>)[entry.do];
  verb!.call(
    control,
    ...(entry.with === undefined ? [] : Array.isArray(entry.with) ? entry.with : [entry.with]),
  );
}
