import type { TaskWorker } from './task-worker.ts';

/** Ends the shutdowns of the same guest that are still waiting, as `overrule-shutdown` asks [GH]. */
export function overruleShutdowns(task: TaskWorker, type: string, vmid: number, mayEndOthers: boolean): void {
  const index = task.cluster.node(task.node).tasks;
  const overruled = index.running.filter(
    (other) =>
      other.type === type &&
      other.id === String(vmid) &&
      (mayEndOthers || other.authId === task.authId || other.user === task.authId),
  );
  for (const other of overruled) other.kill('TERM');
  if (overruled.length > 0) {
    task.log(`overruled ${type} tasks: ${overruled.map((other) => other.upid).join(', ')}`);
  }
}
