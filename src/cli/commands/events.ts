import type { Command } from 'commander';
import type { InventoryEvent } from '../../inventory/events.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import { withDeadline } from '../../std/deadline.ts';
import { examples } from '../examples.ts';
import { withInventory } from '../inventory-session.ts';
import { choiceOption, durationOption, listOption } from '../options.ts';
import type { Format } from '../output/print.ts';
import type { Attach } from '../program.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import { eventLine, isNews } from '../views/event-line.ts';

interface EventsOptions {
  /** Milliseconds. */
  readonly for?: number;
  readonly kind?: readonly string[];
  readonly after?: string;
  readonly format: Format;
}

export function addEvents(program: Command, attach: Attach): void {
  const command = program
    .command('events')
    .description('print what happens to guests, nodes, remotes and tasks, as it happens')
    .option('-f, --follow', 'go on until interrupted; this is so without it, too')
    .addOption(durationOption('--for <duration>', 'end after this time'))
    .addOption(
      listOption(
        '-k, --kind <kind>',
        'only events of this kind, or whose kind begins so: guest, task-finished',
      ),
    )
    .option(
      '--after <id>',
      'go on after this event; of another run of drowse that cannot be told, and resume-expired and snapshot come first',
    )
    .addOption(choiceOption('--format <format>', 'how to print', ['table', 'json', 'jsonl']).default('table'))
    .addHelpText(
      'after',
      examples(
        ['drowse events -f', 'watch'],
        ['drowse events --kind guest-started,guest-stopped', 'only these'],
        [
          'drowse events --format jsonl | jq -r \'select(.kind == "node-lost") | .node.name\'',
          'for a script',
        ],
      ),
    );
  attach(command, async (session) => {
    const options = command.opts<EventsOptions>();
    if (options.after !== undefined && !/^[^\s-]+-\d+$/.test(options.after)) {
      const what = `${JSON.stringify(options.after)} is no id of an event`;
      throw new UsageError('--after', what, 'Ids look like EPOCH-SEQ; --format jsonl prints them.');
    }
    if (options.format === 'json' && options.for === undefined) {
      const advice = 'Use --format jsonl, or set an end by --for.';
      throw new UsageError('--format json', 'events have no end, so there is no array of them', advice);
    }
    await withInventory(session, (inventory) => events(session, inventory, options), { background: true });
  });
}

async function events(session: Session, inventory: Inventory, options: EventsOptions): Promise<void> {
  const over = new TimeIsOver();
  const collected: InventoryEvent[] = [];
  try {
    await withDeadline(
      session.shell.clock,
      { signal: session.signal, timeoutMs: options.for, late: () => over },
      async (signal) => {
        for await (const event of inventory.events({ signal, after: options.after })) {
          if (!wanted(event, options.kind)) continue;
          if (options.format === 'json') collected.push(event);
          else if (options.format === 'jsonl') session.print(JSON.stringify(event));
          else if (isNews(event)) session.print(eventLine(event, inventory, session.paint));
        }
      },
    );
  } catch (error) {
    if (error !== over) throw error;
  }
  if (options.format === 'json') session.print(JSON.stringify(collected, null, 2));
}

/** How `--for` ends; no failure. */
class TimeIsOver extends Error {
  override readonly name = 'TimeIsOver';
}

function wanted(event: InventoryEvent, kinds: readonly string[] | undefined): boolean {
  return !kinds || kinds.some((kind) => event.kind === kind || event.kind.startsWith(`${kind}-`));
}
