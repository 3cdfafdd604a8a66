import type { Clock } from '../../std/clock.ts';
import { ApiError } from '../call.ts';
import type { Series } from '../version-profile.ts';
import {
  type Account,
  type AccountOptions,
  type ApiToken,
  type Realm,
  splitAuthId,
  type TokenOptions,
} from './accounts.ts';
import { type AclEntry, AclTree } from './acl-tree.ts';
import { type Permissions, PermissionTable } from './permissions.ts';
import { builtInRoles, type PrivilegeSet } from './privileges.ts';
import { type SecretSource, seededSecrets } from './secret-source.ts';
import { Tickets } from './tickets.ts';

export interface AccessStoreOptions {
  readonly clock: Clock;
  readonly series: Series;
  /** The pool a guest is in: privileges on a pool count for its members. */
  readonly poolOf?: (vmid: number) => string | undefined;
  /** What tickets are signed with: any text that is this cluster's own. */
  readonly key: string;
  /** Where the secrets of tokens made later come from. */
  readonly secrets?: SecretSource;
}

/** Realms, users, groups, roles, tokens and permissions of one cluster: user.cfg and what stands beside it. */
export class AccessStore {
  readonly clock: Clock;
  readonly series: Series;
  readonly poolOf: (vmid: number) => string | undefined;
  readonly secrets: SecretSource;
  readonly realms = new Map<string, Realm>();
  readonly groups = new Map<string, { comment: string | undefined }>();
  readonly customRoles = new Map<string, PrivilegeSet>();
  readonly acl = new AclTree();
  /** Tickets of this cluster, valid on each of its nodes. */
  readonly tickets: Tickets;
  readonly #accounts = new Map<string, Account>();
  readonly #table: PermissionTable;
  readonly #builtIn: ReadonlyMap<string, PrivilegeSet>;

  constructor(options: AccessStoreOptions) {
    this.clock = options.clock;
    this.series = options.series;
    this.secrets = options.secrets ?? seededSecrets(0);
    this.poolOf = options.poolOf ?? (() => undefined);
    this.tickets = new Tickets({ key: options.key, clock: options.clock });
    this.#builtIn = builtInRoles(options.series);
    this.#table = new PermissionTable(this);
    this.realms.set('pam', {
      realm: 'pam',
      type: 'pam',
      comment: 'Linux PAM standard authentication',
      default: false,
    });
    this.realms.set('pve', {
      realm: 'pve',
      type: 'pve',
      comment: 'Proxmox VE authentication server',
      default: false,
    });
    this.addUser({ userid: 'root@pam' });
  }

  /** Makes a user, or changes the one there is. */
  addUser(options: AccountOptions): Account {
    const existing = this.#accounts.get(options.userid);
    const account: Account = existing ?? {
      userid: options.userid,
      password: undefined,
      enable: true,
      expire: 0,
      comment: undefined,
      email: undefined,
      firstname: undefined,
      lastname: undefined,
      groups: new Set(),
      tokens: new Map(),
      totp: new Map(),
      recoveryKeys: [],
    };
    const { userid: _, groups, totp, ...fields } = options;
    Object.assign(
      account,
      Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    );
    for (const group of groups ?? []) {
      this.addGroup(group);
      account.groups.add(group);
    }
    if (totp !== undefined) account.totp.set('totp', totp);
    this.#accounts.set(options.userid, account);
    this.changed();
    return account;
  }

  removeUser(userid: string): void {
    this.#accounts.delete(userid);
    this.acl.forget('user', userid);
    this.changed();
  }

  user(userid: string): Account | undefined {
    return this.#accounts.get(userid);
  }

  users(): IterableIterator<Account> {
    return this.#accounts.values();
  }

  addGroup(group: string, comment?: string): void {
    if (!this.groups.has(group) || comment !== undefined) this.groups.set(group, { comment });
  }

  addToken(options: TokenOptions): ApiToken {
    const { user, token } = splitAuthId(options.tokenId);
    if (token === undefined) throw new Error(`'${options.tokenId}' names no token: it has no '!'`);
    const created: ApiToken = {
      name: token,
      secret: options.secret,
      privsep: options.privsep ?? true,
      expire: options.expire ?? 0,
      comment: options.comment,
    };
    (this.#accounts.get(user) ?? this.addUser({ userid: user })).tokens.set(token, created);
    this.changed();
    return created;
  }

  token(authId: string): ApiToken | undefined {
    const { user, token } = splitAuthId(authId);
    return token === undefined ? undefined : this.#accounts.get(user)?.tokens.get(token);
  }

  addRole(role: string, privileges: Iterable<string>): void {
    this.customRoles.set(role, new Set(privileges));
    this.changed();
  }

  role(name: string): PrivilegeSet | undefined {
    return this.#builtIn.get(name) ?? this.customRoles.get(name);
  }

  roles(): Array<{ role: string; privileges: PrivilegeSet; special: boolean }> {
    const list = (roles: ReadonlyMap<string, PrivilegeSet>, special: boolean) =>
      [...roles].map(([role, privileges]) => ({ role, privileges, special }));
    return [...list(this.#builtIn, true), ...list(this.customRoles, false)];
  }

  grant(entry: AclEntry): void {
    this.acl.grant(entry);
    this.changed();
  }

  revoke(entry: Omit<AclEntry, 'propagate'>): void {
    this.acl.revoke(entry);
    this.changed();
  }

  /** Must be called after changing an account, group or role in place. */
  changed(): void {
    this.#table.clear();
  }

  /** Privilege → whether it goes down the tree, of an account or token on a path [RE]. */
  permissions(authId: string, path: string): Permissions {
    return this.#table.permissions(authId, path);
  }

  /** Whether `authId` holds any of the privileges on `path`. */
  can(authId: string, path: string, ...anyOf: readonly string[]): boolean {
    const held = this.permissions(authId, path);
    return anyOf.some((privilege) => held.has(privilege));
  }

  /** @throws ApiError 403 in Proxmox's words, unless `authId` holds any of the privileges on `path`. */
  require(authId: string, path: string, ...anyOf: readonly string[]): void {
    if (!this.can(authId, path, ...anyOf)) throw forbidden(`${path}, ${anyOf.join('|')}`);
  }
}

/** The refusal of a caller who lacks a privilege [RE]. */
export function forbidden(what?: string): ApiError {
  return new ApiError(
    403,
    what === undefined ? 'Permission check failed' : `Permission check failed (${what})`,
  );
}
