import { describe, expect, expectTypeOf, test } from 'vitest';
import { failure } from '../../test/support/client.ts';
import { useGuestLab } from '../../test/support/guest-lab.ts';
import type { LxcConfig } from '../pve/index.ts';
import { fault } from '../simulator/index.ts';
import { remoteInfo } from './remote-info.ts';

describe('a node', () => {
  test('has a name, a key and a client', async () => {
    const { client } = await useGuestLab();
    const node = client.node('pve2');
    expect([node.name, node.key, node.client === client]).toEqual(['pve2', 'node/pve2', true]);
  });

  test('tells its status, its version and its tasks', async () => {
    const { client, clock } = await useGuestLab();
    const node = client.node('pve1');
    expect(await clock.until(node.status())).toMatchObject({ memory: { totalBytes: expect.any(Number) } });
    expect(await clock.until(node.version())).toMatchObject({ major: 9, minor: 2 });
    const start = await clock.until(client.guest(102).start());
    expect(await clock.until(node.tasks({ vmid: 102 }))).toMatchObject([{ upid: start.upid, running: true }]);
    expect(await clock.until(node.tasks({ vmid: 102, source: 'archive' }))).toEqual([]);
    await clock.until(start.wait());
    const ended = await clock.until(
      node.tasks({ type: 'vzstart', since: new Date(clock.now() - 60_000), limit: 1 }),
    );
    expect(ended).toMatchObject([{ running: false, exitStatus: 'OK' }]);
  });

  test('reads below itself, typed and normalised where the contract knows the path', async () => {
    const { client, clock } = await useGuestLab();
    const node = client.node('pve1');
    const config = await clock.until(node.get('/lxc/{vmid}/config', { vmid: 101 }));
    expectTypeOf(config).toEqualTypeOf<LxcConfig>();
    expect(config.memory).toBe(256);
    expect(await clock.until(node.get('lxc/101/config') as Promise<object>)).toMatchObject({
      hostname: 'web',
    });
  });

  test('that is down or does not exist says so', async () => {
    const { sim, client, clock } = await useGuestLab();
    sim.node('pve3').fail();
    expect(await failure(clock.until(client.node('pve3').status(), 500))).toMatchObject({
      code: 'node-unreachable',
    });
    expect(await failure(clock.until(client.node('nope').status(), 500))).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a remote', () => {
  test('tells version, cluster, quorum and nodes', async () => {
    const { sim, client, clock } = await useGuestLab();
    const nodes = ['pve1', 'pve2', 'pve3'];
    expect(await clock.until(remoteInfo(client))).toMatchObject({
      ...{ name: 'lab', clusterName: 'lab', quorate: true, nodes, version: { major: 9 } },
    });
    sim.cluster().loseQuorum();
    expect(await clock.until(remoteInfo(client))).toMatchObject({ quorate: false });
  });

  test('leaves unknown what may not be read', async () => {
    const { sim, client, clock } = await useGuestLab();
    const denied = fault.status(403, { reason: 'Permission check failed (/, Sys.Audit)' });
    sim.use('GET /cluster/status', denied);
    const info = await clock.until(remoteInfo(client));
    expect(info).not.toHaveProperty('quorate');
    expect(info).not.toHaveProperty('clusterName');
  });
});
