import type { Command } from 'commander';
import type { Inventory } from '../../inventory/inventory.ts';
import type { GuestRecord } from '../../inventory/records.ts';
import { examples } from '../examples.ts';
import { hasRemotes, withInventory } from '../inventory-session.ts';
import { choiceOption, formatOption, listOption } from '../options.ts';
import { type Format, printAll } from '../output/print.ts';
import type { Attach } from '../program.ts';
import type { Session } from '../session.ts';
import { guestColumns } from '../views/guest-columns.ts';

interface PsOptions {
  readonly all?: boolean;
  readonly node?: readonly string[];
  readonly status?: readonly string[];
  readonly type?: string;
  readonly tag?: readonly string[];
  readonly quiet?: boolean;
  readonly format: Format;
}

export function addPs(program: Command, attach: Attach): void {
  const command = program
    .command('ps')
    .description('list guests: all but the stopped ones')
    .option('-a, --all', 'the stopped ones too')
    .addOption(listOption('-n, --node <node>', 'only those on this node'))
    .addOption(
      listOption('-s, --status <status>', 'only those running, stopped, paused, hibernated, unknown, …'),
    )
    .addOption(choiceOption('-t, --type <type>', 'only containers or only virtual machines', ['lxc', 'qemu']))
    .addOption(listOption('--tag <tag>', 'only those with this tag; of several tags with each of them'))
    .option('-q, --quiet', 'print vmids only')
    .addOption(formatOption('table', 'json', 'jsonl'))
    .addHelpText(
      'after',
      examples(
        ['drowse ps -a', 'every guest'],
        ['drowse ps --node pve1 --type lxc', 'containers that run on pve1'],
        ['drowse ps --status stopped --tag web', 'stopped guests with the tag web'],
        ['drowse stop $(drowse ps -q --tag test)', 'stop all guests with the tag test'],
        ["drowse ps --format json | jq '.[].name'", 'their names, for a script'],
      ),
    );
  attach(command, (session) =>
    withInventory(session, (inventory) => ps(session, inventory, command.opts<PsOptions>())),
  );
}

async function ps(session: Session, inventory: Inventory, options: PsOptions): Promise<void> {
  const { signal } = session;
  const { invisibleGuests } = await import('../../app/invisible-guests.ts');
  const invisible = await invisibleGuests(inventory, { signal });
  for (const error of invisible) session.fail(error);
  if (invisible.length === inventory.snapshot.remotes.length) return;
  const chosen = choose(inventory, options);
  if (options.quiet) return session.print(...chosen.map((guest) => inventory.refOf(guest)));
  await inventory.askAddresses(chosen, { signal });
  const now = new Map(inventory.snapshot.guests.map((guest) => [inventory.refOf(guest), guest]));
  const rows = chosen.map((guest) => now.get(inventory.refOf(guest)) ?? guest);
  printAll(session, options.format, rows, guestColumns({ remotes: hasRemotes(inventory) }));
}

/** The guests that the options ask for. @throws PveError `not-found` for a node that is not there. */
function choose(inventory: Inventory, options: Omit<PsOptions, 'format' | 'quiet'>): GuestRecord[] {
  const nodes = options.node?.map((name) => inventory.resolveNode(name));
  const statuses = options.status?.map((status) => status.toLowerCase());
  return inventory.snapshot.guests.filter((guest) => {
    if (statuses ? !statuses.includes(guest.status) : !options.all && guest.status === 'stopped')
      return false;
    if (options.type !== undefined && guest.type !== options.type) return false;
    if (nodes && !nodes.some(({ remote, name }) => remote === guest.remote && name === guest.node))
      return false;
    return options.tag?.every((tag) => guest.tags.includes(tag)) ?? true;
  });
}
