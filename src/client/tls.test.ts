import { connect } from 'node:tls';
import { expect, test } from 'vitest';
import { clientAt, failure } from '../../test/support/client.ts';
import { forge, moved } from '../../test/support/forgery.ts';
import { now, type SmallServerOptions, sendData, useHttpsServer } from '../../test/support/servers.ts';
import { CertificateAuthority } from '../simulator/certificates.ts';
import type { TlsOptions } from './options.ts';

const DAY_MS = 86_400_000;

function useServer(options: SmallServerOptions = {}) {
  return useHttpsServer((_request, response) => sendData(response, 'x'), options);
}

async function get(server: { url: string; ca: string }, tls: TlsOptions | undefined) {
  return (await clientAt(server, { tls }).exchange('GET', '/version')).data;
}

test('the given authority is trusted, as one text or as several', async () => {
  const server = await useServer();
  const other = new CertificateAuthority({ name: 'other', now: now() }).own.certificate;
  expect(await get(server, { ca: server.ca })).toBe('x');
  expect(await get(server, { ca: other + server.ca })).toBe('x');
  expect(await get(server, { ca: [other, server.ca] })).toBe('x');
});

test('nobody unknown is trusted by default, and the error shows whom to compare with', async () => {
  const server = await useServer();
  const error = await failure(get(server, undefined));
  expect(error).toMatchObject({ code: 'tls', mayHaveExecuted: false, subject: server.url });
  expect(error.message).toContain(server.certificate.fingerprint);
  expect(error['advice']).toMatch(
    /pvenode cert info.*openssl s_client -connect 127\.0\.0\.1:\d+.*drowse doctor/,
  );
});

test('a wrong authority is refused', async () => {
  const server = await useServer();
  const other = new CertificateAuthority({ name: 'other', now: now() }).own.certificate;
  const error = await failure(get(server, { ca: other }));
  expect(error).toMatchObject({ code: 'tls' });
  expect(error.message).toMatch(/not issued by the given CA/);
});

test('a certificate for another name is refused, with the names it is for', async () => {
  const authority = new CertificateAuthority({ name: 'lab', now: now() });
  const genuine = authority.issue({ node: 'pve1', addresses: [], now: now() });
  const server = await useServer({ authority, certificate: moved(genuine, authority.own) });
  const byCa = await failure(get(server, { ca: server.ca }));
  expect(byCa).toMatchObject({ code: 'tls' });
  expect(byCa.message).toMatch(/for another name: it is for .*DNS:elsewhere/);
  const byPin = await failure(get(server, { fingerprint: authority.own.fingerprint }));
  expect(byPin.message).toMatch(/for another name/);
  // A fingerprint of the leaf itself replaces the name.
  expect(await get(server, { fingerprint: server.certificate.fingerprint })).toBe('x');
});

test('an expired certificate is refused, by authority and by the fingerprint of the authority', async () => {
  const old = new Date(now().getTime() - 800 * DAY_MS);
  const authority = new CertificateAuthority({ name: 'lab', now: old });
  const certificate = authority.issue({ node: 'pve1', addresses: [], now: old });
  const server = await useServer({ authority, certificate });
  expect((await failure(get(server, { ca: server.ca }))).message).toMatch(/it has expired/);
  expect((await failure(get(server, { fingerprint: authority.own.fingerprint }))).message).toMatch(
    /outside its dates/,
  );
  // Whoever names the very certificate has decided.
  expect(await get(server, { fingerprint: certificate.fingerprint })).toBe('x');
});

test('a fingerprint of the leaf or of its authority is enough, in any spelling, one of several', async () => {
  const server = await useServer();
  const leaf = server.certificate.fingerprint;
  const none = `${'AA:'.repeat(31)}AA`;
  expect(await get(server, { fingerprint: leaf })).toBe('x');
  expect(await get(server, { fingerprint: leaf.toLowerCase().replaceAll(':', '') })).toBe('x');
  expect(await get(server, { fingerprint: [none, leaf] })).toBe('x');
  expect(await get(server, { fingerprint: server.authority.own.fingerprint })).toBe('x');
});

test('the authority whose fingerprint is given may come from the configuration', async () => {
  const server = await useServer({ chain: '' });
  const fingerprint = server.authority.own.fingerprint;
  const error = await failure(get(server, { fingerprint }));
  expect(error).toMatchObject({ code: 'tls' });
  expect(error['advice']).toMatch(/give it as CA too/);
  expect(await get(server, { fingerprint, ca: server.ca })).toBe('x');
});

