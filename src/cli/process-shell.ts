import type { WriteStream } from 'node:tty';
import { systemClock } from '../std/clock.ts';
import { Interruption, type Keyboard, type Shell, type TextOutput } from './shell.ts';

/** Signals closer together are one. */
const SAME_SIGNAL_MS = 500;

/** The world as this process sees it. `flush` waits until everything written has left the process. */
export function processShell(): Shell & { flush(): Promise<void> } {
  const stop = new AbortController();
  let firstAt = Number.POSITIVE_INFINITY;
  const interrupt = () => {
    const now = systemClock.monotonic();
    // A signal asks, another one insists. npm passes on the very one that the terminal has sent already.
    if (now - firstAt > SAME_SIGNAL_MS) process.exit(130);
    firstAt = Math.min(firstAt, now);
    stop.abort(new Interruption('signal'));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A pipe without a reader, a terminal that has been closed.
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
      stop.abort(new Interruption('reader-gone'));
    });
  }
  return {
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    keyboard: keyboardOf(process.stdin),
    atExit: (restore) => {
      process.once('exit', restore);
      return () => process.off('exit', restore);
    },
    pipedInput: () => (process.stdin.isTTY ? undefined : process.stdin),
    env: process.env,
    cwd: process.cwd(),
    clock: systemClock,
    signal: stop.signal,
    flush: async () => {
      await Promise.all([written(process.stdout), written(process.stderr)]);
    },
  };
}

function outputTo(stream: WriteStream): TextOutput {
  return {
    write: (text) => {
      stream.write(text);
    },
    writeBytes: (bytes) => {
      stream.write(bytes);
    },
    get isTerminal() {
      return stream.isTTY === true;
    },
    get columns() {
      return stream.columns ?? 80;
    },
    get rows() {
      return stream.rows ?? 24;
    },
    onResize: (callback) => {
      stream.on('resize', callback);
      return () => stream.off('resize', callback);
    },
  };
}

function keyboardOf(stream: typeof process.stdin): Keyboard {
  return {
    get isTerminal() {
      return stream.isTTY === true;
    },
    listen: (onKeys) => {
      const onData = (data: Buffer | string) => onKeys(data.toString());
      stream.setRawMode(true);
      stream.setEncoding('utf8');
      stream.on('data', onData);
      stream.resume();
      return () => {
        stream.off('data', onData);
        stream.setRawMode(false);
        stream.pause();
      };
    },
  };
}

function written(stream: WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}
