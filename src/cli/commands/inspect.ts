import type { Command } from 'commander';
import { guestStatus } from '../../client/guest/guest-status.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { GuestRecord, NodeRecord } from '../../inventory/records.ts';
import { parseNodeRef } from '../../pve/guest-ref.ts';
import { errorText } from '../error-text.ts';
import { examples } from '../examples.ts';
import { withInventory } from '../inventory-session.ts';
import { formatOption } from '../options.ts';
import type { Format } from '../output/print.ts';
import type { Attach } from '../program.ts';
import { resolveGuest } from '../resolve-guest.ts';
import type { Session } from '../session.ts';

export function addInspect(program: Command, attach: Attach): void {
  const command = program
    .command('inspect')
    .description('print everything known about guests or nodes, read anew')
    .argument('<guest...>', 'guests, or node/NAME')
    .addOption(formatOption('json', 'jsonl'))
    .addHelpText(
      'after',
      examples(
        ['drowse inspect web', 'state, addresses and configuration of a guest'],
        ["drowse inspect 101 | jq '.[0].config'", 'its configuration alone'],
        ['drowse inspect node/pve1', 'a node'],
      ),
    );
  attach(command, (session, subjects) =>
    withInventory(session, async (inventory) => {
      const found: unknown[] = [];
      for (const subject of subjects) {
        try {
          found.push(await inspect(session, inventory, subject));
        } catch (error) {
          session.fail(error);
        }
      }
      if (found.length === 0) return;
      const { format } = command.opts<{ format: Format }>();
      if (format === 'json') session.print(JSON.stringify(found, null, 2));
      else session.print(...found.map((each) => JSON.stringify(each)));
    }),
  );
}

async function inspect(session: Session, inventory: Inventory, subject: string): Promise<unknown> {
  if (parseNodeRef(subject)) return inspectNode(session, inventory, inventory.resolveNode(subject));
  return inspectGuest(session, inventory, await resolveGuest(session, inventory, subject));
}

/**
 * What the guest itself says goes before the list, which lags behind by up to 10 s; but for its CPU use, of which
 * a single look says nothing.
 */
async function inspectGuest(session: Session, inventory: Inventory, known: GuestRecord): Promise<unknown> {
  const { signal } = session;
  const handle = inventory.handle(known);
  const subject = inventory.refOf(known);
  const [current, config, interfaces] = await Promise.all([
    handle.guest.current({ signal }),
    orNull(session, `${subject}: its configuration`, handle.guest.config({ signal })),
    orNull(session, `${subject}: its addresses`, handle.guest.addresses({ signal, interfaces: 'guest' })),
  ]);
  const addresses = interfaces && [...new Set(interfaces.map(({ address }) => address))];
  const { record } = handle;
  return {
    ...record,
    name: current.name ?? record.name,
    status: guestStatus(current),
    lock: current.lock ?? null,
    memory: {
      usedBytes: current.memoryUsedBytes ?? null,
      totalBytes: current.memoryTotalBytes ?? record.memory.totalBytes,
    },
    uptimeSeconds: current.uptimeSeconds ?? null,
    addresses: addresses ?? record.addresses,
    addressesAt: addresses ? new Date(session.shell.clock.now()) : record.addressesAt,
    interfaces,
    config,
  };
}

async function inspectNode(session: Session, inventory: Inventory, known: NodeRecord): Promise<unknown> {
  const subject = inventory.refOf(known);
  const node = inventory.nodes.get(`${known.remote}/${known.name}`)!;
  const { signal } = session;
  const [details] = await Promise.all([
    orNull(session, `${subject}: its status`, node.status({ signal })),
    inventory.askVersions({ signal }),
  ]);
  return { ...inventory.resolveNode(`${known.remote}/${known.name}`), details };
}

/** What is not essential: without it the rest is still worth having. */
async function orNull<Value>(session: Session, what: string, work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    session.signal.throwIfAborted();
    const why = errorText(error).replace(/^drowse: /, '');
    session.note(`drowse: warning: ${what} cannot be read: ${why}`);
    return null;
  }
}
