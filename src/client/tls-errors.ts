import type { X509Certificate } from 'node:crypto';
import type { ChainVerdict } from './certificate-chain.ts';
import type { EndpointUrl } from './endpoint-url.ts';
import { LostAnswerError } from './errors.ts';

const REASONS: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate authority is not a known one',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate authority is not a known one',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate authority is not a known one',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate authority is not a known one',
  CERT_SIGNATURE_FAILURE: 'its signature is not that of the certificate authority it names',
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another name',
};

/** How to look at the certificate without trusting the network in between. */
function howToCompare(url: EndpointUrl): string {
  const address = url.hostname.includes(':') ? `[${url.hostname}]` : url.hostname;
  return (
    'Compare with what `pvenode cert info` prints on the node itself, or there ' +
    `\`openssl s_client -connect ${address}:${url.port} </dev/null | openssl x509 -noout -fingerprint -sha256\``
  );
}

/** The chain does not lead to anybody trusted, or dates or name do not fit. */
export function untrustedRefusal(
  url: EndpointUrl,
  leaf: X509Certificate | undefined,
  reason: unknown,
  ownAuthority: boolean,
): LostAnswerError {
  const code =
    reason instanceof Error ? ((reason as NodeJS.ErrnoException).code ?? reason.message) : String(reason);
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' && leaf) return nameRefusal(url, leaf);
  const known = REASONS[code];
  const why =
    ownAuthority && known?.includes('a known one') ? 'it was not issued by the given CA' : (known ?? code);
  return refusal(
    url,
    `the server's certificate is not trusted: ${why}${leaf ? ` (its fingerprint is ${leaf.fingerprint256})` : ''}`,
    `${howToCompare(url)}; if it is the same, set it as fingerprint, or give the cluster's ` +
      '/etc/pve/pve-root-ca.pem as CA. `drowse doctor` prints the line.',
  );
}

/** None of the fingerprints expected is that of the server or of an authority that signed for it. */
export function pinRefusal(
  url: EndpointUrl,
  leaf: X509Certificate | undefined,
  pinned: ReadonlySet<string>,
  verdict: Exclude<ChainVerdict, 'trusted'>,
): LostAnswerError {
  const seen = leaf?.fingerprint256 ?? 'none';
  const what = {
    unpinned: `the server's certificate is not the expected one: expected ${[...pinned].join(' or ')}, seen ${seen}`,
    forged:
      `the server's certificate was not signed by the certificate authority it was sent with: ` +
      `expected one signed by ${[...pinned].join(' or ')}, seen ${seen}`,
    expired: `the server's certificate, or its authority's, is outside its dates: seen ${seen}, valid ${
      leaf ? `${leaf.validFrom} to ${leaf.validTo}` : 'never'
    }`,
  }[verdict];
  const why = {
    unpinned:
      '; if the certificate was renewed, set the new fingerprint. To pin an authority which the server does ' +
      'not send along, give it as CA too. `drowse doctor` prints the line.',
    forged: '. Somebody may be in between: do not simply accept it.',
    expired: '; `pvecm updatecerts --force` on the node renews it.',
  }[verdict];
  return refusal(url, what, `${howToCompare(url)}${why}`);
}

/** The certificate is genuine but for somebody else. */
export function nameRefusal(url: EndpointUrl, leaf: X509Certificate): LostAnswerError {
  const names = leaf.subjectAltName ?? leaf.subject.replaceAll('\n', ', ');
  return refusal(
    url,
    `the server's certificate is for another name: it is for ${names} (its fingerprint is ${leaf.fingerprint256})`,
    "Write the URL with one of these names, or set the certificate's own fingerprint. `drowse doctor` prints the line.",
  );
}

function refusal(url: EndpointUrl, what: string, advice: string): LostAnswerError {
  return new LostAnswerError('tls', `${url.href}: ${what}`, {
    subject: url.href,
    advice,
    mayHaveExecuted: false,
  });
}
