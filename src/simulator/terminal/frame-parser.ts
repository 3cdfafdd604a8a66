import type { ByteString } from './system/byte-string.ts';

/** What the byte stream from a console's client means [TP]. */
export type ConsoleMessage =
  | { readonly type: 'input'; readonly bytes: ByteString }
  | { readonly type: 'resize'; readonly columns: number; readonly rows: number };

/**
 * Reads `0:<length>:<bytes>`, `1:<columns>:<rows>:` and `2` as termproxy does: whatever a read brings is looked
 * at once. A header that has not arrived whole is lost, and what follows is taken for something else.
 */
export class ConsoleFrameParser {
  #held: ByteString = '';
  /** Bytes of input still to come. */
  #expected = 0;

  push(read: ByteString): ConsoleMessage[] {
    this.#held += read;
    const messages: ConsoleMessage[] = [];
    for (;;) {
      if (this.#expected > 0) {
        if (this.#held === '') break;
        const bytes = this.#held.slice(0, this.#expected);
        this.#held = this.#held.slice(bytes.length);
        this.#expected -= bytes.length;
        messages.push({ type: 'input', bytes });
        continue;
      }
      if (this.#held[0] === '2') {
        this.#held = this.#held.slice(1);
        continue;
      }
      if (this.#held.length < 2) break;
      const kind = this.#held[0];
      this.#held = this.#held.slice(2);
      if (kind === '0') {
        const length = this.#number();
        if (length === undefined) break;
        this.#expected = length;
      } else if (kind === '1') {
        const columns = this.#number();
        const rows = columns === undefined ? undefined : this.#number();
        if (columns !== undefined && rows !== undefined) messages.push({ type: 'resize', columns, rows });
      }
    }
    return messages;
  }

  /** A number and its colon; without a colon in sight nothing is taken, unless there is far too much. */
  #number(): number | undefined {
    for (;;) {
      const colon = this.#held.indexOf(':');
      if (colon >= 0) {
        const text = this.#held.slice(0, colon);
        this.#held = this.#held.slice(colon + 1);
        return /^\d+$/.test(text) ? Number(text) : undefined;
      }
      if (this.#held.length <= 20) return undefined;
      this.#held = this.#held.slice(20);
    }
  }
}
