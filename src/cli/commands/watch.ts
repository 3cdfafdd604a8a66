import type { Command } from 'commander';
import { examples } from '../examples.ts';
import type { Attach } from '../program.ts';
import type { Session } from '../session.ts';

export function addWatch(program: Command, attach: Attach): void {
  const command = program
    .command('watch')
    .description('show nodes and guests live, until interrupted')
    .option('--or-demo', 'without any configuration show the demo (this is what npm start does)')
    .addHelpText('after', examples(['drowse watch', 'a table that changes']));
  attach(command, (session) => watch(session, command.opts<{ orDemo?: boolean }>().orDemo ?? false));
}

async function watch(session: Session, orDemo: boolean): Promise<void> {
  const { loadSetup } = await import('../../app/setup.ts');
  const { cwd, env, clock } = session.shell;
  const setup = await loadSetup({ path: session.globals.config, env, cwd, optional: orDemo });
  if (setup.source.kind === 'none') {
    const { demo } = await import('./demo.ts');
    return demo(session, {});
  }
  const [{ openInventory }, { showLive }] = await Promise.all([
    import('../../app/open-inventory.ts'),
    import('../live/live-table.ts'),
  ]);
  const { signal } = session;
  const inventory = await openInventory(setup.remotes, { background: true, clock, signal });
  try {
    await showLive(session, inventory, []);
  } finally {
    await inventory[Symbol.asyncDispose]();
  }
}
