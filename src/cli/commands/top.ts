import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { withInventory } from '../inventory-session.ts';
import type { Attach } from '../program.ts';
import { UsageError } from '../usage-error.ts';

export function addTop(program: Command, attach: Attach): void {
  const command = program
    .command('top')
    .description('show nodes and guests on the whole screen: sort, filter, start, stop; ? explains the keys')
    .addHelpText('after', examples(['drowse top', 'q ends it']));
  attach(command, async (session) => {
    const { stdout, keyboard } = session.shell;
    if (!stdout.isTerminal || !keyboard.isTerminal) {
      const advice = 'Use drowse stats, which also prints into a pipe.';
      throw new UsageError('top', 'it needs a terminal', advice);
    }
    const { Top } = await import('../top/top.ts');
    await withInventory(session, (inventory) => new Top(session, inventory).run(), { background: true });
  });
}
