import type { GuestAction } from '../../src/client/guest/actions.ts';
import { type Fault, fault } from '../../src/simulator/index.ts';
import type { NodeFailure } from '../../src/simulator/world/node-control.ts';
import { type Random, seededRandom } from '../../src/std/random.ts';
import type { GuestVerb, Incident, NodeVerb } from './incidents.ts';
import { isQemu, nodeNames, type SoakSize, vmids } from './scenario.ts';

const MINUTE_MS = 60_000;
/** After this nothing more goes wrong at first: the inventory gets its first picture. */
const CALM_MS = MINUTE_MS;
const FAILURES: readonly NodeFailure[] = ['power', 'network', 'black-hole', 'refused', 'pmxcfs'];
const NODE_VERBS: readonly NodeVerb[] = ['restartStatd', 'renewCertificate', 'rotateLogs', 'retireWorkers'];
const GUEST_VERBS: readonly GuestVerb[] = [
  ...(['start', 'stop', 'shutdown', 'reboot', 'powerOffInside', 'pause', 'resume'] as const),
  ...(['backup', 'backup', 'rename', 'setAddress'] as const),
];
const LXC_ACTIONS: readonly GuestAction[] = ['start', 'start', 'shutdown', 'stop', 'reboot'];
const QEMU_ACTIONS: readonly GuestAction[] = [...LXC_ACTIONS, 'reset', 'suspend', 'resume', 'hibernate'];

/** Requests that a fault may meet; `*` is any. */
const ROUTES = [
  ...['*', 'GET /cluster/resources', 'GET /cluster/status', 'GET /nodes/{node}/tasks'],
  ...['GET /nodes/{node}/tasks/{upid}/status', 'GET /nodes/{node}/tasks/{upid}/log'],
  ...['lxc', 'qemu'].flatMap((kind) => [
    `GET /nodes/{node}/${kind}/{vmid}/status/current`,
    ...['start', 'stop', 'shutdown', 'reboot'].map(
      (verb) => `POST /nodes/{node}/${kind}/{vmid}/status/${verb}`,
    ),
  ]),
];

const FAULTS: readonly ((random: Random) => Fault)[] = [
  () => fault.cut('before-send'),
  () => fault.cut('after-send'),
  () => fault.cut('after-execution'),
  () => fault.cut('in-body'),
  (random) => fault.delay(Math.round(random() * 6000)),
  (random) => fault.delay(Math.round(random() * 40_000)),
  () => fault.status(595, { reason: 'No route to host' }),
  () => fault.status(596, { reason: 'Connection timed out' }),
  () => fault.status(500, { reason: 'got timeout' }),
  (random) => fault.truncate(Math.floor(random() * 60)),
  () => fault.truncate(),
  () => fault.garbage(),
  () => fault.blackHole(),
];

/** Everything that happens in `minutes` of simulated time, in order; the same seed gives the same plan. */
export function makePlan(seed: number, minutes: number, size: SoakSize): readonly Incident[] {
  const random = seededRandom(seed);
  const plan: Incident[] = [];
  const endMs = minutes * MINUTE_MS;
  planNodes({ random, plan, endMs }, nodeNames(size));
  planQuorum({ random, plan, endMs });
  planGuests({ random, plan, endMs }, size);
  planFaults({ random, plan, endMs });
  return plan.sort((a, b) => a.atMs - b.atMs);
}

interface Planning {
  readonly random: Random;
  readonly plan: Incident[];
  readonly endMs: number;
}

/** Moments with `everyMs` between them on average, until shortly before the end. */
function* moments({ random, endMs }: Planning, everyMs: number): Generator<number> {
  for (let atMs = CALM_MS; ; ) {
    atMs += Math.round(-Math.log(1 - random()) * everyMs);
    if (atMs >= endMs - MINUTE_MS) return;
    yield atMs;
  }
}

function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)]!;
}

/** Each node on its own: now and then down, in every way there is, for up to eight minutes. */
function planNodes(planning: Planning, nodes: readonly string[]): void {
  const { random, plan } = planning;
  for (const node of nodes) {
    let freeAtMs = 0;
    for (const atMs of moments(planning, 40 * MINUTE_MS)) {
      if (atMs < freeAtMs) continue;
      const lastsMs = Math.round(5000 + random() ** 2 * 8 * MINUTE_MS);
      freeAtMs = atMs + lastsMs + MINUTE_MS;
      if (random() < 0.15) {
        plan.push({ atMs, do: 'stopStatd', node }, { atMs: atMs + lastsMs, do: 'restartStatd', node });
      } else {
        plan.push({ atMs, do: 'fail-node', node, how: pick(random, FAILURES) });
        plan.push({ atMs: atMs + lastsMs, do: 'restore-node', node });
      }
    }
    for (const atMs of moments(planning, 20 * MINUTE_MS))
      plan.push({ atMs, do: pick(random, NODE_VERBS), node });
  }
}

function planQuorum(planning: Planning): void {
  let freeAtMs = 0;
  for (const atMs of moments(planning, 90 * MINUTE_MS)) {
    if (atMs < freeAtMs) continue;
    freeAtMs = atMs + Math.round(10_000 + planning.random() * 3 * MINUTE_MS);
    planning.plan.push({ atMs, do: 'loseQuorum' }, { atMs: freeAtMs, do: 'regainQuorum' });
  }
}

function planGuests(planning: Planning, size: SoakSize): void {
  const { random, plan } = planning;
  const held = vmids(size).slice(0, size.handles);
  for (const atMs of moments(planning, MINUTE_MS / 2)) {
    const vmid = pick(random, vmids(size));
    const what = random();
    if (what < 0.25)
      plan.push({ atMs, do: 'migrate', vmid, to: pick(random, nodeNames(size)), instant: random() < 0.3 });
    else if (what < 0.35)
      plan.push(
        { atMs, do: 'lock', vmid },
        { atMs: atMs + Math.round(random() * 90_000), do: 'unlock', vmid },
      );
    else if (what < 0.4)
      plan.push({ atMs, do: 'pauseAgent', vmid }, { atMs: atMs + 60_000, do: 'resumeAgent', vmid });
    else if (what < 0.42 && !held.includes(vmid)) plan.push({ atMs, do: 'remove', vmid });
    else plan.push({ atMs, do: pick(random, GUEST_VERBS), vmid });
  }
  for (const vmid of held) {
    const actions = isQemu(vmid) ? QEMU_ACTIONS : LXC_ACTIONS;
    for (const atMs of moments(planning, 2 * MINUTE_MS))
      plan.push({ atMs, do: 'act', vmid, action: pick(random, actions) });
    for (const atMs of moments(planning, 10 * MINUTE_MS)) {
      plan.push({ atMs, do: 'look', vmid, what: random() < 0.5 ? 'status' : 'addresses' });
    }
  }
}

function planFaults(planning: Planning): void {
  const { random, plan } = planning;
  for (const atMs of moments(planning, MINUTE_MS / 2)) {
    const route = pick(random, ROUTES);
    const times = 1 + Math.floor(random() ** 3 * 5);
    plan.push({
      atMs,
      do: 'fault',
      route,
      fault: pick(random, FAULTS)(random),
      times,
      after: Math.floor(random() * 3),
    });
  }
}
