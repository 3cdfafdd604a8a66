import type { RequestParams, Returns, Route } from '../pve/endpoints/endpoints.ts';
import type { NodeStatus } from '../pve/wire/nodes.ts';
import type { TaskListEntry } from '../pve/wire/tasks.ts';
import type { Version } from '../pve/wire/version.ts';
import type { PveClient } from './client.ts';
import { nodeJournal } from './journal/node-journal.ts';
import type { JournalItem, JournalOptions } from './journal/options.ts';
import type { RequestOptions } from './options.ts';
import type { Terminal } from './terminal.ts';
import { openTerminal, type TerminalOptions } from './terminal-open.ts';

/** A path below `/nodes/{node}`, as the contract writes it: `/status`, `/lxc/{vmid}/config`. */
export type NodePath = Route extends infer R ? (R extends `GET /nodes/{node}${infer P}` ? P : never) : never;

type NodeRoute<P extends NodePath> = `GET /nodes/{node}${P}` & Route;

export interface NodeTasksQuery extends RequestOptions {
  /** Only tasks about this guest. */
  vmid?: number;
  /** Which tasks: `all` by default, running ones included. */
  source?: 'all' | 'active' | 'archive';
  /** `vzstart`, … */
  type?: string;
  /** Only tasks started then or later, by the node's clock. */
  since?: Date;
  /** 50 by default. */
  limit?: number;
}

/** A node of a remote. Making one asks nothing. */
export class Node {
  readonly client: PveClient;
  readonly name: string;

  constructor(client: PveClient, name: string) {
    this.client = client;
    this.name = name;
  }

  /** `node/pve1` */
  get key(): string {
    return `node/${this.name}`;
  }

  /**
   * Reads below `/nodes/NAME`: `get('/status')`, `get('/lxc/{vmid}/config', { vmid: 101 })`. What is in the
   * contract is typed and normalised, the rest (`get('/lxc/101/config')`) comes as received.
   * @throws what `PveClient.request` throws.
   */
  get<P extends NodePath>(
    path: P,
    params?: Omit<RequestParams<NodeRoute<P>>, 'node'>,
    options?: RequestOptions,
  ): Promise<Returns<NodeRoute<P>>>;
  get(path: string, params?: Record<string, unknown>, options?: RequestOptions): Promise<unknown>;
  get(path: string, params: Record<string, unknown> = {}, options?: RequestOptions): Promise<unknown> {
    const below = path === '' || path.startsWith('/') ? path : `/${path}`;
    return this.client.request(`GET /nodes/{node}${below}`, { ...params, node: this.name }, options);
  }

  /** @throws PveError `node-unreachable` if it is down, `forbidden` without Sys.Audit on it, … */
  status(options?: RequestOptions): Promise<NodeStatus> {
    return this.client.request('GET /nodes/{node}/status', { node: this.name }, options);
  }

  /** Its own version: while a cluster is upgraded, nodes differ. */
  version(options?: RequestOptions): Promise<Version> {
    return this.client.request('GET /nodes/{node}/version', { node: this.name }, options);
  }

  /** Its tasks, newest first; only one's own without Sys.Audit on it [TK]. */
  tasks(query: NodeTasksQuery = {}): Promise<readonly TaskListEntry[]> {
    const { vmid, source = 'all', type, since, limit, ...options } = query;
    return this.client.request(
      'GET /nodes/{node}/tasks',
      {
        node: this.name,
        source,
        ...(vmid !== undefined && { vmid }),
        ...(type !== undefined && { typefilter: type }),
        ...(since !== undefined && { since: Math.floor(since.getTime() / 1000) }),
        ...(limit !== undefined && { limit }),
      },
      options,
    );
  }

  /**
   * Opens a terminal on it: root's shell for a ticket of `root@pam`, a login prompt for anybody else [ND].
   * @throws ForbiddenError without Sys.Console; PveError `console-busy`, `unsupported` (tokens on old servers),
   * `auth`, `timeout`.
   */
  terminal(options?: TerminalOptions): Promise<Terminal> {
    return openTerminal(this.client, { kind: 'node', node: this.name }, options);
  }

  /**
   * Its journal, oldest entry first; those of its containers are not in it [ND]. Needs Sys.Syslog, which a token
   * may have. With `follow` it goes on until `break` or the signal, over restarts of the server; nothing comes
   * twice, and where the node has thrown entries away meanwhile there is one `gap`.
   * @throws ForbiddenError; PveError `unsupported` for a priority on servers before pve-manager 9.2.4 (where units
   * are told by what their entries are labelled with), `node-unreachable` after 2 minutes of silence.
   */
  journal(options?: JournalOptions): AsyncGenerator<JournalItem, void, void> {
    return nodeJournal(this.client, this.name, options);
  }
}
