import type { UpidText, WireNumber } from './scalar.ts';

/** `POST …/termproxy` [ND, LXA, TL]. */
export interface TermproxyWire {
  user: string;
  /** A string in practice. */
  port: WireNumber;
  ticket: string;
  upid: UpidText;
}

export interface Termproxy {
  /** `user@realm`, or `user@realm!token`. */
  readonly user: string;
  /** 5900–5999 */
  readonly port: number;
  /** A secret: good for some 20 s. */
  readonly ticket: string;
  readonly upid: UpidText;
}
