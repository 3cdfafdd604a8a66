import { expect, test } from 'vitest';
import type { EndpointSchema } from '../../pve/schema/schema.ts';
import { manualClock } from '../../std/manual-clock.ts';
import { ApiError } from '../call.ts';
import { checkCallPermission } from './permission-check.ts';
import { AccessStore } from './store.ts';

type Permissions = EndpointSchema['permissions'];

function judge(permissions: Permissions, params: Record<string, unknown> = {}, authId = 'ops@pve') {
  const access = new AccessStore({ clock: manualClock(), series: '9.2', key: 'k' });
  access.addUser({ userid: 'ops@pve' });
  access.addUser({ userid: 'mate@pve', groups: ['crew'] });
  access.addUser({ userid: 'other@pve' });
  const grant = (path: string, role: string) =>
    access.grant({ path, kind: 'user', principal: 'ops@pve', role, propagate: true });
  grant('/vms/101', 'PVEVMUser');
  grant('/access/groups/crew', 'PVEUserAdmin');
  grant('/access/realm/pve', 'PVEUserAdmin');
  grant('/storage/nas', 'PVEDatastoreAdmin');
  try {
    checkCallPermission(access, { permissions }, authId === '' ? undefined : authId, params);
    return 'ok';
  } catch (error) {
    if (error instanceof ApiError) return `${error.status} ${error.message}`;
    throw error;
  }
}

const failed = (what: string) => `403 Permission check failed (${what})`;

test('methods without a permission block are for root@pam himself', () => {
  expect(judge(undefined)).toBe(failed('user != root@pam'));
  expect(judge(undefined, {}, 'root@pam!token')).toBe(failed('user != root@pam'));
  expect(judge(undefined, {}, 'root@pam')).toBe('ok');
});

test('for all is for all who logged in, for the world for those who did not too', () => {
  expect(judge({ user: 'all' })).toBe('ok');
  expect(judge({ user: 'all' }, {}, '')).toBe(failed('user != null'));
  expect(judge({ user: 'world' }, {}, '')).toBe('ok');
});

test('a path is filled in, every privilege is wanted unless any will do', () => {
  expect(judge({ check: ['perm', '/vms/{vmid}', ['VM.Audit', 'VM.PowerMgmt']] }, { vmid: 101 })).toBe('ok');
  expect(judge({ check: ['perm', '/vms/{vmid}', ['VM.Audit', 'VM.Allocate']] }, { vmid: 101 })).toBe(
    failed('/vms/101, VM.Allocate'),
  );
  expect(judge({ check: ['perm', '/vms/{vmid}', ['VM.Clone', 'VM.Audit'], 'any', 1] }, { vmid: 101 })).toBe(
    'ok',
  );
  expect(judge({ check: ['perm', '/vms/{vmid}', ['VM.Clone', 'VM.Audit'], 'any', 1] }, { vmid: 9 })).toBe(
    failed('/vms/9, VM.Clone|VM.Audit'),
  );
});

test('a condition on a parameter that is not there does not bind', () => {
  const check = ['perm', '/pool/{pool}', ['VM.Allocate'], 'require_param', 'pool'] as const;
  expect(judge({ check })).toBe('ok');
  expect(judge({ check }, { pool: 'prod' })).toBe(failed('/pool/prod, VM.Allocate'));
});

test('or says nothing of why it failed, and says which does', () => {
  const check = ['or', ['perm', '/a', ['Sys.Audit']], ['perm', '/b', ['Sys.Audit']]] as const;
  expect(judge({ check })).toBe('403 Permission check failed');
  expect(judge({ check: ['and', ['perm', '/vms/101', ['VM.Audit']], ['perm', '/b', ['Sys.Audit']]] })).toBe(
    failed('/b, Sys.Audit'),
  );
});

test('accounts: oneself, those of a realm, those of a group', () => {
  const self = { check: ['userid-param', 'self'] } as const;
  expect(judge(self, { userid: 'ops@pve' })).toBe('ok');
  expect(judge(self, { userid: 'mate@pve' })).toBe('403 Permission check failed');
  const realm = { check: ['userid-param', 'Realm.AllocateUser'] } as const;
  expect(judge(realm, { userid: 'new@pve' })).toBe('ok');
  expect(judge(realm, { userid: 'new@pam' })).toBe(failed('/access/realm/pam, Realm.AllocateUser'));
  const group = { check: ['userid-group', ['User.Modify']] } as const;
  expect(judge(group, { userid: 'mate@pve' })).toBe('ok');
  expect(judge(group, { userid: 'other@pve' })).toBe('403 Permission check failed');
  expect(judge(group, { userid: 'nobody@pve' })).toBe(`500 no such user ('nobody@pve')`);
  const create = { check: ['userid-group', ['User.Modify'], 'groups_param', 'create'] } as const;
  expect(judge(create, { userid: 'new@pve', groups: 'crew' })).toBe('ok');
  expect(judge(create, { userid: 'new@pve' })).toBe(failed('/access/groups, User.Modify'));
  expect(judge(create, { userid: 'new@pve', groups: 'crew,boss' })).toBe(
    failed('/access/groups/boss, User.Modify'),
  );
});

test('who may allocate something may say who may use it', () => {
  const check = ['perm-modify', '{path}'] as const;
  expect(judge({ check }, { path: '/storage/nas' })).toBe('ok');
  expect(judge({ check }, { path: '/vms/101' })).toBe(failed('/vms/101, Permissions.Modify|VM.Allocate'));
  expect(judge({ check }, { path: '/' })).toBe(failed('/, Permissions.Modify'));
  expect(judge({ check: ['perm-modify', ''] })).toBe(failed('/access, Permissions.Modify'));
});

test('a test that nobody knows is an error of the server', () => {
  expect(judge({ check: ['moon-phase', 'full'] })).toBe(`500 unknown permission test 'moon-phase'`);
});
