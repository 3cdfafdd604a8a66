import { createHash } from 'node:crypto';
import { ApiError, type Call, type Handler, parameterError } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import type { Guest } from '../world/guest.ts';
import { type HaRequestState, type HaResource, sidOf } from '../world/ha.ts';
import { haStatus } from '../world/ha-status.ts';
import { flagParam, listParam, numberParam, subdirs, textParam } from './parameters.ts';

/** High availability: what is managed, and how it is [HAS, HAR]. */

function shown(cluster: Cluster, resource: HaResource) {
  return {
    sid: resource.sid,
    type: resource.sid.slice(0, 2),
    state: resource.requestState,
    ...(resource.maxRestart !== 1 && { max_restart: resource.maxRestart }),
    ...(resource.maxRelocate !== 1 && { max_relocate: resource.maxRelocate }),
    ...(resource.comment !== undefined && { comment: resource.comment }),
    ...(resource.group !== undefined && { group: resource.group }),
    digest: digestOf(cluster),
  };
}

function digestOf(cluster: Cluster): string {
  const text = [...cluster.ha.resources.values()].map(
    (it) => `${it.sid} ${it.requestState} ${it.comment ?? ''}`,
  );
  return createHash('sha1').update(text.join('\n')).digest('hex');
}

/** `ct:101`, `vm:200`, or a bare vmid. */
function guestOfSid(call: Call<Cluster>, sid: string): Guest | undefined {
  const [, prefix, vmid] = /^(?:(ct|vm):)?(\d+)$/.exec(sid) ?? [];
  const guest = call.world.guests.get(Number(vmid));
  return guest && (prefix === undefined || sidOf(guest).startsWith(prefix)) ? guest : undefined;
}

function existing(call: Call<Cluster>): HaResource {
  const sid = textParam(call, 'sid')!;
  const guest = guestOfSid(call, sid);
  const resource = call.world.ha.resources.get(guest ? sidOf(guest) : sid);
  if (!resource) throw new ApiError(500, `no such resource '${sid}'`);
  return resource;
}

const stateParam = (call: Call<Cluster>): HaRequestState | undefined => {
  const state = textParam(call, 'state');
  return state === 'enabled' ? 'started' : (state as HaRequestState | undefined);
};

function create(call: Call<Cluster>): null {
  const sid = textParam(call, 'sid')!;
  const guest = guestOfSid(call, sid);
  if (!guest) throw new ApiError(500, `unable to add resource '${sid}' - no such guest`);
  if (call.world.ha.of(guest)) throw new ApiError(500, `resource ID '${sidOf(guest)}' already defined`);
  const group = textParam(call, 'group');
  if (group !== undefined && call.world.node(call.node).version.series === '9.2') {
    throw parameterError({ group: 'ha groups have been migrated to rules' });
  }
  requireQuorum(call);
  const [state, comment] = [stateParam(call), textParam(call, 'comment')];
  const [maxRestart, maxRelocate] = [numberParam(call, 'max_restart'), numberParam(call, 'max_relocate')];
  call.world.ha.add(guest, {
    ...(state !== undefined && { state }),
    ...(comment !== undefined && { comment }),
    ...(group !== undefined && { group }),
    ...(maxRestart !== undefined && { maxRestart }),
    ...(maxRelocate !== undefined && { maxRelocate }),
  });
  return null;
}

function update(call: Call<Cluster>): null {
  const resource = existing(call);
  requireQuorum(call);
  resource.comment = textParam(call, 'comment') ?? resource.comment;
  resource.maxRestart = numberParam(call, 'max_restart') ?? resource.maxRestart;
  resource.maxRelocate = numberParam(call, 'max_relocate') ?? resource.maxRelocate;
  if (call.params['failback'] !== undefined) resource.failback = flagParam(call, 'failback');
  for (const key of listParam(call, 'delete')) {
    if (key === 'comment') resource.comment = undefined;
    if (key === 'group') resource.group = undefined;
    if (key === 'max_restart') resource.maxRestart = 1;
    if (key === 'max_relocate') resource.maxRelocate = 1;
  }
  const state = stateParam(call);
  if (state !== undefined) call.world.ha.request(resource, state);
  return null;
}

function requireQuorum(call: Call<Cluster>): void {
  if (!call.world.hasQuorum(call.node)) throw new ApiError(500, 'cluster not ready - no quorum?');
}

function migrate(call: Call<Cluster>) {
  const resource = existing(call);
  const node = textParam(call, 'node')!;
  requireQuorum(call);
  if (!call.world.nodes.has(node)) throw new ApiError(500, `no such cluster node '${node}'`);
  call.world.ha.migrate(resource, node);
  if (call.world.node(call.node).version.series !== '9.2') return null;
  return { sid: resource.sid, 'requested-node': node };
}

export const handlers: Record<string, Handler<Cluster>> = {
  'GET /cluster/ha': () =>
    subdirs('status', 'resources', 'groups', 'rules').map(({ subdir }) => ({ id: subdir })),
  'GET /cluster/ha/status': () => [{ name: 'current' }, { name: 'manager_status' }],
  'GET /cluster/ha/status/current': (call) => haStatus(call.world, call.node),
  'GET /cluster/ha/resources': (call) => {
    const type = textParam(call, 'type');
    return [...call.world.ha.resources.values()]
      .filter((resource) => type === undefined || resource.sid.startsWith(type))
      .sort((a, b) => (a.sid < b.sid ? -1 : 1))
      .map((resource) => shown(call.world, resource));
  },
  'POST /cluster/ha/resources': create,
  'GET /cluster/ha/resources/{sid}': (call) => shown(call.world, existing(call)),
  'PUT /cluster/ha/resources/{sid}': update,
  'DELETE /cluster/ha/resources/{sid}': (call) => {
    const resource = existing(call);
    requireQuorum(call);
    call.world.ha.remove(resource);
    return null;
  },
  'POST /cluster/ha/resources/{sid}/migrate': migrate,
  'POST /cluster/ha/resources/{sid}/relocate': migrate,
  'GET /cluster/ha/groups': (call) => {
    if (call.world.node(call.node).version.series !== '9.2') return [];
    throw new ApiError(500, 'cannot index groups: ha groups have been migrated to rules');
  },
  'GET /cluster/ha/rules': () => [],
};
