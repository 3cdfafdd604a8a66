import type { ByteString } from './byte-string.ts';
import type { Channel } from './open-file.ts';
import { Wakers } from './wakers.ts';

interface Attributes {
  mode: number;
  owner: string;
  /** Milliseconds since 1970. */
  modifiedAt: number;
}

export interface Directory extends Attributes {
  readonly type: 'directory';
  readonly entries: Map<string, Inode>;
}

interface SymbolicLink extends Attributes {
  readonly type: 'link';
  readonly target: string;
}

export interface Device extends Attributes {
  readonly type: 'device';
  /** Opens it for a process; its own terminal, say, for /dev/tty. */
  readonly open: (context: { tty: Channel | undefined }) => Channel;
}

/** A program that is part of the machine; running it runs the command of its name. */
interface Binary extends Attributes {
  readonly type: 'binary';
  readonly command: string;
}

/** Pieces small enough to join, large enough to be few. */
const PIECE_SIZE = 65_536;

/** A file's bytes. Appending costs what is appended, reading what is read. */
export class RegularFile implements Attributes {
  readonly type = 'file';
  mode: number;
  owner: string;
  modifiedAt: number;
  /** Fills in what has come up since the last look, for files that grow by themselves. */
  refresh: (() => void) | undefined;
  /** Tells when such a file would grow. */
  live: ((wake: () => void) => () => void) | undefined;
  #pieces: ByteString[] = [];
  #starts: number[] = [];
  #size = 0;
  readonly #changed = new Wakers();

  constructor(content: ByteString, attributes: Attributes) {
    this.mode = attributes.mode;
    this.owner = attributes.owner;
    this.modifiedAt = attributes.modifiedAt;
    if (content !== '') this.append(content);
  }

  get size(): number {
    this.refresh?.();
    return this.#size;
  }

  append(bytes: ByteString): void {
    const last = this.#pieces.length - 1;
    if (last >= 0 && this.#pieces[last]!.length + bytes.length <= PIECE_SIZE) this.#pieces[last] += bytes;
    else {
      this.#pieces.push(bytes);
      this.#starts.push(this.#size);
    }
    this.#size += bytes.length;
    this.#changed.wakeAll();
  }

  /** At most `max` bytes from `at` on; `''` at the end. */
  read(at: number, max: number): ByteString {
    this.refresh?.();
    if (at >= this.#size) return '';
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    const from = at - this.#starts[low]!;
    return this.#pieces[low]!.slice(from, from + max);
  }

  text(): ByteString {
    this.refresh?.();
    return this.#pieces.join('');
  }

  /** Writes over what is at `at`. */
  write(at: number, bytes: ByteString): void {
    if (at === this.#size) {
      this.append(bytes);
      return;
    }
    const text = this.text().padEnd(at, '\0');
    this.replace(text.slice(0, at) + bytes + text.slice(at + bytes.length));
  }

  replace(content: ByteString): void {
    this.#pieces = content === '' ? [] : [content];
    this.#starts = content === '' ? [] : [0];
    this.#size = content.length;
    this.#changed.wakeAll();
  }

  /** Calls `wake` once when the content has changed. */
  readonly whenChanged = (wake: () => void): (() => void) => {
    const leave = this.#changed.subscribe(wake);
    const stop = this.live?.(wake);
    return () => {
      leave();
      stop?.();
    };
  };
}

export type Inode = Directory | SymbolicLink | Device | Binary | RegularFile;
