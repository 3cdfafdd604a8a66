import type { ClusterScenario } from '../scenarios/scenario.ts';
import type { Cluster } from '../world/cluster.ts';
import type { SecretSource } from './secret-source.ts';
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
  options: { readonly scenario: ClusterScenario; readonly secrets: SecretSource },
): { store: AccessStore; root: RootCredentials } {
  const { scenario, secrets } = options;
  const [first] = [...cluster.nodes.values()];
  const store = new AccessStore({
    clock: cluster.clock,
    series: first?.version.series ?? '9.2',
    poolOf: (vmid) => cluster.poolOf(vmid),
    key: secrets.hex(64, scenario.name, 'authkey'),
    secrets,
  });
  const root: RootCredentials = {
    tokenId: 'root@pam!demo',
    secret: secrets.uuid(scenario.name, 'root@pam!demo'),
    username: 'root@pam',
    password: secrets.hex(16, scenario.name, 'password').toLowerCase(),
  };
  store.addUser({ userid: root.username, password: root.password });
  store.addToken({ tokenId: root.tokenId, secret: root.secret, privsep: false });
  for (const user of scenario.users ?? []) store.addUser(user);
  for (const token of scenario.tokens ?? []) {
    store.addToken({ ...token, secret: token.secret ?? secrets.uuid(scenario.name, token.tokenId) });
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