test('a wrong fingerprint is refused on every connection, whatever else would vouch for it', async () => {
  const server = await useServer();
  const fingerprint = `${'AA:'.repeat(31)}AA`;
  const client = clientAt(server, { tls: { fingerprint, ca: server.ca, noTlsVerify: true } });
  for (let i = 0; i < 3; i++) {
    const error = await failure(client.exchange('GET', '/version'));
    expect(error).toMatchObject({ code: 'tls', mayHaveExecuted: false });
    expect(error.message).toContain(`expected ${fingerprint}, seen ${server.certificate.fingerprint}`);
    expect(error['advice']).toMatch(/pvenode cert info/);
  }
  await expect.poll(() => client.openSockets).toBe(0);
});

test('a server that changes its certificate is refused although sessions could be resumed', async () => {
  const server = await useServer();
  const client = clientAt(server, { tls: { fingerprint: server.certificate.fingerprint } });
  expect((await client.exchange('GET', '/version')).data).toBe('x');
  await server.close();
  const impostor = await useServer({ port: server.port });
  expect(await failure(client.exchange('GET', '/version'))).toMatchObject({ code: 'tls' });
  expect(impostor.connections()).toBeGreaterThan(0);
});

test('a forged leaf sent together with the genuine authority is refused', async () => {
  const authority = new CertificateAuthority({ name: 'lab', now: now() });
  const genuine = authority.issue({ node: 'pve1', addresses: [], now: now() });
  const server = await useServer({ authority, certificate: forge(genuine) });
  // The forgery is good: Node itself takes the authority for its issuer.
  expect(await issuerAsNodeSeesIt(server.port)).toBe(authority.own.fingerprint);
  const error = await failure(get(server, { fingerprint: authority.own.fingerprint }));
  expect(error).toMatchObject({ code: 'tls' });
  expect(error.message).toMatch(/was not signed by the certificate authority it was sent with/);
  expect(error['advice']).toMatch(/do not simply accept it/);
  expect(await failure(get(server, { ca: server.ca }))).toMatchObject({ code: 'tls' });
  expect(await failure(get(server, { fingerprint: genuine.fingerprint }))).toMatchObject({ code: 'tls' });
});

test("another node's certificate is no authority although its fingerprint is known", async () => {
  const authority = new CertificateAuthority({ name: 'lab', now: now() });
  const node = authority.issue({ node: 'pve1', addresses: [], now: now() });
  const rogue = Object.assign(Object.create(CertificateAuthority.prototype), {
    own: node,
  }) as CertificateAuthority;
  const certificate = rogue.issue({ node: 'pve2', addresses: [], now: now() });
  const server = await useServer({
    authority,
    certificate,
    chain: node.certificate + authority.own.certificate,
  });
  for (const fingerprint of [node.fingerprint, authority.own.fingerprint]) {
    expect(await failure(get(server, { fingerprint }))).toMatchObject({ code: 'tls' });
  }
});

test('verification can be switched off, for this client alone', async () => {
  const server = await useServer();
  expect(await get(server, { noTlsVerify: true })).toBe('x');
  expect(await failure(get(server, {}))).toMatchObject({ code: 'tls' });
});

test('what is no authority and no fingerprint is refused before any call', async () => {
  const server = await useServer();
  for (const tls of [{ ca: 'pve-root-ca.pem' }, { ca: '' }, { fingerprint: 'AA:BB' }, { fingerprint: '' }]) {
    expect(() => clientAt(server, { tls })).toThrow(expect.objectContaining({ code: 'config' }));
  }
  const broken = server.ca.replace(/\n[A-Za-z0-9]/, '\n*');
  expect(() => clientAt(server, { tls: { ca: broken } })).toThrow(/cannot be read/);
});

test('a connection of one’s own is trusted like any other', async () => {
  const server = await useServer();
  const client = clientAt(server);
  const socket = await client.openSocket();
  expect(client.openSockets).toBe(1);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await client[Symbol.asyncDispose]();
  await closed;
  const stranger = clientAt(server, { tls: { fingerprint: `${'AA:'.repeat(31)}AA` } });
  expect(await failure(stranger.openSocket())).toMatchObject({ code: 'tls' });
});

function issuerAsNodeSeesIt(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ca: [] }, () => {
      resolve(socket.getPeerCertificate(true).issuerCertificate.fingerprint256);
      socket.destroy();
    });
    socket.on('error', reject);
  });
}
