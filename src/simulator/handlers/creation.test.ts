import { expect, test } from 'vitest';
import { ct, oneHost, threeNodes, vm } from '../../../test/support/scenarios.ts';
import { refusal, testWorld } from '../../../test/support/world.ts';

type Row = Record<string, unknown>;
const volumes = [{ name: 'vztmpl/busybox-1.37_amd64.tar.zst', content: 'vztmpl', sizeBytes: 1_111_507 }];

test('a container being made is locked and has no name, then is what was asked for', async () => {
  const it = testWorld({
    clusters: [
      {
        name: 'lab',
        standalone: true,
        nodes: [{ name: 'pve1', cpus: 2 }],
        storages: [{ storage: 'local', volumes }],
      },
    ],
  });
  const upid = (await it.ask('POST /nodes/pve1/lxc', {
    ...{
      vmid: 104,
      ostemplate: 'local:vztmpl/busybox-1.37_amd64.tar.zst',
      hostname: 'stubborn',
      ostype: 'unmanaged',
    },
    ...{
      memory: 64,
      swap: 0,
      unprivileged: true,
      rootfs: 'local:0',
      net0: 'name=eth0,bridge=vmbr0,type=veth',
    },
  })) as string;
  expect(await it.ask('GET /nodes/pve1/lxc')).toMatchObject([
    { vmid: 104, name: 'CT104', lock: 'create', status: 'stopped', maxmem: 536870912, cpus: 2 },
  ]);
  expect(
    await refusal(
      it.ask('POST /nodes/pve1/lxc', { vmid: 104, ostemplate: 'local:vztmpl/busybox-1.37_amd64.tar.zst' }),
    ),
  ).toBe("500 CT 104 already exists on node 'pve1'");
  await it.clock.advance(10_000);
  const task = it.cluster.node('pve1').tasks.find(upid)!;
  expect(task.exitStatus).toBe('OK');
  expect(task.lines).toEqual([
    "extracting archive '/var/lib/vz/template/cache/busybox-1.37_amd64.tar.zst'",
    expect.stringMatching(/^Total bytes read: \d+ \([\d.]+MiB, [\d.]+MiB\/s\)$/),
    'Falling back to amd64.',
    'Use `pct set VMID --arch ARCH` to change.',
    'TASK OK',
  ]);
  expect(await it.ask('GET /nodes/pve1/lxc/104/config')).toEqual({
    ...{ arch: 'amd64', hostname: 'stubborn', memory: 64, swap: 0, ostype: 'unmanaged', unprivileged: 1 },
    net0: expect.stringMatching(/^name=eth0,bridge=vmbr0,hwaddr=BC:24:11:.*,type=veth$/),
    rootfs: 'local:104/subvol-104-disk-0.subvol,size=0T',
    digest: expect.any(String),
  });
});

test('what cannot be made', async () => {
  const it = testWorld(threeNodes([ct(101)]));
  const make = (params: Record<string, string | number>) => refusal(it.ask('POST /nodes/pve1/lxc', params));
  expect(await make({ vmid: 300, ostemplate: 'nowhere:vztmpl/x' })).toBe(
    "500 storage 'nowhere' does not exist",
  );
  expect(await make({ vmid: 300, ostemplate: 'local:vztmpl/x', pool: 'p' })).toBe(
    "500 pool 'p' does not exist",
  );
  it.world.control().loseQuorum();
  expect(await make({ vmid: 300, ostemplate: 'local:vztmpl/x' })).toBe('500 cluster not ready - no quorum?');
});

test('an aborted creation leaves nothing behind', async () => {
  const it = testWorld(oneHost());
  const upid = (await it.ask('POST /nodes/pve1/lxc', {
    vmid: 300,
    ostemplate: 'local:vztmpl/debian-13.tar.zst',
  })) as string;
  await it.clock.advance(300);
  const stopping = it.ask(`DELETE /nodes/pve1/tasks/${upid}`);
  await it.clock.advance(1000);
  await stopping;
  expect(it.cluster.guests.has(300)).toBe(false);
});

test('a machine with disks, started when it is there', async () => {
  const it = testWorld(oneHost());
  const end = await it.act('POST /nodes/pve1/qemu', {
    ...{
      vmid: 300,
      name: 'new',
      memory: '2048',
      scsi0: 'local:32',
      net0: 'virtio,bridge=vmbr0',
      start: true,
    },
  });
  expect(end.lines).toContain("scsi0: successfully created disk 'local:300/vm-300-disk-0.qcow2,size=32G'");
  await it.clock.advance(5000);
  expect(it.world.guest(300).truth).toMatchObject({ name: 'new', status: 'running' });
  expect(await it.ask('GET /nodes/pve1/qemu/300/config')).toMatchObject({
    memory: '2048',
    smbios1: expect.any(String),
  });
});

test('what may be destroyed, and what not', async () => {
  const running = { status: 'running' as const };
  const it = testWorld(
    threeNodes(
      [ct(101, running), ct(102), ct(103, { config: { protection: 1 } }), vm(200, running), ct(104)],
      {
        ha: [{ vmid: 104, state: 'stopped' }],
      },
    ),
  );
  const destroy = (path: string) => refusal(it.ask(`DELETE /nodes/pve1/${path}`));
  expect(await destroy('lxc/101')).toBe('500 unable to destroy CT 101 - container is running');
  expect(await destroy('qemu/200')).toBe('500 VM 200 is running - destroy failed');
  expect(await destroy('lxc/103')).toBe("500 can't remove CT 103 - protection mode enabled");
  expect(await destroy('lxc/104')).toMatch(/used in HA resources/);
  expect((await it.act('DELETE /nodes/pve1/lxc/102')).exit).toBe('OK');
  expect((await it.act('DELETE /nodes/pve1/lxc/104', { purge: true })).exit).toBe('OK');
  expect((await it.act('DELETE /nodes/pve1/lxc/101', { force: true })).exit).toBe('OK');
  const rows = (await it.ask('GET /cluster/resources', { type: 'vm' })) as Row[];
  expect(rows.map((row) => row['vmid'])).toEqual([103, 200]);
});
