import type { NodeRecord } from '../../inventory/records.ts';
import type { Tone } from '../output/style.ts';
import type { Column } from '../output/table.ts';
import { percentText, spaceText, spanText, UNKNOWN } from '../output/units.ts';

/** The columns of `nodes`; the remote's only where there are several. */
export function nodeColumns(options: { remotes: boolean }): Column<NodeRecord>[] {
  return [
    ...(options.remotes ? [REMOTE] : []),
    { header: 'NODE', text: (node) => node.name, tone: () => 'bold', atLeast: 6 },
    { header: 'STATUS', text: statusText, tone: statusTone, atLeast: 7 },
    { header: 'CPU', text: (node) => percentText(node.cpu.used), align: 'right' },
    { header: 'CPUS', text: (node) => String(node.cpu.count ?? UNKNOWN), align: 'right', expendable: 4 },
    { header: 'MEMORY', text: (node) => spaceText(node.memory), align: 'right' },
    { header: 'DISK', text: (node) => spaceText(node.disk), align: 'right', expendable: 2 },
    {
      header: 'ADDRESSES',
      text: (node) => node.addresses?.join(' ') || UNKNOWN,
      shrinkTo: 15,
      expendable: 1,
    },
    { header: 'UPTIME', text: (node) => spanText(node.uptimeSeconds), align: 'right', expendable: 3 },
    { header: 'VERSION', text: (node) => node.version ?? UNKNOWN, expendable: 3 },
  ];
}

const REMOTE: Column<NodeRecord> = { header: 'REMOTE', text: (node) => node.remote, atLeast: 6 };

function statusText({ status, stale }: NodeRecord): string {
  return stale ? `${status} (stale)` : status;
}

function statusTone({ status, stale }: NodeRecord): Tone {
  return status === 'online' && !stale ? 'good' : 'bad';
}
