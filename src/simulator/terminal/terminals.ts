import type { Cluster } from '../world/cluster.ts';
import type { Guest } from '../world/guest.ts';
import { Consoles } from './consoles.ts';
import type { Connect } from './line.ts';
import { attachedShell, loginPrompt, rootLogin } from './login.ts';
import { Machines } from './machines.ts';
import { messageLine, programLine } from './pty-program.ts';
import { realShellLine, requireRealShell } from './real-shell.ts';
import { SharedSession } from './shared-session.ts';
import type { Machine } from './system/machine.ts';
import type { Program } from './system/process.ts';

/** How long it takes to get to another node by ssh. */
const SSH_MS = 300;

/** Consoles of one cluster, and the machines they lead into. */
export class Terminals {
  readonly consoles: Consoles;
  readonly #cluster: Cluster;
  readonly #machines: Machines;
  readonly #sessions = new Map<number, SharedSession>();
  #realShell = false;
  #stopObserving: (() => void) | undefined;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
    this.#machines = new Machines(cluster);
    this.consoles = new Consoles(cluster);
  }

  /**
   * Root's shells are from now on real shells of this very host. For tests of ours alone.
   * @throws Error when the host lacks what that takes
   */
  useRealShell(): void {
    requireRealShell();
    this.#realShell = true;
  }

  /** A node's inside. */
  node(name: string): Machine {
    this.#observe();
    return this.#machines.node(name);
  }

  /** A guest's inside, also while it does not run. @throws Error when there is no such guest */
  guest(vmid: number): Machine {
    this.#observe();
    return this.#machines.guest(vmid);
  }

  /** Faults of the emulation itself. */
  get defects(): readonly unknown[] {
    return [...this.#machines.known()].flatMap((machine) => machine.defects);
  }

  /** Processes under way on all machines. */
  get processes(): number {
    let count = 0;
    for (const machine of this.#machines.known()) count += machine.processes.size;
    return count;
  }

  /** `root`: the caller is root@pam with a ticket, so nobody is asked anything [ND]. */
  nodeConsole(entryNode: string, node: string, options: { root: boolean }): Connect {
    const unreachable = this.#unreachable(entryNode, node);
    if (unreachable !== undefined) return messageLine(unreachable);
    if (this.#realShell && options.root) return realShellLine(this.#cluster.clock);
    const program = options.root ? rootLogin : loginPrompt({ silent: false });
    return programLine(this.node(node), overSsh(entryNode !== node, program));
  }

  /** What the container's `cmode` in effect says: a login prompt, or root's shell without any question. */
  containerConsole(entryNode: string, guest: Guest): Connect {
    const unreachable = this.#unreachable(entryNode, guest.node);
    if (unreachable !== undefined) return messageLine(unreachable);
    this.#observe();
    const shell = guest.config.get('cmode') === 'shell';
    return (viewer) => {
      const { vmid } = guest;
      if (!guest.running) {
        const text = shell
          ? `lxc-attach: ${vmid}: ../src/lxc/attach.c: get_attach_context: 406 Connection refused - Failed to get init pid\r\n`
          : `lxc-console: ${vmid}: ../src/lxc/tools/lxc_console.c: main: 129 ${vmid} is not running\r\n`;
        return messageLine(`\x1b[H\x1b[J${text}\x1b[999H\r\n[EOF - dtach terminating]\r\n`)(viewer);
      }
      if (this.#realShell && shell) return realShellLine(this.#cluster.clock)(viewer);
      return this.#session(guest, shell ? attachedShell : loginPrompt({ silent: true }), viewer).attach(
        viewer,
      );
    };
  }

  /** A virtual machine's serial port: whatever its system shows there, a login prompt. */
  serialConsole(entryNode: string, guest: Guest): Connect {
    const unreachable = this.#unreachable(entryNode, guest.node);
    if (unreachable !== undefined) return messageLine(unreachable);
    return (viewer) => {
      if (!guest.running) return messageLine(`VM ${guest.vmid} not running\r\n`)(viewer);
      viewer.output('starting serial terminal on interface serial0 (press control-O to exit)\r\n');
      return programLine(this.guest(guest.vmid), loginPrompt({ silent: true }))(viewer);
    };
  }

  close(): void {
    this.#stopObserving?.();
    this.consoles.close();
    for (const session of this.#sessions.values()) session.kill();
    for (const machine of this.#machines.known()) machine.killAll();
  }

  #session(guest: Guest, program: Program, first: Parameters<Connect>[0]): SharedSession {
    const existing = this.#sessions.get(guest.vmid);
    if (existing) return existing;
    const session = new SharedSession({
      machine: this.guest(guest.vmid),
      program,
      clock: this.#cluster.clock,
      first,
      onEnd: () => {
        if (this.#sessions.get(guest.vmid) === session) this.#sessions.delete(guest.vmid);
      },
    });
    this.#sessions.set(guest.vmid, session);
    return session;
  }

  /** What ssh says when the node that the console is of cannot be reached from the one that was asked. */
  #unreachable(entryNode: string, node: string): string | undefined {
    if (entryNode === node || this.#cluster.node(node).powered) return undefined;
    return `ssh: connect to host ${this.#cluster.node(node).address} port 22: No route to host\r\n`;
  }

  #observe(): void {
    this.#stopObserving ??= this.#cluster.observe(({ kind, vmid, node }) => {
      if (kind === 'guest-stopped' && vmid !== undefined) {
        this.#sessions.get(vmid)?.kill();
        this.#machines.guestStopped(vmid);
      } else if (kind === 'guest-removed' && vmid !== undefined) this.#machines.forgetGuest(vmid);
      else if (kind === 'node-failed' && node !== undefined && !this.#cluster.node(node).powered) {
        this.consoles.nodeStopped(node);
        this.#machines.nodeStopped(node);
      }
    });
  }
}

function overSsh(hop: boolean, program: Program): Program {
  if (!hop) return program;
  return async (process) => {
    await process.sleep(SSH_MS);
    return program(process);
  };
}
