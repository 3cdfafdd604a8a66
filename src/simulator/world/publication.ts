import { chance } from '../chance.ts';
import type { Cluster } from './cluster.ts';
import type { ClusterNode } from './cluster-node.ts';
import type { Guest } from './guest.ts';
import { type NodeUsage, nodeUsageAt } from './node-usage.ts';
import { type Allotment, allotment, cpuSecondsAt, usageAt } from './usage.ts';

/** pvestatd's loop [SD]. */
export const CYCLE_MS = 10_000;
/** After this, pmxcfs throws a sample away [ST]. */
export const EXPIRY_MS = 300_000;

/** What pvestatd last said about a guest. `cycle` is the world time it was taken. */
export interface GuestSample {
  readonly cycle: number;
  readonly publisher: string;
  readonly name: string;
  readonly status: string;
  readonly template: 0 | 1;
  readonly cpu: number;
  readonly maxcpu: number | string;
  readonly mem: number;
  readonly maxmem: number;
  readonly disk: number;
  readonly maxdisk: number;
  readonly netin: number;
  readonly netout: number;
  readonly diskread: number;
  readonly diskwrite: number;
  readonly memhost: number;
  readonly uptime: number;
}

export interface NodeSample extends NodeUsage {
  readonly cycle: number;
}

/** What a guest's node last published of it. */
export interface Published {
  sample: GuestSample | undefined;
  /** A cycle up to this moment saw the guest as it was before its last change. */
  changedAt: number;
}

/**
 * What each node's pvestatd has published, computed when somebody looks. A guest's state is turned into a
 * sample before it changes, so the sample of a cycle is what was true at that cycle, without a timer.
 */
