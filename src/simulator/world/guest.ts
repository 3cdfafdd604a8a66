import type { GuestKind } from '../../pve/guest-ref.ts';
import type { Load } from '../physics.ts';
import type { GuestBehaviour, InterfaceScenario } from '../scenarios/scenario.ts';
import type { GuestRun as ProgramRun } from '../terminal/run-in-guest.ts';
import type { GuestConfig } from './guest-config.ts';
import type { Published } from './publication.ts';
import type { CachedRow } from './resource-rows.ts';
import type { Allotment } from './usage.ts';

/** QEMU's own word for what a running machine does [QS]. */
export type QmpStatus = 'running' | 'paused' | 'suspended' | 'prelaunch' | 'io-error' | 'internal-error';

/** One run of a guest, from start to stop. Times are the world's, see `Cluster.time()`. */
export interface GuestRun {
  readonly node: string;
  readonly startedAt: number;
  readonly pid: number;
  /** Frozen by the host (lxc) or paused (qemu): since when. */
  frozenAt: number | undefined;
  /** How long it was frozen before. */
  frozenMs: number;
  qmpStatus: QmpStatus;
  /** While the container is still starting or stopping, its monitor exists: it reads `running`. */
  ready: boolean;
}

/** What the agent was told to run; `run` is there when it has ended. */
export interface AgentCommand {
  readonly pid: number;
  run: ProgramRun | undefined;
}

/** A run that is over, kept for the statistics. */
export interface PastRun {
  readonly from: number;
  readonly to: number;
}

const KEPT_RUNS = 200;

/** A container or a virtual machine: its configuration file, and what it really does. */
export class Guest {
  readonly kind: GuestKind;
  readonly vmid: number;
  /** The node whose directory holds the configuration file. */
  node: string;
  pool: string | undefined;
  config: GuestConfig;
  behaviour: GuestBehaviour;
  load: Load;
  interfaces: readonly InterfaceScenario[] | undefined;
  run: GuestRun | undefined;
  /** Whether a checkpoint of the container lies in the dump directory. */
  checkpoint = false;
  /** Whether the agent is held up by `pauseAgent`. */
  agentPaused = false;
  /** What the agent was told to run and nobody has asked the end of. */
  readonly agentCommands = new Map<number, AgentCommand>();
  readonly createdAt: number;
  readonly pastRuns: PastRun[] = [];
  /** What its node's pvestatd last said of it. */
  readonly published: Published;
  /** Its row in /cluster/resources, as long as nothing in it changes. */
  row: CachedRow | undefined;
  /** What `allotment` worked out last. */
  allotted: { version: number; running: boolean; node: string; given: Allotment } | undefined;
  /** Goes up whenever something changes that a list shows at once. */
  revision = 1;

  constructor(fields: {
    kind: GuestKind;
    vmid: number;
    node: string;
    config: GuestConfig;
    behaviour: GuestBehaviour;
    load: Load;
    createdAt: number;
  }) {
    this.kind = fields.kind;
    this.vmid = fields.vmid;
    this.node = fields.node;
    this.config = fields.config;
    this.behaviour = fields.behaviour;
    this.load = fields.load;
    this.createdAt = fields.createdAt;
    this.published = { sample: undefined, changedAt: fields.createdAt };
  }

  get running(): boolean {
    return this.run !== undefined;
  }

  get template(): boolean {
    return this.config.get('template') === '1';
  }

  get lock(): string | undefined {
    return this.config.get('lock');
  }

  get id(): string {
    return `${this.kind}/${this.vmid}`;
  }

  /** `CT` or `VM`, as Proxmox's texts say. */
  get word(): 'CT' | 'VM' {
    return this.kind === 'lxc' ? 'CT' : 'VM';
  }

  /** The path of the configuration file below /etc/pve, as error texts give it. */
  get file(): string {
    return configFile(this.kind, this.node, this.vmid);
  }

  /** The name as lists show it [LX, QS]. */
  get name(): string {
    if (this.kind === 'qemu') return this.config.get('name') ?? `VM ${this.vmid}`;
    return (this.config.get('hostname') ?? `CT${this.vmid}`).replace(/\s/g, '');
  }

  /** What it really is, without any lag: `running`, `stopped`, or of a virtual machine `paused`, `hibernated`. */
  get status(): string {
    if (!this.run) return this.kind === 'qemu' && this.lock === 'suspended' ? 'hibernated' : 'stopped';
    return this.kind === 'lxc' ? 'running' : this.run.qmpStatus;
  }

  /** Remembers the run that just ended. */
  endRun(at: number): void {
    if (!this.run) return;
    this.pastRuns.push({ from: this.run.startedAt, to: at });
    if (this.pastRuns.length > KEPT_RUNS) this.pastRuns.shift();
    this.run = undefined;
  }
}

export function configFile(kind: GuestKind, node: string, vmid: number): string {
  return `nodes/${node}/${kind === 'lxc' ? 'lxc' : 'qemu-server'}/${vmid}.conf`;
}
