import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Cluster } from '../world/cluster.ts';
import { ConsoleSession } from './console-session.ts';
import type { Connect } from './line.ts';
import { isConsoleTicket, issueConsoleTicket } from './ticket.ts';

const FIRST_PORT = 5900;
const LAST_PORT = 5999;

export interface ConsoleRequest {
  readonly authId: string;
  readonly entryNode: string;
  /** The ACL path that its ticket is for. */
  readonly path: string;
  readonly privilege: 'Sys.Console' | 'VM.Console';
  readonly task: { readonly type: 'vncshell' | 'vncproxy'; readonly id: string | number };
  /** What termproxy is told to run, for its error text. */
  readonly command: string;
  readonly connect: Connect;
}

export interface OpenedConsole {
  readonly user: string;
  readonly ticket: string;
  readonly port: string;
  readonly upid: string;
}

/** The termproxies of one cluster, each on a port of the node that was asked for it. */
export class Consoles {
  readonly #cluster: Cluster;
  readonly #sessions = new Map<string, ConsoleSession>();
  /** Ports that somebody has listened on. */
  readonly #used = new Set<string>();
  readonly #hanging = new Set<Duplex>();
  #opened = 0;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  get count(): number {
    return this.#sessions.size;
  }

  /** @throws Error in Proxmox's words when all ports are taken */
  open(request: ConsoleRequest): OpenedConsole {
    const cluster = this.#cluster;
    const { authId, entryNode, path } = request;
    const port = this.#freePort(entryNode);
    const { features } = cluster.node(entryNode).version;
    const right = { authId, path, port: features.tokenConsoles ? port : undefined };
    const ticket = issueConsoleTicket(cluster.access.tickets, right);
    const lines: string[] = [];
    let log = (text: string): void => {
      lines.push(text);
    };
    const session = new ConsoleSession({
      clock: cluster.clock,
      seed: cluster.seed,
      number: this.#opened++,
      port,
      accepts: (line) => line === `${authId}:${ticket}` && (features.tokenConsoles || !authId.includes('!')),
      connect: request.connect,
      log: (text) => log(text),
    });
    const key = `${entryNode}:${port}`;
    this.#sessions.set(key, session);
    this.#used.add(key);
    void session.ended.then(() => this.#sessions.delete(key));
    const upid = cluster.runTask(entryNode, { ...request.task, caller: { authId } }, async (task) => {
      for (const line of lines) task.log(line);
      log = (text) => task.log(text);
      const end = await Promise.race([session.ended, aborted(task.signal)]).catch((error) => {
        session.kill();
        throw error;
      });
      const options = features.tokenConsoles ? ' --vncticket-endpoint --verify-port --ticket-fd 6' : '';
      if (end === 'failed') {
        const words = `/usr/bin/termproxy ${port} --path ${path} --perm ${request.privilege}${options} -- ${request.command}`;
        throw new Error(`command '${words}' failed: exit code 1`);
      }
    });
    return { user: authId, ticket, port: String(port), upid };
  }

  /**
   * Hands a client's connection to the termproxy on this port of this node. Where one has been and is no more
   * the client gets no answer and an end; where there never was one it waits for ever [recorded].
   */
  join(entryNode: string, port: number, request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const key = `${entryNode}:${port}`;
    const session = this.#sessions.get(key);
    if (session?.listening) {
      session.accept(request, socket, head);
      return;
    }
    socket.on('error', () => socket.destroy());
    if (this.#used.has(key)) {
      socket.end(() => socket.destroy());
      return;
    }
    this.#hanging.add(socket);
    socket.on('end', () => socket.end());
    socket.on('close', () => this.#hanging.delete(socket));
    socket.resume();
  }

  /** Whether a ticket made by this cluster lets this caller look at `path` through `port`. */
  isTicket(
    entryNode: string,
    ticket: string,
    right: { authId: string; path: string; port: number },
  ): boolean {
    const bound = this.#cluster.node(entryNode).version.features.tokenConsoles;
    return isConsoleTicket(this.#cluster.access.tickets, ticket, {
      ...right,
      port: bound ? right.port : undefined,
    });
  }

  /** A node has lost its power, and with it every console that was entered there. */
  nodeStopped(name: string): void {
    for (const [key, session] of this.#sessions) if (key.startsWith(`${name}:`)) session.kill();
  }

  close(): void {
    for (const session of this.#sessions.values()) session.kill();
    for (const socket of this.#hanging) socket.destroy();
  }

  #freePort(node: string): number {
    for (let port = FIRST_PORT; port <= LAST_PORT; port++) {
      if (!this.#sessions.has(`${node}:${port}`)) return port;
    }
    throw new Error(`unable to find free port (${FIRST_PORT}-${LAST_PORT + 1})`);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
