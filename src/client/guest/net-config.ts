import { parsePropertyString, propertyOf } from '../../pve/property-string.ts';
import { canonicalIp, ipFamily } from '../../std/ip.ts';

/** One `netN` of a container's configuration, as far as addresses and wiring go [LCF]. */
export interface NetConfig {
  /** What the interface is called inside: `eth0`. */
  readonly name?: string;
  readonly bridge?: string;
  /** In lower case. */
  readonly hardwareAddress?: string;
  /** `10.0.0.5/24`, `dhcp` or `manual`. */
  readonly ip?: string;
  readonly gateway?: string;
  /** `fd00::5/64`, `auto`, `dhcp` or `manual`. */
  readonly ip6?: string;
  readonly gateway6?: string;
  /** VLAN tag. */
  readonly tag?: number;
  readonly linkDown: boolean;
}

/** Reads the `netN` of a container. */
export function parseNetConfig(text: string): NetConfig {
  const properties = parsePropertyString(text);
  const of = (key: string) => propertyOf(properties, key) || undefined;
  const tag = Number(of('tag'));
  return {
    name: of('name'),
    bridge: of('bridge'),
    hardwareAddress: of('hwaddr')?.toLowerCase(),
    ip: of('ip'),
    gateway: of('gw'),
    ip6: of('ip6'),
    gateway6: of('gw6'),
    tag: Number.isInteger(tag) && tag > 0 ? tag : undefined,
    linkDown: of('link_down') === '1',
  };
}

export interface ConfiguredAddress {
  readonly address: string;
  readonly family: 4 | 6;
  readonly prefixLength?: number;
}

/**
 * The addresses that an `ip=…,ip6=…` option sets, of a container's `netN` or of cloud-init's `ipconfigN`. What
 * the guest gets from elsewhere (`dhcp`, `auto`) or sets up itself (`manual`) is not among them.
 */
export function configuredAddresses(text: string): ConfiguredAddress[] {
  const properties = parsePropertyString(text);
  return ['ip', 'ip6'].flatMap((key) => {
    const [bare = '', length = ''] = propertyOf(properties, key)?.split('/') ?? [];
    const address = canonicalIp(bare);
    if (address === undefined) return [];
    const family = ipFamily(address);
    const prefixLength = /^\d{1,3}$/.test(length) ? Number(length) : undefined;
    const known = prefixLength !== undefined && prefixLength <= (family === 4 ? 32 : 128);
    return [{ address, family, ...(known && { prefixLength }) }];
  });
}

/** Options `prefixN` of a configuration, in the order of N. */
export function numberedOptions(config: object, prefix: string): { key: string; text: string }[] {
  return Object.entries(config)
    .filter(
      ([key, text]) =>
        key.startsWith(prefix) && /^\d+$/.test(key.slice(prefix.length)) && typeof text === 'string',
    )
    .map(([key, text]) => ({ key, text: text as string }))
    .sort((a, b) => Number(a.key.slice(prefix.length)) - Number(b.key.slice(prefix.length)));
}
