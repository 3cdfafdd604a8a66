import type { GuestKind } from '../../pve/guest-ref.ts';
import type { GuestConfig, LxcConfig, QemuConfig } from '../../pve/wire/guest-config.ts';
import type { GuestStatusCurrent } from '../../pve/wire/guest-status.ts';
import type { PveClient } from '../client.ts';
import type { RequestOptions } from '../options.ts';
import type { Task } from '../task.ts';
import type { GuestAddress } from './addresses.ts';
import type { GuestStatus } from './guest-status.ts';
import type { StatsSample } from './stats.ts';

export type GuestAction =
  | 'start'
  | 'shutdown'
  | 'stop'
  | 'reboot'
  | 'reset'
  | 'suspend'
  | 'resume'
  | 'hibernate';

/** Where a guest is and what it is called there. */
export interface GuestLocation {
  readonly node: string;
  readonly kind: GuestKind;
  readonly name?: string;
}

export interface ShutdownOptions extends RequestOptions {
  /** How long the guest may take; Proxmox's default is 60 s, for qemu the `down=` of its startup option. */
  timeoutSeconds?: number;
  /** Stop it hard when that time is over. */
  forceStop?: boolean;
}

export interface StopOptions extends RequestOptions {
  /** Abort shutdown tasks that hold the guest (8.2 and later; not for guests that HA manages). */
  overruleShutdown?: boolean;
}

export interface RebootOptions extends RequestOptions {
  timeoutSeconds?: number;
}

export interface ActOptions extends ShutdownOptions, StopOptions {
  /** Called with each line of the log of the tasks that carry the action out. */
  onLog?: (line: string) => void;
  /** Called with each task that carries the action out, as soon as it is known. */
  onTask?: (task: Task) => void;
}

export interface ActResult {
  /** Absent if nothing had to be done. */
  readonly task?: Task;
  /** What the guest does now. */
  readonly status: GuestStatus;
  /** The guest was already in the state asked for. */
  readonly alreadyThere: boolean;
  /** How many warnings the task ended with. */
  readonly warnings: number;
  /** Where the guest is now. */
  readonly node: string;
}

export interface AddressOptions extends RequestOptions {
  /** `all` (the default), or `guest`: without docker, veth and bridge interfaces. */
  interfaces?: 'all' | 'guest';
}

export declare class Guest {
  readonly client: PveClient;
  readonly remote: string;
  readonly vmid: number;
  constructor(client: PveClient, ref: { vmid: number; kind?: GuestKind }, hint?: GuestLocation);
  get kind(): GuestKind | undefined;
  locate(options?: RequestOptions): Promise<GuestLocation>;
  current(options?: RequestOptions): Promise<GuestStatusCurrent>;
  status(options?: RequestOptions): Promise<GuestStatus>;
  name(options?: RequestOptions): Promise<string>;
  isRunning(options?: RequestOptions): Promise<boolean>;
  isStopped(options?: RequestOptions): Promise<boolean>;
  start(options?: RequestOptions): Promise<Task>;
  shutdown(options?: ShutdownOptions): Promise<Task>;
  stop(options?: StopOptions): Promise<Task>;
  reboot(options?: RebootOptions): Promise<Task>;
  reset(options?: RequestOptions): Promise<Task>;
  suspend(options?: RequestOptions): Promise<Task>;
  resume(options?: RequestOptions): Promise<Task>;
  hibernate(options?: RequestOptions): Promise<Task>;
  act(action: GuestAction, options?: ActOptions): Promise<ActResult>;
  config(options?: RequestOptions): Promise<GuestConfig | LxcConfig | QemuConfig>;
  setShutdownTimeout(seconds: number, options?: RequestOptions): Promise<void>;
  addresses(options?: AddressOptions): Promise<readonly GuestAddress[]>;
  addressesFromInterfaces(options?: AddressOptions): Promise<readonly GuestAddress[]>;
  addressesFromConfig(options?: AddressOptions): Promise<readonly GuestAddress[]>;
  statsOnce(options?: RequestOptions): Promise<StatsSample>;
}

/** What `client.guest(…)` hands out. */
export declare function guestOf(
  client: PveClient,
  ref: number | string | import('../../pve/guest-ref.ts').GuestRef,
): Guest;
