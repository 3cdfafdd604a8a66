import { BadValue } from './bad-value.ts';

const ADVICE = 'Write the 32 octets of the SHA-256 fingerprint, AA:BB:…; `drowse doctor` prints it.';

/**
 * Reads a SHA-256 fingerprint, with or without colons, in either case.
 * @returns it as Proxmox writes it: `AA:BB:…`.
 * @throws BadValue
 */
export function parseFingerprint(text: string): string {
  const digits = text
    .trim()
    .replace(/^sha-?256[:=\s]\s*/i, '')
    .replaceAll(':', '');
  if (!/^[0-9a-f]+$/i.test(digits) || digits.length % 2 !== 0) {
    throw new BadValue('is no SHA-256 fingerprint', ADVICE);
  }
  if (digits.length !== 64) {
    const kind = digits.length === 40 ? ', which is SHA-1' : '';
    throw new BadValue(`has ${digits.length / 2} octets${kind}, not 32`, ADVICE);
  }
  return digits.toUpperCase().match(/../g)!.join(':');
}
