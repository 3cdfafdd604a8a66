import { textChannel } from '../system/channels.ts';
import { type OpenMode, resolvePath } from '../system/file-system.ts';
import type { OpenFile } from '../system/open-file.ts';
import { OpenFile as File } from '../system/open-file.ts';
import { SystemError } from '../system/system-error.ts';
import { expandToText } from './expand.ts';
import { type Shell, ShellError } from './shell.ts';
import type { Redirection } from './syntax.ts';

const MODES: Readonly<Record<string, OpenMode>> = {
  '<': { read: true },
  '>': { write: true, create: true, truncate: true },
  '>|': { write: true, create: true, truncate: true },
  '>>': { write: true, create: true, append: true },
  '<>': { read: true, write: true, create: true },
};

/**
 * Applies redirections to the shell's process.
 * @returns the function that takes them back.
 * @throws ShellError in the shell's words when one fails; those before it have been taken back.
 */
export async function redirect(shell: Shell, redirections: readonly Redirection[]): Promise<() => void> {
  const { process } = shell;
  const saved: Array<[number, OpenFile | undefined]> = [];
  const restore = () => {
    for (const [descriptor, file] of saved.reverse()) {
      if (file) process.place(descriptor, file);
      else process.close(descriptor);
    }
  };
  try {
    for (const redirection of redirections) {
      const target = await expandToText(shell, redirection.target);
      const file = openTarget(shell, redirection, target);
      saved.push([redirection.descriptor, process.files.get(redirection.descriptor)?.retain()]);
      if (file) process.place(redirection.descriptor, file);
      else process.close(redirection.descriptor);
    }
  } catch (error) {
    restore();
    throw error;
  }
  return restore;
}

/** Lets go of what `redirect` saved, for redirections that are to stay (`exec >file`). */
export async function redirectForGood(shell: Shell, redirections: readonly Redirection[]): Promise<void> {
  for (const redirection of redirections) {
    const target = await expandToText(shell, redirection.target);
    const file = openTarget(shell, redirection, target);
    if (file) shell.process.place(redirection.descriptor, file);
    else shell.process.close(redirection.descriptor);
  }
}

function openTarget(shell: Shell, redirection: Redirection, target: string): OpenFile | undefined {
  const { process } = shell;
  if (redirection.operator === '<<') return new File(textChannel(target));
  if (redirection.operator === '<&' || redirection.operator === '>&') {
    if (target === '-') return undefined;
    const source = /^\d+$/.test(target) ? process.files.get(Number(target)) : undefined;
    if (!source)
      throw new ShellError(`${target}: Bad ${shell.flavor === 'bash' ? 'file descriptor' : 'fd number'}`);
    return source.retain();
  }
  const mode: OpenMode = { ...MODES[redirection.operator]!, mode: 0o666 & ~process.umask };
  try {
    return process.machine.files.open(resolvePath(target, process.directory), mode, process.tty);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    throw new ShellError(openFailure(shell, redirection, target, error));
  }
}

function openFailure(shell: Shell, redirection: Redirection, target: string, error: SystemError): string {
  if (shell.flavor === 'bash') return `${target}: ${error.message}`;
  const creating = redirection.operator !== '<';
  const reason =
    error.code === 'ENOENT' ? (creating ? 'Directory nonexistent' : 'No such file') : error.message;
  return `cannot ${creating ? 'create' : 'open'} ${target}: ${reason}`;
}
