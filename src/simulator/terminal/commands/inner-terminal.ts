import { attachedShell } from '../login.ts';
import { ttyChannel } from '../system/channels.ts';
import type { Machine } from '../system/machine.ts';
import { OpenFile } from '../system/open-file.ts';
import { Process } from '../system/process.ts';
import { ProcessGroup } from '../system/process-group.ts';
import { standardFiles } from '../system/standard-files.ts';
import { Tty } from '../system/tty.ts';
import { Wakers } from '../system/wakers.ts';

const HELD_LIMIT = 65_536;

/** An interactive shell in a container on a terminal of its own, its bytes passed through the one outside. */
export async function enterGuest(process: Process, machine: Machine): Promise<number> {
  const outer = process.tty;
  if (!outer) return 1;
  const before = outer.settings;
  const news = new Wakers();
  let held = '';
  const inner = new Tty({
    name: machine.nextTerminal(),
    columns: outer.columns,
    rows: outer.rows,
    output: (bytes) => {
      held += bytes;
      news.wakeAll();
    },
    hasRoom: () => held.length < HELD_LIMIT,
  });
  // As lxc-attach sets it: everything typed goes inside as it is, and CR is added on the way out once more.
  outer.set({ icanon: false, echo: false, isig: false, icrnl: false, opost: true, onlcr: true });
  process.setDisposition('WINCH', () => inner.resize(outer.columns, outer.rows));
  const file = new OpenFile(ttyChannel(inner));
  const shell = new Process({
    machine,
    group: new ProcessGroup(),
    tty: inner,
    args: ['bash'],
    environment: new Map(process.environment),
    directory: '/',
    files: standardFiles(file, file.retain(), file.retain()),
  });
  shell.start(attachedShell);
  try {
    for (;;) {
      if (held !== '') {
        const bytes = held;
        held = '';
        inner.outputDrained();
        await process.out(bytes);
        continue;
      }
      const typed = outer.tryRead(4096);
      if (typed === '') break;
      if (typed !== undefined) inner.type(typed);
      else if (shell.status !== undefined) break;
      else {
        await process.until((wake) => {
          const cancels = [outer.whenReadable(wake), news.subscribe(wake), shell.whenEnded(wake)];
          return () => {
            for (const cancel of cancels) cancel();
          };
        });
      }
    }
    return shell.status ?? 0;
  } finally {
    inner.hangUp();
    shell.signal('HUP');
    outer.set(before);
  }
}
