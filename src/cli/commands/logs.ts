import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { withInventory } from '../inventory-session.ts';
import { durationOption, listOption, numberOption } from '../options.ts';
import type { Attach } from '../program.ts';

export interface LogsOptions {
  readonly follow?: boolean;
  readonly lines: number;
  /** Milliseconds. */
  readonly since?: number;
  readonly unit?: readonly string[];
  readonly file?: readonly string[];
}

export function addLogs(program: Command, attach: Attach): void {
  const command = program
    .command('logs')
    .description('print the journal, or files, of guests or nodes')
    .argument('<guest...>', 'guests, or node/NAME')
    .option('-f, --follow', 'go on with new lines until interrupted')
    .addOption(numberOption('-n, --lines <count>', 'the last so many lines', 0, 1_000_000_000).default(100))
    .addOption(durationOption('--since <duration>', 'only lines younger than this'))
    .addOption(listOption('-u, --unit <unit>', 'only lines of this systemd unit'))
    .addOption(listOption('--file <path>', 'this file of the guest instead of its journal'))
    .addHelpText(
      'after',
      examples(
        ['drowse logs -f web', 'follow the journal of a guest'],
        ['drowse logs --since 10m --unit nginx web', 'what nginx wrote in the last ten minutes'],
        ['drowse logs -f --file /var/log/app.log web', 'follow a file in it'],
        ['drowse logs -n 20 node/pve1', 'the journal of a node'],
      ),
    );
  attach(command, (session, subjects) =>
    withInventory(session, async (inventory) => {
      const { logs } = await import('../console/logs.ts');
      await logs(session, inventory, subjects, command.opts<LogsOptions>());
    }),
  );
}
