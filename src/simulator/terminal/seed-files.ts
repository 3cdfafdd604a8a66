import { formatDate } from './commands/identity.ts';
import { bytesOf } from './system/byte-string.ts';
import { nullChannel, randomChannel, zeroChannel } from './system/channels.ts';
import type { Device } from './system/inode.ts';
import type { Machine } from './system/machine.ts';
import type { LogEntry } from './system/machine-log.ts';
import type { Channel } from './system/open-file.ts';
import { SystemError } from './system/system-error.ts';

const DIRECTORIES = [
  '/bin',
  '/boot',
  '/dev/pts',
  '/etc',
  '/home',
  '/opt',
  '/proc',
  '/root',
  '/run',
  '/srv',
  '/sys',
  '/tmp',
  '/usr/bin',
  '/usr/sbin',
  '/usr/local/bin',
  '/usr/local/sbin',
  '/var/log',
  '/var/lib',
  '/var/tmp',
];

/** Fills a new machine's disk: programs, devices, a few files of /etc, logs that grow by themselves. */
export function seedFiles(machine: Machine): void {
  const { files, os, hostname } = machine;
  for (const path of DIRECTORIES) files.makeDirectory(path, { parents: true });
  files.remove('/bin', { directory: true });
  files.put('/bin', link('/usr/bin', machine));
  files.put('/sbin', link('/usr/sbin', machine));
  for (const command of machine.programs.keys()) {
    files.put(`/usr/bin/${command}`, {
      type: 'binary',
      command,
      mode: 0o755,
      owner: 'root',
      modifiedAt: machine.startedAt,
    });
  }
  for (const [path, open] of DEVICES) {
    const device: Device = {
      type: 'device',
      open,
      mode: 0o666,
      owner: 'root',
      modifiedAt: machine.startedAt,
    };
    files.put(path, device);
  }
  files.writeFile('/etc/hostname', `${hostname}\n`);
  files.writeFile('/etc/hosts', `127.0.0.1 localhost\n127.0.1.1 ${hostname}\n`);
  files.writeFile(
    '/etc/os-release',
    `PRETTY_NAME="${os.prettyName}"\nVERSION_ID="${os.version}"\nID=${os.id}\n`,
  );
  files.writeFile('/etc/passwd', `root:x:0:0:root:/root:/bin/${os.loginShell === 'bash' ? 'bash' : 'sh'}\n`);
  files.writeFile('/etc/motd', os.systemd ? DEBIAN_MOTD : 'Welcome!\n');
  files.writeFile('/proc/version', `Linux version ${os.kernel}\n`);
  const tail = ['/var/log/app.log', appLine] as const;
  const logs = os.systemd
    ? [tail]
    : [tail, ['/var/log/messages', syslogLine] as const, ['/var/log/syslog', syslogLine] as const];
  for (const [path, render] of logs) growingFile(machine, path, render);
}

const DEBIAN_MOTD = `
The programs included with the Debian GNU/Linux system are free software;
the exact distribution terms for each program are described in the
individual files in /usr/share/doc/*/copyright.

Debian GNU/Linux comes with ABSOLUTELY NO WARRANTY, to the extent
permitted by applicable law.
`;

const DEVICES: ReadonlyArray<readonly [string, Device['open']]> = [
  ['/dev/null', () => nullChannel],
  ['/dev/zero', () => zeroChannel],
  ['/dev/random', () => randomChannel],
  ['/dev/urandom', () => randomChannel],
  ['/dev/tty', ({ tty }) => controlling(tty)],
];

function controlling(tty: Channel | undefined): Channel {
  if (!tty) throw new SystemError('ENXIO');
  return tty;
}

function link(target: string, machine: Machine) {
  return { type: 'link', target, mode: 0o777, owner: 'root', modifiedAt: machine.startedAt } as const;
}

/** A file that holds what the machine's log brings, as `render` writes it; `undefined` leaves an entry out. */
function growingFile(
  machine: Machine,
  path: string,
  render: (host: string, entry: LogEntry) => string | undefined,
): void {
  const { log } = machine;
  const file = machine.files.writeFile(path, '', { mode: 0o640 });
  let next = -1;
  file.refresh = () => {
    const entries = log.entries();
    let from = entries.length;
    while (from > 0 && entries[from - 1]!.sequence > next) from--;
    if (from === entries.length) return;
    next = entries.at(-1)!.sequence;
    const lines = entries.slice(from).map((entry) => render(log.host, entry));
    const text = bytesOf(lines.filter((line) => line !== undefined).join(''));
    if (text !== '') file.append(text);
    file.modifiedAt = Math.floor(entries.at(-1)!.atMicros / 1000);
  };
  file.live = log.whenGrown;
}

function syslogLine(host: string, entry: LogEntry): string {
  const at = formatDate(new Date(entry.atMicros / 1000), '%b %e %H:%M:%S');
  return `${at} ${host} ${entry.identifier}${entry.pid === undefined ? '' : `[${entry.pid}]`}: ${entry.message}\n`;
}

function appLine(_host: string, entry: LogEntry): string | undefined {
  if (entry.identifier !== 'app') return undefined;
  const level = entry.priority <= 3 ? 'ERROR' : entry.priority === 4 ? 'WARN' : 'INFO';
  return `${new Date(entry.atMicros / 1000).toISOString()} ${level} ${entry.message}\n`;
}
