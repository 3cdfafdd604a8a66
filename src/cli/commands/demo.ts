import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { numberOption } from '../options.ts';
import type { Attach } from '../program.ts';
import type { Session } from '../session.ts';

export interface DemoCommandOptions {
  readonly port?: number;
  readonly seed?: number;
  readonly readyFile?: string;
}

export function addDemo(program: Command, attach: Attach): void {
  const command = program
    .command('demo')
    .description('start a simulated Proxmox VE and show it live; configuration and PROXMOX_* are ignored')
    .addOption(
      numberOption(
        '--port <port>',
        "port of the first node, the others' follow (default: free ones)",
        1,
        65_535,
      ),
    )
    .addOption(numberOption('--seed <number>', 'another number makes other things happen', 0, 2 ** 32 - 1))
    .option('--ready-file <file>', 'write there, as JSON, how to reach it')
    .addHelpText(
      'after',
      examples(
        ['drowse demo', 'then paste the line it prints into another terminal'],
        ['drowse demo --ready-file demo.json', 'for a script: wait until the file is there'],
      ),
    );
  attach(command, (session) => demo(session, command.opts<DemoCommandOptions>()));
}

/** Runs until interrupted, and then ends well. */
export async function demo(session: Session, options: DemoCommandOptions): Promise<void> {
  const [{ openDemo }, { showLive }, { introduction }] = await Promise.all([
    import('../../app/demo.ts'),
    import('../live/live-table.ts'),
    import('../live/introduction.ts'),
  ]);
  const { cwd, clock } = session.shell;
  const opened = await openDemo({ ...options, cwd, clock, signal: session.signal });
  try {
    const paint = (text: string) => session.paint(text, 'dim');
    const { configFile } = opened.simulated.files;
    await showLive(session, opened.inventory, introduction(configFile, { cwd, paint }));
  } finally {
    await opened[Symbol.asyncDispose]();
  }
}
