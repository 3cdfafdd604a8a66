import type { ByteString } from '../system/byte-string.ts';
import { parseCase, parseFor, parseIf, parseLoop } from './compound-parser.ts';
import {
  type AndOrList,
  type Assignment,
  type Command,
  type Pipeline,
  type Redirection,
  type Script,
  ShellSyntaxError,
  type Word,
} from './syntax.ts';
import { type Token, Tokenizer } from './tokenizer.ts';

const RESERVED = [
  'if',
  'then',
  'else',
  'elif',
  'fi',
  'do',
  'done',
  'case',
  'esac',
  'while',
  'until',
  'for',
  '{',
  '}',
  '!',
  'in',
];
const ASSIGNMENT = /^([A-Za-z_][A-Za-z0-9_]*)=/;

/** @throws ShellSyntaxError */
export function parseScript(source: ByteString): Script {
  return new Parser(new Tokenizer(source)).program();
}

/** Parses what stands between `$(` and `)`, the latter included, or all of the text. */
export function parseCommandSubstitution(tokenizer: Tokenizer, parenthesis: boolean): Script {
  const parser = new Parser(tokenizer);
  return parenthesis ? parser.untilParenthesis() : parser.program();
}

/** A parser of one source; compound commands are parsed by functions that are given it. */
export class Parser {
  readonly tokens: Tokenizer;

  constructor(tokens: Tokenizer) {
    this.tokens = tokens;
  }

  program(): Script {
    const script = this.list(() => false);
    if (this.tokens.peek().type !== 'end') this.unexpected();
    return script;
  }

  untilParenthesis(): Script {
    const script = this.list((token) => isOperator(token, ')'));
    this.expectOperator(')');
    return script;
  }

  /** Lists up to a token that ends them, which is left where it is. */
  list(ends: (token: Token) => boolean): AndOrList[] {
    const lists: AndOrList[] = [];
    for (;;) {
      this.skipNewlines();
      const token = this.tokens.peek();
      if (token.type === 'end' || ends(token)) return lists;
      const list = this.#andOr();
      const separator = this.tokens.peek();
      if (isOperator(separator, '&')) {
        this.tokens.next();
        lists.push({ ...list, background: true });
      } else {
        lists.push(list);
        if (isOperator(separator, ';')) this.tokens.next();
        else if (separator.type !== 'newline') {
          if (separator.type === 'end' || ends(separator)) return lists;
          this.unexpected();
        }
      }
    }
  }

  /** A list that must hold something, up to one of the reserved words, which is taken and returned. */
  body(...words: string[]): { script: Script; end: string } {
    const script = this.list((token) => token.type === 'word' && words.includes(token.text));
    const token = this.tokens.peek();
    if (token.type === 'end' || script.length === 0) this.unexpected();
    this.tokens.next();
    return { script, end: token.text };
  }

