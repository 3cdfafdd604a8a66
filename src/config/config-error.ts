import { PveError } from '../pve/errors.ts';

/** One thing that is wrong with a configuration. */
export interface ConfigProblem {
  /** Where: `drowse.yaml:3:5`, or the environment variable. */
  readonly subject: string;
  /** What is wrong, naming the key: `providers.proxmox[0].tokenid: unknown key`. */
  readonly message: string;
  /** What to do about it. */
  readonly advice?: string;
}

/** What to say where a Proxmox is needed and neither a file nor the environment names one. */
export function notConfigured(): ConfigError {
  return new ConfigError([
    {
      subject: 'configuration',
      message: 'no Proxmox is named, neither by a drowse.yaml nor by the environment',
      advice:
        'Set PROXMOX_URL, PROXMOX_TOKEN_ID and PROXMOX_SECRET, or name a file with --config; `drowse demo` needs neither.',
    },
  ]);
}

/** The configuration cannot be used. `problems` lists all there are; the message tells of the first. */
export class ConfigError extends PveError {
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly [ConfigProblem, ...ConfigProblem[]], options: { cause?: unknown } = {}) {
    const [first, ...more] = problems;
    const others =
      more.length === 0 ? '' : ` (and ${more.length} more problem${more.length === 1 ? '' : 's'})`;
    super('config', `${first.subject}: ${first.message}${others}`, {
      subject: first.subject,
      advice: first.advice,
      cause: options.cause,
    });
    this.problems = problems;
  }
}
