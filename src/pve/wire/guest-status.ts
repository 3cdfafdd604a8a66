import type { WireFlag, WireNumber } from './scalar.ts';

/** What lxc and qemu have in common in their lists and in `status/current` [LX, QS]. */
export interface GuestListEntryWire {
  vmid: WireNumber;
  status: string;
  name?: string;
  lock?: string;
  tags?: string;
  /** Only sent as 1. */
  template?: WireFlag | '';
  pid?: WireNumber;
  uptime?: WireNumber;
  cpu?: WireNumber;
  cpus?: WireNumber;
  mem?: WireNumber;
  maxmem?: WireNumber;
  disk?: WireNumber;
  maxdisk?: WireNumber;
  netin?: WireNumber;
  netout?: WireNumber;
  diskread?: WireNumber;
  diskwrite?: WireNumber;
  memhost?: WireNumber;
  pressurecpusome?: WireNumber | null;
  pressurecpufull?: WireNumber | null;
  pressureiosome?: WireNumber | null;
  pressureiofull?: WireNumber | null;
  pressurememorysome?: WireNumber | null;
  pressurememoryfull?: WireNumber | null;
}

export interface LxcListEntryWire extends GuestListEntryWire {
  type?: 'lxc';
  swap?: WireNumber;
  maxswap?: WireNumber;
}

export interface QemuListEntryWire extends GuestListEntryWire {
  qmpstatus?: string;
  balloon?: WireNumber;
  balloon_min?: WireNumber;
  shares?: WireNumber;
  freemem?: WireNumber;
  serial?: WireFlag;
  'running-machine'?: string;
  'running-qemu'?: string;
}

/** Whether HA looks after a guest. */
export interface GuestHaWire {
  managed: WireFlag;
  /** `null` before the HA manager has dealt with it. */
  state?: string | null;
}

export interface LxcStatusCurrentWire extends LxcListEntryWire {
  ha: GuestHaWire;
}

export interface QemuStatusCurrentWire extends QemuListEntryWire {
  ha: GuestHaWire;
  /** Sent as 1 if the guest agent is enabled in the configuration. */
  agent?: WireFlag;
  spice?: WireFlag;
  clipboard?: string | null;
  ballooninfo?: Record<string, unknown>;
  blockstat?: Record<string, Record<string, unknown>>;
  nics?: Record<string, { netin: WireNumber; netout: WireNumber }>;
  'proxmox-support'?: Record<string, unknown>;
}

/** A guest as its node sees it this instant. */
export interface GuestListEntry {
  readonly vmid: number;
  readonly type: 'lxc' | 'qemu';
  /** lxc: `running` or `stopped`, and a frozen one is `running`; qemu: QEMU's run state or `stopped`. */
  readonly status: string;
  /** qemu only, and only if it answered within 2 s: `running`, `paused`, `prelaunch`, … */
  readonly qmpStatus?: string;
  readonly name?: string;
  readonly lock?: string;
  readonly tags: readonly string[];
  readonly template: boolean;
  /** Only while it runs. */
  readonly pid?: number;
  readonly uptimeSeconds?: number;
  /** A fraction of the assigned CPUs; 0 when this worker looks at it for the first time. */
  readonly cpuUsed?: number;
  readonly cpuCount?: number;
  readonly memoryUsedBytes?: number;
  readonly memoryTotalBytes?: number;
  readonly memoryHostBytes?: number;
  /** lxc only */
  readonly swapUsedBytes?: number;
  /** lxc only */
  readonly swapTotalBytes?: number;
  readonly diskUsedBytes?: number;
  readonly diskTotalBytes?: number;
  /** Counted since it started, as the next three. */
  readonly networkInBytes?: number;
  readonly networkOutBytes?: number;
  readonly diskReadBytes?: number;
  readonly diskWrittenBytes?: number;
}

/** `status/current` of either kind: the truth about a guest. */
export interface GuestStatusCurrent extends GuestListEntry {
  readonly ha: { readonly managed: boolean; readonly state?: string };
  /** qemu only: whether the guest agent is enabled in its configuration. */
  readonly agentEnabled?: boolean;
}
