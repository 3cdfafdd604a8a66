import type { GuestScenario, NodeScenario, Scenario } from '../../src/simulator/scenarios/scenario.ts';

/** A standalone host `pve1` with the guests given. */
export function oneHost(guests: readonly GuestScenario[] = [], node: Partial<NodeScenario> = {}): Scenario {
  return {
    clusters: [{ name: 'lab', standalone: true, nodes: [{ name: 'pve1', cpus: 4, ...node }], guests }],
  };
}

/** A cluster of `pve1` to `pve3` with the guests given. */
export function threeNodes(
  guests: readonly GuestScenario[] = [],
  more: Partial<Scenario['clusters'][number]> = {},
): Scenario {
  const nodes = ['pve1', 'pve2', 'pve3'].map((name) => ({ name, cpus: 4 }));
  return { clusters: [{ name: 'lab', nodes, guests, ...more }] };
}

/** A container on pve1: stopped unless said otherwise, static address 10.0.0.VMID. */
export function ct(vmid: number, facts: Partial<GuestScenario> = {}): GuestScenario {
  return {
    vmid,
    node: 'pve1',
    ...facts,
    config: {
      hostname: `ct${vmid}`,
      cores: 1,
      memory: 512,
      net0: `name=eth0,bridge=vmbr0,ip=10.0.0.${vmid % 250}/24`,
      rootfs: `local:${vmid}/vm-${vmid}-disk-0.raw,size=8G`,
      ...facts.config,
    },
  };
}

/** A virtual machine on pve1 with an agent. */
export function vm(vmid: number, facts: Partial<GuestScenario> = {}): GuestScenario {
  return {
    vmid,
    kind: 'qemu',
    node: 'pve1',
    ...facts,
    config: {
      name: `vm${vmid}`,
      cores: 2,
      memory: 1024,
      agent: 1,
      net0: 'virtio,bridge=vmbr0',
      ipconfig0: `ip=10.0.1.${vmid % 250}/24`,
      scsi0: `local:${vmid}/vm-${vmid}-disk-0.qcow2,size=16G`,
      ...facts.config,
    },
  };
}
