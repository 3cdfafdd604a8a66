import { expect, test } from 'vitest';
import type { ClusterResource, GuestResource, NodeResource } from '../pve/index.ts';
import { manualClock } from '../std/manual-clock.ts';
import { AddressBook } from './address-book.ts';
import type { Occurrence } from './events.ts';
import type { GuestRecord, NodeRecord } from './records.ts';
import { RemotePicture } from './remote-picture.ts';

const node = (name: string, more: Partial<NodeResource> = {}): NodeResource => ({
  type: 'node',
  id: `node/${name}`,
  node: name,
  status: 'online',
  cpuUsed: 0.1,
  cpuCount: 8,
  uptimeSeconds: 9000,
  ...more,
});

const guest = (vmid: number, more: Partial<GuestResource> = {}): GuestResource => ({
  type: 'lxc',
  id: `lxc/${vmid}`,
  vmid,
  node: 'pve1',
  status: 'running',
  name: `guest${vmid}`,
  template: false,
  tags: ['prod'],
  cpuUsed: 0.25,
  cpuCount: 2,
  memoryUsedBytes: 100,
  memoryTotalBytes: 200,
  diskUsedBytes: 1,
  diskTotalBytes: 2,
  uptimeSeconds: 5000,
  ...more,
});

function picture() {
  const clock = manualClock();
  const guestBook = new AddressBook<GuestRecord>();
  const nodeBook = new AddressBook<NodeRecord>();
  const told: Occurrence[] = [];
  const remote = new RemotePicture({
    name: 'lab',
    clock,
    guestBook,
    nodeBook,
    onChange: (occurrences) => told.push(...occurrences),
  });
  return {
    clock,
    remote,
    guestBook,
    list: (...resources: ClusterResource[]) => remote.applyResources(resources),
    record: (vmid = 101) => remote.slot(vmid)!.record,
    kinds: () => told.splice(0).map(({ kind }) => kind),
  };
}

test('a record has every key, and null where nothing is known', () => {
  const { list, record } = picture();
  list(node('pve1'), { type: 'lxc', id: 'lxc/101', vmid: 101, node: 'pve1', status: 'unknown', tags: [] });
  expect(record()).toEqual({
    remote: 'lab',
    node: 'pve1',
    type: 'lxc',
    vmid: 101,
    name: null,
    status: 'unknown',
    template: null,
    lock: null,
    pool: null,
    tags: [],
    haState: null,
    addresses: null,
    addressesAt: null,
    cpu: { used: null, count: null },
    memory: { usedBytes: null, totalBytes: null },
    disk: { usedBytes: null, totalBytes: null },
    uptimeSeconds: null,
    stale: null,
  });
});

test('records are frozen all the way down', () => {
  const { list, record, remote } = picture();
  list(node('pve1'), guest(101));
  const parts = [record(), record().tags, record().cpu, record().memory, record().disk, remote.guests];
  expect(parts.every(Object.isFrozen)).toBe(true);
  expect([remote.nodes, remote.nodes[0], remote.record, remote.record.nodes].every(Object.isFrozen)).toBe(
    true,
  );
});

test('an unchanged guest keeps its record, and a changed one what has not changed of it', () => {
  const { list, record, remote } = picture();
  list(node('pve1'), guest(101), guest(102));
  const [first, second] = remote.guests;
  const guests = remote.guests;
  list(node('pve1'), guest(101), guest(102));
  expect(remote.guests).toBe(guests);
  list(node('pve1'), guest(101), guest(102, { cpuUsed: 0.5 }));
  expect(remote.guests[0]).toBe(first);
  expect(record(102)).not.toBe(second);
  expect(record(102).memory).toBe(second!.memory);
  expect(record(102).tags).toBe(second!.tags);
});

test('the first list is no news; after it every difference is', () => {
  const { list, kinds } = picture();
  list(node('pve1'), node('pve2'), guest(101));
  expect(kinds()).toEqual([]);
  list(
    node('pve1'),
    node('pve2'),
    guest(101, { node: 'pve2', name: 'new', lock: 'backup', haState: 'started' }),
  );
  expect(kinds()).toEqual(['guest-moved', 'guest-renamed', 'guest-lock', 'guest-ha']);
  list(node('pve1'), node('pve2'), guest(101, { node: 'pve2', name: 'new', tags: ['a', 'b'] }), guest(102));
  expect(kinds()).toEqual(['guest-lock', 'guest-ha', 'guest-tags', 'guest-created']);
  list(node('pve1'), node('pve2'), guest(102));
  expect(kinds()).toEqual(['guest-removed']);
});

