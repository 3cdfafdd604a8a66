import type { WireFlag, WireNumber } from './scalar.ts';

/** One entry of `GET /cluster/ha/status/current` [HAS]. */
export interface HaStatusEntryWire {
  id: string;
  type: 'quorum' | 'master' | 'lrm' | 'service' | 'fencing';
  node: string;
  status: string;
  quorate?: WireFlag;
  timestamp?: WireNumber;
  'armed-state'?: string;
  sid?: string;
  state?: string;
  crm_state?: string;
  request_state?: string;
  max_restart?: WireNumber;
  max_relocate?: WireNumber;
  failback?: WireFlag;
  comment?: string;
  group?: string;
  resource_mode?: string;
}

export interface HaStatusEntry {
  /** `quorum`, `master`, `fencing`, `lrm:pve1`, `service:ct:101` */
  readonly id: string;
  readonly type: 'quorum' | 'master' | 'lrm' | 'service' | 'fencing';
  readonly node: string;
  /** A sentence for people. */
  readonly status: string;
  /** Of type `quorum`. */
  readonly quorate?: boolean;
  /** Of the types `master` and `lrm`: when it last gave a sign of life. */
  readonly at?: Date;
  /** Of type `fencing`. */
  readonly armedState?: string;
  /** Of type `service`: `ct:101` or `vm:200`. */
  readonly sid?: string;
  /** Of type `service`: `started`, `stopping`, `error`, … [HAM] */
  readonly state?: string;
  readonly crmState?: string;
  /** What is asked for, as opposed to what is. */
  readonly requestState?: string;
  readonly maxRestart?: number;
  readonly maxRelocate?: number;
  readonly failback?: boolean;
}
