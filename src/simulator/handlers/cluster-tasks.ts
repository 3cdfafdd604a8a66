import type { Call, Handler } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import type { TaskWorker } from '../world/task-worker.ts';

/** What one node broadcasts of its tasks: this many, and no more than this many bytes [RV, PC]. */
const PER_NODE = 25;
const BYTES_PER_NODE = 32_768;
/** A finished task that pvestatd has not yet moved to the archive has a number where a text will be. */
const UNSAVED_MS = 10_000;

/**
 * GET /cluster/tasks. Without Sys.Audit one sees what belongs to the plain user: a token never sees its own,
 * because whole identities are compared with users [CL].
 */
function list(call: Call<Cluster>) {
  const { world } = call;
  const all = call.can('/', 'Sys.Audit');
  return [...world.nodes.values()].flatMap((node) => {
    const tasks = [...node.tasks.running, ...node.tasks.archive].slice(0, PER_NODE);
    const rows: Array<Record<string, unknown>> = [];
    let bytes = 2;
    for (const task of tasks) {
      const row = entry(task, world.now());
      bytes += JSON.stringify(row).length + 1;
      if (bytes > BYTES_PER_NODE) break;
      if (all || task.user === call.caller.authId) rows.push(row);
    }
    return rows;
  });
}

function entry(task: TaskWorker, now: number): Record<string, unknown> {
  const row: Record<string, unknown> = {
    upid: task.upid,
    node: task.node,
    starttime: task.startTime,
    type: task.type,
    id: task.id,
    user: task.user,
    ...(task.tokenId !== undefined && { tokenid: task.tokenId }),
  };
  if (task.status === 'running') return { ...row, pid: task.pid, saved: '0' };
  const saved = now - task.endTime! * 1000 < UNSAVED_MS ? 1 : '1';
  return { ...row, endtime: task.endTime, status: task.exitStatus, saved };
}

export const handlers: Record<string, Handler<Cluster>> = { 'GET /cluster/tasks': list };
