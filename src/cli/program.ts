import { Command, type OutputConfiguration } from 'commander';
import { addApi } from './commands/api.ts';
import { addCompletion } from './commands/completion.ts';
import { addConfig } from './commands/config.ts';
import { addDemo } from './commands/demo.ts';
import { addDoctor } from './commands/doctor.ts';
import { addEvents } from './commands/events.ts';
import { addExec } from './commands/exec.ts';
import { addInspect } from './commands/inspect.ts';
import { addIp } from './commands/ip.ts';
import { addLogs } from './commands/logs.ts';
import { addLookup } from './commands/lookup.ts';
import { addNodes } from './commands/nodes.ts';
import { addPower } from './commands/power.ts';
import { addPs } from './commands/ps.ts';
import { addShell } from './commands/shell.ts';
import { addSimulator } from './commands/simulator.ts';
import { addStats } from './commands/stats.ts';
import { addTask } from './commands/task.ts';
import { addTasks } from './commands/tasks.ts';
import { addTop } from './commands/top.ts';
import { addWatch } from './commands/watch.ts';
import { examples } from './examples.ts';
import type { Session } from './session.ts';
import { version } from './version.ts';

export type Action = (session: Session, operands: readonly string[]) => Promise<void>;

/** Says what a command does when it is called. */
export type Attach = (command: Command, action: Action) => void;

/**
 * The command line as it is defined; `attach` decides what running a command means, and `output` where the
 * parser writes help and complaints.
 */
export function createProgram(attach: Attach, output: OutputConfiguration = {}): Command {
  const program = new Command('drowse')
    .description('Find, run and watch the guests of Proxmox VE.')
    .usage('COMMAND [OPTIONS]')
    .option('--config <file>', 'configuration file (else DROWSE_CONFIG, ./drowse.yaml, …)')
    .option('--no-color', 'no colours (also: NO_COLOR=1)')
    .option('--debug', 'print what caused an error')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain the command')
    .configureHelp({ showGlobalOptions: true, subcommandTerm: (command) => command.name() })
    .configureOutput(output)
    .exitOverride()
    .addHelpText('after', ABOUT);
  for (const [heading, adders] of COMMANDS) {
    program.commandsGroup(heading);
    for (const add of adders) add(program, attach);
  }
  program.commandsGroup('Set up:').helpCommand('help [command]', 'explain a command');
  return program;
}

const COMMANDS: ReadonlyArray<
  readonly [heading: string, ReadonlyArray<(program: Command, attach: Attach) => void>]
> = [
  [
    'Look:',
    [
      addPs,
      addNodes,
      addInspect,
      addIp,
      addLookup,
      addTasks,
      addTask,
      addEvents,
      addLogs,
      addStats,
      addTop,
      addWatch,
    ],
  ],
  ['Act:', [addPower, addExec, addShell]],
  ['Proxmox itself:', [addApi, addDoctor]],
  ['Set up:', [addConfig, addCompletion]],
  ['Try it without a Proxmox:', [addDemo, addSimulator]],
];

const ABOUT = `
A GUEST is a vmid or a name: 101, lxc/101, web. With several remotes: lab/101, lab/web.
A NODE is pve1 or lab/pve1; beside guests it is written node/pve1.
${examples(
  ['drowse ps', 'guests that run, with their addresses'],
  ['drowse start web db', 'start two guests and wait until they run'],
  ['drowse lookup 10.0.0.5', 'which guest has this address'],
  ['drowse api GET /version', 'call the API as it is'],
  ['drowse demo', 'try everything on a simulated Proxmox'],
)}

Exit status: 0 ok, 1 failure, 2 usage, 3 configuration, 4 no connection, 5 refused,
6 not found or ambiguous, 7 task failed, 130 interrupted.`;
