import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ConfigError } from '../../src/config/config-error.ts';
import { type LoadConfigOptions, loadConfig } from '../../src/config/load.ts';

export const REMOTE_YAML = `url: https://pve1.example.com:8006
      token_id: u@pam!t
      secret: s`;

/** The least that is a configuration. */
export const MINIMAL_YAML = `providers:\n  proxmox:\n    - ${REMOTE_YAML}\n`;

/** A directory with these files, gone when the test is over. */
export async function folder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'drowse-config-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), { recursive: true });
    await writeFile(join(directory, name), text);
  }
  return directory;
}

/** Loads what is in `cwd`, whatever the machine and its environment have. */
export function loadIn(cwd: string, options: Partial<LoadConfigOptions> = {}) {
  return loadConfig({ env: {}, cwd, systemDirectory: join(cwd, 'etc'), ...options });
}

export async function loadText(yaml: string, env: Readonly<Record<string, string>> = {}) {
  return (await loadIn(await folder({ 'drowse.yaml': yaml }), { env })).config;
}

/** What a failing load throws. */
export async function failureOf(promise: Promise<unknown>): Promise<ConfigError> {
  const error = await promise.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  if (error instanceof ConfigError) return error;
  throw error;
}

/** Each problem of a configuration, as the command prints it. */
export async function complaints(promise: Promise<unknown>): Promise<string[]> {
  const { problems } = await failureOf(promise);
  return problems.map(({ subject, message, advice }) => `${subject}: ${message}. ${advice}`);
}
