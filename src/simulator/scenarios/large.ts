import type { GuestScenario, Scenario } from './scenario.ts';

const GUESTS_PER_NODE = 400;

/** One cluster with `count` guests: two thirds containers, four fifths of them running. */
export function large(count: number): Scenario {
  const nodeCount = Math.min(24, Math.max(3, Math.ceil(count / GUESTS_PER_NODE)));
  const nodes = Array.from({ length: nodeCount }, (_, index) => ({
    name: `pve${index + 1}`,
    address: `10.255.0.${index + 1}`,
    cpus: 128,
    memoryBytes: 2_199_023_255_552,
    diskBytes: 960_197_124_096,
  }));
  const guests = Array.from({ length: count }, (_, index) =>
    guest(100 + index, `pve${(index % nodeCount) + 1}`),
  );
  return {
    name: `large:${count}`,
    clusters: [
      {
        name: 'large',
        nodes,
        storages: [
          { storage: 'local' },
          {
            storage: 'ceph',
            type: 'rbd',
            content: 'images,rootdir',
            shared: true,
            totalBytes: 109_951_162_777_600,
          },
        ],
        pools: [{ poolid: 'batch' }, { poolid: 'web' }],
        guests,
      },
    ],
  };
}

const ROLES = ['web', 'db', 'worker', 'cache', 'queue', 'cron', 'api'];

function guest(vmid: number, node: string): GuestScenario {
  const role = ROLES[vmid % ROLES.length]!;
  const ip = `10.${1 + ((vmid >> 16) & 127)}.${(vmid >> 8) & 255}.${vmid & 255}`;
  const shared = {
    vmid,
    node,
    status: vmid % 5 === 0 ? ('stopped' as const) : ('running' as const),
    ...(vmid % 3 === 0 && { pool: vmid % 2 ? 'batch' : 'web' }),
  };
  const tags: Record<string, string> = vmid % 4 === 0 ? { tags: `${role};t${vmid % 16}` } : {};
  if (vmid % 3 === 2) {
    return {
      ...shared,
      kind: 'qemu',
      config: {
        ...{ agent: 1, cores: 2, memory: 2048, name: `${role}-${vmid}`, net0: 'virtio,bridge=vmbr0' },
        ...{ ipconfig0: `ip=${ip}/8`, scsi0: `ceph:vm-${vmid}-disk-0,size=32G`, ...tags },
      },
    };
  }
  return {
    ...shared,
    config: {
      ...{ cores: 1, memory: 512, hostname: `${role}-${vmid}`, unprivileged: 1, ostype: 'debian' },
      ...{ net0: `name=eth0,bridge=vmbr0,ip=${ip}/8`, rootfs: `ceph:vm-${vmid}-disk-0,size=8G`, ...tags },
    },
  };
}
