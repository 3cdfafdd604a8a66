import { appendText, type Machine } from '../terminal/system/machine.ts';
import { type BackupOptions, backupGuests } from './backup.ts';
import type { Cluster } from './cluster.ts';
import type { Guest } from './guest.ts';
import { renameGuest, setGuestAddress } from './guest-edits.ts';
import { ownAddresses } from './guest-interfaces.ts';
import { rebootLxc, shutdownLxc, startLxc, stopLxc } from './lxc-power.ts';
import { type MigrationOptions, migrateGuest, moveConfig } from './migration.ts';
import { rebootQemu, shutdownQemu, startQemu, stopQemu } from './qemu-power.ts';
import { endRun, pauseRun, resumeRun, setLock, startRun } from './run-state.ts';
import type { TaskWorker } from './task-worker.ts';

/** What really is the case with a guest, without the lag of anything published. */
export interface GuestTruth {
  readonly kind: 'lxc' | 'qemu';
  readonly vmid: number;
  readonly name: string;
  readonly node: string;
  /** `running`, `stopped`; of virtual machines also `paused`, `hibernated` and QEMU's other states. */
  readonly status: string;
  readonly lock: string | undefined;
  readonly haState: string | undefined;
  /** What it has when its network is up, loopback and link-local left out. */
  readonly addresses: readonly string[];
  readonly uptimeSeconds: number | undefined;
}

export interface VerbOptions {
  /** Makes it so at once, without a task. */
  readonly instant?: boolean;
}

const ROOT = { authId: 'root@pam' };

/**
 * What somebody else does to a guest: root at the node's shell, or the guest itself. Verbs that Proxmox makes
 * a task of return its UPID and go on in simulated time; with `instant` they are done when they return.
 */
export class GuestControl {
  readonly #cluster: Cluster;
  readonly #vmid: number;

  constructor(cluster: Cluster, vmid: number) {
    this.#cluster = cluster;
    this.#vmid = vmid;
    void this.guest;
  }

  /** @throws Error when the guest does not exist (any more). */
  get guest(): Guest {
    const guest = this.#cluster.guests.get(this.#vmid);
    if (!guest) throw new Error(`the simulated cluster ${this.#cluster.name} has no guest ${this.#vmid}`);
    return guest;
  }

  get truth(): GuestTruth {
    const { guest } = this;
    const cluster = this.#cluster;
    return {
      kind: guest.kind,
      vmid: guest.vmid,
      name: guest.name,
      node: guest.node,
      status: guest.status,
      lock: guest.lock,
      haState: cluster.ha.of(guest)?.crmState,
      addresses: guest.run ? ownAddresses(guest, cluster.seed) : [],
      uptimeSeconds: guest.run && Math.floor((cluster.time() - guest.run.startedAt) / 1000),
    };
  }

  start(options: VerbOptions = {}): string | undefined {
    const { guest } = this;
    if (!options.instant)
      return this.#task('start', (task) => (this.#lxc ? startLxc : startQemu)(task, this.#vmid));
    if (guest.running) return undefined;
    startRun(this.#cluster, guest);
    if (guest.run) guest.run.ready = true;
    return undefined;
  }

  stop(options: VerbOptions = {}): string | undefined {
    if (!options.instant)
      return this.#task('stop', (task) => (this.#lxc ? stopLxc : stopQemu)(task, this.#vmid));
    endRun(this.#cluster, this.guest);
    return undefined;
  }

  shutdown(
    options: VerbOptions & { readonly timeout?: number; readonly forceStop?: boolean } = {},
  ): string | undefined {
    const { instant, ...rest } = options;
    if (!instant) {
      return this.#task('shutdown', (task) =>
        (this.#lxc ? shutdownLxc : shutdownQemu)(task, this.#vmid, rest),
      );
    }
    endRun(this.#cluster, this.guest);
    return undefined;
  }

  reboot(options: VerbOptions = {}): string | undefined {
    if (!options.instant)
      return this.#task('reboot', (task) => (this.#lxc ? rebootLxc : rebootQemu)(task, this.#vmid));
    endRun(this.#cluster, this.guest);
    return this.start(options);
  }

  /** Somebody inside said `poweroff`: no task, nothing in any list; the guest is simply gone. */
  powerOffInside(): void {
    endRun(this.#cluster, this.guest);
  }

  /** `lxc-freeze` on the node, or a paused virtual machine. */
  freeze(): void {
    pauseRun(this.#cluster, this.guest);
  }

  pause(): void {
    pauseRun(this.#cluster, this.guest);
  }

  resume(): void {
    resumeRun(this.#cluster, this.guest);
  }

  /**
   * Moves it to another node: a running container by restarting it, a running virtual machine live. `instant`
   * is the moment the configuration changes hands and nothing else; a running guest goes on running there.
   */
  migrate(node: string, options: VerbOptions & MigrationOptions = {}): string | undefined {
    const { instant, ...rest } = options;
    const { guest } = this;
    this.#cluster.node(node);
    if (instant) {
      if (guest.node !== node) moveConfig(this.#cluster, guest, node);
      return undefined;
    }
    const type = this.#lxc ? 'vzmigrate' : 'qmigrate';
    return this.#cluster.runTask(guest.node, { type, id: this.#vmid, caller: ROOT }, (task) =>
      migrateGuest(task, guest.kind, this.#vmid, node, { restart: this.#lxc, online: !this.#lxc, ...rest }),
    );
  }

  rename(name: string): void {
    renameGuest(this.#cluster, this.guest, name);
  }

  /** Gives its first card another address, with a prefix length: `10.0.0.99/24`. */
  setAddress(address: string): void {
    setGuestAddress(this.#cluster, this.guest, address);
  }

  lock(lock: string): void {
    setLock(this.#cluster, this.guest, lock);
  }

  unlock(): void {
    setLock(this.#cluster, this.guest, undefined);
  }

  /** Destroys it, running or not. */
  remove(): void {
    const { guest } = this;
    endRun(this.#cluster, guest);
    const resource = this.#cluster.ha.of(guest);
    if (resource) this.#cluster.ha.remove(resource);
    this.#cluster.removeGuest(guest);
    this.#cluster.emit({ kind: 'guest-removed', vmid: guest.vmid, node: guest.node });
  }

  /** Its inside: files, log, processes. */
  get machine(): Machine {
    return this.#cluster.terminals.guest(this.#vmid);
  }

  /** A line in its log, as a program inside would write it: `log('nginx', 'started')`. */
  log(
    identifier: string,
    message: string,
    options: { readonly unit?: string; readonly priority?: number } = {},
  ): void {
    this.machine.log.append({ identifier, message, ...options });
  }

  /** Adds text to a file inside, which is made if need be. */
  appendFile(path: string, text: string): void {
    appendText(this.machine, path, text);
  }

  /** The guest agent stops answering; commands to it run into their timeouts. */
  pauseAgent(): void {
    this.guest.agentPaused = true;
  }

  resumeAgent(): void {
    this.guest.agentPaused = false;
  }

  backup(options: BackupOptions = {}): string {
    return this.#cluster.runTask(this.guest.node, { type: 'vzdump', id: this.#vmid, caller: ROOT }, (task) =>
      backupGuests(task, [this.#vmid], options),
    );
  }

  get #lxc(): boolean {
    return this.guest.kind === 'lxc';
  }

  #task(verb: string, body: (task: TaskWorker) => Promise<void>): string {
    const type = `${this.#lxc ? 'vz' : 'qm'}${verb}`;
    return this.#cluster.runTask(this.guest.node, { type, id: this.#vmid, caller: ROOT }, body);
  }
}
