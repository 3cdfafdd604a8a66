import { ApiError, type Call, type Handler, parameterError } from '../call.ts';
import { hashOrder } from '../chance.ts';
import type { Cluster } from '../world/cluster.ts';
import { numberParam, subdirs } from './parameters.ts';

/** GET /cluster/status: a standalone host has no cluster entry [CL]. */
function status(call: Call<Cluster>) {
  const { world } = call;
  const nodes = hashOrder(world.nodes.values(), (node) => node.name, world.seed).map((node) => ({
    type: 'node',
    id: `node/${node.name}`,
    name: node.name,
    nodeid: node.id,
    ip: node.address,
    local: node.name === call.node ? 1 : 0,
    online: world.isOnline(call.node, node.name) ? 1 : 0,
    level: '',
  }));
  if (world.standalone) return nodes;
  const cluster = {
    type: 'cluster',
    id: 'cluster',
    name: world.name,
    nodes: world.nodes.size,
    quorate: world.hasQuorum(call.node) ? 1 : 0,
    version: world.configVersion,
  };
  return [cluster, ...nodes];
}

/** GET /cluster/nextid: a text, and no reservation [CL]. */
function nextId(call: Call<Cluster>): string {
  const { world } = call;
  const asked = numberParam(call, 'vmid');
  if (asked !== undefined) {
    if (world.guests.has(asked)) throw parameterError({ vmid: `VM ${asked} already exists` });
    return String(asked);
  }
  const range = world.options.get('next-id') ?? '';
  const lower = Number(/lower=(\d+)/.exec(range)?.[1] ?? 100);
  const upper = Number(/upper=(\d+)/.exec(range)?.[1] ?? 1_000_000);
  for (let vmid = lower; vmid < upper; vmid++) if (!world.guests.has(vmid)) return String(vmid);
  throw new ApiError(500, `unable to get any free VMID in range [${lower}, ${upper}]`);
}

/** GET /cluster/log: newest first; without Sys.Syslog only one's own [CL]. */
function log(call: Call<Cluster>) {
  const max = numberParam(call, 'max') ?? 50;
  const all = call.can('/', 'Sys.Syslog');
  const { world } = call;
  return world.log
    .newest(world.log.length)
    .filter((entry) => all || entry.user === call.caller.authId || entry.user === call.caller.user)
    .slice(0, max > 0 ? max : undefined)
    .map((entry) => ({
      uid: String(entry.uid),
      id: `${entry.uid}:${entry.node}`,
      node: entry.node,
      time: entry.time,
      pid: entry.pid,
      pri: 6,
      tag: entry.tag,
      user: entry.user,
      msg: entry.text,
    }));
}

export const handlers: Record<string, Handler<Cluster>> = {
  'GET /cluster': () =>
    subdirs(
      'log',
      'options',
      'resources',
      'tasks',
      'backup',
      'ha',
      'status',
      'nextid',
      'replication',
      'config',
    ),
  'GET /cluster/status': status,
  'GET /cluster/nextid': nextId,
  'GET /cluster/log': log,
};
