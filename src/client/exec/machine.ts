import { randomBytes } from 'node:crypto';
import { PveError } from '../../pve/errors.ts';
import { sleep } from '../../std/clock.ts';
import { runningAt } from '../guest/open-terminal.ts';
import type { Reach } from '../guest/reach.ts';
import { shellCommand } from '../shell-quote.ts';
import type { RunningCommand } from './execution.ts';

/** The agent is asked this often whether a command has ended, less often the longer it takes. */
const FIRST_POLL_MS = 100;
const POLL_MS = 1000;
/** What fits into the input of one command [QG], as base64. */
const PIECE_BYTES = 45_000;
/** Words that fit into one request; servers before 8.3 take 64 KiB in all [AE]. */
const MAX_WORDS_BYTES = 40_000;

export interface MachineCommand {
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly truncated: boolean;
}

/**
 * Runs a command in a virtual machine by its guest agent. Output comes when the command has ended [QG].
 * @throws PveError `api` if it does not run or no agent answers; ForbiddenError without the privilege for it.
 */
export async function runInMachine(reach: Reach, command: MachineCommand): Promise<RunningCommand> {
  await runningAt(reach, command.signal && { signal: command.signal });
  const argv = await prepared(reach, command);
  const pid = await begin(reach, argv, undefined, command.signal);
  let ended: Ended | undefined;
  const stop = new AbortController();
  const left: Uint8Array[] = [];
  return {
    async next() {
      if (!ended) {
        ended = await end(
          reach,
          pid,
          AbortSignal.any([stop.signal, ...(command.signal ? [command.signal] : [])]),
        );
        for (const text of [ended.out, ended.err]) if (text !== '') left.push(Buffer.from(text));
      }
      return left.shift();
    },
    get exitStatus() {
      return ended?.status;
    },
    get truncated() {
      return ended?.truncated ?? false;
    },
    // The agent has no way to end what it began.
    stop: async () =>
      stop.abort(new PveError('api', `${reach.subject}: nobody waits for the command any more`)),
  };
}

/** The words to run; what is too large for a request has been brought into the machine before. */
async function prepared(
  reach: Reach,
  { argv, env, stdin, signal }: MachineCommand,
): Promise<readonly string[]> {
  const words = env
    ? ['env', ...Object.entries(env).map(([name, value]) => `${name}=${value}`), ...argv]
    : argv;
  const large = words.reduce((sum, word) => sum + encodeURIComponent(word).length, 0) > MAX_WORDS_BYTES;
  if (!stdin && !large) return words;
  const file = `/tmp/.drowse.${randomBytes(9).toString('hex')}`;
  if (stdin) await bring(reach, file, stdin, signal);
  const input = stdin ? `exec 3<${file}; rm -f ${file}` : 'exec 3</dev/null';
  if (!large) return ['sh', '-c', `${input}; exec "$@" <&3`, 'sh', ...words];
  const script = `${file}.sh`;
  await bring(reach, script, once(Buffer.from(`exec ${shellCommand(words)} <&3`)), signal);
  return ['sh', '-c', `${input}; S=$(cat "$1"); rm -f "$1"; eval "$S"`, 'sh', script];
}

async function bring(
  reach: Reach,
  file: string,
  content: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const append = ['sh', '-c', 'umask 077; base64 -d >>"$1"', 'sh', file];
  const send = async (bytes: Buffer) => {
    const pid = await begin(reach, append, bytes.toString('base64'), signal);
    const { status, err } = await end(reach, pid, signal);
    if (status === 0) return;
    const { subject } = reach;
    throw new PveError('api', `${subject}: its input cannot be kept in ${file}: ${err.trim() || status}`, {
      subject,
    });
  };
  let held: Buffer = Buffer.alloc(0);
  await send(held);
  for await (const chunk of content) {
    held = Buffer.concat([held, chunk]);
    for (; held.length >= PIECE_BYTES; held = held.subarray(PIECE_BYTES))
      await send(held.subarray(0, PIECE_BYTES));
  }
  if (held.length > 0) await send(held);
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function begin(
  reach: Reach,
  argv: readonly string[],
  input: string | undefined,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { pid } = await reach.read(
    ({ node, vmid }) =>
      reach.client.request(
        'POST /nodes/{node}/qemu/{vmid}/agent/exec',
        { node, vmid, command: argv, ...(input !== undefined && { 'input-data': input }) },
        signal && { signal },
      ),
    signal && { signal },
  );
  return Number(pid);
}

async function end(reach: Reach, pid: number, signal: AbortSignal | undefined): Promise<Ended> {
  const options = signal && { signal };
  for (let pause = FIRST_POLL_MS; ; pause = Math.min(POLL_MS, pause * 1.5)) {
    const row = (await reach.read(
      ({ node, vmid }) =>
        reach.client.request('GET /nodes/{node}/qemu/{vmid}/agent/exec-status', { node, vmid, pid }, options),
      options,
    )) as Readonly<Record<string, unknown>>;
    if (Number(row['exited'])) {
      const killed = Number(row['signal'] ?? 0);
      return {
        status: killed ? 128 + killed : Number(row['exitcode'] ?? 0),
        out: String(row['out-data'] ?? ''),
        err: String(row['err-data'] ?? ''),
        truncated: Boolean(Number(row['out-truncated'] ?? 0) || Number(row['err-truncated'] ?? 0)),
      };
    }
    await sleep(reach.client.clock, pause, options);
  }
}
