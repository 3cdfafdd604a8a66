import type { ExecCommandOptions } from '../commands/exec.ts';
import { errorText } from '../error-text.ts';
import { resolveGuest } from '../resolve-guest.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import { withOpenInventory } from './with-open-inventory.ts';

/** What docker says as well when it is not the command that failed. */
const OWN_FAILURE = 125;

/** Runs a command in a guest and ends with its status. */
export async function execCommand(
  session: Session,
  [subject = '', ...argv]: readonly string[],
  options: ExecCommandOptions,
): Promise<void> {
  try {
    const status = await withOpenInventory(session, async (inventory) => {
      const record = await resolveGuest(session, inventory, subject);
      const stdin = options.stdin ? session.shell.pipedInput?.() : undefined;
      const execution = await inventory.handle(record).guest.exec(argv, {
        signal: session.signal,
        env: variables(options.env),
        ...(stdin && { stdin }),
      });
      const decoder = new TextDecoder();
      const { stdout } = session.shell;
      for await (const bytes of execution.output) {
        if (stdout.writeBytes) stdout.writeBytes(bytes);
        else stdout.write(decoder.decode(bytes, { stream: true }));
      }
      if (execution.truncated) session.note('drowse: the guest agent has thrown some of the output away');
      return execution.exitStatus();
    });
    session.count(status);
  } catch (error) {
    session.signal.throwIfAborted();
    session.note(errorText(error, { debug: session.globals.debug }));
    session.count(OWN_FAILURE);
  }
}

function variables(pairs: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new UsageError('--env', `${JSON.stringify(pair)} sets nothing`, 'Write NAME=VALUE.');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
