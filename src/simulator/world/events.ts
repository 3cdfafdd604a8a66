/** What can happen in the simulated world. */
export type WorldEventKind =
  | 'guest-created'
  | 'guest-removed'
  | 'guest-started'
  | 'guest-stopped'
  | 'guest-paused'
  | 'guest-resumed'
  | 'guest-moved'
  | 'guest-renamed'
  | 'guest-config'
  | 'guest-locked'
  | 'guest-unlocked'
  | 'task-started'
  | 'task-finished'
  | 'node-reachability'
  | 'node-failed'
  | 'node-restored'
  | 'node-pmxcfs'
  | 'node-workers-restarted'
  | 'node-certificate-renewed'
  | 'node-logs-rotated'
  | 'node-statd-restarted'
  | 'quorum-lost'
  | 'quorum-regained'
  | 'ha-state';

export interface WorldEvent {
  /** 1, 2, 3, … over the whole world. */
  readonly id: number;
  /** Wall clock, milliseconds since 1970. */
  readonly at: number;
  readonly cluster: string;
  readonly kind: WorldEventKind;
  readonly node?: string;
  readonly vmid?: number;
  /** What the kind leaves open: the new reachability, the lock, a task's UPID and exit status, an HA state. */
  readonly detail?: string;
}

export type Happening = Omit<WorldEvent, 'id' | 'at' | 'cluster'>;

/** Everything that happened, in order; the same seed and the same calls give the same log. */
export class EventLog {
  readonly #events: WorldEvent[] = [];
  readonly #listeners = new Set<(event: WorldEvent) => void>();

  get events(): readonly WorldEvent[] {
    return this.#events;
  }

  add(cluster: string, at: number, happening: Happening): WorldEvent {
    const event: WorldEvent = { id: this.#events.length + 1, at, cluster, ...happening };
    this.#events.push(event);
    for (const listener of [...this.#listeners]) listener(event);
    return event;
  }

  /** Calls `listener` for every later event, until the function returned is called. */
  observe(listener: (event: WorldEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
