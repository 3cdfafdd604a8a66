import type { ByteString } from '../system/byte-string.ts';
import { Exit } from '../system/endings.ts';
import type { Process } from '../system/process.ts';
import { LoopJump, Return } from './control-flow.ts';
import { unknownEvent } from './history-expansion.ts';
import { runScript, statusOfStop } from './interpreter.ts';
import { parseScript } from './parser.ts';
import { promptText } from './prompt.ts';
import { readline } from './readline.ts';
import { type Flavor, Shell, ShellError } from './shell.ts';
import { type Script, ShellSyntaxError } from './syntax.ts';
import { runExitTrap } from './traps.ts';

export interface InteractiveOptions {
  readonly flavor: Flavor;
  /** `-bash` for a login shell. */
  readonly name: ByteString;
  readonly login: boolean;
}

/** A shell at a prompt: reads lines, runs them as jobs, survives Ctrl-C. @returns its exit status. */
export async function interactiveShell(process: Process, options: InteractiveOptions): Promise<number> {
  const { tty } = process;
  const shell = new Shell({
    process,
    flavor: options.flavor,
    name: options.name,
    interactive: tty !== undefined,
  });
  if (!tty) return 0;
  const bash = options.flavor === 'bash';
  if (!shell.variables.has('PS1')) shell.set('PS1', bash ? '\\u@\\h:\\w\\$ ' : '\\w \\$ ');
  for (const signal of ['INT', 'TERM', 'QUIT'] as const) process.setDisposition(signal, () => {});
  tty.foreground = process.group;
  let source = '';
  for (;;) {
    const prompt = promptText(shell, source === '' ? 'PS1' : 'PS2');
    const read = await readline(process, tty, { prompt, bracketedPaste: bash });
    if (read.type === 'interrupted') {
      source = '';
      shell.lastStatus = 130;
      continue;
    }
    if (read.type === 'end') {
      if (!tty.hungUp && bash) await process.complain(options.login ? 'logout\n' : 'exit\n');
      break;
    }
    source += read.line;
    const event = bash ? unknownEvent(read.line) : undefined;
    if (event !== undefined) {
      await shell.complain(`${event}: event not found`);
      source = '';
      continue;
    }
    const script = await parsed(shell, source);
    if (script === 'incomplete') source += '\n';
    else {
      source = '';
      if (script && (await runLine(shell, script)) === 'exit') break;
    }
  }
  await runExitTrap(shell, shell.lastStatus);
  return shell.lastStatus;
}

async function parsed(shell: Shell, source: ByteString): Promise<Script | 'incomplete' | undefined> {
  try {
    return parseScript(source);
  } catch (error) {
    if (error instanceof ShellSyntaxError && error.incomplete) return 'incomplete';
    shell.lastStatus = await statusOfStop(shell, error);
    return undefined;
  }
}

async function runLine(shell: Shell, script: Script): Promise<'exit' | undefined> {
  try {
    await runScript(shell, script);
  } catch (error) {
    if (error instanceof Exit) {
      shell.lastStatus = error.status;
      return 'exit';
    }
    if (error instanceof ShellError) {
      await shell.complain(error.message);
      shell.lastStatus = 1;
    } else if (error instanceof ShellSyntaxError) {
      shell.lastStatus = await statusOfStop(shell, error);
    } else if (!(error instanceof LoopJump) && !(error instanceof Return)) throw error;
  }
  return undefined;
}
