import type { WireFlag, WireNumber } from './scalar.ts';

/** One entry of `GET /nodes` [ND, AT]. */
export interface NodeListEntryWire {
  node: string;
  id: string;
  type: 'node';
  status: string;
  level?: string;
  ssl_fingerprint?: string;
  cpu?: WireNumber;
  maxcpu?: WireNumber;
  mem?: WireNumber;
  maxmem?: WireNumber;
  disk?: WireNumber;
  maxdisk?: WireNumber;
  uptime?: WireNumber;
}

export interface NodeListEntry {
  readonly node: string;
  /** `online`, `offline` or `unknown` */
  readonly status: string;
  /** SHA-256 of the node's certificate, `AA:BB:…`. */
  readonly sslFingerprint?: string;
  /** The subscription's letter, `''` without one. */
  readonly level?: string;
  /** A fraction, 0–1; this and the following need Sys.Audit on the node. */
  readonly cpuUsed?: number;
  readonly cpuCount?: number;
  readonly memoryUsedBytes?: number;
  readonly memoryTotalBytes?: number;
  readonly diskUsedBytes?: number;
  readonly diskTotalBytes?: number;
  readonly uptimeSeconds?: number;
}

/** `GET /nodes/{node}/status` [ND]. */
export interface NodeStatusWire {
  uptime: WireNumber;
  idle?: WireNumber;
  cpu: WireNumber;
  wait?: WireNumber;
  loadavg: WireNumber[];
  kversion?: string;
  pveversion: string;
  'current-kernel'?: { sysname: string; release: string; version: string; machine: string };
  'boot-info'?: { mode: 'efi' | 'legacy-bios'; secureboot?: WireFlag };
  cpuinfo: {
    model: string;
    vendor?: string;
    sockets: WireNumber;
    cores: WireNumber;
    cpus: WireNumber;
    mhz?: WireNumber;
    family?: WireNumber;
    flags?: string;
    hvm?: WireNumber;
    user_hz?: WireNumber;
  };
  memory: { total: WireNumber; used: WireNumber; free: WireNumber; available?: WireNumber };
  swap?: { total: WireNumber; used: WireNumber; free: WireNumber };
  ksm?: { shared: WireNumber };
  rootfs: { total: WireNumber; used: WireNumber; free: WireNumber; avail: WireNumber };
}

/** Live values, except that `cpuUsed` and `ioWait` are of the time since the same worker last looked [ND]. */
export interface NodeStatus {
  readonly uptimeSeconds: number;
  /** A fraction, 0–1. */
  readonly cpuUsed: number;
  /** A fraction, 0–1. */
  readonly ioWait?: number;
  /** Over 1, 5 and 15 minutes. */
  readonly loadAverage: readonly number[];
  /** `pve-manager/9.2.11/14a22df3c0ffee00` */
  readonly pveVersion: string;
  readonly kernelVersion?: string;
  readonly kernel?: {
    readonly sysname: string;
    readonly release: string;
    readonly version: string;
    readonly machine: string;
  };
  readonly boot?: { readonly mode: string; readonly secureBoot?: boolean };
  readonly cpu: {
    readonly model: string;
    readonly vendor?: string;
    readonly sockets: number;
    readonly cores: number;
    /** Threads, over all sockets. */
    readonly count: number;
    readonly mhz?: number;
  };
  readonly memory: NodeSpace;
  readonly swap?: NodeSpace;
  readonly ksmSharedBytes?: number;
  readonly rootDisk: NodeSpace;
}

export interface NodeSpace {
  readonly totalBytes: number;
  readonly usedBytes: number;
  readonly freeBytes: number;
  /** What a program could still get. */
  readonly availableBytes?: number;
}
