import type { GuestAction } from '../client/guest/actions.ts';
import type { Guest, StatsSample } from '../client/guest/guest.ts';
import type { GuestStatus } from '../client/guest/guest-status.ts';
import type {
  ActOptions,
  ActResult,
  RebootOptions,
  ShutdownOptions,
  StopOptions,
} from '../client/guest/options.ts';
import type { RequestOptions } from '../client/options.ts';
import type { Task } from '../client/task.ts';
import { PveError } from '../pve/errors.ts';
import { guestOfRecord } from './guest-calls.ts';
import type { GuestSlot } from './guest-slot.ts';
import type { WatchedTask } from './live-reads.ts';
import type { GuestRecord } from './records.ts';
import type { RemoteWatch } from './remote-watch.ts';
import { ConflatedReader } from './stats/conflated-reader.ts';

/**
 * What can be done to one guest of the inventory, wherever it is by now. The inventory hears of every action
 * and reads the guest directly until its list has caught up, which takes Proxmox up to 10 s.
 */
export class GuestHandle {
  readonly remote: string;
  readonly vmid: number;
  readonly #watch: RemoteWatch;
  #last: GuestRecord;

  /** Handles come from `inventory.handle(…)`. */
  constructor(watch: RemoteWatch, record: GuestRecord) {
    this.remote = record.remote;
    this.vmid = record.vmid;
    this.#watch = watch;
    this.#last = record;
  }

  /** What is known of the guest now; as it last was, if it has been removed. */
  get record(): GuestRecord {
    this.#last = this.#slot?.record ?? this.#last;
    return this.#last;
  }

  /** The client's guest: asks the server for everything, and tells the inventory nothing. */
  get guest(): Guest {
    return guestOfRecord(this.#watch.client, this.record);
  }

  /** Reads the guest's status itself, not the lagging list. */
  async status(options?: RequestOptions): Promise<GuestStatus> {
    const status = await this.guest.status(options);
    const slot = this.#slot;
    if (slot && slot.record.status !== status) this.#watch.live.acted(slot);
    if (slot) this.#watch.live.saw(slot, status);
    return status;
  }

  start(options?: RequestOptions): Promise<Task> {
    return this.#told((guest) => guest.start(options));
  }

  shutdown(options?: ShutdownOptions): Promise<Task> {
    return this.#told((guest) => guest.shutdown(options));
  }

  stop(options?: StopOptions): Promise<Task> {
    return this.#told((guest) => guest.stop(options));
  }

  reboot(options?: RebootOptions): Promise<Task> {
    return this.#told((guest) => guest.reboot(options));
  }

  reset(options?: RequestOptions): Promise<Task> {
    return this.#told((guest) => guest.reset(options));
  }

  /** For a container this is experimental in Proxmox: it ends stopped, or fails. */
  suspend(options?: RequestOptions): Promise<Task> {
    return this.#told((guest) => guest.suspend(options));
  }

  resume(options?: RequestOptions): Promise<Task> {
    return this.#told((guest) => guest.resume(options));
  }

  hibernate(options?: RequestOptions): Promise<Task> {
    return this.#told((guest) => guest.hibernate(options));
  }

  /** Does it and waits for the task and for the resulting state. */
  async act(action: GuestAction, options: ActOptions = {}): Promise<ActResult> {
    const onTask = (task: Task) => {
      this.#acted(task);
      options.onTask?.(task);
    };
    try {
      const result = await this.guest.act(action, { ...options, onTask });
      this.#acted();
      const slot = this.#slot;
      if (slot) this.#watch.live.saw(slot, result.status);
      return result;
    } catch (error) {
      this.#acted();
      throw error;
    }
  }

  /** Asks the guest for its addresses now. @throws PveError if it cannot be asked and none are known. */
  async addresses(options: { signal?: AbortSignal } = {}): Promise<readonly string[]> {
    const slot = this.#slot;
    if (!slot) throw this.#gone();
    try {
      return await this.#watch.addresses.now(slot, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      if (slot.addresses !== null) return slot.addresses;
      throw error;
    }
  }

  /**
   * What the guest uses, as long as somebody reads: once per second at most, read from the guest itself; with many
   * watched guests on its node, as often as Proxmox publishes it (10 s [SD]). However many read, each guest is asked
   * once. A slow reader gets the latest only. Ends with `break`, the signal (which throws its reason), the guest or
   * the inventory.
   * @throws PveError `not-found` if the guest no longer exists.
   */
  stats(options: { signal?: AbortSignal } = {}): AsyncIterableIterator<StatsSample> {
    if (!this.#slot) throw this.#gone();
    let leave = () => {};
    const reader = new ConflatedReader<StatsSample>({ ...options, onLeave: () => leave() });
    leave = this.#watch.stats.watch(reader, this.vmid);
    return reader.begin();
  }

  async #told(work: (guest: Guest) => Promise<Task>): Promise<Task> {
    try {
      const task = await work(this.guest);
      this.#acted(task);
      return task;
    } catch (error) {
      // A lost answer may hide a deed; the guest itself knows.
      this.#acted();
      throw error;
    }
  }

  #acted(task?: Task): void {
    const slot = this.#slot;
    if (slot) this.#watch.live.acted(slot, task && watched(task));
  }

  get #slot(): GuestSlot | undefined {
    return this.#watch.picture.slot(this.vmid);
  }

  #gone(): PveError {
    const subject = `${this.remote}/${this.vmid}`;
    return new PveError('not-found', `${subject} no longer exists`, { subject });
  }
}

function watched(task: Task): WatchedTask {
  return { running: async (options) => (await task.status(options)).running };
}
