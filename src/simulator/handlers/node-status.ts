import { ApiError, type Call, type Handler } from '../call.ts';
import { chance } from '../chance.ts';
import { waveSum } from '../physics.ts';
import type { Cluster } from '../world/cluster.ts';
import type { ClusterNode } from '../world/cluster-node.ts';
import { KERNELS } from '../world/kernels.ts';
import { stopAll } from '../world/node-boot.ts';
import { failNode, restoreNode } from '../world/node-control.ts';
import { nodeUsageAt, nodeWave } from '../world/node-usage.ts';
import { startTask } from '../world/task-worker.ts';
import { subdirs, textParam } from './parameters.ts';

/** How long a node takes to shut its guests down at most, and to come back. */
const SHUTDOWN_MS = 2000;
const REBOOT_MS = 45_000;

interface CpuLook {
  readonly at: number;
  readonly busy: number;
  readonly cpu: number;
  readonly wait: number;
}

/** CPU since this worker last looked; its first look is 0 [ND, pve-common: ProcFSTools]. */
function workerCpu(call: Call<Cluster>, node: ClusterNode): { cpu: number; wait: number } {
  const { world, worker } = call;
  const at = world.time();
  const last = worker.remembered.get('cpu:node') as CpuLook | undefined;
  if (last && at - last.at < 1000) return last;
  const usage = last ? nodeUsageAt(world, node, at) : undefined;
  const busy = waveSum(nodeWave(world, node), node.bootedAt / 1000, at / 1000);
  const wait = usage ? usage.cpu * 0.01 * chance(world.seed, node.name, 'wait', Math.floor(at / 1000)) : 0;
  const look: CpuLook = { at, busy, cpu: usage?.cpu ?? 0, wait };
  worker.remembered.set('cpu:node', look);
  return look;
}

/** GET /nodes/{node}/status, live [ND]. */
function status(call: Call<Cluster>) {
  const { world } = call;
  const node = world.node(call.node);
  const { series, version, repoid } = node.version;
  const usage = nodeUsageAt(world, node, world.time());
  const { cpu, wait } = workerCpu(call, node);
  const { release, built } = KERNELS[series];
  const load = usage.cpu * usage.maxcpu;
  const free = usage.maxmem - usage.mem - Math.floor(usage.maxmem * 0.12);
  const reserved = Math.floor(usage.maxdisk * 0.05);
  const record: Record<string, unknown> = {
    uptime: usage.uptime,
    idle: 0,
    cpu,
    wait,
    loadavg: [load, load * 0.9 + 0.05, load * 0.8 + 0.08].map((value) => value.toFixed(2)),
    kversion: `Linux ${release} ${built}`,
    cpuinfo: {
      model: 'AMD Ryzen 7 PRO 5750GE with Radeon Graphics',
      vendor: 'AuthenticAMD',
      sockets: 1,
      cores: Math.max(1, usage.maxcpu / 2),
      cpus: usage.maxcpu,
      mhz: '3200.000',
      family: '25',
      flags: 'fpu vme de pse tsc msr pae mce cx8 apic sep mtrr pge mca cmov pat sse sse2 ht svm aes avx avx2',
      hvm: '1',
      user_hz: 100,
    },
    memory: {
      total: usage.maxmem,
      used: usage.mem,
      free: Math.max(0, free),
      ...(series === '9.2' && { available: usage.maxmem - usage.mem }),
    },
    swap: { total: 0, used: 0, free: 0 },
    ksm: { shared: 0 },
    rootfs: {
      total: usage.maxdisk,
      used: usage.disk,
      free: usage.maxdisk - usage.disk,
      avail: Math.max(0, usage.maxdisk - usage.disk - reserved),
    },
    pveversion: `pve-manager/${version}/${repoid}`,
  };
  if (series !== '7.4') {
    record['current-kernel'] = { sysname: 'Linux', release, version: built, machine: 'x86_64' };
    record['boot-info'] = { mode: 'efi', secureboot: 0 };
  }
  return { ...record, ...node.traits.hardware };
}

/** POST /nodes/{node}/status: answered at once, done two seconds later [ND]. */
function power(call: Call<Cluster>): null {
  const { world } = call;
  const node = world.node(call.node);
  const command = textParam(call, 'command');
  if (command !== 'reboot' && command !== 'shutdown') throw new ApiError(500, `unknown command '${command}'`);
  world.timers.after(SHUTDOWN_MS, () => {
    const task = startTask(
      world,
      node.name,
      { type: 'stopall', id: '', caller: { authId: 'root@pam' } },
      (worker) => stopAll(worker, {}),
    );
    void task.exited().then(() => {
      failNode(world, node, 'power');
      if (command === 'reboot') world.timers.after(REBOOT_MS, () => restoreNode(world, node));
    });
  });
  return null;
}

function time(call: Call<Cluster>) {
  const now = Math.floor(call.world.now() / 1000);
  return { timezone: 'Etc/UTC', time: now, localtime: now };
}

const INDEX = [
  ...[
    'ceph',
    'disks',
    'apt',
    'hardware',
    'capabilities',
    'status',
    'services',
    'tasks',
    'time',
    'dns',
    'hosts',
  ],
  ...[
    'network',
    'syslog',
    'journal',
    'lxc',
    'qemu',
    'storage',
    'rrd',
    'rrddata',
    'certificates',
    'config',
    'scan',
  ],
  ...[
    'report',
    'version',
    'subscription',
    'termproxy',
    'vncshell',
    'startall',
    'stopall',
    'vzdump',
    'firewall',
  ],
];

export const handlers: Record<string, Handler<Cluster>> = {
  'GET /nodes/{node}': () => INDEX.map((name) => ({ name })),
  'GET /nodes/{node}/status': status,
  'POST /nodes/{node}/status': power,
  'GET /nodes/{node}/time': time,
  'GET /nodes/{node}/certificates': () =>
    subdirs('acme', 'info', 'custom').map(({ subdir }) => ({ name: subdir })),
  'GET /nodes/{node}/certificates/info': (call) => call.world.node(call.node).certificates,
  'GET /nodes/{node}/subscription': (call) => ({
    status: 'notfound',
    message: 'There is no subscription key',
    serverid: chance(call.world.seed, call.node, 'id').toString(16).slice(2).padEnd(32, '0').toUpperCase(),
    url: 'https://www.proxmox.com/en/proxmox-virtual-environment/pricing',
  }),
  'GET /nodes/{node}/hosts': (call) => {
    const lines = [...call.world.nodes.values()].map((node) => `${node.address} ${node.name}`);
    return { data: ['127.0.0.1 localhost', ...lines, ''].join('\n') };
  },
};
