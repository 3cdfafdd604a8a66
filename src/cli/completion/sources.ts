import type { Inventory } from '../../inventory/inventory.ts';
import { withDeadline } from '../../std/deadline.ts';
import type { Session } from '../session.ts';
import { apiPaths } from './api-paths.ts';
import type { Candidate, WordSources } from './complete.ts';

/** A person waits at the prompt: what takes longer is left out. */
const PATIENCE_MS = 2000;

/** Words of the configured Proxmox; none where that cannot be asked. */
export function wordSources(session: Session): WordSources {
  const ask = (pick: (inventory: Inventory) => Candidate[]) => quietly(session, pick);
  return {
    guests: () => ask(guestWords),
    nodes: () => ask(nodeWords),
    remotes: async () => {
      const setup = await session.setup().catch(() => undefined);
      return (setup?.remotes ?? []).map(({ name = '' }) => ({ word: name, meaning: '' }));
    },
    paths: (partial, values) =>
      apiPaths(
        partial,
        values
          ? (variable, path) => {
              if (variable === 'node')
                return ask(({ snapshot }) => snapshot.nodes.map(({ name }) => ({ word: name, meaning: '' })));
              if (variable === 'vmid') return ask((inventory) => vmidWords(inventory, path));
              return Promise.resolve([]);
            }
          : undefined,
      ),
  };
}

async function quietly(session: Session, pick: (inventory: Inventory) => Candidate[]): Promise<Candidate[]> {
  const { clock } = session.shell;
  const late = () => new Error('too late');
  try {
    const { openInventory } = await import('../../app/open-inventory.ts');
    const { remotes } = await session.setup();
    return await withDeadline(
      clock,
      { signal: session.signal, timeoutMs: PATIENCE_MS, late },
      async (signal) => {
        const inventory = await openInventory(remotes, { background: false, clock, signal: signal! });
        try {
          return pick(inventory);
        } finally {
          await inventory[Symbol.asyncDispose]();
        }
      },
    );
  } catch {
    return [];
  }
}

function guestWords(inventory: Inventory): Candidate[] {
  return inventory.snapshot.guests.flatMap((guest) => {
    const ref = inventory.refOf(guest);
    const meaning = `${guest.type} on ${guest.node}, ${guest.status}`;
    const name = guest.name === null ? [] : [{ word: ref.replace(/\d+$/, guest.name), meaning }];
    return [...name, { word: ref, meaning: `${guest.name ?? ''} ${meaning}`.trim() }];
  });
}

function nodeWords(inventory: Inventory): Candidate[] {
  return inventory.snapshot.nodes.map((node) => ({
    word: inventory.refOf(node).replace(/^node\//, ''),
    meaning: node.status,
  }));
}

/** Of the node and kind that the path names already. */
function vmidWords({ snapshot }: Inventory, path: readonly string[]): Candidate[] {
  return snapshot.guests
    .filter(({ node, type }) => path[1] === node && path[2] === type)
    .map(({ vmid, name }) => ({ word: String(vmid), meaning: name ?? '' }));
}
