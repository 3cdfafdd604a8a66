import type { Cluster } from '../world/cluster.ts';
import type { AccessStore } from './store.ts';

/** Which privileges the coarse summary of an area counts [RE]. */
const AREAS: Readonly<Record<string, RegExp>> = {
  vms: /VM\.|Permissions\.Modify/,
  access: /(?:User|Group)\.|Permissions\.Modify/,
  storage: /Datastore\.|Permissions\.Modify/,
  nodes: /Sys\.|Permissions\.Modify/,
  sdn: /SDN\.|Permissions\.Modify/,
  dc: /Sys\.Audit|Sys\.Modify|SDN\./,
  mapping: /Mapping\.|Permissions\.Modify/,
};
const AREA_PATHS = ['/', '/nodes', '/access/groups', '/vms', '/storage', '/sdn', '/mapping'];
const TOP_PATHS = [
  '/',
  '/access',
  '/access/groups',
  '/mapping',
  '/nodes',
  '/pool',
  '/sdn',
  '/storage',
  '/vms',
];

/** What a login says about the rights that come with it, by area: enough to show or hide menus [RE]. */
export function capabilities(store: AccessStore, authId: string): Record<string, Record<string, 1>> {
  const areas = Object.keys(AREAS).filter((area) => area !== 'mapping' || store.series !== '7.4');
  const result = Object.fromEntries(areas.map((area) => [area, {} as Record<string, 1>]));
  const give = (area: string, privilege: string) => {
    if (result[area]) result[area][privilege] = 1;
  };
  const paths = new Set([...AREA_PATHS, ...store.acl.entries().map(({ path }) => path)]);
  for (const path of paths) {
    const area = /^\/(\w+)/.exec(path)?.[1] ?? 'dc';
    for (const privilege of store.permissions(authId, path).keys()) {
      if (area === 'pool') {
        if (/^VM\.|^Permissions\.Modify$/.test(privilege)) give('vms', privilege);
        if (/^Datastore\.|^Permissions\.Modify$/.test(privilege)) give('storage', privilege);
      } else if (AREAS[area]?.test(privilege)) give(area, privilege);
    }
  }
  return result;
}

export type PermissionDump = Record<string, Record<string, 0 | 1>>;

/** The privileges of `authId` on one path, by whether they go down from there. */
export function permissionsAt(store: AccessStore, authId: string, path: string): Record<string, 0 | 1> {
  const held = [...store.permissions(authId, path)];
  return Object.fromEntries(held.map(([privilege, propagate]) => [privilege, propagate ? 1 : 0]));
}

/** All that `authId` may do anywhere: on the top paths, those of the ACL and the members of pools [RE]. */
export function effectivePermissions(cluster: Cluster, authId: string): PermissionDump {
  const store = cluster.access;
  const paths = new Set([...TOP_PATHS, ...store.acl.entries().map(({ path }) => path)]);
  for (const guest of cluster.guests.values()) if (guest.pool !== undefined) paths.add(`/vms/${guest.vmid}`);
  if (store.series === '7.4') paths.delete('/mapping');
  const dump: PermissionDump = {};
  for (const path of paths) {
    const held = permissionsAt(store, authId, path);
    if (Object.keys(held).length > 0) dump[path] = held;
  }
  return dump;
}
