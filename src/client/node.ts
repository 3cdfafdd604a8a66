import type { NodeStatus } from '../pve/wire/nodes.ts';
import type { TaskListEntry } from '../pve/wire/tasks.ts';
import type { Version } from '../pve/wire/version.ts';
import type { PveClient } from './client.ts';
import type { RequestOptions } from './options.ts';

export interface NodeTasksQuery extends RequestOptions {
  vmid?: number;
  /** Which tasks: `all` by default, running ones included. */
  source?: 'all' | 'active' | 'archive';
  type?: string;
  since?: Date;
  limit?: number;
}

export declare class Node {
  readonly client: PveClient;
  readonly name: string;
  constructor(client: PveClient, name: string);
  get key(): string;
  get(path: string, params?: Record<string, unknown>, options?: RequestOptions): Promise<unknown>;
  status(options?: RequestOptions): Promise<NodeStatus>;
  version(options?: RequestOptions): Promise<Version>;
  tasks(query?: NodeTasksQuery): Promise<readonly TaskListEntry[]>;
}
