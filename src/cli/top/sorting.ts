import type { StatsSample } from '../../client/guest/guest.ts';
import { shareOf, works } from '../views/stats-columns.ts';

export type SortKey = 'id' | 'name' | 'node' | 'cpu' | 'memory' | 'network' | 'disk' | 'uptime';

export interface Sort {
  readonly key: SortKey;
  readonly hotkey: string;
  readonly words: string;
  /** Numbers are sorted the largest first. */
  readonly value: (sample: StatsSample) => number | string | null;
}

/** In the order of the columns. */
export const SORTS: readonly Sort[] = [
  { key: 'id', hotkey: 'i', words: 'ID', value: (it) => -it.vmid },
  { key: 'name', hotkey: 'n', words: 'name', value: (it) => it.name?.toLowerCase() ?? null },
  { key: 'node', hotkey: 'o', words: 'node', value: (it) => it.node },
  { key: 'cpu', hotkey: 'c', words: 'CPU', value: (it) => (works(it) ? it.cpu.used : null) },
  { key: 'memory', hotkey: 'm', words: 'memory', value: (it) => (works(it) ? shareOf(it.memory) : null) },
  {
    key: 'network',
    hotkey: 'w',
    words: 'network',
    value: ({ network }) => sum(network.inBytesPerSecond, network.outBytesPerSecond),
  },
  {
    key: 'disk',
    hotkey: 'd',
    words: 'disk',
    value: ({ block }) => sum(block.readBytesPerSecond, block.writtenBytesPerSecond),
  },
  { key: 'uptime', hotkey: 'u', words: 'uptime', value: (it) => (works(it) ? it.uptimeSeconds : null) },
];

/** Sorted; what is unknown comes last either way, and equals by their vmid. */
export function sorted(samples: readonly StatsSample[], key: SortKey, reverse: boolean): StatsSample[] {
  const { value } = SORTS.find((sort) => sort.key === key)!;
  const sign = reverse ? -1 : 1;
  return samples
    .map((sample) => ({ sample, at: value(sample) }))
    .sort((a, b) => {
      if (a.at === null || b.at === null) return Number(a.at === null) - Number(b.at === null) || byId(a, b);
      const order = typeof a.at === 'string' ? a.at.localeCompare(String(b.at)) : Number(b.at) - Number(a.at);
      return sign * order || byId(a, b);
    })
    .map(({ sample }) => sample);
}

/** Whether what was typed is in the guest's id, name, node, remote, type or status. */
export function fits(sample: StatsSample, filter: string): boolean {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const { vmid, name, node, remote, type, status } = sample;
  const text = [vmid, name, node, remote, type, status].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

function sum(a: number | null, b: number | null): number | null {
  return a === null && b === null ? null : (a ?? 0) + (b ?? 0);
}

function byId(a: { sample: StatsSample }, b: { sample: StatsSample }): number {
  return a.sample.vmid - b.sample.vmid;
}
