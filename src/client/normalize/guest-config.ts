import type { LxcConfig, QemuConfig } from '../../pve/wire/guest-config.ts';
import { fieldsOf, isFields, toFlag, toNumber, toText } from './scalar.ts';

const FLAGS = new Set(
  (
    'onboot protection template unprivileged console debug kvm acpi numa tablet localtime reboot freeze ' +
    'autostart tdf ciupgrade'
  ).split(' '),
) as ReadonlySet<string>;

const NUMBERS = new Set(
  'cores cpulimit cpuunits swap tty balloon sockets vcpus shares migrate_speed migrate_downtime smp'.split(
    ' ',
  ),
) as ReadonlySet<string>;

/** `GET /nodes/{node}/lxc/{vmid}/config`. */
export function lxcConfig(wire: unknown): LxcConfig {
  return config(wire, 'GET /nodes/{node}/lxc/{vmid}/config') as unknown as LxcConfig;
}

/** `GET /nodes/{node}/qemu/{vmid}/config`. */
export function qemuConfig(wire: unknown): QemuConfig {
  return config(wire, 'GET /nodes/{node}/qemu/{vmid}/config') as unknown as QemuConfig;
}

/** Options we know get their type; those we don't are kept as they came. */
function config(wire: unknown, route: string): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fieldsOf(wire, route))) {
    const option = optionOf(key, value);
    // Defined, not assigned: an option called __proto__ is an option.
    if (option !== undefined) {
      Object.defineProperty(result, key, {
        value: option,
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
  }
  return result;
}

function optionOf(key: string, value: unknown): unknown {
  if (value === null) return undefined;
  if (FLAGS.has(key)) return toFlag(value);
  if (NUMBERS.has(key)) return toNumber(value);
  if (key === 'memory') return toNumber(value) ?? toText(value);
  if (key === 'lxc') return rawLines(value);
  return isFields(value) || Array.isArray(value) ? undefined : (toText(value) ?? value);
}

function rawLines(value: unknown): readonly (readonly [string, string])[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((line): (readonly [string, string])[] => {
    const [key, text] = Array.isArray(line) ? [toText(line[0]), toText(line[1])] : [];
    return key === undefined || text === undefined ? [] : [[key, text]];
  });
}
