import type { WireFlag } from './scalar.ts';

/** `POST /access/ticket` [ACA]. */
export interface TicketWire {
  username: string;
  ticket?: string;
  CSRFPreventionToken?: string;
  clustername?: string;
  /** A second factor is still wanted; then `ticket` is only half of one. */
  NeedTFA?: WireFlag;
  cap?: Record<string, Record<string, WireFlag>>;
}

export interface Ticket {
  /** `user@realm` */
  readonly username: string;
  /** A secret: good for two hours, as a cookie or as the password of the next login. */
  readonly ticket?: string;
  /** Sent along with every write that uses the ticket. */
  readonly csrfPreventionToken?: string;
  /** Only in a real cluster, and with Sys.Audit on `/`. */
  readonly clusterName?: string;
  readonly needsTfa: boolean;
  /** A coarse summary by area (`vms`, `nodes`, `dc`, …); absent while a second factor is wanted. */
  readonly capabilities?: Readonly<Record<string, readonly string[]>>;
}

/** `GET /access/permissions`: ACL path → privilege → whether it propagates [ACA]. */
export type PermissionsWire = Record<string, Record<string, WireFlag>>;

/** ACL path → privilege → whether it propagates. A privilege that is not there is not granted. */
export type Permissions = Readonly<Record<string, Readonly<Record<string, boolean>>>>;
