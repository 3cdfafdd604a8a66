import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
// What commands load when they need it, loaded beforehand: a turned clock does not wait for modules.
import '../../src/app/clients.ts';
import '../../src/app/doctor/doctor.ts';
import '../../src/app/invisible-guests.ts';
import '../../src/app/open-inventory.ts';
import '../../src/app/setup.ts';
import '../../src/cli/api/ask.ts';
import '../../src/cli/power/power.ts';
import '../../src/cli/stats/guest-subjects.ts';
import '../../src/cli/stats/node-subjects.ts';
import '../../src/cli/stats/once.ts';
import '../../src/cli/stats/stream.ts';
import '../../src/cli/top/top.ts';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { writeConnectionFiles } from '../../src/app/simulated/connection-files.ts';
import { main } from '../../src/cli/main.ts';
import { Interruption, type Shell, type TextOutput } from '../../src/cli/shell.ts';
import type { SimulatedRemote, Simulator } from '../../src/simulator/index.ts';
import { createSimulator, type SimulatorOptions } from '../../src/simulator/index.ts';
import { type TurnedClock, turnedClock } from './inventory.ts';

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly clock?: TurnedClock;
  /** Pretends that both outputs are a terminal of this size. */
  readonly terminal?: { readonly columns: number; readonly rows: number };
  /** Keys to press, one after the other, half a second of the clock apart; only with a `terminal`. */
  readonly keys?: readonly string[];
  /** Called with standard output so far, each time something is written; `interrupt` is Ctrl-C. */
  readonly onOutput?: (stdout: string, interrupt: () => void) => void;
  /** Ctrl-C as soon as this is so; looked at every 100 ms of the clock. */
  readonly interruptWhen?: () => boolean;
}

/** Runs a command line in this process. */
export async function runCli(words: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const clock = options.clock ?? turnedClock();
  const stop = new AbortController();
  const interrupt = () => stop.abort(new Interruption('signal'));
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr'): TextOutput => ({
    write: (text) => {
      written[name] += text;
      if (name === 'stdout') options.onOutput?.(written.stdout, interrupt);
    },
    isTerminal: options.terminal !== undefined,
    columns: options.terminal?.columns ?? 80,
    rows: options.terminal?.rows ?? 24,
    onResize: () => () => {},
  });
  const shell: Shell = {
    stdout: output('stdout'),
    stderr: output('stderr'),
    keyboard: {
      isTerminal: options.terminal !== undefined,
      listen: (onKeys) => {
        const left = [...(options.keys ?? [])];
        const press = () => {
          const key = left.shift();
          if (key === undefined) return;
          onKeys(key);
          pressing = clock.setTimeout(press, 500);
        };
        let pressing = clock.setTimeout(press, 500);
        return () => pressing.cancel();
      },
    },
    atExit: () => () => {},
    env: options.env ?? {},
    cwd: options.cwd ?? import.meta.dirname,
    clock,
    signal: stop.signal,
  };
  const { interruptWhen } = options;
  let timer = clock.setTimeout(function look() {
    if (interruptWhen?.()) interrupt();
    else timer = clock.setTimeout(look, 100);
  }, 100);
  const code = await clock.until(main(words, shell));
  timer.cancel();
  return { code, ...written };
}

/** A simulator for all tests of a file, and the command line configured for it. */
export interface CliLab {
  readonly simulator: Simulator;
  readonly clock: TurnedClock;
  readonly configFile: string;
  readonly directory: string;
  run(words: string | readonly string[], options?: Omit<CliOptions, 'clock'>): Promise<CliResult>;
  /** What standard output holds, as JSON; fails if the command did. */
  json(words: string): Promise<unknown>;
  /** The environment that leads to a remote, with something wrong in it perhaps. */
  environment(overrides?: Readonly<Record<string, string>>, remote?: SimulatedRemote): Record<string, string>;
}

async function openLab(options: SimulatorOptions = {}): Promise<CliLab & { close(): Promise<void> }> {
  const clock = turnedClock();
  const simulator = await createSimulator({ ...options, clock });
  const files = writeConnectionFiles(simulator);
  const run: CliLab['run'] = (words, more = {}) =>
    runCli(typeof words === 'string' ? words.split(' ').filter((word) => word !== '') : words, {
      env: { DROWSE_CONFIG: files.configFile },
      ...more,
      clock,
    });
  return {
    simulator,
    clock,
    configFile: files.configFile,
    directory: files.directory,
    run,
    json: async (words) => {
      const { code, stdout, stderr } = await run(words);
      if (code !== 0) throw new Error(`${words} ended with ${code}: ${stderr}`);
      return JSON.parse(stdout);
    },
    environment: (overrides = {}, remote = simulator) => ({
      PROXMOX_URL: remote.url,
      PROXMOX_TOKEN_ID: remote.tokenId,
      PROXMOX_SECRET: remote.secret,
      PROXMOX_CA_FILE: files.caFiles.get(remote.name)!,
      ...overrides,
    }),
    close: async () => {
      files.remove();
      await simulator.close();
    },
  };
}

/** A lab that the tests of a file share; the getter is for use inside them. */
export function useLab(options: SimulatorOptions = {}): () => CliLab {
  const opened: { lab?: CliLab & { close(): Promise<void> } } = {};
  beforeAll(async () => {
    opened.lab = await openLab(options);
  });
  afterAll(() => opened.lab?.close());
  return () => opened.lab!;
}

/** A lab of this test alone. */
export async function ownLab(options: SimulatorOptions = {}): Promise<CliLab> {
  const lab = await openLab(options);
  onTestFinished(() => lab.close());
  return lab;
}

/** Writes a file into the lab's own directory. */
export function writeInto(lab: CliLab, name: string, text: string): string {
  const path = join(lab.directory, name);
  writeFileSync(path, text, { mode: 0o600 });
  return path;
}
