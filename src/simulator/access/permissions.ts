import { splitAuthId } from './accounts.ts';
import type { Principal, RoleGrants } from './acl-tree.ts';
import type { AccessStore } from './store.ts';

/** Privilege → whether it goes down the tree. */
export type Permissions = ReadonlyMap<string, boolean>;

const NOTHING: ReadonlyMap<string, boolean> = new Map();

/** Who may do what where: roles along the path, pools, and tokens cut down to their owner's rights [RE, AC]. */
export class PermissionTable {
  readonly #store: AccessStore;
  #byCaller = new Map<string, Map<string, Permissions>>();
  #everything: Permissions | undefined;

  constructor(store: AccessStore) {
    this.#store = store;
  }

  clear(): void {
    this.#byCaller = new Map();
  }

  permissions(authId: string, path: string): Permissions {
    if (authId === 'root@pam') {
      this.#everything ??= new Map([...this.#store.role('Administrator')!].map((name) => [name, true]));
      return this.#everything;
    }
    const pool = this.#poolAt(path);
    const key = pool === undefined ? path : `${path} ${pool}`;
    let byPath = this.#byCaller.get(authId);
    if (!byPath) {
      byPath = new Map();
      this.#byCaller.set(authId, byPath);
    }
    let found = byPath.get(key);
    if (!found) {
      found = this.#compile(authId, path, pool);
      byPath.set(key, found);
    }
    return found;
  }

  #poolAt(path: string): string | undefined {
    const match = /^\/vms\/(\d+)$/.exec(path);
    return match ? this.#store.poolOf(Number(match[1])) : undefined;
  }

  #compile(authId: string, path: string, pool: string | undefined): Permissions {
    const { user, token } = splitAuthId(authId);
    const account = this.#store.user(user);
    if (!account) return NOTHING;
    if (token === undefined)
      return this.#granted({ kind: 'user', id: user, groups: account.groups }, path, pool);
    const found = account.tokens.get(token);
    if (!found) return NOTHING;
    const owners = this.permissions(user, path);
    if (!found.privsep) return owners;
    const own = this.#granted({ kind: 'token', id: authId, groups: new Set() }, path, pool);
    return new Map(
      [...own]
        .filter(([privilege]) => owners.has(privilege))
        .map(([privilege, propagate]) => [privilege, propagate && owners.get(privilege)!]),
    );
  }

  #granted(principal: Principal, path: string, pool: string | undefined): Permissions {
    let roles = this.#store.acl.roles(principal, path);
    if (pool !== undefined) roles = withPool(roles, this.#store.acl.roles(principal, `/pool/${pool}`));
    const privileges = new Map<string, boolean>();
    for (const [role, propagate] of roles) {
      for (const privilege of this.#store.role(role) ?? []) {
        privileges.set(privilege, (privileges.get(privilege) ?? false) || propagate);
      }
    }
    return privileges;
  }
}

/** A NoAccess on the guest beats the pool, one on the pool beats the rest; pool roles never go further down. */
function withPool(own: RoleGrants, fromPool: RoleGrants): RoleGrants {
  if (own.has('NoAccess')) return own;
  if (fromPool.has('NoAccess')) return new Map([['NoAccess', false]]);
  return new Map([...[...fromPool.keys()].map((role) => [role, false] as const), ...own]);
}
