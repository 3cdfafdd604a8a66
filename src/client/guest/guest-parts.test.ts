import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PveError } from '../../pve/errors.ts';
import type { GuestResource } from '../../pve/wire/resources.ts';
import { type GuestAction, planAction } from './actions.ts';
import { addressTexts, configAddresses, isInsideInterface, reachableAddresses } from './addresses.ts';
import { guestStatus } from './guest-status.ts';
import { pickGuest } from './locate.ts';
import { parseNetConfig } from './net-config.ts';
import { isAgentEnabled } from './read-addresses.ts';
import { lockNamedBy, saysAlreadyRunning, saysGone, saysModified, saysNotRunning } from './server-words.ts';
import { withShutdownTimeout } from './startup.ts';
import type { StatsSample } from './stats.ts';
import { formatStatsLine } from './stats-line.ts';

test.each([
  [{ type: 'lxc', status: 'running' }, 'running'],
  [{ type: 'lxc', status: 'stopped', lock: 'backup' }, 'stopped'],
  [{ type: 'qemu', status: 'running', qmpStatus: 'paused' }, 'paused'],
  [{ type: 'qemu', status: 'running', qmpStatus: 'io-error' }, 'io-error'],
  [{ type: 'qemu', status: 'running' }, 'running'],
  [{ type: 'qemu', status: 'stopped', lock: 'suspended' }, 'hibernated'],
  [{ type: 'qemu', status: 'stopped', lock: 'backup' }, 'stopped'],
  [{ type: 'qemu', status: 'unknown' }, 'unknown'],
] as const)('%j is %s', (current, status) => {
  expect(guestStatus(current)).toBe(status);
});

describe('the shutdown timeout', () => {
  test.each([
    [undefined, 'down=90'],
    ['', 'down=90'],
    ['order=2,up=10', 'order=2,up=10,down=90'],
    ['order=2,down=60,up=10', 'order=2,down=90,up=10'],
    ['3', '3,down=90'],
    ['down=90', 'down=90'],
  ])('in %j', (startup, wanted) => {
    expect(withShutdownTimeout(startup, 90)).toBe(wanted);
  });

  test('changes nothing else, whatever was there', () => {
    const part = fc.constantFrom('order=2', 'up=10', '7', 'down=60');
    fc.assert(
      fc.property(fc.uniqueArray(part), fc.nat(), (parts, seconds) => {
        const after = withShutdownTimeout(parts.join(','), seconds).split(',');
        expect(after.filter((each) => !each.startsWith('down='))).toEqual(
          parts.filter((each) => !each.startsWith('down=')),
        );
        expect(after.filter((each) => each.startsWith('down='))).toEqual([`down=${seconds}`]);
      }),
    );
  });
});

describe('configured addresses', () => {
  test('of a container: every net, both families; what others hand out is not known', () => {
    const config = {
      digest: 'x',
      net1: 'name=lan,bridge=vmbr1,ip=dhcp,ip6=auto',
      net10: 'name=z,bridge=vmbr0,ip=203.0.113.7/29,ip6=2001:DB8::7/64',
      net2: 'name=m,ip=manual,ip6=fe80::1/64',
      net0: 'name=eth0,bridge=vmbr0,hwaddr=BC:24:11:2A:3B:4C,gw=10.0.0.1,ip=10.0.0.5/24',
      network: 'ip=9.9.9.9/24',
    };
    expect(configAddresses('lxc', config)).toEqual([
      { address: '10.0.0.5', family: 4, prefixLength: 24, interface: 'eth0', source: 'config' },
      { address: '203.0.113.7', family: 4, prefixLength: 29, interface: 'z', source: 'config' },
      { address: '2001:db8::7', family: 6, prefixLength: 64, interface: 'z', source: 'config' },
    ]);
  });

  test('of a virtual machine: cloud-init', () => {
    const config = {
      digest: 'x',
      net0: 'virtio=BC:24:11:00:00:01,bridge=vmbr0',
      ipconfig0: 'gw=10.0.0.1,ip=10.0.0.9/24',
    };
    expect(configAddresses('qemu', config)).toEqual([
      { address: '10.0.0.9', family: 4, prefixLength: 24, interface: 'net0', source: 'cloud-init' },
    ]);
  });

  test('nonsense is not an address', () => {
    expect(configAddresses('lxc', { digest: 'x', net0: 'ip=010.0.0.1/24,ip6=::1/999' })).toEqual([]);
  });

  test('a net option, taken apart', () => {
    expect(parseNetConfig('name=eth0,bridge=vmbr0,hwaddr=BC:24:11:2A:3B:4C,tag=7,link_down=1')).toMatchObject(
      {
        name: 'eth0',
        bridge: 'vmbr0',
        hardwareAddress: 'bc:24:11:2a:3b:4c',
        tag: 7,
        linkDown: true,
        ip: undefined,
      },
    );
  });
});

