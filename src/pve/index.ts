/**
 * What Proxmox VE is, as types and small functions: its API, its names, its errors. No I/O.
 * @module
 */
export type { Endpoints, RequestParams, Returns, Route, Wire } from './endpoints/endpoints.ts';
export type { NoParams } from './endpoints/no-params.ts';
export type { PveErrorCode, PveErrorDetails } from './errors.ts';
export { AmbiguousError, ForbiddenError, ParameterError, PveError, TaskError } from './errors.ts';
export type { GuestKind, GuestRef, NodeRef } from './guest-ref.ts';
export {
  formatGuestRef,
  MAX_VMID,
  MIN_VMID,
  parseGuestRef,
  parseNodeRef,
  RESERVED_REMOTE_NAMES,
} from './guest-ref.ts';
export type { JournalEntry, JournalPage } from './journal-lines.ts';
export { parseJournal, parseJournalLine } from './journal-lines.ts';
export type { Property } from './property-string.ts';
export { formatPropertyString, parsePropertyString, propertyOf, withProperty } from './property-string.ts';
export type { MethodDescription, ParameterDescription, PathDescription } from './schema/describe.ts';
export { describePath } from './schema/describe.ts';
export type { SchemaSeries } from './schema/load.ts';
export { loadSchema, SCHEMA_SERIES } from './schema/load.ts';
export { expressionText, permissionText } from './schema/permission-text.ts';
export type {
  ApiSchema,
  EndpointSchema,
  ParameterSchema,
  PermissionExpression,
  PermissionOperand,
  PermissionSchema,
} from './schema/schema.ts';
export type { TerminalFrame } from './terminal-frames.ts';
export {
  MAX_TERMINAL_MESSAGE_BYTES,
  parseTerminalFrames,
  TERMINAL_KEEPALIVE,
  terminalInput,
  terminalLogin,
  terminalResize,
} from './terminal-frames.ts';
export type { Upid } from './upid.ts';
export { formatUpid, isUpid, parseUpid } from './upid.ts';
export type { Permissions, Ticket } from './wire/access.ts';
export type { ClusterStatus, ClusterStatusNode } from './wire/cluster.ts';
export type { Termproxy } from './wire/console.ts';
export type { GuestConfig, LxcConfig, QemuConfig } from './wire/guest-config.ts';
export type { GuestListEntry, GuestStatusCurrent } from './wire/guest-status.ts';
export type { HaStatusEntry } from './wire/ha.ts';
export type { InterfaceAddress, NetworkInterface } from './wire/interfaces.ts';
export type { NodeListEntry, NodeSpace, NodeStatus } from './wire/nodes.ts';
export type {
  ClusterResource,
  GuestResource,
  NetworkResource,
  NodeResource,
  PoolResource,
  SdnResource,
  StorageResource,
} from './wire/resources.ts';
export type { UpidText, WireFlag, WireNumber } from './wire/scalar.ts';
export type { TaskListEntry, TaskLogLine, TaskStatus } from './wire/tasks.ts';
export type { Version } from './wire/version.ts';
