import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GuestLab, useGuestLab } from '../../../test/support/guest-lab.ts';
import { PveError } from '../../pve/errors.ts';
import { type Fault, fault } from '../../simulator/index.ts';
import type { GuestAction } from './actions.ts';

/** What may go wrong with any one request. */
const TROUBLE: readonly [string, (lab: GuestLab, vmid: number) => Fault][] = [
  ['595', () => fault.status(595)],
  ['596', () => fault.status(596)],
  ['500', () => fault.status(500, { reason: 'got timeout' })],
  ['cut before', () => fault.cut('after-send')],
  ['cut after', () => fault.cut('after-execution')],
  ['half an answer', () => fault.truncate()],
  ['garbage', () => fault.garbage()],
  ['nothing in it', () => fault.replace({ data: null })],
  ['something else in it', () => fault.replace({ data: [{ vmid: {}, upid: 7, status: [], n: 'x' }] })],
  ['slow', () => fault.delay(4000)],
  ['moved', ({ sim }, vmid) => fault.run(() => sim.guest(vmid).migrate('pve3', { instant: true }))],
  ['migrated', ({ sim }, vmid) => fault.run(() => sim.guest(vmid).migrate('pve3'))],
  ['locked', ({ sim }, vmid) => fault.run(() => sim.guest(vmid).lock('backup'))],
  ['workers renewed', ({ sim }) => fault.run(() => sim.node('pve1').retireWorkers())],
];

const ACTIONS: readonly [number, GuestAction, string][] = [
  [102, 'start', 'running'],
  [201, 'start', 'running'],
  [111, 'start', 'running'],
  [101, 'shutdown', 'stopped'],
  [200, 'hibernate', 'hibernated'],
];

const scene = fc.record({
  action: fc.constantFrom(...ACTIONS),
  troubles: fc.array(fc.record({ what: fc.constantFrom(...TROUBLE), at: fc.nat(12) }), {
    minLength: 1,
    maxLength: 3,
  }),
});

function ours({ sim }: GuestLab, kind: 'task-started' | 'task-finished', pattern: RegExp): number {
  return sim.events.filter((event) => event.kind === kind && pattern.test(event.detail ?? '')).length;
}

test('whatever goes wrong, it ends, tells the truth, and starts nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(scene, async ({ action: [vmid, action, status], troubles }) => {
      const lab = await useGuestLab();
      const { sim, client, clock } = lab;
      for (const { what, at } of troubles) sim.use('*', what[1](lab, vmid), { after: at, times: 1 });
      let error: unknown;
      try {
        const result = await clock.until(client.guest(vmid).act(action), 1000);
        expect(result.status).toBe(status);
        expect(sim.guest(vmid).truth.status).toBe(status);
      } catch (thrown) {
        error = thrown;
      }
      if (error !== undefined) {
        expect(error).toBeInstanceOf(PveError);
        expect((error as PveError).message).not.toMatch(/undefined|\[object|NaN/);
      }
      expect(ours(lab, 'task-finished', new RegExp(`start:${vmid}:root@pam!\\S+ OK`))).toBeLessThanOrEqual(1);
      await client[Symbol.asyncDispose]();
      await sim.close();
    }),
    { numRuns: 60, seed: 20_260_101 },
  );
}, 60_000);