test('starting, pausing, resuming, stopping and hibernating are told once each', () => {
  const { list, kinds, record } = picture();
  const vm = (status: string, lock?: string) =>
    list(node('pve1'), guest(101, { type: 'qemu', id: 'qemu/101', status, lock, uptimeSeconds: undefined }));
  vm('stopped');
  vm('running');
  expect(kinds()).toEqual(['guest-started']);
  vm('paused');
  expect(kinds()).toEqual(['guest-paused']);
  vm('running');
  expect(kinds()).toEqual(['guest-resumed']);
  vm('stopped', 'suspended');
  expect(record().status).toBe('hibernated');
  expect(kinds()).toEqual(['guest-lock', 'guest-stopped']);
  vm('io-error');
  expect(record().status).toBe('io-error');
  expect(kinds()).toEqual(['guest-lock', 'guest-started']);
});

test('an uptime that falls is a restart, but not that of a virtual machine that has just moved alive', () => {
  const { list, kinds, clock } = picture();
  const vm = (more: Partial<GuestResource>) =>
    list(node('pve1'), node('pve2'), guest(101), guest(200, { type: 'qemu', id: 'qemu/200', ...more }));
  vm({});
  list(
    node('pve1'),
    node('pve2'),
    guest(101, { uptimeSeconds: 3 }),
    guest(200, { type: 'qemu', id: 'qemu/200' }),
  );
  expect(kinds()).toEqual(['guest-stopped', 'guest-started']);
  list(
    node('pve1'),
    node('pve2'),
    guest(101, { uptimeSeconds: 2 }),
    guest(200, { type: 'qemu', id: 'qemu/200' }),
  );
  expect(kinds()).toEqual([]);
  vm({ node: 'pve2' });
  vm({ node: 'pve2', uptimeSeconds: 2 });
  expect(kinds()).toEqual(['guest-moved']);
  vm({ node: 'pve2', uptimeSeconds: 100 });
  clock.jumpTo(clock.now() + 60_000);
  vm({ node: 'pve2', uptimeSeconds: 1 });
  expect(kinds()).toEqual(['guest-stopped', 'guest-started']);
});

test('a guest on a dead node is not reported running, whatever the list goes on saying', () => {
  const { list, record, kinds, clock, remote } = picture();
  list(
    node('pve1'),
    node('pve2'),
    guest(101, { node: 'pve2' }),
    guest(102, { node: 'pve2', status: 'stopped' }),
  );
  const lastSeen = clock.now();
  clock.jumpTo(lastSeen + 3000);
  list(
    node('pve1'),
    node('pve2', { status: 'offline' }),
    guest(101, { node: 'pve2' }),
    guest(102, { node: 'pve2', status: 'stopped' }),
  );
  expect(record().status).toBe('unknown');
  expect(record().stale).toEqual({ since: new Date(lastSeen), reason: 'node pve2 is offline' });
  expect(record(102).status).toBe('stopped');
  expect(record(102).stale).not.toBeNull();
  expect(remote.node('pve2')!.stale?.since).toEqual(new Date(lastSeen));
  expect(kinds()).toEqual(['node-lost']);

  clock.jumpTo(lastSeen + 6000);
  list(
    node('pve1'),
    node('pve2'),
    guest(101, { node: 'pve2' }),
    guest(102, { node: 'pve2', status: 'stopped' }),
  );
  expect(record().status).toBe('running');
  expect(record().stale).toBeNull();
  expect(kinds()).toEqual(['node-restored']);
});

test('a guest that is back after its node has rebooted was stopped and started', () => {
  const { list, kinds } = picture();
  list(node('pve1'), guest(101));
  list(node('pve1', { status: 'offline' }), guest(101));
  list(node('pve1'), guest(101, { status: 'unknown', name: undefined, uptimeSeconds: undefined }));
  kinds();
  list(node('pve1'), guest(101, { uptimeSeconds: 20 }));
  expect(kinds()).toEqual(['guest-stopped', 'guest-started']);
});

test('a guest without a fresh sample keeps its name and is found by it', () => {
  const { list, record, guestBook } = picture();
  list(node('pve1'), guest(101));
  list(node('pve1'), guest(101, { status: 'unknown', name: undefined, cpuUsed: undefined }));
  expect(record()).toMatchObject({ name: 'guest101', status: 'unknown', cpu: { used: null } });
  expect(guestBook.byName('GUEST101')).toBe(guestBook.byLabel('guest101'));
});

test('a new guest that then starts is told as created and started; one that ran before is not started', () => {
  const { list, kinds, clock } = picture();
  const unknown = { status: 'unknown', name: undefined, uptimeSeconds: undefined };
  list(node('pve1'));
  list(node('pve1'), guest(101, unknown), guest(102, unknown));
  expect(kinds()).toEqual(['guest-created', 'guest-created']);
  clock.jumpTo(clock.now() + 10_000);
  list(node('pve1'), guest(101, { uptimeSeconds: 4 }), guest(102));
  expect(kinds().filter((kind) => kind !== 'guest-renamed')).toEqual(['guest-started']);
});

