import { formatBytes } from '../std/bytes.ts';
import type { NodeStatsSample } from './node-stats.ts';

const UNKNOWN = '-';

/**
 * Writes a node's sample as `STATUS|KERNEL|VERSION|CPU MODEL|CPU%|MEM USAGE/TOTAL|MEM%|ROOT USAGE/TOTAL|UPTIME|LOAD`:
 * `online|6.8.12-9-pve|8.4.1|Xeon E-2288G|31.1%|9.6GiB/64GiB|15.00%|25GiB/94GiB|864000|0.42 0.31 0.25`. The uptime is
 * in seconds; what is unknown is `-`.
 */
export function formatNodeStatsLine(sample: Omit<NodeStatsSample, 'at' | 'remote' | 'name'>): string {
  const { cpu, memory, rootFileSystem, uptimeSeconds, loadAverage } = sample;
  const share = memory.usedBytes === null || !memory.totalBytes ? null : memory.usedBytes / memory.totalBytes;
  return [
    sample.status,
    sample.kernel ?? UNKNOWN,
    sample.version ?? UNKNOWN,
    // Nothing may look like the next field.
    cpu.model?.replaceAll('|', '/').trim() || UNKNOWN,
    percent(cpu.used, 1),
    pair(memory),
    percent(share, 2),
    pair(rootFileSystem),
    uptimeSeconds === null ? UNKNOWN : String(Math.floor(uptimeSeconds)),
    loadAverage?.map((load) => load.toFixed(2)).join(' ') || UNKNOWN,
  ].join('|');
}

function percent(fraction: number | null, decimals: number): string {
  return fraction === null ? UNKNOWN : `${(fraction * 100).toFixed(decimals)}%`;
}

function pair({ usedBytes, totalBytes }: NodeStatsSample['memory']): string {
  if (usedBytes === null && totalBytes === null) return UNKNOWN;
  return [usedBytes, totalBytes].map((bytes) => (bytes === null ? UNKNOWN : formatBytes(bytes))).join('/');
}
