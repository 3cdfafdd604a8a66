/** A user, without its realm's password check. Times are Unix seconds, 0 for never. */
export interface Account {
  readonly userid: string;
  password: string | undefined;
  enable: boolean;
  expire: number;
  comment: string | undefined;
  email: string | undefined;
  firstname: string | undefined;
  lastname: string | undefined;
  readonly groups: Set<string>;
  readonly tokens: Map<string, ApiToken>;
  /** Base32 secrets of its second factors, by id. */
  readonly totp: Map<string, string>;
  /** Keys that are used up by using them. */
  readonly recoveryKeys: string[];
}

export interface ApiToken {
  /** The part after `!`. */
  readonly name: string;
  secret: string;
  privsep: boolean;
  expire: number;
  comment: string | undefined;
}

export interface Realm {
  readonly realm: string;
  readonly type: string;
  comment: string | undefined;
  default: boolean;
}

/** What may be said when an account is made. */
export interface AccountOptions {
  readonly userid: string;
  readonly password?: string;
  readonly enable?: boolean;
  readonly expire?: number;
  readonly comment?: string;
  readonly email?: string;
  readonly firstname?: string;
  readonly lastname?: string;
  readonly groups?: readonly string[];
  /** Base32 secret of a TOTP second factor. */
  readonly totp?: string;
}

export interface TokenOptions {
  /** `root@pam!demo` */
  readonly tokenId: string;
  readonly secret: string;
  readonly privsep?: boolean;
  readonly expire?: number;
  readonly comment?: string;
}

/** Splits `root@pam!demo`; a plain account has no token. */
export function splitAuthId(authId: string): { user: string; token: string | undefined } {
  const match = /^([^!]+)!([^!]*)$/.exec(authId);
  return match ? { user: match[1]!, token: match[2]! } : { user: authId, token: undefined };
}

/** `pam` of `root@pam`. */
export function realmOf(userid: string): string {
  return userid.slice(userid.lastIndexOf('@') + 1);
}
