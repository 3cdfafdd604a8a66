import { LoopJump } from './control-flow.ts';
import { expandToPieces, expandToText, expandWords } from './expand.ts';
import { runScript } from './interpreter.ts';
import { matches } from './pattern.ts';
import { jobGroup, runSubshell, waitForJob } from './pipelines.ts';
import { redirect } from './redirect.ts';
import { type Shell, ShellError } from './shell.ts';
import { runSimple } from './simple-command.ts';
import type { Command, Script } from './syntax.ts';

/** Runs one command of whatever kind and returns its status. */
export async function runCommand(shell: Shell, command: Command): Promise<number> {
  if (command.type === 'simple') return runSimple(shell, command);
  if (command.type === 'function') {
    shell.functions.set(command.name, command.body);
    return 0;
  }
  if (command.type === 'subshell') {
    const group = jobGroup(shell);
    const child = shell.process.fork({ group });
    runSubshell(shell, child, [
      { first: { negated: false, commands: [{ ...command, type: 'group' }] }, rest: [], background: false },
    ]);
    return waitForJob(shell, [child], group);
  }
  let restore: () => void;
  try {
    restore = await redirect(shell, command.redirections);
  } catch (error) {
    if (!(error instanceof ShellError)) throw error;
    await shell.complain(error.message);
    return shell.flavor === 'bash' ? 1 : 2;
  }
  try {
    return await runCompound(shell, command);
  } finally {
    restore();
  }
}

type Compound = Exclude<Command, { type: 'simple' | 'function' | 'subshell' }>;

async function runCompound(shell: Shell, command: Compound): Promise<number> {
  switch (command.type) {
    case 'if':
      for (const { condition, body } of command.branches) {
        if (await holds(shell, condition)) return runScript(shell, body);
      }
      return command.otherwise ? runScript(shell, command.otherwise) : 0;
    case 'while':
    case 'until': {
      let status = 0;
      await loop(async () => {
        if ((await holds(shell, command.condition)) !== (command.type === 'while')) return false;
        status = await runScript(shell, command.body);
        return true;
      });
      return status;
    }
    case 'for': {
      const values = command.words ? await expandWords(shell, command.words) : [...shell.positional];
      let status = 0;
      await loop(async () => {
        const value = values.shift();
        if (value === undefined) return false;
        shell.set(command.name, value);
        status = await runScript(shell, command.body);
        return true;
      });
      return status;
    }
    case 'case': {
      const subject = await expandToText(shell, command.subject);
      for (const { patterns, body } of command.clauses) {
        for (const pattern of patterns) {
          if (matches(await expandToPieces(shell, pattern), subject)) {
            if (body.length === 0) return 0;
            return runScript(shell, body);
          }
        }
      }
      return 0;
    }
    default:
      return runScript(shell, command.body);
  }
}

async function holds(shell: Shell, condition: Script): Promise<boolean> {
  shell.tested++;
  try {
    return (await runScript(shell, condition)) === 0;
  } finally {
    shell.tested--;
  }
}

/** Goes round until `round` says no, honouring `break` and `continue`. */
async function loop(round: () => Promise<boolean>): Promise<void> {
  for (;;) {
    try {
      if (!(await round())) return;
    } catch (error) {
      if (!(error instanceof LoopJump)) throw error;
      if (--error.levels > 0) throw error;
      if (error.type === 'break') return;
    }
  }
}
