import { expect, test } from 'vitest';
import { turnedClock, useInventory } from '../support/inventory.ts';
import { useSimulator } from '../support/simulator.ts';
import { Deeds } from './deeds.ts';
import { incidentText } from './incidents.ts';
import { makePlan } from './plan.ts';
import { runSoak } from './run.ts';
import { SHORT_SIZE, soakScenario } from './scenario.ts';
import { shortestFailingPrefix } from './shrink.ts';
import { TruthWatch } from './truth.ts';

// The short form: 20 simulated minutes of 30 guests and 8 handles, and the time until everything has come to rest.
// The long one, 24 hours of 200 guests and 20 handles, is `npm run soak -- --seed S --hours 24`.
const MINUTES = 20;

test.each([1, 2, 3, 4, 5])(
  'whatever goes wrong, the inventory is true and handles tell the truth (seed %i)',
  async (seed) => {
    const plan = makePlan(seed, MINUTES, SHORT_SIZE);
    const report = await runSoak({ seed, size: SHORT_SIZE, plan });
    if (report.failures.length > 0) {
      const fails = async (length: number) =>
        (await runSoak({ seed, size: SHORT_SIZE, plan: plan.slice(0, length) })).failures.length > 0;
      const length = await shortestFailingPrefix(plan.length, fails);
      const story = plan.slice(0, length).slice(-20).map(incidentText).join('\n');
      expect.fail(`${report.failures.join('\n')}\nThe first ${length} incidents are enough:\n${story}`);
    }
    expect(report.compared).toBeGreaterThan(100);
    expect(report.outcomes['done']).toBeGreaterThan(0);
  },
  300_000,
);

test('a soak is the same again', async () => {
  const plan = makePlan(6, 4, SHORT_SIZE);
  const first = await runSoak({ seed: 6, size: SHORT_SIZE, plan });
  const second = await runSoak({ seed: 6, size: SHORT_SIZE, plan });
  expect(second.eventLog).toBe(first.eventLog);
  expect(second.outcomes).toEqual(first.outcomes);
});

test('what an inventory that no longer looks does not know is noticed', async () => {
  const clock = turnedClock();
  const sim = await useSimulator({ scenario: soakScenario(SHORT_SIZE), clock });
  const truth = new TruthWatch(sim);
  const inventory = await useInventory(sim, clock, { background: false });
  sim.guest(102).stop({ instant: true });
  sim.guest(103).rename('other');
  sim.guest(106).remove();
  await clock.advance(60_000);
  expect(truth.differences(inventory)).toEqual([
    '102: its status is stopped, the inventory says running',
    '103: its name is other, the inventory says ct103',
    '106 no longer exists and is still there',
  ]);
  await clock.until(inventory.refresh());
  expect(truth.differences(inventory)).toEqual([]);
  truth.leave();
});

test('what is done twice, or without having been asked for, is noticed', async () => {
  const clock = turnedClock();
  const sim = await useSimulator({ scenario: soakScenario(SHORT_SIZE), clock });
  const truth = new TruthWatch(sim);
  const inventory = await useInventory(sim, clock);
  const deeds = new Deeds({ sim, inventory, truth, signal: new AbortController().signal });
  deeds.begin(102, 'reboot');
  await clock.advance(60_000);
  expect(deeds.doubles()).toEqual([]);
  const again = async (vmid: number) => (await inventory.handle(String(vmid)).reboot()).wait();
  await clock.until(again(102));
  await clock.until(again(103));
  expect(deeds.doubles()).toEqual([
    expect.stringMatching(/^reboot was done 2 times: UPID/),
    expect.stringMatching(/^nobody asked for UPID:.*:vzreboot:103:/),
  ]);
  truth.leave();
});

test('a failure is shrunk to the shortest prefix', async () => {
  for (const least of [0, 1, 37, 99, 100]) {
    expect(await shortestFailingPrefix(100, async (length) => length >= least)).toBe(least);
  }
});
