import { formatPropertyString, parsePropertyString, withProperty } from '../../pve/property-string.ts';

/**
 * The `startup` option with another time to shut down in. It is one property to Proxmox: writing `down=` alone
 * would erase order and delays [JS].
 */
export function withShutdownTimeout(startup: string | undefined, seconds: number): string {
  return formatPropertyString(withProperty(parsePropertyString(startup ?? ''), 'down', String(seconds)));
}
