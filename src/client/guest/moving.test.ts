import { describe, expect, test } from 'vitest';
import { failure } from '../../../test/support/client.ts';
import { type GuestLab, useGuestLab } from '../../../test/support/guest-lab.ts';
import { PveError } from '../../pve/errors.ts';
import { fault } from '../../simulator/index.ts';
import type { Guest } from './guest.ts';

/** Everything one can do with a guest, with what must be true of it in the end if that succeeded. */
interface Operation {
  readonly name: string;
  readonly vmid: number;
  readonly run: (guest: Guest) => Promise<unknown>;
  readonly status?: string;
}

const act = (vmid: number, action: Parameters<Guest['act']>[0], status: string): Operation => ({
  name: `${action} ${vmid}`,
  vmid,
  run: (guest) => guest.act(action),
  status,
});

const OPERATIONS: readonly Operation[] = [
  act(102, 'start', 'running'),
  act(107, 'start', 'running'),
  act(101, 'stop', 'stopped'),
  act(101, 'shutdown', 'stopped'),
  act(101, 'reboot', 'running'),
  act(201, 'start', 'running'),
  act(200, 'shutdown', 'stopped'),
  act(200, 'suspend', 'paused'),
  act(200, 'hibernate', 'hibernated'),
  { name: 'status 101', vmid: 101, run: (guest) => guest.status() },
  { name: 'config 101', vmid: 101, run: (guest) => guest.config() },
  { name: 'addresses 101', vmid: 101, run: (guest) => guest.addresses() },
  { name: 'addresses 200', vmid: 200, run: (guest) => guest.addresses() },
  { name: 'statsOnce 101', vmid: 101, run: (guest) => guest.statsOnce() },
  { name: 'setShutdownTimeout 101', vmid: 101, run: (guest) => guest.setShutdownTimeout(42) },
];

const HA_OPERATIONS: readonly Operation[] = [
  act(111, 'start', 'running'),
  act(110, 'shutdown', 'stopped'),
  act(110, 'reboot', 'running'),
];

type Move = (lab: GuestLab, vmid: number) => void;

const MOVES: readonly [string, Move][] = [
  [
    'whose configuration changes hands',
    ({ sim }, vmid) => sim.guest(vmid).migrate('pve3', { instant: true }),
  ],
  ['that is migrated', ({ sim }, vmid) => sim.guest(vmid).migrate('pve3')],
];

function relocate({ sim }: GuestLab, vmid: number): void {
  const { ha } = sim.cluster().cluster;
  ha.migrate(ha.managed(vmid)!, 'pve3');
}

interface Ending {
  readonly lab: GuestLab;
  readonly result: unknown;
  readonly error: unknown;
  readonly requests: number;
}

/** Runs the operation and lets `move` happen just before its request number `at`. */
async function runMoved(operation: Operation, move: Move, at: number): Promise<Ending> {
  const lab = await useGuestLab();
  const { sim, client, clock } = lab;
  // Until the network of what runs is up.
  if (operation.status === undefined) await clock.advance(30_000);
  sim.use(
    '*',
    fault.run(() => move(lab, operation.vmid)),
    { after: at, times: 1 },
  );
  const before = sim.requests('*');
  let result: unknown;
  let error: unknown;
  try {
    result = await clock.until(operation.run(client.guest(operation.vmid)), 500);
  } catch (thrown) {
    error = thrown;
  }
  return { lab, result, error, requests: sim.requests('*') - before };
}

/** How often a task of ours has started the guest. */
function ourStarts({ sim }: GuestLab, vmid: number): number {
  const ended = sim.events
    .filter((event) => event.kind === 'task-finished')
    .map((event) => event.detail ?? '');
  return ended.filter((text) => new RegExp(`:(vz|qm)start:${vmid}:root@pam![^ ]* (OK|WARNINGS)`).test(text))
    .length;
}

function check(operation: Operation, { lab, error }: Ending, where: string): void {
  const truth = lab.sim.guest(operation.vmid).truth;
  expect(ourStarts(lab, operation.vmid), where).toBeLessThanOrEqual(1);
  if (error === undefined) {
    if (operation.status !== undefined) expect(truth.status, where).toBe(operation.status);
    return;
  }
  expect(error, where).toBeInstanceOf(PveError);
  expect((error as PveError).message, where).toContain(String(operation.vmid));
}

/** Moves the guest at every boundary between two requests of the operation. Returns what failed. */
async function atEveryBoundary(operation: Operation, move: Move): Promise<string[]> {
  const failed: string[] = [];
  for (let at = 0; ; at++) {
    const ending = await runMoved(operation, move, at);
    const where = `${operation.name}, moved before request ${at + 1} of ${ending.requests}`;
    check(operation, ending, where);
    if (ending.error) failed.push(`${where}: ${(ending.error as Error).message}`);
    if (at >= ending.requests) return failed;
    expect(at).toBeLessThan(60);
  }
}

describe.each(MOVES)('a guest %s', { timeout: 60_000 }, (_, move) => {
  test.each(OPERATIONS)('at any moment of $name', async (operation) => {
    expect(await atEveryBoundary(operation, move)).toEqual([]);
  });
});

describe('a guest that HA relocates', { timeout: 60_000 }, () => {
  test.each(HA_OPERATIONS)('at any moment of $name', async (operation) => {
    expect(await atEveryBoundary(operation, relocate)).toEqual([]);
  });
});

describe('a migration that does not end', () => {
  test.each(['start', 'stop'] as const)('makes %s say that it is locked', async (action) => {
    const { sim, client, clock } = await useGuestLab();
    const vmid = action === 'start' ? 102 : 101;
    sim.guest(vmid).lock('migrate');
    const error = await failure(clock.until(client.guest(vmid).act(action), 1000));
    expect(error).toMatchObject({
      code: 'locked',
      message: `lab/lxc/${vmid}: it is locked (migrate): it is being migrated`,
    });
    expect(clock.monotonic()).toBeGreaterThan(119_000);
    expect(sim.requestLog.filter((request) => request.method === 'POST')).toEqual([]);
  });

  test('makes what was just sent say so too', async () => {
    const { sim, client, clock } = await useGuestLab();
    const started = 'POST /nodes/{node}/lxc/{vmid}/status/start';
    sim.use(
      started,
      fault.run(() => sim.guest(102).lock('migrate')),
      { times: 1 },
    );
    const error = await failure(clock.until(client.guest(102).act('start'), 1000));
    expect(error).toMatchObject({ code: 'locked', message: expect.stringContaining('(migrate)') });
    expect(sim.requests(started)).toBe(1);
  });
});
