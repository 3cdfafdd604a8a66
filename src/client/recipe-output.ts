/** What is in a console's output: the script's own, and what the lines around it say. */
export type Piece =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'begin' | 'room' | 'foreign' }
  | { readonly kind: 'end'; readonly status: number };

const LF = 0x0a;
const CR = 0x0d;
/** The longest that may follow the token: `FOREIGN`, CR, LF. */
const LONGEST_WORD = 10;

/** Tells the script's output from the markers in it, however it is cut; holds back only what may become one. */
export class RecipeOutput {
  readonly #token: Buffer;
  readonly #stripCr: boolean;
  #held: Buffer = Buffer.alloc(0);
  #begun = false;

  /** @param stripCr a terminal in between puts a CR before every LF. */
  constructor(token: string, stripCr: boolean) {
    this.#token = Buffer.from(token);
    this.#stripCr = stripCr;
  }

  push(bytes: Uint8Array): Piece[] {
    const joined = this.#held.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.#held, bytes]);
    const all = this.#stripCr ? this.#withoutCr(joined) : { text: joined, cr: false };
    const pieces: Piece[] = [];
    let start = 0;
    let from = 0;
    for (;;) {
      const at = all.text.indexOf(this.#token, from);
      if (at < 0) break;
      const word = this.#wordAt(all.text, at + this.#token.length);
      if (word === 'unknown') return this.#hold(pieces, all.text, start, at, all.cr);
      if (!word) from = at + this.#token.length;
      else {
        this.#deliver(pieces, all.text.subarray(start, at));
        if (word.piece.kind === 'begin') this.#begun = true;
        pieces.push(word.piece);
        start = from = word.end;
      }
    }
    return this.#hold(pieces, all.text, start, all.text.length - this.#partial(all.text, start), all.cr);
  }

  /** What was held back, when nothing more comes. */
  rest(): Uint8Array {
    const rest = this.#begun ? this.#held : Buffer.alloc(0);
    this.#held = Buffer.alloc(0);
    return rest;
  }

  #hold(pieces: Piece[], text: Buffer, start: number, end: number, cr: boolean): Piece[] {
    this.#deliver(pieces, text.subarray(start, end));
    const held = text.subarray(end);
    this.#held = cr ? Buffer.concat([held, Buffer.from([CR])]) : Buffer.from(held);
    return pieces;
  }

  /** Before the script begins there is only what the shell shows. */
  #deliver(pieces: Piece[], bytes: Buffer): void {
    if (this.#begun && bytes.length > 0) pieces.push({ kind: 'bytes', bytes });
  }

  #wordAt(text: Buffer, at: number): { piece: Piece; end: number } | 'unknown' | undefined {
    const lf = text.indexOf(LF, at);
    const end = lf < 0 ? text.length : lf;
    if (end - at > LONGEST_WORD) return undefined;
    const word = text.toString('latin1', at, end).replace(/\r$/, '');
    if (lf < 0) return /^(B|A|F|E|$)[A-Z]*:?\d{0,3}$/.test(word) ? 'unknown' : undefined;
    const status = /^END:(\d{1,3})$/.exec(word)?.[1];
    if (status !== undefined) return { piece: { kind: 'end', status: Number(status) }, end: lf + 1 };
    const kind = WORDS[word];
    return kind && { piece: { kind }, end: lf + 1 };
  }

  /** How many bytes at the end may be the beginning of the token. */
  #partial(text: Buffer, start: number): number {
    const most = Math.min(this.#token.length - 1, text.length - start);
    for (let length = most; length > 0; length--) {
      if (text.subarray(text.length - length).equals(this.#token.subarray(0, length))) return length;
    }
    return 0;
  }

  #withoutCr(bytes: Buffer): { text: Buffer; cr: boolean } {
    const text = Buffer.allocUnsafe(bytes.length);
    let length = 0;
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] === CR && (at + 1 === bytes.length || bytes[at + 1] === LF)) continue;
      text[length++] = bytes[at]!;
    }
    return { text: text.subarray(0, length), cr: bytes.at(-1) === CR };
  }
}

const WORDS: Readonly<Record<string, 'begin' | 'room' | 'foreign'>> = {
  BEGIN: 'begin',
  ACK: 'room',
  FOREIGN: 'foreign',
};
