import type { RequestOptions } from '../options.ts';
import type { Task } from '../task.ts';
import type { GuestStatus } from './guest-status.ts';

export interface ShutdownOptions extends RequestOptions {
  /** How long the guest may take; Proxmox's default is 60 s, for qemu the `down=` of its startup option. */
  timeoutSeconds?: number;
  /** Stop it hard when that time is over. HA ignores it and always does [HAM]. */
  forceStop?: boolean;
}

export interface StopOptions extends RequestOptions {
  /** Abort shutdown tasks that hold the guest (8.2 and later; not for guests that HA manages). */
  overruleShutdown?: boolean;
}

export interface RebootOptions extends RequestOptions {
  /** How long the guest may take to go down before it is killed [LXS]. */
  timeoutSeconds?: number;
}

export interface ActOptions extends ShutdownOptions, StopOptions {
  /** Called with each line of the logs of the tasks that carry the action out. */
  onLog?: (line: string) => void;
  /** Called with each task that carries the action out, as soon as it is known. */
  onTask?: (task: Task) => void;
}

export interface ActResult {
  /** Absent if nothing had to be done, or if its answer was lost and yet the guest is where it should be. */
  readonly task?: Task;
  /** What the guest does now. */
  readonly status: GuestStatus;
  /** The guest was in the state asked for already. */
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
