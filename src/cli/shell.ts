import type { Clock } from '../std/clock.ts';

/** Where a command writes to. */
export interface TextOutput {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Of the terminal; 80 and 24 where there is none. */
  readonly columns: number;
  readonly rows: number;
  /** Calls `callback` when the terminal changes its size; returns what ends that. */
  onResize(callback: () => void): () => void;
}

/** All that a command sees of the world around it. */
export interface Shell {
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
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
