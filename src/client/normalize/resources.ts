import type {
  ClusterResource,
  GuestResource,
  NetworkResource,
  NodeResource,
  PoolResource,
  SdnResource,
  StorageResource,
} from '../../pve/wire/resources.ts';
import type { Fields } from './scalar.ts';
import { rowsOf, toCount, toFlag, toNumber, toText, toWord, toWords } from './scalar.ts';

/**
 * `GET /cluster/resources`, the one answer that is big: every row gets the same keys in the same order (those
 * unknown are `undefined`), which keeps ten thousand of them small and quick to read.
 */
export function resources(wire: unknown): readonly ClusterResource[] {
  return rowsOf(wire, 'GET /cluster/resources', resource);
}

function resource(row: Fields): ClusterResource | undefined {
  switch (row['type']) {
    case 'lxc':
    case 'qemu':
      return guest(row, row['type']);
    case 'node':
      return node(row);
    case 'storage':
      return storage(row);
    case 'pool':
      return pool(row);
    case 'sdn':
      return sdn(row);
    case 'network':
      return network(row);
    default:
      return undefined;
  }
}

function guest(row: Fields, type: 'lxc' | 'qemu'): GuestResource | undefined {
  const vmid = toCount(row['vmid']);
  const node = toWord(row['node']);
  if (vmid === undefined || node === undefined) return undefined;
  return {
    type,
    id: toWord(row['id']) ?? `${type}/${vmid}`,
    vmid,
    node,
    status: toWord(row['status']) ?? 'unknown',
    name: toWord(row['name']),
    template: toFlag(row['template']),
    pool: toWord(row['pool']),
    tags: toWords(row['tags']),
    lock: toWord(row['lock']),
    haState: toWord(row['hastate']),
    cpuUsed: toNumber(row['cpu']),
    cpuCount: toNumber(row['maxcpu']),
    memoryUsedBytes: toNumber(row['mem']),
    memoryTotalBytes: toNumber(row['maxmem']),
    memoryHostBytes: toNumber(row['memhost']),
    diskUsedBytes: toNumber(row['disk']),
    diskTotalBytes: toNumber(row['maxdisk']),
    networkInBytes: toNumber(row['netin']),
    networkOutBytes: toNumber(row['netout']),
    diskReadBytes: toNumber(row['diskread']),
    diskWrittenBytes: toNumber(row['diskwrite']),
    uptimeSeconds: toNumber(row['uptime']),
  };
}

function node(row: Fields): NodeResource | undefined {
  const name = toWord(row['node']);
  if (name === undefined) return undefined;
  return {
    type: 'node',
    id: toWord(row['id']) ?? `node/${name}`,
    node: name,
    status: toWord(row['status']) ?? 'unknown',
    haState: toWord(row['hastate']),
    ...usage(row),
    level: toText(row['level']),
    cgroupMode: toNumber(row['cgroup-mode']),
    hostArch: toWord(row['host-arch']),
  };
}

function storage(row: Fields): StorageResource | undefined {
  const node = toWord(row['node']);
  const name = toWord(row['storage']);
  if (node === undefined || name === undefined) return undefined;
  return {
    type: 'storage',
    id: toWord(row['id']) ?? `storage/${node}/${name}`,
    node,
    storage: name,
    status: toWord(row['status']) ?? 'unknown',
    pluginType: toWord(row['plugintype']),
    content: toWords(row['content']),
    shared: toFlag(row['shared']),
    diskUsedBytes: toNumber(row['disk']),
    diskTotalBytes: toNumber(row['maxdisk']),
  };
}

function pool(row: Fields): PoolResource | undefined {
  const name = toWord(row['pool']);
  if (name === undefined) return undefined;
  return { type: 'pool', id: toWord(row['id']) ?? `/pool/${name}`, pool: name, ...usage(row) };
}

function sdn(row: Fields): SdnResource | undefined {
  const node = toWord(row['node']);
  const name = toWord(row['sdn']);
  if (node === undefined || name === undefined) return undefined;
  return {
    type: 'sdn',
    id: toWord(row['id']) ?? `sdn/${node}/${name}`,
    node,
    sdn: name,
    status: toWord(row['status']) ?? 'unknown',
  };
}

function network(row: Fields): NetworkResource | undefined {
  const node = toWord(row['node']);
  const name = toWord(row['network']);
  if (node === undefined || name === undefined) return undefined;
  const networkType = toWord(row['network-type']);
  return {
    type: 'network',
    id: toWord(row['id']) ?? `network/${node}/${networkType}/${name}`,
    node,
    network: name,
    networkType,
    status: toWord(row['status']) ?? 'unknown',
    protocol: toWord(row['protocol']),
    zoneType: toWord(row['zone-type']),
  };
}

/** What a node, a pool and a guest have in common. */
export function usage(row: Fields) {
  return {
    cpuUsed: toNumber(row['cpu']),
    cpuCount: toNumber(row['maxcpu']),
    memoryUsedBytes: toNumber(row['mem']),
    memoryTotalBytes: toNumber(row['maxmem']),
    diskUsedBytes: toNumber(row['disk']),
    diskTotalBytes: toNumber(row['maxdisk']),
    uptimeSeconds: toNumber(row['uptime']),
  };
}
