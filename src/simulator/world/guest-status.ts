import type { WorkerMemory } from '../call.ts';
import { waveAt } from '../physics.ts';
import type { Cluster } from './cluster.ts';
import type { Guest } from './guest.ts';
import { type Allotment, allotment, qemuDisks, sizeOf, type Usage, usageAt } from './usage.ts';

/** One guest's record as GET /nodes/{node}/lxc|qemu and …/status/current answer it, read at call time. */
export type StatusRecord = Record<string, unknown>;

interface CpuLook {
  readonly at: number;
  readonly cpuSeconds: number;
  readonly pid: number;
  readonly cpu: number;
}

/**
 * The CPU value as this worker sees it: 0 on its first look at a run, else the mean since its last look; it
 * stays what it was while too little time has passed [LX, QS].
 */
function workerCpu(
  worker: WorkerMemory,
  guest: Guest,
  cpus: number,
  hostCpus: number,
  usage: Usage,
  at: number,
) {
  const key = `cpu:${guest.id}`;
  const last = worker.remembered.get(key) as CpuLook | undefined;
  const pid = guest.run!.pid;
  if (!last || last.pid !== pid) {
    worker.remembered.set(key, { at, cpuSeconds: usage.cpuSeconds, pid, cpu: 0 } satisfies CpuLook);
    return 0;
  }
  const seconds = (at - last.at) / 1000;
  if (seconds * hostCpus <= 1) return last.cpu;
  const cpu = (usage.cpuSeconds - last.cpuSeconds) / seconds / cpus;
  worker.remembered.set(key, { at, cpuSeconds: usage.cpuSeconds, pid, cpu } satisfies CpuLook);
  return cpu;
}

const STOPPED = { cpu: 0, mem: 0, disk: 0, netin: 0, netout: 0, uptime: 0 };
const PRESSURES = ['cpusome', 'cpufull', 'iosome', 'iofull', 'memorysome', 'memoryfull'];

export function lxcStatus(cluster: Cluster, guest: Guest, worker: WorkerMemory): StatusRecord {
  const node = cluster.node(guest.node);
  const at = cluster.time();
  const given = allotment(guest, node);
  const record: StatusRecord = {
    vmid: guest.vmid,
    type: 'lxc',
    name: guest.name,
    status: guest.run ? 'running' : 'stopped',
    cpus: given.cpusShown,
    maxmem: given.memoryBytes,
    maxswap: given.swapBytes,
    maxdisk: given.diskBytes,
    ...STOPPED,
    swap: 0,
    diskread: 0,
    diskwrite: 0,
    ...configured(guest),
  };
  if (!guest.run) return record;
  const usage = usageAt(guest, guest.run, given, at);
  Object.assign(record, {
    pid: guest.run.pid,
    uptime: usage.uptimeSeconds,
    cpu: workerCpu(worker, guest, given.cpus, node.traits.cpus, usage, at),
    mem: usage.memoryBytes,
    disk: usage.diskBytes,
    netin: usage.netIn,
    netout: usage.netOut,
    diskread: usage.diskRead,
    diskwrite: usage.diskWrite,
  });
  if (node.version.series === '9.2') {
    for (const what of PRESSURES) {
      record[`pressure${what}`] = node.traits.pressure ? pressure(guest, what, at).toFixed(2) : null;
    }
  }
  return record;
}

/** What both kinds show of their configuration. */
function configured(guest: Guest): StatusRecord {
  const tags = guest.config.get('tags');
  return {
    ...(tags !== undefined && { tags }),
    ...(guest.lock !== undefined && { lock: guest.lock }),
    ...(guest.template && { template: 1 }),
  };
}

