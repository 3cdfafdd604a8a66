import { isIPv4, isIPv6 } from 'node:net';

/**
 * The one way to write an address, so that two texts for the same address compare equal: IPv4 as it is, IPv6 in
 * lower case with the longest run of zeros shortened (RFC 5952), an IPv4 address inside IPv6 (`::ffff:10.0.0.1`)
 * as IPv4, a zone (`fe80::1%eth0`) left out.
 * @returns `undefined` if the text is no address. `010.0.0.1` and `10.1` are none: what they mean depends on
 * whom one asks.
 */
export function canonicalIp(text: string): string | undefined {
  if (isIPv4(text)) return text;
  const zone = text.indexOf('%');
  const bare = zone < 0 ? text : zone === text.length - 1 ? '' : text.slice(0, zone);
  if (!isIPv6(bare)) return undefined;
  return formatGroups(parseGroups(bare));
}

/** 4 or 6, of a canonical text. */
export function ipFamily(canonical: string): 4 | 6 {
  return canonical.includes(':') ? 6 : 4;
}

/** Whether a canonical text is of 127.0.0.0/8 or `::1`. */
export function isLoopback(canonical: string): boolean {
  return canonical.startsWith('127.') || canonical === '::1';
}

/** Whether a canonical text is of 169.254.0.0/16 or fe80::/10. */
export function isLinkLocal(canonical: string): boolean {
  return canonical.startsWith('169.254.') || /^fe[89ab][0-9a-f]:/.test(canonical);
}

/** Whether a canonical text is `0.0.0.0` or `::`. */
export function isUnspecified(canonical: string): boolean {
  return canonical === '0.0.0.0' || canonical === '::';
}

/** The eight groups of a valid IPv6 text without a zone. */
function parseGroups(text: string): number[] {
  const dot = text.indexOf('.');
  const hex = dot < 0 ? text : dottedToHex(text, text.lastIndexOf(':', dot) + 1);
  const gap = hex.indexOf('::');
  if (gap < 0) return hexGroups(hex);
  const head = hexGroups(hex.slice(0, gap));
  const tail = hexGroups(hex.slice(gap + 2));
  return [...head, ...new Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

function hexGroups(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}

function dottedToHex(text: string, at: number): string {
  const [a, b, c, d] = text.slice(at).split('.').map(Number) as [number, number, number, number];
  return `${text.slice(0, at)}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}

function formatGroups(groups: readonly number[]): string {
  if (groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0)) {
    const [high, low] = groups.slice(6) as [number, number];
    return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
  }
  const { at, length } = longestZeros(groups);
  const write = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  if (length < 2) return write(groups);
  return `${write(groups.slice(0, at))}::${write(groups.slice(at + length))}`;
}

function longestZeros(groups: readonly number[]): { at: number; length: number } {
  let best = { at: 0, length: 0 };
  for (let at = 0; at < groups.length; at++) {
    let length = 0;
    while (groups[at + length] === 0) length++;
    if (length > best.length) best = { at, length };
    at += length;
  }
  return best;
}
