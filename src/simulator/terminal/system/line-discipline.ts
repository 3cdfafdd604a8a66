import type { ByteString } from './byte-string.ts';
import { EOF, ERASE, KILL, WERASE } from './tty-settings.ts';

/** What a line may hold before its end is typed; more is thrown away [recipe of a console, 5.5]. */
const LINE_LIMIT = 4095;

/**
 * The typed bytes of a terminal: a line that can still be corrected, and what may be read. In canonical mode a
 * reader gets one line at a time, and an empty piece stands for Ctrl-D on an empty line.
 */
export class LineEditor {
  #line: ByteString = '';
  #ready: ByteString[] = [];
  #readyLength = 0;

  get readable(): boolean {
    return this.#ready.length > 0;
  }

  get length(): number {
    return this.#line.length + this.#readyLength;
  }

  clear(): void {
    this.#line = '';
    this.#ready = [];
    this.#readyLength = 0;
  }

  /** Takes characters in raw mode. @returns what is to be echoed. */
  append(chars: ByteString): string {
    if (this.#line !== '') this.release();
    this.#ready.push(chars);
    this.#readyLength += chars.length;
    return chars;
  }

  /** Takes a character in canonical mode. @returns what is to be echoed. */
  edit(char: string, echoControl: boolean): string {
    if (char === '\n') {
      this.#finish('\n');
      return '\n';
    }
    if (char === EOF) {
      this.#finish('');
      return '';
    }
    if (char === ERASE) return this.#erase(lastCharacterLength(this.#line));
    if (char === KILL) return this.#erase(this.#line.length);
    if (char === WERASE) return this.#erase(this.#line.length - this.#line.trimEnd().search(/\S*$/));
    if (this.#line.length >= LINE_LIMIT) return '\x07';
    this.#line += char;
    const isControl = char < ' ' && char !== '\t';
    return isControl && echoControl ? `^${String.fromCharCode(char.charCodeAt(0) + 64)}` : char;
  }

  /** Puts bytes back in front of everything else, as if they had been read by nobody. */
  untake(bytes: ByteString): void {
    this.#ready.unshift(bytes);
    this.#readyLength += bytes.length;
  }

  /** Lets the unfinished line be read, as switching to raw mode does. */
  release(): void {
    if (this.#line !== '') this.#finish('');
  }

  take(max: number, canonical: boolean): ByteString | undefined {
    if (this.#ready.length === 0) return undefined;
    if (!canonical && this.#ready.length > 1) this.#ready = [this.#ready.join('')];
    if (!canonical && this.#ready[0] === '') this.#ready.shift();
    if (this.#ready.length === 0) return undefined;
    const piece = this.#ready[0]!;
    if (piece.length > max) this.#ready[0] = piece.slice(max);
    else this.#ready.shift();
    const bytes = piece.slice(0, max);
    this.#readyLength -= bytes.length;
    return bytes;
  }

  #finish(end: string): void {
    const line = this.#line + end;
    this.#line = '';
    this.#ready.push(line);
    this.#readyLength += line.length;
  }

  #erase(count: number): string {
    const gone = this.#line.slice(this.#line.length - count);
    this.#line = this.#line.slice(0, this.#line.length - count);
    // A character that was shown as ^X takes two cells; the bytes of one UTF-8 character take one.
    let cells = 0;
    for (const char of gone) cells += char < ' ' ? 2 : char >= '\x80' && char < '\xc0' ? 0 : 1;
    return '\b \b'.repeat(cells);
  }
}

/** How many bytes the last character of a UTF-8 text takes. */
export function lastCharacterLength(text: ByteString): number {
  let length = 0;
  while (length < text.length) {
    length++;
    const code = text.charCodeAt(text.length - length);
    if (code < 0x80 || code >= 0xc0) break;
  }
  return length;
}
