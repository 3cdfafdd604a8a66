/**
 * A Perl pattern of the schema as JavaScript reads it, tied to both ends as Proxmox ties it: `^…$` around the
 * text as it stands, so that of top-level alternatives only the first is tied to the start [JS].
 */
export function perlPattern(pattern: string): RegExp {
  const ignoreCase = pattern.includes('(?^i:');
  const translated = pattern
    .replace(/\(\?\^i?:/g, '(?:')
    .replace(/\{,(\d+)\}/g, '{0,$1}')
    .replace(/\\([zZ])/g, '$');
  return new RegExp(`^${translated}(?=\n?$)`, ignoreCase ? 'i' : '');
}
