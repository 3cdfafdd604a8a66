import { type ByteString, textOf } from '../system/byte-string.ts';
import { lastCharacterLength } from '../system/line-discipline.ts';
import type { Process } from '../system/process.ts';
import type { Tty } from '../system/tty.ts';

/** `line`: what was typed; `interrupted`: Ctrl-C; `end`: Ctrl-D on an empty line. */
export type ReadlineResult = { type: 'line'; line: ByteString } | { type: 'interrupted' } | { type: 'end' };

export interface ReadlineOptions {
  readonly prompt: ByteString;
  /** bash announces and recognises pasted text; ash does neither. */
  readonly bracketedPaste: boolean;
}

const PASTE_ON = '\x1b[?2004h';
const PASTE_OFF = '\x1b[?2004l\r';

/**
 * Reads a line as bash's readline does: the terminal in raw mode, an echo of its own (none where echo was
 * switched off), the screen's right edge, the prompt again when the size changes.
 */
export async function readline(
  process: Process,
  tty: Tty,
  options: ReadlineOptions,
): Promise<ReadlineResult> {
  const before = tty.settings;
  const editor = new Editor(tty, options.prompt, before.echo);
  tty.set({ icanon: false, echo: false, icrnl: false, isig: false });
  process.setDisposition('WINCH', () => {
    editor.redraw();
  });
  const leave = async (text: ByteString) => {
    tty.set({ icanon: before.icanon, echo: before.echo, icrnl: before.icrnl, isig: before.isig });
    process.setDisposition('WINCH', 'default');
    if (text !== '') await process.out(text);
  };
  const off = options.bracketedPaste ? PASTE_OFF : '';
  await process.out((options.bracketedPaste ? PASTE_ON : '') + options.prompt);
  for (;;) {
    let bytes: ByteString | undefined;
    for (;;) {
      if (editor.wantsRedraw) await process.out(editor.takeRedraw());
      bytes = tty.tryRead(65_536);
      if (bytes !== undefined) break;
      await process.until(tty.whenReadable, { interruptible: true });
    }
    if (bytes === '') {
      await leave('');
      return { type: 'end' };
    }
    // A Ctrl-C throws away what was typed before it and not read yet.
    bytes = bytes.slice(Math.max(0, bytes.lastIndexOf('\x03')));
    for (let at = 0; at < bytes.length; at++) {
      const outcome = editor.take(bytes[at]!);
      if (!outcome) continue;
      unread(tty, bytes.slice(at + 1));
      await process.out(editor.takeEcho());
      if (outcome === 'line') {
        // Without echo nothing has moved the cursor, so leaving paste mode does.
        await leave(editor.echoing ? `\n${off}` : `${off}\n`);
        return { type: 'line', line: editor.line };
      }
      if (outcome === 'end') {
        await leave(off === '' ? '' : `${off}\n`);
        return { type: 'end' };
      }
      await leave(
        off === ''
          ? '^C\n'
          : `^C${PASTE_OFF}${editor.echoing ? '' : '\n'}${PASTE_ON}${PASTE_OFF}${editor.echoing ? '\n' : '\n\n'}`,
      );
      return { type: 'interrupted' };
    }
    const echo = editor.takeEcho();
    if (echo !== '') await process.out(echo);
  }
}

/** Puts back what came after the line: it is for whatever runs next. */
function unread(tty: Tty, rest: ByteString): void {
  if (rest !== '') tty.untake(rest);
}

/** The line being typed, and what it looks like. */
class Editor {
  line: ByteString = '';
  wantsRedraw = false;
  readonly echoing: boolean;
  #echo = '';
  #escape = '';
  #pasting = false;
  readonly #tty: Tty;
  readonly #prompt: ByteString;

  constructor(tty: Tty, prompt: ByteString, echoing: boolean) {
    this.#tty = tty;
    this.#prompt = prompt;
    this.echoing = echoing;
  }

  /** Takes a key. @returns what it ends the line as, if it does. */
  take(char: string): 'line' | 'interrupted' | 'end' | undefined {
    if (this.#escape !== '') return this.#takeEscaped(char);
    if (char === '\x1b') {
      this.#escape = char;
      return undefined;
    }
    if (this.#pasting && char !== '\x03') {
      this.#insert(char === '\r' ? '\n' : char);
      return undefined;
    }
    if (char === '\r' || char === '\n') return 'line';
    if (char === '\x03') return 'interrupted';
    if (char === '\x04') return this.line === '' ? 'end' : undefined;
    if (char === '\x15') this.#erase(this.line.length);
    else if (char === '\x17') this.#erase(this.line.length - this.line.trimEnd().search(/\S*$/));
    else if (char === '\x7f' || char === '\b') this.#erase(lastCharacterLength(this.line));
    else if (char === '\x0c') this.#show(`\x1b[H\x1b[2J${this.#prompt}${this.line}`);
    else if (char === '\t') this.#show('\x07');
    else if (char >= ' ') this.#insert(char);
    return undefined;
  }

  #takeEscaped(char: string): undefined {
    this.#escape += char;
    if (this.#escape === '\x1b[' || this.#escape === '\x1bO') return undefined;
    const isLast = /^\x1b(?:[[O][0-9;?]*[@-~]|[^[O])$/.test(this.#escape);
    if (!isLast) return undefined;
    if (this.#escape === '\x1b[200~') this.#pasting = true;
    if (this.#escape === '\x1b[201~') this.#pasting = false;
    this.#escape = '';
    return undefined;
  }

  #insert(char: string): void {
    this.line += char;
    this.#show(char);
  }

  #erase(count: number): void {
    if (count === 0) return;
    const before = this.#column();
    this.line = this.line.slice(0, this.line.length - count);
    const { columns } = this.#tty;
    const rows = Math.floor(before / columns) - Math.floor(this.#column() / columns);
    this.#show(`${'\x1b[A'.repeat(Math.max(0, rows))}\r${'\x1b[C'.repeat(this.#column() % columns)}\x1b[J`);
  }

  #show(text: ByteString): void {
    if (this.echoing) this.#echo += text;
  }

  /** Cells from the left edge of the first row; the bytes that continue a UTF-8 character take none. */
  #column(): number {
    return [...textOf(this.#prompt + this.line)].length;
  }

  /** What the keys taken since have put on the screen; at the right edge the cursor is made to wrap. */
  takeEcho(): ByteString {
    const echo = this.#echo;
    this.#echo = '';
    if (echo === '') return '';
    const column = this.#column();
    return column > 0 && column % this.#tty.columns === 0 ? `${echo} \r` : echo;
  }

  redraw(): void {
    this.wantsRedraw = true;
  }

  takeRedraw(): ByteString {
    this.wantsRedraw = false;
    return `\r\x1b[K\r${this.#prompt}${this.echoing ? this.line : ''}`;
  }
}
