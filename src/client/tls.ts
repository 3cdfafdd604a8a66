import { X509Certificate } from 'node:crypto';
import { checkServerIdentity, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls';
import { PveError } from '../pve/errors.ts';
import { systemClock } from '../std/clock.ts';
import { judgeChain } from './certificate-chain.ts';
import type { EndpointUrl } from './endpoint-url.ts';
import { normalizeFingerprint } from './fingerprint.ts';
import type { TlsOptions } from './options.ts';
import { nameRefusal, pinRefusal, untrustedRefusal } from './tls-errors.ts';

/**
 * Whom one client trusts. A connection is opened without Node's own refusal and judged here when the
 * handshake is done, so that a refusal can show what was seen; and always with a full handshake, because a
 * resumed session shows no certificate.
 */
export class Trust {
  readonly #authorities: readonly X509Certificate[];
  readonly #pinned: ReadonlySet<string>;
  readonly #anybody: boolean;
  readonly #pem: string[] | undefined;
  #context: SecureContext | undefined;

  /** @throws PveError `config` if an authority is no PEM certificate or a fingerprint none of SHA-256. */
  constructor(options: TlsOptions = {}) {
    this.#pem = options.ca === undefined ? undefined : pemBlocks(options.ca);
    this.#authorities = (this.#pem ?? []).map(parseCertificate);
    this.#pinned = new Set([options.fingerprint ?? []].flat().map(normalizeFingerprint));
    this.#anybody = options.noTlsVerify ?? false;
  }

  /** Made once: parsing authorities for each connection would cost more than the handshake. */
  get secureContext(): SecureContext {
    // Node's own list, which is long, is read only where it is asked.
    const asksNode = this.#pinned.size === 0 && !this.#anybody;
    this.#context ??= createSecureContext({ ca: this.#pem ?? (asksNode ? undefined : []) });
    return this.#context;
  }

  /** @returns why the peer is not to be trusted, or `undefined` if it is. */
  refusal(socket: TLSSocket, url: EndpointUrl): PveError | undefined {
    if (this.#pinned.size === 0 && (this.#anybody || socket.authorized)) return undefined;
    const [leaf, ...sent] = sentBy(socket);
    if (this.#pinned.size === 0) {
      return untrustedRefusal(url, leaf, socket.authorizationError, this.#pem !== undefined);
    }
    if (!leaf) return pinRefusal(url, undefined, this.#pinned, 'unpinned');
    if (this.#pinned.has(leaf.fingerprint256)) return undefined;
    // OpenSSL too judges dates by this machine's time, whatever clock the client runs on.
    const verdict = judgeChain(leaf, [...sent, ...this.#authorities], this.#pinned, systemClock.now());
    if (verdict !== 'trusted') return pinRefusal(url, leaf, this.#pinned, verdict);
    return checkServerIdentity(url.hostname, socket.getPeerCertificate()) && nameRefusal(url, leaf);
  }
}

/**
 * The certificates a server sent, its own first. Not by `getPeerX509Certificate`: that leaves nothing for
 * `getPeerCertificate` to find afterwards.
 */
function sentBy(socket: TLSSocket): X509Certificate[] {
  const sent = new Map<string, X509Certificate>();
  let at = socket.getPeerCertificate(true);
  while (at?.raw && !sent.has(at.fingerprint256)) {
    sent.set(at.fingerprint256, new X509Certificate(at.raw));
    at = at.issuerCertificate;
  }
  return [...sent.values()];
}

function pemBlocks(ca: string | readonly string[]): string[] {
  const text = [ca].flat().join('\n');
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  if (!blocks) throw noAuthority('holds no PEM certificate');
  return blocks;
}

function parseCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw noAuthority('holds a certificate that cannot be read', cause);
  }
}

function noAuthority(what: string, cause?: unknown): PveError {
  return new PveError('config', `the certificate authority ${what}`, {
    subject: 'ca',
    advice: 'Give the text of /etc/pve/pve-root-ca.pem, from -----BEGIN CERTIFICATE----- on.',
    cause,
  });
}
