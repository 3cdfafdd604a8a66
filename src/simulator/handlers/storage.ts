import { ApiError, type Call, type Handler } from '../call.ts';
import { hashOrder } from '../chance.ts';
import type { StorageScenario } from '../scenarios/scenario.ts';
import type { Cluster } from '../world/cluster.ts';
import { contentOf, isActive, storagesOf, storageUsage, typeOf } from '../world/storages.ts';
import { volumesOn } from '../world/volumes.ts';
import { numberParam, subdirs, textParam } from './parameters.ts';

/** Storages as a node has them, and as the cluster defines them. */

const maySee = (call: Call<Cluster>, storage: string) =>
  call.can(`/storage/${storage}`, 'Datastore.Audit', 'Datastore.AllocateSpace');

function statusRow(call: Call<Cluster>, storage: StorageScenario) {
  const node = call.world.node(call.node);
  const active = isActive(storage);
  const { totalBytes, usedBytes } = active
    ? storageUsage(call.world, storage, node, call.world.time())
    : { totalBytes: 0, usedBytes: 0 };
  return {
    type: typeOf(storage),
    content: contentOf(storage),
    shared: storage.shared ? 1 : 0,
    enabled: 1,
    active: active ? 1 : 0,
    total: totalBytes,
    used: usedBytes,
    avail: totalBytes - usedBytes,
  };
}

function list(call: Call<Cluster>) {
  const only = textParam(call, 'storage');
  const content = textParam(call, 'content')?.split(/[,;\s]+/);
  return hashOrder(storagesOf(call.world, call.node), (it) => it.storage, call.world.seed)
    .filter((storage) => maySee(call, storage.storage))
    .filter((storage) => only === undefined || storage.storage === only)
    .filter((storage) => !content || content.some((it) => contentOf(storage).split(',').includes(it)))
    .map((storage) => {
      const row = statusRow(call, storage);
      return { storage: storage.storage, ...row, ...(row.active && { used_fraction: row.used / row.total }) };
    });
}

function found(call: Call<Cluster>): StorageScenario {
  const name = textParam(call, 'storage')!;
  const storage = call.world.storages.find((it) => it.storage === name);
  if (!storage) throw new ApiError(500, `storage '${name}' does not exist`);
  if (storage.nodes && !storage.nodes.includes(call.node)) {
    throw new ApiError(500, `storage '${name}' is not available on node '${call.node}'`);
  }
  return storage;
}

function content(call: Call<Cluster>) {
  const storage = found(call);
  if (!isActive(storage)) throw new ApiError(500, `storage '${storage.storage}' is not online`);
  const wanted = textParam(call, 'content');
  const vmid = numberParam(call, 'vmid');
  return volumesOn(call.world, storage, call.node).filter(
    (row) => (wanted === undefined || row.content === wanted) && (vmid === undefined || row.vmid === vmid),
  );
}

function definition(storage: StorageScenario) {
  const shared = storage.shared && typeOf(storage) === 'dir';
  return {
    storage: storage.storage,
    type: typeOf(storage),
    content: contentOf(storage),
    ...(typeOf(storage) === 'dir' && {
      path: storage.storage === 'local' ? '/var/lib/vz' : `/mnt/${storage.storage}`,
    }),
    ...(shared && { shared: 1 }),
    ...(storage.nodes && { nodes: storage.nodes.join(',') }),
    digest: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  };
}

export const handlers: Record<string, Handler<Cluster>> = {
  'GET /nodes/{node}/storage': list,
  'GET /nodes/{node}/storage/{storage}': () =>
    subdirs('status', 'content', 'upload', 'rrd', 'rrddata', 'prunebackups'),
  'GET /nodes/{node}/storage/{storage}/status': (call) => statusRow(call, found(call)),
  'GET /nodes/{node}/storage/{storage}/content': content,
  'GET /storage': (call) => {
    const type = textParam(call, 'type');
    return call.world.storages
      .filter((storage) => maySee(call, storage.storage) && (type === undefined || typeOf(storage) === type))
      .map(definition);
  },
  'GET /storage/{storage}': (call) => {
    const name = textParam(call, 'storage')!;
    const storage = call.world.storages.find((it) => it.storage === name);
    if (!storage) throw new ApiError(500, `storage '${name}' does not exist`);
    return definition(storage);
  },
};
