import type { ByteString } from './byte-string.ts';
import { SystemError } from './system-error.ts';
import type { Tty } from './tty.ts';

/** Calls `wake` when trying again may succeed, until the function returned is called. */
export type Subscribe = (wake: () => void) => () => void;

/** What an open file leads to: a pipe's end, a place in a file, a terminal. */
export interface Channel {
  /** Up to `max` bytes, `''` at the end, `undefined` if there is nothing yet. */
  tryRead?(max: number): ByteString | undefined;
  readonly whenReadable?: Subscribe;
  /** How many bytes were taken; 0 if there is no room now. */
  tryWrite?(bytes: ByteString): number;
  readonly whenWritable?: Subscribe;
  close?(): void;
  readonly tty?: Tty;
  /** What file names and `ls -l /proc/self/fd` would call it. */
  readonly name: string;
}

/** An open file, shared by all descriptors that were copied from one another; closed when the last is. */
export class OpenFile {
  readonly channel: Channel;
  #holders = 1;

  constructor(channel: Channel) {
    this.channel = channel;
  }

  get tty(): Tty | undefined {
    return this.channel.tty;
  }

  tryRead(max: number): ByteString | undefined {
    if (!this.channel.tryRead) throw new SystemError('EBADF');
    return this.channel.tryRead(max);
  }

  tryWrite(bytes: ByteString): number {
    if (!this.channel.tryWrite) throw new SystemError('EBADF');
    return this.channel.tryWrite(bytes);
  }

  retain(): this {
    this.#holders++;
    return this;
  }

  release(): void {
    this.#holders--;
    if (this.#holders === 0) this.channel.close?.();
  }
}
