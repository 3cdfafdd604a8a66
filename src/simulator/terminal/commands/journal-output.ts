import { type ByteString, bytesOf } from '../system/byte-string.ts';
import type { LogEntry, MachineLog } from '../system/machine-log.ts';
import { formatDate } from './identity.ts';

export type JournalFormat = (log: MachineLog, entry: LogEntry) => ByteString;

function line(stamp: (entry: LogEntry) => string, host = true): JournalFormat {
  return (log, entry) => {
    const pid = entry.pid === undefined ? '' : `[${entry.pid}]`;
    const head = `${stamp(entry)} ${host ? `${log.host} ` : ''}${bytesOf(entry.identifier)}${pid}: `;
    const text = bytesOf(entry.message);
    // What would disturb a terminal is not shown.
    if (/[\x00-\x08\x0b-\x1f\x7f]/.test(text)) return `${head}[${text.length}B blob data]\n`;
    return `${head}${text.replaceAll('\n', `\n${' '.repeat(head.length)}`)}\n`;
  };
}

const at = (entry: LogEntry) => new Date(Math.floor(entry.atMicros / 1000));
const micros = (entry: LogEntry) => String(Math.floor(entry.atMicros % 1_000_000)).padStart(6, '0');

const FORMATS: Readonly<Record<string, (host: boolean) => JournalFormat>> = {
  short: (host) => line((entry) => formatDate(at(entry), '%b %d %H:%M:%S'), host),
  'short-precise': (host) =>
    line((entry) => `${formatDate(at(entry), '%b %d %H:%M:%S')}.${micros(entry)}`, host),
  'short-iso': (host) => line((entry) => `${at(entry).toISOString().slice(0, 19)}+00:00`, host),
  'short-iso-precise': (host) =>
    line((entry) => `${at(entry).toISOString().slice(0, 19)}.${micros(entry)}+00:00`, host),
  'short-full': (host) => line((entry) => formatDate(at(entry), '%a %F %H:%M:%S UTC'), host),
  'short-unix': (host) => line((entry) => `${Math.floor(entry.atMicros / 1_000_000)}.${micros(entry)}`, host),
  cat: () => (_log, entry) => `${bytesOf(entry.message)}\n`,
  json: () => (log, entry) => `${json(log, entry)}\n`,
  export: () => (log, entry) =>
    `${Object.entries(fields(log, entry))
      .map(([name, value]) => `${name}=${bytesOf(value)}\n`)
      .join('')}\n`,
};

/** How `-o` names a format; `undefined` if it is none. */
export function journalFormat(name: string, host: boolean): JournalFormat | undefined {
  return FORMATS[name]?.(host);
}

function fields(log: MachineLog, entry: LogEntry): Record<string, string> {
  return {
    __CURSOR: log.cursorOf(entry),
    __REALTIME_TIMESTAMP: String(entry.atMicros),
    _BOOT_ID: entry.bootId,
    _HOSTNAME: log.host,
    PRIORITY: String(entry.priority),
    SYSLOG_IDENTIFIER: entry.identifier,
    ...(entry.unit !== undefined && { _SYSTEMD_UNIT: entry.unit }),
    ...(entry.pid !== undefined && { _PID: String(entry.pid) }),
    MESSAGE: entry.message,
  };
}

function json(log: MachineLog, entry: LogEntry): ByteString {
  return bytesOf(JSON.stringify(fields(log, entry)));
}
