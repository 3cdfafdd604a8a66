import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { clientAt, failure } from '../../test/support/client.ts';
import { sendBare, sendData, sendError, useHttpsServer } from '../../test/support/servers.ts';
import { type ManualClock, manualClock } from '../std/manual-clock.ts';
import { PveClient } from './client.ts';
import type { CredentialOptions } from './options.ts';

const MINUTE_MS = 60_000;
const token = { tokenId: 'root@pam!test', secret: 'f8ee2e3f-6a57-4b9a-8f05-2afaee5ae1bc' };
const password = { username: 'root', password: 'pvetest123' };

interface Door {
  readonly calls: string[];
  /** What the next requests with a ticket are answered, before the ticket is looked at. */
  refuseTickets: number;
  readonly logins: () => URLSearchParams[];
}

/** A server that knows one user, one token and its own tickets; with `totp`, a second factor too. */
async function useDoor(
  options: { totp?: string; challenge?: string; login?: (form: URLSearchParams) => boolean } = {},
) {
  const logins: URLSearchParams[] = [];
  const tickets = new Set<string>();
  const door: Door = { calls: [], refuseTickets: 0, logins: () => logins };
  const challenge = options.challenge ?? '{"totp"%3Atrue,"recovery"%3A[]}';

  const sell = (response: ServerResponse, username: string) => {
    const ticket = `PVE:${username}:0000000${tickets.size}::c2l+/nbg==`;
    tickets.add(ticket);
    sendData(response, { username, ticket, CSRFPreventionToken: `csrf-${tickets.size}`, cap: {} });
  };
  const logIn = (response: ServerResponse, form: URLSearchParams) => {
    logins.push(form);
    const [username, given] = [form.get('username')!, form.get('password')!];
    if (options.login && !options.login(form)) return sendError(response, 401, 'authentication failure');
    if (tickets.has(given)) return sell(response, username);
    if (options.totp && form.has('tfa-challenge')) {
      return given === options.totp
        ? sell(response, username)
        : sendError(response, 401, 'authentication failure');
    }
    if (username !== 'root@pam' || given !== 'pvetest123') {
      return sendError(response, 401, 'authentication failure');
    }
    if (!options.totp) return sell(response, username);
    sendData(response, {
      username,
      NeedTFA: 1,
      ticket: `PVE:!tfa!${challenge}:00::c2ln`,
      CSRFPreventionToken: 'x',
    });
  };
  const server = await useHttpsServer((request: IncomingMessage, response, body) => {
    const path = request.url!.replace('/api2/json', '');
    const name = `${request.method} ${path}`;
    if (name === 'POST /access/ticket') return logIn(response, new URLSearchParams(body));
    if (name === 'GET /access/domains') return sendData(response, [{ realm: 'pam' }, { realm: 'pve' }]);
    const cookie = decodeURIComponent(/PVEAuthCookie=(.*)/.exec(request.headers.cookie ?? '')?.[1] ?? '');
    const byToken = request.headers.authorization === `PVEAPIToken=${token.tokenId}=${token.secret}`;
    door.calls.push(`${name} ${cookie ? 'ticket' : byToken ? 'token' : 'nobody'}`);
    if (cookie && door.refuseTickets-- > 0)
      return sendBare(response, 401, 'permission denied - invalid PVE ticket');
    if (cookie ? !tickets.has(cookie) : !byToken) return sendBare(response, 401, 'Authentication failed!');
    const csrf = request.headers['csrfpreventiontoken'];
    if (cookie && request.method !== 'GET' && !String(csrf).startsWith('csrf-')) {
      return sendBare(response, 401, 'Permission denied - invalid csrf token');
    }
    if (byToken && csrf) return sendBare(response, 500, 'a token with a CSRF token');
    if (byToken && path === '/secret')
      return sendError(response, 403, 'Permission check failed (/, Sys.Audit)');
    if (byToken && path === '/access/password') return sendError(response, 403, 'need proper ticket');
    sendData(response, 'in');
  });
  const clientWith = (credentials: CredentialOptions, clock?: ManualClock) =>
    clientAt(server, { credentials, clock });
  return { ...door, door, server, clientWith };
}

test('a user logs in at the first call, once however many call, and writes carry the CSRF token', async () => {
  const { clientWith, logins, calls } = await useDoor();
  const client = clientWith(password);
  await Promise.all(Array.from({ length: 10 }, () => client.exchange('GET', '/version')));
  expect((await client.exchange('PUT', '/x', { a: 1 })).data).toBe('in');
  expect((await client.exchange('DELETE', '/x', { a: 1 })).data).toBe('in');
  expect(logins()).toHaveLength(1);
  expect(Object.fromEntries(logins()[0]!)).toEqual({ username: 'root@pam', password: 'pvetest123' });
  expect(calls).toHaveLength(12);
});

