import type { Terminal } from '../../client/terminal.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import { parseNodeRef } from '../../pve/guest-ref.ts';
import { resolveGuest } from '../resolve-guest.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import { EscapeSequence } from './escape.ts';
import { withOpenInventory } from './with-open-inventory.ts';

/** Joins this terminal with one of a guest or node until either side ends it. */
export async function openShell(session: Session, subject: string): Promise<void> {
  const { keyboard, stdout } = session.shell;
  if (!keyboard.isTerminal || !stdout.isTerminal) {
    throw new UsageError(subject, 'a shell needs a terminal', 'For scripts there is `drowse exec`.');
  }
  await withOpenInventory(session, async (inventory) => {
    const terminal = await open(session, inventory, subject);
    session.note(`drowse: this is ${terminal.subject}. Leave with ~. at the beginning of a line, or Ctrl-].`);
    await join(session, terminal);
    session.note('\r\ndrowse: left.');
  });
}

async function open(session: Session, inventory: Inventory, subject: string): Promise<Terminal> {
  const { stdout } = session.shell;
  const options = { signal: session.signal, columns: stdout.columns, rows: stdout.rows };
  if (parseNodeRef(subject)) {
    const { remote, name } = inventory.resolveNode(subject);
    const node = inventory.nodes.get(`${remote}/${name}`)!;
    const root = node.client.accounts.user === 'root@pam';
    return node.terminal({ ...options, ...(root && { auth: 'ticket' }) });
  }
  return inventory.handle(await resolveGuest(session, inventory, subject)).guest.terminal(options);
}

async function join({ shell, signal }: Session, terminal: Terminal): Promise<void> {
  const sequence = new EscapeSequence();
  const leave = () => void terminal[Symbol.asyncDispose]();
  const giveBack = shell.keyboard.listen((keys) => {
    const typed = sequence.take(keys);
    if (typed.text !== '') void terminal.write(typed.text);
    if (typed.leave) leave();
  });
  const forget = shell.atExit(giveBack);
  const stopSizes = shell.stdout.onResize(() => terminal.resize(shell.stdout.columns, shell.stdout.rows));
  signal.addEventListener('abort', leave, { once: true });
  try {
    const decoder = new TextDecoder();
    for await (const bytes of terminal) shell.stdout.write(decoder.decode(bytes, { stream: true }));
  } finally {
    signal.removeEventListener('abort', leave);
    stopSizes();
    forget();
    giveBack();
  }
  signal.throwIfAborted();
}
