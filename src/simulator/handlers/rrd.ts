import { ApiError, type Call, type Handler } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import { guestRrd, nodeRrd, type Timeframe } from '../world/rrd.ts';
import { textParam, vmidParam } from './parameters.ts';

/** Histories, from the entry node's copy: they are there for nodes that are not [ND, LXA]. */

const timeframeOf = (call: Call<Cluster>) => (textParam(call, 'timeframe') ?? 'hour') as Timeframe;

function missing(call: Call<Cluster>, file: string): ApiError {
  const kind = call.world.node(call.node).version.features.fineRrd ? '-9.0' : '';
  const path = `/var/lib/rrdcached/db/${file.replace('/', `${kind}/`)}`;
  return new ApiError(500, `RRD error: opening '${path}': No such file or directory`);
}

function guest(call: Call<Cluster>) {
  const vmid = vmidParam(call);
  const found = call.world.guests.get(vmid);
  if (!found) throw missing(call, `pve-vm/${vmid}`);
  return guestRrd(call.world, found, call.world.node(call.node), timeframeOf(call));
}

function node(call: Call<Cluster>) {
  const name = call.pathNode ?? call.node;
  const found = call.world.nodes.get(name);
  if (!found) throw missing(call, `pve-node/${name}`);
  return nodeRrd(call.world, found, call.world.node(call.node), timeframeOf(call));
}

export const handlers: Record<string, Handler<Cluster>> = {
  'GET /nodes/{node}/lxc/{vmid}/rrddata': guest,
  'GET /nodes/{node}/qemu/{vmid}/rrddata': guest,
  'GET /nodes/{node}/rrddata': node,
};
