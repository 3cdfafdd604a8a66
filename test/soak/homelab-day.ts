import { homelab } from '../../src/simulator/scenarios/homelab.ts';
import type { WorldEvent } from '../../src/simulator/world/events.ts';
import type { GuestControl } from '../../src/simulator/world/guest-control.ts';
import type { NodeFailure } from '../../src/simulator/world/node-control.ts';
import { runTimeline } from '../../src/simulator/world/timeline.ts';
import { World } from '../../src/simulator/world/world.ts';
import { manualClock } from '../../src/std/manual-clock.ts';
import { type Random, seededRandom } from '../../src/std/random.ts';

const MINUTE_MS = 60_000;
const FAILURES: readonly NodeFailure[] = ['power', 'network', 'black-hole', 'refused', 'pmxcfs'];

/** Hours of the homelab in simulated time, in which something goes wrong or is done every few minutes. */
export async function homelabHours(seed: number, hours: number): Promise<readonly WorldEvent[]> {
  const clock = manualClock();
  const scenario = homelab();
  const world = new World({ scenario, clock, seed, version: '9.2' });
  runTimeline(world, scenario.timeline ?? []);
  const random = seededRandom(seed + 1000);
  const repairs: { atMs: number; mend: () => void }[] = [];
  for (let minute = 0; minute < hours * 60; minute++) {
    const nowMs = minute * MINUTE_MS;
    for (const due of repairs.filter(({ atMs }) => atMs <= nowMs)) {
      due.mend();
      repairs.splice(repairs.indexOf(due), 1);
    }
    if (random() < 0.3) guestIncident(world, random);
    if (random() < 0.02)
      nodeIncident(world, random, (forMs, mend) => repairs.push({ atMs: nowMs + forMs, mend }));
    await clock.advance(MINUTE_MS);
  }
  world.close();
  return world.events;
}

function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)]!;
}

function guestIncident(world: World, random: Random): void {
  const cluster = world.cluster();
  const vmid = pick(random, [...cluster.guests.keys()]);
  const guest = world.guest(vmid);
  const verbs: readonly ((control: GuestControl) => unknown)[] = [
    (it) => it.start(),
    (it) => it.shutdown(),
    (it) => it.stop(),
    (it) => it.reboot(),
    (it) => it.backup(),
    (it) => it.powerOffInside(),
    (it) => it.migrate(pick(random, [...cluster.nodes.keys()])),
    (it) => it.rename(`guest-${vmid}-${Math.floor(random() * 1000)}`),
  ];
  if (world.node(guest.truth.node).truth.quorate) pick(random, verbs)(guest);
}

function nodeIncident(
  world: World,
  random: Random,
  mendLater: (forMs: number, mend: () => void) => void,
): void {
  const cluster = world.control();
  const node = world.node(pick(random, [...world.cluster().nodes.keys()]));
  const verb = Math.floor(random() * 8);
  const forMs = Math.ceil(random() * 10) * MINUTE_MS;
  if (verb === 0) node.restartStatd();
  else if (verb === 1) node.renewCertificate();
  else if (verb === 2) node.rotateLogs();
  else if (verb === 3) node.retireWorkers();
  else if (verb === 4) {
    cluster.loseQuorum();
    mendLater(forMs, () => cluster.regainQuorum());
  } else {
    node.fail(pick(random, FAILURES));
    mendLater(forMs, () => node.restore());
  }
}
