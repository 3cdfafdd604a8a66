import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import type { Clock } from '../../std/clock.ts';

/** What a server shows of itself; nothing of it has been verified. */
export interface ShownCertificate {
  readonly fingerprint: string;
  readonly subject: string;
  readonly issuer: string;
  readonly validTo: string;
}

/** Looks at the certificate of a server nobody trusts yet, and sends it nothing. `undefined` if there is none. */
export function certificateOf(
  url: string,
  options: { clock: Clock; signal: AbortSignal; timeoutMs: number },
): Promise<ShownCertificate | undefined> {
  const { hostname, port } = new URL(url);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const release = options.clock.hold();
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port: Number(port || 443),
      rejectUnauthorized: false,
      ...(isIP(host) === 0 && { servername: host }),
    });
    const end = (settle: () => void) => {
      release();
      timer.cancel();
      options.signal.removeEventListener('abort', abort);
      settle();
      socket.destroy();
    };
    const timer = options.clock.setTimeout(() => end(() => resolve(undefined)), options.timeoutMs);
    const abort = () => end(() => reject(options.signal.reason));
    options.signal.addEventListener('abort', abort, { once: true });
    socket.once('secureConnect', () => end(() => resolve(shownBy(socket))));
    socket.on('error', () => end(() => resolve(undefined)));
  });
}

/** The certificate at the other end of a connection. */
export function shownBy(socket: TLSSocket): ShownCertificate | undefined {
  const leaf: X509Certificate | undefined = socket.getPeerX509Certificate();
  if (!leaf) return undefined;
  const oneLine = (name: string) => name.split('\n').join(', ');
  return {
    fingerprint: leaf.fingerprint256,
    subject: oneLine(leaf.subject),
    issuer: oneLine(leaf.issuer),
    validTo: leaf.validTo,
  };
}
