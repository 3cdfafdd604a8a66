import { expect, onTestFinished, test } from 'vitest';
import type { GuestResource } from '../pve/index.ts';
import { manualClock } from '../std/manual-clock.ts';
import { seededRandom } from '../std/random.ts';
import { AddressBook } from './address-book.ts';
import { AddressKeeper } from './address-keeper.ts';
import type { AddressAnswer } from './address-plan.ts';
import { GuestPicture } from './guest-picture.ts';
import type { GuestRecord } from './records.ts';

const EVERY_MS = 300_000;
const answered: AddressAnswer = { addresses: ['10.0.0.1'], from: 'guest' };

/** Guests 101… on nodes of ten guests each; `answer` says what asking comes to. */
function keeping(count: number, answer: (record: GuestRecord, spare: boolean) => Promise<AddressAnswer>) {
  const clock = manualClock();
  const guests = new GuestPicture('lab', new AddressBook(), () => ({ stale: null, nodeOffline: false }));
  const asked: { vmid: number; atMs: number; spare: boolean }[] = [];
  const busy = new Map<string, number>();
  let busiest = 0;
  const keeper = new AddressKeeper({
    clock,
    random: seededRandom(1),
    everyMs: EVERY_MS,
    background: true,
    reachable: () => true,
    onAnswer: (slot, addresses) => guests.setAddresses(slot, addresses, clock.now()),
    ask: async (record, { spare }) => {
      asked.push({ vmid: record.vmid, atMs: clock.monotonic(), spare });
      busy.set(record.node, (busy.get(record.node) ?? 0) + 1);
      busiest = Math.max(busiest, busy.get(record.node)!);
      try {
        return await answer(record, spare);
      } finally {
        busy.set(record.node, busy.get(record.node)! - 1);
      }
    },
  });
  onTestFinished(() => keeper.dispose(new Error('over')));
  const list = (more: (vmid: number) => Partial<GuestResource> = () => ({})) => {
    const resources = Array.from({ length: count }, (_, at): GuestResource => {
      const vmid = 101 + at;
      const node = `pve${Math.floor(at / 10)}`;
      return {
        type: 'lxc',
        id: '',
        vmid,
        node,
        status: 'running',
        tags: [],
        uptimeSeconds: 50,
        ...more(vmid),
      };
    });
    const changes = guests.begin();
    guests.take(resources, { nowMs: clock.now(), quiet: false }, changes);
    keeper.note(changes.changes);
  };
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 3000) {
      keeper.pump();
      await clock.advance(3000);
    }
  };
  list();
  return { clock, keeper, guests, asked, list, pass, busiest: () => busiest };
}

test('new guests are asked at once, at most two at a time per node', async () => {
  const { asked, busiest, keeper, clock } = keeping(30, async () => {
    await Promise.resolve();
    return answered;
  });
  keeper.pump();
  await clock.settle();
  expect(asked.map(({ vmid }) => vmid).sort()).toEqual(Array.from({ length: 30 }, (_, at) => 101 + at));
  expect(busiest()).toBe(2);
});

test('thousands of new guests are asked little by little, and all of them in the end', async () => {
  const { asked, pass } = keeping(1000, async () => answered);
  await pass(3000);
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.length).toBeLessThanOrEqual(100);
  await pass(45_000);
  expect(new Set(asked.map(({ vmid }) => vmid)).size).toBe(1000);
});

test('then each about every five minutes, evenly', async () => {
  const { asked, pass } = keeping(100, async () => answered);
  await pass(EVERY_MS * 4);
  const later = asked.slice(100);
  expect(later.length).toBeGreaterThanOrEqual(300);
  expect(later.length).toBeLessThanOrEqual(410);
  const perMinute = new Map<number, number>();
  for (const { atMs } of later) {
    const minute = Math.floor(atMs / 60_000);
    perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
  }
  expect(Math.max(...perMinute.values())).toBeLessThan(40);
  for (let vmid = 101; vmid <= 200; vmid++) {
    const times = asked.filter((each) => each.vmid === vmid).map(({ atMs }) => atMs);
    const gaps = times.slice(1).map((atMs, at) => atMs - times[at]!);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(EVERY_MS + 3000);
  }
});

test('a guest that starts or stops is asked at once; one that does not run rarely after that', async () => {
  const { asked, pass, list } = keeping(1, async () => answered);
  await pass(3000);
  expect(asked).toHaveLength(1);
  list(() => ({ status: 'stopped', uptimeSeconds: 0 }));
  await pass(3000);
  expect(asked).toHaveLength(2);
  list();
  await pass(3000);
  expect(asked).toHaveLength(3);
  list(() => ({ uptimeSeconds: 1 }));
  await pass(3000);
  expect(asked).toHaveLength(4);
  list(() => ({ status: 'stopped', uptimeSeconds: 0 }));
  asked.splice(0);
  await pass(EVERY_MS * 12);
  expect(asked.length).toBeLessThanOrEqual(2);
});

test('one that has no address yet is asked again soon, then ever more rarely', async () => {
  const { asked, pass } = keeping(1, async () => ({ addresses: [], from: 'guest' }));
  await pass(60_000);
  const times = asked.map(({ atMs }) => atMs / 1000);
  expect(times).toEqual([0, 6, 18, 39]);
});

test('a guest agent that does not answer is left alone longer and longer, and spared by searches', async () => {
  const { asked, pass, keeper, guests } = keeping(1, async () => ({
    addresses: ['10.0.0.9'],
    from: 'nobody',
  }));
  await pass(3_600_000 * 4);
  expect(asked.length).toBeLessThan(16);
  await keeper.now(guests.slot(101)!);
  expect(asked.at(-1)!.spare).toBe(true);
  expect(guests.slot(101)!.addresses).toEqual(['10.0.0.9']);
});

test('a call that fails leaves what is known, with its age', async () => {
  let fails = false;
  const { pass, guests, clock, asked, keeper } = keeping(1, async () => {
    if (fails) throw new Error('no answer');
    return answered;
  });
  const learntAt = new Date(clock.now());
  await pass(3000);
  fails = true;
  await pass(EVERY_MS * 2);
  expect(asked.length).toBeGreaterThan(2);
  const { addresses, addressesAt } = guests.slot(101)!.record;
  expect({ addresses, addressesAt }).toEqual({ addresses: ['10.0.0.1'], addressesAt: learntAt });
  await expect(keeper.now(guests.slot(101)!)).rejects.toThrow('no answer');
});

test('whoever wants to know while a guest is being asked waits for the same answer', async () => {
  const { keeper, guests, asked } = keeping(1, async () => answered);
  const slot = guests.slot(101)!;
  const abandoned = keeper.now(slot, { signal: AbortSignal.abort('gone') });
  await expect(abandoned).rejects.toBe('gone');
  expect(await Promise.all([keeper.now(slot), keeper.now(slot)])).toEqual([['10.0.0.1'], ['10.0.0.1']]);
  expect(asked).toHaveLength(1);
});

test('nothing is asked after the end', async () => {
  const { keeper, guests, asked } = keeping(1, async () => answered);
  await keeper.dispose('closed');
  keeper.pump();
  await expect(keeper.now(guests.slot(101)!)).rejects.toBe('closed');
  expect(asked).toEqual([]);
});
