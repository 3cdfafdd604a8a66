import type { ByteString } from '../system/byte-string.ts';
import type { PatternPiece } from './pattern.ts';

/** Builds the fields of an expanded word: what is quoted stays whole, what an expansion gave is split. */
export class FieldBuilder {
  readonly #separators: ByteString;
  readonly #fields: PatternPiece[][] = [];
  #current: PatternPiece[] | undefined;

  /** @param separators the value of IFS */
  constructor(separators: ByteString) {
    this.#separators = separators;
  }

  /** Adds to the current field without splitting. */
  add(text: ByteString, quoted: boolean): void {
    if (text === '' && !quoted) return;
    this.#current ??= [];
    this.#current.push({ text, quoted });
  }

  /** Adds the result of an unquoted expansion. */
  addSplit(text: ByteString): void {
    if (this.#separators === '') {
      this.add(text, false);
      return;
    }
    let start = 0;
    // Blanks beside another separator belong to it; blanks alone separate, but make no empty field.
    let endedByBlank = false;
    for (let at = 0; at < text.length; at++) {
      const char = text[at]!;
      if (!this.#separators.includes(char)) continue;
      if (at > start) {
        this.add(text.slice(start, at), false);
        endedByBlank = false;
      }
      start = at + 1;
      const blank = char === ' ' || char === '\t' || char === '\n';
      if (blank) {
        endedByBlank ||= this.#current !== undefined;
        this.break();
      } else if (endedByBlank) {
        endedByBlank = false;
      } else {
        this.#current ??= [];
        this.break();
      }
    }
    this.add(text.slice(start), false);
  }

  /** Ends the current field, if there is one. */
  break(): void {
    if (this.#current) this.#fields.push(this.#current);
    this.#current = undefined;
  }

  finish(): PatternPiece[][] {
    this.break();
    return this.#fields;
  }
}
