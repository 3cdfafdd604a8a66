import { PveError } from '../../pve/errors.ts';
import type { InterfaceAddress, NetworkInterface } from '../../pve/wire/interfaces.ts';
import { canonicalIp, ipFamily } from '../../std/ip.ts';
import type { Fields } from './scalar.ts';
import { fieldsOf, isFields, known, rowsOf, toCount, toText, toWord } from './scalar.ts';

const LXC = 'GET /nodes/{node}/lxc/{vmid}/interfaces';
const AGENT = 'GET /nodes/{node}/qemu/{vmid}/agent/network-get-interfaces';

/** `null` where the container is stopped, unknown or on another node [LXA]. */
export function lxcInterfaces(wire: unknown): readonly NetworkInterface[] | null {
  if (wire === null || wire === undefined) return null;
  return rowsOf(wire, LXC, (row) =>
    networkInterface(row, listed(row) ?? [inetAddress(row['inet']), inetAddress(row['inet6'])]),
  );
}

/** @throws PveError `api` with the agent's own words, where it answered with an error. */
export function agentInterfaces(wire: unknown): readonly NetworkInterface[] {
  const { result } = fieldsOf(wire, AGENT);
  if (isFields(result) && result['error'] !== undefined) {
    const error = isFields(result['error']) ? result['error'] : {};
    const words = toWord(error['desc']) ?? toWord(error['class']) ?? 'no reason given';
    throw new PveError('api', `the guest agent cannot list its interfaces: ${words}`, {
      serverMessage: words,
    });
  }
  return rowsOf(result, AGENT, (row) => networkInterface(row, listed(row) ?? []));
}

function networkInterface(
  row: Fields,
  addresses: readonly (InterfaceAddress | undefined)[],
): NetworkInterface | undefined {
  const name = toWord(row['name']);
  if (name === undefined) return undefined;
  return known({
    name,
    hardwareAddress: (toWord(row['hardware-address']) ?? toWord(row['hwaddr']))?.toLowerCase(),
    addresses: addresses.filter((each) => each !== undefined),
  });
}

/** The addresses in `ip-addresses`; `undefined` where there is no such list (before 8.4). */
function listed(row: Fields): readonly (InterfaceAddress | undefined)[] | undefined {
  const list = row['ip-addresses'];
  if (!Array.isArray(list)) return undefined;
  return list.map((each) =>
    isFields(each) ? interfaceAddress(toText(each['ip-address']), each['prefix']) : undefined,
  );
}

function inetAddress(value: unknown): InterfaceAddress | undefined {
  const [address, prefix] = toText(value)?.split('/') ?? [];
  return interfaceAddress(address, prefix);
}

/** Prefix lengths come as numbers or as texts. */
export function interfaceAddress(text: string | undefined, prefix: unknown): InterfaceAddress | undefined {
  const address = text === undefined ? undefined : canonicalIp(text);
  if (address === undefined) return undefined;
  const family = ipFamily(address);
  const length = toCount(prefix);
  const prefixLength = length !== undefined && length <= (family === 4 ? 32 : 128) ? length : undefined;
  return known({ address, family, prefixLength });
}
