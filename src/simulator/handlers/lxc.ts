import type { Call, Handler } from '../call.ts';
import { hashOrder } from '../chance.ts';
import type { Cluster } from '../world/cluster.ts';
import { guestInterfaces } from '../world/guest-interfaces.ts';
import { haMember, lxcStatus } from '../world/guest-status.ts';
import { subdirs, vmidParam } from './parameters.ts';

/** GET /nodes/{node}/lxc, in no particular order [LXA]. */
function list(call: Call<Cluster>) {
  const { world, node, worker } = call;
  const seen = world.guestsOn(node, 'lxc').filter((guest) => call.can(`/vms/${guest.vmid}`, 'VM.Audit'));
  return hashOrder(seen, (guest) => String(guest.vmid), world.seed).map((guest) =>
    lxcStatus(world, guest, worker),
  );
}

function current(call: Call<Cluster>) {
  const guest = call.world.guestAt('lxc', call.node, vmidParam(call));
  return { ...lxcStatus(call.world, guest, call.worker), ha: haMember(call.world, guest) };
}

/** GET …/interfaces: null, not an error, for a container that is stopped, missing or elsewhere [LX, LXA]. */
async function interfaces(call: Call<Cluster>) {
  const { world } = call;
  const guest = world.guests.get(vmidParam(call));
  if (!guest?.run || guest.kind !== 'lxc' || guest.node !== call.node) return null;
  if (guest.behaviour.interfacesMs > 0) await call.sleep(guest.behaviour.interfacesMs);
  if (!guest.run) return null;
  const { lxcIpAddresses } = world.node(call.node).version.features;
  return guestInterfaces(guest, world.seed, world.time()).map((card) => {
    const last = (v6: boolean) => card.addresses.filter(({ address }) => address.includes(':') === v6).at(-1);
    const [inet, inet6] = [last(false), last(true)];
    return {
      name: card.name,
      hwaddr: card.mac,
      ...(inet && { inet: `${inet.address}/${inet.prefix}` }),
      ...(inet6 && { inet6: `${inet6.address}/${inet6.prefix}` }),
      ...(lxcIpAddresses && {
        'hardware-address': card.mac,
        'ip-addresses': card.addresses.map(({ address, prefix }) => ({
          'ip-address': address,
          'ip-address-type': address.includes(':') ? 'inet6' : 'inet',
          prefix: String(prefix),
        })),
      }),
    };
  });
}

const INDEX = [
  ...[
    'config',
    'pending',
    'status',
    'vncproxy',
    'termproxy',
    'vncwebsocket',
    'spiceproxy',
    'migrate',
    'clone',
  ],
  ...['rrd', 'rrddata', 'firewall', 'snapshot', 'resize', 'interfaces'],
];

export const handlers: Record<string, Handler<Cluster>> = {
  'GET /nodes/{node}/lxc': list,
  'GET /nodes/{node}/lxc/{vmid}': (call) => {
    call.world.guestAt('lxc', call.node, vmidParam(call));
    return subdirs(...INDEX);
  },
  'GET /nodes/{node}/lxc/{vmid}/status': (call) => {
    call.world.guestAt('lxc', call.node, vmidParam(call));
    return subdirs('current', 'start', 'stop', 'shutdown', 'migrate');
  },
  'GET /nodes/{node}/lxc/{vmid}/status/current': current,
  'GET /nodes/{node}/lxc/{vmid}/interfaces': interfaces,
};
