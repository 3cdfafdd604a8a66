import type { Call, Handler } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import { subdirs } from './parameters.ts';

function versionOf(call: Call<Cluster>) {
  const { version, release, repoid } = call.world.node(call.node).version;
  const console = call.world.options.get('console');
  return { version, release, repoid, ...(console !== undefined && { console }) };
}

export const handlers: Record<string, Handler<Cluster>> = {
  'GET /': () => subdirs('version', 'cluster', 'nodes', 'storage', 'access', 'pools'),
  'GET /version': versionOf,
  'GET /nodes/{node}/version': (call) => {
    const { version, release, repoid } = call.world.node(call.node).version;
    return { version, release, repoid };
  },
};
