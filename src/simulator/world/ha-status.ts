import type { Cluster } from './cluster.ts';
import type { HaResource } from './ha.ts';

/** GET /cluster/ha/status/current as one node sees it [HAS]. */
export function haStatus(cluster: Cluster, viewer: string): Array<Record<string, unknown>> {
  const quorate = cluster.hasQuorum(viewer);
  const rows: Array<Record<string, unknown>> = [
    {
      id: 'quorum',
      type: 'quorum',
      node: viewer,
      status: quorate ? 'OK' : `No quorum on node '${viewer}'!`,
      quorate: quorate ? 1 : 0,
    },
  ];
  if (cluster.ha.resources.size === 0) return rows;
  const now = Math.floor(cluster.now() / 1000);
  const nine = cluster.node(viewer).version.series === '9.2';
  const master = cluster.ha.master() ?? viewer;
  const seen = cluster.ha.master() === undefined ? now - 120 : now - 3;
  const state = now - seen > 60 ? 'old timestamp - dead?' : 'active';
  rows.push({
    id: 'master',
    type: 'master',
    node: master,
    status: `${master} (${state}, ${dateText(seen)})`,
    timestamp: seen,
  });
  if (nine) {
    const status = 'armed (CRM watchdog active)';
    rows.push({ id: 'fencing', type: 'fencing', node: master, status, 'armed-state': 'armed' });
  }
  for (const name of [...cluster.nodes.keys()].sort()) rows.push(lrm(cluster, name, now, nine));
  for (const resource of [...cluster.ha.resources.values()].sort((a, b) => (a.sid < b.sid ? -1 : 1))) {
    rows.push(service(cluster, resource));
  }
  return rows;
}

function lrm(cluster: Cluster, name: string, now: number, nine: boolean): Record<string, unknown> {
  const alive = cluster.ha.isAlive(name);
  const active = [...cluster.ha.resources.values()].some((it) => cluster.guests.get(it.vmid)?.node === name);
  const seen = alive ? now - 4 : now - 300;
  let state = active ? 'active' : 'idle';
  if (nine) state += active ? ', watchdog active' : ', watchdog standby';
  if (!alive) state = 'old timestamp - dead?';
  const status = `${name} (${state}, ${dateText(seen)})`;
  return { id: `lrm:${name}`, type: 'lrm', node: name, status, timestamp: seen };
}

function service(cluster: Cluster, resource: HaResource): Record<string, unknown> {
  const node = cluster.guests.get(resource.vmid)?.node ?? '';
  const verbose = verboseState(cluster, resource);
  return {
    id: `service:${resource.sid}`,
    type: 'service',
    sid: resource.sid,
    node,
    ...(resource.crmState !== undefined && { crm_state: resource.crmState }),
    state: verbose,
    request_state: resource.requestState,
    status: `${resource.sid} (${node}, ${verbose})`,
    max_restart: resource.maxRestart,
    max_relocate: resource.maxRelocate,
    failback: resource.failback ? 1 : 0,
    ...(resource.group !== undefined && { group: resource.group }),
    ...(resource.comment !== undefined && { comment: resource.comment }),
  };
}

/** What the status page makes of manager and LRM state [HAM: Tools]. */
function verboseState(cluster: Cluster, resource: HaResource): string {
  const guest = cluster.guests.get(resource.vmid);
  if (!guest) return 'not found';
  if (resource.requestState === 'ignored') return 'ignored';
  if (resource.crmState === undefined) return 'queued';
  if (resource.crmState === 'error')
    return resource.requestState === 'disabled' ? 'clearing error flag' : 'error';
  if (resource.crmState === 'request_start' || (resource.crmState === 'started' && !guest.running))
    return 'starting';
  if (resource.crmState === 'request_stop') return 'stopping';
  if (resource.crmState === 'stopped' && resource.requestState === 'disabled') return 'disabled';
  return resource.crmState;
}

/** `Fri Aug 21 10:00:03 2026`, as Perl's localtime writes it. */
function dateText(seconds: number): string {
  const [day, date, month, year, time] = new Date(seconds * 1000).toUTCString().replace(',', '').split(' ');
  return `${day} ${month} ${String(Number(date)).padStart(2, ' ')} ${time} ${year}`;
}
