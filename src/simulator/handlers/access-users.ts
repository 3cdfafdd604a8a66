import { type Account, type ApiToken, realmOf } from '../access/accounts.ts';
import { forbidden } from '../access/store.ts';
import { ApiError, type Call, type Handler, parameterError } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import { flagParam, listParam, numberParam, textParam } from './parameters.ts';

/** Users and their API tokens [pve-access-control: API2/User]. */
export const handlers: Record<string, Handler<Cluster>> = {
  'GET /access/users': listUsers,
  'POST /access/users': createUser,
  'GET /access/users/{userid}': (call) => {
    const account = accountOf(call);
    return { ...shown(account), groups: [...account.groups], tokens: tokenMap(account) };
  },
  'PUT /access/users/{userid}': updateUser,
  'DELETE /access/users/{userid}': (call) => {
    const { userid } = accountOf(call);
    if (userid === call.caller.user) throw new ApiError(500, 'unable to remove yourself');
    call.world.access.removeUser(userid);
    return null;
  },
  'GET /access/users/{userid}/tfa': (call) => {
    const types = accountOf(call).totp.size > 0 ? ['totp'] : [];
    return flagParam(call, 'multiple') ? { types } : {};
  },
  'GET /access/users/{userid}/token': (call) =>
    [...accountOf(call).tokens.values()].map((token) => ({ tokenid: token.name, ...tokenInfo(token) })),
  'GET /access/users/{userid}/token/{tokenid}': (call) => tokenInfo(tokenOf(call)),
  'POST /access/users/{userid}/token/{tokenid}': createToken,
  'PUT /access/users/{userid}/token/{tokenid}': updateToken,
  'DELETE /access/users/{userid}/token/{tokenid}': (call) => {
    const token = tokenOf(call);
    accountOf(call).tokens.delete(token.name);
    call.world.access.acl.forget('token', `${accountOf(call).userid}!${token.name}`);
    call.world.access.changed();
    return null;
  },
};

function accountOf(call: Call<Cluster>): Account {
  const userid = textParam(call, 'userid') ?? '';
  const account = call.world.access.user(userid);
  if (!account) throw new ApiError(500, `no such user ('${userid}')`);
  return account;
}

/** A user's fields as they are listed; what is unset is left out, but for the address of all but root. */
function shown(account: Account): Record<string, unknown> {
  const optional = { comment: account.comment, firstname: account.firstname, lastname: account.lastname };
  const email = account.email ?? (account.userid === 'root@pam' ? undefined : '');
  return {
    enable: account.enable ? 1 : 0,
    expire: account.expire,
    ...Object.fromEntries(Object.entries({ ...optional, email }).filter(([, value]) => value !== undefined)),
  };
}

function listUsers(call: Call<Cluster>): unknown {
  const { access } = call.world;
  const privileges = ['User.Modify', 'Sys.Audit'];
  const all = call.can('/access/groups', ...privileges);
  const inOwnGroup = (account: Account) =>
    [...account.groups].some((group) => call.can(`/access/groups/${group}`, ...privileges));
  const rows: Record<string, unknown>[] = [];
  for (const account of access.users()) {
    if (!all && account.userid !== call.caller.authId && !inOwnGroup(account)) continue;
    if (call.params['enabled'] !== undefined && flagParam(call, 'enabled') !== account.enable) continue;
    rows.push({
      userid: account.userid,
      'realm-type': access.realms.get(realmOf(account.userid))?.type,
      ...shown(account),
      ...(flagParam(call, 'full') && {
        groups: [...account.groups].join(','),
        tokens: [...account.tokens.values()].map((token) => ({ tokenid: token.name, ...tokenInfo(token) })),
      }),
    });
  }
  return rows;
}

function fields(call: Call<Cluster>) {
  const enable = call.params['enable'] === undefined ? undefined : flagParam(call, 'enable');
  return {
    enable,
    expire: numberParam(call, 'expire'),
    comment: textParam(call, 'comment'),
    email: textParam(call, 'email'),
    firstname: textParam(call, 'firstname'),
    lastname: textParam(call, 'lastname'),
  };
}

function createUser(call: Call<Cluster>): unknown {
  const { access } = call.world;
  const userid = textParam(call, 'userid') ?? '';
  if (access.user(userid)) throw new ApiError(500, `create user failed: user '${userid}' already exists`);
  const realm = realmOf(userid);
  if (!access.realms.has(realm))
    throw new ApiError(500, `create user failed: domain '${realm}' does not exist`);
  access.addUser({
    userid,
    ...fields(call),
    password: textParam(call, 'password'),
    groups: knownGroups(call),
  });
  return null;
}

function updateUser(call: Call<Cluster>): unknown {
  const account = accountOf(call);
  const groups = call.params['groups'] === undefined ? undefined : knownGroups(call);
  call.world.access.addUser({ userid: account.userid, ...fields(call) });
  if (groups) {
    if (!flagParam(call, 'append')) account.groups.clear();
    for (const group of groups) account.groups.add(group);
  }
  call.world.access.changed();
  return null;
}

function knownGroups(call: Call<Cluster>): string[] {
  const groups = listParam(call, 'groups');
  for (const group of groups) {
    if (!call.world.access.groups.has(group)) throw new ApiError(500, `no such group '${group}'`);
  }
  return groups;
}

function tokenInfo(token: ApiToken): Record<string, unknown> {
  return {
    expire: token.expire,
    privsep: token.privsep ? 1 : 0,
    ...(token.comment !== undefined && { comment: token.comment }),
  };
}

function tokenMap(account: Account): Record<string, unknown> {
  return Object.fromEntries([...account.tokens].map(([name, token]) => [name, tokenInfo(token)]));
}

function tokenOf(call: Call<Cluster>): ApiToken {
  const account = accountOf(call);
  const name = textParam(call, 'tokenid') ?? '';
  const token = account.tokens.get(name);
  if (!token) throw new ApiError(500, `no such token '${name}' for user '${account.userid}'`);
  return token;
}

function createToken(call: Call<Cluster>): unknown {
  const { access } = call.world;
  const account = accountOf(call);
  const name = textParam(call, 'tokenid') ?? '';
  const tokenId = `${account.userid}!${name}`;
  if (account.tokens.has(name)) throw parameterError({ tokenid: 'Token already exists.' });
  if (call.caller.tokenId !== undefined && account.userid === call.caller.user) throw forbidden();
  const token = access.addToken({
    tokenId,
    secret: access.secrets.uuid(tokenId, call.world.now()),
    privsep: call.params['privsep'] === undefined || flagParam(call, 'privsep'),
    expire: numberParam(call, 'expire') ?? account.expire,
    comment: textParam(call, 'comment'),
  });
  return { info: tokenInfo(token), 'full-tokenid': tokenId, value: token.secret };
}

function updateToken(call: Call<Cluster>): unknown {
  const token = tokenOf(call);
  if (call.params['privsep'] !== undefined) token.privsep = flagParam(call, 'privsep');
  token.expire = numberParam(call, 'expire') ?? token.expire;
  token.comment = textParam(call, 'comment') ?? token.comment;
  if (listParam(call, 'delete').includes('comment')) token.comment = undefined;
  call.world.access.changed();
  if (!flagParam(call, 'regenerate')) return tokenInfo(token);
  const tokenId = `${accountOf(call).userid}!${token.name}`;
  token.secret = call.world.access.secrets.uuid(tokenId, call.world.now(), token.secret);
  return { ...tokenInfo(token), 'full-tokenid': tokenId, value: token.secret };
}
