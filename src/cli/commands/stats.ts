import { type Command, Option } from 'commander';
import type { Inventory } from '../../inventory/inventory.ts';
import { examples } from '../examples.ts';
import { withInventory } from '../inventory-session.ts';
import type { Attach } from '../program.ts';
import { resolveGuest } from '../resolve-guest.ts';
import type { Session } from '../session.ts';
import type { StatsFormat } from '../stats/formats.ts';
import type { StatsSubjects } from '../stats/subjects.ts';
import { UsageError } from '../usage-error.ts';

interface StatsOptions {
  readonly all?: boolean;
  readonly nodes?: boolean;
  readonly stream: boolean;
  readonly format: StatsFormat;
}

export function addStats(program: Command, attach: Attach): void {
  const command = program
    .command('stats')
    .description('show what guests or nodes use, live')
    .argument('[guest...]', 'which guests (default: all that are in use)')
    .option('-a, --all', 'without arguments, the stopped guests too')
    .option('--nodes', 'nodes instead of guests; arguments name nodes')
    .option('--no-stream', 'print one reading and end')
    .addOption(
      new Option(
        '--format <format>',
        'how to print; `line` is STATUS|CPU%|MEM USAGE/LIMIT|MEM%|NET I/O|BLOCK I/O',
      )
        .choices(['table', 'json', 'jsonl', 'line'])
        .default('table'),
    )
    .addHelpText(
      'after',
      examples(
        ['drowse stats', 'a table that changes, until Ctrl-C'],
        ['drowse stats web db --no-stream', 'one reading of two guests'],
        ['drowse stats --nodes', 'what the nodes use'],
        ['drowse stats web --format line', 'a line for each reading'],
        ["drowse stats --format jsonl | jq -c '[.vmid, .cpu.used]'", 'for a script'],
      ),
    );
  attach(command, async (session, operands) => {
    const options = command.opts<StatsOptions>();
    if (options.stream && options.format === 'json') {
      const advice = 'Use --format jsonl, or --no-stream.';
      throw new UsageError('--format json', 'a stream has no end, so there is no array of it', advice);
    }
    if (options.all && (options.nodes || operands.length > 0)) {
      throw new UsageError('--all', 'it has no meaning with --nodes or with named guests', 'Leave it out.');
    }
    await withInventory(session, (inventory) => stats(session, inventory, operands, options), {
      background: options.stream,
    });
  });
}

async function stats(
  session: Session,
  inventory: Inventory,
  operands: readonly string[],
  options: StatsOptions,
): Promise<void> {
  const now = () => session.shell.clock.now();
  if (options.nodes) {
    const { nodeSubjects } = await import('../stats/node-subjects.ts');
    const nodes = await resolveAll(session, operands, async (text) => inventory.resolveNode(text));
    if (nodes?.length !== 0) await show(session, nodeSubjects(inventory, nodes, { now }), options);
  } else {
    const { guestSubjects } = await import('../stats/guest-subjects.ts');
    const guests = await resolveAll(session, operands, (text) => resolveGuest(session, inventory, text));
    const how = { all: options.all ?? false, now };
    if (guests?.length !== 0) await show(session, guestSubjects(inventory, guests, how), options);
  }
}

/** `undefined` if none were named; of those that were, the ones there are. */
async function resolveAll<Found>(
  session: Session,
  operands: readonly string[],
  resolve: (text: string) => Promise<Found>,
): Promise<readonly Found[] | undefined> {
  if (operands.length === 0) return undefined;
  const found: Found[] = [];
  for (const text of operands) {
    try {
      found.push(await resolve(text));
    } catch (error) {
      session.fail(error);
    }
  }
  return found;
}

async function show<Sample>(
  session: Session,
  subjects: StatsSubjects<Sample>,
  options: StatsOptions,
): Promise<void> {
  if (options.stream) {
    const { stream } = await import('../stats/stream.ts');
    await stream(session, subjects, options.format);
  } else {
    const { printOnce } = await import('../stats/once.ts');
    await printOnce(session, subjects, options.format);
  }
}
