import type { Call, Handler } from '../call.ts';
import { hashOrder } from '../chance.ts';
import type { Cluster } from '../world/cluster.ts';
import type { ClusterNode } from '../world/cluster-node.ts';
import { textParam } from './parameters.ts';

type Interface = Readonly<Record<string, unknown>>;

/** A card, and a bridge over it that has the node's address. */
function usual(node: ClusterNode): Interface[] {
  const { address } = node;
  const gateway = address.replace(/\.\d+$/, '.1');
  const card = {
    iface: 'eno1',
    type: 'eth',
    active: 1,
    exists: 1,
    method: 'manual',
    method6: 'manual',
    priority: 3,
    families: ['inet'],
  };
  const bridges = node.traits.bridges.map((iface, index) => ({
    iface,
    type: 'bridge',
    active: 1,
    autostart: 1,
    method: index === 0 ? 'static' : 'manual',
    method6: 'manual',
    ...(index === 0 && { address, netmask: '24', cidr: `${address}/24`, gateway }),
    bridge_ports: index === 0 ? 'eno1' : '',
    bridge_stp: 'off',
    bridge_fd: '0',
    priority: 4 + index,
    families: ['inet'],
  }));
  return [card, ...bridges];
}

function matches(type: string | undefined, iface: Interface): boolean {
  if (type === undefined || type === 'include_sdn') return true;
  if (type === 'any_bridge' || type === 'any_local_bridge')
    return /^(?:bridge|OVSBridge)$/.test(String(iface['type']));
  return iface['type'] === type;
}

/** GET /nodes/{node}/network; bridges only for those who may see or use them [NW]. */
function list(call: Call<Cluster>) {
  const node = call.world.node(call.node);
  const type = textParam(call, 'type');
  const all = node.traits.network ?? usual(node);
  const seen = all.filter((iface) => {
    if (!matches(type, iface)) return false;
    if (iface['type'] !== 'bridge' || node.version.series === '7.4') return true;
    return call.can(`/sdn/zones/localnetwork/${iface['iface']}`, 'SDN.Audit', 'SDN.Use');
  });
  return hashOrder(seen, (iface) => String(iface['iface']), call.world.seed);
}

export const handlers: Record<string, Handler<Cluster>> = {
  'GET /nodes/{node}/network': list,
  'GET /nodes/{node}/dns': (call) => call.world.node(call.node).traits.dns,
};
