import type { TextOutput } from '../shell.ts';

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const CLEAR_TO_END_OF_LINE = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';

/**
 * Lines at the bottom of a terminal that are rewritten in place. Only lines that changed are written, so that a
 * selection with the mouse elsewhere survives. Lines must fit the terminal's width.
 */
export class LiveRegion {
  readonly #output: TextOutput;
  #lines: readonly string[] = [];
  #hidden = false;

  constructor(output: TextOutput) {
    this.#output = output;
  }

  /** Shows these lines in place of those shown before. */
  draw(lines: readonly string[]): void {
    const before = this.#lines;
    let text = this.#hidden ? '' : HIDE_CURSOR;
    if (before.length > 0) text += `\u001b[${before.length}A`;
    for (const [index, line] of lines.entries()) {
      text += line === before[index] ? '\u001b[B\r' : `\r${line}${CLEAR_TO_END_OF_LINE}\n`;
    }
    if (before.length > lines.length) text += `\r${CLEAR_BELOW}`;
    this.#hidden = true;
    this.#lines = lines;
    this.#output.write(text);
  }

  /** Takes the lines away while `write` writes something that stays. */
  around(write: () => void): void {
    const region = this.#lines;
    this.clear();
    write();
    this.draw(region);
  }

  /** Takes the lines away. */
  clear(): void {
    if (this.#lines.length > 0) this.#output.write(`\u001b[${this.#lines.length}A\r${CLEAR_BELOW}`);
    this.#lines = [];
  }

  /** Forgets where the lines are, because the terminal has been resized or cleared. */
  reset(): void {
    this.#lines = [];
  }

  /** Leaves what is shown and gives the cursor back. */
  end(): void {
    if (this.#hidden) this.#output.write(SHOW_CURSOR);
    this.#hidden = false;
    this.#lines = [];
  }
}
