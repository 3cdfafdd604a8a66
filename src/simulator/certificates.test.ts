import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { CertificateAuthority } from './certificates.ts';

const now = new Date('2026-11-24T12:00:00Z');

test('a node has its names and addresses, loopback among them, signed by its cluster', () => {
  const authority = new CertificateAuthority({ name: 'lab', now });
  const issued = authority.issue({ node: 'pve1', addresses: ['10.0.0.11', 'fd00::11'], now });
  const leaf = new X509Certificate(issued.certificate);
  const root = new X509Certificate(authority.own.certificate);
  expect(leaf.checkIssued(root) && leaf.verify(root.publicKey)).toBe(true);
  expect([root.ca, leaf.ca]).toEqual([true, false]);
  for (const address of ['127.0.0.1', '::1', '10.0.0.11', 'fd00::11']) {
    expect(leaf.checkIP(address)).toBe(address);
  }
  for (const name of ['localhost', 'pve1']) expect(leaf.checkHost(name)).toBe(name);
  expect(leaf.checkHost('pve2')).toBeUndefined();
  expect(leaf.fingerprint256).toBe(issued.fingerprint);
  expect(leaf.checkPrivateKey(issued.privateKey)).toBe(true);
});

test('certificates are good from the day before, the authority for ten years, nodes for two', () => {
  const authority = new CertificateAuthority({ name: 'lab', now });
  const leaf = authority.issue({ node: 'pve1', addresses: [], now });
  const root = new X509Certificate(authority.own.certificate);
  expect(new Date(root.validFrom)).toEqual(new Date('2026-11-23T12:00:00Z'));
  expect(new Date(root.validTo).getUTCFullYear()).toBe(2036);
  expect(new Date(new X509Certificate(leaf.certificate).validTo)).toEqual(new Date('2028-11-23T12:00:00Z'));
});

test('no two are alike', () => {
  const authority = new CertificateAuthority({ name: 'lab', now });
  const issue = () => authority.issue({ node: 'pve1', addresses: [], now }).fingerprint;
  expect(issue()).not.toBe(issue());
  expect(new CertificateAuthority({ name: 'lab', now }).own.fingerprint).not.toBe(authority.own.fingerprint);
});
