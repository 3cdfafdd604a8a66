import { PveError, TaskError } from '../../pve/errors.ts';

/** What Proxmox means by its words about guests: it has few statuses and says everything in sentences [LXS, QA]. */

/** The words themselves: of a refusal, or of a task that failed. */
export function wordsOf(error: unknown): string {
  if (error instanceof TaskError) return error.exitStatus;
  if (error instanceof PveError) return error.serverMessage ?? '';
  return '';
}

/** The node asked does not have the guest's configuration: it moved away, or was removed [AB]. */
export function saysGone(error: unknown): boolean {
  return /^(Configuration file '[^']*' does not exist|unable to find configuration file)/.test(
    wordsOf(error),
  );
}

/** `CT 101 already running`, `VM 200 already running`. */
export function saysAlreadyRunning(error: unknown): boolean {
  return /^(CT|VM) \d+ already running/.test(wordsOf(error));
}

/** `CT 101 not running`, and the reboot of a container says `VM` [LXS]. Also what a node says that has no such guest. */
export function saysNotRunning(error: unknown): boolean {
  return /^(CT|VM) \d+ (is )?not running/.test(wordsOf(error));
}

/** `backup` of `CT is locked (backup)`. */
export function lockNamedBy(error: unknown): string | undefined {
  return /\b(?:CT|VM) is locked \(([^)]*)\)/.exec(wordsOf(error))?.[1];
}

/** `detected modified configuration - file changed by other user? Try again.` [TL] */
export function saysModified(error: unknown): boolean {
  return /detected modified configuration/.test(wordsOf(error));
}

/** Somebody else held the guest's lock file for 10 s: whatever wanted it has not begun [AB, TL]. */
export function saysBusy(error: unknown): boolean {
  return /^can't lock file '[^']*' - got timeout/.test(wordsOf(error));
}
