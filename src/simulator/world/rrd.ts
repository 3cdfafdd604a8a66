import { waveAt } from '../physics.ts';
import type { Cluster } from './cluster.ts';
import type { ClusterNode } from './cluster-node.ts';
import type { Guest, GuestRun } from './guest.ts';
import { nodeUsageAt } from './node-usage.ts';
import { allotment, usageAt } from './usage.ts';

export type Timeframe = 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade';
export type RrdRow = Record<string, number>;

/** Seconds between samples and how many there are: since 9.0, and before [RRD]. */
const FINE: Record<Timeframe, readonly [step: number, rows: number]> = {
  hour: [60, 60],
  day: [60, 1440],
  week: [1800, 336],
  month: [1800, 1440],
  year: [21_600, 1440],
  decade: [604_800, 570],
};
const COARSE: Record<Timeframe, readonly [step: number, rows: number]> = {
  hour: [60, 70],
  day: [1800, 70],
  week: [10_800, 70],
  month: [43_200, 70],
  year: [604_800, 70],
  decade: [604_800, 570],
};

/** The moments of a timeframe's rows, in Unix seconds; the last is the last full step. */
function* moments(
  cluster: Cluster,
  fine: boolean,
  timeframe: Timeframe,
): Generator<{ wall: number; from: number; to: number }> {
  const [step, rows] = (fine ? FINE : COARSE)[timeframe];
  const now = Math.floor(cluster.now() / 1000);
  const offset = cluster.time() - cluster.now();
  const last = Math.floor(now / step) * step;
  for (let row = rows - 1; row >= 0; row--) {
    const wall = last - row * step;
    yield { wall, from: (wall - step) * 1000 + offset, to: wall * 1000 + offset };
  }
}

function silent(node: ClusterNode, at: number): boolean {
  return node.outages.some(({ from, to }) => at >= from && (to === undefined || at < to));
}

/** A guest's history. Where there is no sample only `time` is left. */
export function guestRrd(
  cluster: Cluster,
  guest: Guest,
  viewer: ClusterNode,
  timeframe: Timeframe,
): RrdRow[] {
  const node = cluster.node(guest.node);
  const { fineRrd, pressure, memhost } = viewer.version.features;
  const given = allotment(guest, node);
  const rows: RrdRow[] = [];
  for (const { wall, from, to } of moments(cluster, fineRrd, timeframe)) {
    const row: RrdRow = { time: wall };
    rows.push(row);
    if (to < guest.createdAt + 10_000 || silent(node, to)) continue;
    Object.assign(row, { maxcpu: given.cpus, maxmem: given.memoryBytes, maxdisk: given.diskBytes, disk: 0 });
    const run = runAt(guest, to);
    if (!run) continue;
    const start = Math.max(from, run.startedAt);
    const [a, b] = [usageAt(guest, run, given, start), usageAt(guest, run, given, to)];
    const seconds = Math.max(1, (to - start) / 1000);
    const rate = (before: number, after: number) => Math.max(0, after - before) / seconds;
    Object.assign(row, {
      cpu: rate(a.cpuSeconds, b.cpuSeconds) / given.cpus,
      mem: b.memoryBytes,
      disk: b.diskBytes,
      netin: rate(a.netIn, b.netIn),
      netout: rate(a.netOut, b.netOut),
      diskread: rate(a.diskRead, b.diskRead),
      diskwrite: rate(a.diskWrite, b.diskWrite),
    });
    if (memhost && guest.kind === 'qemu') row['memhost'] = Math.floor(b.memoryBytes * 1.06) + 83_886_080;
    if (pressure && node.traits.pressure) {
      const stall = Math.max(0, waveAt(guest.load.cpu, to / 1000) - 0.04);
      for (const [what, share] of [
        ['cpu', 4],
        ['io', 1.5],
        ['memory', 0.2],
      ] as const) {
        row[`pressure${what}some`] = stall * share;
        row[`pressure${what}full`] = stall * share * 0.6;
      }
    }
  }
  return rows;
}

/** The run that was on at `at`, past ones included. */
function runAt(guest: Guest, at: number): GuestRun | undefined {
  if (guest.run && guest.run.startedAt <= at) return guest.run;
  const past = guest.pastRuns.find(({ from, to }) => from <= at && at < to);
  if (!past) return undefined;
  const rest = { pid: 0, frozenAt: undefined, frozenMs: 0, qmpStatus: 'running' as const, ready: true };
  return { node: guest.node, startedAt: past.from, ...rest };
}

export function nodeRrd(
  cluster: Cluster,
  node: ClusterNode,
  viewer: ClusterNode,
  timeframe: Timeframe,
): RrdRow[] {
  const { fineRrd, pressure } = viewer.version.features;
  const rows: RrdRow[] = [];
  for (const { wall, to } of moments(cluster, fineRrd, timeframe)) {
    const row: RrdRow = { time: wall };
    rows.push(row);
    if (to < node.bootedAt || silent(node, to)) continue;
    const usage = nodeUsageAt(cluster, node, to);
    Object.assign(row, {
      cpu: usage.cpu,
      iowait: usage.cpu * 0.01,
      loadavg: usage.cpu * usage.maxcpu,
      maxcpu: usage.maxcpu,
      memtotal: usage.maxmem,
      memused: usage.mem,
      roottotal: usage.maxdisk,
      rootused: usage.disk,
      swaptotal: 0,
      swapused: 0,
      netin: 18_000 * (1 + usage.cpu * 4),
      netout: 12_000 * (1 + usage.cpu * 4),
    });
    if (!fineRrd) continue;
    row['memavailable'] = usage.maxmem - usage.mem;
    row['arcsize'] = 0;
    if (!pressure || !node.traits.pressure) continue;
    Object.assign(row, {
      pressurecpusome: usage.cpu * 2,
      pressureiosome: usage.cpu,
      pressureiofull: usage.cpu * 0.6,
    });
    Object.assign(row, { pressurememorysome: 0, pressurememoryfull: 0 });
  }
  return rows;
}
