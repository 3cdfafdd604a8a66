import { CommanderError } from 'commander';
import { errorText } from './error-text.ts';
import { exitCodeOf } from './exit-code.ts';
import { type Attach, createProgram } from './program.ts';
import { type GlobalOptions, Session } from './session.ts';
import { Interruption, type Shell } from './shell.ts';
import { usageErrorOf } from './usage-error-of.ts';

/** Runs the command line `words` (without program names) and returns the status to end with. */
export async function main(words: readonly string[], shell: Shell): Promise<number> {
  let exitCode = 0;
  let help = '';
  const attach: Attach = (command, action) => {
    command.action(async () => {
      const session = new Session(shell, command.optsWithGlobals<GlobalOptions>());
      await action(session, command.args);
      exitCode = session.exitCode;
    });
  };
  const program = createProgram(attach, {
    writeOut: (text) => shell.stdout.write(text),
    // Errors are written below, in the form all of ours have.
    writeErr: (text) => {
      help = text;
    },
    getOutHelpWidth: () => Math.min(shell.stdout.columns, 110),
    getErrHelpWidth: () => Math.min(shell.stderr.columns, 110),
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
  const debug = words.includes('--debug');
  try {
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (shell.signal.aborted) {
      const { reason } = shell.signal;
      return reason instanceof Interruption ? reason.exitCode : 130;
    }
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof CommanderError && error.code === 'commander.help') {
      shell.stderr.write(help);
      return 2;
    }
    const shown = error instanceof CommanderError ? usageErrorOf(error) : error;
    shell.stderr.write(`${errorText(shown, { debug })}\n`);
    return exitCodeOf(shown);
  }
}
