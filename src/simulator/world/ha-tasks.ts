import { ApiError, type Call } from '../call.ts';
import type { Cluster } from './cluster.ts';
import type { HaResource } from './ha.ts';

const WORDS = { start: 'start', stop: 'stop', shutdown: 'stop' } as const;

/**
 * The worker of a power action on a managed guest: it only hands the request to the manager and is done;
 * what was asked for happens later, by another task [LXS, QA, HAM].
 */
export function haTask(
  call: Call<Cluster>,
  resource: HaResource,
  action: 'start' | 'stop' | 'shutdown',
  timeoutS = 0,
): string {
  const { world, node, caller } = call;
  const type = action === 'start' ? 'hastart' : 'hastop';
  return world.runTask(node, { type, id: resource.vmid, caller }, async (task) => {
    const word = resource.sid.startsWith('ct') ? 'CT' : 'VM';
    task.log(`Requesting HA ${WORDS[action]} for ${word} ${resource.vmid}`);
    await task.sleep(task.vary(400));
    if (!world.hasQuorum(node)) throw new ApiError(500, 'cluster not ready - no quorum?');
    const wanted =
      action === 'start'
        ? `set ${resource.sid} --state started`
        : `crm-command stop ${resource.sid} ${timeoutS}`;
    if (resource.crmState === 'error' && action === 'start') {
      task.log(`service '${resource.sid}' in error state, must be disabled and fixed first`);
      throw new Error(`command 'ha-manager ${wanted}' failed: exit code 255`);
    }
    if (action === 'start') world.ha.request(resource, 'started');
    else world.ha.request(resource, 'stopped', timeoutS);
  });
}
