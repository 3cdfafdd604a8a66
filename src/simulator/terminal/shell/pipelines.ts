import { Terminated } from '../system/endings.ts';
import type { OpenFile } from '../system/open-file.ts';
import { pipe } from '../system/pipe.ts';
import type { Process } from '../system/process.ts';
import { ProcessGroup } from '../system/process-group.ts';
import { SIGNAL_NUMBERS } from '../system/signals.ts';
import { runCommand } from './commands.ts';
import { runTopLevel } from './interpreter.ts';
import type { Shell } from './shell.ts';
import type { Command, Pipeline, Script } from './syntax.ts';
import { runTraps } from './traps.ts';

/** Runs `script` in a copy of the shell, as `child`. */
export function runSubshell(shell: Shell, child: Process, script: Script): void {
  const copy = shell.fork(child);
  child.start(() => runTopLevel(copy, script));
}

/** Runs one command in a copy of the shell, as `child`. */
function runInCopy(shell: Shell, child: Process, command: Command): void {
  const copy = shell.fork(child);
  child.start(() =>
    runTopLevel(copy, [{ first: { negated: false, commands: [command] }, rest: [], background: false }]),
  );
}

/** @returns the exit status, which `!` has turned round if it is there. */
export async function runPipeline(shell: Shell, pipeline: Pipeline): Promise<number> {
  const [first, ...more] = pipeline.commands;
  const status =
    more.length === 0 ? await runCommand(shell, first!) : await runPiped(shell, pipeline.commands);
  return pipeline.negated ? (status === 0 ? 1 : 0) : status;
}

async function runPiped(shell: Shell, commands: readonly Command[]): Promise<number> {
  const group = jobGroup(shell);
  const children = startPiped(shell, commands, group);
  return waitForJob(shell, children, group);
}

/** Starts every command of a pipeline, each reading what the one before it writes. */
export function startPiped(
  shell: Shell,
  commands: readonly Command[],
  group: ProcessGroup,
  background = false,
): Process[] {
  const children: Process[] = [];
  let input: OpenFile | undefined;
  commands.forEach((command, index) => {
    const child = shell.process.fork({ group });
    if (background && index === 0 && !shell.jobControl) {
      child.place(0, shell.process.machine.files.open('/dev/null', { read: true }));
      child.setDisposition('INT', 'ignore');
    }
    if (input) child.place(0, input);
    input = undefined;
    if (index < commands.length - 1) {
      const { reader, writer } = pipe();
      child.place(1, writer);
      input = reader;
    }
    children.push(child);
    runInCopy(shell, child, command);
  });
  return children;
}

/** The group of a new job: its own where there is job control, else the shell's. */
export function jobGroup(shell: Shell): ProcessGroup {
  return shell.jobControl ? new ProcessGroup() : shell.process.group;
}

/**
 * Waits for the processes of a job in the foreground. A shell that Ctrl-C would end lets them finish first and
 * ends then, so that what they still have to say is said.
 */
export async function waitForJob(
  shell: Shell,
  children: readonly Process[],
  group: ProcessGroup,
): Promise<number> {
  const { process } = shell;
  const tty = process.tty;
  if (shell.jobControl && tty) tty.foreground = group;
  let interrupted = false;
  const cooperative = process.disposition('INT') === 'default';
  if (cooperative) {
    process.setDisposition('INT', () => {
      interrupted = true;
    });
  }
  let status = 0;
  try {
    for (const child of children) status = await process.waitFor(child);
  } finally {
    if (cooperative) process.setDisposition('INT', 'default');
    if (shell.jobControl && tty) tty.foreground = process.group;
  }
  if (interrupted) {
    process.signal('INT');
    throw new Terminated('INT');
  }
  if (shell.interactive && status > 128) await tellOfDeath(shell, children.at(-1)!);
  await runTraps(shell);
  return status;
}

/** What bash prints when a job died of a signal. */
async function tellOfDeath(shell: Shell, process: Process): Promise<void> {
  if (process.killedBy === 'INT' || process.killedBy === 'PIPE') {
    if (process.killedBy === 'INT') await shell.process.complain('\n');
  } else if (process.killedBy) {
    const words: Record<number, string> = { 1: 'Hangup', 3: 'Quit', 9: 'Killed', 15: 'Terminated' };
    await shell.process.complain(`${words[SIGNAL_NUMBERS[process.killedBy]] ?? process.killedBy}\n`);
  }
}
