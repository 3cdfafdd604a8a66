import type { PrincipalKind } from '../access/acl-tree.ts';
import { isPrivilege } from '../access/privileges.ts';
import { ApiError, type Call, type Handler } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import { handlers as login } from './access-login.ts';
import { handlers as users } from './access-users.ts';
import { flagParam, listParam, subdirs, textParam } from './parameters.ts';

/** Everything below /access [pve-access-control: API2]. */
export const handlers: Record<string, Handler<Cluster>> = {
  ...login,
  ...users,
  'GET /access': () =>
    subdirs(
      'users',
      'groups',
      'roles',
      'acl',
      'domains',
      'openid',
      'tfa',
      'ticket',
      'password',
      'permissions',
    ),
  'GET /access/acl': listAcl,
  'PUT /access/acl': updateAcl,
  'GET /access/domains': listDomains,
  'GET /access/groups': listGroups,
  'POST /access/groups': createGroup,
  'GET /access/groups/{groupid}': (call) => {
    const groupid = groupOf(call);
    return { members: membersOf(call, groupid), ...comment(call.world.access.groups.get(groupid)?.comment) };
  },
  'PUT /access/groups/{groupid}': (call) => {
    call.world.access.addGroup(groupOf(call), textParam(call, 'comment') ?? '');
    return null;
  },
  'DELETE /access/groups/{groupid}': (call) => {
    const groupid = groupOf(call);
    const { access } = call.world;
    access.groups.delete(groupid);
    access.acl.forget('group', groupid);
    for (const account of access.users()) account.groups.delete(groupid);
    access.changed();
    return null;
  },
  'GET /access/roles': (call) =>
    call.world.access.roles().map(({ role, privileges, special }) => ({
      roleid: role,
      privs: [...privileges].sort().join(','),
      special: special ? 1 : 0,
    })),
  'GET /access/roles/{roleid}': (call) => {
    const roleid = textParam(call, 'roleid') ?? '';
    const privileges = call.world.access.role(roleid);
    if (!privileges) throw new ApiError(500, `role '${roleid}' does not exist`);
    return Object.fromEntries([...privileges].map((privilege) => [privilege, 1]));
  },
  'POST /access/roles': (call) => {
    const roleid = textParam(call, 'roleid') ?? '';
    if (call.world.access.role(roleid)) {
      throw new ApiError(500, `create role failed: role '${roleid}' already exists`);
    }
    call.world.access.addRole(roleid, knownPrivileges(call));
    return null;
  },
  'PUT /access/roles/{roleid}': (call) => {
    const roleid = customRole(call, 'be modified');
    const old = flagParam(call, 'append') ? (call.world.access.role(roleid) ?? []) : [];
    call.world.access.addRole(roleid, [...old, ...knownPrivileges(call)]);
    return null;
  },
  'DELETE /access/roles/{roleid}': (call) => {
    call.world.access.customRoles.delete(customRole(call, 'be deleted'));
    call.world.access.changed();
    return null;
  },
};

const comment = (text: string | undefined) => (text === undefined ? {} : { comment: text });

/** Those who may not see all permissions see those they may change [pve-access-control: API2/ACL]. */
function listAcl(call: Call<Cluster>): unknown {
  const all = call.can('/access', 'Sys.Audit', 'Permissions.Modify');
  const entries = call.world.access.acl.entries();
  return entries
    .filter(({ path }) => all || call.can(path, 'Permissions.Modify'))
    .map(({ path, kind, principal, role, propagate }) => ({
      path,
      type: kind,
      ugid: principal,
      roleid: role,
      propagate: propagate ? 1 : 0,
    }));
}

function updateAcl(call: Call<Cluster>): unknown {
  const { access } = call.world;
  const path = textParam(call, 'path') ?? '/';
  const propagate = call.params['propagate'] === undefined || flagParam(call, 'propagate');
  const lists: ReadonlyArray<readonly [PrincipalKind, string, (name: string) => boolean]> = [
    ['user', 'users', (name) => access.user(name) !== undefined],
    ['group', 'groups', (name) => access.groups.has(name)],
    ['token', 'tokens', (name) => access.token(name) !== undefined],
  ];
  for (const role of listParam(call, 'roles')) {
    if (!access.role(role)) throw new ApiError(500, `role '${role}' does not exist`);
    for (const [kind, parameter, exists] of lists) {
      for (const principal of listParam(call, parameter)) {
        if (!exists(principal)) throw new ApiError(500, `${kind} '${principal}' does not exist`);
        if (flagParam(call, 'delete')) access.revoke({ path, kind, principal, role });
        else access.grant({ path, kind, principal, role, propagate });
      }
    }
  }
  return null;
}

function listDomains(call: Call<Cluster>): unknown {
  return [...call.world.access.realms.values()].map(({ realm, type, comment: text, default: isDefault }) => ({
    realm,
    type,
    ...comment(text),
    ...(isDefault && { default: 1 }),
  }));
}

function listGroups(call: Call<Cluster>): unknown {
  const privileges = ['User.Modify', 'Sys.Audit', 'Group.Allocate'];
  const all = call.can('/access', 'Sys.Audit');
  return [...call.world.access.groups]
    .filter(([groupid]) => all || call.can(`/access/groups/${groupid}`, ...privileges))
    .map(([groupid, group]) => ({
      groupid,
      ...comment(group.comment),
      users: membersOf(call, groupid).join(','),
    }));
}

function createGroup(call: Call<Cluster>): unknown {
  const groupid = textParam(call, 'groupid') ?? '';
  if (call.world.access.groups.has(groupid)) {
    throw new ApiError(500, `create group failed: group '${groupid}' already exists`);
  }
  call.world.access.addGroup(groupid, textParam(call, 'comment'));
  return null;
}

function groupOf(call: Call<Cluster>): string {
  const groupid = textParam(call, 'groupid') ?? '';
  if (!call.world.access.groups.has(groupid)) throw new ApiError(500, `group '${groupid}' does not exist`);
  return groupid;
}

function membersOf(call: Call<Cluster>, groupid: string): string[] {
  const members = [...call.world.access.users()].filter((account) => account.groups.has(groupid));
  return members.map(({ userid }) => userid);
}

function knownPrivileges(call: Call<Cluster>): string[] {
  const privileges = listParam(call, 'privs');
  for (const privilege of privileges) {
    if (!isPrivilege(call.world.access.series, privilege)) {
      throw new ApiError(500, `invalid privilege '${privilege}'`);
    }
  }
  return privileges;
}

function customRole(call: Call<Cluster>, what: string): string {
  const roleid = textParam(call, 'roleid') ?? '';
  const { access } = call.world;
  if (access.customRoles.has(roleid)) return roleid;
  throw new ApiError(
    500,
    access.role(roleid)
      ? `auto-generated role '${roleid}' cannot ${what}`
      : `role '${roleid}' does not exist`,
  );
}
