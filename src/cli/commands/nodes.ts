import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { hasRemotes, withInventory } from '../inventory-session.ts';
import { formatOption } from '../options.ts';
import { type Format, printAll } from '../output/print.ts';
import type { Attach } from '../program.ts';
import { nodeColumns } from '../views/node-columns.ts';

export function addNodes(program: Command, attach: Attach): void {
  const command = program
    .command('nodes')
    .description('list nodes')
    .addOption(formatOption('table', 'json', 'jsonl'))
    .addHelpText(
      'after',
      examples(
        ['drowse nodes', 'every node of every remote'],
        ['drowse nodes --format json | jq \'.[] | select(.status != "online")\'', 'those that are down'],
      ),
    );
  attach(command, (session) =>
    withInventory(session, async (inventory) => {
      await inventory.askVersions({ signal: session.signal });
      const columns = nodeColumns({ remotes: hasRemotes(inventory) });
      printAll(session, command.opts<{ format: Format }>().format, inventory.snapshot.nodes, columns);
    }),
  );
}
