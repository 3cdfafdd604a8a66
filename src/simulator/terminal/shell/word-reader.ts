import type { ByteString } from '../system/byte-string.ts';
import { parseCommandSubstitution } from './parser.ts';
import { type Script, ShellSyntaxError, type Word, type WordPart } from './syntax.ts';
import { Tokenizer } from './tokenizer.ts';

/** Where a word stands, which decides where it ends and what is special in it. */
export type WordContext =
  | 'word'
  /** Between double quotes. */
  | 'quotes'
  /** A here-document: all of the text. */
  | 'document'
  /** After `${name:-`, unquoted or within double quotes. */
  | 'braces'
  | 'quoted-braces'
  /** Between `$((` and `))`. */
  | 'arithmetic';

const META = ' \t\n;&|<>()';

interface Cursor {
  readonly source: ByteString;
  position: number;
}

/** Reads from the cursor on to where the word ends in this context; a closing quote or brace is taken too. */
export function readWord(at: Cursor, context: WordContext): Word {
  const parts: WordPart[] = [];
  let plain = '';
  const quoted = context === 'quotes' || context === 'document' || context === 'quoted-braces';
  const flush = () => {
    if (plain !== '') parts.push({ type: 'text', text: plain, quoted });
    plain = '';
  };
  const add = (part: WordPart) => {
    flush();
    parts.push(part);
  };
  let depth = 0;
  for (;;) {
    const char = at.source[at.position];
    if (char === undefined) {
      if (context === 'word' || context === 'document') break;
      throw unterminated(context);
    }
    if (context === 'word' && META.includes(char)) break;
    if (context === 'quotes' && char === '"') {
      at.position++;
      break;
    }
    if ((context === 'braces' || context === 'quoted-braces') && char === '}') {
      at.position++;
      break;
    }
    if (context === 'arithmetic') {
      if (char === ')' && depth === 0 && at.source[at.position + 1] === ')') {
        at.position += 2;
        break;
      }
      if (char === '(') depth++;
      if (char === ')') depth--;
    }
    if (char === '\\') {
      const escaped = readEscape(at, quoted || context === 'arithmetic', context);
      if (escaped === undefined) continue;
      if (escaped.literal) plain += escaped.text;
      else add({ type: 'text', text: escaped.text, quoted: true });
    } else if (char === "'" && (context === 'word' || context === 'braces')) {
      add({ type: 'text', text: readSingleQuotes(at), quoted: true });
    } else if (char === '"' && context !== 'document' && context !== 'quotes') {
      at.position++;
      const inner = readWord(at, 'quotes');
      flush();
      parts.push({ type: 'text', text: '', quoted: true }, ...inner);
    } else if (char === '$') {
      const part = readDollar(at, quoted);
      if (part) add(part);
      else plain += '$';
    } else if (char === '`') {
      add({ type: 'command', script: readBackquotes(at, context === 'quotes'), quoted });
    } else {
      plain += char;
      at.position++;
    }
  }
  flush();
  return parts;
}

function unterminated(context: WordContext): ShellSyntaxError {
  if (context === 'quotes')
    return new ShellSyntaxError('Syntax error: Unterminated quoted string', { incomplete: true });
  if (context === 'arithmetic')
    return new ShellSyntaxError("Syntax error: Missing '))'", { incomplete: true });
  return new ShellSyntaxError("Syntax error: Missing '}'", { incomplete: true });
}

function readEscape(
  at: Cursor,
  quoted: boolean,
  context: WordContext,
): { text: string; literal: boolean } | undefined {
  const next = at.source[at.position + 1];
  if (next === '\n') {
    at.position += 2;
    return undefined;
  }
  if (next === undefined) {
    at.position++;
    return { text: '\\', literal: false };
  }
  at.position += 2;
  if (!quoted) return { text: next, literal: false };
  const special = context === 'document' ? '$`\\' : context === 'quoted-braces' ? '$`"\\}' : '$`"\\';
  return special.includes(next) ? { text: next, literal: false } : { text: `\\${next}`, literal: true };
}

function readSingleQuotes(at: Cursor): string {
  const end = at.source.indexOf("'", at.position + 1);
  if (end < 0) throw new ShellSyntaxError('Syntax error: Unterminated quoted string', { incomplete: true });
  const text = at.source.slice(at.position + 1, end);
  at.position = end + 1;
  return text;
}

function readBackquotes(at: Cursor, inQuotes: boolean): Script {
  let text = '';
  at.position++;
  for (;;) {
    const char = at.source[at.position];
    if (char === undefined) {
      throw new ShellSyntaxError('Syntax error: EOF in backquote substitution', { incomplete: true });
    }
    at.position++;
    if (char === '`') break;
    const next = at.source[at.position];
    if (char === '\\' && next !== undefined && ('$`\\'.includes(next) || (inQuotes && next === '"'))) {
      text += next;
      at.position++;
    } else text += char;
  }
  const tokenizer = new Tokenizer(text);
  return parseCommandSubstitution(tokenizer, false);
}

const SPECIAL_PARAMETER = /^(?:[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-])/;

function readDollar(at: Cursor, quoted: boolean): WordPart | undefined {
  const { source } = at;
  if (source.startsWith('$((', at.position)) {
    const start = at.position;
    at.position += 3;
    try {
      return { type: 'arithmetic', expression: readWord(at, 'arithmetic'), quoted };
    } catch (error) {
      // `$( (subshell) )` written without the blank.
      if (!(error instanceof ShellSyntaxError)) throw error;
      at.position = start;
    }
  }
  if (source.startsWith('$(', at.position)) {
    const tokenizer = new Tokenizer(source);
    tokenizer.position = at.position + 2;
    const script = parseCommandSubstitution(tokenizer, true);
    at.position = tokenizer.position;
    return { type: 'command', script, quoted };
  }
  if (source.startsWith('${', at.position)) {
    at.position += 2;
    return readBraces(at, quoted);
  }
  at.position++;
  const name = SPECIAL_PARAMETER.exec(source.slice(at.position, at.position + 256))?.[0];
  if (name === undefined) return undefined;
  at.position += name.length;
  return { type: 'parameter', name, quoted };
}

const BRACED_NAME = /^(?:[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-])/;

function readBraces(at: Cursor, quoted: boolean): WordPart {
  const rest = at.source.slice(at.position, at.position + 256);
  const length = /^#([A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*?$!])\}/.exec(rest);
  if (length) {
    at.position += length[0].length;
    return { type: 'parameter', name: length[1]!, operator: 'length', quoted };
  }
  const name = BRACED_NAME.exec(rest)?.[0];
  if (name === undefined)
    throw rest === '' ? unterminated('braces') : new ShellSyntaxError('Bad substitution');
  at.position += name.length;
  if (at.source[at.position] === '}') {
    at.position++;
    return { type: 'parameter', name, quoted };
  }
  const operator = /^(?::[-=?+]|##|%%|[-=?+#%])/.exec(at.source.slice(at.position, at.position + 2))?.[0];
  if (operator === undefined) {
    throw at.position >= at.source.length ? unterminated('braces') : new ShellSyntaxError('Bad substitution');
  }
  at.position += operator.length;
  const isPattern = operator.startsWith('#') || operator.startsWith('%');
  const argument = readWord(at, quoted && !isPattern ? 'quoted-braces' : 'braces');
  return { type: 'parameter', name, operator, argument, quoted };
}
