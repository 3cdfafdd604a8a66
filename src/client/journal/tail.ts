import { ParameterError, PveError } from '../../pve/errors.ts';
import { sleep } from '../../std/clock.ts';
import { exec } from '../exec/exec.ts';
import type { Reach } from '../guest/reach.ts';
import { runsAgain } from './runs-again.ts';

export interface TailOptions {
  /** The last so many lines of each file: 100 by default. */
  lines?: number;
  /** Goes on with new lines, also when the file is replaced by a new one. */
  follow?: boolean;
  signal?: AbortSignal;
}

/** A line of a file, or a place where lines are missing. */
export type TailItem =
  | { readonly kind: 'line'; readonly file: string; readonly text: string }
  | { readonly kind: 'gap' };

const POLL_MS = 2000;
const NO_FILE = 241;
/** Lines read again to find out where we were. */
const OVERLAP = 2000;
/** Lines remembered for that. */
const REMEMBERED = 40;

/** Says which file cannot be read instead of waiting for it. */
const SCRIPT = `n=$1; w=$2; shift 2; for f; do if [ ! -f "$f" ] || [ ! -r "$f" ]; then printf '%s\\n' "$f"; exit ${NO_FILE}; fi; done; exec tail -v -n "$n" $w -- "$@"`;

/** See `Guest.tail`. */
export async function* tailFiles(
  reach: Reach,
  files: readonly string[],
  options: TailOptions = {},
): AsyncGenerator<TailItem, void, void> {
  const { subject } = reach;
  const { lines = 100, follow = false, signal } = options;
  if (files.length === 0 || files.some((file) => file === '' || /[\n\r\0]/.test(file))) {
    throw new ParameterError(`${subject}: that is no file to read`, {
      subject,
      fields: { files: 'no file' },
    });
  }
  if (!(Number.isInteger(lines) && lines >= 0)) {
    const what = `${lines} is no number of lines`;
    throw new ParameterError(`${subject}: ${what}`, { subject, fields: { lines: what } });
  }
  const places = new Map(files.map((file) => [file, new Place()]));
  for (let again = false; ; again = true) {
    const { kind } = await reach.known(signal && { signal });
    const count = again ? OVERLAP : Math.min(lines, 1_000_000);
    const how = follow && kind === 'lxc' ? '-F' : '-v';
    const words = ['sh', '-c', SCRIPT, 'sh', String(count), how, ...files];
    const execution = await exec(reach, words, signal && { signal });
    let file: string | undefined;
    let last = '';
    let blank = false;
    for await (const text of execution.stdout) {
      last = text;
      const header = /^==> (.*) <==$/.exec(text)?.[1];
      if (header !== undefined && places.has(header)) {
        file = header;
        blank = false;
        if (again) places.get(file)!.restart();
        continue;
      }
      // Before the first header there are only complaints.
      if (file === undefined) continue;
      // A blank line stands before each header but the first.
      if (blank) yield* places.get(file)!.take(file, '');
      blank = text === '';
      if (!blank) yield* places.get(file)!.take(file, text);
    }
    if (execution.truncated) yield { kind: 'gap' };
    const status = await execution.exitStatus().catch((error: unknown) => {
      if (!follow || !(error instanceof PveError) || error.code !== 'connection') throw error;
      return 0;
    });
    if (status === NO_FILE) {
      throw new PveError('not-found', `${subject}: ${last}: there is no such file, or it cannot be read`, {
        subject: `${subject}: ${last}`,
      });
    }
    for (const [name, place] of places) yield* place.settle(name);
    if (!follow) {
      if (blank && file !== undefined) yield* places.get(file)!.take(file, '');
      return;
    }
    if (kind === 'qemu') await sleep(reach.client.clock, POLL_MS, signal && { signal });
    else if (!(await runsAgain(reach, signal))) return;
  }
}

/** Where we are in one file: found again by its last lines after the reading was cut off. */
class Place {
  #known: string[] = [];
  #again: string[] | undefined;

  /** The file is read anew from somewhere before. */
  restart(): void {
    if (this.#known.length > 0 && !this.#again) this.#again = [];
  }

  *take(file: string, text: string): Generator<TailItem> {
    if (!this.#again) {
      this.#known.push(text);
      if (this.#known.length > REMEMBERED) this.#known.shift();
      yield { kind: 'line', file, text };
      return;
    }
    this.#again.push(text);
    const at = this.#again.length - this.#known.length;
    if (at >= 0 && this.#known.every((line, index) => line === this.#again![at + index])) {
      this.#again = undefined;
    } else if (this.#again.length > OVERLAP) yield* this.settle(file);
  }

  /** What was read again and does not contain our last lines is all new. */
  *settle(file: string): Generator<TailItem> {
    const again = this.#again;
    this.#again = undefined;
    if (!again || again.length === 0) return;
    yield { kind: 'gap' };
    for (const text of again) yield* this.take(file, text);
  }
}
