import type { WireNumber } from './scalar.ts';

/** One entry of `GET …/lxc/{vmid}/interfaces` [LX, LXA]. */
export interface LxcInterfaceWire {
  name: string;
  hwaddr: string;
  /** From 8.4 on, as `ip-addresses`. */
  'hardware-address'?: string;
  /** The last address of its family, with its prefix length. To vanish. */
  inet?: string;
  inet6?: string;
  'ip-addresses'?: LxcInterfaceAddressWire[];
}

export interface LxcInterfaceAddressWire {
  'ip-address': string;
  'ip-address-type': 'inet' | 'inet6';
  prefix: WireNumber;
}

/** What `GET …/qemu/{vmid}/agent/network-get-interfaces` sends [QG]. */
export interface AgentInterfacesWire {
  result: AgentInterfaceWire[] | { error: Record<string, unknown> };
}

export interface AgentInterfaceWire {
  name: string;
  'hardware-address'?: string;
  'ip-addresses'?: AgentInterfaceAddressWire[];
  statistics?: Record<string, WireNumber>;
}

export interface AgentInterfaceAddressWire {
  'ip-address': string;
  'ip-address-type': 'ipv4' | 'ipv6';
  prefix: WireNumber;
}

/** A network interface inside a guest, loopback and link-local addresses included. */
export interface NetworkInterface {
  readonly name: string;
  /** In lower case. */
  readonly hardwareAddress?: string;
  readonly addresses: readonly InterfaceAddress[];
}

export interface InterfaceAddress {
  readonly address: string;
  readonly family: 4 | 6;
  readonly prefixLength?: number;
}
