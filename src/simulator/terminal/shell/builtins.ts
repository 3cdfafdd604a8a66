import type { ByteString } from '../system/byte-string.ts';
import { cd, pwd, umask } from './builtins/directory.ts';
import { echo } from './builtins/echo.ts';
import { jobs, kill, wait } from './builtins/jobs.ts';
import { breakLoop, continueLoop, exit, returnFrom } from './builtins/leaving.ts';
import { printf } from './builtins/printf.ts';
import { read } from './builtins/read.ts';
import { set, shift } from './builtins/set.ts';
import { evaluate, source } from './builtins/source.ts';
import { bracket, test } from './builtins/test.ts';
import { trap } from './builtins/trap.ts';
import { exportVariables, local, readonlyVariables, unset } from './builtins/variables.ts';
import { command, hash, type } from './builtins/which.ts';
import type { Shell } from './shell.ts';

/** A command that the shell itself runs; `words[0]` is its name. */
export type Builtin = (shell: Shell, words: readonly ByteString[]) => Promise<number>;

const succeed: Builtin = async () => 0;

export const BUILTINS: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  [':', succeed],
  ['true', succeed],
  ['false', async () => 1],
  ['.', source],
  ['source', source],
  ['[', bracket],
  ['alias', succeed],
  ['bg', succeed],
  ['break', breakLoop],
  ['cd', cd],
  ['command', command],
  ['continue', continueLoop],
  ['echo', echo],
  ['eval', evaluate],
  ['exit', exit],
  ['export', exportVariables],
  ['fg', wait],
  ['hash', hash],
  ['history', succeed],
  ['jobs', jobs],
  ['kill', kill],
  ['local', local],
  ['logout', exit],
  ['printf', printf],
  ['pwd', pwd],
  ['read', read],
  ['readonly', readonlyVariables],
  ['return', returnFrom],
  ['set', set],
  ['shift', shift],
  ['shopt', succeed],
  ['test', test],
  ['trap', trap],
  ['type', type],
  ['ulimit', succeed],
  ['umask', umask],
  ['unset', unset],
  ['wait', wait],
]);

/** Those that no function can stand in for. */
export const SPECIAL_BUILTINS: ReadonlySet<string> = new Set([
  ':',
  '.',
  'break',
  'continue',
  'eval',
  'exit',
  'export',
  'readonly',
  'return',
  'set',
  'shift',
  'trap',
  'unset',
]);
