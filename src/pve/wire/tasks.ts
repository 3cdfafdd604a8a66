import type { UpidText, WireFlag, WireNumber } from './scalar.ts';

/** `GET /nodes/{node}/tasks/{upid}/status` [TK]. */
export interface TaskStatusWire {
  upid: UpidText;
  node: string;
  pid: WireNumber;
  pstart: WireNumber;
  starttime: WireNumber;
  type: string;
  id: string;
  user: string;
  tokenid?: string;
  status: 'running' | 'stopped';
  /** Only once it has stopped. */
  exitstatus?: string;
}

export interface TaskStatus {
  readonly upid: UpidText;
  readonly node: string;
  readonly type: string;
  /** Usually a vmid; may be empty. */
  readonly id: string;
  /** `user@realm` */
  readonly user: string;
  readonly tokenId?: string;
  readonly pid: number;
  readonly startedAt: Date;
  readonly running: boolean;
  /** `OK`, `WARNINGS: 1` or what went wrong; absent while it runs. Proxmox does not say when it ended. */
  readonly exitStatus?: string;
}

/** One entry of `GET /nodes/{node}/tasks` and of `GET /cluster/tasks` [TK, RV, CL]. */
export interface TaskListEntryWire {
  upid: UpidText;
  node: string;
  pid?: WireNumber;
  pstart?: WireNumber;
  starttime: WireNumber;
  type: string;
  id: string;
  user: string;
  tokenid?: string;
  endtime?: WireNumber;
  /** The exit status; `RUNNING` in a node's list. */
  status?: string;
  /** Only in the cluster's list. */
  saved?: WireFlag | '0' | '1';
}

export interface TaskListEntry {
  readonly upid: UpidText;
  readonly node: string;
  readonly type: string;
  readonly id: string;
  readonly user: string;
  readonly tokenId?: string;
  readonly startedAt: Date;
  /** Absent while it runs. */
  readonly endedAt?: Date;
  readonly running: boolean;
  /** Absent while it runs. */
  readonly exitStatus?: string;
}

/** One line of `GET /nodes/{node}/tasks/{upid}/log` [TK]. */
export interface TaskLogLineWire {
  n: WireNumber;
  t: string;
}

export interface TaskLogLine {
  /** Counted from 1; the next read starts at the last one seen. */
  readonly number: number;
  readonly text: string;
}
