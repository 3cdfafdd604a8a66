import { PveError } from '../../pve/errors.ts';
import { formatGuestRef, type GuestKind, type GuestRef, parseGuestRef } from '../../pve/guest-ref.ts';
import type { LxcConfig, QemuConfig } from '../../pve/wire/guest-config.ts';
import type { GuestStatusCurrent } from '../../pve/wire/guest-status.ts';
import type { PveClient } from '../client.ts';
import { exec } from '../exec/exec.ts';
import type { ExecOptions, Execution } from '../exec/execution.ts';
import { guestJournal } from '../journal/guest-journal.ts';
import type { JournalItem, JournalOptions } from '../journal/options.ts';
import { type TailItem, type TailOptions, tailFiles } from '../journal/tail.ts';
import type { RequestOptions } from '../options.ts';
import type { Task } from '../task.ts';
import type { Terminal } from '../terminal.ts';
import type { TerminalOptions } from '../terminal-open.ts';
import { act } from './act.ts';
import type { GuestAction } from './actions.ts';
import type { GuestAddress } from './addresses.ts';
import { readConfig, setShutdownTimeout } from './config.ts';
import { type GuestStatus, guestStatus } from './guest-status.ts';
import type { GuestHint, GuestLocation } from './locate.ts';
import { openGuestTerminal } from './open-terminal.ts';
import type {
  ActOptions,
  ActResult,
  AddressOptions,
  RebootOptions,
  ShutdownOptions,
  StopOptions,
} from './options.ts';
import { Reach } from './reach.ts';
import { readAddresses, readConfigAddresses, readInterfaceAddresses } from './read-addresses.ts';
import { readStats } from './read-stats.ts';
import { sendAction } from './send-action.ts';
import type { StatsSample } from './stats.ts';

export type { GuestAction } from './actions.ts';
export type { GuestAddress } from './addresses.ts';
export type { GuestStatus } from './guest-status.ts';
export type { GuestHint, GuestLocation } from './locate.ts';
export type {
  ActOptions,
  ActResult,
  AddressOptions,
  RebootOptions,
  ShutdownOptions,
  StopOptions,
} from './options.ts';
export type { StatsSample } from './stats.ts';

/**
 * A container or a virtual machine, by who it is: it is found wherever it is, and found again when it has moved.
 * Making one asks nothing; each call asks the server, nothing is remembered but where the guest was last seen.
 *
 * Every call throws PveError `not-found` if there is no such guest (or the account may not see it), and what
 * `PveClient.request` throws.
 */
export class Guest {
  readonly client: PveClient;
  readonly #reach: Reach;

  /** @param hint where it was last seen, if that and the vmid are known. */
  constructor(client: PveClient, ref: GuestRef, hint?: GuestHint) {
    this.client = client;
    this.#reach = new Reach(client, ref, hint);
  }

  /** The remote's name. */
  get remote(): string {
    return this.client.name;
  }

  /** @throws PveError `parameter` as long as a guest named by its name has not been found. */
  get vmid(): number {
    const { vmid } = this.#reach.ref;
    if (vmid !== undefined) return vmid;
    throw new PveError(
      'parameter',
      `${this.subject}: its vmid is not known before the guest has been found`,
      {
        subject: this.subject,
        advice: 'Call locate() first.',
      },
    );
  }

  /** `undefined` as long as only a vmid or a name is known. */
  get kind(): GuestKind | undefined {
    return this.#reach.ref.kind;
  }

  /** As a person would type it: `lab/lxc/101`. */
  get subject(): string {
    return this.#reach.subject;
  }

  /** Where it is now. */
  locate(options?: RequestOptions): Promise<GuestLocation> {
    return this.#reach.exact(options);
  }

  /** Everything its node says about it this instant. */
  current(options?: RequestOptions): Promise<GuestStatusCurrent> {
    return this.#reach.current(options);
  }