export class Publication {
  readonly #cluster: Cluster;
  readonly #nodes = new Map<string, NodeSample>();
  readonly #firstCycles = new WeakMap<ClusterNode, { start: number; first: number }>();
  /** The last cycle of a pvestatd that no longer runs, or has not published since it started. */
  readonly #frozen = new Map<string, number>();
  /** When a pvestatd that was silenced had started. */
  readonly #interrupted = new Map<string, number>();

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  /** The last cycle in which `node` published, or `undefined`. */
  lastCycle(node: ClusterNode): number | undefined {
    const start = node.statdStartedAt;
    if (start !== undefined) {
      const first = this.#firstCycle(node, start);
      // The first cycle after a start only looks; it publishes nothing [SD].
      const cycles = Math.floor((this.#cluster.time() - first) / CYCLE_MS);
      if (cycles >= 1) return first + cycles * CYCLE_MS;
    }
    return this.#frozen.get(node.name);
  }

  #firstCycle(node: ClusterNode, start: number): number {
    const known = this.#firstCycles.get(node);
    if (known?.start === start) return known.first;
    const share = 0.02 + 0.98 * chance(this.#cluster.seed, node.name, 'cycle', start);
    const first = start + Math.floor(CYCLE_MS * share);
    this.#firstCycles.set(node, { start, first });
    return first;
  }

  /** To be called before a guest changes in any way that pvestatd looks at. */
  beforeChange(guest: Guest): void {
    const node = this.#cluster.nodes.get(guest.node);
    if (!node) return;
    this.#take(guest, node);
    this.#takeNode(node);
    guest.published.changedAt = this.#cluster.time();
    guest.revision++;
  }

  /** To be called before a node stops publishing: everything it said so far is kept. */
  freeze(node: ClusterNode): void {
    for (const guest of this.#cluster.guestsOn(node.name)) this.#take(guest, node);
    this.#takeNode(node);
    const last = this.lastCycle(node);
    if (last !== undefined) this.#frozen.set(node.name, last);
    if (node.statdStartedAt === undefined) return;
    this.#interrupted.set(node.name, node.statdStartedAt);
    node.outages.push({ from: this.#cluster.time(), to: undefined });
    node.statdStartedAt = undefined;
  }

  /** What a pvestatd says that kept running while nobody heard it is heard again. */
  resume(node: ClusterNode): void {
    const since = this.#interrupted.get(node.name);
    if (node.statdStartedAt !== undefined || since === undefined) return;
    node.statdStartedAt = since;
    this.#endOutage(node);
  }

  #endOutage(node: ClusterNode): void {
    const outage = node.outages.at(-1);
    if (outage && outage.to === undefined) outage.to = this.#cluster.time();
  }

  /** Starts `node`'s pvestatd. */
  start(node: ClusterNode): void {
    if (node.statdStartedAt !== undefined) this.freeze(node);
    node.statdStartedAt = this.#cluster.time();
    this.#endOutage(node);
  }

  /** The sample of a guest that `viewer` knows, if any is younger than five minutes. */
  guest(guest: Guest, viewer: ClusterNode): GuestSample | undefined {
    const node = this.#cluster.nodes.get(guest.node);
    if (!node) return undefined;
    const sample = this.#take(guest, node);
    return sample && this.#knows(viewer, sample.cycle) ? sample : undefined;
  }

  node(node: ClusterNode, viewer: ClusterNode): NodeSample | undefined {
    const sample = this.#takeNode(node);
    return sample && this.#knows(viewer, sample.cycle) ? sample : undefined;
  }

  #knows(viewer: ClusterNode, cycle: number): boolean {
    return cycle >= viewer.pmxcfsStartedAt && this.#cluster.time() - cycle <= EXPIRY_MS;
  }

  #take(guest: Guest, node: ClusterNode): GuestSample | undefined {
    const { published } = guest;
    const cycle = this.lastCycle(node);
    if (cycle === undefined || cycle <= published.changedAt) return published.sample;
    const last = published.sample;
    if (!last || cycle > last.cycle) published.sample = sampleOf(guest, node, cycle);
    return published.sample;
  }

  #takeNode(node: ClusterNode): NodeSample | undefined {
    const cycle = this.lastCycle(node);
    const last = this.#nodes.get(node.name);
    if (cycle === undefined || (last && last.cycle >= cycle)) return last;
    const sample = { cycle, ...nodeUsageAt(this.#cluster, node, cycle) };
    this.#nodes.set(node.name, sample);
    return sample;
  }
}

function sampleOf(guest: Guest, node: ClusterNode, cycle: number): GuestSample {
  const given = allotment(guest, node);
  const run = guest.run;
  const usage = run && usageAt(guest, run, given, cycle);
  // One literal, because ten thousand of these are made every ten seconds.
  return {
    cycle,
    publisher: node.name,
    name: guest.name,
    status: !run ? 'stopped' : guest.kind === 'lxc' ? 'running' : run.qmpStatus,
    template: guest.template ? 1 : 0,
    cpu: usage ? cycleCpu(guest, given, cycle, usage.cpuSeconds) : 0,
    maxcpu: given.cpusShown,
    mem: usage ? usage.memoryBytes : 0,
    maxmem: given.memoryBytes,
    disk: usage ? usage.diskBytes : 0,
    maxdisk: given.diskBytes,
    netin: usage ? usage.netIn : 0,
    netout: usage ? usage.netOut : 0,
    diskread: usage ? usage.diskRead : 0,
    diskwrite: usage ? usage.diskWrite : 0,
    memhost: usage && guest.kind === 'qemu' ? Math.floor(usage.memoryBytes * 1.06) + 83_886_080 : 0,
    uptime: usage ? usage.uptimeSeconds : 0,
  };
}

/** pvestatd's own reading: the mean since its last cycle, nothing on its first look at a run. */
function cycleCpu(guest: Guest, given: Allotment, cycle: number, cpuSeconds: number): number {
  const run = guest.run!;
  const before = cycle - CYCLE_MS;
  if (before < run.startedAt) return 0;
  const then = cpuSecondsAt(guest, run, given, before);
  return Math.max(0, (cpuSeconds - then) / (CYCLE_MS / 1000) / given.cpus);
}
