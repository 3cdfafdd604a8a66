import { expect, onTestFinished, test } from 'vitest';
import type { GuestStatus } from '../client/guest/guest-status.ts';
import type { GuestResource } from '../pve/index.ts';
import { manualClock } from '../std/manual-clock.ts';
import { AddressBook } from './address-book.ts';
import { GuestPicture } from './guest-picture.ts';
import { LIST_LAGS_MS, LiveReads } from './live-reads.ts';

function reading(options: { haState?: string } = {}) {
  const clock = manualClock();
  const guests = new GuestPicture('lab', new AddressBook(), () => ({ stale: null, nodeOffline: false }));
  const listed: GuestResource = {
    type: 'lxc',
    id: '',
    vmid: 101,
    node: 'pve1',
    status: 'stopped',
    tags: [],
    ...options,
  };
  guests.take([listed], { nowMs: 0, quiet: true }, guests.begin());
  const slot = guests.slot(101)!;
  const server: { status: GuestStatus | undefined; reads: number; broken: boolean } = {
    status: 'stopped',
    reads: 0,
    broken: false,
  };
  const live = new LiveReads({
    clock,
    read: async () => {
      server.reads++;
      if (server.broken) throw new Error('no answer');
      return server.status;
    },
    onRead: (which, status) => void guests.setLive(which, status, clock.now()),
  });
  onTestFinished(() => live.dispose('over'));
  return { clock, live, slot, server };
}

test('nothing is read before anybody acts', async () => {
  const { clock, server } = reading();
  await clock.advance(60_000);
  expect(server.reads).toBe(0);
});

test('after an action the guest is read until its list has surely caught up', async () => {
  const { clock, live, slot, server } = reading();
  live.acted(slot);
  await clock.advance(4000);
  expect(server.reads).toBe(4);
  server.status = 'running';
  await clock.advance(1000);
  expect(slot.record.status).toBe('running');
  await clock.advance(LIST_LAGS_MS - 1000);
  expect(slot.record.status).toBe('running');
  await clock.advance(2000);
  expect(slot.liveStatus).toBeUndefined();
  const { reads } = server;
  await clock.advance(60_000);
  expect(server.reads).toBe(reads);
  expect(clock.pendingTimers).toBe(0);
});

test('while the task runs, and a while after it, the guest is read', async () => {
  const { clock, live, slot, server } = reading();
  let running = true;
  live.acted(slot, { running: async () => running });
  await clock.advance(120_000);
  expect(server.reads).toBe(120);
  running = false;
  await clock.advance(60_000);
  expect(server.reads).toBeLessThan(120 + 20);
});

test('a guest that HA manages is watched for as long as HA takes', async () => {
  const { clock, live, slot, server } = reading({ haState: 'started' });
  live.acted(slot);
  await clock.advance(50_000);
  expect(server.reads).toBe(50);
});

test('a read that fails says nothing, and the watch still ends', async () => {
  const { clock, live, slot, server } = reading();
  server.broken = true;
  live.acted(slot);
  await clock.advance(60_000);
  expect(server.reads).toBeLessThan(20);
  expect(slot.record.status).toBe('stopped');
  expect(clock.pendingTimers).toBe(0);
});

test('a guest that is gone is not read again', async () => {
  const { clock, live, slot, server } = reading();
  server.status = undefined;
  live.acted(slot);
  await clock.advance(60_000);
  expect(server.reads).toBe(1);
});

test('disposing ends reads and timers', async () => {
  const { clock, live, slot, server } = reading();
  live.acted(slot);
  await live.dispose('over');
  live.acted(slot);
  await clock.advance(60_000);
  expect(server.reads).toBe(0);
  expect(clock.pendingTimers).toBe(0);
});
