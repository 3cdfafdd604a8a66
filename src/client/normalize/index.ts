import type { AccessRefinements } from '../../pve/endpoints/access.ts';
import type { ClusterRefinements } from '../../pve/endpoints/cluster.ts';
import type { LxcRefinements } from '../../pve/endpoints/lxc.ts';
import type { NodesRefinements } from '../../pve/endpoints/nodes.ts';
import type { QemuRefinements } from '../../pve/endpoints/qemu.ts';
import type { TasksRefinements } from '../../pve/endpoints/tasks.ts';
import type { VersionRefinements } from '../../pve/endpoints/version.ts';
import { PveError } from '../../pve/errors.ts';
import { permissions, termproxy, ticket, version } from './access.ts';
import { clusterStatus, haStatus, nextId } from './cluster.ts';
import { lxcConfig, qemuConfig } from './guest-config.ts';
import { lxcCurrent, lxcList, qemuCurrent, qemuList } from './guest-status.ts';
import { agentInterfaces, lxcInterfaces } from './interfaces.ts';
import { nodeList, nodeStatus } from './nodes.ts';
import { resources } from './resources.ts';
import { taskList, taskLog, taskStatus, upidText } from './tasks.ts';

interface Refinements
  extends AccessRefinements,
    ClusterRefinements,
    LxcRefinements,
    NodesRefinements,
    QemuRefinements,
    TasksRefinements,
    VersionRefinements {}

/** One for each route whose `returns` differs from its `wire`; the compiler misses those that are missing. */
const NORMALIZERS: { readonly [R in keyof Refinements]: (wire: unknown) => Refinements[R]['returns'] } = {
  'POST /access/ticket': ticket,
  'GET /access/permissions': permissions,
  'GET /cluster/status': clusterStatus,
  'GET /cluster/resources': resources,
  'GET /cluster/tasks': taskList,
  'GET /cluster/nextid': nextId,
  'GET /cluster/ha/status/current': haStatus,
  'GET /nodes': nodeList,
  'GET /nodes/{node}/status': nodeStatus,
  'GET /nodes/{node}/version': version,
  'POST /nodes/{node}/termproxy': termproxy,
  'POST /nodes/{node}/startall': upidText,
  'POST /nodes/{node}/stopall': upidText,
  'GET /nodes/{node}/lxc': lxcList,
  'GET /nodes/{node}/lxc/{vmid}/status/current': lxcCurrent,
  'GET /nodes/{node}/lxc/{vmid}/config': lxcConfig,
  'GET /nodes/{node}/lxc/{vmid}/interfaces': lxcInterfaces,
  'POST /nodes/{node}/lxc/{vmid}/termproxy': termproxy,
  'POST /nodes/{node}/lxc/{vmid}/status/start': upidText,
  'POST /nodes/{node}/lxc/{vmid}/status/stop': upidText,
  'POST /nodes/{node}/lxc/{vmid}/status/shutdown': upidText,
  'POST /nodes/{node}/lxc/{vmid}/status/reboot': upidText,
  'POST /nodes/{node}/lxc/{vmid}/status/suspend': upidText,
  'POST /nodes/{node}/lxc/{vmid}/status/resume': upidText,
  'POST /nodes/{node}/lxc/{vmid}/migrate': upidText,
  'GET /nodes/{node}/qemu': qemuList,
  'GET /nodes/{node}/qemu/{vmid}/status/current': qemuCurrent,
  'GET /nodes/{node}/qemu/{vmid}/config': qemuConfig,
  'GET /nodes/{node}/qemu/{vmid}/agent/network-get-interfaces': agentInterfaces,
  'POST /nodes/{node}/qemu/{vmid}/termproxy': termproxy,
  'POST /nodes/{node}/qemu/{vmid}/status/start': upidText,
  'POST /nodes/{node}/qemu/{vmid}/status/stop': upidText,
  'POST /nodes/{node}/qemu/{vmid}/status/shutdown': upidText,
  'POST /nodes/{node}/qemu/{vmid}/status/reboot': upidText,
  'POST /nodes/{node}/qemu/{vmid}/status/reset': upidText,
  'POST /nodes/{node}/qemu/{vmid}/status/suspend': upidText,
  'POST /nodes/{node}/qemu/{vmid}/status/resume': upidText,
  'POST /nodes/{node}/qemu/{vmid}/migrate': upidText,
  'GET /nodes/{node}/tasks': taskList,
  'GET /nodes/{node}/tasks/{upid}/status': taskStatus,
  'GET /nodes/{node}/tasks/{upid}/log': taskLog,
  'GET /version': version,
};

const byRoute: Readonly<Record<string, ((wire: unknown) => unknown) | undefined>> = NORMALIZERS;

/**
 * Turns what came over the wire for a route (`'GET /version'`) into what the client hands out. Routes that are
 * not refined by hand are handed out as they came.
 *
 * @param subject says what was asked about, for the error.
 * @throws PveError `api`, if the answer makes no sense.
 */
export function normalizeResult(route: string, wire: unknown, subject?: () => string): unknown {
  if (!Object.hasOwn(byRoute, route)) return wire;
  try {
    return byRoute[route]!(wire);
  } catch (error) {
    throw subject && error instanceof PveError ? about(subject(), error) : error;
  }
}

function about(subject: string, error: PveError): PveError {
  const { serverMessage, advice } = error;
  return new PveError(error.code, `${subject}: ${error.message}`, { subject, serverMessage, advice });
}
