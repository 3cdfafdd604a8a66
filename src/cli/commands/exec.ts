import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { listOption } from '../options.ts';
import type { Attach } from '../program.ts';

export interface ExecCommandOptions {
  readonly env?: readonly string[];
  readonly stdin: boolean;
}

export function addExec(program: Command, attach: Attach): void {
  const command = program
    .command('exec')
    .description('run a command in a guest, as root; its exit status is passed on')
    .argument('<guest>', 'vmid or name')
    .argument('<command...>', 'after --, the command and its words')
    .addOption(listOption('-e, --env <name=value>', 'set a variable for the command'))
    .option('--no-stdin', 'give the command no input, even if there is some')
    .addHelpText(
      'after',
      `${examples(
        ['drowse exec web -- nginx -t', 'words arrive as they are given'],
        ['drowse exec web -- sh -c \'echo "$HOSTNAME"\'', 'a script'],
        ['drowse exec web -- tar x -C /srv < files.tar', 'with input'],
      )}\nExit status: that of the command; 125 if drowse itself failed.`,
    );
  attach(command, async (session, operands) => {
    const { execCommand } = await import('../console/exec.ts');
    await execCommand(session, operands, command.opts<ExecCommandOptions>());
  });
}