test('a lost remote keeps what is known of it, marked as stale since its last answer', () => {
  const { list, record, remote, kinds, clock } = picture();
  list(node('pve1'), guest(101));
  const lastSeen = new Date(clock.now());
  clock.jumpTo(clock.now() + 60_000);
  remote.markLost('no route');
  expect(record().status).toBe('running');
  const stale = { since: lastSeen, reason: 'no route' };
  expect([record().stale, remote.record.stale, remote.nodes[0]!.stale]).toEqual([stale, stale, stale]);
  remote.markLost('still no route');
  expect(remote.record.stale).toEqual({ since: lastSeen, reason: 'still no route' });
  expect(kinds()).toEqual(['remote-lost']);
  list(node('pve1'), guest(101));
  expect([record().stale, remote.record.stale, remote.nodes[0]!.stale]).toEqual([null, null, null]);
  expect(kinds()).toEqual(['remote-restored']);
});

test('a remote that answers late brings its guests as news', () => {
  const { list, remote, kinds } = picture();
  remote.markLost('refused');
  list(node('pve1'), guest(101));
  expect(kinds()).toEqual(['remote-lost', 'remote-restored', 'guest-created']);
});

test('what a live read said is not undone by a list that lags, and its use is not invented', () => {
  const { list, record, remote, kinds } = picture();
  list(node('pve1'), guest(101));
  const slot = remote.slot(101)!;
  remote.applyLive(slot, 'stopped');
  list(node('pve1'), guest(101));
  expect(record()).toMatchObject({ status: 'stopped', uptimeSeconds: 0, cpu: { used: 0 } });
  remote.applyLive(slot, 'running');
  list(node('pve1'), guest(101, { status: 'stopped', cpuUsed: 0, uptimeSeconds: 0 }));
  expect(record()).toMatchObject({ status: 'running', uptimeSeconds: null, cpu: { used: null } });
  list(node('pve1'), guest(101, { uptimeSeconds: 4 }));
  remote.applyLive(slot, undefined);
  expect(record()).toMatchObject({ status: 'running', uptimeSeconds: 4 });
  expect(kinds()).toEqual(['guest-stopped', 'guest-started']);
});

test('addresses are told when they change, and when they are only confirmed the list stays the same', () => {
  const { list, record, remote, kinds, guestBook } = picture();
  list(node('pve1'), guest(101));
  const slot = remote.slot(101)!;
  remote.applyAddresses(slot, ['10.0.0.5', '127.0.0.1']);
  expect(kinds()).toEqual(['guest-addresses']);
  const { addresses } = record();
  remote.applyAddresses(slot, ['10.0.0.5', '127.0.0.1']);
  expect(record().addresses).toBe(addresses);
  expect(kinds()).toEqual([]);
  expect(guestBook.byAddress('::FFFF:10.0.0.5')).toBe(slot);
  expect(guestBook.byAddress('127.0.0.1')).toBeUndefined();
  remote.applyAddresses(slot, ['10.0.0.6']);
  expect(guestBook.byAddress('10.0.0.5')).toBeUndefined();
  list(node('pve1'));
  expect(guestBook.byAddress('10.0.0.6')).toBeUndefined();
  expect(guestBook.byName('guest101')).toBeUndefined();
});

test('node addresses, versions and quorum come from what is asked besides', () => {
  const { list, remote } = picture();
  list(node('pve1'), node('pve2'));
  expect(remote.node('pve1')!.addresses).toBeNull();
  const entry = (name: string, address?: string) => ({
    name,
    nodeId: 1,
    online: true,
    local: false,
    address,
  });
  remote.applyStatus({ name: 'lab', quorate: false, nodes: [entry('pve1', '10.0.0.1'), entry('pve2')] });
  remote.applyVersion('9.2.11');
  remote.applyNodeVersion('pve1', '9.2.11');
  expect(remote.record).toEqual({
    name: 'lab',
    version: '9.2.11',
    clusterName: 'lab',
    quorate: false,
    nodes: ['pve1', 'pve2'],
    stale: null,
  });
  expect(remote.nodes.map(({ addresses, version }) => [addresses, version])).toEqual([
    [['10.0.0.1'], '9.2.11'],
    [null, null],
  ]);
  remote.applyStatus(undefined);
  expect(remote.nodes[0]!.addresses).toBeNull();
  expect(remote.record.quorate).toBeNull();
});
