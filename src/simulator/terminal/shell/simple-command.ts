import type { ByteString } from '../system/byte-string.ts';
import { Exit } from '../system/endings.ts';
import type { Process } from '../system/process.ts';
import type { Signal } from '../system/signals.ts';
import { SystemError } from '../system/system-error.ts';
import { BUILTINS, SPECIAL_BUILTINS } from './builtins.ts';
import { runCommand } from './commands.ts';
import { Return } from './control-flow.ts';
import { findProgram } from './execute.ts';
import { expandToText, expandWords } from './expand.ts';
import { jobGroup, waitForJob } from './pipelines.ts';
import { redirect, redirectForGood } from './redirect.ts';
import { type Shell, ShellError, type Variable } from './shell.ts';
import type { Command, Redirection } from './syntax.ts';

type SimpleCommand = Extract<Command, { type: 'simple' }>;

/** Runs assignments, a builtin, a function or a program. */
export async function runSimple(shell: Shell, command: SimpleCommand): Promise<number> {
  shell.line = command.line;
  shell.lastStatus = shell.lastStatus & 0xff;
  const substitutionStatus = command.words.length === 0 ? 0 : shell.lastStatus;
  const words = await expandWords(shell, command.words);
  if (words.length === 0) {
    shell.lastStatus = substitutionStatus;
    for (const { name, value } of command.assignments) shell.set(name, await expandToText(shell, value));
    return withRedirections(shell, command, async () => shell.lastStatus);
  }
  const extra = new Map<string, ByteString>();
  for (const { name, value } of command.assignments) extra.set(name, await expandToText(shell, value));
  if (shell.options.has('x')) await shell.process.complain(`+ ${words.join(' ')}\n`);
  return runWords(shell, command, words, extra);
}

async function runWords(
  shell: Shell,
  command: SimpleCommand,
  words: ByteString[],
  extra: ReadonlyMap<string, ByteString>,
): Promise<number> {
  const [name] = words as [ByteString, ...ByteString[]];
  if (name === 'exec') return runExec(shell, command, words.slice(1), extra);
  const body = shell.functions.get(name);
  if (body && !SPECIAL_BUILTINS.has(name)) {
    return withRedirections(shell, command, () =>
      withVariables(shell, extra, () => callFunction(shell, body, words)),
    );
  }
  const builtin = BUILTINS.get(name);
  if (builtin) {
    const run = () => builtinStatus(shell, () => builtin(shell, words));
    // POSIX: what is set in front of a special builtin stays; bash thinks otherwise.
    const stays = SPECIAL_BUILTINS.has(name) && shell.flavor !== 'bash';
    if (stays) for (const [key, value] of extra) shell.set(key, value);
    return withRedirections(shell, command, stays ? run : () => withVariables(shell, extra, run));
  }
  return runProgram(shell, words, command.redirections, extra);
}

async function builtinStatus(shell: Shell, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    await shell.complain(`write error: ${error.message}`).catch(() => {});
    return 1;
  }
}

async function withRedirections(
  shell: Shell,
  command: SimpleCommand,
  run: () => Promise<number>,
): Promise<number> {
  if (command.redirections.length === 0) return run();
  let restore: () => void;
  try {
    restore = await redirect(shell, command.redirections);
  } catch (error) {
    if (!(error instanceof ShellError)) throw error;
    await shell.complain(error.message);
    return shell.flavor === 'bash' ? 1 : 2;
  }
  try {
    return await run();
  } finally {
    restore();
  }
}

/** Sets variables for the time of one command. */
async function withVariables(
  shell: Shell,
  extra: ReadonlyMap<string, ByteString>,
  run: () => Promise<number>,
): Promise<number> {
  const saved = new Map<string, Variable | undefined>();
  for (const [name, value] of extra) {
    const before = shell.variables.get(name);
    saved.set(name, before && { ...before });
    shell.set(name, value);
    shell.variables.get(name)!.exported = true;
  }
  try {
    return await run();
  } finally {
    restoreVariables(shell, saved);
  }
}

function restoreVariables(shell: Shell, saved: ReadonlyMap<string, Variable | undefined>): void {
  for (const [name, variable] of saved) {
    if (variable) shell.variables.set(name, variable);
    else shell.variables.delete(name);
  }
}

async function callFunction(shell: Shell, body: Command, words: readonly ByteString[]): Promise<number> {
  const { positional } = shell;
  shell.positional = words.slice(1);
  shell.locals.push(new Map());
  try {
    return await runCommand(shell, body);
  } catch (error) {
    if (error instanceof Return) return error.status;
    throw error;
  } finally {
    shell.positional = positional;
    restoreVariables(shell, shell.locals.pop()!);
  }
}

/** Runs a program as a job of its own and waits for it. */
export async function runProgram(
  shell: Shell,
  words: readonly ByteString[],
  redirections: readonly Redirection[] = [],
  extra: ReadonlyMap<string, ByteString> = new Map(),
): Promise<number> {
  const group = jobGroup(shell);
  const child = shell.process.fork({ group, args: words, environment: shell.environment(extra) });
  const copy = shell.fork(child);
  child.start(async () => {
    try {
      await redirectForGood(copy, redirections);
    } catch (error) {
      if (!(error instanceof ShellError)) throw error;
      await copy.complain(error.message);
      return shell.flavor === 'bash' ? 1 : 2;
    }
    return execute(copy, child, words, extra);
  });
  return waitForJob(shell, [child], group);
}

/** Runs a program in this very process; says so if there is none. */
async function execute(
  shell: Shell,
  process: Process,
  words: readonly ByteString[],
  extra: ReadonlyMap<string, ByteString>,
  inExec = false,
): Promise<number> {
  const found = findProgram(process, words, extra.get('PATH') ?? shell.get('PATH'));
  if ('program' in found) {
    process.args = words;
    return found.program(process);
  }
  const [name] = words;
  if (shell.flavor === 'bash') {
    const plain = found.reason === 'not found';
    await shell.complain(
      inExec && plain ? `exec: ${name}: not found` : `${name}: ${plain ? 'command not found' : found.reason}`,
    );
  } else {
    const reason = found.status === 127 ? 'not found' : found.reason;
    await shell.complain(`${inExec ? 'exec: ' : ''}${name}: ${reason}`);
  }
  return found.status;
}

/** `exec`: redirections that stay, and a program in place of the shell. */
async function runExec(
  shell: Shell,
  command: SimpleCommand,
  words: readonly ByteString[],
  extra: ReadonlyMap<string, ByteString>,
): Promise<number> {
  const { process } = shell;
  const argv = words[0] === '--' ? words.slice(1) : words;
  if (argv.length === 0) {
    await redirectForGood(shell, command.redirections);
    return 0;
  }
  await redirectForGood(shell, command.redirections);
  for (const signal of [
    'HUP',
    'INT',
    'QUIT',
    'TERM',
    'USR1',
    'USR2',
    'ALRM',
    'PIPE',
    'WINCH',
  ] satisfies Signal[]) {
    if (typeof process.disposition(signal) === 'function') process.setDisposition(signal, 'default');
  }
  shell.traps.delete('EXIT');
  process.environment = shell.environment(extra);
  const status = await execute(shell, process, argv, extra, true);
  throw new Exit(status);
}
