import { formatBytes } from '../../std/bytes.ts';
import type { StatsSample } from './stats.ts';

const UNKNOWN = '-';

/**
 * Writes a sample as `STATUS|CPU%|MEM USAGE/LIMIT|MEM%|NET I/O|BLOCK I/O`:
 * `running|31.1%|9.6GiB/20GiB|48.87%|4.7GiB/3.3GiB|25GiB/36GiB`. What is unknown is `-`.
 */
export function formatStatsLine(
  sample: Pick<StatsSample, 'status' | 'cpu' | 'memory' | 'network' | 'block'>,
): string {
  const { memory, network, block } = sample;
  return [
    sample.status,
    percent(sample.cpu.used, 1),
    pair(memory.usedBytes, memory.totalBytes),
    percent(share(memory.usedBytes, memory.totalBytes), 2),
    pair(network.inBytes, network.outBytes),
    pair(block.readBytes, block.writtenBytes),
  ].join('|');
}

function percent(fraction: number | null, decimals: number): string {
  return fraction === null ? UNKNOWN : `${(fraction * 100).toFixed(decimals)}%`;
}

function share(used: number | null, total: number | null): number | null {
  return used === null || !total ? null : used / total;
}

function pair(first: number | null, second: number | null): string {
  if (first === null && second === null) return UNKNOWN;
  return [first, second].map((bytes) => (bytes === null ? UNKNOWN : formatBytes(bytes))).join('/');
}
