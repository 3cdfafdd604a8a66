import { expect, test } from 'vitest';
import { turnedClock, useInventory } from '../../test/support/inventory.ts';
import { useSimulator } from '../../test/support/simulator.ts';
import type { InventoryEvent } from './events.ts';
import type { Inventory } from './inventory.ts';
import type { GuestRecord } from './records.ts';

async function homelab() {
  const clock = turnedClock();
  const simulator = await useSimulator({ scenario: 'homelab', clock });
  const inventory = await useInventory(simulator, clock);
  await clock.advance(20_000);
  return { clock, simulator, inventory };
}

function collect(inventory: Inventory, options: { after?: string } = {}): InventoryEvent[] {
  const events: InventoryEvent[] = [];
  void (async () => {
    for await (const event of inventory.events(options)) events.push(event);
  })();
  return events;
}

const taskLines = (events: readonly InventoryEvent[]) =>
  events.flatMap((event) =>
    (event.kind === 'task-started' || event.kind === 'task-finished') && event.task.type === 'vzstart'
      ? [`${event.kind} ${event.task.type} ${event.task.id} ${event.task.status}`]
      : [],
  );

test('each task is told once at its start and once at its end, whoever began it', async () => {
  const { clock, simulator, inventory } = await homelab();
  const events = collect(inventory);
  await clock.advance(3000);
  simulator.guest(104).start();
  await clock.until(inventory.handle('113').act('start'));
  await clock.advance(30_000);
  expect(taskLines(events).sort()).toEqual([
    'task-finished vzstart 104 ok',
    'task-finished vzstart 113 ok',
    'task-started vzstart 104 running',
    'task-started vzstart 113 running',
  ]);
  const started = events.flatMap((event) => (event.kind === 'guest-started' ? [event.guest.vmid] : []));
  expect(started).toEqual(expect.arrayContaining([104, 113]));
});

test('task lists are read only while somebody reads events', async () => {
  const { clock, simulator, inventory } = await homelab();
  const lists = () => simulator.requests('GET /cluster/tasks');
  for await (const _ of inventory.changes()) break;
  await clock.advance(30_000);
  expect(lists()).toBe(0);
  const reader = inventory.events();
  await reader.next();
  await clock.advance(30_000);
  const read = lists();
  expect(read).toBeGreaterThanOrEqual(10);
  await reader.return?.();
  await clock.advance(30_000);
  expect(lists()).toBeLessThanOrEqual(read + 1);
});

test('an account that may not see everything gets the tasks from the nodes', async () => {
  const clock = turnedClock();
  const simulator = await useSimulator({ scenario: 'homelab', clock });
  const { access } = simulator.world.cluster();
  access.addUser({ userid: 'watcher@pve', password: 'watching' });
  for (const path of ['/vms', '/nodes']) {
    access.grant({ path, kind: 'user', principal: 'watcher@pve', role: 'PVEAuditor', propagate: true });
  }
  const { urls, ca } = simulator;
  const inventory = await useInventory(simulator, clock, {
    remotes: [
      {
        url: urls[0]!,
        urls: urls.slice(1),
        name: 'homelab',
        tls: { ca },
        credentials: { username: 'watcher@pve', password: 'watching' },
      },
    ],
  });
  expect(inventory.remote('homelab')).toMatchObject({ stale: null, quorate: null });
  const events = collect(inventory);
  await clock.advance(3000);
  simulator.guest(104).start();
  await clock.advance(30_000);
  expect(taskLines(events)).toEqual(['task-started vzstart 104 running', 'task-finished vzstart 104 ok']);
  expect(simulator.requests('GET /cluster/tasks')).toBe(0);
});

test('events come in order, and a reader goes on where another stopped', async () => {
  const { clock, simulator, inventory } = await homelab();
  const events = collect(inventory);
  await clock.advance(3000);
  simulator.guest(104).start({ instant: true });
  simulator.guest(103).migrate('pve2', { instant: true });
  await clock.advance(20_000);
  const sequence = events.map(({ id }) => Number(id.split('-')[1]));
  expect(sequence).toEqual([...sequence].sort((a, b) => a - b));
  const middle = events[Math.floor(events.length / 2)]!;
  const rest = collect(inventory, { after: middle.id });
  await clock.settle();
  expect(rest.map(({ id }) => id)).toEqual(events.slice(events.indexOf(middle) + 1).map(({ id }) => id));
  const expired = collect(inventory, { after: 'elsewhere-17' });
  await clock.settle();
  expect(expired.map(({ kind }) => kind)).toEqual(['resume-expired', 'snapshot']);
});

test('a reader that goes on later is told the tasks of the time between, each once', async () => {
  const { clock, simulator, inventory } = await homelab();
  const reader = inventory.events();
  const { value: first } = await reader.next();
  await clock.advance(6000);
  let last = first.id;
  simulator.guest(113).start();
  await clock.advance(6000);
  const seen: InventoryEvent[] = [];
  for (;;) {
    const next = await Promise.race([reader.next(), clock.settle().then(() => undefined)]);
    if (!next || next.done) break;
    seen.push(next.value);
    last = next.value.id;
  }
  await reader.return?.();
  simulator.guest(104).start();
  await clock.advance(40_000);
  const rest = collect(inventory, { after: last });
  await clock.advance(10_000);
  const lines = taskLines([...seen, ...rest]);
  expect(lines.filter((line) => line.includes(' 104 '))).toEqual([
    'task-started vzstart 104 running',
    'task-finished vzstart 104 ok',
  ]);
  expect(lines.filter((line) => line.includes(' 113 '))).toEqual([
    'task-started vzstart 113 running',
    'task-finished vzstart 113 ok',
  ]);
});

test('whoever takes a snapshot and applies what follows has the picture', async () => {
  const { clock, simulator, inventory } = await homelab();
  const known = new Map<number, GuestRecord>();
  void (async () => {
    for await (const change of inventory.changes()) {
      if (change.kind === 'snapshot')
        for (const guest of change.snapshot.guests) known.set(guest.vmid, guest);
      else if (change.kind === 'guest-removed') known.delete(change.guest.vmid);
      else if ('guest' in change) known.set(change.guest.vmid, change.guest);
    }
  })();
  simulator.guest(104).start();
  simulator.guest(105).shutdown();
  simulator.guest(103).rename('cinema');
  simulator.guest(117).remove();
  simulator.guest(109).migrate('pve3', { instant: true });
  await clock.advance(120_000);
  const facts = ({ vmid, name, node, status, lock, tags, haState, addresses }: GuestRecord) => ({
    vmid,
    name,
    node,
    status,
    lock,
    tags,
    haState,
    addresses,
  });
  const byVmid = (a: GuestRecord, b: GuestRecord) => a.vmid - b.vmid;
  expect([...known.values()].sort(byVmid).map(facts)).toEqual(inventory.snapshot.guests.map(facts));
});

test('the tasks of now and of late are listed newest first', async () => {
  const { clock, simulator, inventory } = await homelab();
  simulator.guest(104).start();
  await clock.advance(10_000);
  simulator.guest(113).start();
  const tasks = await clock.until(inventory.tasks());
  expect(tasks.slice(0, 2).map(({ id, type, status }) => `${type} ${id} ${status}`)).toEqual([
    'vzstart 113 running',
    'vzstart 104 ok',
  ]);
});
