import type { StatsSample } from '../../client/guest/guest.ts';
import type { NodeStatsSample } from '../../client/node-stats.ts';
import { formatBytes } from '../../std/bytes.ts';
import type { Tone } from '../output/style.ts';
import type { Column } from '../output/table.ts';
import { percentText, spanText, UNKNOWN } from '../output/units.ts';

/** The columns of `stats`; the remote's only where there are several. */
export function statsColumns(options: { remotes: boolean }): Column<StatsSample>[] {
  return [
    ...(options.remotes ? [{ header: 'REMOTE', text: (it: StatsSample) => it.remote, atLeast: 6 }] : []),
    { header: 'ID', text: (it) => String(it.vmid), align: 'right', tone: () => 'bold' },
    { header: 'NAME', text: (it) => it.name ?? UNKNOWN, tone: statusTone, atLeast: 8 },
    { header: 'NODE', text: (it) => it.node, atLeast: 6, expendable: 3 },
    {
      header: 'CPU %',
      text: (it) => (works(it) ? percentText(it.cpu.used) : UNKNOWN).padStart(6),
      align: 'right',
      tone: (it) => loadTone(it.cpu.used),
    },
    {
      header: 'MEM USAGE / LIMIT',
      text: (it) => pairText(works(it) ? it.memory.usedBytes : null, it.memory.totalBytes),
      align: 'right',
      expendable: 2,
    },
    {
      header: 'MEM %',
      text: (it) => (works(it) ? shareText(it.memory) : UNKNOWN).padStart(6),
      align: 'right',
      tone: (it) => loadTone(shareOf(it.memory)),
    },
    {
      header: 'NET I/O',
      text: (it) => (works(it) ? pairText(it.network.inBytes, it.network.outBytes) : UNKNOWN),
      align: 'right',
      expendable: 1,
    },
    {
      header: 'BLOCK I/O',
      text: (it) => (works(it) ? pairText(it.block.readBytes, it.block.writtenBytes) : UNKNOWN),
      align: 'right',
      expendable: 1,
    },
  ];
}

/** The columns of `stats --nodes`. */
export function nodeStatsColumns(options: { remotes: boolean }): Column<NodeStatsSample>[] {
  return [
    ...(options.remotes ? [{ header: 'REMOTE', text: (it: NodeStatsSample) => it.remote, atLeast: 6 }] : []),
    { header: 'NODE', text: (it) => it.name, tone: () => 'bold', atLeast: 6 },
    {
      header: 'STATUS',
      text: (it) => it.status,
      tone: ({ status }) => (status === 'online' ? 'good' : 'bad'),
    },
    {
      header: 'CPU %',
      text: (it) => percentText(it.cpu.used).padStart(6),
      align: 'right',
      tone: (it) => loadTone(it.cpu.used),
    },
    { header: 'CPUS', text: (it) => String(it.cpu.count ?? UNKNOWN), align: 'right', expendable: 3 },
    { header: 'LOAD', text: (it) => loadText(it.loadAverage), align: 'right', expendable: 1 },
    {
      header: 'MEM USAGE / TOTAL',
      text: (it) => pairText(it.memory.usedBytes, it.memory.totalBytes),
      align: 'right',
    },
    {
      header: 'MEM %',
      text: (it) => shareText(it.memory).padStart(6),
      align: 'right',
      tone: (it) => loadTone(shareOf(it.memory)),
    },
    {
      header: 'ROOT USAGE / TOTAL',
      text: (it) => pairText(it.rootFileSystem.usedBytes, it.rootFileSystem.totalBytes),
      align: 'right',
      tone: (it) => loadTone(shareOf(it.rootFileSystem)),
      expendable: 2,
    },
    { header: 'UPTIME', text: (it) => spanText(it.uptimeSeconds), align: 'right', expendable: 2 },
    { header: 'VERSION', text: (it) => it.version ?? UNKNOWN, expendable: 4 },
    { header: 'KERNEL', text: (it) => it.kernel ?? UNKNOWN, expendable: 5 },
    {
      header: 'CPU MODEL',
      text: (it) => it.cpu.model ?? UNKNOWN,
      expendable: 6,
      shrinkTo: 12,
      tone: () => 'dim',
    },
  ];
}

/** `9.6GiB / 20GiB` */
export function pairText(first: number | null, second: number | null): string {
  if (first === null && second === null) return UNKNOWN;
  const of = (bytes: number | null) => (bytes === null ? UNKNOWN : formatBytes(bytes));
  return `${of(first)} / ${of(second)}`;
}

export function loadText(load: readonly number[] | null): string {
  return load?.map((value) => value.toFixed(2)).join(' ') || UNKNOWN;
}

type Space = StatsSample['memory'];

export function shareOf({ usedBytes, totalBytes }: Space): number | null {
  return usedBytes === null || !totalBytes ? null : usedBytes / totalBytes;
}

/** `48.87%` */
function shareText(space: Space): string {
  const share = shareOf(space);
  return share === null ? UNKNOWN : `${(share * 100).toFixed(2)}%`;
}

/** Proxmox tells zeros of what does not run; they mean nothing. */
export function works({ status }: StatsSample): boolean {
  return status !== 'stopped' && status !== 'hibernated';
}

export function loadTone(share: number | null): Tone {
  if (share === null || share < 0.75) return 'plain';
  return share < 0.9 ? 'warn' : 'bad';
}

export function statusTone({ status }: Pick<StatsSample, 'status'>): Tone {
  if (status === 'running') return 'plain';
  if (status === 'stopped' || status === 'hibernated') return 'dim';
  return status === 'unknown' ? 'bad' : 'warn';
}
