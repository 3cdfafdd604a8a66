import type { GuestAction } from '../../client/guest/guest.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { GuestRecord } from '../../inventory/records.ts';
import { PveError } from '../../pve/errors.ts';
import { Limit } from '../../std/limit.ts';
import { withInventory } from '../inventory-session.ts';
import { printable } from '../output/text-width.ts';
import { countText } from '../output/units.ts';
import { resolveGuest } from '../resolve-guest.ts';
import type { Session } from '../session.ts';
import { statusTone } from '../views/guest-columns.ts';
import { act, type Outcome, type PowerOptions } from './act.ts';
import { progressOf } from './progress.ts';

/** More at once would only queue up in the nodes. */
const AT_ONCE = 12;

/** Acts on several guests at once; each failure is reported, the others go on. */
export async function power(
  session: Session,
  action: GuestAction,
  subjects: readonly string[],
  options: PowerOptions,
): Promise<void> {
  await withInventory(session, async (inventory) => {
    const guests = await resolveAll(session, inventory, subjects);
    if (guests.length === 0) return;
    const outcomes = await actOnAll(session, inventory, action, guests, options);
    report(session, outcomes, options, subjects.length, (guest) => labelOf(inventory, guest));
  });
}

/** Every guest once, however often and by whatever name it was typed. */
async function resolveAll(
  session: Session,
  inventory: Inventory,
  subjects: readonly string[],
): Promise<GuestRecord[]> {
  const guests = new Map<string, GuestRecord>();
  for (const subject of subjects) {
    try {
      const guest = await resolveGuest(session, inventory, subject);
      guests.set(inventory.refOf(guest), guest);
    } catch (error) {
      session.fail(error);
    }
  }
  return [...guests.values()];
}

async function actOnAll(
  session: Session,
  inventory: Inventory,
  action: GuestAction,
  guests: readonly GuestRecord[],
  options: PowerOptions,
): Promise<Outcome[]> {
  const { signal } = session;
  const { clock } = session.shell;
  const limit = new Limit(AT_ONCE);
  const underWay = new Map<string, string>();
  const labels = guests.map((guest) => labelOf(inventory, guest));
  const progress = progressOf(session, labels, { action, quiet: options.quiet ?? false });
  try {
    return await Promise.all(
      guests.map((guest, index) =>
        limit.run(
          async () => {
            const label = labels[index]!;
            const onLog = (line: string) => progress.line(label, line);
            const onTask = ({ upid }: { upid: string }) => underWay.set(label, upid);
            const outcome = await act(inventory.handle(guest), action, options, {
              clock,
              signal,
              onLog,
              onTask,
            });
            underWay.delete(label);
            progress.done(label, outcome.error === undefined, outcome.guest.status);
            if (outcome.error !== undefined) progress.around(() => session.fail(outcome.error));
            return outcome;
          },
          { signal },
        ),
      ),
    );
  } finally {
    progress.end();
    if (signal.aborted) for (const upid of underWay.values()) session.note(`The task goes on: ${upid}`);
  }
}

function labelOf(inventory: Inventory, guest: GuestRecord): string {
  return printable(guest.name === null ? inventory.refOf(guest) : `${inventory.refOf(guest)} ${guest.name}`);
}

function report(
  session: Session,
  outcomes: readonly Outcome[],
  { format, wait }: PowerOptions,
  asked: number,
  label: (guest: GuestRecord) => string,
): void {
  const succeeded = outcomes.filter(({ error }) => error === undefined);
  // A failure leaves standard output empty; only of several is it told beside the successes.
  if (succeeded.length === 0) return;
  const entries = (asked > 1 ? outcomes : succeeded).map(({ guest, task, error }) => ({
    guest,
    task,
    error: errorJson(error),
  }));
  if (format === 'json') session.print(JSON.stringify(entries, null, 2));
  if (format === 'jsonl') session.print(...entries.map((entry) => JSON.stringify(entry)));
  if (format !== 'table') return;
  for (const { guest, task, warnings, alreadyThere } of succeeded) {
    const status = session.paint(guest.status, statusTone(guest));
    const already = alreadyThere ? ' already' : '';
    const remark = warnings > 0 ? ` (${countText(warnings, 'warning')})` : '';
    session.print(wait ? `${label(guest)}: ${status}${already}${remark}` : (task?.upid ?? label(guest)));
  }
}

function errorJson(error: unknown): { code: string; message: string } | null {
  if (error === undefined) return null;
  return error instanceof PveError
    ? { code: error.code, message: error.message }
    : { code: 'api', message: String(error) };
}
