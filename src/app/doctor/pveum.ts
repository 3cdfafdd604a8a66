import type { Need, PrivilegeSeries } from './features.ts';

export interface Grantee {
  /** `user@realm`. */
  readonly user: string;
  /** `user@realm!name`, if it is a token that needs the privileges. */
  readonly tokenId?: string;
}

/** Names of the roles we suggest, by where they are granted. */
const ROLES: Readonly<Record<Need['path'], string>> = {
  '/': 'DrowseCluster',
  '/vms': 'DrowseGuests',
  '/nodes': 'DrowseNodes',
  '/storage': 'DrowseStorage',
};

/**
 * The lines that grant what is missing, to be run on any node. A token with privilege separation may do what
 * both it and its user may, so both get the role; `root@pam` may do everything already [RE].
 */
export function pveumLines(
  needs: readonly Need[],
  series: PrivilegeSeries,
  grantee: Grantee,
  existingRoles: readonly string[],
): string[] {
  const paths = [...new Set(needs.map(({ path }) => path))];
  return paths.flatMap((path) => {
    const role = ROLES[path];
    const privileges = needs.filter((need) => need.path === path).map(({ privilege }) => privilege[series]);
    const list = [...new Set(privileges)].join(' ');
    return [
      existingRoles.includes(role)
        ? `pveum role modify ${role} --append 1 --privs ${quoted(list)}`
        : `pveum role add ${role} --privs ${quoted(list)}`,
      ...(grantee.user === 'root@pam'
        ? []
        : [`pveum acl modify ${path} --users ${quoted(grantee.user)} --roles ${role}`]),
      ...(grantee.tokenId === undefined
        ? []
        : [`pveum acl modify ${path} --tokens ${quoted(grantee.tokenId)} --roles ${role}`]),
    ];
  });
}

/** For a shell; `!` is special in interactive ones. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
