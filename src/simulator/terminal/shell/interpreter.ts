import { Exit } from '../system/endings.ts';
import type { Process } from '../system/process.ts';
import { LoopJump, Return } from './control-flow.ts';
import { parseScript } from './parser.ts';
import { jobGroup, runPipeline, runSubshell, startPiped } from './pipelines.ts';
import { type Shell, ShellError } from './shell.ts';
import { type AndOrList, type Script, ShellSyntaxError } from './syntax.ts';
import { runExitTrap, runTraps } from './traps.ts';

/** Functions that call themselves without end meet theirs here. */
const DEPTH_LIMIT = 1000;

/** Runs lists one after the other. @returns the status of the last. */
export async function runScript(shell: Shell, script: Script): Promise<number> {
  if (shell.depth >= DEPTH_LIMIT) throw new ShellError('maximum nesting level exceeded');
  shell.depth++;
  try {
    return await runLists(shell, script);
  } finally {
    shell.depth--;
  }
}

async function runLists(shell: Shell, script: Script): Promise<number> {
  for (const list of script) {
    await shell.process.turn();
    shell.lastStatus = list.background ? runInBackground(shell, list) : await runList(shell, list);
    if (shell.trapped.length > 0) await runTraps(shell);
  }
  return shell.lastStatus;
}

async function runList(shell: Shell, list: AndOrList): Promise<number> {
  const parts = [{ operator: undefined, pipeline: list.first }, ...list.rest];
  let status = 0;
  for (const [index, { operator, pipeline }] of parts.entries()) {
    if (operator === '&&' && status !== 0) continue;
    if (operator === '||' && status === 0) continue;
    const looked = index < parts.length - 1 || pipeline.negated;
    if (looked) shell.tested++;
    try {
      status = await runPipeline(shell, pipeline);
    } finally {
      if (looked) shell.tested--;
    }
    shell.lastStatus = status;
    if (status !== 0 && !looked && shell.tested === 0 && shell.options.has('e')) throw new Exit(status);
  }
  return status;
}

function runInBackground(shell: Shell, list: AndOrList): number {
  const group = jobGroup(shell);
  let last: Process | undefined;
  if (list.rest.length === 0 && !list.first.negated) {
    last = startPiped(shell, list.first.commands, group, true).at(-1);
  } else {
    last = shell.process.fork({ group });
    if (!shell.jobControl) last.setDisposition('INT', 'ignore');
    runSubshell(shell, last, [{ ...list, background: false }]);
  }
  shell.lastBackground = last;
  if (last) shell.background.push(last);
  return 0;
}

/** Runs a whole program to the end of its shell: what stops it becomes its exit status. */
export async function runTopLevel(shell: Shell, script: Script): Promise<number> {
  let status: number;
  try {
    status = await runScript(shell, script);
  } catch (error) {
    status = await statusOfStop(shell, error);
  }
  await runExitTrap(shell, status);
  return status;
}

/** Parses and runs a program's text, as `sh -c` and `sh file` do. */
export async function runProgramText(shell: Shell, source: string): Promise<number> {
  let script: Script;
  try {
    script = parseScript(source);
  } catch (error) {
    return statusOfStop(shell, error);
  }
  return runTopLevel(shell, script);
}

/** The exit status of a shell that `error` ended, after saying why. @throws what is not the shell's own. */
export async function statusOfStop(shell: Shell, error: unknown): Promise<number> {
  if (error instanceof Exit || error instanceof Return) return error.status;
  if (error instanceof LoopJump) return 0;
  if (error instanceof ShellError) {
    await shell.complain(error.message);
    return error.status;
  }
  if (error instanceof ShellSyntaxError) {
    shell.line = error.line;
    await shell.complain(
      shell.flavor === 'bash' ? bashSyntaxMessage(error) : lowerForAsh(shell, error.message),
    );
    return 2;
  }
  throw error;
}

function bashSyntaxMessage(error: ShellSyntaxError): string {
  if (error.message.includes('Unterminated')) return 'unexpected EOF while looking for matching quote';
  if (error.incomplete) return 'syntax error: unexpected end of file';
  return error.token === ''
    ? error.message.replace('Syntax', 'syntax')
    : `syntax error near unexpected token \`${error.token}'`;
}

function lowerForAsh(shell: Shell, message: string): string {
  return shell.flavor === 'ash'
    ? message.replace('Syntax', 'syntax').replace('Unterminated', 'unterminated')
    : message;
}
