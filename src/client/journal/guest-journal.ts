import { PveError } from '../../pve/errors.ts';
import type { JournalEntry } from '../../pve/journal-lines.ts';
import { sleep } from '../../std/clock.ts';
import { exec } from '../exec/exec.ts';
import type { Reach } from '../guest/reach.ts';
import { shellCommand } from '../shell-quote.ts';
import { checkJournal, type JournalItem, type JournalOptions, linesWanted } from './options.ts';
import { runsAgain } from './runs-again.ts';
import { tailFiles } from './tail.ts';

const POLL_MS = 2000;
/** How the script says that there is no journal. */
const NO_JOURNAL = 241;

/** See `Guest.journal`. */
export async function* guestJournal(
  reach: Reach,
  options: JournalOptions = {},
): AsyncGenerator<JournalItem, void, void> {
  checkJournal(reach.subject, options);
  const { signal, follow = false } = options;
  let cursor: string | undefined;
  for (;;) {
    const { kind } = await reach.known(signal && { signal });
    const script = `command -v journalctl >/dev/null || exit ${NO_JOURNAL}; exec ${shellCommand(
      journalctl(options, cursor, follow && kind === 'lxc'),
    )}`;
    const execution = await exec(reach, ['sh', '-c', script], signal && { signal });
    let said = '';
    for await (const line of execution.stdout) {
      const entry = entryOf(line);
      if (!entry) said = line;
      else {
        cursor = entry.cursor ?? cursor;
        yield { kind: 'entry', ...entry.entry };
      }
    }
    if (execution.truncated) yield { kind: 'gap' };
    const status = await execution.exitStatus().catch((error: unknown) => {
      if (!follow || !(error instanceof PveError) || error.code !== 'connection') throw error;
      return 0;
    });
    if (status === NO_JOURNAL) return yield* logFile(reach, options);
    if (!follow) {
      if (status === 0) return;
      throw new PveError('api', `${reach.subject}: journalctl failed: ${said || status}`, {
        subject: reach.subject,
      });
    }
    if (kind === 'qemu') await sleep(reach.client.clock, POLL_MS, signal && { signal });
    else if (!(await runsAgain(reach, signal))) return;
  }
}

function journalctl(options: JournalOptions, cursor: string | undefined, follow: boolean): string[] {
  const { units = [], identifiers = [], priority, since } = options;
  return [
    'journalctl',
    '--no-pager',
    '--quiet',
    '--output=json',
    ...units.map((unit) => `--unit=${unit}`),
    ...identifiers.map((identifier) => `--identifier=${identifier}`),
    ...(priority === undefined ? [] : [`--priority=${priority}`]),
    ...(cursor !== undefined
      ? [`--after-cursor=${cursor}`, '--lines=all']
      : [
          ...(since ? [`--since=@${Math.floor(since.getTime() / 1000)}`] : []),
          `--lines=${linesWanted(options)}`,
        ]),
    ...(follow ? ['--follow'] : []),
  ];
}

/** Guests without systemd write files. */
async function* logFile(reach: Reach, options: JournalOptions): AsyncGenerator<JournalItem, void, void> {
  const { lines = 100, follow = false, signal, units, identifiers, since, priority } = options;
  if (units?.length || identifiers?.length || since || priority !== undefined) {
    throw new PveError(
      'unsupported',
      `${reach.subject}: it has no journal, so nothing can be chosen from it`,
      {
        subject: reach.subject,
        advice: 'Leave unit, identifier, priority and since out, or name a file.',
      },
    );
  }
  const pick =
    'for f in /var/log/messages /var/log/syslog; do [ -r "$f" ] && echo "$f" && exit; done; exit 1';
  const execution = await exec(reach, ['sh', '-c', pick], signal && { signal });
  let file: string | undefined;
  for await (const line of execution.stdout) file ??= line;
  if (file === undefined) {
    throw new PveError('not-found', `${reach.subject}: it has neither a journal nor a system log`, {
      subject: reach.subject,
    });
  }
  for await (const item of tailFiles(reach, [file], { lines, follow, ...(signal && { signal }) })) {
    yield item.kind === 'gap' ? item : { kind: 'entry', text: item.text };
  }
}

/** Reads a line of `--output=json`; what is none is a message of journalctl's own. */
function entryOf(line: string): { entry: JournalEntry; cursor: string | undefined } | undefined {
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  if (typeof fields !== 'object' || fields === null) return undefined;
  const text = (name: string) => {
    const value = fields[name];
    // What is no UTF-8 comes as a list of bytes.
    if (Array.isArray(value)) return Buffer.from(value as number[]).toString();
    return value === undefined || value === null ? undefined : String(value);
  };
  const micros = Number(text('__REALTIME_TIMESTAMP'));
  const at = Number.isFinite(micros) ? new Date(micros / 1000) : undefined;
  const identifier = text('SYSLOG_IDENTIFIER') ?? text('_COMM');
  const pid = text('_PID') ?? text('SYSLOG_PID');
  const message = text('MESSAGE') ?? '';
  const who = `${identifier ?? 'unknown'}${pid === undefined ? '' : `[${pid}]`}:`;
  return {
    cursor: text('__CURSOR'),
    entry: {
      text: [at?.toISOString(), text('_HOSTNAME'), who, message].filter(Boolean).join(' '),
      ...(at && { at }),
      ...(identifier !== undefined && { identifier }),
      ...(pid !== undefined && { pid: Number(pid) }),
      ...(text('PRIORITY') !== undefined && { priority: Number(text('PRIORITY')) }),
      message,
    },
  };
}
