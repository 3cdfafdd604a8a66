import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { ScenarioChoice } from '../../simulator/scenarios/load.ts';
import type { Clock } from '../../std/clock.ts';
import { manualClock } from '../../std/manual-clock.ts';
import { scaledClock } from '../../std/scaled-clock.ts';
import { examples } from '../examples.ts';
import { choiceOption, numberOption } from '../options.ts';
import { countText } from '../output/units.ts';
import type { Attach } from '../program.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';

interface SimulatorCommandOptions {
  readonly port?: number;
  readonly scenario: string;
  readonly seed?: number;
  readonly series: '9.2' | '8.4' | '7.4';
  readonly readyFile?: string;
  readonly control?: boolean;
  readonly clock: string;
}

export function addSimulator(program: Command, attach: Attach): void {
  const command = program
    .command('simulator')
    .description('run a simulated Proxmox VE alone, for tests in any language')
    .addOption(
      numberOption(
        '--port <port>',
        "port of the first node, the others' follow (default: free ones)",
        1,
        65_535,
      ),
    )
    .option(
      '--scenario <scenario>',
      'homelab, empty, two-remotes, large:N with N guests, or a YAML file',
      'homelab',
    )
    .addOption(numberOption('--seed <number>', 'another number makes other things happen', 0, 2 ** 32 - 1))
    .addOption(
      choiceOption('--series <version>', 'which Proxmox VE its nodes are', ['9.2', '8.4', '7.4']).default(
        '9.2',
      ),
    )
    .option('--ready-file <file>', 'write there, as JSON, how to reach it')
    .option('--control', 'open a second port where other programs let things happen; the ready file names it')
    .option(
      '--clock <clock>',
      'how its time runs: real, 60x for sixty times as fast, or manual, moved on by the control port alone',
      'real',
    )
    .addHelpText(
      'after',
      examples(
        [
          'drowse simulator --ready-file sim.json',
          'wait for the file, then read url, caFile, tokenId and secret',
        ],
        ['drowse simulator --scenario large:10000 --port 18006', 'ten thousand guests, on a fixed port'],
      ),
    );
  attach(command, (session) => simulator(session, command.opts<SimulatorCommandOptions>()));
}

async function simulator(session: Session, options: SimulatorCommandOptions): Promise<void> {
  const { openSimulated } = await import('../../app/simulated/simulated.ts');
  const { cwd } = session.shell;
  const { series, scenario, clock, ...others } = options;
  const simulated = await openSimulated({
    ...others,
    cwd,
    clock: clockOf(clock, session.shell.clock),
    version: series,
    scenario: scenarioOf(scenario, cwd),
  });
  try {
    simulated.announce();
    const { remotes, world } = simulated.simulator;
    for (const { name, urls } of remotes) {
      const guests = world.clusters.find((cluster) => cluster.name === name)?.guests.size ?? 0;
      session.print(
        `${name}: ${countText(urls.length, 'node')}, ${countText(guests, 'guest')}: ${urls.join(' ')}`,
      );
    }
    if (simulated.control) session.print(`Control: ${simulated.control.url}`);
    session.print(`Credentials and certificate: ${simulated.files.configFile}`, 'Ctrl-C ends it.');
    await interrupted(session.signal);
  } finally {
    await simulated[Symbol.asyncDispose]();
  }
}

function scenarioOf(text: string, cwd: string): ScenarioChoice {
  if (text === 'homelab' || text === 'empty' || text === 'two-remotes') return text;
  const size = Number(/^large:(\d+)$/.exec(text)?.[1]);
  if (size >= 1 && size <= 100_000) return `large:${size}`;
  if (/[./\\]/.test(text)) return { file: resolve(cwd, text) };
  throw new UsageError(
    text,
    'unknown scenario',
    'It is homelab, empty, two-remotes, large:N (N up to 100000) or a YAML file.',
  );
}

function clockOf(text: string, real: Clock): Clock {
  if (text === 'real') return real;
  if (text === 'manual') return manualClock(real.now());
  const factor = Number(/^(\d+(?:\.\d+)?)x$/.exec(text)?.[1]);
  if (factor > 0) return scaledClock(factor, real);
  throw new UsageError(text, 'unknown clock', 'It is real, manual, or 60x for sixty times as fast.');
}

function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
