import type { Command } from 'commander';
import type { Inventory } from '../../inventory/inventory.ts';
import type { TaskRecord } from '../../inventory/records.ts';
import { examples } from '../examples.ts';
import { hasRemotes, withInventory } from '../inventory-session.ts';
import { formatOption, listOption, numberOption } from '../options.ts';
import { type Format, printAll } from '../output/print.ts';
import type { Attach } from '../program.ts';
import { resolveGuest } from '../resolve-guest.ts';
import type { Session } from '../session.ts';
import { taskColumns } from '../views/task-columns.ts';

interface TasksOptions {
  readonly node?: readonly string[];
  readonly guest?: string;
  readonly running?: boolean;
  readonly failed?: boolean;
  readonly limit: number;
  readonly quiet?: boolean;
  readonly format: Format;
}

export function addTasks(program: Command, attach: Attach): void {
  const command = program
    .command('tasks')
    .description('list tasks that run or ran lately, newest first')
    .addOption(listOption('-n, --node <node>', 'only those of this node'))
    .option('-g, --guest <guest>', 'only those about this guest')
    .option('--running', 'only those that run')
    .option('--failed', 'only those that failed')
    .addOption(numberOption('-l, --limit <count>', 'at most so many', 1, 100_000).default(25))
    .option('-q, --quiet', 'print UPIDs only')
    .addOption(formatOption('table', 'json', 'jsonl'))
    .addHelpText(
      'after',
      examples(
        ['drowse tasks --failed', 'what went wrong lately'],
        ['drowse task log $(drowse tasks -q --guest web -l 1)', "the log of a guest's last task"],
      ),
    );
  attach(command, (session) =>
    withInventory(session, (inventory) => tasks(session, inventory, command.opts<TasksOptions>())),
  );
}

async function tasks(session: Session, inventory: Inventory, options: TasksOptions): Promise<void> {
  const nodes = options.node?.map((name) => inventory.resolveNode(name));
  const guest =
    options.guest === undefined ? undefined : await resolveGuest(session, inventory, options.guest);
  const wanted = ({ remote, node, id, status }: TaskRecord) =>
    (!nodes || nodes.some((each) => each.remote === remote && each.name === node)) &&
    (!guest || (remote === guest.remote && id === String(guest.vmid))) &&
    (!options.running || status === 'running') &&
    (!options.failed || status === 'failed');
  const all = await inventory.tasks({ signal: session.signal });
  const shown = all.filter(wanted).slice(0, options.limit);
  if (options.quiet) return session.print(...shown.map(({ upid }) => upid));
  const columns = taskColumns({ remotes: hasRemotes(inventory), now: session.shell.clock.now() });
  printAll(session, options.format, shown, columns);
}
