import type { Series } from '../version-profile.ts';

/** A role's privileges. */
export type PrivilegeSet = ReadonlySet<string>;

interface PrivilegeGroup {
  readonly root?: readonly string[];
  readonly admin?: readonly string[];
  readonly user?: readonly string[];
  readonly audit?: readonly string[];
}

const VM_ADMIN = [
  'VM.Config.Disk',
  'VM.Config.CPU',
  'VM.Config.Memory',
  'VM.Config.Network',
  'VM.Config.HWType',
  'VM.Config.Options',
  'VM.Allocate',
  'VM.Clone',
  'VM.Migrate',
  'VM.Snapshot',
  'VM.Snapshot.Rollback',
];
const VM_USER = ['VM.Config.CDROM', 'VM.Config.Cloudinit', 'VM.Console', 'VM.Backup', 'VM.PowerMgmt'];
const AGENT_USER = ['VM.GuestAgent.FileRead', 'VM.GuestAgent.FileWrite', 'VM.GuestAgent.FileSystemMgmt'];

/** The privileges of a series by area and by who is meant to have them [AC]. */
function privilegeGroups(series: Series): Readonly<Record<string, PrivilegeGroup>> {
  const old = series === '7.4';
  const agent = series === '9.2';
  return {
    VM: {
      admin: [...VM_ADMIN, ...(agent ? ['VM.GuestAgent.Unrestricted', 'VM.Replicate'] : ['VM.Monitor'])],
      user: [...VM_USER, ...(agent ? AGENT_USER : [])],
      audit: ['VM.Audit', ...(agent ? ['VM.GuestAgent.Audit'] : [])],
    },
    Sys: {
      root: ['Sys.PowerMgmt', 'Sys.Modify', 'Sys.Incoming', ...(old ? [] : ['Sys.AccessNetwork'])],
      admin: ['Sys.Console', 'Sys.Syslog', ...(old ? ['Permissions.Modify'] : [])],
      audit: ['Sys.Audit'],
    },
    Datastore: {
      admin: ['Datastore.Allocate', 'Datastore.AllocateTemplate'],
      user: ['Datastore.AllocateSpace'],
      audit: ['Datastore.Audit'],
    },
    SDN: { admin: ['SDN.Allocate'], user: old ? [] : ['SDN.Use'], audit: ['SDN.Audit'] },
    User: { root: ['Realm.Allocate'], admin: ['User.Modify', 'Group.Allocate', 'Realm.AllocateUser'] },
    Pool: { admin: ['Pool.Allocate'], user: ['Pool.Audit'], audit: ['Pool.Audit'] },
    ...(old
      ? {}
      : { Mapping: { admin: ['Mapping.Modify'], user: ['Mapping.Use'], audit: ['Mapping.Audit'] } }),
  };
}

/** Every role that comes with a series [AC]. */
export function builtInRoles(series: Series): ReadonlyMap<string, PrivilegeSet> {
  const roles = new Map<string, Set<string>>([['NoAccess', new Set()]]);
  const give = (role: string, privileges: readonly string[]) => {
    const set = roles.get(role) ?? new Set<string>();
    for (const privilege of privileges) set.add(privilege);
    if (set.size > 0) roles.set(role, set);
  };
  for (const [area, { root = [], admin = [], user = [], audit = [] }] of Object.entries(
    privilegeGroups(series),
  )) {
    give('Administrator', [...root, ...admin, ...user, ...audit]);
    give('PVEAdmin', [...admin, ...user, ...audit]);
    give(`PVE${area}Admin`, [...admin, ...user, ...audit]);
    if (user.length > 0) give(`PVE${area}User`, [...user, ...audit]);
    give('PVEAuditor', audit);
  }
  give('Administrator', ['Permissions.Modify']);
  give('PVETemplateUser', ['VM.Audit', 'VM.Clone']);
  roles.get('PVEAdmin')?.delete('Mapping.Modify');
  return roles;
}

/** Whether `name` is a privilege of the series. */
export function isPrivilege(series: Series, name: string): boolean {
  return builtInRoles(series).get('Administrator')!.has(name);
}