export function qemuStatus(
  cluster: Cluster,
  guest: Guest,
  worker: WorkerMemory,
  options: { full: boolean },
): StatusRecord {
  const node = cluster.node(guest.node);
  const at = cluster.time();
  const given = allotment(guest, node);
  const { run } = guest;
  const nine = node.version.series === '9.2';
  const record: StatusRecord = {
    vmid: guest.vmid,
    name: guest.name,
    status: run ? 'running' : 'stopped',
    cpus: given.cpus,
    maxmem: given.memoryBytes,
    maxdisk: given.diskBytes,
    ...STOPPED,
    ...(nine && { memhost: 0 }),
    ...configured(guest),
  };
  if (!nine) Object.assign(record, { diskread: 0, diskwrite: 0 });
  if (guest.config.get('serial0') !== undefined) record['serial'] = 1;
  if (options.full) record['qmpstatus'] = run ? run.qmpStatus : 'stopped';
  if (!run) return record;
  const usage = usageAt(guest, run, given, at);
  Object.assign(record, {
    pid: run.pid,
    uptime: usage.uptimeSeconds,
    cpu: workerCpu(worker, guest, given.cpus, node.traits.cpus, usage, at),
    mem: usage.memoryBytes,
    netin: usage.netIn,
    netout: usage.netOut,
    diskread: 0,
    diskwrite: 0,
    ...(nine && { memhost: Math.floor(usage.memoryBytes * 1.06) + 83_886_080 }),
  });
  if (nine) {
    for (const what of PRESSURES) {
      record[`pressure${what}`] = node.traits.pressure ? pressure(guest, what, at) : null;
    }
  }
  if (options.full && !guest.behaviour.monitorHangs)
    Object.assign(record, qmpFields(guest, given, usage, node.version.series));
  return record;
}

/** What only QMP tells [QS]. */
function qmpFields(guest: Guest, given: Allotment, usage: Usage, series: string): StatusRecord {
  const fields: StatusRecord = {
    diskread: usage.diskRead,
    diskwrite: usage.diskWrite,
    'running-machine': series === '7.4' ? 'pc-i440fx-7.2+pve0' : 'pc-i440fx-10.0+pve0',
    'running-qemu': series === '7.4' ? '7.2.0' : series === '8.4' ? '9.2.0' : '10.1.2',
    'proxmox-support': { 'pbs-dirty-bitmap': true, 'query-bitmap-info': true, 'backup-max-workers': true },
    nics: Object.fromEntries(
      [...guest.config.current.keys()]
        .filter((key) => /^net\d+$/.test(key))
        .map((key) => [`tap${guest.vmid}i${key.slice(3)}`, { netin: usage.netIn, netout: usage.netOut }]),
    ),
    blockstat: Object.fromEntries(
      qemuDisks(guest).map(([key, value]) => [
        key,
        {
          rd_bytes: usage.diskRead,
          wr_bytes: usage.diskWrite,
          rd_operations: Math.floor(usage.diskRead / 16_384),
          wr_operations: Math.floor(usage.diskWrite / 8192),
          wr_highest_offset: Math.floor((sizeOf(value) ?? 0) * 0.8),
          failed_rd_operations: 0,
          failed_wr_operations: 0,
        },
      ]),
    ),
  };
  if (agentEnabled(guest)) fields['agent'] = 1;
  if (guest.config.get('balloon') !== '0') {
    fields['balloon'] = given.memoryBytes;
    fields['freemem'] = given.memoryBytes - usage.memoryBytes;
    fields['ballooninfo'] = {
      actual: given.memoryBytes,
      max_mem: given.memoryBytes,
      total_mem: Math.floor(given.memoryBytes * 0.98),
      free_mem: given.memoryBytes - usage.memoryBytes,
      mem_swapped_in: 0,
      mem_swapped_out: 0,
      major_page_faults: 1204,
      minor_page_faults: 9_204_113,
      last_update: 0,
    };
  }
  return fields;
}

/** `agent: 1`, `agent: enabled=1,fstrim_cloned_disks=1`. */
export function agentEnabled(guest: Guest): boolean {
  const text = guest.config.get('agent');
  return text !== undefined && /^(?:1|.*\benabled=1)/.test(text);
}

function pressure(guest: Guest, what: string, at: number): number {
  const share = { cpu: 4, io: 1.5, memory: 0.2 }[
    /^(cpu|io|memory)/.exec(what)![1] as 'cpu' | 'io' | 'memory'
  ];
  const value = Math.max(0, waveAt(guest.load.cpu, at / 1000) - 0.04) * share;
  return Math.round(value * (what.endsWith('full') ? 0.6 : 1) * 100) / 100;
}

/** The `ha` member of status/current [HAC]. */
export function haMember(cluster: Cluster, guest: Guest): StatusRecord {
  const resource = cluster.ha.of(guest);
  if (!resource || resource.requestState === 'ignored') return { managed: 0 };
  return {
    managed: 1,
    state: resource.crmState ?? null,
    ...(resource.group !== undefined && { group: resource.group }),
  };
}
