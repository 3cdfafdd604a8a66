import type { AccessEndpoints } from './generated/access.ts';
import type { AgentEndpoints } from './generated/agent.ts';
import type { CephEndpoints } from './generated/ceph.ts';
import type { ClusterEndpoints } from './generated/cluster.ts';
import type { FirewallEndpoints } from './generated/firewall.ts';
import type { LxcEndpoints } from './generated/lxc.ts';
import type { NodesEndpoints } from './generated/nodes.ts';
import type { NotificationsEndpoints } from './generated/notifications.ts';
import type { OlderEndpoints } from './generated/older.ts';
import type { PoolsEndpoints } from './generated/pools.ts';
import type { QemuEndpoints } from './generated/qemu.ts';
import type { SdnEndpoints } from './generated/sdn.ts';
import type { StorageEndpoints } from './generated/storage.ts';
import type { TasksEndpoints } from './generated/tasks.ts';
import type { VersionEndpoints } from './generated/version.ts';
import type { NoParams } from './no-params.ts';

/**
 * Every method of the Proxmox VE API, keyed `'GET /nodes/{node}/lxc/{vmid}/status/current'`:
 * `params` go in (path parameters among them), `wire` comes over the wire, `returns` is what the client hands out.
 * Types only: nothing of it exists at run time.
 *
 * Methods that only Proxmox VE 8.4 or 7.4 has are here too; each says which versions have it.
 *
 * Extend it for what is not in it:
 * ```ts
 * declare module 'drowse/pve' {
 *   interface Endpoints {
 *     'GET /nodes/{node}/mine': { params: { node: string }; wire: string; returns: string };
 *   }
 * }
 * ```
 */
export interface Endpoints
  extends AccessEndpoints,
    AgentEndpoints,
    CephEndpoints,
    ClusterEndpoints,
    FirewallEndpoints,
    LxcEndpoints,
    NodesEndpoints,
    NotificationsEndpoints,
    OlderEndpoints,
    PoolsEndpoints,
    QemuEndpoints,
    SdnEndpoints,
    StorageEndpoints,
    TasksEndpoints,
    VersionEndpoints {}

/** `'GET /version'`, … */
export type Route = keyof Endpoints;

/** What goes in: path parameters and the others, in one object. */
export type RequestParams<R extends Route> = Endpoints[R] extends { params: infer P } ? P : NoParams;

/** What comes over the wire as `data`, exactly. */
export type Wire<R extends Route> = Endpoints[R] extends { wire: infer W } ? W : unknown;

/** What the client hands out: the wire's value, normalised where `wire` and `returns` differ. */
export type Returns<R extends Route> = Endpoints[R] extends { returns: infer V } ? V : Wire<R>;
