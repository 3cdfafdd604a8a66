import type { GuestRecord, NodeRecord, Snapshot, TaskRecord } from './records.ts';

interface Happened<Kind extends string> {
  /** `EPOCH-SEQ`; hand it to `events({ after })` to go on from here. */
  readonly id: string;
  readonly at: Date;
  readonly kind: Kind;
  readonly remote: string;
}

interface GuestHappened<Kind extends string, Value> extends Happened<Kind> {
  /** The guest as it is now (as it last was, once removed). */
  readonly guest: GuestRecord;
  readonly from: Value;
  readonly to: Value;
}

export type GuestStatusEvent = GuestHappened<
  'guest-started' | 'guest-stopped' | 'guest-paused' | 'guest-resumed',
  GuestRecord['status']
>;

export type GuestEvent =
  | (Happened<'guest-created' | 'guest-removed'> & { readonly guest: GuestRecord })
  | GuestStatusEvent
  | GuestHappened<'guest-moved', string>
  | GuestHappened<'guest-renamed', string | null>
  | GuestHappened<'guest-addresses', readonly string[] | null>
  | GuestHappened<'guest-lock', string | null>
  | GuestHappened<'guest-ha', string | null>
  | GuestHappened<'guest-tags', readonly string[]>;

/** A node is lost when the cluster says it is offline or no longer lists it; a node that joins is `node-restored`. */
export type NodeEvent = Happened<'node-lost' | 'node-restored'> & { readonly node: NodeRecord };

export type RemoteEvent = Happened<'remote-lost' | 'remote-restored'> & {
  /** Why it was lost; `null` when it is back. */
  readonly reason: string | null;
};

export type TaskEvent = Happened<'task-started' | 'task-finished'> & { readonly task: TaskRecord };

/** What a reader gets first, and again when it has fallen too far behind. What follows changes this. */
export interface SnapshotEvent {
  readonly id: string;
  readonly at: Date;
  readonly kind: 'snapshot';
  readonly remote: null;
  readonly snapshot: Snapshot;
}

/** The id asked for is of another epoch, or too old: what happened since cannot be told. A snapshot follows. */
export interface ResumeExpiredEvent {
  readonly id: string;
  readonly at: Date;
  readonly kind: 'resume-expired';
  readonly remote: null;
}

/** What `changes()` yields. */
export type InventoryChange = GuestEvent | NodeEvent | RemoteEvent | SnapshotEvent;

/** What `events()` yields. */
export type InventoryEvent = InventoryChange | TaskEvent | ResumeExpiredEvent;

/** What happens, before it has been numbered. */
export type Occurrence = Unnumbered<GuestEvent | NodeEvent | RemoteEvent | TaskEvent>;

type Unnumbered<Event> = Event extends unknown ? Omit<Event, 'id' | 'at'> : never;
