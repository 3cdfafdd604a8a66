import type { GuestRecord } from '../../inventory/records.ts';
import type { Tone } from '../output/style.ts';
import type { Column } from '../output/table.ts';
import { percentText, spaceText, spanText, UNKNOWN } from '../output/units.ts';

/** The columns of `ps`; the remote's only where there are several. */
export function guestColumns(options: { remotes: boolean }): Column<GuestRecord>[] {
  return [
    ...(options.remotes ? [REMOTE] : []),
    { header: 'VMID', text: (guest) => String(guest.vmid), align: 'right', tone: () => 'bold' },
    { header: 'NAME', text: (guest) => guest.name ?? UNKNOWN, atLeast: 8 },
    { header: 'TYPE', text: (guest) => guest.type, expendable: 3 },
    { header: 'NODE', text: (guest) => guest.node, atLeast: 6 },
    { header: 'STATUS', text: statusText, tone: statusTone, shrinkTo: 10 },
    {
      header: 'CPU',
      text: (guest) => percentText(used(guest, guest.cpu.used)),
      align: 'right',
      expendable: 2,
    },
    { header: 'MEMORY', text: memoryText, align: 'right', expendable: 1 },
    { header: 'ADDRESSES', text: (guest) => addressesText(guest.addresses), shrinkTo: 15 },
    {
      header: 'UPTIME',
      text: (guest) => spanText(used(guest, guest.uptimeSeconds)),
      align: 'right',
      expendable: 4,
    },
    { header: 'TAGS', text: (guest) => guest.tags.join(','), expendable: 5, shrinkTo: 6, tone: () => 'dim' },
  ];
}

const REMOTE: Column<GuestRecord> = { header: 'REMOTE', text: (guest) => guest.remote, atLeast: 6 };

/** The status, and in brackets what else keeps the guest from being used as usual. */
function statusText({ status, lock, template, haState, stale }: GuestRecord): string {
  const remarks = [
    ...(template ? ['template'] : []),
    ...(lock && !(lock === 'suspended' && status === 'hibernated') ? [lock] : []),
    ...(haState === 'error' || haState === 'fence' ? [`ha ${haState}`] : []),
    ...(stale ? ['stale'] : []),
  ];
  return remarks.length === 0 ? status : `${status} (${remarks.join(', ')})`;
}

export function statusTone({ status, stale }: GuestRecord): Tone {
  if (stale) return 'bad';
  switch (status) {
    case 'running':
      return 'good';
    case 'stopped':
      return 'dim';
    case 'unknown':
      return 'bad';
    default:
      return 'warn';
  }
}

/** Proxmox lists zeros for what does not run; they mean nothing. */
function used(guest: GuestRecord, value: number | null): number | null {
  return guest.status === 'stopped' || guest.status === 'hibernated' ? null : value;
}

function memoryText(guest: GuestRecord): string {
  const { usedBytes, totalBytes } = guest.memory;
  return spaceText({ usedBytes: used(guest, usedBytes), totalBytes });
}

/** IPv4 before IPv6, because that is what people type. */
function addressesText(addresses: readonly string[] | null): string {
  if (addresses === null || addresses.length === 0) return UNKNOWN;
  return [...addresses].sort((a, b) => Number(a.includes(':')) - Number(b.includes(':'))).join(' ');
}
