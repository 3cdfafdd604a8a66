import type { PveClient } from '../client/client.ts';
import { addressTexts } from '../client/guest/addresses.ts';
import { Guest } from '../client/guest/guest.ts';
import type { GuestStatus } from '../client/guest/guest-status.ts';
import { PveError, type PveErrorCode } from '../pve/errors.ts';
import type { AddressAnswer } from './address-plan.ts';
import { isLive } from './guest-status.ts';
import type { GuestRecord } from './records.ts';

/** Failures that say nothing about the guest agent. */
const NOT_THE_AGENT: readonly PveErrorCode[] = ['connection', 'tls', 'auth', 'not-found'];

/** The client's guest, told where the picture has it: no call is spent on finding it. */
export function guestOfRecord(client: PveClient, record: GuestRecord): Guest {
  const { vmid, type: kind, node, name } = record;
  return new Guest(client, { vmid, kind }, { node, kind, ...(name !== null && { name }) });
}

/**
 * Asks a guest for its addresses: one that runs for those it has, one that does not for those configured.
 * Interfaces of docker, veth pairs and bridges inside it do not count. A guest that should tell and cannot (no
 * guest agent, no right to ask it, a server before 8.1) has those that are configured.
 */
export async function askForAddresses(
  client: PveClient,
  record: GuestRecord,
  options: { signal: AbortSignal; spare: boolean },
): Promise<AddressAnswer> {
  const { signal, spare } = options;
  const guest = guestOfRecord(client, record);
  const live = isLive(record.status);
  if (live && !spare) {
    const found = record.type === 'lxc' ? await askContainer(guest, signal) : await askAgent(guest, signal);
    if (found) return found;
  }
  const configured = await guest.addressesFromConfig({ signal });
  return { addresses: addressTexts(configured), from: live ? 'nobody' : 'config' };
}

async function askContainer(guest: Guest, signal: AbortSignal): Promise<AddressAnswer> {
  const found = await guest.addresses({ signal, interfaces: 'guest' });
  const told = found.length === 0 || found.some(({ source }) => source === 'interfaces');
  return { addresses: addressTexts(found), from: told ? 'guest' : 'nobody' };
}

/** `undefined` if there is no agent, or it has nothing to say. */
async function askAgent(guest: Guest, signal: AbortSignal): Promise<AddressAnswer | undefined> {
  try {
    const found = await guest.addressesFromInterfaces({ signal, interfaces: 'guest' });
    return found.length === 0 ? undefined : { addresses: addressTexts(found), from: 'guest' };
  } catch (error) {
    // An agent that hangs and a node that does not answer look alike; the configuration tells them apart.
    if (error instanceof PveError && !NOT_THE_AGENT.includes(error.code)) return undefined;
    throw error;
  }
}

/** Reads the guest's status itself, not the list; `undefined` if it no longer exists. */
export async function readStatus(
  client: PveClient,
  record: GuestRecord,
  options: { signal: AbortSignal },
): Promise<GuestStatus | undefined> {
  try {
    return await guestOfRecord(client, record).status(options);
  } catch (error) {
    if (error instanceof PveError && error.code === 'not-found') return undefined;
    throw error;
  }
}
