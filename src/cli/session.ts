import type { Setup } from '../app/setup.ts';
import { errorText } from './error-text.ts';
import { commonExitCode, exitCodeOf } from './exit-code.ts';
import { type Paint, paintWith } from './output/style.ts';
import type { Shell } from './shell.ts';

/** Options that every command takes. */
export interface GlobalOptions {
  readonly config?: string;
  readonly debug?: boolean;
  readonly color: boolean;
}

/** One run of one command: what it prints, and what failed in it. */
export class Session {
  readonly shell: Shell;
  readonly globals: GlobalOptions;
  /** For standard output; colours only on a terminal. */
  readonly paint: Paint;
  /** For standard error. */
  readonly paintNotes: Paint;
  readonly #codes: number[] = [];

  constructor(shell: Shell, globals: GlobalOptions) {
    this.shell = shell;
    this.globals = globals;
    const wanted = globals.color && !shell.env['NO_COLOR'] && shell.env['TERM'] !== 'dumb';
    this.paint = paintWith(wanted && shell.stdout.isTerminal);
    this.paintNotes = paintWith(wanted && shell.stderr.isTerminal);
  }

  get signal(): AbortSignal {
    return this.shell.signal;
  }

  /** Columns that tables have to fit into; nothing is cut in a pipe. */
  get tableWidth(): number | undefined {
    return this.shell.stdout.isTerminal ? this.shell.stdout.columns : undefined;
  }

  print(...lines: readonly string[]): void {
    if (lines.length > 0) this.shell.stdout.write(`${lines.join('\n')}\n`);
  }

  /** A remark that is no failure. */
  note(text: string): void {
    this.shell.stderr.write(`${text}\n`);
  }

  /**
   * Reports one failure among others and goes on.
   * @throws the signal's reason, if the user has interrupted: then nothing else failed.
   */
  fail(error: unknown): void {
    this.signal.throwIfAborted();
    this.note(errorText(error, { debug: this.globals.debug }));
    this.#codes.push(exitCodeOf(error));
  }

  /** Takes note of a failure that has been told in another way. */
  count(exitCode: number): void {
    this.#codes.push(exitCode);
  }

  /** The status the process is to end with. */
  get exitCode(): number {
    return commonExitCode(this.#codes);
  }

  /** Finds and reads the configuration. @throws ConfigError, also when there is none. */
  async setup(): Promise<Setup> {
    const { loadSetup } = await import('../app/setup.ts');
    return loadSetup({ path: this.globals.config, env: this.shell.env, cwd: this.shell.cwd });
  }
}
