/** How much of a long list is read at a time: small enough to be forgotten cheaply. */
const PART_BYTES = 32 * 1024;

const BETWEEN_ITEMS = '},{';

/** The body of an answer whose `data` is a list that has not been read yet. */
export class ListText {
  readonly #body: Buffer;
  readonly #from: number;
  readonly #to: number;

  private constructor(body: Buffer, from: number, to: number) {
    this.#body = body;
    this.#from = from;
    this.#to = to;
  }

  /** `undefined` unless the body is, by its beginning and end, `{"data":[…]}` and nothing else. */
  static of(body: Buffer): ListText | undefined {
    const begin = /^\s*\{\s*"data"\s*:\s*\[/.exec(body.toString('latin1', 0, 64));
    const end = /\]\s*\}\s*$/.exec(body.toString('latin1', Math.max(0, body.length - 64)));
    return begin && end ? new ListText(body, begin[0].length, body.length - end[0].length) : undefined;
  }

  /**
   * The items, in parts. Reading ten thousand rows at once makes them all survive until the next big clean-up;
   * read in parts they are forgotten at once.
   * @throws SyntaxError if the list is broken.
   */
  *parts(): IterableIterator<unknown[]> {
    for (let from = this.#from; from < this.#to; ) {
      const cut = this.#cut(from);
      const part = cut < this.#to ? this.#tryRead(from, cut) : undefined;
      if (part === undefined) {
        yield this.#read(from, this.#to);
        return;
      }
      yield part;
      from = cut + 1;
    }
  }

  /** Where an item may end. */
  #cut(from: number): number {
    const at = this.#body.indexOf(BETWEEN_ITEMS, from + PART_BYTES, 'latin1');
    return at < 0 || at >= this.#to ? this.#to : at + 1;
  }

  /** `undefined` if the cut was not between two items but within one: then brackets or quotes do not match. */
  #tryRead(from: number, to: number): unknown[] | undefined {
    try {
      return this.#read(from, to);
    } catch {
      return undefined;
    }
  }

  #read(from: number, to: number): unknown[] {
    return JSON.parse(`[${this.#body.toString('utf8', from, to)}]`) as unknown[];
  }
}
