import { TLSSocket } from 'node:tls';
import type { PveClient } from '../../client/client.ts';
import type { RemoteOptions } from '../../inventory/options.ts';
import { PveError } from '../../pve/errors.ts';
import type { Clock } from '../../std/clock.ts';
import { certificateOf, shownBy } from './certificate.ts';
import type { Check } from './report.ts';

export interface ConnectionCheck {
  readonly check: Check;
  /** Fingerprint of the certificate shown, if it is trusted. */
  readonly trusted?: string;
  /** The same, if it is not. */
  readonly untrusted?: string;
}

const LOOK_MS = 5000;

/** Connects to one URL, as the client would. */
export async function checkConnection(
  client: PveClient,
  remote: RemoteOptions,
  url: string,
  options: { clock: Clock; signal: AbortSignal },
): Promise<ConnectionCheck> {
  const about = { what: 'connection', subject: url } as const;
  try {
    const socket = await client.openSocket(url);
    const shown = socket instanceof TLSSocket ? shownBy(socket) : undefined;
    socket.destroy();
    const message = shown ? `${trustText(remote)}, valid until ${shown.validTo}` : 'connected without TLS';
    const check = { ...about, ok: true, message, advice: null, code: null };
    return { check, ...(shown && { trusted: shown.fingerprint }) };
  } catch (error) {
    options.signal.throwIfAborted();
    const { message, code, advice } =
      error instanceof PveError ? error : new PveError('connection', String(error));
    const check = { ...about, ok: false, message, advice: ownAdvice(advice), code };
    // Of a certificate that claims an authority which did not sign it, nothing is to be written down.
    if (code !== 'tls' || advice?.includes('do not simply accept it')) return { check };
    const shown = await certificateOf(url, { ...options, timeoutMs: LOOK_MS });
    return { check, ...(shown && { untrusted: shown.fingerprint }) };
  }
}

/** What the client advises, but for the hint at this very command. */
function ownAdvice(advice: string | undefined): string | null {
  return advice?.replace(/ `drowse doctor` prints the line\.$/, '') ?? null;
}

function trustText({ tls }: RemoteOptions): string {
  if (tls?.fingerprint !== undefined) return 'certificate trusted by its fingerprint';
  if (tls?.noTlsVerify)
    return 'certificate NOT verified (no_tls_verify): anybody in between can read everything';
  return tls?.ca !== undefined
    ? 'certificate trusted by the given CA'
    : 'certificate trusted by this machine';
}
