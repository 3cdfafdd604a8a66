import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../std/clock.ts';
import type { Connect } from './line.ts';
import { fromBuffer, toBuffer } from './system/byte-string.ts';

const SCRIPT = ['/usr/bin/script', '/bin/script'];

/** A `pct` that runs words on this very host: enough for the commands that consoles are told to run. */
const PCT_STUB = `#!/bin/sh
[ "$1" = exec ] || exit 255
shift 2
[ "$1" = -- ] && shift
exec "$@"
`;

/** The `script` of this host. @throws Error saying what is missing */
export function requireRealShell(): string {
  const script = SCRIPT.find((path) => existsSync(path));
  if (script !== undefined) return script;
  throw new Error("realShell needs util-linux's `script`, which this host does not have (Debian: bsdutils)");
}

/**
 * A console that leads to a real bash on a real terminal of this host, in a temporary home, by way of
 * util-linux `script`. Whatever is typed there is really done: for our own tests and nothing else.
 */
export function realShellLine(clock: Clock): Connect {
  return (viewer) => {
    const script = requireRealShell();
    const home = mkdtempSync(join(tmpdir(), 'drowse-shell-'));
    const terminal = join(home, '.terminal');
    writeFileSync(join(home, 'pct'), PCT_STUB);
    chmodSync(join(home, 'pct'), 0o755);
    const size = `stty rows ${viewer.rows} cols ${viewer.columns}`;
    const start = `${size}; tty > '${terminal}'; cd; exec bash --noprofile --norc -i`;
    const child = spawn(script, ['-q', '-e', '-f', '-c', start, '/dev/null'], {
      cwd: home,
      env: {
        HOME: home,
        PATH: `${home}:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin`,
        TERM: 'xterm-256color',
        LANG: 'C.UTF-8',
        SHELL: '/bin/sh',
        PS1: 'root@pve1:~# ',
      },
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: true,
    });
    let gone = false;
    const end = () => {
      if (gone) return;
      gone = true;
      rmSync(home, { recursive: true, force: true });
      viewer.ended({ lingers: false });
    };
    child.on('error', end);
    child.on('close', end);
    child.stdin.on('error', () => {});
    child.stdout.on('data', (chunk: Buffer) => {
      viewer.output(fromBuffer(chunk));
      if (!viewer.hasRoom()) child.stdout.pause();
    });
    return {
      type: (bytes) => void child.stdin.write(toBuffer(bytes)),
      resize(columns, rows) {
        // `script` hands its own terminal's size on, and it has none: the inner one is set from outside.
        const name = existsSync(terminal) ? readFileSync(terminal, 'utf8').trim() : '';
        if (name.startsWith('/dev/')) {
          spawn('stty', ['-F', name, 'rows', String(rows), 'cols', String(columns)], { stdio: 'ignore' }).on(
            'error',
            () => {},
          );
        } else if (!gone) clock.setTimeout(() => this.resize(columns, rows), 100, { background: true });
      },
      drained: () => void child.stdout.resume(),
      hangUp() {
        if (child.exitCode !== null || child.pid === undefined) return;
        child.stdin.destroy();
        try {
          process.kill(-child.pid, 'SIGHUP');
        } catch {
          // It has ended meanwhile.
        }
        const harder = clock.setTimeout(() => child.kill('SIGKILL'), 2000, { background: true });
        child.once('close', () => harder.cancel());
      },
    };
  };
}
