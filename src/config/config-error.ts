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
