import type { EndpointSchema, PermissionExpression, PermissionOperand } from '../../pve/schema/schema.ts';
import { ApiError } from '../call.ts';
import { splitList } from '../verify/check-format.ts';
import { realmOf } from './accounts.ts';
import { type AccessStore, forbidden } from './store.ts';

/** What an expression is judged by. */
interface Subject {
  readonly store: AccessStore;
  readonly authId: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Lets a call pass that the schema's permission block allows [RE].
 * @param authId who calls; `undefined` only for the few methods that anybody may call.
 * @throws ApiError 403 in Proxmox's words.
 */
export function checkCallPermission(
  store: AccessStore,
  endpoint: Pick<EndpointSchema, 'permissions'>,
  authId: string | undefined,
  params: Readonly<Record<string, unknown>>,
): void {
  const { permissions } = endpoint;
  if (authId === undefined) {
    if (permissions?.user === 'world') return;
    throw forbidden('user != null');
  }
  if (authId === 'root@pam') return;
  if (!permissions) throw forbidden('user != root@pam');
  if (permissions.user === 'all' || permissions.user === 'world') return;
  if (permissions.user === 'arg' && params['userid'] === authId) return;
  if (!permissions.check) throw forbidden();
  judge(permissions.check, { store, authId, params });
}

/** @throws ApiError 403, unless the expression holds. */
function judge(expression: PermissionExpression, subject: Subject): void {
  const [operator, ...operands] = expression;
  switch (operator) {
    case 'and':
      for (const part of operands) judge(part as unknown as PermissionExpression, subject);
      return;
    case 'or':
      if (operands.some((part) => holds(part as unknown as PermissionExpression, subject))) return;
      throw forbidden();
    case 'perm':
      judgePath(operands, subject);
      return;
    case 'perm-modify':
      judgeModify(fill(String(operands[0]), subject.params), subject);
      return;
    case 'userid-param':
      judgeUser(String(operands[0]), subject);
      return;
    case 'userid-group':
      judgeGroups(operands, subject);
      return;
    default:
      throw new ApiError(500, `unknown permission test '${operator}'`);
  }
}

function holds(expression: PermissionExpression, subject: Subject): boolean {
  try {
    judge(expression, subject);
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.status === 403) return false;
    throw error;
  }
}

function judgePath(operands: readonly PermissionOperand[], { store, authId, params }: Subject): void {
  const [template, privileges, ...rest] = operands as [string, readonly string[], ...PermissionOperand[]];
  const required = option(rest, 'require_param');
  if (required !== undefined && params[String(required)] === undefined) return;
  const path = fill(template, params);
  if (option(rest, 'any')) {
    store.require(authId, path, ...privileges);
    return;
  }
  for (const privilege of privileges) store.require(authId, path, privilege);
}

/** Whoever may allocate a thing may also say who else may use it [RE]. */
function judgeModify(path: string, { store, authId }: Subject): void {
  if (path === '') {
    store.require(authId, '/access', 'Permissions.Modify');
    return;
  }
  const allocate = [
    [/^\/storage\/.+/, 'Datastore.Allocate'],
    [/^\/vms\/.+/, 'VM.Allocate'],
    [/^\/pool\/.+/, 'Pool.Allocate'],
  ] as const;
  const more = allocate.filter(([pattern]) => pattern.test(path)).map(([, privilege]) => privilege);
  store.require(authId, path, 'Permissions.Modify', ...more);
}

function judgeUser(test: string, { store, authId, params }: Subject): void {
  const userid = String(params['userid'] ?? '');
  if (test === 'self') {
    if (authId !== userid) throw forbidden();
    return;
  }
  store.require(authId, `/access/realm/${realmOf(userid)}`, test);
}

function judgeGroups(operands: readonly PermissionOperand[], { store, authId, params }: Subject): void {
  const [privileges, ...rest] = operands as [readonly string[], ...PermissionOperand[]];
  const mode = option(rest, 'groups_param');
  const userid = String(params['userid'] ?? '');
  if (mode !== 'create' && !store.user(userid)) throw new ApiError(500, `no such user ('${userid}')`);
  if (store.can(authId, '/access/groups', ...privileges)) return;
  const allowed = (group: string) => store.can(authId, `/access/groups/${group}`, ...privileges);
  if (mode !== undefined) {
    const wanted = splitList(String(params['groups'] ?? ''));
    if (wanted.length === 0) throw forbidden(`/access/groups, ${privileges.join(', ')}`);
    for (const group of wanted) {
      if (!allowed(group)) throw forbidden(`/access/groups/${group}, ${privileges.join(', ')}`);
    }
    return;
  }
  if (![...(store.user(userid)?.groups ?? [])].some(allowed)) throw forbidden();
}

/** Puts the parameters into `/vms/{vmid}`; slashes that double or trail do not count. */
function fill(template: string, params: Readonly<Record<string, unknown>>): string {
  const path = template.replace(/\{([^}]+)\}/g, (_, name: string) => String(params[name] ?? ''));
  return path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
}

function option(flat: readonly PermissionOperand[], name: string): PermissionOperand | undefined {
  const at = flat.indexOf(name);
  return at < 0 ? undefined : flat[at + 1];
}
