import type { PveClient } from '../../client/client.ts';
import { PveError } from '../../pve/errors.ts';
import type { Clock, Timer } from '../../std/clock.ts';
import type { Use } from './sample.ts';

/** pvestatd's round [SD]: asking more often shows nothing new. */
const ASK_EVERY_MS = 10_000;
/** How often a server is tried again that has no such call, or an account that may not make it. */
const REFUSED_EVERY_MS = 600_000;
/** Answers of more guests are megabytes that stop everything else while they are parsed; the list tells the same. */
export const MOST_EXPORTED = 2000;

export interface Measured {
  /** `lxc/101`, `node/pve1` */
  readonly id: string;
  readonly atSeconds: number;
  readonly use: Partial<Use>;
}

export interface MetricsExportOptions {
  readonly client: PveClient;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** The nodes whose guests are wanted, none if nothing is. */
  readonly nodes: () => readonly string[];
  readonly onMeasured: (measured: readonly Measured[]) => void;
}

/**
 * Reads what every node measured last, and when, since the time before: one call for any number of guests
 * [pve-manager: MetricServer]. Servers before 8.3 do not have it, and it takes Sys.Audit on `/`; without it the
 * list has to do.
 */
export class MetricsExport {
  readonly #options: MetricsExportOptions;
  readonly #latest = new Map<string, number>();
  #timer: Timer | undefined;
  #reading: Promise<void> | undefined;
  #dueAtMs = Number.NEGATIVE_INFINITY;

  constructor(options: MetricsExportOptions) {
    this.#options = options;
  }

  /** To be called when what is wanted may have changed. */
  keep(): void {
    const { clock, nodes, signal } = this.#options;
    if (signal.aborted || nodes().length === 0) {
      this.#timer?.cancel();
      this.#timer = undefined;
      return;
    }
    if (this.#timer || this.#reading) return;
    this.#timer = clock.setTimeout(
      () => {
        this.#timer = undefined;
        this.#reading = this.#read().finally(() => {
          this.#reading = undefined;
          this.keep();
        });
      },
      Math.max(0, this.#dueAtMs - clock.monotonic()),
    );
  }

  async settled(): Promise<void> {
    await this.#reading;
  }

  async #read(): Promise<void> {
    const { client, clock, nodes, signal, onMeasured } = this.#options;
    const wanted = nodes();
    if (wanted.length === 0) return;
    this.#dueAtMs = clock.monotonic() + ASK_EVERY_MS;
    // Nodes measure at different times: whatever one of them may not have told yet is asked for.
    const since = Math.min(...wanted.map((node) => this.#latest.get(node) ?? 0));
    try {
      const params = { 'node-list': wanted.join(','), ...(since > 0 && { 'start-time': since }) };
      const answer = await client.request('GET /cluster/metrics/export', params, { signal });
      const measured = together((answer as { data?: readonly Metric[] }).data ?? []);
      for (const { id, atSeconds } of measured) {
        if (id.startsWith('node/')) this.#latest.set(id.slice('node/'.length), atSeconds);
      }
      onMeasured(measured);
    } catch (error) {
      const refused =
        error instanceof PveError && ['forbidden', 'unsupported', 'parameter'].includes(error.code);
      if (refused) this.#dueAtMs = clock.monotonic() + REFUSED_EVERY_MS;
    }
  }
}

interface Metric {
  readonly id: string;
  readonly metric: string;
  readonly timestamp: number | string;
  readonly value: number | string;
}

/** Each guest's and node's latest metrics, put together. */
export function together(metrics: readonly Metric[]): Measured[] {
  const byId = new Map<string, { atSeconds: number; values: Map<string, number> }>();
  for (const { id, metric, timestamp, value } of metrics) {
    const atSeconds = Number(timestamp);
    let entry = byId.get(id);
    if (!entry || entry.atSeconds < atSeconds) {
      entry = { atSeconds, values: new Map() };
      byId.set(id, entry);
    }
    if (entry.atSeconds === atSeconds) entry.values.set(metric, Number(value));
  }
  return [...byId].map(([id, { atSeconds, values }]) => ({ id, atSeconds, use: useOf(values) }));
}

function useOf(values: ReadonlyMap<string, number>): Partial<Use> {
  const value = (name: string) => values.get(name) ?? null;
  return {
    ...(values.has('cpu_current') && { cpuUsed: value('cpu_current') }),
    ...(values.has('cpu_max') && { cpuCount: value('cpu_max') }),
    ...(values.has('uptime') && { uptimeSeconds: value('uptime') }),
    ...(values.has('mem_used') && {
      memory: { usedBytes: value('mem_used'), totalBytes: value('mem_total') },
    }),
    ...(values.has('net_in') && {
      counters: {
        inBytes: value('net_in'),
        outBytes: value('net_out'),
        readBytes: value('disk_read'),
        writtenBytes: value('disk_write'),
      },
    }),
  };
}
