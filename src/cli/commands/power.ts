import type { Command } from 'commander';
import type { GuestAction } from '../../client/guest/guest.ts';
import { examples } from '../examples.ts';
import { durationOption, formatOption } from '../options.ts';
import type { PowerOptions } from '../power/act.ts';
import type { Attach } from '../program.ts';

interface PowerCommand {
  readonly action: GuestAction;
  readonly description: string;
  /** What `--timeout` is for; where the guest itself is given that time, Proxmox is told. */
  readonly timeout: string;
  readonly examples: ReadonlyArray<readonly [command: string, meaning: string]>;
  readonly flags?: ReadonlyArray<readonly [flags: string, description: string]>;
}

const WAITING = 'how long to wait; the task goes on after that';
const GRACE = 'how long the guest may take (default: what Proxmox has set for it)';

const COMMANDS: readonly PowerCommand[] = [
  {
    action: 'start',
    description: 'start guests and wait until they run',
    timeout: WAITING,
    examples: [
      ['drowse start web db', 'start two guests at once'],
      ['drowse start --no-wait 101', 'print the task instead of waiting for it'],
    ],
  },
  {
    action: 'stop',
    description: 'stop guests hard, as if unplugged',
    timeout: WAITING,
    flags: [['--overrule-shutdown', 'abort a shutdown that is under way (Proxmox VE 8.2 and later)']],
    examples: [['drowse stop 101', 'for an orderly end use shutdown']],
  },
  {
    action: 'shutdown',
    description: 'shut guests down in order and wait until they are stopped',
    timeout: GRACE,
    flags: [['--force', 'stop it hard when that time is over']],
    examples: [['drowse shutdown --timeout 90s --force web', 'give it 90 seconds, then stop it']],
  },
  {
    action: 'reboot',
    description: 'shut guests down and start them again; pending changes of the configuration take effect',
    timeout: GRACE,
    examples: [['drowse reboot web', 'and wait until it runs again']],
  },
  {
    action: 'reset',
    description: 'reset virtual machines, as with the button',
    timeout: WAITING,
    examples: [['drowse reset 200', 'for an orderly restart use reboot']],
  },
  {
    action: 'suspend',
    description: 'pause virtual machines in memory; of containers this is experimental in Proxmox',
    timeout: WAITING,
    examples: [['drowse suspend 200', 'resume brings it back']],
  },
  {
    action: 'resume',
    description: 'wake guests that are paused or hibernated',
    timeout: WAITING,
    examples: [['drowse resume 200', 'from memory or from disk']],
  },
  {
    action: 'hibernate',
    description: 'write virtual machines to disk and stop them',
    timeout: WAITING,
    examples: [['drowse hibernate 200', 'resume or start brings it back as it was']],
  },
];

export function addPower(program: Command, attach: Attach): void {
  for (const each of COMMANDS) {
    const command = program
      .command(each.action)
      .description(each.description)
      .argument('<guest...>', 'vmids or names')
      .option('--no-wait', 'return as soon as Proxmox has taken the order')
      .addOption(durationOption('--timeout <duration>', each.timeout))
      .option('-q, --quiet', 'no progress while it runs')
      .addOption(formatOption('table', 'json', 'jsonl'))
      .addHelpText('after', examples(...each.examples));
    for (const [flags, description] of each.flags ?? []) command.option(flags, description);
    attach(command, async (session, subjects) => {
      const { power } = await import('../power/power.ts');
      await power(session, each.action, subjects, command.opts<PowerOptions>());
    });
  }
}
