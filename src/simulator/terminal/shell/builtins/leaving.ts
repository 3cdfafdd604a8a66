import { Exit } from '../../system/endings.ts';
import type { Builtin } from '../builtins.ts';
import { LoopJump, Return } from '../control-flow.ts';
import type { Shell } from '../shell.ts';

export const exit: Builtin = async (shell, words) => {
  const status = await statusFrom(shell, words);
  if (shell.interactive && shell.flavor === 'bash') {
    await shell.process.complain(shell.name.startsWith('-') ? 'logout\n' : 'exit\n');
  }
  throw new Exit(status);
};

export const returnFrom: Builtin = async (shell, words) => {
  throw new Return((await statusFrom(shell, words)) & 0xff);
};

export const breakLoop: Builtin = async (_shell, words) => {
  throw new LoopJump('break', Number(words[1] ?? 1));
};

export const continueLoop: Builtin = async (_shell, words) => {
  throw new LoopJump('continue', Number(words[1] ?? 1));
};

async function statusFrom(shell: Shell, words: readonly string[]): Promise<number> {
  const text = words[1];
  if (text === undefined) return shell.lastStatus;
  if (/^-?\d+$/.test(text)) return Number(text);
  await shell.complain(
    shell.flavor === 'bash'
      ? `${words[0]}: ${text}: numeric argument required`
      : `${words[0]}: Illegal number: ${text}`,
  );
  return 2;
}
