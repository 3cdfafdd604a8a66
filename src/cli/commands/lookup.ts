import type { Command } from 'commander';
import type { Inventory } from '../../inventory/inventory.ts';
import type { LookupQuery } from '../../inventory/options.ts';
import { canonicalIp } from '../../std/ip.ts';
import { examples } from '../examples.ts';
import { hasRemotes, withInventory } from '../inventory-session.ts';
import { durationOption, formatOption } from '../options.ts';
import { type Format, printOne } from '../output/print.ts';
import type { Attach } from '../program.ts';
import type { Session } from '../session.ts';
import { guestColumns } from '../views/guest-columns.ts';
import { nodeColumns } from '../views/node-columns.ts';

interface LookupOptions {
  readonly timeout?: number;
  readonly format: Format;
}

export function addLookup(program: Command, attach: Attach): void {
  const command = program
    .command('lookup')
    .description('find the guest or node that has an address, host name or alias')
    .argument('<address>', 'an IPv4 or IPv6 address, a host name, or a name')
    .addOption(
      durationOption('--timeout <duration>', 'how long to ask guests for their addresses (default: 30s)'),
    )
    .addOption(formatOption('table', 'json', 'jsonl'))
    .addHelpText(
      'after',
      examples(
        ['drowse lookup 10.0.0.5', 'who has this address'],
        ['drowse lookup web.example.com', 'by host name: web.example.com, then web'],
        ['drowse lookup 10.0.0.5 --format json | jq .vmid', 'the vmid alone'],
      ),
    );
  attach(command, (session, [text = '']) =>
    withInventory(session, (inventory) => lookup(session, inventory, text, command.opts<LookupOptions>())),
  );
}

async function lookup(
  session: Session,
  inventory: Inventory,
  text: string,
  { timeout, format }: LookupOptions,
): Promise<void> {
  const query: LookupQuery = canonicalIp(text) === undefined ? { hostname: text, alias: text } : { ip: text };
  const remotes = hasRemotes(inventory);
  const node = inventory.lookup(query) ? undefined : inventory.lookupNode(query);
  if (node) return printOne(session, format, node, nodeColumns({ remotes }));
  const { signal } = session;
  const found = await inventory.findExhaustively(query, { signal, timeoutMs: timeout });
  await inventory.askAddresses([found], { signal });
  printOne(session, format, inventory.handle(found).record, guestColumns({ remotes }));
}
