import { randomBytes } from 'node:crypto';
import { PveError } from '../pve/errors.ts';
import type { Clock } from '../std/clock.ts';
import { RecipeOutput } from './recipe-output.ts';
import { needsUpload, type Place, readyLine, runLine, type Tokens } from './recipe-script.ts';
import { uploadRounds } from './recipe-upload.ts';
import type { Terminal } from './terminal.ts';

/** A shell that has fallen silent is taken to be at its prompt. */
const SILENCE_MS = 300;
const PROMPT_MS = 5000;
const READY_MS = 3000;
const TRIES = 3;
const BEGIN_MS = 10_000;
const ROOM_MS = 30_000;
/** How long a script may take to end after Ctrl-C. */
const STOP_MS = 2000;
const CTRL_C = '\x03';
const CTRL_U = '\x15';

export interface Recipe extends Place {
  /** For a POSIX shell; anything but NUL may be in it. */
  readonly script: string;
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
}

/** The shell did not come to its prompt. On a shared console that may be what somebody left running there. */
export class NoPrompt extends PveError {}

/** A script running in a shell that we have typed it into. Owns the terminal. */
export class ShellRun implements AsyncDisposable {
  readonly #terminal: Terminal;
  readonly #clock: Clock;
  readonly #recipe: Recipe;
  readonly #tokens: Tokens = { ready: randomToken(), run: randomToken() };
  readonly #output: RecipeOutput;
  #pieces: Uint8Array[] = [];
  #status: number | undefined;
  #ended = false;
  #stopped = false;
  #busy: PveError | undefined;
  #room = 0;

  private constructor(terminal: Terminal, clock: Clock, recipe: Recipe) {
    this.#terminal = terminal;
    this.#clock = clock;
    this.#recipe = recipe;
    this.#output = new RecipeOutput(this.#tokens.run, recipe.shared);
  }

