import { chanceHex } from '../chance.ts';
import type { Guest } from './guest.ts';

/** A network card inside a guest, with its addresses and their prefix lengths. */
export interface GuestInterface {
  readonly name: string;
  /** Lower case. */
  readonly mac: string;
  readonly addresses: ReadonlyArray<{ readonly address: string; readonly prefix: number }>;
}

const LOOPBACK: GuestInterface = {
  name: 'lo',
  mac: '00:00:00:00:00:00',
  addresses: [
    { address: '127.0.0.1', prefix: 8 },
    { address: '::1', prefix: 128 },
  ],
};

/**
 * The interfaces inside a guest at world time `at`: as the scenario lists them, else as its `netN` say.
 * Until its network is up there are cards, but no addresses on them.
 */
export function guestInterfaces(guest: Guest, seed: number, at: number): GuestInterface[] {
  const { run } = guest;
  if (!run) return [];
  const up = at - run.startedAt >= guest.behaviour.addressMs;
  const listed = guest.interfaces ? scenarioInterfaces(guest, seed) : configuredInterfaces(guest);
  const shown = up ? listed : listed.map(({ name, mac }) => ({ name, mac, addresses: [] }));
  return [LOOPBACK, ...shown];
}

/** The addresses a guest has when its network is up, loopback and link-local left out: the truth for tests. */
export function ownAddresses(guest: Guest, seed: number): string[] {
  const listed = guest.interfaces ? scenarioInterfaces(guest, seed) : configuredInterfaces(guest);
  return listed
    .flatMap((card) => card.addresses.map(({ address }) => address))
    .filter((it) => !/^fe80:/i.test(it));
}

function scenarioInterfaces(guest: Guest, seed: number): GuestInterface[] {
  const configured = configuredCards(guest);
  return guest.interfaces!.map((card, index) => ({
    name: card.name,
    mac: (card.mac ?? configured[index]?.mac ?? inventedMac(guest, seed, card.name)).toLowerCase(),
    addresses: card.addresses.map(splitAddress),
  }));
}

function configuredInterfaces(guest: Guest): GuestInterface[] {
  return configuredCards(guest).map((card, index) => {
    const addresses: Array<{ address: string; prefix: number }> = [];
    if (card.ip?.includes('/')) addresses.push(splitAddress(card.ip));
    else if (card.ip === 'dhcp') addresses.push({ address: leasedAddress(guest.vmid, index), prefix: 16 });
    if (card.ip6?.includes('/')) addresses.push(splitAddress(card.ip6));
    else if (card.ip6 === 'auto' || card.ip6 === 'dhcp') {
      addresses.push({ address: `2001:db8:10:${index}:${interfaceId(card.mac)}`, prefix: 64 });
    }
    addresses.push({ address: `fe80::${interfaceId(card.mac)}`, prefix: 64 });
    return { name: card.name, mac: card.mac, addresses };
  });
}

interface ConfiguredCard {
  readonly name: string;
  readonly mac: string;
  readonly ip: string | undefined;
  readonly ip6: string | undefined;
}

function configuredCards(guest: Guest): ConfiguredCard[] {
  const cards: ConfiguredCard[] = [];
  for (const key of [...guest.config.current.keys()].filter((it) => /^net\d+$/.test(it)).sort()) {
    const text = guest.config.get(key)!;
    const value = (name: string) => new RegExp(`(?:^|,)${name}=([^,]+)`).exec(text)?.[1];
    const number = key.slice(3);
    if (guest.kind === 'lxc') {
      const mac = (value('hwaddr') ?? '').toLowerCase();
      cards.push({ name: value('name') ?? `eth${number}`, mac, ip: value('ip'), ip6: value('ip6') });
    } else {
      const mac = /=([0-9A-Fa-f:]{17})/.exec(text)?.[1]?.toLowerCase() ?? '';
      const ipconfig = guest.config.get(`ipconfig${number}`) ?? 'ip=dhcp';
      const given = (name: string) => new RegExp(`(?:^|,)${name}=([^,]+)`).exec(ipconfig)?.[1];
      cards.push({ name: `eth${number}`, mac, ip: given('ip'), ip6: given('ip6') });
    }
  }
  return cards;
}

function splitAddress(text: string): { address: string; prefix: number } {
  const [address, prefix] = text.split('/');
  return { address: address!, prefix: Number(prefix ?? (address!.includes(':') ? 128 : 32)) };
}

/** What the simulated DHCP server hands out: one address for each card of each vmid. */
function leasedAddress(vmid: number, card: number): string {
  return `10.${16 + 16 * card + ((vmid >> 16) & 15)}.${(vmid >> 8) & 255}.${vmid & 255}`;
}

/** The modified EUI-64 of a card's address [RFC 4291], compressed as the kernel prints it. */
function interfaceId(mac: string): string {
  const octets = mac.split(':').map((part) => Number.parseInt(part, 16));
  if (octets.length !== 6 || octets.some(Number.isNaN)) return '1';
  const bytes = [octets[0]! ^ 2, octets[1]!, octets[2]!, 0xff, 0xfe, octets[3]!, octets[4]!, octets[5]!];
  const words: string[] = [];
  for (let i = 0; i < 8; i += 2) words.push(((bytes[i]! << 8) | bytes[i + 1]!).toString(16));
  return words.join(':');
}

function inventedMac(guest: Guest, seed: number, name: string): string {
  const hex = chanceHex(10, seed, guest.vmid, name);
  return `02:${hex.slice(0, 2)}:${hex.slice(2, 4)}:${hex.slice(4, 6)}:${hex.slice(6, 8)}:${hex.slice(8, 10)}`;
}