describe('addresses of interfaces', () => {
  const interfaces = [
    { name: 'lo', addresses: [{ address: '127.0.0.1', family: 4 as const, prefixLength: 8 }] },
    {
      name: 'eth0',
      addresses: [
        { address: '100.64.3.4', family: 4 as const, prefixLength: 10 },
        { address: '8.8.4.4', family: 4 as const, prefixLength: 32 },
        { address: 'fe80::1', family: 6 as const, prefixLength: 64 },
        { address: '169.254.1.1', family: 4 as const },
        { address: 'fd00::1', family: 6 as const, prefixLength: 64 },
      ],
    },
    { name: 'docker0', addresses: [{ address: '172.17.0.1', family: 4 as const, prefixLength: 16 }] },
    {
      name: 'wg0',
      addresses: [
        { address: '10.7.0.1', family: 4 as const },
        { address: '8.8.4.4', family: 4 as const },
      ],
    },
  ];

  test('public and carrier-grade ones too, loopback and link-local not', () => {
    expect(addressTexts(reachableAddresses(interfaces, 'interfaces', 'all'))).toEqual([
      '100.64.3.4',
      '8.8.4.4',
      'fd00::1',
      '172.17.0.1',
      '10.7.0.1',
    ]);
  });

  test('without those of bridges inside', () => {
    expect(addressTexts(reachableAddresses(interfaces, 'agent', 'guest'))).not.toContain('172.17.0.1');
  });

  test.each(['docker0', 'br-5f3e1a2b3c4d', 'veth12ab', 'virbr0', 'cni0', 'br0', 'podman0'])(
    '%s is inside',
    (name) => {
      expect(isInsideInterface(name)).toBe(true);
    },
  );

  test.each(['eth0', 'ens18', 'enp6s18', 'wg0', 'tailscale0', 'bond0', 'broadband'])('%s is not', (name) => {
    expect(isInsideInterface(name)).toBe(false);
  });
});

test('the guest agent is on or off', () => {
  const on = ['1', 'enabled=1', '1,fstrim_cloned_disks=1', 'type=virtio,enabled=1'];
  const off = [undefined, '0', 'enabled=0', 'enabled=0,type=virtio', ''];
  expect(on.map(isAgentEnabled)).toEqual([true, true, true, true]);
  expect(off.map(isAgentEnabled)).toEqual([false, false, false, false, false]);
});

describe('actions', () => {
  const plan = (action: GuestAction, kind: 'lxc' | 'qemu') => planAction(action, kind, 'lab/101', {});

  test('hibernating is a suspend to disk', () => {
    expect(plan('hibernate', 'qemu')).toMatchObject({
      call: 'suspend',
      params: { todisk: true },
      goal: ['hibernated'],
    });
  });

  test('a container is never expected to be paused', () => {
    expect(plan('suspend', 'lxc').goal).toEqual(['stopped']);
  });

  test.each(['reset', 'hibernate'] as const)('a container cannot %s', (action) => {
    expect(() => plan(action, 'lxc')).toThrow(
      expect.objectContaining({ code: 'unsupported', subject: 'lab/101', advice: expect.any(String) }),
    );
  });

  test('others are refused, with those there are', () => {
    expect(() => plan('explode' as GuestAction, 'lxc')).toThrow(
      expect.objectContaining({
        code: 'parameter',
        message: 'lab/101: "explode" is no action',
        advice: expect.stringContaining('hibernate'),
      }),
    );
  });

  test('what is not asked for is not sent', () => {
    const { params } = planAction('shutdown', 'lxc', 'lab/101', { timeoutSeconds: 5 });
    expect(JSON.parse(JSON.stringify(params))).toEqual({ timeout: 5 });
  });
});