  /** What it does this instant, without the lag of the published status. */
  async status(options?: RequestOptions): Promise<GuestStatus> {
    return guestStatus(await this.current(options));
  }

  /** A container's host name, a virtual machine's name. */
  async name(options?: RequestOptions): Promise<string> {
    return (await this.current(options)).name ?? String(this.vmid);
  }

  /** Paused is not running. */
  async isRunning(options?: RequestOptions): Promise<boolean> {
    return (await this.status(options)) === 'running';
  }

  /** Hibernated is not stopped: what it did is on disk. */
  async isStopped(options?: RequestOptions): Promise<boolean> {
    return (await this.status(options)) === 'stopped';
  }

  /**
   * Asks for it to be started. As with every action below, the answer is a task that has only begun: see
   * `Task.wait`, or `act` for the state it leads to. An action is sent again only if it certainly was not
   * executed; if its answer is lost, its task is looked for.
   * @throws PveError `api`, `CT 101 already running`; of a virtual machine the task says so [QA]. LostAnswerError
   * if it may or may not have been executed.
   */
  start(options: RequestOptions = {}): Promise<Task> {
    return sendAction(this.#reach, 'start', options);
  }

  /** Asks the guest to go down. Without `forceStop` the task fails when it does not in time [LXS]. */
  shutdown(options: ShutdownOptions = {}): Promise<Task> {
    return sendAction(this.#reach, 'shutdown', options);
  }

  /** Pulls the plug. */
  stop(options: StopOptions = {}): Promise<Task> {
    return sendAction(this.#reach, 'stop', options);
  }

  /** Shuts it down and starts it again; one that does not go down in time is killed [LXS]. */
  reboot(options: RebootOptions = {}): Promise<Task> {
    return sendAction(this.#reach, 'reboot', options);
  }

  /** @throws PveError `unsupported` for a container. */
  reset(options: RequestOptions = {}): Promise<Task> {
    return sendAction(this.#reach, 'reset', options);
  }

  /**
   * Pauses a virtual machine, which keeps its memory. For a container this is experimental: Proxmox writes it to
   * disk with CRIU and stops it, which mostly fails; there is no paused state to end in [LXS].
   */
  suspend(options: RequestOptions = {}): Promise<Task> {
    return sendAction(this.#reach, 'suspend', options);
  }

  /** Continues a paused or hibernated virtual machine, or a container suspended by CRIU. */
  resume(options: RequestOptions = {}): Promise<Task> {
    return sendAction(this.#reach, 'resume', options);
  }

  /** Writes a virtual machine's memory to disk and ends it. @throws PveError `unsupported` for a container. */
  hibernate(options: RequestOptions = {}): Promise<Task> {
    return sendAction(this.#reach, 'hibernate', options);
  }

  /**
   * Does an action and sees it through: waits for its task, of a guest under HA for what the manager then does,
   * and for the resulting state. A guest that is in that state already is left alone (`alreadyThere`). A
   * migration under way is waited for, for two minutes; a guest that moves meanwhile is followed.
   *
   * @param options `timeoutMs` is for everything together; without it the task takes the time it takes.
   * @throws TaskError if the task failed; PveError `locked`, `unsupported`, `timeout`; `api` if the guest cannot
   * do that in its state, or if the task succeeded and the guest is yet in another state 10 s later;
   * LostAnswerError if it may or may not have been executed and the guest is not in the state asked for.
   */
  act(action: GuestAction, options?: ActOptions): Promise<ActResult> {
    return act(this.#reach, action, options);
  }

  /** Its configuration as it will be at the next start; see `parseNetConfig` for the network. */
  config(options?: RequestOptions): Promise<LxcConfig | QemuConfig> {
    return readConfig(this.#reach, options);
  }

  /**
   * Sets how many seconds Proxmox gives it to shut down (`down=` of `startup`); order and delays survive. Repeated
   * if somebody else changes the configuration at the same time.
   * @throws ParameterError if that is no whole number; PveError `locked`, `forbidden`, …
   */
  setShutdownTimeout(seconds: number, options?: RequestOptions): Promise<void> {
    return setShutdownTimeout(this.#reach, seconds, options);
  }

  /**
   * Its addresses, of every interface and family, loopback and link-local left out: of a container its
   * interfaces, of a virtual machine those its guest agent tells if it is enabled and answers; else the
   * configured ones, which are those that neither DHCP nor autoconfiguration hands out.
   */
  addresses(options?: AddressOptions): Promise<readonly GuestAddress[]> {
    return readAddresses(this.#reach, options);
  }

  /** What its interfaces bear; none if it is stopped. @throws PveError `api` if a guest agent does not answer. */
  addressesFromInterfaces(options?: AddressOptions): Promise<readonly GuestAddress[]> {
    return readInterfaceAddresses(this.#reach, options);
  }

  /** What `netN` (lxc) or cloud-init's `ipconfigN` (qemu) set. */
  addressesFromConfig(options?: AddressOptions): Promise<readonly GuestAddress[]> {
    return readConfigAddresses(this.#reach, options);
  }

  /** One reading of what it uses; rates need two readings and are `null`, CPU use is the published value. */
  statsOnce(options?: RequestOptions): Promise<StatsSample> {
    return readStats(this.#reach, options);
  }

  /**
   * Opens its console: of a container what its `cmode` says, which several people share [LXA]; of a virtual
   * machine its serial port. A login prompt shows nothing until something is typed.
   * @throws PveError `api` if it does not run, `console-busy`, `unsupported` (tokens on old servers), `auth`,
   * `timeout`; ForbiddenError without VM.Console.
   */
  terminal(options?: TerminalOptions): Promise<Terminal> {
    return openGuestTerminal(this.#reach, options);
  }

  /**
   * Runs a command in it, as root. Every word arrives as given, whatever is in it.
   *
   * In a container this goes through root's shell on its node where a password of `root@pam` is configured, else
   * through its own console if its `cmode` is `shell`, which is used by one stream of this client at a time: the
   * others wait. In a virtual machine the guest agent runs it, and output comes when it has ended. A command is
   * ended after a day at the latest.
   *
   * @throws PveError `api` if the guest does not run or its agent does not answer, `unsupported` if neither way
   * into the container is open (it says what would open one), `console-busy` if somebody else uses its console;
   * ParameterError if that is no command; ForbiddenError without VM.Console, or VM.GuestAgent.Unrestricted.
   */
  exec(argv: readonly string[], options?: ExecOptions): Promise<Execution> {
    return exec(this.#reach, argv, options);
  }

  /**
   * Its own journal, or without systemd its system log; the means are those of `exec`. With `follow` it goes on
   * until `break`, the signal, or the guest's end; a container that moves or is started again is followed.
   * @throws as `exec`; PveError `not-found` if it keeps no log.
   */
  journal(options?: JournalOptions): AsyncGenerator<JournalItem, void, void> {
    return guestJournal(this.#reach, options);
  }

  /**
   * Lines of files in it; the means are those of `exec`, following as of `journal`.
   * @throws as `exec`; PveError `not-found` naming the file that is not there.
   */
  tail(files: readonly string[], options?: TailOptions): AsyncGenerator<TailItem, void, void> {
    return tailFiles(this.#reach, files, options);
  }
}

/**
 * What `client.guest(…)` hands out.
 * @throws PveError `parameter` if the text names no guest, `not-found` if it names another remote's.
 */
export function guestOf(client: PveClient, ref: number | string | GuestRef): Guest {
  const read = typeof ref === 'object' ? ref : parseGuestRef(String(ref));
  const { remote, ...named } = read;
  if (remote !== undefined && remote !== client.name) {
    const subject = formatGuestRef(read);
    throw new PveError('not-found', `${subject}: this is the remote ${client.name}, not ${remote}`, {
      subject,
    });
  }
  return new Guest(client, named);
}
