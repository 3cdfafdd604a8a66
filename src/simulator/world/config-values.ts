import type { GuestKind } from '../../pve/guest-ref.ts';
import { formatPropertyString, type Property, parsePropertyString } from '../../pve/property-string.ts';
import { chanceHex } from '../chance.ts';
import type { ConfigValue } from '../scenarios/scenario.ts';

const LXC_NUMBERS: ReadonlySet<string> = new Set(
  'cores memory swap cpuunits tty onboot unprivileged protection template console debug'.split(' '),
);
const QEMU_NUMBERS: ReadonlySet<string> = new Set(
  (
    'cores sockets vcpus balloon shares cpuunits migrate_downtime migrate_speed onboot numa kvm acpi tablet ' +
    'template protection autostart localtime freeze reboot tdf ciupgrade smp snaptime'
  ).split(' '),
);

/** A value of the file as GET …/config answers it: integers and booleans as numbers, the rest as text [LCF]. */
export function shownValue(kind: GuestKind, series: string, key: string, text: string): string | number {
  if (key === 'description') return text.endsWith('\n') ? text : `${text}\n`;
  if (key === 'snaptime') return Number(text);
  const numbers = kind === 'lxc' ? LXC_NUMBERS : QEMU_NUMBERS;
  // Since 8.0 a virtual machine's memory is a property string [QS].
  const isNumber = numbers.has(key) || (kind === 'qemu' && key === 'memory' && series === '7.4');
  return isNumber && /^-?\d+$/.test(text) ? Number(text) : text;
}

/** A value as it is written into the file: flags as 0 and 1, networks and volumes in their canonical form. */
export function storedValue(
  kind: GuestKind,
  key: string,
  value: ConfigValue,
  mac: () => string = () => 'BC:24:11:00:00:00',
): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  const text = String(value);
  if (/^net\d+$/.test(key)) return kind === 'lxc' ? lxcNetwork(text, mac) : qemuNetwork(text, mac);
  if (kind === 'lxc' && /^(?:rootfs|mp\d+|features)$/.test(key)) return sorted(text);
  return text;
}

/** The part without a key first, then the rest by name [JS: print_property_string]. */
function sorted(text: string): string {
  return formatPropertyString(
    parsePropertyString(text).sort((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1)),
  );
}

/** `name` first, then the rest by name; with an address for the card if none was given [LCF]. */
function lxcNetwork(text: string, mac: () => string): string {
  const properties = parsePropertyString(text);
  const add = (key: string, value: () => string) => {
    if (!properties.some((property) => property.key === key)) properties.push({ key, value: value() });
  };
  add('hwaddr', mac);
  add('type', () => 'veth');
  return sortedNetwork(properties);
}

export function sortedNetwork(properties: readonly Property[]): string {
  const rank = ({ key }: Property) => (key === 'name' ? '' : (key ?? ''));
  return formatPropertyString(
    properties
      .map(({ key, value }) => ({ key, value: key === 'hwaddr' ? value.toUpperCase() : value }))
      .sort((a, b) => (rank(a) < rank(b) ? -1 : 1)),
  );
}

/** `virtio=MAC` first, the rest in the order of Proxmox's own writer [QS]. */
function qemuNetwork(text: string, mac: () => string): string {
  const [first, ...rest] = parsePropertyString(text);
  if (!first) return text;
  const model = first.key === undefined ? { key: first.value, value: mac() } : first;
  return formatPropertyString([{ key: model.key, value: model.value.toUpperCase() }, ...rest]);
}

/** An address of a card, of Proxmox's own prefix. */
export function newMac(seed: number, ...keys: ReadonlyArray<string | number>): string {
  const hex = chanceHex(6, seed, 'mac', ...keys);
  return `BC:24:11:${hex.slice(0, 2)}:${hex.slice(2, 4)}:${hex.slice(4)}`;
}

/** Tags as they are stored: lower case, sorted, each once, joined by `;` [GH]. */
export function storedTags(
  text: string,
  options: { caseSensitive?: boolean; keepOrder?: boolean } = {},
): string {
  const tags = text.split(/[;,\s]+/).filter((tag) => tag !== '');
  const cased = options.caseSensitive ? tags : tags.map((tag) => tag.toLowerCase());
  const unique = [...new Set(cased)];
  return (options.keepOrder ? unique : unique.sort()).join(';');
}
