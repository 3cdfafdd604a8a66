import { Argument, type Command } from 'commander';
import { COMPLETION_SHELLS, type CompletionShell, completionScript } from '../completion/scripts.ts';
import { examples } from '../examples.ts';
import type { Attach } from '../program.ts';

export function addCompletion(program: Command, attach: Attach): void {
  const command = program
    .command('completion')
    .description('print a script that completes commands, options, guests and paths of the API')
    .addArgument(new Argument('<shell>', 'your shell').choices(COMPLETION_SHELLS))
    .addHelpText(
      'after',
      examples(
        ['eval "$(drowse completion bash)"', 'in ~/.bashrc'],
        ['eval "$(drowse completion zsh)"', 'in ~/.zshrc, after compinit'],
        ['drowse completion fish | source', 'in ~/.config/fish/config.fish'],
      ),
    );
  attach(command, async (session, [shell]) => {
    session.shell.stdout.write(completionScript(shell as CompletionShell));
  });
  const words = program
    .command('complete-words', { hidden: true })
    .description('print what may come in the place of the last word')
    .argument('[words...]');
  attach(words, async (session, typed) => {
    const [{ complete }, { wordSources }] = await Promise.all([
      import('../completion/complete.ts'),
      import('../completion/sources.ts'),
    ]);
    const found = await complete(program, typed, wordSources(session));
    session.print(...found.map(({ word, meaning }) => (meaning === '' ? word : `${word}\t${meaning}`)));
  });
}
