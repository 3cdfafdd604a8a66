import type { Certificate } from '../certificates.ts';

/** A certificate as GET /nodes/{node}/certificates/info shows it [pve-manager: Certificates]. */
export function certificateInfo(
  filename: string,
  certificate: Certificate,
): Readonly<Record<string, unknown>> {
  return {
    filename,
    fingerprint: certificate.fingerprint,
    subject: certificate.subject,
    issuer: certificate.issuer,
    notbefore: Math.floor(certificate.notBefore.getTime() / 1000),
    notafter: Math.floor(certificate.notAfter.getTime() / 1000),
    'public-key-type': 'id-ecPublicKey',
    'public-key-bits': 256,
    san: certificate.altNames,
    pem: certificate.certificate,
  };
}
