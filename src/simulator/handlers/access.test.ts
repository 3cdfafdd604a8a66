import { describe, expect, test } from 'vitest';
import { exchangeRaw, requestText } from '../../../test/support/raw-exchange.ts';
import { useSimulator } from '../../../test/support/simulator.ts';
import { scaledClock } from '../../std/scaled-clock.ts';
import { totpCode } from '../access/totp.ts';
import type { Simulator } from '../simulator.ts';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

async function setUp() {
  return useSimulator({
    clock: scaledClock(100),
    scenario: {
      clusters: [
        {
          name: 'lab',
          nodes: [{ name: 'pve1' }],
          guests: [{ vmid: 101, node: 'pve1', pool: 'prod', config: { hostname: 'web' } }],
          pools: [{ poolid: 'prod' }],
          users: [
            { userid: 'ops@pve', password: 'opspw', comment: 'operator', groups: ['crew'] },
            { userid: 'two@pve', password: 'twopw', totp: SECRET },
          ],
          tokens: [{ tokenId: 'ops@pve!ci', secret: '1111' }],
          acl: [
            { path: '/', user: 'ops@pve', role: 'PVEAuditor' },
            { path: '/pool/prod', token: 'ops@pve!ci', role: 'PVEVMUser' },
          ],
        },
      ],
    },
  });
}

type Fields = Readonly<Record<string, string>>;
type Body = { data: never; message?: string; errors?: Record<string, string> };

/** Calls a method and says what came: the status and the body. */
async function call(sim: Simulator, route: string, fields: Fields = {}, headers?: Fields) {
  const [method = '', path = ''] = route.split(' ');
  const form = new URLSearchParams(fields).toString();
  const body = method === 'POST' || method === 'PUT';
  const query = body || form === '' ? '' : `?${form}`;
  const text = requestText(
    `${method} /api2/json${path}${query}`,
    headers ?? { Authorization: `PVEAPIToken=${sim.tokenId}=${sim.secret}` },
    body ? form : undefined,
  );
  const answer = await exchangeRaw(sim, text);
  const parsed = (answer!.body === '' ? {} : JSON.parse(answer!.body)) as Body;
  return { status: answer!.status, line: answer!.statusLine.slice(9), ...parsed };
}

const byOps = { Authorization: 'PVEAPIToken=ops@pve!ci=1111' };

async function rootByPassword(sim: Simulator): Promise<Fields> {
  const { data } = await call(
    sim,
    'POST /access/ticket',
    { username: sim.username, password: sim.password },
    {},
  );
  const { ticket, CSRFPreventionToken } = data as { ticket: string; CSRFPreventionToken: string };
  return { Cookie: `PVEAuthCookie=${ticket}`, CSRFPreventionToken };
}

describe('logging in', () => {
  test('gives a ticket with what it is good for', async () => {
    const sim = await setUp();
    const login = await call(
      sim,
      'POST /access/ticket',
      { username: 'ops', realm: 'pve', password: 'opspw' },
      {},
    );
    expect(login.data).toEqual({
      username: 'ops@pve',
      ticket: expect.stringMatching(/^PVE:ops@pve:[0-9A-F]{8}::/),
      CSRFPreventionToken: expect.stringMatching(/^[0-9A-F]{8}:[A-Za-z0-9+/]{43}$/),
      clustername: 'lab',
      cap: {
        vms: { 'VM.Audit': 1, 'VM.GuestAgent.Audit': 1 },
        access: {},
        storage: { 'Datastore.Audit': 1 },
        nodes: { 'Sys.Audit': 1 },
        sdn: { 'SDN.Audit': 1 },
        dc: { 'SDN.Audit': 1, 'Sys.Audit': 1 },
        mapping: { 'Mapping.Audit': 1 },
      },
    });
    const asRoot = await rootByPassword(sim);
    expect((await call(sim, 'GET /version', {}, asRoot)).status).toBe(200);
    const log = await call(sim, 'GET /cluster/log');
    expect(JSON.stringify(log.data)).toContain(`successful auth for user 'root@pam'`);
  });

  test('fails with one text, whatever the reason', async () => {
    const sim = await setUp();
    for (const fields of [
      { username: 'ops@pve', password: 'wrong' },
      { username: 'nobody@pve', password: 'x' },
      { username: 'ops', password: 'opspw' },
      { username: 'ops@ldap', password: 'opspw' },
    ]) {
      expect(await call(sim, 'POST /access/ticket', fields, {})).toEqual({
        status: 401,
        line: '401 authentication failure',
        data: null,
        message: 'authentication failure\n',
      });
    }
    expect((await call(sim, 'POST /access/ticket', { username: 'ops@pve' }, {})).errors).toEqual({
      password: 'property is missing and it is not optional',
    });
  });

  test('cannot be done by a token', async () => {
    const sim = await setUp();
    const answer = await call(sim, 'POST /access/ticket', { username: 'root@pam', password: 'x' });
    const why = `Permission check failed (URI '/access/ticket' not available with API token, need proper ticket.`;
    expect(answer).toMatchObject({ line: `403 ${why}`, message: `${why}\n)\n` });
    expect((await call(sim, 'GET /access/ticket', {}, {})).data).toBeNull();
  });

  test('with a second factor takes two steps', async () => {
    const sim = await setUp();
    const first = await call(sim, 'POST /access/ticket', { username: 'two@pve', password: 'twopw' }, {});
    expect(first.data).toMatchObject({ NeedTFA: 1, username: 'two@pve' });
    expect(first.data).not.toHaveProperty('cap');
    const challenge = (first.data as { ticket: string }).ticket;
    const code = `totp:${totpCode(SECRET, Math.floor(sim.clock.now() / 1000))}`;
    const second = await call(
      sim,
      'POST /access/ticket',
      { username: 'two@pve', password: code, 'tfa-challenge': challenge },
      {},
    );
    expect(second.data).toHaveProperty('cap');
  });

  test('can ask for a privilege only', async () => {
    const sim = await setUp();
    const ask = (privs: string) =>
      call(
        sim,
        'POST /access/ticket',
        { username: 'ops@pve', password: 'opspw', path: '/vms/101', privs },
        {},
      );
    expect((await ask('VM.Audit')).data).not.toHaveProperty('ticket');
    expect((await ask('VM.Allocate')).status).toBe(401);
  });
});

