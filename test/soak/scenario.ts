import type { GuestScenario, Scenario } from '../../src/simulator/scenarios/scenario.ts';

/** How much of a world a soak plays in. */
export interface SoakSize {
  readonly guests: number;
  readonly nodes: number;
  /** Guests that somebody holds a handle of and acts on. */
  readonly handles: number;
}

export const FULL_SIZE: SoakSize = { guests: 200, nodes: 5, handles: 20 };
/** Small enough for every run of the tests. */
export const SHORT_SIZE: SoakSize = { guests: 30, nodes: 5, handles: 8 };

const FIRST_VMID = 100;

export function nodeNames({ nodes }: SoakSize): readonly string[] {
  return Array.from({ length: nodes }, (_, index) => `pve${index + 1}`);
}

/** The guests with handles come first. */
export function vmids({ guests }: SoakSize): readonly number[] {
  return Array.from({ length: guests }, (_, index) => FIRST_VMID + index);
}

/** Every third guest is a virtual machine. */
export function isQemu(vmid: number): boolean {
  return vmid % 3 === 2;
}

/** One cluster on shared storage, a few guests under HA. */
export function soakScenario(size: SoakSize): Scenario {
  const nodes = nodeNames(size);
  const guests = vmids(size).map((vmid, index) => guest(vmid, nodes[index % nodes.length]!));
  const ha = vmids(size)
    .filter((vmid) => vmid % 9 === 4)
    .map((vmid) => ({ vmid, state: vmid % 4 === 0 ? ('stopped' as const) : ('started' as const) }));
  return {
    name: 'soak',
    clusters: [
      {
        name: 'soak',
        nodes: nodes.map((name) => ({ name, cpus: 32 })),
        storages: [{ storage: 'nas', type: 'nfs', shared: true, content: 'images,rootdir,backup' }],
        guests,
        ha,
      },
    ],
  };
}

function guest(vmid: number, node: string): GuestScenario {
  const address = `10.0.${vmid >> 8}.${vmid & 255}/16`;
  const status = vmid % 4 === 0 ? ('stopped' as const) : ('running' as const);
  if (isQemu(vmid)) {
    const disk = `nas:vm-${vmid}-disk-0,size=2G`;
    const config = { name: `vm${vmid}`, agent: 1, memory: 512, net0: 'virtio,bridge=vmbr0' };
    return {
      vmid,
      node,
      kind: 'qemu',
      status,
      config: { ...config, ipconfig0: `ip=${address}`, scsi0: disk },
    };
  }
  const net0 = `name=eth0,bridge=vmbr0,ip=${address}`;
  const rootfs = `nas:vm-${vmid}-disk-0,size=2G`;
  return { vmid, node, status, config: { hostname: `ct${vmid}`, memory: 256, net0, rootfs, onboot: 1 } };
}
