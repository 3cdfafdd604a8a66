/** How much of a long list is read at a time: small enough to be forgotten cheaply. */
const PART_CHARACTERS = 32 * 1024;

/** The text of an answer whose `data` is a list that has not been read yet. */
export class ListText {
  readonly #text: string;
  readonly #from: number;
  readonly #to: number;

  private constructor(text: string, from: number, to: number) {
    this.#text = text;
    this.#from = from;
    this.#to = to;
  }

  /** `undefined` unless the text is, by its beginning and end, `{"data":[…]}` and nothing else. */
  static of(text: string): ListText | undefined {
    const begin = /^\s*\{\s*"data"\s*:\s*\[/.exec(text);
    const end = /\]\s*\}\s*$/.exec(text.slice(-64));
    return begin && end ? new ListText(text, begin[0].length, text.length - end[0].length) : undefined;
  }

  /**
   * The items, in parts. Reading ten thousand rows at once makes them all survive until the next big clean-up;
   * read in parts they are forgotten at once.
   * @throws SyntaxError if the list is broken.
   */
  *parts(): IterableIterator<unknown[]> {
    for (let from = this.#from; from < this.#to; ) {
      const cut = this.#cut(from);
      const part = cut < this.#to ? read(this.#text.slice(from, cut)) : undefined;
      if (part === undefined) {
        yield JSON.parse(`[${this.#text.slice(from, this.#to)}]`) as unknown[];
        return;
      }
      yield part;
      from = cut + 1;
    }
  }

  /** Where an item may end: at `},{`. */
  #cut(from: number): number {
    const at = this.#text.indexOf('},{', from + PART_CHARACTERS);
    return at < 0 || at >= this.#to ? this.#to : at + 1;
  }
}

/** `undefined` if the cut was not between two items but within one: then brackets or quotes do not match. */
function read(items: string): unknown[] | undefined {
  try {
    return JSON.parse(`[${items}]`) as unknown[];
  } catch {
    return undefined;
  }
}
