import type { StatsSample } from '../../client/guest/guest.ts';
import { formatStatsLine } from '../../client/guest/stats-line.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { GuestRecord } from '../../inventory/records.ts';
import { listedSample } from '../../inventory/stats/sample.ts';
import { hasRemotes } from '../inventory-session.ts';
import { statsColumns } from '../views/stats-columns.ts';
import type { StatsSubjects } from './subjects.ts';

interface Named {
  readonly remote: string;
  readonly vmid: number;
}

/** The guests that were named; without any all that are in use, with `all` the stopped ones too. */
export function guestSubjects(
  inventory: Inventory,
  named: readonly GuestRecord[] | undefined,
  options: { all: boolean; now: () => number },
): StatsSubjects<StatsSample> {
  const keyOf = ({ remote, vmid }: Named) => `${remote}/${vmid}`;
  const keys = named && new Set(named.map(keyOf));
  const inUse = ({ status, template }: GuestRecord) => status !== 'stopped' && template !== true;
  const wanted = (guest: GuestRecord) => keys?.has(keyOf(guest)) ?? (options.all || inUse(guest));
  const chosen = () => inventory.snapshot.guests.filter(wanted);
  const remotes = hasRemotes(inventory);
  return {
    columns: statsColumns({ remotes }),
    several: named?.length !== 1,
    samples: (signal) => inventory.stats(wanted, { signal }),
    keyOf,
    rows: (known) =>
      chosen().map((guest) => known.get(keyOf(guest)) ?? listedSample(guest, new Date(options.now()))),
    isWhole: () => true,
    over: () => named !== undefined && chosen().length === 0,
    line: formatStatsLine,
    nameOf: ({ remote, vmid }) => (remotes ? `${remote}/${vmid}` : String(vmid)),
  };
}
