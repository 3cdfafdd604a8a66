import type { Command } from 'commander';
import { examples } from '../examples.ts';
import type { Attach } from '../program.ts';

export function addShell(program: Command, attach: Attach): void {
  const command = program
    .command('shell')
    .description('open a terminal on a guest or node')
    .argument('<guest>', 'a guest, or node/NAME')
    .addHelpText(
      'after',
      `${examples(
        ['drowse shell web', 'the console of a guest'],
        ['drowse shell node/pve1', "a node: root's shell with the password of root@pam, else a login"],
      )}\nLeave it with ~. at the beginning of a line, or with Ctrl-].`,
    );
  attach(command, async (session, [subject = '']) => {
    const { openShell } = await import('../console/shell.ts');
    await openShell(session, subject);
  });
}
