import { PveError } from '../pve/errors.ts';
import type { TaskLogLine, TaskStatus } from '../pve/wire/tasks.ts';
import { type Clock, sleep } from '../std/clock.ts';

/** What following a task takes, one question each. */
export interface TaskSource {
  readonly clock: Clock;
  status(options: { signal?: AbortSignal }): Promise<TaskStatus>;
  /** Lines after the first `start`, at most `limit`. */
  lines(start: number, limit: number, options: { signal?: AbortSignal }): Promise<readonly TaskLogLine[]>;
}

/** Lines asked for at once. */
const PAGE = 500;
/** A task is asked about this often at first, later half as often: most are short [6]. */
const FIRST_POLLS = 12;
const FIRST_POLL_MS = 500;
const POLL_MS = 1000;
/** How long a node may stay silent before we say that nobody can tell how its task ends. */
const PATIENCE_MS = 45_000;

/**
 * Reads a task's log as it grows and ends when the task has ended and every line has been read.
 * @returns the status of the ended task.
 */
export async function* followTask(
  source: TaskSource,
  options: { signal?: AbortSignal; withLog?: boolean },
): AsyncGenerator<string, TaskStatus, void> {
  const patience = new Patience(source.clock, options.signal);
  let read = 0;
  let ended: TaskStatus | undefined;
  for (let polls = 0; ; polls++) {
    // The status first: lines are written before the task ends, so what is read after it is complete [TK].
    const status = ended ?? (await patience.ask(() => source.status(options)));
    if (status && !status.running) ended = status;
    const page = options.withLog ? await patience.ask(() => source.lines(read, PAGE, options)) : [];
    for (const line of page ?? []) {
      if (line.number <= read || isPlaceholder(line, ended !== undefined)) continue;
      read = line.number;
      yield line.text;
    }
    if (page?.length === PAGE) continue;
    if (ended && page) return ended;
    await sleep(source.clock, polls < FIRST_POLLS ? FIRST_POLL_MS : POLL_MS, options);
  }
}

/** The server puts a line of its own where there is no log yet [TL]. */
function isPlaceholder({ number, text }: TaskLogLine, ended: boolean): boolean {
  if (number !== 1) return false;
  return text === 'no content' || (!ended && text.startsWith('unable to open file - '));
}

/** Bears with a node that does not answer, or not with sense, for a while. */
class Patience {
  readonly #clock: Clock;
  readonly #signal: AbortSignal | undefined;
  #silentSince: number | undefined;

  constructor(clock: Clock, signal: AbortSignal | undefined) {
    this.#clock = clock;
    this.#signal = signal;
  }

  /** @returns `undefined` if there was no answer this time. */
  async ask<Value>(question: () => Promise<Value>): Promise<Value | undefined> {
    const askedAt = this.#clock.monotonic();
    try {
      const answer = await question();
      this.#silentSince = undefined;
      return answer;
    } catch (error) {
      this.#signal?.throwIfAborted();
      this.#silentSince ??= askedAt;
      if (!mayPass(error) || this.#clock.monotonic() - this.#silentSince >= PATIENCE_MS) throw error;
      return undefined;
    }
  }
}

/** Whether the same question may be answered the next time: what was begun goes on, whatever one question meets. */
export function mayPass(error: unknown): boolean {
  return isSilence(error) || (error instanceof PveError && error.code === 'api');
}

/** Whether an error only says that no answer came, which the next question may get. */
export function isSilence(error: unknown): boolean {
  return (
    error instanceof PveError &&
    (error.code === 'node-unreachable' || error.code === 'connection' || error.code === 'timeout')
  );
}
