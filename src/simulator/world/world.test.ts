import { expect, test } from 'vitest';
import { ct, oneHost, threeNodes, vm } from '../../../test/support/scenarios.ts';
import { testWorld } from '../../../test/support/world.ts';
import { homelab } from '../scenarios/homelab.ts';
import { runTimeline } from './timeline.ts';

const running = { status: 'running' as const };

/** An hour in which many things happen. */
async function hour(seed: number): Promise<string> {
  const it = testWorld(homelab(), { seed });
  runTimeline(it.world, homelab().timeline!);
  const { world } = it;
  world.guest(101).backup();
  await it.clock.advance(60_000);
  world.guest(103).migrate('pve2');
  world.guest(102).powerOffInside();
  await it.clock.advance(300_000);
  world.node('pve3').fail();
  await it.clock.advance(600_000);
  world.node('pve3').restore();
  world.control().loseQuorum();
  await it.clock.advance(60_000);
  world.control().regainQuorum();
  await it.clock.advance(2_500_000);
  const rows = await it.ask('GET /cluster/resources');
  const tasks = await it.ask('GET /cluster/tasks');
  return JSON.stringify([world.events, rows, tasks]);
}

test('the same seed gives the same world, byte for byte; another seed another', async () => {
  const first = await hour(7);
  expect(await hour(7)).toBe(first);
  expect(await hour(8)).not.toBe(first);
}, 30_000);

test('events are numbered, timed and told to those who listen', async () => {
  const it = testWorld(threeNodes([ct(101)]));
  const heard: string[] = [];
  const leave = it.cluster.observe((event) => heard.push(event.kind));
  it.world.guest(101).start({ instant: true });
  it.world.guest(101).lock('backup');
  it.world.guest(101).unlock();
  it.world.guest(101).rename('x');
  it.world.guest(101).setAddress('10.0.0.7/24');
  leave();
  it.world.guest(101).remove();
  expect(heard).toEqual(['guest-started', 'guest-locked', 'guest-unlocked', 'guest-renamed', 'guest-config']);
  expect(it.world.events.map((event) => event.id)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(it.world.events.at(-1)).toEqual({
    ...{ id: 7, at: it.clock.now(), cluster: 'lab', kind: 'guest-removed', vmid: 101, node: 'pve1' },
  });
});

test('the verbs that Proxmox makes tasks of', async () => {
  const it = testWorld(oneHost([ct(101), vm(200)]));
  for (const vmid of [101, 200]) {
    const guest = it.world.guest(vmid);
    for (const [verb, status] of [
      ['start', 'running'],
      ['reboot', 'running'],
      ['shutdown', 'stopped'],
      ['start', 'running'],
      ['stop', 'stopped'],
    ] as const) {
      expect(guest[verb]()).toMatch(new RegExp(`^UPID:pve1:.*:(?:vz|qm)${verb}:${vmid}:root@pam:$`));
      await it.clock.advance(15_000);
      expect(guest.truth.status).toBe(status);
    }
    guest.start({ instant: true });
    expect(guest.truth).toMatchObject({ status: 'running', uptimeSeconds: 0 });
    guest.shutdown({ instant: true });
    expect(guest.truth).toMatchObject({ status: 'stopped', addresses: [], uptimeSeconds: undefined });
  }
});

test('what does not exist has no verbs', () => {
  const it = testWorld(oneHost([ct(101)]));
  expect(() => it.world.guest(999)).toThrow('no guest 999');
  expect(() => it.world.node('pve9')).toThrow('no node pve9');
  expect(() => it.world.cluster('x')).toThrow('no cluster x');
  const guest = it.world.guest(101);
  guest.remove();
  expect(() => guest.truth).toThrow('has no guest 101');
});

test('a timeline does what it says, when it says, again and again', async () => {
  const it = testWorld(threeNodes([ct(101, running), vm(200, running)]));
  runTimeline(it.world, [
    { after: '10s', guest: 101, do: 'powerOffInside' },
    { after: '20s', every: '10s', guest: 200, do: 'lock', with: 'backup' },
    { after: '25s', every: '10s', guest: 200, do: 'unlock' },
    { after: '30s', node: 'pve2', do: 'fail', with: { how: 'refused' } },
    { after: '31s', do: 'loseQuorum' },
    { after: '32s', guest: 101, do: 'migrate', with: ['pve3', { instant: true }] },
    { after: '33s', guest: 101, do: 'remove' },
    { after: '34s', guest: 101, do: 'start' },
  ]);
  await it.clock.advance(60_000);
  const since = it.world.events[0]!.at - 10_000;
  const story = it.world.events.map((event) => `${(event.at - since) / 1000} ${event.kind}`);
  expect(story.slice(0, 8)).toEqual([
    ...['10 guest-stopped', '20 guest-locked', '25 guest-unlocked', '30 node-failed', '30 node-reachability'],
    ...['30 guest-locked', '31 quorum-lost', '32 guest-moved'],
  ]);
  expect(story).toContain('33 guest-removed');
  expect(story).toContain('50 guest-locked');
  expect(() => runTimeline(it.world, [{ after: '1s', node: 'pve1', do: 'migrate' }])).toThrow(
    'cannot "migrate" pve1',
  );
});

test('a closed world does nothing more', async () => {
  const it = testWorld(threeNodes([ct(101)]));
  it.world.guest(101).start();
  it.world.close();
  await it.clock.advance(60_000);
  expect(it.clock.pendingTimers).toBe(0);
  expect(it.world.guest(101).truth.status).toBe('stopped');
});
