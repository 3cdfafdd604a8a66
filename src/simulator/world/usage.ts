import { waveAt, waveSum } from '../physics.ts';
import type { ClusterNode } from './cluster-node.ts';
import type { Guest, GuestRun } from './guest.ts';

const MIB = 1_048_576;
/** What Proxmox assumes for a container without a sized root volume [LX]. */
const DEFAULT_ROOT_BYTES = 4_294_967_296;
/** What a fresh ext4 leaves of its device. */
const EXT4_SHARE = 0.9501;

/** What a guest may use, from its configuration in effect. */
export interface Allotment {
  readonly cpus: number;
  /** As lists show it: a text when it comes from `cpulimit` [LX]. */
  readonly cpusShown: number | string;
  readonly memoryBytes: number;
  readonly swapBytes: number;
  readonly diskBytes: number;
}

/** What a guest uses at one moment; counters since its start. */
export interface Usage {
  readonly cpuSeconds: number;
  readonly memoryBytes: number;
  readonly diskBytes: number;
  readonly netIn: number;
  readonly netOut: number;
  readonly diskRead: number;
  readonly diskWrite: number;
  readonly uptimeSeconds: number;
}

/** What a guest may use on a node; worked out anew only when its configuration or state has changed. */
export function allotment(guest: Guest, node: ClusterNode): Allotment {
  const { config, running, allotted } = guest;
  if (allotted?.version === config.version && allotted.running === running && allotted.node === node.name) {
    return allotted.given;
  }
  const given = workOut(guest, node);
  guest.allotted = { version: config.version, running, node: node.name, given };
  return given;
}

function workOut(guest: Guest, node: ClusterNode): Allotment {
  const config = guest.config;
  if (guest.kind === 'qemu') {
    const sockets = Number(config.get('sockets') ?? 1);
    const cpus = Number(config.get('vcpus') ?? sockets * Number(config.get('cores') ?? 1));
    const memory = config.get('memory') ?? '512';
    const memoryBytes = Number(/\d+/.exec(memory)?.[0] ?? 512) * MIB;
    return { cpus, cpusShown: cpus, memoryBytes, swapBytes: 0, diskBytes: bootDiskBytes(guest) };
  }
  const cores = config.get('cores');
  const limit = config.get('cpulimit');
  const limited = limit !== undefined && Number(limit) > 0;
  const cpusShown = cores !== undefined ? Number(cores) : limited ? limit : node.traits.cpus;
  const running = guest.running;
  const size = sizeOf(config.get('rootfs'));
  let diskBytes = size && size > 0 ? size : DEFAULT_ROOT_BYTES;
  if (running && !size) diskBytes = node.traits.diskBytes;
  else if (running && isBlock(config.get('rootfs')))
    diskBytes = Math.floor((diskBytes * EXT4_SHARE) / 4096) * 4096;
  return {
    cpus: Number(cpusShown),
    cpusShown,
    memoryBytes: Number(config.get('memory') ?? 512) * MIB,
    swapBytes: Number(config.get('swap') ?? 512) * MIB,
    diskBytes,
  };
}

const isBlock = (rootfs: string | undefined) => !!rootfs && !/subvol-/.test(rootfs);

/** `size=8G` of a volume, in bytes; `undefined` when it says none. */
export function sizeOf(volume: string | undefined): number | undefined {
  const match = /(?:^|,)size=(\d+(?:\.\d+)?)([KMGT]?)(?:,|$)/.exec(volume ?? '');
  if (!match) return undefined;
  const unit = { '': 1, K: 1024, M: MIB, G: 1024 * MIB, T: MIB * MIB }[
    match[2] as '' | 'K' | 'M' | 'G' | 'T'
  ];
  return Math.floor(Number(match[1]) * unit);
}

const DISK_KEY = /^(?:scsi|virtio|sata|ide)\d+$/;

/** The disks of a virtual machine, in the order of their names. */
export function qemuDisks(guest: Guest): Array<readonly [string, string]> {
  return [...guest.config.current]
    .filter(([key, value]) => DISK_KEY.test(key) && !/media=cdrom/.test(value))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function bootDiskBytes(guest: Guest): number {
  const order = /order=([^,]+)/.exec(guest.config.get('boot') ?? '')?.[1]?.split(';') ?? [];
  const first = order.find((key) => DISK_KEY.test(key)) ?? qemuDisks(guest)[0]?.[0];
  return (first && sizeOf(guest.config.get(first))) || 0;
}

/** Seconds the guest has really been working: time spent frozen does not count. */
export function activeSeconds(run: GuestRun, at: number): number {
  const until = run.frozenAt === undefined ? at : Math.min(at, run.frozenAt);
  return Math.max(0, until - run.startedAt - run.frozenMs) / 1000;
}

const page = (bytes: number) => Math.floor(bytes / 4096) * 4096;

/** Seconds of CPU since the start, the work of starting included. */
export function cpuSecondsAt(guest: Guest, run: GuestRun, given: Allotment, at: number): number {
  const from = run.startedAt / 1000;
  const active = activeSeconds(run, at);
  return waveSum(guest.load.cpu, from, from + active) * given.cpus + Math.min(active, 2.5) * 0.6;
}

/** Bytes of memory in use; it fills up after a start. */
export function memoryAt(guest: Guest, run: GuestRun, given: Allotment, at: number): number {
  const active = activeSeconds(run, at);
  const warm = 1 - 0.7 * Math.exp(-active / 25);
  return page(
    Math.min(0.98, waveAt(guest.load.memory, run.startedAt / 1000 + active) * warm) * given.memoryBytes,
  );
}

/** What a running guest uses at `at`: a pure function of its load and of time. */
export function usageAt(guest: Guest, run: GuestRun, given: Allotment, at: number): Usage {
  const from = run.startedAt / 1000;
  const active = activeSeconds(run, at);
  const to = from + active;
  const load = guest.load;
  const whole = (wave: Parameters<typeof waveSum>[0]) => Math.floor(waveSum(wave, from, to));
  return {
    cpuSeconds: cpuSecondsAt(guest, run, given, at),
    memoryBytes: memoryAt(guest, run, given, at),
    diskBytes:
      guest.kind === 'qemu'
        ? 0
        : page(Math.min(0.95, waveAt(load.disk, to / 7)) * Math.min(given.diskBytes, 2e11)),
    netIn: whole(load.netIn) + 70,
    netOut: whole(load.netOut) + 936,
    diskRead: page(whole(load.diskRead) + 24_000_000 * (1 - Math.exp(-active / 8))),
    diskWrite: page(whole(load.diskWrite)),
    uptimeSeconds: Math.max(0, Math.floor((at - run.startedAt) / 1000)),
  };
}
