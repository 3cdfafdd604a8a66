import { isIP } from 'node:net';
import { BadValue } from './bad-value.ts';

/**
 * Reads a CIDR (`10.0.0.0/8`, `fd00::/8`) or a single address.
 * @returns it with its prefix length.
 * @throws BadValue
 */
export function parseCidr(text: string): string {
  const [address, length, ...more] = text.split('/');
  const family = isIP(address!);
  const most = family === 6 ? 128 : 32;
  const wrong = (what: string) => new BadValue(what, 'Write it like 10.0.0.0/8, fd00::/8 or 192.168.1.7.');
  if (family === 0 || more.length > 0) throw wrong(`${JSON.stringify(text)} is no address and no CIDR`);
  if (length === undefined) return `${address}/${most}`;
  if (!/^\d{1,3}$/.test(length) || Number(length) > most) {
    throw wrong(`${JSON.stringify(text)} has no prefix length between 0 and ${most}`);
  }
  return `${address}/${Number(length)}`;
}
