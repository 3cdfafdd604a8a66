import type { PveClient } from '../client/client.ts';
import { addressTexts } from '../client/guest/addresses.ts';
import { Guest } from '../client/guest/guest.ts';
import type { GuestStatus } from '../client/guest/guest-status.ts';
import { PveError, type PveErrorCode } from '../pve/errors.ts';
import type { AddressAnswer } from './address-plan.ts';
import { isLive } from './guest-status.ts';
import type { GuestRecord } from './records.ts';

/** Failures of the way to the guest, which say nothing about the guest itself. */
const ON_THE_WAY: readonly PveErrorCode[] = [
  'connection',
  'timeout',
  'tls',
  'auth',
  'forbidden',
  'node-unreachable',
];

/** The client's guest, told where the picture has it: no call is spent on finding it. */
export function guestOfRecord(client: PveClient, record: GuestRecord): Guest {
  const { vmid, type: kind, node, name } = record;
  return new Guest(client, { vmid, kind }, { node, kind, ...(name !== null && { name }) });
}

/**
 * Asks a guest for its addresses: one that runs for those it has, one that does not for those configured.
 * Interfaces of docker, veth pairs and bridges inside it do not count.
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
    try {
      const found = await guest.addressesFromInterfaces({ signal, interfaces: 'guest' });
      return { addresses: addressTexts(found), from: 'guest' };
    } catch (error) {
      if (!(error instanceof PveError) || ON_THE_WAY.includes(error.code)) throw error;
    }
  }
  const configured = await guest.addressesFromConfig({ signal, interfaces: 'guest' });
  return { addresses: addressTexts(configured), from: live ? 'nobody' : 'config' };
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
