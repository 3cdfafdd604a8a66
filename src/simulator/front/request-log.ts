import { routeMatches } from '../faults.ts';

/** One request that arrived, as far as it got. */
export interface RequestRecord {
  /** Wall clock of the simulator, milliseconds since 1970. */
  readonly at: number;
  readonly remote: string;
  /** The node the client spoke to. */
  readonly node: string;
  readonly method: string;
  /** Without `/api2/<format>`. */
  readonly path: string;
  /** As the schema writes it; undefined when it has no such method. */
  readonly route: string | undefined;
  /** Who asked, once known. */
  authId: string | undefined;
  /** Whether a handler ran, to whatever end. */
  executed: boolean;
  /** The status sent, or undefined when nothing was. */
  status: number | undefined;
}

/** How many records are kept; the counters go on. */
const KEPT = 10_000;

/** What was asked of the simulator, and what of it was executed. */
export class RequestLog {
  readonly #records: RequestRecord[] = [];
  readonly #counts = new Map<
    string,
    { method: string; path: string; route: string | undefined; requests: number; executed: number }
  >();

  get records(): readonly RequestRecord[] {
    return this.#records;
  }

  add(record: RequestRecord): RequestRecord {
    this.#records.push(record);
    if (this.#records.length > 2 * KEPT) this.#records.splice(0, KEPT);
    this.#count(record).requests++;
    return record;
  }

  /** How often a method was called whose effect is not simulated, by route. */
  readonly unsimulated = new Map<string, number>();

  notSimulated(route: string): void {
    this.unsimulated.set(route, (this.unsimulated.get(route) ?? 0) + 1);
  }

  /** Says that a handler ran for this request. */
  execute(record: RequestRecord): void {
    record.executed = true;
    this.#count(record).executed++;
  }

  requests(route = '*'): number {
    return this.#sum(route, 'requests');
  }

  executed(route = '*'): number {
    return this.#sum(route, 'executed');
  }

  /** By path, but tasks, of which there is no end, by route. */
  #count(record: RequestRecord) {
    const { method, route } = record;
    const path = route?.includes('{upid}') ? route.slice(route.indexOf(' ') + 1) : record.path;
    const key = `${method} ${path}`;
    const found = this.#counts.get(key);
    if (found) return found;
    const count = { method, path, route, requests: 0, executed: 0 };
    this.#counts.set(key, count);
    return count;
  }

  #sum(route: string, which: 'requests' | 'executed'): number {
    let sum = 0;
    for (const count of this.#counts.values()) if (routeMatches(route, count)) sum += count[which];
    return sum;
  }
}
