/** One entry of the cluster-wide log [ST]. */
export interface ClusterLogEntry {
  /** Counts up per cluster; arrives as text. */
  readonly uid: number;
  readonly node: string;
  /** Unix seconds. */
  readonly time: number;
  readonly pid: number;
  readonly tag: string;
  readonly user: string;
  readonly text: string;
}

const KEPT = 1000;

export class ClusterLog {
  readonly #entries: ClusterLogEntry[] = [];
  #uid = 0;

  add(entry: Omit<ClusterLogEntry, 'uid'>): void {
    this.#entries.push({ uid: ++this.#uid, ...entry });
    if (this.#entries.length > KEPT) this.#entries.shift();
  }

  /** The newest first. */
  newest(count: number): ClusterLogEntry[] {
    return this.#entries.slice(-count).reverse();
  }

  get length(): number {
    return this.#entries.length;
  }
}
