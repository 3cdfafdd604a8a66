/**
 * Proxmox VE for TypeScript: the client, the guests, nodes and tasks it hands out, and the inventory that
 * keeps a picture of them.
 * @module
 */
export type { Answer } from './client/answer.ts';
export type { Authorization } from './client/authorization.ts';
export { PveClient } from './client/client.ts';
export type { Method } from './client/encode.ts';
export { LostAnswerError, mayHaveExecuted } from './client/errors.ts';
export type { ExecOptions } from './client/exec/execution.ts';
export { Execution } from './client/exec/execution.ts';
export { addressTexts } from './client/guest/addresses.ts';
export type {
  ActOptions,
  ActResult,
  AddressOptions,
  GuestAction,
  GuestAddress,
  GuestHint,
  GuestLocation,
  GuestStatus,
  RebootOptions,
  ShutdownOptions,
  StatsSample,
  StopOptions,
} from './client/guest/guest.ts';
export { Guest } from './client/guest/guest.ts';
export type { NetConfig } from './client/guest/net-config.ts';
export { parseNetConfig } from './client/guest/net-config.ts';
export { formatStatsLine } from './client/guest/stats-line.ts';
export type { JournalItem, JournalOptions } from './client/journal/options.ts';
export type { TailItem, TailOptions } from './client/journal/tail.ts';
export type { NodeTasksQuery } from './client/node.ts';
export { Node } from './client/node.ts';
export type { NodeStatsSample } from './client/node-stats.ts';
export { formatNodeStatsLine } from './client/node-stats-line.ts';
export type {
  CredentialOptions,
  PveClientOptions,
  RequestOptions,
  Timeouts,
  TlsOptions,
} from './client/options.ts';
export type { RemoteInfo } from './client/remote-info.ts';
export { remoteInfo } from './client/remote-info.ts';
export { shellCommand, shellQuote } from './client/shell-quote.ts';
export type { TaskResult, TaskWaitOptions } from './client/task.ts';
export { Task } from './client/task.ts';
export { Terminal } from './client/terminal.ts';
export type { TerminalOptions } from './client/terminal-open.ts';
export type {
  GuestEvent,
  GuestStatusEvent,
  InventoryChange,
  InventoryEvent,
  NodeEvent,
  RemoteEvent,
  ResumeExpiredEvent,
  SnapshotEvent,
  TaskEvent,
} from './inventory/events.ts';
export type { GuestHandle } from './inventory/guest-handle.ts';
export { Inventory } from './inventory/inventory.ts';
export type { NodeHandle } from './inventory/node-handle.ts';
export { NodePool } from './inventory/node-pool.ts';
export type { InventoryOptions, LookupQuery, RemoteOptions } from './inventory/options.ts';
export { RESOURCE_POLL_INTERVAL_MS } from './inventory/options.ts';
export type {
  CpuUse,
  GuestRecord,
  NodeRecord,
  RemoteRecord,
  Snapshot,
  SpaceUse,
  Stale,
  StorageRecord,
  TaskRecord,
} from './inventory/records.ts';
export type { NodeFilter } from './inventory/stats/node-stats-watch.ts';
export type { GuestFilter } from './inventory/stats/watchers.ts';
export type { Endpoints, RequestParams, Returns, Route } from './pve/endpoints/endpoints.ts';
export type { PveErrorCode, PveErrorDetails } from './pve/errors.ts';
export { AmbiguousError, ForbiddenError, ParameterError, PveError, TaskError } from './pve/errors.ts';
export type { GuestKind, GuestRef, NodeRef } from './pve/guest-ref.ts';
export type { Clock, Timer } from './std/clock.ts';
export { systemClock } from './std/clock.ts';
export type { ManualClock } from './std/manual-clock.ts';
export { manualClock } from './std/manual-clock.ts';
export type { Random } from './std/random.ts';
export { scaledClock } from './std/scaled-clock.ts';
export { Secret } from './std/secret.ts';
