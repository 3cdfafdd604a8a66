import type { Call, Handler } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';

/** GET /nodes [ND]. */
function nodes(call: Call<Cluster>) {
  const { world } = call;
  const viewer = world.node(call.node);
  return world.rows.nodes().map((node) => {
    const row = world.rows.node(node, viewer, { numbers: call.can(`/nodes/${node.name}`, 'Sys.Audit') });
    if (node.sslFingerprint !== undefined) row['ssl_fingerprint'] = node.sslFingerprint;
    return row;
  });
}

export const handlers: Record<string, Handler<Cluster>> = { 'GET /nodes': nodes };
