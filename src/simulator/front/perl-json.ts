/** What went wrong, in the words of Perl's JSON::XS. */
export class PerlJsonError extends Error {}

/**
 * Says why JSON::XS would not decode a text that JSON.parse refuses [AE]: its words, the offset in
 * characters, and what stands there.
 */
export function perlJsonError(text: string): PerlJsonError {
  const reader = new Reader(text);
  reader.document();
  const at = reader.at;
  const before = at >= text.length ? '(end of string)' : shown(text.slice(at));
  const problem =
    reader.problem ?? 'malformed JSON string, neither tag, array, object, number, string or atom';
  return new PerlJsonError(`${problem}, at character offset ${at} (before "${before}")`);
}

function shown(rest: string): string {
  let result = '';
  for (const character of rest) {
    const code = character.codePointAt(0)!;
    const piece =
      code > 0x7e || code < 0x20
        ? `\\x{${code.toString(16)}}`
        : character === '"' || character === '\\'
          ? `\\${character}`
          : character;
    if (result.length + piece.length > 20) return `${result}...`;
    result += piece;
  }
  return result;
}

/** Follows the decoder's own steps, and stops where it would. */
class Reader {
  at = 0;
  problem: string | undefined;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  document(): void {
    if (!this.#value()) return;
    this.#blanks();
    if (this.at < this.#text.length) this.#fail('garbage after JSON object');
  }

  #fail(problem: string): false {
    this.problem = problem;
    return false;
  }

  #blanks(): void {
    while (/[ \t\r\n]/.test(this.#text[this.at] ?? '')) this.at++;
  }

  #value(): boolean {
    this.#blanks();
    const next = this.#text[this.at] ?? '';
    if (next === '"') return this.#string();
    if (next === '[') return this.#list(']', () => this.#value(), ', or ] expected while parsing array');
    if (next === '{')
      return this.#list('}', () => this.#member(), ', or } expected while parsing object/hash');
    if (/[-0-9]/.test(next)) return this.#number();
    const word = { t: 'true', f: 'false', n: 'null' }[next];
    if (word === undefined) {
      return this.#fail('malformed JSON string, neither tag, array, object, number, string or atom');
    }
    if (!this.#text.startsWith(word, this.at)) return this.#fail(`'${word}' expected`);
    this.at += word.length;
    return true;
  }

  #list(end: string, item: () => boolean, problem: string): boolean {
    this.at++;
    this.#blanks();
    if (this.#text[this.at] === end) {
      this.at++;
      return true;
    }
    for (;;) {
      if (!item()) return false;
      this.#blanks();
      const next = this.#text[this.at];
      if (next === end) {
        this.at++;
        return true;
      }
      if (next !== ',') return this.#fail(problem);
      this.at++;
      this.#blanks();
    }
  }

  #member(): boolean {
    this.#blanks();
    if (this.#text[this.at] !== '"') return this.#fail(`'"' expected`);
    if (!this.#string()) return false;
    this.#blanks();
    if (this.#text[this.at] !== ':') return this.#fail(`':' expected`);
    this.at++;
    return this.#value();
  }

  #string(): boolean {
    this.at++;
    for (;;) {
      const next = this.#text[this.at];
      if (next === undefined) return this.#fail('unexpected end of string while parsing JSON string');
      if (next === '"') {
        this.at++;
        return true;
      }
      const code = next.charCodeAt(0);
      if (code < 0x20) {
        const hex = code.toString(16).toUpperCase().padStart(2, '0');
        return this.#fail(`invalid character 0x${hex} encountered while parsing JSON string`);
      }
      if (next === '\\' && !this.#escape()) return false;
      this.at++;
    }
  }

  #escape(): boolean {
    this.at++;
    const next = this.#text[this.at] ?? '';
    if (next === 'u') {
      if (!/^[0-9a-fA-F]{4}/.test(this.#text.slice(this.at + 1, this.at + 5))) {
        return this.#fail('malformed \\uXXXX character in JSON string');
      }
      this.at += 4;
      return true;
    }
    return /["\\/bfnrt]/.test(next) || this.#fail('illegal backslash escape sequence in string');
  }

  #number(): boolean {
    const digits = () => {
      const from = this.at;
      while (/\d/.test(this.#text[this.at] ?? '')) this.at++;
      return this.at - from;
    };
    if (this.#text[this.at] === '-') this.at++;
    if (this.#text[this.at] === '0') {
      this.at++;
      if (/\d/.test(this.#text[this.at] ?? '')) {
        return this.#fail('malformed number (leading zero must not be followed by another digit)');
      }
    } else if (digits() === 0) return this.#fail('malformed number (no digits after initial minus)');
    if (this.#text[this.at] === '.') {
      this.at++;
      if (digits() === 0) return this.#fail('malformed number (no digits after decimal point)');
    }
    if (/[eE]/.test(this.#text[this.at] ?? '')) {
      this.at++;
      if (/[-+]/.test(this.#text[this.at] ?? '')) this.at++;
      if (digits() === 0) return this.#fail('malformed number (no digits after exp sign)');
    }
    return true;
  }
}