  #andOr(): AndOrList {
    const first = this.#pipeline();
    const rest: Array<{ operator: '&&' | '||'; pipeline: Pipeline }> = [];
    for (;;) {
      const token = this.tokens.peek();
      if (token.type !== 'operator' || (token.text !== '&&' && token.text !== '||')) break;
      this.tokens.next();
      this.skipNewlines();
      rest.push({ operator: token.text, pipeline: this.#pipeline() });
    }
    return { first, rest, background: false };
  }

  #pipeline(): Pipeline {
    let negated = false;
    while (this.isWord('!')) {
      this.tokens.next();
      negated = !negated;
    }
    const commands = [this.#command()];
    while (isOperator(this.tokens.peek(), '|')) {
      this.tokens.next();
      this.skipNewlines();
      commands.push(this.#command());
    }
    return { negated, commands };
  }

  #command(): Command {
    const token = this.tokens.peek();
    if (isOperator(token, '(')) {
      this.tokens.next();
      const body = this.untilParenthesis();
      if (body.length === 0) this.unexpected(')');
      return { type: 'subshell', body, redirections: this.redirections() };
    }
    if (token.type !== 'word') {
      if (token.type === 'operator' && isRedirection(token.text)) return this.#simple();
      this.unexpected();
    }
    if (token.text === '{') {
      this.tokens.next();
      const { script } = this.body('}');
      return { type: 'group', body: script, redirections: this.redirections() };
    }
    if (token.text === 'if') return parseIf(this);
    if (token.text === 'while' || token.text === 'until') return parseLoop(this, token.text);
    if (token.text === 'for') return parseFor(this);
    if (token.text === 'case') return parseCase(this);
    if (RESERVED.includes(token.text)) this.unexpected();
    return this.#simple();
  }

  #simple(): Command {
    const { line } = this.tokens;
    const assignments: Assignment[] = [];
    const words: Word[] = [];
    const redirections: Redirection[] = [];
    for (;;) {
      const token = this.tokens.peek();
      if (token.type === 'operator' && isRedirection(token.text)) {
        redirections.push(this.#redirection());
      } else if (token.type === 'word') {
        this.tokens.next();
        const assignment = words.length === 0 ? asAssignment(token.word, token.text) : undefined;
        if (assignment) assignments.push(assignment);
        else words.push(token.word);
      } else if (isOperator(token, '(') && words.length === 1 && assignments.length === 0) {
        return this.#function(words[0]!);
      } else break;
    }
    return { type: 'simple', assignments, words, redirections, line };
  }

  #function(word: Word): Command {
    const [part] = word;
    this.tokens.next();
    this.expectOperator(')');
    if (word.length !== 1 || part?.type !== 'text' || part.quoted || !/^[A-Za-z_][\w-]*$/.test(part.text)) {
      throw this.error('Syntax error: Bad function name');
    }
    this.skipNewlines();
    return { type: 'function', name: part.text, body: this.#command() };
  }

  redirections(): Redirection[] {
    const redirections: Redirection[] = [];
    for (;;) {
      const token = this.tokens.peek();
      if (token.type !== 'operator' || !isRedirection(token.text)) return redirections;
      redirections.push(this.#redirection());
    }
  }

  #redirection(): Redirection {
    const token = this.tokens.next();
    if (token.type !== 'operator') return this.unexpected();
    const target = this.tokens.peek();
    if (target.type !== 'word') return this.unexpected();
    this.tokens.next();
    const descriptor = token.descriptor ?? (token.text.startsWith('<') ? 0 : 1);
    if (token.text === '<<' || token.text === '<<-') {
      const redirection: Redirection = { descriptor, operator: '<<', target: [] };
      this.tokens.expect({
        delimiter: target.word.map((part) => (part.type === 'text' ? part.text : '')).join(''),
        quoted: target.word.some((part) => part.type === 'text' && part.quoted),
        stripTabs: token.text === '<<-',
        finish: (body) => {
          redirection.target = body;
        },
      });
      return redirection;
    }
    return { descriptor, operator: token.text as Redirection['operator'], target: target.word };
  }

  isWord(text: string): boolean {
    const token = this.tokens.peek();
    return token.type === 'word' && token.text === text;
  }

  skipNewlines(): void {
    while (this.tokens.peek().type === 'newline') this.tokens.next();
  }

  expectOperator(text: string): void {
    if (!isOperator(this.tokens.peek(), text)) this.unexpected();
    this.tokens.next();
  }

  error(message: string): ShellSyntaxError {
    return new ShellSyntaxError(message, { line: this.tokens.line });
  }

  unexpected(text?: string): never {
    const token = this.tokens.peek();
    const shown =
      text ?? (token.type === 'end' ? 'end of file' : token.type === 'newline' ? 'newline' : token.text);
    const name =
      token.type === 'word' && !RESERVED.includes(token.text) && text === undefined ? 'word' : shown;
    throw new ShellSyntaxError(
      token.type === 'end' && text === undefined
        ? 'Syntax error: end of file unexpected'
        : `Syntax error: ${name === 'newline' || name === 'word' ? name : `"${name}"`} unexpected`,
      { incomplete: token.type === 'end', token: shown, line: this.tokens.line },
    );
  }
}

export function isOperator(token: Token, text: string): boolean {
  return token.type === 'operator' && token.text === text;
}

function isRedirection(text: string): boolean {
  return text.includes('<') || text.includes('>');
}

function asAssignment(word: Word, text: string): Assignment | undefined {
  const match = ASSIGNMENT.exec(text);
  const [first, ...rest] = word;
  if (!match || first?.type !== 'text' || first.quoted) return undefined;
  const value = first.text.slice(match[0].length);
  return { name: match[1]!, value: value === '' ? rest : [{ ...first, text: value }, ...rest] };
}
