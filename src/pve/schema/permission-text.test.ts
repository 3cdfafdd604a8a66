import { expect, test } from 'vitest';
import { loadSchema, SCHEMA_SERIES } from './load.ts';
import { expressionText, permissionText } from './permission-text.ts';

test('who may call, in words', () => {
  expect(permissionText({})).toBe('root@pam only');
  expect(permissionText({ permissions: { user: 'all' } })).toBe('any account');
  expect(permissionText({ permissions: { user: 'world' } })).toBe('anybody, without logging in');
  expect(permissionText({ permissions: { user: 'userid' } })).toBe('the account named in userid');
  expect(permissionText({ permissions: { user: 'all', check: ['perm', '/', ['Sys.Audit']] } })).toBe('Sys.Audit on /');
});

test.each([
  [['perm', '/vms/{vmid}', ['VM.Audit']], 'VM.Audit on /vms/{vmid}'],
  [['perm', '/', ['Sys.Audit', 'Sys.Modify']], 'Sys.Audit and Sys.Modify on /'],
  [['perm', '/', ['Sys.Audit', 'Datastore.Audit'], 'any', 1], 'Sys.Audit or Datastore.Audit on /'],
  [['perm', '/pool/{pool}', ['VM.Allocate'], 'require_param', 'pool'], 'VM.Allocate on /pool/{pool} (if pool is given)'],
  [['perm', '/vms/{vmid}', 'VM.Config.Cloudinit'], 'VM.Config.Cloudinit on /vms/{vmid}'],
  [['perm', '/x', []], 'any privilege on /x'],
  [['perm-modify', '{path}'], 'the right to change permissions on {path}'],
  [
    ['or', ['userid-param', 'self'], ['and', ['userid-param', 'Realm.AllocateUser'], ['userid-group', ['User.Modify']]]],
    "one's own account, or (Realm.AllocateUser on the realm of the account, and User.Modify on /access/groups or on a group of the account)",
  ],
  [
    ['userid-group', ['User.Modify'], 'groups_param', 'create'],
    'User.Modify on /access/groups or on every group it is put into',
  ],
  [['something-new', 'x'], '["something-new","x"]'],
] as const)('%j', (expression, words) => {
  expect(expressionText(expression)).toBe(words);
});

test.each(SCHEMA_SERIES)('every permission of %s has words', async (series) => {
  const { endpoints } = await loadSchema(series);
  for (const [route, endpoint] of Object.entries(endpoints)) {
    expect(permissionText(endpoint), route).not.toMatch(/[["\]]|undefined/);
  }
});
