import type { EndpointSchema, PermissionExpression, PermissionOperand } from './schema.ts';

/** Says in words who may call a method: `VM.Audit on /vms/{vmid}`, `any account`, `root@pam only`. */
export function permissionText(endpoint: Pick<EndpointSchema, 'permissions'>): string {
  const { permissions } = endpoint;
  if (permissions?.check) return expressionText(permissions.check);
  switch (permissions?.user) {
    case undefined:
      return 'root@pam only';
    case 'world':
      return 'anybody, without logging in';
    case 'all':
      return 'any account';
    default:
      return `the account named in ${permissions!.user}`;
  }
}

/** Says one of Proxmox's prefix expressions in words [RE]. */
export function expressionText(expression: PermissionExpression): string {
  const [operator, ...operands] = expression;
  switch (operator) {
    case 'perm':
      return permText(operands);
    case 'and':
    case 'or':
      return (operands as unknown as readonly PermissionExpression[])
        .map((operand) => {
          const text = expressionText(operand);
          const nested = operand[0] !== operator && (operand[0] === 'and' || operand[0] === 'or');
          return nested ? `(${text})` : text;
        })
        .join(operator === 'and' ? ', and ' : ', or ');
    case 'perm-modify':
      return `the right to change permissions on ${operands[0]}`;
    case 'userid-param':
      return operands[0] === 'self' ? "one's own account" : `${operands[0]} on the realm of the account`;
    case 'userid-group':
      return userGroupText(operands);
    default:
      return JSON.stringify(expression);
  }
}

function permText(operands: readonly PermissionOperand[]): string {
  const [path, listed, ...rest] = operands as [string, string | readonly string[], ...PermissionOperand[]];
  const options = pairs(rest);
  // 7.4 has one method whose privilege is a bare word.
  const privileges = [listed].flat();
  const joined = privileges.join(options.get('any') ? ' or ' : ' and ');
  const condition = options.get('require_param');
  const words = privileges.length === 0 ? `any privilege on ${path}` : `${joined} on ${path}`;
  return condition === undefined ? words : `${words} (if ${condition} is given)`;
}

function userGroupText(operands: readonly PermissionOperand[]): string {
  const [privileges, ...rest] = operands as [readonly string[], ...PermissionOperand[]];
  const mode = pairs(rest).get('groups_param');
  const where = mode === undefined ? 'a group of the account' : 'every group it is put into';
  return `${privileges.join(' or ')} on /access/groups or on ${where}`;
}

function pairs(flat: readonly PermissionOperand[]): Map<string, PermissionOperand> {
  const result = new Map<string, PermissionOperand>();
  for (let index = 0; index + 1 < flat.length; index += 2) result.set(String(flat[index]), flat[index + 1]!);
  return result;
}
