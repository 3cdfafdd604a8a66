import { expect, test } from 'vitest';
import { manualClock } from '../std/manual-clock.ts';
import { EVENTS_KEPT, EventLog } from './event-log.ts';
import { EventReader } from './event-reader.ts';
import type { InventoryEvent, Occurrence } from './events.ts';
import type { Snapshot } from './records.ts';

const nothing: Snapshot = Object.freeze({
  at: new Date(0),
  guests: [],
  nodes: [],
  storages: [],
  remotes: [],
});

function logOf() {
  const clock = manualClock();
  const log = new EventLog({ clock, random: () => 0.5, snapshot: () => nothing });
  const happen = (count = 1) =>
    log.append(
      Array.from({ length: count }, (): Occurrence => ({ kind: 'remote-lost', remote: 'lab', reason: '' })),
    );
  const read = (options: { after?: string; signal?: AbortSignal; mostBehind?: number } = {}) =>
    new EventReader<InventoryEvent>(log, {
      mostBehind: EVENTS_KEPT,
      wants: (event): event is InventoryEvent => event !== undefined,
      ...options,
    });
  return { clock, log, happen, read, id: (sequence: number) => `${log.epoch}-${sequence}` };
}

async function take(reader: AsyncIterator<InventoryEvent>, count: number): Promise<string[]> {
  const taken: string[] = [];
  for (let at = 0; at < count; at++) {
    const { value } = await reader.next();
    taken.push(`${value.kind} ${value.id.split('-')[1]}`);
  }
  return taken;
}

test('a late reader gets a snapshot, then what happens after it', async () => {
  const { happen, read } = logOf();
  happen(3);
  const reader = read();
  happen(2);
  expect(await take(reader, 3)).toEqual(['snapshot 3', 'remote-lost 4', 'remote-lost 5']);
});

test('events carry the moment and are frozen', async () => {
  const { clock, happen, read } = logOf();
  const reader = read();
  await clock.advance(1500);
  happen();
  await reader.next();
  const { value } = await reader.next();
  expect(value.at).toEqual(new Date(clock.now()));
  expect(Object.isFrozen(value)).toBe(true);
});

test('a reader goes on after the id it has, and misses nothing', async () => {
  const { happen, read, id } = logOf();
  happen(5);
  expect(await take(read({ after: id(3) }), 2)).toEqual(['remote-lost 4', 'remote-lost 5']);
  expect(await take(read({ after: id(5) }), 0)).toEqual([]);
});

test.each([
  ['another epoch', (epoch: string) => `${epoch}x-3`],
  ['a future event', (epoch: string) => `${epoch}-99999`],
  ['no number', (epoch: string) => `${epoch}-`],
  ['nonsense', () => 'nonsense'],
])('after %s comes resume-expired once, then a snapshot', async (_, after) => {
  const { happen, read, log } = logOf();
  happen(5);
  const reader = read({ after: after(log.epoch) });
  happen();
  expect(await take(reader, 3)).toEqual(['resume-expired 5', 'snapshot 5', 'remote-lost 6']);
});

test('the last 10,000 events can be resumed, one more cannot', async () => {
  const { happen, read, id } = logOf();
  happen(EVENTS_KEPT + 7);
  expect(await take(read({ after: id(7) }), 1)).toEqual(['remote-lost 8']);
  expect(await take(read({ after: id(6) }), 2)).toEqual([
    `resume-expired ${EVENTS_KEPT + 7}`,
    `snapshot ${EVENTS_KEPT + 7}`,
  ]);
});

test('a reader that falls too far behind gets one snapshot in place of what it missed', async () => {
  const { happen, read } = logOf();
  const reader = read({ mostBehind: 10 });
  expect(await take(reader, 1)).toEqual(['snapshot 0']);
  happen(10);
  expect(await take(reader, 1)).toEqual(['remote-lost 1']);
  happen(5);
  expect(await take(reader, 1)).toEqual(['snapshot 15']);
  happen();
  expect(await take(reader, 1)).toEqual(['remote-lost 16']);
});

test('the end of the log ends readers after what they have not read yet', async () => {
  const { happen, read, log } = logOf();
  const [waiting, behind] = [read(), read()];
  await waiting.next();
  const last = waiting.next();
  happen();
  log.end();
  expect((await last).value.kind).toBe('remote-lost');
  expect((await waiting.next()).done).toBe(true);
  expect(await take(behind, 2)).toEqual(['snapshot 0', 'remote-lost 1']);
  expect((await behind.next()).done).toBe(true);
});

test('a signal throws its reason, break leaves, and either says so once', async () => {
  const { log } = logOf();
  let left = 0;
  const wants = (event: InventoryEvent): event is InventoryEvent => event !== undefined;
  const options = { wants, mostBehind: 10, onLeave: () => void left++ };
  const end = new AbortController();
  const aborted = new EventReader<InventoryEvent>(log, { ...options, signal: end.signal });
  await aborted.next();
  const waiting = aborted.next();
  end.abort('enough');
  await expect(waiting).rejects.toBe('enough');
  expect((await aborted.next()).done).toBe(true);
  expect(left).toBe(1);
  for await (const _ of new EventReader<InventoryEvent>(log, options)) break;
  expect(left).toBe(2);
});
