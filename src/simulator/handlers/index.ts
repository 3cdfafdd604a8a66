import type { Handler } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import { handlers as access } from './access.ts';
import { handlers as cluster } from './cluster.ts';
import { handlers as consoles } from './consoles.ts';
import { handlers as lxc } from './lxc.ts';
import { handlers as lxcPower } from './lxc-power.ts';
import { handlers as nodes } from './nodes.ts';
import { handlers as qemu } from './qemu.ts';
import { handlers as qemuPower } from './qemu-power.ts';
import { handlers as resources } from './resources.ts';
import { handlers as tasks } from './tasks.ts';
import { handlers as version } from './version.ts';

/** What each endpoint does once a call has passed its checks; a route that is missing is not simulated. */
export const handlers: Readonly<Record<string, Handler<Cluster>>> = {
  ...version,
  ...access,
  ...cluster,
  ...resources,
  ...nodes,
  ...lxc,
  ...lxcPower,
  ...qemu,
  ...qemuPower,
  ...tasks,
  ...consoles,
};
