import type { Shell } from '../shell.ts';

const ENTER = '\u001b[?1049h\u001b[?25l\u001b[H\u001b[2J';
/** Also what a program that crashed in between may have left: colours. */
const LEAVE = '\u001b[0m\u001b[?25h\u001b[?1049l';

/**
 * The whole terminal, until it is given back: on every way out, those of a crash and of a signal among them, the
 * screen of before is there again, with its cursor, and keys are echoed.
 */
export class Screen implements Disposable {
  readonly #shell: Pick<Shell, 'stdout'>;
  readonly #forget: () => void;
  readonly #unlisten: () => void;
  readonly #stopResizing: () => void;
  #lines: readonly string[] = [];
  #open = true;

  constructor(
    shell: Pick<Shell, 'stdout' | 'keyboard' | 'atExit'>,
    on: { keys: (text: string) => void; resize: () => void },
  ) {
    this.#shell = shell;
    this.#forget = shell.atExit(() => this[Symbol.dispose]());
    shell.stdout.write(ENTER);
    this.#unlisten = shell.keyboard.listen(on.keys);
    this.#stopResizing = shell.stdout.onResize(() => {
      this.#lines = [];
      shell.stdout.write('\u001b[2J');
      on.resize();
    });
  }

  /** Shows these lines; writes only those that changed. */
  draw(lines: readonly string[]): void {
    if (!this.#open) return;
    const { stdout } = this.#shell;
    const shown = lines.slice(0, stdout.rows);
    let text = '';
    for (const [index, line] of shown.entries()) {
      if (line !== this.#lines[index]) text += `\u001b[${index + 1};1H${line}\u001b[0m\u001b[K`;
    }
    if (shown.length < this.#lines.length) text += `\u001b[${shown.length + 1};1H\u001b[J`;
    this.#lines = shown;
    if (text !== '') stdout.write(text);
  }

  [Symbol.dispose](): void {
    if (!this.#open) return;
    this.#open = false;
    this.#stopResizing();
    this.#unlisten();
    this.#shell.stdout.write(LEAVE);
    this.#forget();
  }
}
