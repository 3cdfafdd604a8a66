import { describe, expect, test } from 'vitest';
import { manualClock } from '../../std/manual-clock.ts';
import { builtInRoles } from './privileges.ts';
import { AccessStore } from './store.ts';

function store(pools: Record<number, string> = {}) {
  return new AccessStore({
    clock: manualClock(),
    series: '9.2',
    key: 'k',
    poolOf: (vmid) => pools[vmid],
  });
}

const user = (path: string, role: string, propagate = true) =>
  ({ path, kind: 'user', principal: 'ops@pve', role, propagate }) as const;

describe('roles', () => {
  test('the auditor of each series sees, and sees no more', () => {
    const auditor = (series: '9.2' | '8.4' | '7.4') => [...builtInRoles(series).get('PVEAuditor')!].sort();
    expect(auditor('7.4')).toEqual(['Datastore.Audit', 'Pool.Audit', 'SDN.Audit', 'Sys.Audit', 'VM.Audit']);
    expect(auditor('8.4')).toEqual([...auditor('7.4'), 'Mapping.Audit'].sort());
    expect(auditor('9.2')).toEqual([...auditor('8.4'), 'VM.GuestAgent.Audit'].sort());
  });

  test('only the administrator may change permissions since 8', () => {
    const with8 = [...builtInRoles('8.4')].filter(([, set]) => set.has('Permissions.Modify'));
    expect(with8.map(([role]) => role)).toEqual(['Administrator']);
    expect(builtInRoles('7.4').get('PVESysAdmin')!.has('Permissions.Modify')).toBe(true);
  });

  test('virtual machine users of 9 reach the agent by name, older ones through the monitor', () => {
    expect(builtInRoles('9.2').get('PVEVMUser')!.has('VM.GuestAgent.FileRead')).toBe(true);
    expect(builtInRoles('8.4').get('PVEVMAdmin')!.has('VM.Monitor')).toBe(true);
    expect(builtInRoles('9.2').get('PVEVMAdmin')!.has('VM.Monitor')).toBe(false);
  });
});

describe('permissions', () => {
  test('go down the tree when they propagate, and only then', () => {
    const access = store();
    access.addUser({ userid: 'ops@pve' });
    access.grant(user('/', 'PVEAuditor'));
    access.grant(user('/nodes', 'PVESysAdmin', false));
    expect(access.can('ops@pve', '/vms/101', 'VM.Audit')).toBe(true);
    expect(access.can('ops@pve', '/nodes', 'Sys.Console')).toBe(true);
    expect(access.can('ops@pve', '/nodes/pve1', 'Sys.Console')).toBe(false);
    expect(access.permissions('ops@pve', '/nodes').get('Sys.Console')).toBe(false);
    expect(access.permissions('ops@pve', '/vms').get('VM.Audit')).toBe(true);
  });

  test('deeper roles replace higher ones, own roles those of groups', () => {
    const access = store();
    access.addUser({ userid: 'ops@pve', groups: ['admins'] });
    access.grant({ path: '/', kind: 'group', principal: 'admins', role: 'Administrator', propagate: true });
    expect(access.can('ops@pve', '/vms/101', 'VM.Allocate')).toBe(true);
    access.grant(user('/vms', 'PVEVMUser'));
    expect(access.can('ops@pve', '/vms/101', 'VM.Allocate')).toBe(false);
    expect(access.can('ops@pve', '/vms/101', 'VM.PowerMgmt')).toBe(true);
    access.grant(user('/vms/101', 'NoAccess'));
    access.grant(user('/vms/101', 'PVEVMAdmin'));
    expect([...access.permissions('ops@pve', '/vms/101')]).toEqual([]);
    access.revoke({ path: '/vms/101', kind: 'user', principal: 'ops@pve', role: 'NoAccess' });
    expect(access.can('ops@pve', '/vms/101', 'VM.Allocate')).toBe(true);
  });

  test('on a pool count for its members, without going further down', () => {
    const access = store({ 101: 'prod', 102: 'secret' });
    access.addUser({ userid: 'ops@pve' });
    access.grant(user('/pool/prod', 'PVEVMUser'));
    access.grant(user('/pool/secret', 'NoAccess'));
    access.grant(user('/vms/102', 'PVEVMAdmin'));
    expect(access.permissions('ops@pve', '/vms/101').get('VM.PowerMgmt')).toBe(false);
    expect(access.can('ops@pve', '/vms/103', 'VM.PowerMgmt')).toBe(false);
    expect(access.can('ops@pve', '/vms/102', 'VM.PowerMgmt')).toBe(false);
  });

  test('a separated token has what both it and its owner have, another exactly what its owner has', () => {
    const access = store();
    access.addUser({ userid: 'ops@pve' });
    access.grant(user('/vms', 'PVEVMUser'));
    access.addToken({ tokenId: 'ops@pve!a', secret: 's' });
    access.addToken({ tokenId: 'ops@pve!b', secret: 's', privsep: false });
    const onVm = (id: string, privilege: string) => access.can(id, '/vms/101', privilege);
    expect(onVm('ops@pve!a', 'VM.Audit')).toBe(false);
    expect(onVm('ops@pve!b', 'VM.PowerMgmt')).toBe(true);
    access.grant({
      path: '/',
      kind: 'token',
      principal: 'ops@pve!a',
      role: 'Administrator',
      propagate: true,
    });
    expect(onVm('ops@pve!a', 'VM.PowerMgmt')).toBe(true);
    expect(onVm('ops@pve!a', 'VM.Allocate')).toBe(false);
    expect(onVm('ops@pve!c', 'VM.Audit')).toBe(false);
    expect(onVm('nobody@pve', 'VM.Audit')).toBe(false);
  });

  test('are refused in the words of Proxmox', () => {
    const access = store();
    access.addUser({ userid: 'ops@pve' });
    expect(() => access.require('ops@pve', '/vms/101', 'VM.Audit')).toThrow(
      'Permission check failed (/vms/101, VM.Audit)',
    );
    expect(() => access.require('ops@pve', '/', 'A.B', 'C.D')).toThrow(
      'Permission check failed (/, A.B|C.D)',
    );
  });
});
