import type { PveClient } from '../client/client.ts';
import type { GuestKind, GuestRef } from '../pve/guest-ref.ts';
import type { GuestHandle } from './guest-handle.ts';
import type { NodePool } from './node-pool.ts';
import type { InventoryChange, InventoryEvent } from './events.ts';
import type { InventoryOptions, LookupQuery } from './options.ts';
import type { GuestRecord, NodeRecord, RemoteRecord, Snapshot, TaskRecord } from './records.ts';

export declare class Inventory implements AsyncDisposable {
  static open(options: InventoryOptions): Promise<Inventory>;
  readonly nodes: NodePool;
  get snapshot(): Snapshot;
  guest(vmid: number): GuestRecord | undefined;
  guest(kind: GuestKind | undefined, vmid: number): GuestRecord | undefined;
  lookup(query: LookupQuery): GuestRecord | undefined;
  lookupNode(query: LookupQuery): NodeRecord | undefined;
  find(query: LookupQuery, options?: { signal?: AbortSignal }): Promise<GuestRecord>;
  findExhaustively(query: LookupQuery, options?: { signal?: AbortSignal; timeoutMs?: number }): Promise<GuestRecord>;
  resolve(ref: GuestRef | string): GuestRecord;
  resolveNode(text: string): NodeRecord;
  refOf(record: GuestRecord | NodeRecord): string;
  remote(name: string): RemoteRecord | undefined;
  client(remote: string): PveClient;
  refresh(options?: { signal?: AbortSignal }): Promise<Snapshot>;
  addressesOf(record: GuestRecord, options?: { signal?: AbortSignal }): Promise<readonly string[]>;
  askAddresses(records: readonly GuestRecord[], options?: { signal?: AbortSignal; timeoutMs?: number }): Promise<void>;
  tasks(options?: { signal?: AbortSignal }): Promise<readonly TaskRecord[]>;
  changes(options?: { signal?: AbortSignal }): AsyncIterableIterator<InventoryChange>;
  events(options?: { signal?: AbortSignal; after?: string }): AsyncIterableIterator<InventoryEvent>;
  snapshots(options?: { signal?: AbortSignal }): AsyncIterableIterator<Snapshot>;
  handle(subject: GuestRecord | GuestRef | string): GuestHandle;
  [Symbol.asyncDispose](): Promise<void>;
}
