import { isOperator, type Parser } from './parser.ts';
import type { Command, Script, Word } from './syntax.ts';

/** `if … then … elif … else … fi` */
export function parseIf(parser: Parser): Command {
  const branches: Array<{ condition: Script; body: Script }> = [];
  let otherwise: Script | undefined;
  parser.tokens.next();
  for (;;) {
    const condition = parser.body('then').script;
    const { script, end } = parser.body('elif', 'else', 'fi');
    branches.push({ condition, body: script });
    if (end === 'elif') continue;
    if (end === 'else') otherwise = parser.body('fi').script;
    return { type: 'if', branches, otherwise, redirections: parser.redirections() };
  }
}

/** `while … do … done`, `until … do … done` */
export function parseLoop(parser: Parser, type: 'while' | 'until'): Command {
  parser.tokens.next();
  const condition = parser.body('do').script;
  const body = parser.body('done').script;
  return { type, condition, body, redirections: parser.redirections() };
}

/** `for name in … do … done` */
export function parseFor(parser: Parser): Command {
  parser.tokens.next();
  const name = parser.tokens.next();
  if (name.type !== 'word' || !/^[A-Za-z_]\w*$/.test(name.text)) {
    throw parser.error('Syntax error: Bad for loop variable');
  }
  parser.skipNewlines();
  let words: Word[] | undefined;
  if (parser.isWord('in')) {
    parser.tokens.next();
    words = [];
    for (let token = parser.tokens.peek(); token.type === 'word'; token = parser.tokens.peek()) {
      words.push(token.word);
      parser.tokens.next();
    }
  }
  if (isOperator(parser.tokens.peek(), ';')) parser.tokens.next();
  parser.skipNewlines();
  if (!parser.isWord('do')) parser.unexpected();
  parser.tokens.next();
  const body = parser.body('done').script;
  return { type: 'for', name: name.text, words, body, redirections: parser.redirections() };
}

/** `case … in … esac` */
export function parseCase(parser: Parser): Command {
  parser.tokens.next();
  const subject = parser.tokens.next();
  if (subject.type !== 'word') throw parser.error('Syntax error: word expected');
  parser.skipNewlines();
  if (!parser.isWord('in')) parser.unexpected();
  parser.tokens.next();
  const clauses: Array<{ patterns: Word[]; body: Script }> = [];
  for (;;) {
    parser.skipNewlines();
    if (parser.isWord('esac')) break;
    if (isOperator(parser.tokens.peek(), '(')) parser.tokens.next();
    const patterns: Word[] = [];
    for (;;) {
      const pattern = parser.tokens.peek();
      if (pattern.type !== 'word') parser.unexpected();
      parser.tokens.next();
      patterns.push(pattern.word);
      if (!isOperator(parser.tokens.peek(), '|')) break;
      parser.tokens.next();
    }
    parser.expectOperator(')');
    const body = parser.list(
      (token) => isOperator(token, ';;') || (token.type === 'word' && token.text === 'esac'),
    );
    clauses.push({ patterns, body });
    if (isOperator(parser.tokens.peek(), ';;')) parser.tokens.next();
  }
  parser.tokens.next();
  return { type: 'case', subject: subject.word, clauses, redirections: parser.redirections() };
}
