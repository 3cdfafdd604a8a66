import type { TaskRecord } from '../../inventory/records.ts';
import type { Tone } from '../output/style.ts';
import type { Column } from '../output/table.ts';
import { instantText, spanText, UNKNOWN } from '../output/units.ts';

/** The columns of `tasks`; the remote's only where there are several. */
export function taskColumns(options: { remotes: boolean; now: number }): Column<TaskRecord>[] {
  return [
    ...(options.remotes ? [REMOTE] : []),
    { header: 'STARTED', text: (task) => instantText(task.startedAt) },
    { header: 'TOOK', text: (task) => tookText(task, options.now), align: 'right', expendable: 3 },
    { header: 'NODE', text: (task) => task.node, atLeast: 6 },
    { header: 'TYPE', text: (task) => task.type },
    { header: 'ID', text: (task) => task.id ?? UNKNOWN, shrinkTo: 6 },
    { header: 'USER', text: (task) => task.user, shrinkTo: 8, expendable: 2 },
    { header: 'STATUS', text: taskStatusText, tone: taskTone, shrinkTo: 10 },
    { header: 'UPID', text: (task) => task.upid, expendable: 4, tone: () => 'dim' },
  ];
}

const REMOTE: Column<TaskRecord> = { header: 'REMOTE', text: (task) => task.remote, atLeast: 6 };

function tookText({ startedAt, endedAt }: TaskRecord, now: number): string {
  return spanText(((endedAt?.getTime() ?? now) - startedAt.getTime()) / 1000);
}

export function taskStatusText({ status, exitStatus }: TaskRecord): string {
  return status === 'failed' || status === 'warnings' ? (exitStatus ?? status) : status;
}

function taskTone({ status }: Pick<TaskRecord, 'status'>): Tone {
  switch (status) {
    case 'ok':
      return 'good';
    case 'failed':
      return 'bad';
    default:
      return status === 'running' ? 'accent' : 'warn';
  }
}
