import { ApiError, type Call, type Handler, parameterError } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import { flagParam, listParam, textParam } from './parameters.ts';

/** Pools and their members [PL]. */

function members(call: Call<Cluster>, poolid: string) {
  const type = textParam(call, 'type');
  const { world } = call;
  const viewer = world.node(call.node);
  return world
    .guestsByVmidText()
    .filter((guest) => guest.pool === poolid && (type === undefined || guest.kind === type))
    .map((guest) => {
      const { pool: _, lock: __, tags: ___, hastate: ____, ...row } = world.rows.guest(guest, viewer);
      return row;
    });
}

function exists(call: Call<Cluster>, poolid: string) {
  const pool = call.world.pools.get(poolid);
  if (!pool) throw new ApiError(500, `pool '${poolid}' does not exist`);
  return { ...(pool.comment !== undefined && { comment: pool.comment }) };
}

function list(call: Call<Cluster>) {
  const poolid = textParam(call, 'poolid');
  if (poolid !== undefined) return [{ poolid, ...exists(call, poolid), members: members(call, poolid) }];
  return [...call.world.pools]
    .filter(([name]) => call.can(`/pool/${name}`, 'Pool.Audit'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { comment }]) => ({ poolid: name, ...(comment !== undefined && { comment }) }));
}

function update(call: Call<Cluster>): null {
  const poolid = textParam(call, 'poolid')!;
  exists(call, poolid);
  const comment = textParam(call, 'comment');
  if (comment !== undefined) call.world.pools.set(poolid, { comment });
  const remove = flagParam(call, 'delete');
  for (const vmid of listParam(call, 'vms').map(Number)) {
    const guest = call.world.guests.get(vmid);
    if (!guest) throw parameterError({ vms: `VM ${vmid} does not exist` });
    call.require(`/vms/${vmid}`, 'VM.Allocate', 'Permissions.Modify');
    if (remove && guest.pool !== poolid) throw new ApiError(500, `VM ${vmid} is not a pool member`);
    if (!remove && guest.pool !== undefined && guest.pool !== poolid && !flagParam(call, 'allow-move')) {
      throw new ApiError(
        500,
        `VM ${vmid} belongs already to pool '${guest.pool}' and 'allow-move' is not set`,
      );
    }
    guest.pool = remove ? undefined : poolid;
    guest.revision++;
  }
  return null;
}

export const handlers: Record<string, Handler<Cluster>> = {
  'GET /pools': list,
  'GET /pools/{poolid}': (call) => {
    const poolid = textParam(call, 'poolid')!;
    return { ...exists(call, poolid), members: members(call, poolid) };
  },
  'POST /pools': (call) => {
    const poolid = textParam(call, 'poolid')!;
    if (call.world.pools.has(poolid))
      throw new ApiError(500, `create pool failed: pool '${poolid}' already exists`);
    call.world.pools.set(poolid, { comment: textParam(call, 'comment') });
    return null;
  },
  'PUT /pools': update,
  'PUT /pools/{poolid}': update,
  'DELETE /pools/{poolid}': (call) => {
    const poolid = textParam(call, 'poolid')!;
    exists(call, poolid);
    if ([...call.world.guests.values()].some((guest) => guest.pool === poolid)) {
      throw new ApiError(500, `delete pool failed: pool '${poolid}' is not empty (contains VMs)`);
    }
    call.world.pools.delete(poolid);
    return null;
  },
};
