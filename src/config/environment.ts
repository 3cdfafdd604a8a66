import { type Environment, variable } from './substitute.ts';

/** Key of `providers.proxmox[]` → the variable it may come from. */
const ENVIRONMENT_VARIABLES = {
  url: 'PROXMOX_URL',
  token_id: 'PROXMOX_TOKEN_ID',
  secret: 'PROXMOX_SECRET',
  secret_file: 'PROXMOX_SECRET_FILE',
  username: 'PROXMOX_USERNAME',
  password: 'PROXMOX_PASSWORD',
  password_file: 'PROXMOX_PASSWORD_FILE',
  realm: 'PROXMOX_REALM',
  ca_file: 'PROXMOX_CA_FILE',
  fingerprint: 'PROXMOX_FINGERPRINT',
  no_tls_verify: 'PROXMOX_NO_TLS_VERIFY',
} as const;

/** The one remote that the environment describes, as the file would; `undefined` if it says nothing. */
export function remoteFromEnvironment(env: Environment): Record<string, unknown> | undefined {
  const entries = Object.entries(ENVIRONMENT_VARIABLES).flatMap(([key, name]) => {
    const value = variable(env, name);
    return value === undefined ? [] : [[key, key === 'no_tls_verify' ? flagOf(value) : value] as const];
  });
  return entries.length === 0 ? undefined : { ...Object.fromEntries(entries), name: 'default' };
}

/** The variable that the last key of a path may come from. */
export function variableOf(path: readonly (string | number)[]): string | undefined {
  const key = String(path.at(-1));
  return Object.hasOwn(ENVIRONMENT_VARIABLES, key)
    ? ENVIRONMENT_VARIABLES[key as keyof typeof ENVIRONMENT_VARIABLES]
    : undefined;
}

/** Says the file's keys as variables. */
export function inVariables(text: string): string {
  const keys = Object.keys(ENVIRONMENT_VARIABLES).join('|');
  return text.replace(new RegExp(`(?<![@!\\w.])(?:${keys})(?![@!\\w])`, 'g'), (key) => variableOf([key])!);
}

/** How variables say yes and no; anything else is left for the check to refuse. */
function flagOf(value: string): unknown {
  if (/^(1|true|yes|on)$/i.test(value)) return true;
  return /^(0|false|no|off)$/i.test(value) ? false : value;
}