  /**
   * Types a script into the shell of `terminal`, which is closed if that fails.
   * @throws NoPrompt; PveError `forbidden` at a login prompt, `console-busy` if somebody else types.
   */
  static async start(terminal: Terminal, clock: Clock, recipe: Recipe): Promise<ShellRun> {
    const run = new ShellRun(terminal, clock, recipe);
    try {
      await run.#begin();
      return run;
    } catch (error) {
      await terminal[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** The script's exit status; `undefined` as long as it runs, and if the connection ended before it did. */
  get exitStatus(): number | undefined {
    return this.#status;
  }

  /** Output as it comes, `undefined` when there will be none. @throws PveError `console-busy` */
  async next(): Promise<Uint8Array | undefined> {
    while (this.#pieces.length === 0 && !this.#ended) await this.#read();
    const piece = this.#pieces.shift();
    if (!piece && this.#busy) throw this.#busy;
    return piece;
  }

  /** Ctrl-C, some time for it to work, and then the end of the terminal. */
  async stop(): Promise<void> {
    if (!this.#ended && !this.#stopped) {
      this.#stopped = true;
      void this.#terminal.write(CTRL_C);
      const until = this.#clock.monotonic() + STOP_MS;
      for (let left = STOP_MS; !this.#ended && left > 0; left = until - this.#clock.monotonic()) {
        await this.#read(left);
        this.#pieces = [];
      }
    }
    if (this.#recipe.shared) await this.#emptied();
    await this.#terminal[Symbol.asyncDispose]();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  async #begin(): Promise<void> {
    const terminal = this.#terminal;
    terminal.resize(400, 50);
    await this.#prompt();
    await this.#ready();
    const { script, stdin } = this.#recipe;
    const uploaded = needsUpload(script, stdin);
    await terminal.write(runLine(script, this.#recipe, this.#tokens, uploaded));
    await this.#until(() => this.#room > 0, BEGIN_MS, 'the shell did not begin with what was typed');
    if (!uploaded) return;
    for await (const round of uploadRounds(script, stdin)) {
      await this.#until(() => this.#room > 0, ROOM_MS, 'the shell does not take what is sent to it');
      this.#room = 0;
      if (this.#ended) return;
      await terminal.write(round);
    }
  }

  /** A shared console goes on without us: whoever comes next is to meet a fresh shell. */
  async #emptied(): Promise<void> {
    const until = this.#clock.monotonic() + STOP_MS;
    for (let left = STOP_MS; left > 0; left = until - this.#clock.monotonic()) {
      if ((await this.#terminal.look(left)).kind !== 'bytes') return;
    }
  }

  /** Waits until the shell has said something and fallen silent; banners may take their time. */
  async #prompt(): Promise<void> {
    const until = this.#clock.monotonic() + PROMPT_MS;
    let shown = '';
    for (let left = PROMPT_MS; left > 0; left = until - this.#clock.monotonic()) {
      const glimpse = await this.#terminal.look(shown === '' ? left : Math.min(left, SILENCE_MS));
      if (glimpse.kind === 'end') throw this.#noPrompt();
      if (glimpse.kind === 'silence') break;
      shown = (shown + Buffer.from(glimpse.bytes).toString('latin1')).slice(-500);
    }
    this.#refuseLogin(shown);
  }

  async #ready(): Promise<void> {
    let shown = '';
    for (let tries = 0; tries < TRIES; tries++) {
      // A program that somebody left running on a shared console would swallow what we type.
      const clear = tries === 0 ? '' : this.#recipe.shared ? CTRL_C + CTRL_U : CTRL_U;
      await this.#terminal.write(clear + readyLine(this.#tokens));
      const until = this.#clock.monotonic() + READY_MS;
      for (let left = READY_MS; left > 0; left = until - this.#clock.monotonic()) {
        const glimpse = await this.#terminal.look(left);
        if (glimpse.kind === 'end') throw this.#noPrompt();
        if (glimpse.kind === 'silence') break;
        shown = (shown + Buffer.from(glimpse.bytes).toString('latin1')).slice(-4000);
        if (shown.includes(`${this.#tokens.ready}RDY`)) return;
      }
      this.#refuseLogin(shown);
    }
    throw this.#noPrompt();
  }

  async #until(reached: () => boolean, timeoutMs: number, otherwise: string): Promise<void> {
    const until = this.#clock.monotonic() + timeoutMs;
    for (let left = timeoutMs; !reached() && !this.#ended; left = until - this.#clock.monotonic()) {
      if (left <= 0) throw this.#failure('timeout', otherwise);
      await this.#read(left);
    }
    if (this.#busy) throw this.#busy;
    if (this.#ended && this.#status === undefined)
      throw this.#failure('connection', 'the console was closed');
  }

  async #read(timeoutMs?: number): Promise<void> {
    const glimpse = await this.#terminal.look(timeoutMs);
    if (glimpse.kind === 'silence') return;
    if (glimpse.kind === 'end') {
      const rest = this.#output.rest();
      if (rest.length > 0) this.#pieces.push(rest);
      this.#ended = true;
      return;
    }
    for (const piece of this.#output.push(glimpse.bytes)) {
      if (this.#ended) return;
      if (piece.kind === 'bytes') this.#pieces.push(piece.bytes);
      else if (piece.kind === 'begin' || piece.kind === 'room') this.#room++;
      else if (piece.kind === 'end') {
        this.#status = piece.status;
        this.#ended = true;
      } else this.#noticed();
    }
  }

  #noticed(): void {
    if (this.#stopped) return;
    this.#busy = this.#failure('console-busy', 'somebody else types into the same console');
    this.#ended = true;
    void this.#terminal.write(CTRL_C);
  }

  #refuseLogin(shown: string): void {
    if (!/(?:login|Password|password for [^:]*): *$/.test(shown)) return;
    throw this.#failure('forbidden', 'the console asks for a login instead of giving a shell');
  }

  #noPrompt(): NoPrompt {
    const { shared } = this.#recipe;
    const { subject } = this.#terminal;
    const what = shared ? 'something else runs on its console' : 'the shell does not come to its prompt';
    const advice = shared
      ? 'A container has one console that all share: end what runs there, or wait.'
      : "Look at the shell's start-up files on the node.";
    return new NoPrompt(shared ? 'console-busy' : 'timeout', `${subject}: ${what}`, { subject, advice });
  }

  #failure(code: 'timeout' | 'connection' | 'console-busy' | 'forbidden', what: string): PveError {
    const { subject } = this.#terminal;
    return new PveError(code, `${subject}: ${what}`, { subject });
  }
}

/** Output cannot contain it by chance, nor by malice: it is made anew for each run. */
function randomToken(): string {
  return randomBytes(9).toString('hex');
}
