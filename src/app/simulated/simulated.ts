import { ConfigError } from '../../config/config-error.ts';
import { PveError } from '../../pve/errors.ts';
import {
  type ControlPort,
  createSimulator,
  openControl,
  type Simulator,
  type SimulatorOptions,
} from '../../simulator/index.ts';
import { DisposeStack } from '../../std/dispose.ts';
import { type ConnectionFiles, writeConnectionFiles } from './connection-files.ts';
import { readyDocument, writeReadyFile } from './ready-file.ts';

export interface SimulatedOptions extends SimulatorOptions {
  /** Where to write how to reach it, once everything named there accepts connections. */
  readonly readyFile?: string;
  /** Whether tests in other languages may let things happen to it over a second port. */
  readonly control?: boolean;
  /** What a relative `readyFile` is relative to. */
  readonly cwd: string;
}

/** A simulator with the files that lead to it. Disposing removes the files and waits until the ports are free. */
export interface Simulated extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly files: ConnectionFiles;
  readonly control: ControlPort | undefined;
  /** Writes the ready file, if one was asked for. */
  announce(): void;
}

/**
 * Without a seed its credentials are random, since others on this machine could reach it.
 * @throws PveError `connection` if the port is taken; ConfigError for a scenario file that is wrong.
 */
export async function openSimulated(options: SimulatedOptions): Promise<Simulated> {
  const { readyFile, cwd, control: controlled, ...simulatorOptions } = options;
  const open = new DisposeStack();
  const simulator = open.use(await started(simulatorOptions));
  const files = open.add(writeConnectionFiles(simulator), ({ remove }) => remove());
  const control = controlled ? open.use(await openControl(simulator)) : undefined;
  return {
    simulator,
    files,
    control,
    announce: () => {
      if (readyFile === undefined) return;
      open.add(
        writeReadyFile(readyFile, cwd, {
          ...readyDocument(simulator, files),
          ...(control && { controlUrl: control.url, controlToken: control.token }),
        }),
        (remove) => remove(),
      );
    },
    [Symbol.asyncDispose]: () => open[Symbol.asyncDispose](),
  };
}

async function started(options: SimulatorOptions): Promise<Simulator> {
  try {
    const secrets = options.seed === undefined ? 'random' : 'seeded';
    return await createSimulator({ secrets, ...options });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw scenarioError(options.scenario, error);
    const why = code === 'EACCES' ? 'may not be used' : 'is taken, or one of those after it';
    const subject = `127.0.0.1:${options.port}`;
    throw new PveError('connection', `${subject}: the port ${why}`, {
      subject,
      advice: 'Choose another by --port; every node takes one.',
      cause: error,
    });
  }
}

/** What is wrong with a scenario file is for whoever wrote it. */
function scenarioError(scenario: SimulatorOptions['scenario'], error: unknown): unknown {
  if (typeof scenario !== 'object' || !('file' in scenario) || !(error instanceof Error)) return error;
  const subject = scenario.file;
  return new ConfigError([{ subject, message: error.message.replace(`${subject}: `, '') }], { cause: error });
}
