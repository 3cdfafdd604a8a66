import type { HaScenario } from '../scenarios/scenario.ts';
import type { Cluster } from './cluster.ts';
import type { Guest } from './guest.ts';

export type HaRequestState = 'started' | 'stopped' | 'disabled' | 'ignored';

/** One resource under high availability. */
export interface HaResource {
  /** `ct:101`, `vm:200`. */
  readonly sid: string;
  readonly vmid: number;
  requestState: HaRequestState;
  /** The manager's state; `undefined` until it has seen the resource. */
  crmState: string | undefined;
  node: string;
  maxRestart: number;
  maxRelocate: number;
  comment: string | undefined;
  group: string | undefined;
}

export class HaManager {
  readonly #cluster: Cluster;
  readonly resources = new Map<string, HaResource>();

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  get cluster(): Cluster {
    return this.#cluster;
  }

  /** Takes a resource over as the scenario has it. */
  adopt(entry: HaScenario): void {
    const guest = this.#cluster.guests.get(entry.vmid);
    if (!guest) throw new Error(`ha names the guest ${entry.vmid}, which the scenario does not have`);
    const sid = `${guest.kind === 'lxc' ? 'ct' : 'vm'}:${guest.vmid}`;
    const requestState = entry.state ?? 'started';
    this.resources.set(sid, {
      sid,
      vmid: entry.vmid,
      requestState,
      crmState: requestState === 'disabled' ? 'stopped' : requestState,
      node: guest.node,
      maxRestart: entry.maxRestart ?? 1,
      maxRelocate: entry.maxRelocate ?? 1,
      comment: entry.comment,
      group: entry.group,
    });
  }

  of(guest: Guest): HaResource | undefined {
    return this.resources.get(`${guest.kind === 'lxc' ? 'ct' : 'vm'}:${guest.vmid}`);
  }
}
