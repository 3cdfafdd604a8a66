import type { PveError } from '../../pve/errors.ts';
import type { FeatureReport } from './privileges.ts';

/** One thing that was tried. */
export interface Check {
  readonly what: 'connection' | 'version' | 'token' | 'password';
  /** The URL, or the account. */
  readonly subject: string;
  readonly ok: boolean;
  readonly message: string;
  readonly advice: string | null;
  /** A code of ours; `null` if it went well. */
  readonly code: PveError['code'] | null;
}

/** How one remote stands. */
export interface RemoteReport {
  readonly remote: string;
  readonly checks: readonly Check[];
  readonly version: string | null;
  /** `null` if the account's privileges could not be read. */
  readonly features: readonly FeatureReport[] | null;
  /** Lines for the configuration, if the server's certificate is not trusted yet. */
  readonly configLines: readonly string[];
  /** Lines that grant what is missing, by major version of Proxmox VE; empty if nothing is. */
  readonly pveum: Readonly<Record<'8' | '9', readonly string[]>>;
}
