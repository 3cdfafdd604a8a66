import { BadValue } from './bad-value.ts';

/**
 * Reads the address of a Proxmox: scheme, host and port.
 * @returns it without a trailing slash.
 * @throws BadValue
 */
export function parseRemoteUrl(text: string): string {
  const example = `Write https://${hostIn(text)}.`;
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) throw new BadValue('is not a URL', example);
  const url = parse(text);
  if (url.protocol === 'http:') {
    throw new BadValue('is plain http, and Proxmox speaks HTTPS only', example);
  }
  if (url.protocol !== 'https:') throw new BadValue(`has the scheme ${url.protocol.slice(0, -1)}`, example);
  if (url.username || url.password) {
    throw new BadValue('holds credentials', 'Give them as username and password beside it.');
  }
  if (url.pathname !== '/' || url.search || url.hash) {
    throw new BadValue('has more than scheme, host and port', `Write ${url.origin}.`);
  }
  return url.origin;
}

/** The host of a URL that `parseRemoteUrl` has accepted. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, '');
}

/** What seems to be meant as host and port; an example if there may be a password around. */
function hostIn(text: string): string {
  const host = text.includes('@') ? '' : text.replace(/^[a-z]+:\/\//i, '').replace(/[/?#].*$/, '');
  if (host === '') return 'pve1.example.com:8006';
  return /:\d+$/.test(host) ? host : `${host}:8006`;
}

function parse(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new BadValue('is not a URL', 'Write it like https://pve1.example.com:8006.');
  }
}
