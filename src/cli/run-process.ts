import { main } from './main.ts';
import { processShell } from './process-shell.ts';

/** Runs the command line in this process and ends it, once all that was written has left. */
export async function runProcess(words: readonly string[]): Promise<void> {
  const shell = processShell();
  process.exitCode = await main(words, shell);
  await shell.flush();
  process.exit();
}
