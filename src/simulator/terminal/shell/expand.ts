import { type ByteString, textOf } from '../system/byte-string.ts';
import { ArithmeticError, evaluate } from './arithmetic.ts';
import { substituteCommand } from './command-substitution.ts';
import { FieldBuilder } from './fields.ts';
import { globPaths } from './glob.ts';
import { parameterValue, trimmed } from './parameters.ts';
import { hasWildcard, type PatternPiece } from './pattern.ts';
import { type Shell, ShellError } from './shell.ts';
import type { Word, WordPart } from './syntax.ts';

/** The fields that words become: expanded, split, file names filled in, quotes gone. */
export async function expandWords(shell: Shell, words: readonly Word[]): Promise<ByteString[]> {
  const fields: ByteString[] = [];
  for (const word of words) fields.push(...(await expandWord(shell, word)));
  return fields;
}

async function expandWord(shell: Shell, word: Word): Promise<ByteString[]> {
  const builder = new FieldBuilder(shell.get('IFS') ?? ' \t\n');
  await expandParts(shell, tildeExpanded(shell, word), builder, true);
  const fields: ByteString[] = [];
  for (const pieces of builder.finish()) {
    const paths = hasWildcard(pieces) && !shell.options.has('f') ? globPaths(shell.process, pieces) : [];
    if (paths.length > 0) fields.push(...paths);
    else fields.push(joined(pieces));
  }
  return fields;
}

/** A word where no splitting happens: an assignment's value, a redirection's target, the subject of `case`. */
export async function expandToText(shell: Shell, word: Word): Promise<ByteString> {
  return joined(await expandToPieces(shell, word));
}

/** As `expandToText`, but still knowing what was quoted. */
export async function expandToPieces(shell: Shell, word: Word): Promise<PatternPiece[]> {
  const builder = new FieldBuilder('');
  await expandParts(shell, tildeExpanded(shell, word), builder, false);
  return builder
    .finish()
    .flatMap((pieces, index) => (index === 0 ? pieces : [{ text: ' ', quoted: true }, ...pieces]));
}

function joined(pieces: readonly PatternPiece[]): ByteString {
  return pieces.map((piece) => piece.text).join('');
}

function tildeExpanded(shell: Shell, word: Word): Word {
  const [first, ...rest] = word;
  if (first?.type !== 'text' || first.quoted || !/^~(?:root)?(?:\/|$)/.test(first.text)) return word;
  const home = first.text.startsWith('~root') ? '/root' : (shell.get('HOME') ?? '~');
  const text = first.text.replace(/^~(?:root)?/, '');
  return [{ type: 'text', text: home, quoted: true }, { ...first, text }, ...rest];
}

/** @param splitText whether unquoted text is split like the results of expansions: in `${x:-a b}` it is */
async function expandParts(
  shell: Shell,
  word: Word,
  builder: FieldBuilder,
  split: boolean,
  splitText = false,
): Promise<void> {
  for (const part of word) {
    if (part.type === 'text' && splitText && !part.quoted) builder.addSplit(part.text);
    else if (part.type === 'text') builder.add(part.text, part.quoted);
    else if (part.type === 'parameter') await expandParameter(shell, part, builder, split);
    else {
      const text =
        part.type === 'command'
          ? await substituteCommand(shell, part.script)
          : await arithmetic(shell, part.expression);
      addResult(builder, text, part.quoted, split);
    }
  }
}

function addResult(builder: FieldBuilder, text: ByteString, quoted: boolean, split: boolean): void {
  if (quoted) builder.add(text, true);
  else if (split) builder.addSplit(text);
  else builder.add(text, false);
}

async function arithmetic(shell: Shell, expression: Word): Promise<ByteString> {
  const text = await expandToText(shell, expression);
  try {
    return String(
      evaluate(text, { get: (name) => shell.get(name), set: (name, value) => shell.set(name, value) }),
    );
  } catch (error) {
    if (error instanceof ArithmeticError) throw new ShellError(error.message);
    throw error;
  }
}

type ParameterPart = Extract<WordPart, { type: 'parameter' }>;

async function expandParameter(
  shell: Shell,
  part: ParameterPart,
  builder: FieldBuilder,
  split: boolean,
): Promise<void> {
  const { name, operator, argument, quoted } = part;
  if ((name === '@' || name === '*') && (operator === undefined || shell.positional.length > 0)) {
    if (operator === undefined || !/[#%]/.test(operator)) {
      if (operator !== 'length') return expandPositional(shell, part, builder, split);
    }
  }
  const value = parameterValue(shell, name);
  if (operator === 'length') {
    const text =
      name === '@' || name === '*' ? String(shell.positional.length) : String(lengthOf(shell, value ?? ''));
    return addResult(builder, text, quoted, split);
  }
  const missing = value === undefined || (operator?.startsWith(':') === true && value === '');
  switch (operator?.replace(':', '')) {
    case undefined:
      if (value === undefined && shell.options.has('u')) throw unset(shell, name);
      return addResult(builder, value ?? '', quoted, split);
    case '-':
      if (missing) return expandParts(shell, argument ?? [], builder, split && !quoted, split && !quoted);
      return addResult(builder, value ?? '', quoted, split);
    case '+':
      if (!missing) return expandParts(shell, argument ?? [], builder, split && !quoted, split && !quoted);
      return addResult(builder, '', quoted, split);
    case '=': {
      if (missing) shell.set(name, await expandToText(shell, argument ?? []));
      return addResult(builder, parameterValue(shell, name) ?? '', quoted, split);
    }
    case '?': {
      if (!missing) return addResult(builder, value ?? '', quoted, split);
      const text = await expandToText(shell, argument ?? []);
      throw new ShellError(`${name}: ${text === '' ? 'parameter not set' : text}`);
    }
    default:
      return addResult(
        builder,
        trimmed(value ?? '', operator!, await expandToPieces(shell, argument ?? [])),
        quoted,
        split,
      );
  }
}

/** bash counts characters, the others bytes. */
function lengthOf(shell: Shell, value: ByteString): number {
  return shell.flavor === 'bash' ? [...textOf(value)].length : value.length;
}

function unset(shell: Shell, name: string): ShellError {
  return new ShellError(shell.flavor === 'bash' ? `${name}: unbound variable` : `${name}: parameter not set`);
}

async function expandPositional(
  shell: Shell,
  part: ParameterPart,
  builder: FieldBuilder,
  split: boolean,
): Promise<void> {
  const { positional } = shell;
  if (part.operator === '+' || part.operator === ':+') {
    return expandParts(shell, part.argument ?? [], builder, split);
  }
  if (part.quoted && part.name === '*') {
    builder.add(positional.join((shell.get('IFS') ?? ' ').slice(0, 1)), true);
    return;
  }
  positional.forEach((value, index) => {
    if (index > 0) {
      if (split || part.quoted) builder.break();
      else builder.add(' ', true);
    }
    addResult(builder, value, part.quoted, split);
  });
}
