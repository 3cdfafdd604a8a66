import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { forge } from '../../test/support/forgery.ts';
import { now } from '../../test/support/servers.ts';
import { CertificateAuthority } from '../simulator/certificates.ts';
import { judgeChain } from './certificate-chain.ts';

const DAY_MS = 86_400_000;
const parsed = (certificate: { certificate: string }) => new X509Certificate(certificate.certificate);
const lab = () => new CertificateAuthority({ name: 'lab', now: now() });
const node = (authority: CertificateAuthority) =>
  authority.issue({ node: 'pve1', addresses: [], now: now() });

/** An authority that signs with a certificate which is none. */
function signerWith(own: CertificateAuthority['own']): CertificateAuthority {
  return Object.assign(Object.create(CertificateAuthority.prototype), { own }) as CertificateAuthority;
}

test('a leaf that the pinned authority signed', () => {
  const authority = lab();
  const pinned = new Set([authority.own.fingerprint]);
  const leaf = parsed(node(authority));
  const others = [parsed(lab().own), parsed(authority.own)];
  expect(judgeChain(leaf, others, pinned, now().getTime())).toBe('trusted');
  expect(judgeChain(leaf, others, pinned, now().getTime() + 731 * DAY_MS)).toBe('expired');
  expect(judgeChain(leaf, others, pinned, now().getTime() - 2 * DAY_MS)).toBe('expired');
  expect(judgeChain(leaf, [parsed(lab().own)], pinned, now().getTime())).toBe('unpinned');
});

test('a leaf that only says so', () => {
  const authority = lab();
  const pinned = new Set([authority.own.fingerprint]);
  const others = [parsed(authority.own)];
  expect(judgeChain(parsed(forge(node(authority))), others, pinned, now().getTime())).toBe('forged');
  // An authority of the same name is another one.
  expect(judgeChain(parsed(node(lab())), others, pinned, now().getTime())).toBe('forged');
});

test('a leaf signed by another leaf of the pinned authority', () => {
  const authority = lab();
  const stolen = node(authority);
  const leaf = parsed(node(signerWith(stolen)));
  const others = [parsed(stolen), parsed(authority.own)];
  for (const pinned of [stolen.fingerprint, authority.own.fingerprint]) {
    expect(judgeChain(leaf, others, new Set([pinned]), now().getTime())).toBe('forged');
  }
});
