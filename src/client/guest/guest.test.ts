import { describe, expect, test } from 'vitest';
import { failure } from '../../../test/support/client.ts';
import { useGuestLab } from '../../../test/support/guest-lab.ts';
import { fault } from '../../simulator/index.ts';
import { addressTexts } from './addresses.ts';

describe('a guest', () => {
  test('is found by vmid, by name and with its kind, and knows where it is', async () => {
    const { client, clock } = await useGuestLab();
    const web = client.guest(101);
    expect(await clock.until(web.locate())).toEqual({ node: 'pve1', kind: 'lxc', vmid: 101, name: 'web' });
    expect([web.kind, web.subject, web.remote]).toEqual(['lxc', 'lab/lxc/101', 'lab']);
    expect(await clock.until(client.guest('VM-idle').locate())).toMatchObject({ vmid: 201, kind: 'qemu' });
    expect(await clock.until(client.guest('lab/qemu/200').name())).toBe('vm');
  });

  test('that is named by its name has a vmid once it has been found', async () => {
    const { client, clock } = await useGuestLab();
    const guest = client.guest('idle');
    expect(() => guest.vmid).toThrow(expect.objectContaining({ code: 'parameter', subject: 'lab/idle' }));
    expect(await clock.until(guest.isStopped())).toBe(true);
    expect(guest.vmid).toBe(102);
  });

  test('of another remote, of the other kind, or of nobody is not found', async () => {
    const { client, clock } = await useGuestLab();
    expect(() => client.guest('other/101')).toThrow(expect.objectContaining({ code: 'not-found' }));
    const wrongKind = await failure(clock.until(client.guest('qemu/101').status()));
    expect(wrongKind).toMatchObject({
      code: 'not-found',
      message: 'lab/qemu/101: 101 is no qemu but a lxc guest',
    });
    const nobody = await failure(clock.until(client.guest(999).status()));
    expect(nobody).toMatchObject({ code: 'not-found', message: 'lab/999: there is no such guest' });
  });

  test.each([
    [101, 'running'],
    [102, 'stopped'],
    [200, 'running'],
    [202, 'paused'],
    [203, 'hibernated'],
  ])('%i is %s', async (vmid, status) => {
    const { client, clock } = await useGuestLab();
    const guest = client.guest(vmid);
    expect(await clock.until(guest.status())).toBe(status);
    expect(await clock.until(guest.isRunning())).toBe(status === 'running');
    expect(await clock.until(guest.isStopped())).toBe(status === 'stopped');
  });

  test('is followed to where it has moved between two calls', async () => {
    const { sim, client, clock } = await useGuestLab();
    const guest = client.guest(101);
    await clock.until(guest.status());
    sim.guest(101).migrate('pve3', { instant: true });
    expect(await clock.until(guest.status())).toBe('running');
    expect(await clock.until(guest.locate())).toMatchObject({ node: 'pve3' });
    expect(sim.requests('GET /cluster/resources')).toBe(2);
  });

  test('between two nodes for a moment is waited for, but not forever', async () => {
    const { sim, client, clock } = await useGuestLab();
    const current = 'GET /nodes/{node}/lxc/{vmid}/status/current';
    const gone = fault.status(500, { reason: "Configuration file 'nodes/pve1/lxc/101.conf' does not exist" });
    sim.use(current, gone, { times: 3 });
    expect(await clock.until(client.guest(101).status())).toBe('running');
    sim.use(current, gone);
    expect(await failure(clock.until(client.guest(101).status()))).toMatchObject({ code: 'not-found' });
    expect(clock.monotonic()).toBeLessThan(15_000);
  });

  test('that has been removed is not found any more', async () => {
    const { sim, client, clock } = await useGuestLab();
    const guest = client.guest(102);
    await clock.until(guest.status());
    sim.guest(102).remove();
    expect(await failure(clock.until(guest.status()))).toMatchObject({ code: 'not-found' });
  });

  test('on a node that has died says which node', async () => {
    const { sim, client, clock } = await useGuestLab();
    const guest = client.guest(103);
    await clock.until(guest.status());
    sim.node('pve2').fail();
    const error = await failure(clock.until(guest.status(), 500));
    expect(error).toMatchObject({ code: 'node-unreachable', message: expect.stringContaining('pve2') });
  });

  test('tells its numbers once', async () => {
    const { client, clock } = await useGuestLab();
    await clock.advance(60_000);
    const sample = await clock.until(client.guest(101).statsOnce());
    expect(sample).toMatchObject({
      ...{ remote: 'lab', node: 'pve1', type: 'lxc', vmid: 101, name: 'web', status: 'running' },
      memory: { totalBytes: 256 * 2 ** 20 },
      network: { inBytesPerSecond: null, outBytesPerSecond: null },
    });
    // The published value, not the first look of whichever worker answers.
    expect(sample.cpu.used).toBeGreaterThan(0);
    const stopped = await clock.until(client.guest(102).statsOnce());
    expect(stopped).toMatchObject({ status: 'stopped', cpu: { used: 0 }, memory: { usedBytes: 0 } });
  });

  test('just started has no published CPU use yet', async () => {
    const { sim, client, clock } = await useGuestLab();
    await clock.advance(60_000);
    sim.guest(102).start({ instant: true });
    expect((await clock.until(client.guest(102).statsOnce())).cpu.used).toBeNull();
  });
});

