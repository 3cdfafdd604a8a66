import type { Command } from 'commander';
import type { Inventory } from '../../inventory/inventory.ts';
import { parseNodeRef } from '../../pve/guest-ref.ts';
import { examples } from '../examples.ts';
import { withInventory } from '../inventory-session.ts';
import { formatOption } from '../options.ts';
import type { Format } from '../output/print.ts';
import type { Attach } from '../program.ts';
import { resolveGuest } from '../resolve-guest.ts';
import type { Session } from '../session.ts';

interface IpOptions {
  readonly ipv4?: boolean;
  readonly ipv6?: boolean;
  readonly allInterfaces?: boolean;
  readonly format: Format;
}

export function addIp(program: Command, attach: Attach): void {
  const command = program
    .command('ip')
    .description('print the addresses of a guest or node')
    .argument('<guest>', 'a guest, or node/NAME')
    .option('-4, --ipv4', 'IPv4 only')
    .option('-6, --ipv6', 'IPv6 only')
    .option('--all-interfaces', "those of docker's, veth and bridge interfaces inside the guest too")
    .addOption(formatOption('table', 'json', 'jsonl'))
    .addHelpText(
      'after',
      examples(
        ['drowse ip web', 'one address a line'],
        ['ssh root@$(drowse ip -4 web | head -1)', 'log in to the first one'],
        ['drowse ip node/pve1', 'how the cluster knows a node'],
      ),
    );
  attach(command, (session, [subject = '']) =>
    withInventory(session, (inventory) => ip(session, inventory, subject, command.opts<IpOptions>())),
  );
}

async function ip(
  session: Session,
  inventory: Inventory,
  subject: string,
  options: IpOptions,
): Promise<void> {
  const all = parseNodeRef(subject)
    ? (inventory.resolveNode(subject).addresses ?? [])
    : await guestAddresses(session, inventory, subject, options);
  const family = (address: string) => (address.includes(':') ? options.ipv6 : options.ipv4);
  const shown = options.ipv4 || options.ipv6 ? all.filter(family) : all;
  if (options.format === 'json') session.print(JSON.stringify(shown));
  else
    session.print(
      ...shown.map((address) => (options.format === 'jsonl' ? JSON.stringify(address) : address)),
    );
  if (shown.length === 0)
    session.note(`${subject} has no address${all.length > 0 ? ' of that family' : ''}.`);
}

async function guestAddresses(
  session: Session,
  inventory: Inventory,
  subject: string,
  { allInterfaces }: IpOptions,
): Promise<readonly string[]> {
  const handle = inventory.handle(await resolveGuest(session, inventory, subject));
  const { signal } = session;
  if (!allInterfaces) return handle.addresses({ signal });
  const addresses = await handle.guest.addresses({ signal, interfaces: 'all' });
  return [...new Set(addresses.map(({ address }) => address))];
}
