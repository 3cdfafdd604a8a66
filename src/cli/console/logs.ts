import type { JournalItem } from '../../client/journal/options.ts';
import type { TailItem } from '../../client/journal/tail.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import { parseNodeRef } from '../../pve/guest-ref.ts';
import type { LogsOptions } from '../commands/logs.ts';
import type { Tone } from '../output/style.ts';
import { printable } from '../output/text-width.ts';
import { resolveGuest } from '../resolve-guest.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';

const TONES: readonly Tone[] = ['accent', 'good', 'warn', 'bad', 'bold'];

interface Source {
  readonly name: string;
  read(): AsyncIterable<JournalItem | TailItem>;
}

/** Prints the logs of all subjects at once; one that fails is reported, and the others go on. */
export async function logs(
  session: Session,
  inventory: Inventory,
  subjects: readonly string[],
  options: LogsOptions,
): Promise<void> {
  const sources: Source[] = [];
  for (const subject of [...new Set(subjects)]) {
    try {
      sources.push(await sourceOf(session, inventory, subject, options));
    } catch (error) {
      session.fail(error);
    }
  }
  const width = Math.max(...sources.map(({ name }) => name.length), 0);
  await Promise.all(
    sources.map(async (source, index) => {
      const label = source.name.padEnd(width);
      const tone = TONES[index % TONES.length]!;
      const prefix = subjects.length > 1 ? `${session.paint(label, tone)} ${session.paint('|', 'dim')} ` : '';
      try {
        for await (const item of source.read()) {
          if (item.kind === 'gap') session.note(`drowse: ${source.name}: lines are missing here`);
          else session.print(...item.text.split('\n').map((line) => prefix + clean(line)));
        }
      } catch (error) {
        session.fail(error);
      }
    }),
  );
}

async function sourceOf(
  session: Session,
  inventory: Inventory,
  subject: string,
  options: LogsOptions,
): Promise<Source> {
  const { follow = false, lines, unit, file } = options;
  const { signal } = session;
  const since = options.since === undefined ? undefined : new Date(session.shell.clock.now() - options.since);
  const journal = {
    ...{ follow, signal, lines },
    ...(since && { since }),
    ...(unit && { units: unit }),
  };
  if (parseNodeRef(subject)) {
    if (file) throw new UsageError(subject, 'files can be read in guests only', 'Leave --file out.');
    const { remote, name } = inventory.resolveNode(subject);
    const node = inventory.nodes.get(`${remote}/${name}`)!;
    return { name: subject, read: () => node.journal(journal) };
  }
  const record = await resolveGuest(session, inventory, subject);
  const { guest } = inventory.handle(record);
  if (!file) return { name: record.name ?? subject, read: () => guest.journal(journal) };
  if (unit || since) {
    throw new UsageError(subject, 'a file has neither units nor times', 'Leave --unit and --since out.');
  }
  return { name: record.name ?? subject, read: () => guest.tail(file, { follow, signal, lines }) };
}

/** Without what would steer a terminal. */
function clean(line: string): string {
  return printable(
    line
      .replace(/\u001b\[[0-?]*[ -/]*[@-~]/g, '')
      .replaceAll('\t', '        ')
      .replace(/\r$/, ''),
  );
}