test('a ticket is renewed in the background with itself, long before its two hours are over', async () => {
  const { clientWith, logins } = await useDoor();
  const clock = manualClock();
  const client = clientWith(password, clock);
  await client.exchange('GET', '/version');
  await clock.advance(79 * MINUTE_MS);
  await client.exchange('GET', '/version');
  expect(logins()).toHaveLength(1);
  await clock.advance(2 * MINUTE_MS);
  await Promise.all([client.exchange('GET', '/version'), client.exchange('GET', '/version')]);
  await clock.settle();
  expect(logins().map((form) => form.get('password'))).toEqual([
    'pvetest123',
    expect.stringMatching(/^PVE:root@pam/),
  ]);
  await clock.advance(79 * MINUTE_MS);
  await client.exchange('GET', '/version');
  expect(logins()).toHaveLength(2);
});

test('a renewal that fails is tried again after a minute, and a ticket too old is bought anew', async () => {
  let working = true;
  const { clientWith, logins } = await useDoor({ login: () => working });
  const clock = manualClock();
  const client = clientWith(password, clock);
  await client.exchange('GET', '/version');
  working = false;
  await clock.advance(81 * MINUTE_MS);
  for (let i = 0; i < 3; i++) {
    expect((await client.exchange('GET', '/version')).data).toBe('in');
    await clock.settle();
  }
  expect(logins()).toHaveLength(2);
  await clock.advance(MINUTE_MS);
  await client.exchange('GET', '/version');
  await clock.settle();
  expect(logins()).toHaveLength(3);
  working = true;
  await clock.advance(40 * MINUTE_MS);
  expect((await client.exchange('GET', '/version')).data).toBe('in');
  expect(logins().at(-1)!.get('password')).toBe('pvetest123');
});

test('a refused ticket is replaced once, for reads and writes alike, by one login for all', async () => {
  const { clientWith, logins, door, calls } = await useDoor();
  const client = clientWith(password);
  await client.exchange('GET', '/version');
  door.refuseTickets = 5;
  const answers = await Promise.all(Array.from({ length: 5 }, () => client.exchange('POST', '/x')));
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
  expect(logins()).toHaveLength(2);
  expect(calls).toHaveLength(11);
});

test('a ticket refused twice is an error, not a loop', async () => {
  const { clientWith, logins, door, calls } = await useDoor();
  const client = clientWith(password);
  door.refuseTickets = 100;
  const error = await failure(client.request('GET /version'));
  expect(error).toMatchObject({
    code: 'auth',
    status: 401,
    serverMessage: 'permission denied - invalid PVE ticket',
  });
  expect(error.message).toMatch(/^lab: the user root@pam was refused/);
  expect(logins()).toHaveLength(2);
  expect(calls).toHaveLength(2);
});

test('a wrong password is asked for once, and not again before a while has passed', async () => {
  const { clientWith, logins } = await useDoor();
  const clock = manualClock();
  const client = clientWith({ ...password, password: 'geheim-falsch' }, clock);
  for (let i = 0; i < 3; i++) {
    const error = await failure(client.request('GET /version'));
    expect(error).toMatchObject({ code: 'auth', subject: 'lab', status: 401 });
    expect(error.message).toBe('lab: login of root@pam: user name or password was refused');
  }
  expect(logins()).toHaveLength(1);
  await clock.advance(31_000);
  await failure(client.request('GET /version'));
  expect(logins()).toHaveLength(2);
  await clock.advance(31_000);
  await failure(client.request('GET /version'));
  expect(logins()).toHaveLength(2);
});

test('an unknown realm is called that', async () => {
  const { clientWith } = await useDoor();
  const error = await failure(clientWith({ ...password, realm: 'ldap' }).request('GET /version'));
  expect(error).toMatchObject({
    code: 'auth',
    message: 'lab: login of root@ldap: there is no realm ldap',
    advice: 'The server has pam, pve.',
  });
});

test('a wrong token is an error of authentication and is shown once', async () => {
  const { clientWith, calls } = await useDoor();
  const error = await failure(clientWith({ ...token, secret: 'wrong-secret' }).request('GET /version'));
  expect(error).toMatchObject({ code: 'auth', status: 401, serverMessage: 'Authentication failed!' });
  expect(error.message).toMatch(/the API token root@pam!test was refused/);
  expect(error['advice']).toMatch(/pveum user token list root@pam/);
  expect(calls).toHaveLength(1);
});

