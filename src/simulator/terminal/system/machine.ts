import type { Clock } from '../../../std/clock.ts';
import { bytesOf } from './byte-string.ts';
import { FileSystem } from './file-system.ts';
import type { MachineLog } from './machine-log.ts';
import type { Process, Program } from './process.ts';
import { Turns } from './turns.ts';

export interface OperatingSystem {
  /** `debian`, `ubuntu`, `alpine`: Proxmox's `ostype`. */
  readonly id: string;
  readonly prettyName: string;
  readonly version: string;
  /** What `uname -r` says. */
  readonly kernel: string;
  readonly systemd: boolean;
  /** The shell of root, and what `sh` is. */
  readonly loginShell: 'bash' | 'ash';
}

/** A guest as the node's own tools see it. */
export interface GuestOnNode {
  readonly vmid: number;
  readonly kind: 'lxc' | 'qemu';
  readonly name: string;
  readonly running: boolean;
  /** `undefined` while it does not run. */
  readonly machine: Machine | undefined;
}

export interface MachineFields {
  readonly kind: 'node' | 'lxc' | 'qemu';
  readonly hostname: () => string;
  readonly os: OperatingSystem;
  readonly clock: Clock;
  readonly log: MachineLog;
  readonly programs: ReadonlyMap<string, Program>;
  /** When it was started, milliseconds since 1970. */
  readonly startedAt: () => number;
  /** Whether this password lets this user in. */
  readonly checkPassword: (user: string, password: string) => boolean;
  readonly firstPid: number;
  readonly addresses?: () => readonly string[];
  /** The guests configured on it; only of a node. */
  readonly guests?: () => readonly GuestOnNode[];
}

/** One emulated computer: files, a log, processes. It runs nothing of the host it lives on. */
export class Machine {
  readonly kind: 'node' | 'lxc' | 'qemu';
  readonly os: OperatingSystem;
  readonly clock: Clock;
  readonly log: MachineLog;
  readonly files: FileSystem;
  readonly programs: ReadonlyMap<string, Program>;
  readonly processes = new Map<number, Process>();
  readonly turns = new Turns();
  /** Errors that are faults of the emulation itself; tests look that there are none. */
  readonly defects: unknown[] = [];
  readonly #fields: MachineFields;
  #lastPid: number;
  #terminals = 0;

  constructor(fields: MachineFields) {
    this.#fields = fields;
    this.kind = fields.kind;
    this.os = fields.os;
    this.clock = fields.clock;
    this.log = fields.log;
    this.programs = fields.programs;
    this.files = new FileSystem(() => fields.clock.now());
    this.#lastPid = fields.firstPid;
  }

  get hostname(): string {
    return this.#fields.hostname();
  }

  get startedAt(): number {
    return this.#fields.startedAt();
  }

  get addresses(): readonly string[] {
    return this.#fields.addresses?.() ?? [];
  }

  get guests(): readonly GuestOnNode[] {
    return this.#fields.guests?.() ?? [];
  }

  checkPassword(user: string, password: string): boolean {
    return this.#fields.checkPassword(user, password);
  }

  nextPid(): number {
    this.#lastPid = this.#lastPid >= 4_194_303 ? 300 : this.#lastPid + 1;
    return this.#lastPid;
  }

  /** A name for one more terminal: `/dev/pts/0`. */
  nextTerminal(): string {
    return `/dev/pts/${this.#terminals++}`;
  }

  /** What the machine's stop does to everything that runs on it. */
  killAll(): void {
    for (const process of [...this.processes.values()]) process.signal('KILL');
  }
}

/** Adds text (UTF-8) to a file of a machine; the file and the directories above it are made if need be. */
export function appendText(machine: Machine, path: string, text: string): void {
  const inode = machine.files.find(path);
  if (inode?.type === 'file') {
    inode.append(bytesOf(text));
    inode.modifiedAt = machine.clock.now();
  } else machine.files.writeFile(path, bytesOf(text));
}
