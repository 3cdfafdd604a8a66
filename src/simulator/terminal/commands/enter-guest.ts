import { executeIn } from '../shell/execute.ts';
import type { Machine } from '../system/machine.ts';
import type { Process } from '../system/process.ts';
import { baseName } from './options.ts';

/**
 * Runs words inside a container, in the same job and on the same descriptors: what `lxc-attach` does when none
 * of the three is to become a terminal of its own [PCT].
 */
export async function runInside(
  process: Process,
  machine: Machine,
  argv: readonly string[],
  environment: Map<string, string>,
): Promise<number> {
  const child = process.fork({ machine, args: [...argv], environment, directory: '/' });
  let interrupted = false;
  process.setDisposition('INT', () => {
    interrupted = true;
    child.signal('INT');
  });
  process.setDisposition('TERM', () => child.signal('TERM'));
  process.setDisposition('HUP', () => child.signal('HUP'));
  child.start(() =>
    executeIn(child, (reason) => `lxc-attach: ${argv[0]}: ${reason} - Failed to exec "${argv[0]}"\n`),
  );
  const status = await process.waitFor(child);
  const { tty } = process;
  if (tty && interrupted && !underTimeout(process)) tty.hangUp();
  // A terminal that was handed to a container is not let go of at once when its program has ended.
  else if (tty && !interrupted) tty.lingers = true;
  return status;
}

/**
 * On a genuine server Ctrl-C during a bare `pct exec` closed the console at once, under `timeout` it did not
 * (seen, not explained).
 */
function underTimeout(process: Process): boolean {
  return baseName(process.parent?.args[0] ?? '') === 'timeout';
}
