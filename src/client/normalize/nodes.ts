import type { NodeListEntry, NodeSpace, NodeStatus } from '../../pve/wire/nodes.ts';
import { usage } from './resources.ts';
import type { Fields } from './scalar.ts';
import { fieldsOf, isFields, known, rowsOf, toFlag, toNumber, toText, toWord, unreadable } from './scalar.ts';

const STATUS = 'GET /nodes/{node}/status';

export function nodeList(wire: unknown): readonly NodeListEntry[] {
  return rowsOf(wire, 'GET /nodes', (row): NodeListEntry | undefined => {
    const node = toWord(row['node']);
    if (node === undefined) return undefined;
    return known({
      node,
      status: toWord(row['status']) ?? 'unknown',
      sslFingerprint: toWord(row['ssl_fingerprint']),
      level: toText(row['level']),
      ...usage(row),
    });
  });
}

/** @throws PveError `api`, where a number is missing that every server sends. */
export function nodeStatus(wire: unknown): NodeStatus {
  const row = fieldsOf(wire, STATUS);
  const kernel = row['current-kernel'];
  const boot = row['boot-info'];
  const cpu = fieldsOf(row['cpuinfo'], STATUS);
  const load = Array.isArray(row['loadavg']) ? row['loadavg'] : [];
  return known({
    uptimeSeconds: needed(row, 'uptime'),
    cpuUsed: needed(row, 'cpu'),
    ioWait: toNumber(row['wait']),
    loadAverage: load.map(toNumber).filter((each) => each !== undefined),
    pveVersion: toText(row['pveversion']) ?? '',
    kernelVersion: toWord(row['kversion']),
    kernel: isFields(kernel)
      ? {
          sysname: toText(kernel['sysname']) ?? '',
          release: toText(kernel['release']) ?? '',
          version: toText(kernel['version']) ?? '',
          machine: toText(kernel['machine']) ?? '',
        }
      : undefined,
    boot: isFields(boot)
      ? known({ mode: toText(boot['mode']) ?? '', secureBoot: toFlag(boot['secureboot']) })
      : undefined,
    cpu: known({
      model: toText(cpu['model']) ?? '',
      vendor: toWord(cpu['vendor']),
      sockets: needed(cpu, 'sockets'),
      cores: needed(cpu, 'cores'),
      count: needed(cpu, 'cpus'),
      mhz: toNumber(cpu['mhz']),
    }),
    memory: space(fieldsOf(row['memory'], STATUS)),
    swap: isFields(row['swap']) ? space(row['swap']) : undefined,
    ksmSharedBytes: isFields(row['ksm']) ? toNumber(row['ksm']['shared']) : undefined,
    rootDisk: space(fieldsOf(row['rootfs'], STATUS)),
  });
}

function space(fields: Fields): NodeSpace {
  return known({
    totalBytes: needed(fields, 'total'),
    usedBytes: needed(fields, 'used'),
    freeBytes: needed(fields, 'free'),
    availableBytes: toNumber(fields['available'] ?? fields['avail']),
  });
}

function needed(fields: Fields, key: string): number {
  const number = toNumber(fields[key]);
  if (number === undefined) throw unreadable(STATUS, `${key} is no number`);
  return number;
}