describe("Proxmox's words", () => {
  const said = (serverMessage: string) => new PveError('api', 'x', { serverMessage });

  test('are understood', () => {
    expect(saysGone(said("Configuration file 'nodes/pve1/lxc/999.conf' does not exist"))).toBe(true);
    expect(saysAlreadyRunning(said('CT 101 already running'))).toBe(true);
    expect(saysAlreadyRunning(said('VM 200 already running'))).toBe(true);
    expect(saysNotRunning(said('VM 101 not running'))).toBe(true);
    expect(saysNotRunning(said('VM 200 is not running'))).toBe(true);
    expect(lockNamedBy(said('CT is locked (snapshot-delete)'))).toBe('snapshot-delete');
    expect(
      saysModified(said('detected modified configuration - file changed by other user? Try again.')),
    ).toBe(true);
  });

  test('others are not taken for them', () => {
    for (const error of [
      said('QEMU guest agent is not running'),
      said(''),
      new Error('CT 101 already running'),
      7,
    ]) {
      expect([saysGone(error), saysAlreadyRunning(error), saysNotRunning(error)]).toEqual([
        false,
        false,
        false,
      ]);
      expect(lockNamedBy(error)).toBeUndefined();
    }
  });
});

describe('finding a guest', () => {
  const row = (vmid: number, type: 'lxc' | 'qemu', name: string, status = 'running'): GuestResource => ({
    ...{ id: `${type}/${vmid}`, vmid, type, name, status, node: 'pve1', tags: [] },
  });
  const rows = [
    row(101, 'lxc', 'web'),
    row(102, 'lxc', 'db'),
    row(103, 'qemu', 'DB', 'stopped'),
    row(104, 'lxc', 'x'),
    row(105, 'lxc', 'x'),
  ];

  test('by vmid, and by its name in any case', () => {
    expect(pickGuest(rows, { vmid: 103 }, 'lab').vmid).toBe(103);
    expect(pickGuest(rows, { name: 'WEB' }, 'lab').vmid).toBe(101);
  });

  test('of several of a name the one that runs, if one does', () => {
    expect(pickGuest(rows, { name: 'db' }, 'lab').vmid).toBe(102);
    expect(() => pickGuest(rows, { name: 'x' }, 'lab')).toThrow(
      expect.objectContaining({ code: 'ambiguous', candidates: ['lab/lxc/104', 'lab/lxc/105'] }),
    );
  });

  test('none, or one of the other kind', () => {
    expect(() => pickGuest(rows, { vmid: 999 }, 'lab')).toThrow(
      expect.objectContaining({ code: 'not-found', message: 'lab/999: there is no such guest' }),
    );
    expect(() => pickGuest(rows, { vmid: 101, kind: 'qemu' }, 'lab')).toThrow(/no qemu but a lxc guest/);
  });
});

describe('the stats line', () => {
  const GiB = 2 ** 30;
  const sample: Pick<StatsSample, 'status' | 'cpu' | 'memory' | 'network' | 'block'> = {
    status: 'running',
    cpu: { used: 0.311, count: 4 },
    memory: { usedBytes: 9.774 * GiB, totalBytes: 20 * GiB },
    network: { inBytes: 4.7 * GiB, outBytes: 3.3 * GiB, inBytesPerSecond: null, outBytesPerSecond: null },
    block: {
      readBytes: 25 * GiB,
      writtenBytes: 36 * GiB,
      readBytesPerSecond: null,
      writtenBytesPerSecond: null,
    },
  };

  test('is the known one', () => {
    expect(formatStatsLine(sample)).toBe('running|31.1%|9.8GiB/20GiB|48.87%|4.7GiB/3.3GiB|25GiB/36GiB');
  });

  test('keeps its decimals for round numbers', () => {
    const round = {
      ...sample,
      cpu: { used: 0.05, count: 1 },
      memory: { usedBytes: GiB, totalBytes: 2 * GiB },
    };
    expect(formatStatsLine(round)).toMatch(/^running\|5\.0%\|1GiB\/2GiB\|50\.00%\|/);
  });

  test('writes - for what is unknown', () => {
    const none = { inBytes: null, outBytes: null, inBytesPerSecond: null, outBytesPerSecond: null };
    expect(
      formatStatsLine({
        status: 'unknown',
        cpu: { used: null, count: null },
        memory: { usedBytes: null, totalBytes: GiB },
        network: none,
        block: { ...sample.block, readBytes: null, writtenBytes: null },
      }),
    ).toBe('unknown|-|-/1GiB|-|-|-');
  });
});
