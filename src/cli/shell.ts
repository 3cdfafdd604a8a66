import type { Clock } from '../std/clock.ts';

/** Where a command writes to. */
export interface TextOutput {
  write(text: string): void;
  /** Bytes as they are, where that is possible. */
  writeBytes?(bytes: Uint8Array): void;
  readonly isTerminal: boolean;
  /** Of the terminal; 80 and 24 where there is none. */
  readonly columns: number;
  readonly rows: number;
  /** Calls `callback` when the terminal changes its size; returns what ends that. */
  onResize(callback: () => void): () => void;
}

/** Keys that are pressed, one by one. */
export interface Keyboard {
  readonly isTerminal: boolean;
  /** From now on keys come as they are pressed, Ctrl-C among them. Returns what gives the keyboard back. */
  listen(onKeys: (text: string) => void): () => void;
}

/** All that a command sees of the world around it. */
export interface Shell {
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  readonly keyboard: Keyboard;
  /** Calls `restore` when the process ends, however it does; returns what takes that back. */
  atExit(restore: () => void): () => void;
  /** What is piped into the process, if it is no terminal. */
  readonly pipedInput?: () => AsyncIterable<Uint8Array> | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly clock: Clock;
  /** Aborts when the user interrupts (reason: `Interruption`), or when nobody reads the output any more. */
  readonly signal: AbortSignal;
}

/** Why a command ends before its work is done; no error of anybody's. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
  readonly exitCode: number;

  constructor(why: 'signal' | 'reader-gone') {
    super(why === 'signal' ? 'interrupted' : 'nobody reads the output any more');
    this.exitCode = why === 'signal' ? 130 : 0;
  }
}
