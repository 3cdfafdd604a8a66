/** A role's name → whether it goes down the tree. */
export type RoleGrants = Map<string, boolean>;

export type PrincipalKind = 'user' | 'group' | 'token';

export interface AclEntry {
  readonly path: string;
  readonly kind: PrincipalKind;
  /** `tester@pve`, `admins`, `tester@pve!audit`. */
  readonly principal: string;
  readonly role: string;
  readonly propagate: boolean;
}

interface Branch {
  readonly children: Map<string, Branch>;
  readonly grants: Readonly<Record<PrincipalKind, Map<string, RoleGrants>>>;
}

const branch = (): Branch => ({
  children: new Map(),
  grants: { user: new Map(), group: new Map(), token: new Map() },
});

/** Who has which role where: a tree of paths [AC]. */
export class AclTree {
  readonly #root = branch();

  grant(entry: AclEntry): void {
    let at = this.#root;
    for (const step of steps(entry.path)) {
      const next = at.children.get(step) ?? branch();
      at.children.set(step, next);
      at = next;
    }
    const byPrincipal = at.grants[entry.kind];
    const roles = byPrincipal.get(entry.principal) ?? new Map();
    roles.set(entry.role, entry.propagate);
    byPrincipal.set(entry.principal, roles);
  }

  revoke(entry: Omit<AclEntry, 'propagate'>): void {
    let at: Branch | undefined = this.#root;
    for (const step of steps(entry.path)) at = at?.children.get(step);
    const roles = at?.grants[entry.kind].get(entry.principal);
    roles?.delete(entry.role);
    if (roles?.size === 0) at?.grants[entry.kind].delete(entry.principal);
  }

  /** Forgets everything granted to one principal. */
  forget(kind: PrincipalKind, principal: string): void {
    for (const { node } of walk(this.#root, '')) node.grants[kind].delete(principal);
  }

  entries(): AclEntry[] {
    const found: AclEntry[] = [];
    for (const { path, node } of walk(this.#root, '')) {
      for (const kind of ['user', 'group', 'token'] as const) {
        for (const [principal, roles] of node.grants[kind]) {
          for (const [role, propagate] of roles)
            found.push({ path: path || '/', kind, principal, role, propagate });
        }
      }
    }
    return found;
  }

  /**
   * The roles of one principal on `path`. Deeper beats higher; on one level the principal itself beats its
   * groups; NoAccess beats everything [AC].
   */
  roles(principal: Principal, path: string): RoleGrants {
    const way = steps(path);
    let roles: RoleGrants = new Map();
    let at: Branch | undefined = this.#root;
    for (let depth = 0; at; depth++) {
      roles = applicable(at, principal, depth === way.length) ?? roles;
      if (depth === way.length) break;
      at = at.children.get(way[depth]!);
    }
    const none = roles.get('NoAccess');
    return none === undefined ? roles : new Map([['NoAccess', none]]);
  }
}

/** Whose roles are wanted: an account with its groups, or a token. */
export interface Principal {
  readonly kind: 'user' | 'token';
  readonly id: string;
  readonly groups: ReadonlySet<string>;
}

function applicable(at: Branch, principal: Principal, final: boolean): RoleGrants | undefined {
  const own = effective(at.grants[principal.kind].get(principal.id), final);
  if (own) return own;
  let merged: RoleGrants | undefined;
  for (const group of principal.groups) {
    const granted = effective(at.grants.group.get(group), final);
    if (granted) merged = new Map([...(merged ?? []), ...granted]);
  }
  return merged;
}

function effective(roles: RoleGrants | undefined, final: boolean): RoleGrants | undefined {
  if (!roles) return undefined;
  const kept = [...roles].filter(([, propagate]) => final || propagate);
  return kept.length > 0 ? new Map(kept) : undefined;
}

function steps(path: string): string[] {
  return path.split('/').filter((step) => step !== '');
}

function* walk(node: Branch, path: string): Generator<{ path: string; node: Branch }> {
  yield { path, node };
  for (const [name, child] of node.children) yield* walk(child, `${path}/${name}`);
}
