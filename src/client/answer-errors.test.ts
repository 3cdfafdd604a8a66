import { expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { answerError } from './answer-errors.ts';
import type { Method } from './encode.ts';
import { mayHaveExecuted } from './errors.ts';

function errorOf(
  status: number,
  message: string,
  overrides: Partial<Answer> & { method?: Method; path?: string; account?: string } = {},
) {
  const {
    method = 'GET',
    path = '/nodes/pve1/lxc/101/config',
    account = 'root@pam!test',
    ...answer
  } = overrides;
  return answerError(
    {
      status,
      reason: message.split('\n')[0]!,
      headers: {},
      form: 'envelope',
      data: null,
      text: '',
      message,
      errors: undefined,
      total: undefined,
      changes: undefined,
      endpoint: 'https://pve1:8006',
      ...answer,
    },
    { remote: 'lab', method, path, account },
  );
}

test('the subject is what a person would type', () => {
  const subject = (path: string) => errorOf(500, 'it broke', { path }).subject;
  expect(subject('/nodes/pve1/lxc/101/config')).toBe('lab/lxc/101');
  expect(subject('/nodes/pve1/qemu/200/status/start')).toBe('lab/qemu/200');
  expect(subject('/nodes/pve1/status')).toBe('node/lab/pve1');
  expect(subject('/cluster/resources')).toBe('lab');
  expect(errorOf(500, 'it broke').message).toBe('lab/lxc/101: it broke');
});

test('a missing privilege is named with its path, and how to grant it', () => {
  const error = errorOf(403, 'Permission check failed (/vms/101, VM.Config.Disk|VM.Config.CPU)');
  expect(error).toMatchObject({
    code: 'forbidden',
    path: '/vms/101',
    privileges: ['VM.Config.Disk', 'VM.Config.CPU'],
    message: 'lab/lxc/101: root@pam!test lacks one of VM.Config.Disk, VM.Config.CPU on /vms/101',
  });
  expect(error.advice).toContain("`pveum acl modify /vms/101 --tokens 'root@pam!test' --roles ROLE`");
  expect(errorOf(403, 'Permission check failed (/, Sys.Audit)', { account: 'a@pve' }).advice).toContain(
    "--users 'a@pve'",
  );
});

test('refusals that name no privilege', () => {
  expect(errorOf(403, 'Permission check failed')).toMatchObject({ code: 'forbidden', privileges: [] });
  const rootOnly = errorOf(403, 'Permission check failed (user != root@pam)');
  expect(rootOnly).toMatchObject({ code: 'forbidden', privileges: [], path: undefined });
  expect(rootOnly.advice).toMatch(/^Only root@pam itself/);
  const noTokens =
    "Permission check failed (URI '/access/password' not available with API token, need proper ticket.\n)";
  expect(errorOf(403, noTokens).advice).toMatch(/^API tokens are refused here/);
});

test('parameters are named one by one', () => {
  const errors = {
    vmid: "type check ('integer') failed - got 'abc'",
    foo: 'property is not defined in schema',
  };
  const error = errorOf(400, 'Parameter verification failed.', { errors });
  expect(error).toMatchObject({ code: 'parameter', fields: errors });
  expect(error.message).toBe(
    "lab/lxc/101: vmid: type check ('integer') failed - got 'abc'; foo: property is not defined in schema",
  );
  expect(errorOf(400, 'bad request').message).toBe('lab/lxc/101: bad request');
});

test('a task that is gone', () => {
  const path =
    '/nodes/pve1/tasks/UPID%3Apve1%3A00000A59%3A000167E3%3A6B050F4B%3Avzstart%3A999%3Aroot%40pam%3A/status';
  const error = errorOf(400, 'Parameter verification failed.', { path, errors: { upid: 'no such task' } });
  expect(error).toMatchObject({ code: 'not-found', status: 400 });
  expect(error.message).toContain('UPID:pve1:00000A59:000167E3:6B050F4B:vzstart:999:root@pam:');
});

test.each([
  ["Configuration file 'nodes/pve1/lxc/999.conf' does not exist", 'not-found'],
  ["unable to find configuration file for CT 999 on node 'pve1'", 'not-found'],
  [
    "hostname lookup 'ghost' failed - failed to get address info for: ghost: Name or service not known",
    'not-found',
  ],
  ["no such user ('x@pve')", 'not-found'],
  ["storage 'x' does not exist", 'not-found'],
  ["pool 'x' does not exist", 'not-found'],
  ['CT is locked (backup)', 'locked'],
  ['VM is locked (migrate)', 'locked'],
  ["can't lock file '/run/lock/lxc/pve-config-101.lock' - got timeout", 'locked'],
  ["cfs-lock 'file-user_cfg' error: got lock request timeout", 'locked'],
  ['cluster not ready - no quorum?', 'no-quorum'],
  ["unable to open file '/etc/pve/nodes/pve1/lxc/101.conf.tmp.1' - Permission denied", 'no-quorum'],
  [
    'RPCEnvironment init request failed: Unable to load access control list: Connection refused',
    'node-unreachable',
  ],
  ['CT 101 already running', 'api'],
  ['detected modified configuration - file changed by other user? Try again.', 'api'],
])('%s → %s', (message, code) => {
  const error = errorOf(500, message);
  expect(error).toMatchObject({ code, status: 500, serverMessage: message });
  expect(error.message).toBe(`lab/lxc/101: ${message}`);
});

test('the place in the server’s source is left out, several lines become one', () => {
  const error = errorOf(500, 'it broke at /usr/share/perl5/PVE/API2/LXC.pm line 5.\n\n  somehow');
  expect(error.message).toBe('lab/lxc/101: it broke somehow');
  expect(errorOf(500, '').message).toBe('lab/lxc/101: status 500');
});

test('a path that the server does not have', () => {
  expect(errorOf(501, "Method 'GET /nope' not implemented")).toMatchObject({ code: 'unsupported' });
  expect(errorOf(501, 'for data too large', { form: 'text' })).toMatchObject({ code: 'parameter' });
});

test('whether a node that could not be reached may have done it', () => {
  const bare = { form: 'empty', data: undefined } as const;
  for (const [status, reason, method, executed] of [
    [595, 'Connection refused', 'POST', false],
    [596, 'Connection timed out', 'POST', true],
    [599, 'Too many redirections', 'POST', true],
  ] as const) {
    const error = errorOf(status, reason, { ...bare, method });
    expect(error).toMatchObject({ code: 'node-unreachable', status });
    expect(error.message).toBe(`lab/lxc/101: node pve1 cannot be reached: ${reason} (${status})`);
    expect(mayHaveExecuted(error)).toBe(executed);
  }
  expect(errorOf(596, 'Connection timed out', { ...bare, path: '/cluster/status' }).message).toBe(
    'lab: the server could not reach its own daemon: Connection timed out (596)',
  );
  expect(mayHaveExecuted(errorOf(500, 'it broke'))).toBe(false);
  expect(mayHaveExecuted(new Error('x'))).toBe(false);
});

test('what other servers answer is not taken for Proxmox', () => {
  const page = {
    form: 'text',
    data: undefined,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  } as const;
  expect(errorOf(401, 'Unauthorized', page)).toMatchObject({ code: 'connection' });
  expect(errorOf(500, 'oops', page).message).toMatch(
    /this is no Proxmox VE: it answers 500 with text\/html$/,
  );
  expect(errorOf(429, 'Slow down', { form: 'empty', data: undefined })).toMatchObject({ code: 'connection' });
  expect(errorOf(500, 'no such file', { form: 'text', data: undefined })).toMatchObject({
    code: 'not-found',
  });
});
