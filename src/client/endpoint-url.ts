import { isIP } from 'node:net';
import { PveError } from '../pve/errors.ts';

/** One door to a remote, taken apart. */
export interface EndpointUrl {
  /** As shown to people and accepted by `RequestOptions.endpoint`: no trailing slash. */
  readonly href: string;
  /** `https://pve1:8006`. */
  readonly origin: string;
  readonly secure: boolean;
  /** Without the brackets of an IPv6 address. */
  readonly hostname: string;
  readonly port: number;
  /** What comes before the path of a call: `/api2/json`, behind a reverse proxy perhaps `/pve/api2/json`. */
  readonly base: string;
}

/** The port on which Proxmox listens [PX]. */
const PROXMOX_PORT = 8006;
const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;

/** @throws PveError `config` if `text` is no URL a Proxmox could be reached at. */
export function parseEndpointUrl(text: string): EndpointUrl {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    const bare = /^[\w.-]+(:\d+)?(\/.*)?$/.test(text);
    throw wrong(shownText(text), 'is no https URL', bare ? guess(text) : undefined);
  }
  if (url.username || url.password) {
    throw wrong(
      `the URL of ${url.host}`,
      'holds a user name or password',
      'Give them as credentials instead.',
    );
  }
  const hostname = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const secure = url.protocol === 'https:';
  if (!secure && !LOOPBACK.test(hostname)) {
    throw wrong(
      text,
      'would send the credentials unencrypted',
      `Proxmox always speaks TLS: write https://${url.host}.`,
    );
  }
  const path = url.pathname.replace(/\/+$/, '').replace(/\/api2(\/json)?$/, '');
  return {
    href: `${url.origin}${path}`,
    origin: url.origin,
    secure,
    hostname,
    port: Number(url.port || (secure ? 443 : 80)),
    base: `${path}/api2/json`,
  };
}

/** What to try when nothing that looks like a Proxmox answers there. */
export function otherPortAdvice(url: EndpointUrl): string {
  if (url.port === PROXMOX_PORT) return 'Check the host name.';
  const host = isIP(url.hostname) === 6 ? `[${url.hostname}]` : url.hostname;
  return `Check host and port: Proxmox listens on https://${host}:${PROXMOX_PORT}.`;
}

function guess(text: string): string {
  return `Write https://${/:\d/.test(text) ? text : text.replace(/^[^/]+/, `$&:${PROXMOX_PORT}`)}.`;
}

/** Whatever stands before an @ may be a password. */
function shownText(text: string): string {
  return JSON.stringify(text.replace(/^([a-z]+:\/\/)?[^/]*@/i, '$1***@'));
}

function wrong(
  subject: string,
  what: string,
  advice = 'Write it like https://pve1.example.com:8006.',
): PveError {
  return new PveError('config', `${subject} ${what}`, { subject, advice });
}
