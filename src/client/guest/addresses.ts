import type { GuestKind } from '../../pve/guest-ref.ts';
import type { LxcConfig, QemuConfig } from '../../pve/wire/guest-config.ts';
import type { NetworkInterface } from '../../pve/wire/interfaces.ts';
import { isLinkLocal, isLoopback, isUnspecified } from '../../std/ip.ts';
import { configuredAddresses, numberedOptions, parseNetConfig } from './net-config.ts';

/** One address of a guest, and how it is known. */
export interface GuestAddress {
  /** Canonical: see `canonicalIp`. */
  readonly address: string;
  readonly family: 4 | 6;
  readonly prefixLength?: number;
  /** As the guest calls it (`eth0`), or as its configuration does (`net0`) where that is all there is. */
  readonly interface?: string;
  /** `interfaces`: the container's own; `agent`: the guest agent's word; the others are what is configured. */
  readonly source: 'interfaces' | 'agent' | 'config' | 'cloud-init';
}

/** The addresses alone, each once, in the order given. */
export function addressTexts(addresses: readonly GuestAddress[]): string[] {
  return [...new Set(addresses.map((each) => each.address))];
}

/** Names of interfaces that lead to something inside the guest, not to the guest: of docker, podman, libvirt, CNI … */
const INSIDE = /^(docker|br-|veth|virbr|cni|flannel|cali|cilium|lxc|lxdbr|podman|kube-|vnet|tap|tunl|br\d*$)/;

/** Whether an interface inside a guest is a bridge or one end of a cable of its own. */
export function isInsideInterface(name: string): boolean {
  return INSIDE.test(name);
}

/** Every address that others could reach the guest by, whatever its range; loopback and link-local cannot be. */
export function reachableAddresses(
  interfaces: readonly NetworkInterface[],
  source: GuestAddress['source'],
  which: 'all' | 'guest',
): GuestAddress[] {
  return interfaces
    .filter((each) => which === 'all' || !isInsideInterface(each.name))
    .flatMap((each) =>
      each.addresses
        .filter(({ address }) => isReachable(address))
        .map((address) => ({ ...address, interface: each.name, source })),
    );
}

/** The addresses that the configuration sets: of a container's `netN`, or cloud-init's `ipconfigN`. */
export function configAddresses(kind: GuestKind, config: LxcConfig | QemuConfig): GuestAddress[] {
  const options = numberedOptions(config, kind === 'lxc' ? 'net' : 'ipconfig');
  return options.flatMap(({ key, text }) => {
    const name = kind === 'lxc' ? (parseNetConfig(text).name ?? key) : key.replace('ipconfig', 'net');
    const source = kind === 'lxc' ? ('config' as const) : ('cloud-init' as const);
    return configuredAddresses(text)
      .filter(({ address }) => isReachable(address))
      .map((address) => ({ ...address, interface: name, source }));
  });
}

function isReachable(address: string): boolean {
  return !isLoopback(address) && !isLinkLocal(address) && !isUnspecified(address);
}
