import type { ByteString } from '../system/byte-string.ts';
import { ShellSyntaxError, type Word } from './syntax.ts';
import { readWord } from './word-reader.ts';

export type Token =
  | { readonly type: 'word'; readonly word: Word; readonly text: string }
  | { readonly type: 'operator'; readonly text: string; readonly descriptor?: number }
  | { readonly type: 'newline'; readonly text: '\n' }
  | { readonly type: 'end'; readonly text: '' };

const OPERATORS = [
  '&&',
  '||',
  ';;',
  '<<-',
  '<<',
  '>>',
  '>|',
  '>&',
  '<&',
  '<>',
  '|',
  '&',
  ';',
  '<',
  '>',
  '(',
  ')',
];

export interface HereDocument {
  readonly delimiter: string;
  readonly quoted: boolean;
  readonly stripTabs: boolean;
  readonly finish: (body: Word) => void;
}

/** Cuts shell source into words and operators; here-documents are read when their line has ended. */
export class Tokenizer {
  readonly source: ByteString;
  position = 0;
  #peeked: Token | undefined;
  #line = 1;
  #counted = 0;
  readonly #pending: HereDocument[] = [];

  constructor(source: ByteString) {
    this.source = source;
  }

  /** The line the next token is looked for in, counted from 1. */
  get line(): number {
    for (; this.#counted < this.position; this.#counted++)
      if (this.source[this.#counted] === '\n') this.#line++;
    return this.#line;
  }

  peek(): Token {
    this.#peeked ??= this.#read();
    return this.#peeked;
  }

  next(): Token {
    const token = this.peek();
    this.#peeked = undefined;
    return token;
  }

  /** Announces a here-document whose lines follow the current one. */
  expect(document: HereDocument): void {
    this.#pending.push(document);
  }

  #read(): Token {
    this.#skipBlanks();
    const { source } = this;
    if (this.position >= source.length) {
      if (this.#pending.length > 0) this.#readDocuments();
      return { type: 'end', text: '' };
    }
    if (source[this.position] === '\n') {
      this.position++;
      if (this.#pending.length > 0) this.#readDocuments();
      return { type: 'newline', text: '\n' };
    }
    const number = /^\d+(?=[<>])/.exec(source.slice(this.position, this.position + 12))?.[0];
    const from = this.position + (number?.length ?? 0);
    const operator = OPERATORS.find((text) => source.startsWith(text, from));
    if (operator) {
      this.position = from + operator.length;
      return {
        type: 'operator',
        text: operator,
        ...(number !== undefined && { descriptor: Number(number) }),
      };
    }
    const start = this.position;
    const word = readWord(this, 'word');
    return { type: 'word', word, text: source.slice(start, this.position) };
  }

  #skipBlanks(): void {
    const { source } = this;
    for (;;) {
      const char = source[this.position];
      if (char === ' ' || char === '\t') this.position++;
      else if (char === '\\' && source[this.position + 1] === '\n') this.position += 2;
      else if (char === '#') {
        const end = source.indexOf('\n', this.position);
        this.position = end < 0 ? source.length : end;
      } else return;
    }
  }

  #readDocuments(): void {
    for (const document of this.#pending.splice(0)) {
      const lines: string[] = [];
      for (;;) {
        if (this.position >= this.source.length) {
          throw new ShellSyntaxError('Syntax error: end of file in here-document', { incomplete: true });
        }
        const end = this.source.indexOf('\n', this.position);
        const stop = end < 0 ? this.source.length : end;
        let line = this.source.slice(this.position, stop);
        this.position = end < 0 ? stop : stop + 1;
        if (document.stripTabs) line = line.replace(/^\t+/, '');
        if (line === document.delimiter) break;
        lines.push(`${line}\n`);
      }
      const body = lines.join('');
      if (document.quoted) document.finish([{ type: 'text', text: body, quoted: true }]);
      else document.finish(readWord(new Tokenizer(body), 'document'));
    }
  }
}
