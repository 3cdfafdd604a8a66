import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ConfigError } from './config-error.ts';
import { type Environment, variable } from './substitute.ts';

export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** As a person would name it. */
  readonly shown: string;
  readonly text: string;
}

export interface FindOptions {
  readonly path?: string;
  readonly env: Environment;
  readonly cwd: string;
  /** Where the machine's own configuration is; default `/etc`. */
  readonly systemDirectory?: string;
}

/**
 * The first of: what `--config` says, `DROWSE_CONFIG`, `./drowse.yaml`, `$XDG_CONFIG_HOME/drowse/drowse.yaml`,
 * `/etc/drowse/drowse.yaml`.
 * @throws ConfigError if one that was named, or that is there, cannot be read.
 */
export async function findConfigFile(options: FindOptions): Promise<FoundFile | undefined> {
  const { env, cwd } = options;
  const named = options.path ?? variable(env, 'DROWSE_CONFIG');
  if (named !== undefined) {
    const found = await read(resolve(cwd, named), named);
    if (found) return found;
    const by = options.path === undefined ? 'DROWSE_CONFIG' : '--config';
    throw unreadable(named, `${by} names this file, and it does not exist`);
  }
  const home = variable(env, 'HOME');
  const settings =
    variable(env, 'XDG_CONFIG_HOME') ?? (home === undefined ? undefined : join(home, '.config'));
  const ordinary = [
    [join(cwd, 'drowse.yaml'), 'drowse.yaml'],
    ...(settings === undefined ? [] : [[join(settings, 'drowse/drowse.yaml')]]),
    [join(options.systemDirectory ?? '/etc', 'drowse/drowse.yaml')],
  ];
  for (const [path, shown] of ordinary) {
    const found = await read(path!, shown ?? path!);
    if (found) return found;
  }
  return undefined;
}

async function read(path: string, shown: string): Promise<FoundFile | undefined> {
  try {
    return { path, shown, text: await readFile(path, 'utf8') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw unreadable(shown, code === 'EISDIR' ? 'is a directory' : `cannot be read (${code})`, error);
  }
}

function unreadable(subject: string, message: string, cause?: unknown): ConfigError {
  const advice = 'Name a readable file with --config.';
  return new ConfigError([{ subject, message, advice }], { cause });
}
