import { executeIn } from './shell/execute.ts';
import { type ByteString, bytesOf } from './system/byte-string.ts';
import { nullChannel, sinkChannel, textChannel } from './system/channels.ts';
import type { Machine } from './system/machine.ts';
import { OpenFile } from './system/open-file.ts';
import { Process } from './system/process.ts';
import { ProcessGroup } from './system/process-group.ts';
import { SIGNAL_NUMBERS } from './system/signals.ts';
import { standardFiles } from './system/standard-files.ts';

/** What a program that ran in a guest left behind; output as bytes, one character each. */
export interface GuestRun {
  readonly exitCode: number | undefined;
  /** The signal that ended it, if one did. */
  readonly signal: number | undefined;
  readonly out: ByteString;
  readonly err: ByteString;
  /** More was written than is kept. */
  readonly truncated: boolean;
}

/** The guest agent keeps that much of each output. */
const KEPT = 16_777_216;

export interface RunningInGuest {
  readonly pid: number;
  readonly ended: Promise<GuestRun>;
}

/** Runs words inside a guest without a terminal, as its agent does. */
export function startInGuest(machine: Machine, argv: readonly string[], input?: ByteString): RunningInGuest {
  const kept = { out: '', err: '' };
  let truncated = false;
  const keep = (name: 'out' | 'err') =>
    new OpenFile(
      sinkChannel((bytes) => {
        const room = KEPT - kept[name].length;
        if (bytes.length > room) truncated = true;
        kept[name] += room >= bytes.length ? bytes : bytes.slice(0, room);
      }),
    );
  const stdin = new OpenFile(input === undefined ? nullChannel : textChannel(input));
  const process = new Process({
    machine,
    group: new ProcessGroup(),
    args: argv.map(bytesOf),
    environment: new Map([
      ['PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
      ['HOME', '/root'],
    ]),
    directory: '/',
    files: standardFiles(stdin, keep('out'), keep('err')),
  });
  const ended = new Promise<GuestRun>((resolve) => {
    process.whenEnded(() => {
      const signal = process.killedBy && SIGNAL_NUMBERS[process.killedBy];
      resolve({ exitCode: signal === undefined ? process.status : undefined, signal, ...kept, truncated });
    });
  });
  process.start(() =>
    executeIn(process, (reason) => `Failed to execute child process ?${argv[0]}? (${reason})\n`),
  );
  return { pid: process.pid, ended };
}

/** Runs words inside a guest and waits for their end. */
export function runInGuest(machine: Machine, argv: readonly string[], input?: ByteString): Promise<GuestRun> {
  return startInGuest(machine, argv, input).ended;
}