describe('permissions', () => {
  test('of oneself and of own tokens are told, those of others to auditors of /access', async () => {
    const sim = await setUp();
    const own = await call(sim, 'GET /access/permissions', {}, byOps);
    expect(own.data).toEqual({
      '/pool/prod': { 'VM.Audit': 1, 'VM.GuestAgent.Audit': 1 },
      '/vms/101': { 'VM.Audit': 0, 'VM.GuestAgent.Audit': 0 },
    });
    expect((await call(sim, 'GET /access/permissions', { path: '/vms/102' }, byOps)).data).toEqual({
      '/vms/102': {},
    });
    const others = await call(sim, 'GET /access/permissions', { userid: 'ops@pve', path: '/nodes' });
    expect(others.data).toMatchObject({ '/nodes': { 'Sys.Audit': 1 } });
    const denied = await call(sim, 'GET /access/permissions', { userid: 'root@pam' }, byOps);
    expect(denied.line).toBe('403 Permission check failed (/access, Sys.Audit)');
    const bad = await call(sim, 'GET /access/permissions', { path: 'vms' });
    expect(bad.errors).toHaveProperty('path');
  });
});

describe('users and tokens', () => {
  test('are listed to those who may see them', async () => {
    const sim = await setUp();
    expect((await call(sim, 'GET /access/users')).data).toContainEqual({
      userid: 'ops@pve',
      'realm-type': 'pve',
      enable: 1,
      expire: 0,
      comment: 'operator',
      email: '',
    });
    expect((await call(sim, 'GET /access/users')).data).toContainEqual({
      userid: 'root@pam',
      'realm-type': 'pam',
      enable: 1,
      expire: 0,
    });
    expect((await call(sim, 'GET /access/users', {}, byOps)).data).toEqual([]);
    const full = await call(sim, 'GET /access/users', { full: '1', enabled: '0' });
    expect(full.data).toEqual([]);
  });

  test('can be made, changed and removed', async () => {
    const sim = await setUp();
    const userid = 'new@pve';
    expect((await call(sim, 'POST /access/users', { userid, comment: 'n', groups: 'crew' })).status).toBe(
      200,
    );
    expect((await call(sim, 'POST /access/users', { userid })).line).toBe(
      `500 create user failed: user 'new@pve' already exists`,
    );
    expect((await call(sim, 'POST /access/users', { userid: 'x@nope' })).line).toContain('does not exist');
    expect((await call(sim, 'PUT /access/users/new@pve', { groups: 'nope' })).line).toContain(
      'no such group',
    );
    await call(sim, 'PUT /access/users/new@pve', { enable: '0', groups: '' });
    expect((await call(sim, 'GET /access/users/new@pve')).data).toEqual({
      enable: 0,
      expire: 0,
      comment: 'n',
      email: '',
      groups: [],
      tokens: {},
    });
    await call(sim, 'DELETE /access/users/new@pve');
    expect((await call(sim, 'GET /access/users/new@pve')).line).toBe(`500 no such user ('new@pve')`);
  });

  test('tokens show their secret once, and lose it when it is made anew', async () => {
    const sim = await setUp();
    const path = '/access/users/ops@pve/token/new';
    const made = await call(sim, `POST ${path}`, { comment: 'c', privsep: '0' });
    const { value } = made.data as { value: string };
    expect(made.data).toEqual({
      info: { expire: 0, privsep: 0, comment: 'c' },
      'full-tokenid': 'ops@pve!new',
      value: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
    });
    const use = (secret: string) =>
      call(sim, 'GET /nodes/pve1/status', {}, { Authorization: `PVEAPIToken=ops@pve!new=${secret}` });
    expect((await use(value)).status).toBe(200);
    expect((await call(sim, `POST ${path}`)).errors).toEqual({ tokenid: 'Token already exists.' });
    await call(sim, `PUT ${path}`, { privsep: '1' });
    expect((await use(value)).line).toBe('403 Permission check failed (/nodes/pve1, Sys.Audit)');
    const again = await call(sim, `PUT ${path}`, { regenerate: '1', delete: 'comment' });
    expect((again.data as { value: string }).value).not.toBe(value);
    expect((await use(value)).status).toBe(401);
    expect((await call(sim, 'GET /access/users/ops@pve/token')).data).toHaveLength(2);
    await call(sim, `DELETE ${path}`);
    expect((await call(sim, `GET ${path}`)).line).toBe(`500 no such token 'new' for user 'ops@pve'`);
  });

  test('passwords are changed by oneself and by root, with a ticket', async () => {
    const sim = await setUp();
    const root = await rootByPassword(sim);
    const change = { userid: 'ops@pve', password: 'newpassword' };
    expect((await call(sim, 'PUT /access/password', change)).line).toContain('not available with API token');
    expect((await call(sim, 'PUT /access/password', change, root)).status).toBe(200);
    const login = { username: 'ops@pve', password: 'newpassword' };
    expect((await call(sim, 'POST /access/ticket', login, {})).status).toBe(200);
  });
});

