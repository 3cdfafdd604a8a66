import type { Clock } from '../std/clock.ts';
import { abandonable } from '../std/singleflight.ts';
import type { GuestRecord } from './records.ts';
import type { RemoteWatch } from './remote-watch.ts';

/** How long somebody who asks once waits for what nobody knows yet. */
const PATIENCE_MS = 2000;

export interface BoundedAskOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/** Asks the guests whose addresses nobody knows, and waits for them no longer than is bearable. */
export async function askUnknownAddresses(
  watches: ReadonlyMap<string, RemoteWatch>,
  records: Iterable<GuestRecord>,
  options: BoundedAskOptions,
): Promise<void> {
  const asked: Promise<unknown>[] = [];
  for (const { remote, vmid } of records) {
    const watch = watches.get(remote);
    const slot = watch?.picture.slot(vmid);
    if (!watch || !slot || watch.picture.lost !== null) continue;
    if (slot.addresses === null && slot.record.status !== 'unknown') {
      asked.push(watch.addresses.now(slot));
    }
  }
  await within(Promise.allSettled(asked), options);
}

/** Asks the nodes that have not told their version, and waits for them no longer than is bearable. */
export async function askUnknownVersions(
  watches: ReadonlyMap<string, RemoteWatch>,
  options: BoundedAskOptions,
): Promise<void> {
  const inReach = [...watches.values()].filter(({ picture }) => picture.lost === null);
  await within(Promise.all(inReach.map(({ facts }) => facts.readNodeVersions())), options);
}

async function within(work: Promise<unknown>, options: BoundedAskOptions): Promise<void> {
  const { clock, signal, timeoutMs = PATIENCE_MS } = options;
  let late: () => void = () => {};
  const over = new Promise<void>((resolve) => {
    late = resolve;
  });
  const timer = clock.setTimeout(late, timeoutMs);
  try {
    await abandonable(Promise.race([work, over]), signal);
  } finally {
    timer.cancel();
  }
}
