import type { GuestListEntry, GuestStatusCurrent } from '../../pve/wire/guest-status.ts';
import type { Fields } from './scalar.ts';
import {
  fieldsOf,
  isFields,
  known,
  rowsOf,
  toCount,
  toFlag,
  toNumber,
  toWord,
  toWords,
  unreadable,
} from './scalar.ts';

/** `GET /nodes/{node}/lxc`. */
export function lxcList(wire: unknown): readonly GuestListEntry[] {
  return rowsOf(wire, 'GET /nodes/{node}/lxc', (row) => entry(row, 'lxc'));
}

/** `GET /nodes/{node}/qemu`. */
export function qemuList(wire: unknown): readonly GuestListEntry[] {
  return rowsOf(wire, 'GET /nodes/{node}/qemu', (row) => entry(row, 'qemu'));
}

/** `GET /nodes/{node}/lxc/{vmid}/status/current`. */
export function lxcCurrent(wire: unknown): GuestStatusCurrent {
  return current(wire, 'lxc');
}

/** `GET /nodes/{node}/qemu/{vmid}/status/current`. */
export function qemuCurrent(wire: unknown): GuestStatusCurrent {
  return current(wire, 'qemu');
}

function current(wire: unknown, type: 'lxc' | 'qemu'): GuestStatusCurrent {
  const route = `GET /nodes/{node}/${type}/{vmid}/status/current`;
  const row = fieldsOf(wire, route);
  const common = entry(row, type);
  if (!common) throw unreadable(route, 'it names no vmid');
  const ha = isFields(row['ha']) ? row['ha'] : {};
  return known({
    ...common,
    ha: known({ managed: toFlag(ha['managed']) ?? false, state: toWord(ha['state']) }),
    agentEnabled: type === 'qemu' ? (toFlag(row['agent']) ?? false) : undefined,
  });
}

function entry(row: Fields, type: 'lxc' | 'qemu'): GuestListEntry | undefined {
  const vmid = toCount(row['vmid']);
  if (vmid === undefined) return undefined;
  return known({
    vmid,
    type,
    status: toWord(row['status']) ?? 'unknown',
    qmpStatus: type === 'qemu' ? toWord(row['qmpstatus']) : undefined,
    name: toWord(row['name']),
    lock: toWord(row['lock']),
    tags: toWords(row['tags']),
    template: toFlag(row['template']) ?? false,
    pid: toCount(row['pid']),
    uptimeSeconds: toNumber(row['uptime']),
    cpuUsed: toNumber(row['cpu']),
    cpuCount: toNumber(row['cpus']),
    memoryUsedBytes: toNumber(row['mem']),
    memoryTotalBytes: toNumber(row['maxmem']),
    memoryHostBytes: toNumber(row['memhost']),
    swapUsedBytes: toNumber(row['swap']),
    swapTotalBytes: toNumber(row['maxswap']),
    diskUsedBytes: toNumber(row['disk']),
    diskTotalBytes: toNumber(row['maxdisk']),
    networkInBytes: toNumber(row['netin']),
    networkOutBytes: toNumber(row['netout']),
    diskReadBytes: toNumber(row['diskread']),
    diskWrittenBytes: toNumber(row['diskwrite']),
  });
}
