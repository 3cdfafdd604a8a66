import { describe, expect, test } from 'vitest';
import { manualClock } from '../../std/manual-clock.ts';
import { versionProfile } from '../version-profile.ts';
import { AuthenticationError, authenticate, authValue } from './authenticate.ts';
import { logIn } from './login.ts';
import { AccessStore } from './store.ts';
import { isTotpCode, totpCode } from './totp.ts';

const HOUR = 3_600_000;
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

function setUp() {
  const clock = manualClock(Date.UTC(2026, 0, 1));
  const store = new AccessStore({ clock, series: '9.2', key: 'k' });
  store.addUser({ userid: 'root@pam', password: 'rootpw' });
  store.addUser({ userid: 'ops@pve', password: 'opspw' });
  store.addToken({ tokenId: 'ops@pve!ci', secret: '1111' });
  return { clock, store };
}

type Sent = Partial<Parameters<typeof authenticate>[2]>;

function who({ store }: { store: AccessStore }, sent: Sent, series: '9.2' | '8.4' = '8.4'): string {
  try {
    const { caller } = authenticate(store, versionProfile(series), {
      method: 'GET',
      path: '/version',
      cookie: undefined,
      authorization: undefined,
      csrfToken: undefined,
      ...sent,
    });
    return caller?.authId ?? 'anybody';
  } catch (error) {
    if (error instanceof AuthenticationError) return error.message;
    throw error;
  }
}

const tries = (store: AccessStore, password: string, more: object = {}) => {
  try {
    return logIn(store, { userid: 'ops@pve', password, ...more });
  } catch (error) {
    if (error instanceof AuthenticationError) return error.message;
    throw error;
  }
};

describe('tickets', () => {
  test('live two hours, by the clock of the server', async () => {
    const world = setUp();
    const { ticket } = logIn(world.store, { userid: 'ops@pve', password: 'opspw' });
    expect(ticket).toMatch(/^PVE:ops@pve:6955B900::[A-Za-z0-9+/]{342}==$/);
    await world.clock.advance(2 * HOUR - 1000);
    expect(who(world, { cookie: `PVEAuthCookie=${ticket}` })).toBe('ops@pve');
    await world.clock.advance(1000);
    expect(who(world, { cookie: `PVEAuthCookie=${ticket}` })).toBe('permission denied - invalid PVE ticket');
    expect(who(world, { cookie: `PVEAuthCookie=${ticket}` }, '9.2')).toBe('Authentication failed!');
  });

  test('come as a cookie, encoded or not, among others, or as Authorization', () => {
    const world = setUp();
    const { ticket } = logIn(world.store, { userid: 'ops@pve', password: 'opspw' });
    expect(who(world, { cookie: `PVEAuthCookie=${encodeURIComponent(ticket)}` })).toBe('ops@pve');
    expect(who(world, { cookie: `a=b; PVEAuthCookie=${ticket}; c=d` })).toBe('ops@pve');
    expect(who(world, { cookie: `a=b;PVEAuthCookie=${ticket}` })).toBe('No ticket');
    expect(who(world, { authorization: `PVEAuthCookie=${ticket}` })).toBe('ops@pve');
  });

  test('that are forged, cut or somebody else say nothing', () => {
    const world = setUp();
    const { ticket } = logIn(world.store, { userid: 'ops@pve', password: 'opspw' });
    for (const bad of [
      ticket.replace('ops', 'root'),
      ticket.slice(0, -4),
      'PVE:x',
      ticket.replace('PVE', 'PVEVNC'),
    ]) {
      expect(who(world, { cookie: `PVEAuthCookie=${bad}` })).toBe('permission denied - invalid PVE ticket');
    }
  });

  test('of users who were disabled, expired or removed are worth nothing any more', () => {
    const world = setUp();
    const { ticket } = logIn(world.store, { userid: 'ops@pve', password: 'opspw' });
    const cookie = `PVEAuthCookie=${ticket}`;
    world.store.addUser({ userid: 'ops@pve', enable: false });
    expect(who(world, { cookie })).toBe(`user 'ops@pve' is disabled`);
    world.store.addUser({ userid: 'ops@pve', enable: true, expire: 1000 });
    expect(who(world, { cookie })).toBe(`user 'ops@pve' access expired`);
    world.store.removeUser('ops@pve');
    expect(who(world, { cookie })).toBe(`no such user ('ops@pve')`);
  });

  test('need the CSRF token of their user for writes, any that still lives', async () => {
    const world = setUp();
    const first = logIn(world.store, { userid: 'ops@pve', password: 'opspw' });
    await world.clock.advance(HOUR);
    const second = logIn(world.store, { userid: 'ops@pve', password: 'opspw' });
    const cookie = `PVEAuthCookie=${second.ticket}`;
    const refused = 'Permission denied - invalid csrf token';
    expect(who(world, { cookie, method: 'POST' })).toBe(refused);
    expect(who(world, { cookie, method: 'POST' }, '9.2')).toBe(refused);
    expect(who(world, { cookie, method: 'POST', csrfToken: first.csrfToken })).toBe('ops@pve');
    const roots = world.store.tickets.csrfToken('root@pam');
    expect(who(world, { cookie, method: 'DELETE', csrfToken: roots })).toBe(refused);
    await world.clock.advance(HOUR + 1000);
    const third = logIn(world.store, { userid: 'ops@pve', password: 'opspw' });
    expect(
      who(world, { cookie: `PVEAuthCookie=${third.ticket}`, method: 'PUT', csrfToken: first.csrfToken }),
    ).toBe(refused);
  });
});

