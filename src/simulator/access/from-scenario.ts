import { chanceHex } from '../chance.ts';
import type { ClusterScenario } from '../scenarios/scenario.ts';
import type { Cluster } from '../world/cluster.ts';
import { AccessStore } from './store.ts';

/** The administrator's credentials that every simulated cluster has. */
export interface RootCredentials {
  readonly tokenId: string;
  readonly secret: string;
  readonly username: string;
  readonly password: string;
}

/** Makes the users, tokens and permissions of a scenario, and an administrator with a token beside them. */
export function accessFromScenario(
  cluster: Cluster,
  options: { readonly scenario: ClusterScenario; readonly seed: number },
): { store: AccessStore; root: RootCredentials } {
  const { scenario, seed } = options;
  const [first] = [...cluster.nodes.values()];
  const store = new AccessStore({
    clock: cluster.clock,
    series: first?.version.series ?? '9.2',
    poolOf: (vmid) => cluster.poolOf(vmid),
    key: chanceHex(64, seed, scenario.name, 'authkey'),
  });
  const root: RootCredentials = {
    tokenId: 'root@pam!demo',
    secret: uuid(seed, scenario.name, 'root@pam!demo'),
    username: 'root@pam',
    password: chanceHex(16, seed, scenario.name, 'password').toLowerCase(),
  };
  store.addUser({ userid: root.username, password: root.password });
  store.addToken({ tokenId: root.tokenId, secret: root.secret, privsep: false });
  for (const user of scenario.users ?? []) store.addUser(user);
  for (const token of scenario.tokens ?? []) {
    store.addToken({ ...token, secret: token.secret ?? uuid(seed, scenario.name, token.tokenId) });
  }
  for (const { path, user, group, token, role, propagate = true } of scenario.acl ?? []) {
    if (!store.role(role)) throw new Error(`the scenario grants ${JSON.stringify(role)}, which is no role`);
    if (group !== undefined) store.addGroup(group);
    const principals = [
      ['user', user],
      ['group', group],
      ['token', token],
    ] as const;
    for (const [kind, principal] of principals) {
      if (principal !== undefined) store.grant({ path, kind, principal, role, propagate });
    }
  }
  return {
    store,
    root: {
      ...root,
      password: store.user(root.username)?.password ?? root.password,
      secret: store.token(root.tokenId)?.secret ?? root.secret,
    },
  };
}

/** A random UUID, the same for the same seed. */
export function uuid(seed: number, ...keys: ReadonlyArray<string | number>): string {
  const hex = chanceHex(32, seed, ...keys, 'uuid').toLowerCase();
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
