import { isUpid } from '../../pve/upid.ts';
import { type Call, type Handler, parameterError, RawAnswer } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import type { TaskWorker } from '../world/task-worker.ts';
import { flagParam, listParam, numberParam, textParam } from './parameters.ts';

/** How long a worker is given after TERM before it is killed [RV]. */
const TERM_GRACE_MS = 5000;

function upidParam(call: Call<Cluster>): string {
  const upid = textParam(call, 'upid') ?? '';
  if (!isUpid(upid)) throw parameterError({ upid: 'unable to parse worker upid' });
  return upid;
}

/** Whose task it is: a user's own and that user's tokens', a token's only its own [TK]. */
export function ownsTask(call: Call<Cluster>, authId: string): boolean {
  return authId === call.caller.authId || authId.split('!')[0] === call.caller.authId;
}

function mustSee(call: Call<Cluster>, upid: string, privilege: string): void {
  const owner = upid.split(':')[7] ?? '';
  if (!ownsTask(call, owner)) call.require(`/nodes/${call.node}`, privilege);
}

function find(call: Call<Cluster>, upid: string): TaskWorker | undefined {
  return call.world.node(call.node).tasks.find(upid);
}

function status(call: Call<Cluster>) {
  const upid = upidParam(call);
  mustSee(call, upid, 'Sys.Audit');
  const task = find(call, upid);
  if (!task) throw parameterError({ upid: 'no such task' });
  const stopped = task.status === 'stopped';
  return {
    upid,
    node: task.node,
    pid: task.pid,
    pstart: task.pstart,
    starttime: task.startTime,
    type: task.type,
    id: task.id,
    user: task.user,
    ...(task.tokenId !== undefined && { tokenid: task.tokenId }),
    status: task.status,
    ...(stopped && { exitstatus: task.exitStatus }),
  };
}

function log(call: Call<Cluster>) {
  const upid = upidParam(call);
  mustSee(call, upid, 'Sys.Audit');
  const task = find(call, upid);
  if (flagParam(call, 'download')) {
    const body = task ? task.lines.map((line) => `${line}\n`).join('') : '';
    return new RawAnswer(body, { contentType: 'text/plain', alwaysGzip: body.length > 1024 });
  }
  if (!task) {
    call.envelope('total', 1);
    return [{ n: 1, t: 'unable to open file - No such file or directory' }];
  }
  return page(call, task.lines);
}

/** Numbered lines from `start` on; an empty log has one that says so [TL: dump_logfile]. */
export function page(call: Call<Cluster>, lines: readonly string[]) {
  const start = numberParam(call, 'start') ?? 0;
  const limit = numberParam(call, 'limit') ?? 50;
  if (lines.length === 0) {
    call.envelope('total', 1);
    return [{ n: 1, t: 'no content' }];
  }
  call.envelope('total', lines.length);
  return lines
    .slice(start, limit > 0 ? start + limit : undefined)
    .map((t, index) => ({ n: start + index + 1, t }));
}

const isRunning = (task: TaskWorker) => task.status === 'running';

async function stop(call: Call<Cluster>): Promise<null> {
  const upid = upidParam(call);
  mustSee(call, upid, 'Sys.Modify');
  const task = find(call, upid);
  if (!task) throw parameterError({ upid: 'no such task' });
  if (task.status === 'stopped') return null;
  task.kill('TERM');
  for (let waited = 0; waited < TERM_GRACE_MS && isRunning(task); waited += 250) await call.sleep(250);
  task.kill('KILL');
  return null;
}

function statusKind(text: string): string {
  if (text === 'OK') return 'ok';
  if (/^WARNINGS: \d+$/.test(text)) return 'warning';
  return text === 'unexpected status' ? 'unknown' : 'error';
}

/** GET /nodes/{node}/tasks: hides what still runs unless asked for [TK]. */
function list(call: Call<Cluster>) {
  const { tasks } = call.world.node(call.node);
  const source = textParam(call, 'source') ?? 'archive';
  const all = call.can(`/nodes/${call.node}`, 'Sys.Audit');
  const [vmid, type, user] = [
    numberParam(call, 'vmid'),
    textParam(call, 'typefilter'),
    textParam(call, 'userfilter'),
  ];
  const [since, until] = [numberParam(call, 'since'), numberParam(call, 'until')];
  const wanted = new Set(listParam(call, 'statusfilter'));
  const errors = flagParam(call, 'errors');
  const matches = (task: TaskWorker): boolean =>
    (all || ownsTask(call, task.authId)) &&
    (vmid === undefined || task.id === String(vmid)) &&
    (type === undefined || task.type === type) &&
    (user === undefined || task.authId.toLowerCase().includes(user.toLowerCase())) &&
    (since === undefined || task.startTime >= since) &&
    (until === undefined || task.startTime <= until) &&
    (!errors || (task.exitStatus !== undefined && task.exitStatus !== 'OK')) &&
    (wanted.size === 0 || (task.exitStatus !== undefined && wanted.has(statusKind(task.exitStatus))));
  const running = source === 'archive' ? [] : tasks.running.filter(matches).map(runningEntry);
  const finished = source === 'active' ? [] : tasks.archive.filter(matches).map(finishedEntry);
  const found = [...running, ...finished];
  call.envelope('total', found.length);
  const start = numberParam(call, 'start') ?? 0;
  return found.slice(start, start + (numberParam(call, 'limit') ?? 50));
}

/** From the list of the active: the whole identity as the user, and no separate token [RV]. */
function runningEntry(task: TaskWorker) {
  const { upid, node, pid, pstart, type, id } = task;
  return {
    upid,
    node,
    pid,
    pstart,
    starttime: task.startTime,
    type,
    id,
    user: task.authId,
    saved: '0',
    status: 'RUNNING',
  };
}

function finishedEntry(task: TaskWorker) {
  const { upid, node, pid, pstart, type, id } = task;
  return {
    ...{ upid, node, pid, pstart, starttime: task.startTime, type, id, user: task.user },
    ...(task.tokenId !== undefined && { tokenid: task.tokenId }),
    endtime: task.endTime,
    status: task.exitStatus,
  };
}

export const handlers: Record<string, Handler<Cluster>> = {
  'GET /nodes/{node}/tasks': list,
  'GET /nodes/{node}/tasks/{upid}': () => [{ name: 'log' }, { name: 'status' }],
  'GET /nodes/{node}/tasks/{upid}/status': status,
  'GET /nodes/{node}/tasks/{upid}/log': log,
  'DELETE /nodes/{node}/tasks/{upid}': stop,
};
