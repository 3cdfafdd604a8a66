import { PveError } from '../pve/errors.ts';

/**
 * Brings a SHA-256 fingerprint into Proxmox's form: upper case, colons between the octets [PC].
 * @throws PveError `config` if the text is none.
 */
export function normalizeFingerprint(text: string): string {
  const digits = text.replace(/^sha-?256[:=\s]*(fingerprint=)?/i, '').replace(/[:\s]/g, '');
  if (!/^[0-9a-f]{64}$/i.test(digits)) {
    throw new PveError('config', `${JSON.stringify(text)} is no SHA-256 fingerprint`, {
      subject: 'fingerprint',
      advice: 'It has 64 hexadecimal digits, like AA:BB:…; `pvenode cert info` on the node prints it.',
    });
  }
  return digits.toUpperCase().match(/../g)!.join(':');
}