describe('its configuration', () => {
  test('is typed', async () => {
    const { client, clock } = await useGuestLab();
    expect(await clock.until(client.guest(101).config())).toMatchObject({
      hostname: 'web',
      memory: 256,
      startup: 'order=2,up=10',
      digest: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
  });

  test('has another shutdown timeout when told so, and nothing else changes', async () => {
    const { sim, client, clock } = await useGuestLab();
    const guest = client.guest(101);
    const before = await clock.until(guest.config());
    await clock.until(guest.setShutdownTimeout(90));
    expect(await clock.until(guest.config())).toEqual({
      ...before,
      startup: 'order=2,up=10,down=90',
      digest: expect.not.stringMatching(before.digest),
    });
    await clock.until(guest.setShutdownTimeout(90));
    expect(sim.executed('PUT /nodes/{node}/lxc/{vmid}/config')).toBe(1);
    await clock.until(client.guest(201).setShutdownTimeout(30));
    expect(await clock.until(client.guest(201).config())).toMatchObject({ startup: 'down=30' });
  });

  test('keeps what somebody else writes at the same time', async () => {
    const { sim, client, clock } = await useGuestLab();
    const guest = client.guest(101);
    sim.use(
      'PUT /nodes/{node}/lxc/{vmid}/config',
      { kind: 'run', action: () => sim.guest(101).guest.config.set('startup', 'order=7,up=1') },
      { times: 1 },
    );
    await clock.until(guest.setShutdownTimeout(45));
    expect(await clock.until(guest.config())).toMatchObject({ startup: 'order=7,up=1,down=45' });
  });

  test('is given up when somebody else is always faster', async () => {
    const { sim, client, clock } = await useGuestLab();
    let order = 10;
    sim.use('PUT /nodes/{node}/lxc/{vmid}/config', {
      kind: 'run',
      action: () => sim.guest(101).guest.config.set('startup', `order=${order++}`),
    });
    const error = await failure(clock.until(client.guest(101).setShutdownTimeout(45)));
    expect(error).toMatchObject({ code: 'api', serverMessage: expect.stringContaining('detected modified') });
    expect(sim.requests('PUT /nodes/{node}/lxc/{vmid}/config')).toBe(5);
  });

  test.each([-1, 1.5, Number.NaN])('cannot take %d seconds', async (seconds) => {
    const { client } = await useGuestLab();
    const error = await failure(client.guest(101).setShutdownTimeout(seconds));
    expect(error).toMatchObject({ code: 'parameter', fields: { seconds: expect.any(String) } });
  });

  test('of a locked guest cannot be changed', async () => {
    const { sim, client, clock } = await useGuestLab();
    sim.guest(101).lock('backup');
    const error = await failure(clock.until(client.guest(101).setShutdownTimeout(45)));
    expect(error).toMatchObject({ code: 'locked', serverMessage: 'CT is locked (backup)' });
  });
});

describe('its addresses', () => {
  test('are those of its interfaces while it runs', async () => {
    const { client, clock } = await useGuestLab();
    await clock.advance(60_000);
    expect(await clock.until(client.guest(101).addresses())).toEqual([
      { address: '10.0.0.101', family: 4, prefixLength: 24, interface: 'eth0', source: 'interfaces' },
    ]);
  });

  test('are the configured ones while it is stopped', async () => {
    const { client, clock } = await useGuestLab();
    const guest = client.guest(102);
    expect(await clock.until(guest.addresses())).toEqual([
      { address: '10.0.0.102', family: 4, prefixLength: 24, interface: 'eth0', source: 'config' },
    ]);
    expect(await clock.until(guest.addressesFromInterfaces())).toEqual([]);
  });

  test('are asked for where it has moved to, though the old node only says that there are none', async () => {
    const { sim, client, clock } = await useGuestLab();
    await clock.advance(60_000);
    const guest = client.guest(101);
    await clock.until(guest.addresses());
    sim.guest(101).migrate('pve2', { instant: true });
    expect(await clock.until(guest.addresses())).toMatchObject([{ source: 'interfaces' }]);
  });

  test('are the configured ones where the server cannot list interfaces (7.4)', async () => {
    const { client, clock } = await useGuestLab({ version: '7.4' });
    expect(await clock.until(client.guest(101).addresses())).toMatchObject([
      { address: '10.0.0.101', source: 'config' },
    ]);
  });

  test('of a virtual machine come from its agent, else from cloud-init', async () => {
    const { sim, client, clock } = await useGuestLab();
    await clock.advance(120_000);
    const guest = client.guest(200);
    expect(addressTexts(await clock.until(guest.addresses()))).toEqual([
      '10.0.0.200',
      'fd00::200',
      '172.17.0.1',
    ]);
    expect(await clock.until(guest.addresses({ interfaces: 'guest' }))).toEqual([
      { address: '10.0.0.200', family: 4, prefixLength: 24, interface: 'ens18', source: 'agent' },
      { address: 'fd00::200', family: 6, prefixLength: 64, interface: 'ens18', source: 'agent' },
    ]);
    sim.guest(200).pauseAgent();
    expect(await clock.until(guest.addresses(), 500)).toEqual([
      { address: '10.9.9.9', family: 4, prefixLength: 24, interface: 'net0', source: 'cloud-init' },
    ]);
    expect(await failure(clock.until(guest.addressesFromInterfaces(), 500))).toMatchObject({ code: 'api' });
  });

  test('of a virtual machine without an agent are not asked of one', async () => {
    const { sim, client, clock } = await useGuestLab();
    expect(await clock.until(client.guest(201).addresses())).toEqual([]);
    expect(sim.requests('GET /nodes/{node}/qemu/{vmid}/agent/network-get-interfaces')).toBe(0);
  });
});