describe('groups, roles, realms and the ACL', () => {
  test('can be read', async () => {
    const sim = await setUp();
    expect((await call(sim, 'GET /access/groups')).data).toEqual([{ groupid: 'crew', users: 'ops@pve' }]);
    expect((await call(sim, 'GET /access/groups/crew')).data).toEqual({ members: ['ops@pve'] });
    expect((await call(sim, 'GET /access/domains', {}, {})).data).toEqual([
      { realm: 'pam', type: 'pam', comment: 'Linux PAM standard authentication' },
      { realm: 'pve', type: 'pve', comment: 'Proxmox VE authentication server' },
    ]);
    expect((await call(sim, 'GET /access/roles')).data).toContainEqual({
      roleid: 'PVETemplateUser',
      privs: 'VM.Audit,VM.Clone',
      special: 1,
    });
    expect((await call(sim, 'GET /access/roles/PVETemplateUser')).data).toEqual({
      'VM.Audit': 1,
      'VM.Clone': 1,
    });
    expect((await call(sim, 'GET /access/roles/Nope')).line).toBe(`500 role 'Nope' does not exist`);
    expect((await call(sim, 'GET /access/acl')).data).toContainEqual({
      path: '/pool/prod',
      type: 'token',
      ugid: 'ops@pve!ci',
      roleid: 'PVEVMUser',
      propagate: 1,
    });
    expect((await call(sim, 'GET /access/acl', {}, byOps)).data).toEqual([]);
    expect((await call(sim, 'GET /access')).data).toContainEqual({ subdir: 'users' });
  });

  test('can be changed, and count at once', async () => {
    const sim = await setUp();
    expect((await call(sim, 'POST /access/roles', { roleid: 'Waker', privs: 'VM.PowerMgmt' })).status).toBe(
      200,
    );
    expect((await call(sim, 'POST /access/roles', { roleid: 'Waker' })).line).toContain('already exists');
    expect((await call(sim, 'POST /access/roles', { roleid: 'X', privs: 'VM.Nope' })).line).toContain(
      'VM.Nope',
    );
    await call(sim, 'PUT /access/roles/Waker', { privs: 'VM.Audit', append: '1' });
    expect((await call(sim, 'PUT /access/roles/PVEAdmin', { privs: '' })).line).toContain('auto-generated');
    await call(sim, 'POST /access/groups', { groupid: 'night' });
    expect((await call(sim, 'POST /access/groups', { groupid: 'night' })).line).toContain('already exists');
    await call(sim, 'PUT /access/users/ops@pve', { groups: 'night', append: '1' });
    const acl = { path: '/vms/101', roles: 'Waker', groups: 'night', tokens: 'ops@pve!ci' };
    expect((await call(sim, 'PUT /access/acl', acl)).status).toBe(200);
    const start = () => call(sim, 'POST /nodes/pve1/lxc/101/status/start', {}, byOps);
    expect((await start()).status).toBe(200);
    await call(sim, 'PUT /access/acl', { ...acl, delete: '1' });
    expect((await start()).line).toBe('403 Permission check failed (/vms/101, VM.PowerMgmt)');
    expect((await call(sim, 'PUT /access/acl', { ...acl, roles: 'Nope' })).line).toContain(`role 'Nope'`);
    expect(
      (await call(sim, 'PUT /access/acl', { path: '/', roles: 'Waker', users: 'a@pve' })).line,
    ).toContain(`user 'a@pve' does not exist`);
    await call(sim, 'DELETE /access/groups/night');
    expect((await call(sim, 'GET /access/groups/night')).line).toBe(`500 group 'night' does not exist`);
    await call(sim, 'DELETE /access/roles/Waker');
    expect((await call(sim, 'DELETE /access/roles/Waker')).line).toContain('does not exist');
  });
});
