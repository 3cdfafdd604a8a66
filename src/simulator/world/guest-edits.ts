import {
  formatPropertyString,
  type Property,
  parsePropertyString,
  withProperty,
} from '../../pve/property-string.ts';
import type { Cluster } from './cluster.ts';
import { sortedNetwork } from './config-values.ts';
import type { Guest } from './guest.ts';

/** Changes that somebody at the node makes to a guest's configuration, effective at once. */

export function renameGuest(cluster: Cluster, guest: Guest, name: string): void {
  cluster.publication.beforeChange(guest);
  guest.config.set(guest.kind === 'lxc' ? 'hostname' : 'name', name);
  cluster.emit({ kind: 'guest-renamed', vmid: guest.vmid, node: guest.node, detail: name });
}

/** The first card's address of that family is replaced, in the configuration and inside the guest. */
export function setGuestAddress(cluster: Cluster, guest: Guest, address: string): void {
  cluster.publication.beforeChange(guest);
  const v6 = address.includes(':');
  const key = v6 ? 'ip6' : 'ip';
  const option = guest.kind === 'lxc' ? 'net0' : 'ipconfig0';
  const replaced = withProperty(parsePropertyString(guest.config.get(option) ?? ''), key, address);
  guest.config.set(
    option,
    guest.kind === 'lxc' ? sortedNetwork(replaced) : formatPropertyString(ordered(replaced)),
  );
  if (guest.interfaces) {
    guest.interfaces = guest.interfaces.map((card, index) =>
      index > 0
        ? card
        : { ...card, addresses: [...card.addresses.filter((it) => it.includes(':') !== v6), address] },
    );
  }
  cluster.emit({
    kind: 'guest-config',
    vmid: guest.vmid,
    node: guest.node,
    detail: `${option} ${key}=${address}`,
  });
}

const ordered = (properties: readonly Property[]) =>
  [...properties].sort((a, b) => (a.key! < b.key! ? -1 : 1));
