import type { X509Certificate } from 'node:crypto';

export type ChainVerdict = 'trusted' | 'unpinned' | 'forged' | 'expired';

/** Longer chains than this are nobody's. */
const MAX_LINKS = 8;

/**
 * Whether `leaf` was really issued under one of the pinned authorities: every signature on the way verifies
 * under the key of the next certificate, each of those is an authority, and all dates hold. Names prove
 * nothing: a forged leaf may name the genuine authority as its issuer and be sent together with it.
 * @param others what the server sent besides, and what the configuration adds.
 * @param now milliseconds since 1970.
 */
export function judgeChain(
  leaf: X509Certificate,
  others: readonly X509Certificate[],
  pinned: ReadonlySet<string>,
  now: number,
): ChainVerdict {
  if (!others.some((certificate) => pinned.has(certificate.fingerprint256))) return 'unpinned';
  let current = leaf;
  for (let link = 0; link < MAX_LINKS; link++) {
    if (!isDated(current, now)) return 'expired';
    const issuer = others.find((candidate) => issued(candidate, current));
    if (!issuer || issuer.fingerprint256 === current.fingerprint256) return 'forged';
    if (pinned.has(issuer.fingerprint256)) return isDated(issuer, now) ? 'trusted' : 'expired';
    current = issuer;
  }
  return 'forged';
}

function issued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isDated(certificate: X509Certificate, now: number): boolean {
  return Date.parse(certificate.validFrom) <= now && now <= Date.parse(certificate.validTo);
}
