import { expect, test } from 'vitest';
import { failure } from '../../test/support/client.ts';
import { turnedClock, useInventory } from '../../test/support/inventory.ts';
import { useSimulator } from '../../test/support/simulator.ts';
import { fault } from '../simulator/index.ts';

async function homelab() {
  const clock = turnedClock();
  const simulator = await useSimulator({ scenario: 'homelab', clock });
  const inventory = await useInventory(simulator, clock);
  await clock.advance(20_000);
  /** What the inventory said of a guest's status at each change. */
  const statuses: string[] = [];
  const follow = (vmid: number) =>
    void (async () => {
      for await (const { guests } of inventory.snapshots()) {
        const status = guests.find((guest) => guest.vmid === vmid)!.status;
        if (status !== statuses.at(-1)) statuses.push(status);
      }
    })();
  return { clock, simulator, inventory, statuses, follow };
}

test('an action shows at once, and the lagging list does not undo it', async () => {
  const { clock, inventory, statuses, follow } = await homelab();
  follow(104);
  const handle = inventory.handle('nextcloud');
  const { status, alreadyThere } = await clock.until(handle.act('start'));
  expect({ status, alreadyThere }).toEqual({ status: 'running', alreadyThere: false });
  expect(handle.record.status).toBe('running');
  await clock.advance(60_000);
  expect(statuses).toEqual(['stopped', 'running']);
  expect(handle.record).toMatchObject({ status: 'running', addresses: ['10.0.0.104'] });
});

test('start and stop in quick succession leave no trace of the list that lags behind both', async () => {
  const { clock, inventory, statuses, follow } = await homelab();
  follow(103);
  const handle = inventory.handle('103');
  await clock.until(handle.act('stop'));
  await clock.until(handle.act('start'));
  await clock.until(handle.act('stop'));
  await clock.advance(60_000);
  expect(statuses).toEqual(['running', 'stopped', 'running', 'stopped']);
});

test('a task that is only begun is followed to its end', async () => {
  const { clock, inventory } = await homelab();
  const handle = inventory.handle(inventory.guest(109)!);
  const task = await clock.until(handle.shutdown({ timeoutSeconds: 60 }));
  expect(task.type).toBe('vzshutdown');
  await clock.until(task.wait());
  await clock.advance(2000);
  expect(handle.record.status).toBe('stopped');
});

test('after an action the guest is read once a second, and no more once the list has caught up', async () => {
  const { clock, simulator, inventory } = await homelab();
  const route = 'GET /nodes/{node}/lxc/{vmid}/status/current';
  await clock.until(inventory.handle('104').act('start'));
  const before = simulator.requests(route);
  await clock.advance(40_000);
  const after = simulator.requests(route);
  expect(after - before).toBeLessThan(25);
  await clock.advance(60_000);
  expect(simulator.requests(route)).toBe(after);
});

test('an action whose answer is lost is looked into as well', async () => {
  const { clock, simulator, inventory } = await homelab();
  simulator.use('POST /nodes/{node}/lxc/{vmid}/status/stop', fault.cut('after-execution'), { times: 1 });
  await clock.until(inventory.handle('103').act('stop'));
  await clock.advance(2000);
  expect(inventory.guest(103)!.status).toBe('stopped');
});

test('a refused action is the error of the client, and the picture stays true', async () => {
  const { clock, inventory } = await homelab();
  const error = await failure(clock.until(inventory.handle('101').start()));
  expect(error.message).toMatch(/already running/);
  await clock.advance(20_000);
  expect(inventory.guest(101)!.status).toBe('running');
});

test('reading the status tells the inventory what it did not know yet', async () => {
  const { clock, simulator, inventory } = await homelab();
  simulator.guest(103).stop({ instant: true });
  expect(inventory.guest(103)!.status).toBe('running');
  expect(await clock.until(inventory.handle('103').status())).toBe('stopped');
  expect(inventory.guest(103)!.status).toBe('stopped');
});

test('a guest that migrates between two actions is acted upon where it is', async () => {
  const { clock, simulator, inventory } = await homelab();
  const handle = inventory.handle('104');
  simulator.guest(104).migrate('pve3', { instant: true });
  await clock.until(handle.act('start'));
  await clock.advance(4000);
  expect(handle.record).toMatchObject({ node: 'pve3', status: 'running' });
});

test('a guest that HA manages is watched until HA has done it', async () => {
  const { clock, inventory } = await homelab();
  const handle = inventory.handle('107');
  await clock.until(handle.stop());
  await clock.advance(40_000);
  expect(handle.record.status).toBe('stopped');
});

test('what failed to answer leaves the addresses known; a guest that is gone has none', async () => {
  const { clock, simulator, inventory } = await homelab();
  const handle = inventory.handle('103');
  const { addressesAt } = handle.record;
  const end = simulator.use('GET /nodes/{node}/lxc/{vmid}/interfaces', fault.status(500));
  expect(await clock.until(handle.addresses())).toEqual(['10.0.0.103']);
  expect(handle.record.addressesAt).toEqual(addressesAt);
  end();
  simulator.guest(103).remove();
  await clock.advance(3100);
  const error = await failure(clock.until(handle.addresses()));
  expect(error).toMatchObject({ code: 'not-found', subject: 'homelab/103' });
  expect(handle.record.name).toBe('jellyfin');
});
