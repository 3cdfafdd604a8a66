import type { ByteString } from '../../system/byte-string.ts';
import { resolvePath } from '../../system/file-system.ts';
import type { Process } from '../../system/process.ts';
import type { Builtin } from '../builtins.ts';

export const test: Builtin = async (shell, words) => {
  try {
    return truth(shell.process, words.slice(1)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof TestError)) throw error;
    await shell.complain(`${words[0]}: ${error.message}`);
    return 2;
  }
};

export const bracket: Builtin = async (shell, words) => {
  if (words.at(-1) !== ']') {
    await shell.complain('[: missing ]');
    return 2;
  }
  return test(shell, words.slice(0, -1));
};

class TestError extends Error {}

/** What `test` makes of its words: few of them are read by their number, more as an expression. */
function truth(process: Process, words: readonly ByteString[]): boolean {
  if (words.length === 0) return false;
  if (words.length === 1) return words[0] !== '';
  if (words.length === 2) {
    if (words[0] === '!') return words[1] === '';
    return unary(process, words[0]!, words[1]!);
  }
  if (words.length === 3 && BINARY.has(words[1]!)) return binary(words[0]!, words[1]!, words[2]!);
  if (words.length === 3 && words[0] === '!') return !truth(process, words.slice(1));
  if (words.length === 4 && words[0] === '!') return !truth(process, words.slice(1));
  const state = { at: 0 };
  const value = either(process, words, state);
  if (state.at < words.length) throw new TestError(`${words[state.at]}: unexpected operator`);
  return value;
}

interface State {
  at: number;
}

function either(process: Process, words: readonly ByteString[], state: State): boolean {
  let value = both(process, words, state);
  while (words[state.at] === '-o') {
    state.at++;
    value = both(process, words, state) || value;
  }
  return value;
}

function both(process: Process, words: readonly ByteString[], state: State): boolean {
  let value = primary(process, words, state);
  while (words[state.at] === '-a') {
    state.at++;
    value = primary(process, words, state) && value;
  }
  return value;
}

function primary(process: Process, words: readonly ByteString[], state: State): boolean {
  const word = words[state.at];
  if (word === undefined) throw new TestError('argument expected');
  if (word === '!') {
    state.at++;
    return !primary(process, words, state);
  }
  if (word === '(') {
    state.at++;
    const value = either(process, words, state);
    if (words[state.at++] !== ')') throw new TestError('closing paren expected');
    return value;
  }
  const operator = words[state.at + 1];
  if (operator !== undefined && BINARY.has(operator) && state.at + 2 < words.length) {
    state.at += 3;
    return binary(word, operator, words[state.at - 1]!);
  }
  if (/^-[a-zA-Z]$/.test(word) && operator !== undefined) {
    state.at += 2;
    return unary(process, word, operator);
  }
  state.at++;
  return word !== '';
}

const COMPARE: Readonly<Record<string, (a: bigint, b: bigint) => boolean>> = {
  '-eq': (a, b) => a === b,
  '-ne': (a, b) => a !== b,
  '-lt': (a, b) => a < b,
  '-le': (a, b) => a <= b,
  '-gt': (a, b) => a > b,
  '-ge': (a, b) => a >= b,
};

const BINARY: ReadonlySet<string> = new Set(['=', '==', '!=', '<', '>', ...Object.keys(COMPARE)]);

function binary(left: ByteString, operator: string, right: ByteString): boolean {
  const compare = COMPARE[operator];
  if (compare) return compare(integer(left), integer(right));
  if (operator === '!=') return left !== right;
  if (operator === '<') return left < right;
  if (operator === '>') return left > right;
  return left === right;
}

function integer(text: ByteString): bigint {
  if (!/^\s*[-+]?\d+\s*$/.test(text)) throw new TestError(`Illegal number: ${text}`);
  return BigInt(text.trim().replace(/^\+/, ''));
}

function unary(process: Process, operator: string, operand: ByteString): boolean {
  if (operator === '-n') return operand !== '';
  if (operator === '-z') return operand === '';
  if (operator === '-t') return process.isTty(Number(operand));
  const path = resolvePath(operand, process.directory);
  const inode =
    operand === ''
      ? undefined
      : process.machine.files.find(path, { follow: operator !== '-L' && operator !== '-h' });
  switch (operator) {
    case '-e':
    case '-r':
    case '-w':
      return inode !== undefined;
    case '-f':
      return inode?.type === 'file' || inode?.type === 'binary';
    case '-d':
      return inode?.type === 'directory';
    case '-c':
      return inode?.type === 'device';
    case '-h':
    case '-L':
      return inode?.type === 'link';
    case '-x':
      return inode !== undefined && (inode.mode & 0o111) !== 0;
    case '-s':
      return inode?.type === 'file' ? inode.size > 0 : inode !== undefined;
    case '-p':
    case '-S':
    case '-b':
    case '-g':
    case '-u':
      return false;
    default:
      throw new TestError(`${operator}: unexpected operator`);
  }
}
