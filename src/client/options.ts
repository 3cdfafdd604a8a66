import type { Clock } from '../std/clock.ts';
import type { Random } from '../std/random.ts';
import type { Secret } from '../std/secret.ts';

/** How to reach one remote: a cluster or a standalone host. */
export interface PveClientOptions {
  /** `https://pve1.example.com:8006`; a path before `/api2/json` (behind a reverse proxy) is kept. */
  url: string;
  /** More doors to the same cluster, most wanted first after `url`. */
  urls?: readonly string[];
  /** What the remote is called in messages and references; the URL's host name by default. */
  name?: string;
  credentials: CredentialOptions;
  tls?: TlsOptions;
  timeouts?: Partial<Timeouts>;
  clock?: Clock;
  random?: Random;
}

/**
 * An API token, a user with a password, or both. Where both are given the token is used wherever it
 * suffices: the password is for what refuses tokens, and for what the token may not do.
 */
export interface CredentialOptions {
  /** `user@realm!name`. */
  tokenId?: string;
  /** The token's secret: the UUID that Proxmox showed once. */
  secret?: string | Secret;
  /** `root`, or with its realm `root@pam`. */
  username?: string;
  password?: string | Secret;
  /** `pam` by default. */
  realm?: string;
  /**
   * The second factor, asked for when the server wants one: six digits, or `totp:…`, `recovery:…`,
   * `yubico:…`. A text serves one login only; a function is asked anew for each.
   */
  otp?: string | (() => string | Promise<string>);
}

/** Whom to trust. Without any of these: what Node trusts. Per client, never per process. */
export interface TlsOptions {
  /** PEM text of one or several certificate authorities that replace Node's own list. */
  ca?: string | readonly string[];
  /**
   * SHA-256 fingerprints, one of which must match: the server's own certificate (then neither chain nor
   * name are looked at), or a certificate authority that really signed it (then dates and name count too).
   */
  fingerprint?: string | readonly string[];
  /** Trusts anybody. Ignored where a fingerprint is given. */
  noTlsVerify?: boolean;
}

/** Milliseconds. */
export interface Timeouts {
  /** To open a connection, TLS included: 5000. */
  connectMs: number;
  /** A plain read at a URL that has accepted the credential before: 3000. */
  readMs: number;
  /** A plain read before that, and logins: 10000, because a refusal alone takes 3 s [AE]. */
  firstReadMs: number;
  /** A read that runs in pvedaemon: 10000. */
  protectedReadMs: number;
  /** A write: 35000, because the server itself gives up at 30 s [AE]. */
  writeMs: number;
}

export interface RequestOptions {
  /** Ends the call at once; `signal.reason` is thrown as it is. */
  signal?: AbortSignal;
  /** Milliseconds for the whole call, logins and other URLs included; replaces the default of its kind. */
  timeoutMs?: number;
  /** Insists on one of the two credentials. */
  auth?: 'token' | 'ticket';
  /** Insists on one of the client's URLs: no other is tried. See `PveClient.endpoint`. */
  endpoint?: string;
}