test('the token is used wherever it suffices', async () => {
  const { clientWith, logins, calls } = await useDoor();
  const client = clientWith({ ...token, ...password });
  await client.exchange('GET', '/version');
  expect(logins()).toHaveLength(0);
  expect((await client.exchange('PUT', '/access/password', { userid: 'a@pve' })).data).toBe('in');
  // What the token may not do is tried once with it, and from then on with the ticket.
  for (let i = 0; i < 2; i++) expect((await client.exchange('GET', '/secret')).data).toBe('in');
  await client.exchange('GET', '/version', {}, { auth: 'ticket' });
  await client.exchange('GET', '/version');
  expect((await client.exchange('GET', '/secret', {}, { auth: 'token' })).status).toBe(403);
  expect(logins()).toHaveLength(1);
  expect(calls).toEqual([
    'GET /version token',
    'PUT /access/password ticket',
    'GET /secret token',
    'GET /secret ticket',
    'GET /secret ticket',
    'GET /version ticket',
    'GET /version token',
    'GET /secret token',
  ]);
});

test('a credential that was not given cannot be insisted on', async () => {
  const { clientWith, calls } = await useDoor();
  const client = clientWith(token);
  const error = await failure(client.exchange('GET', '/version', {}, { auth: 'ticket' }));
  expect(error).toMatchObject({ code: 'auth', advice: 'Give username and password as well.' });
  expect(await failure(clientWith(password).exchange('GET', '/x', {}, { auth: 'token' }))).toMatchObject({
    code: 'auth',
  });
  expect(calls).toEqual([]);
});

test('a second factor is given when it is asked for', async () => {
  const { clientWith, logins } = await useDoor({ totp: 'totp:123456' });
  for (const otp of ['123456', ' 123456\n', 'totp:123456', () => '123456', async () => '123456']) {
    expect((await clientWith({ ...password, otp }).exchange('GET', '/version')).data).toBe('in');
  }
  expect(Object.fromEntries(logins()[1]!)).toEqual({
    username: 'root@pam',
    password: 'totp:123456',
    'tfa-challenge': 'PVE:!tfa!{"totp"%3Atrue,"recovery"%3A[]}:00::c2ln',
  });
});

test('without the second factor the login says what is missing', async () => {
  const { clientWith } = await useDoor({ totp: 'totp:123456' });
  const error = await failure(clientWith(password).request('GET /version'));
  expect(error).toMatchObject({
    code: 'auth',
    message: 'lab: login of root@pam: a second factor is needed (totp)',
  });
  expect(error['advice']).toMatch(/as otp .*API token/);
  const wrong = await failure(clientWith({ ...password, otp: '000000' }).request('GET /version'));
  expect(wrong.message).toMatch(/the one-time code was refused/);
});

test('a second factor that no program has', async () => {
  const { clientWith } = await useDoor({ totp: 'x', challenge: '{"webauthn"%3A{"challenge"%3A"x"}}' });
  const error = await failure(clientWith(password).request('GET /version'));
  expect(error.message).toMatch(/a second factor is needed \(webauthn\)/);
  expect(error['advice']).toMatch(/^A program cannot give it/);
});

test('a code given as text serves one login, a function each', async () => {
  const { clientWith, door } = await useDoor({ totp: 'totp:123456' });
  const once = clientWith({ ...password, otp: '123456' });
  const always = clientWith({ ...password, otp: () => '123456' });
  for (const client of [once, always]) await client.exchange('GET', '/version');
  door.refuseTickets = 1;
  expect((await failure(once.exchange('GET', '/version'))).message).toMatch(/a second factor is needed/);
  door.refuseTickets = 1;
  expect((await always.exchange('GET', '/version')).data).toBe('in');
});

test('half a credential, or none, is refused before any call', () => {
  const open = (credentials: CredentialOptions) => () =>
    new PveClient({ url: 'https://pve1:8006', credentials });
  const config = (message: RegExp) =>
    expect.objectContaining({ code: 'config', message: expect.stringMatching(message) });
  expect(open({})).toThrow(config(/there are none/));
  expect(open({ tokenId: token.tokenId })).toThrow(
    config(/secret: is missing beside the token root@pam!test/),
  );
  expect(open({ secret: 'geheim' })).toThrow(config(/^tokenId: is missing beside secret$/));
  expect(open({ username: 'root' })).toThrow(config(/password: is missing beside the user root/));
  expect(open({ password: 'geheim' })).toThrow(config(/^username: is missing beside password$/));
  expect(open({ ...password, username: 'root@pam', realm: 'pve' })).toThrow(
    config(/contradicts the user root@pam/),
  );
  for (const tokenId of ['root@pam', 'root!test', 'root@pam!a=b', '!test']) {
    expect(open({ tokenId, secret: 'x' })).toThrow(config(/is no token id/));
  }
});