describe('API tokens', () => {
  test('come behind an equals sign or a blank, and end at a semicolon', () => {
    const world = setUp();
    for (const authorization of [
      'PVEAPIToken=ops@pve!ci=1111',
      'PVEAPIToken ops@pve!ci=1111',
      'PVEAPIToken=ops%40pve%21ci=1111; more',
    ]) {
      expect(who(world, { authorization, method: 'POST' })).toBe('ops@pve!ci');
    }
  });

  test('say what is wrong with them, on servers before 9.1', () => {
    const world = setUp();
    world.store.addToken({ tokenId: 'ops@pve!old', secret: '2222', expire: 1000 });
    const said = (text: string) => who(world, { authorization: `PVEAPIToken=${text}` });
    expect(said('ops@pve!ci=2222')).toBe('invalid token value!');
    expect(said('ops@pve!no=2222')).toBe(`no such token 'no' for user 'ops@pve'`);
    expect(said('x@pve!no=2222')).toBe(`no such user ('x@pve')`);
    expect(said('ops@pve!old=2222')).toBe(`token 'old' access expired`);
    expect(said('garbage')).toBe('no tokenid specified');
    expect(said('a=b')).toContain('is not a valid token ID');
    expect(who(world, { authorization: 'PVEAPIToken=garbage' }, '9.2')).toBe('Authentication failed!');
    expect(who(world, { authorization: 'Bearer abc' }, '9.2')).toBe('No ticket');
  });

  test('do not count beside a ticket, be it a bad one', () => {
    const world = setUp();
    const sent = { cookie: 'PVEAuthCookie=PVE:x', authorization: 'PVEAPIToken=ops@pve!ci=1111' };
    expect(who(world, sent)).toBe('permission denied - invalid PVE ticket');
  });
});

test('methods that are open to anybody look at nothing', () => {
  const world = setUp();
  expect(who(world, { path: '/access/domains', cookie: 'PVEAuthCookie=PVE:x' })).toBe('anybody');
  expect(who(world, { path: '//access/domains' })).toBe('No ticket');
});

test('an empty value is none', () => {
  expect(authValue('PVEAuthCookie=', 'PVEAuthCookie')).toBeUndefined();
  expect(authValue(undefined, 'PVEAuthCookie')).toBeUndefined();
});

describe('logging in', () => {
  test('takes the password, or a ticket in its place; root opens every door', () => {
    const { store } = setUp();
    const own = logIn(store, { userid: 'ops@pve', password: 'opspw' });
    const root = logIn(store, { userid: 'root@pam', password: 'rootpw' });
    expect(tries(store, own.ticket)).toMatchObject({ needsTfa: false });
    expect(tries(store, root.ticket)).toMatchObject({ needsTfa: false });
    expect(tries(store, 'wrong')).toBe('authentication failure');
    expect(() => logIn(store, { userid: 'root@pam', password: own.ticket })).toThrow(AuthenticationError);
  });

  test('with a second factor goes in two steps, or in one with the code at once', () => {
    const { store, clock } = setUp();
    store.addUser({ userid: 'ops@pve', totp: SECRET });
    const code = () => totpCode(SECRET, clock.now() / 1000);
    const half = logIn(store, { userid: 'ops@pve', password: 'opspw' });
    expect(half.needsTfa).toBe(true);
    expect(half.ticket).toContain('PVE:!tfa!{"totp"%3Atrue}:');
    expect(who({ store }, { cookie: `PVEAuthCookie=${half.ticket}` })).toBe(
      'permission denied - invalid PVE ticket',
    );
    const tfaChallenge = half.ticket;
    expect(tries(store, `totp:${code()}`, { tfaChallenge })).toMatchObject({ needsTfa: false });
    expect(tries(store, 'totp:000000', { tfaChallenge })).toBe('bad otp response');
    expect(tries(store, code(), { tfaChallenge })).toBe('bad otp response');
    expect(tries(store, `totp:${code()}`, { tfaChallenge: `${half.ticket}x` })).toBe('invalid tfa challenge');
    expect(tries(store, 'opspw', { otp: `totp:${code()}` })).toMatchObject({ needsTfa: false });
    expect(tries(store, 'opspw', { otp: 'x', tfaChallenge })).toContain('exclude each other');
  });

  test('takes each recovery key once', () => {
    const { store } = setUp();
    store.addUser({ userid: 'ops@pve', totp: SECRET }).recoveryKeys.push('aaaa', 'bbbb');
    const { ticket: tfaChallenge } = logIn(store, { userid: 'ops@pve', password: 'opspw' });
    expect(tfaChallenge).toContain('"recovery"%3A[0,1]');
    expect(tries(store, 'recovery:bbbb', { tfaChallenge })).toMatchObject({ needsTfa: false });
    expect(tries(store, 'recovery:bbbb', { tfaChallenge })).toBe('bad otp response');
  });
});

test('one-time passwords are those of RFC 6238', () => {
  for (const [at, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ] as const) {
    expect(totpCode(SECRET, at)).toBe(code);
  }
  expect(isTotpCode(SECRET, totpCode(SECRET, 970), 1000)).toBe(true);
  expect(isTotpCode(SECRET, totpCode(SECRET, 900), 1000)).toBe(false);
  expect(() => totpCode('no base 32!', 0)).toThrow('is not base32');
});
