import { PveError } from '../../pve/errors.ts';
import type { NetworkInterface } from '../../pve/wire/interfaces.ts';
import { configAddresses, type GuestAddress, reachableAddresses } from './addresses.ts';
import { readConfig } from './config.ts';
import type { AddressOptions } from './options.ts';
import type { Reach } from './reach.ts';

/** See `Guest.addresses`. */
export async function readAddresses(reach: Reach, options: AddressOptions = {}): Promise<GuestAddress[]> {
  const { kind } = await reach.known(options);
  if (kind === 'lxc') {
    const interfaces = await lxcInterfaces(reach, options);
    if (interfaces) return reachableAddresses(interfaces, 'interfaces', options.interfaces ?? 'all');
    return readConfigAddresses(reach, options);
  }
  const config = await readConfig(reach, options);
  if (isAgentEnabled('agent' in config ? config.agent : undefined)) {
    try {
      const interfaces = await agentInterfaces(reach, options);
      const found = reachableAddresses(interfaces, 'agent', options.interfaces ?? 'all');
      if (found.length > 0) return found;
    } catch (error) {
      options.signal?.throwIfAborted();
      const configured = configAddresses('qemu', config);
      const forbidden = error instanceof PveError && error.code === 'forbidden';
      if (isAgentSilent(error) || (forbidden && configured.length > 0)) return configured;
      throw error;
    }
  }
  return configAddresses('qemu', config);
}

/** See `Guest.addressesFromInterfaces`. */
export async function readInterfaceAddresses(
  reach: Reach,
  options: AddressOptions = {},
): Promise<GuestAddress[]> {
  const which = options.interfaces ?? 'all';
  const { kind } = await reach.known(options);
  if (kind === 'qemu') return reachableAddresses(await agentInterfaces(reach, options), 'agent', which);
  const interfaces = await lxcInterfaces(reach, options);
  return interfaces ? reachableAddresses(interfaces, 'interfaces', which) : [];
}

/** See `Guest.addressesFromConfig`. */
export async function readConfigAddresses(
  reach: Reach,
  options: AddressOptions = {},
): Promise<GuestAddress[]> {
  const config = await readConfig(reach, options);
  return configAddresses((await reach.known(options)).kind, config);
}

/**
 * A container's interfaces; `undefined` where they cannot be had: it is stopped, or the server is of a version
 * without that call (before 8.1).
 */
async function lxcInterfaces(
  reach: Reach,
  options: AddressOptions,
): Promise<readonly NetworkInterface[] | undefined> {
  try {
    const interfaces = await askLxc(reach, options);
    if (interfaces) return interfaces;
    // The same answer comes for a container that is not there: it may run elsewhere [LXA].
    const before = (await reach.known(options)).node;
    const current = await reach.current(options);
    if (current.status !== 'running' || (await reach.known(options)).node === before) return undefined;
    return (await askLxc(reach, options)) ?? undefined;
  } catch (error) {
    if (error instanceof PveError && error.code === 'unsupported') return undefined;
    throw error;
  }
}

function askLxc(reach: Reach, options: AddressOptions): Promise<readonly NetworkInterface[] | null> {
  const { interfaces: _which, ...request } = options;
  return reach.read(
    ({ node, vmid }) =>
      reach.client.request('GET /nodes/{node}/lxc/{vmid}/interfaces', { node, vmid }, request),
    request,
  );
}

function agentInterfaces(reach: Reach, options: AddressOptions): Promise<readonly NetworkInterface[]> {
  const { interfaces: _which, ...request } = options;
  return reach.read(
    ({ node, vmid }) =>
      reach.client.request(
        'GET /nodes/{node}/qemu/{vmid}/agent/network-get-interfaces',
        { node, vmid },
        request,
      ),
    request,
  );
}

/** `1`, `enabled=1`, `1,fstrim_cloned_disks=1`; a call to an agent that is off blocks a worker for nothing [QG]. */
export function isAgentEnabled(option: string | undefined): boolean {
  return option !== undefined && /^(enabled=)?(1|yes|on|true)(,|$)|,enabled=1(,|$)/.test(option);
}

/** Whether the agent just is not there now: stopped machine, nothing installed, or hung [QG]. */
function isAgentSilent(error: unknown): boolean {
  if (!(error instanceof PveError)) return false;
  return (
    error.code === 'api' || error.code === 'timeout' || error.code === 'unsupported' || error.status === 596
  );
}
