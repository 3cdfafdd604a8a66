import type { Handler } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import { handlers as access } from './access.ts';
import { handlers as agent } from './agent.ts';
import { handlers as bulk } from './bulk.ts';
import { handlers as cluster } from './cluster.ts';
import { handlers as clusterTasks } from './cluster-tasks.ts';
import { handlers as consoles } from './consoles.ts';
import { handlers as creation } from './creation.ts';
import { handlers as guestConfig } from './guest-config.ts';
import { handlers as ha } from './ha.ts';
import { handlers as journal } from './journal.ts';
import { handlers as lxc } from './lxc.ts';
import { handlers as lxcPower } from './lxc-power.ts';
import { handlers as metrics } from './metrics.ts';
import { handlers as migration } from './migration.ts';
import { handlers as nodeNetwork } from './node-network.ts';
import { handlers as nodeStatus } from './node-status.ts';
import { handlers as nodes } from './nodes.ts';
import { handlers as options } from './options.ts';
import { handlers as pools } from './pools.ts';
import { handlers as qemu } from './qemu.ts';
import { handlers as qemuPower } from './qemu-power.ts';
import { handlers as resources } from './resources.ts';
import { handlers as rrd } from './rrd.ts';
import { handlers as services } from './services.ts';
import { handlers as snapshots } from './snapshots.ts';
import { handlers as storage } from './storage.ts';
import { handlers as tasks } from './tasks.ts';
import { handlers as version } from './version.ts';

/** What each endpoint does once a call has passed its checks; a route that is missing is not simulated. */
export const handlers: Readonly<Record<string, Handler<Cluster>>> = {
  ...version,
  ...access,
  ...cluster,
  ...clusterTasks,
  ...resources,
  ...ha,
  ...metrics,
  ...options,
  ...pools,
  ...nodes,
  ...nodeStatus,
  ...nodeNetwork,
  ...services,
  ...journal,
  ...rrd,
  ...storage,
  ...tasks,
  ...bulk,
  ...lxc,
  ...lxcPower,
  ...qemu,
  ...qemuPower,
  ...agent,
  ...guestConfig,
  ...snapshots,
  ...creation,
  ...migration,
  ...consoles,
};
