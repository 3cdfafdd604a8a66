import type { GuestScenario, Scenario } from './scenario.ts';

/** A cluster and a standalone host whose vmids, names and even addresses overlap. */
export function twoRemotes(): Scenario {
  return {
    name: 'two-remotes',
    clusters: [
      {
        name: 'home',
        nodes: [
          { name: 'pve1', address: '10.1.0.11' },
          { name: 'pve2', address: '10.1.0.12' },
          { name: 'pve3', address: '10.1.0.13' },
        ],
        pools: [{ poolid: 'prod' }],
        guests: [
          lxc(101, 'web', 'pve1', 1, { pool: 'prod' }),
          lxc(102, 'db', 'pve2', 1),
          lxc(103, 'mail', 'pve2', 1, { status: 'stopped' }),
          lxc(104, 'web', 'pve3', 1, { status: 'stopped' }),
          vm(200, 'desktop', 'pve1', 1),
          vm(201, 'only-home', 'pve3', 1, { status: 'stopped' }),
        ],
      },
      {
        name: 'office',
        standalone: true,
        nodes: [{ name: 'pve1', address: '10.2.0.11' }],
        guests: [
          lxc(101, 'web', 'pve1', 2),
          lxc(102, 'files', 'pve1', 2),
          lxc(105, 'db', 'pve1', 2, { status: 'stopped' }),
          vm(200, 'desktop', 'pve1', 2, { status: 'stopped' }),
          vm(300, 'only-office', 'pve1', 2),
        ],
      },
    ],
  };
}

type Facts = Partial<GuestScenario>;

function lxc(vmid: number, hostname: string, node: string, site: number, facts: Facts = {}): GuestScenario {
  return {
    vmid,
    node,
    status: 'running',
    ...facts,
    config: {
      ...{ hostname, cores: 2, memory: 1024, ostype: 'debian', unprivileged: 1 },
      ...{
        net0: `name=eth0,bridge=vmbr0,ip=10.${site}.0.${vmid}/24`,
        rootfs: `local:${vmid}/vm-${vmid}-disk-0.raw,size=8G`,
      },
    },
  };
}

function vm(vmid: number, name: string, node: string, site: number, facts: Facts = {}): GuestScenario {
  return {
    vmid,
    kind: 'qemu',
    node,
    status: 'running',
    ...facts,
    config: {
      ...{ name, cores: 2, memory: 2048, agent: 1, net0: 'virtio,bridge=vmbr0', boot: 'order=scsi0' },
      ...{ ipconfig0: `ip=10.${site}.0.${vmid}/24`, scsi0: `local:${vmid}/vm-${vmid}-disk-0.qcow2,size=32G` },
    },
  };
}
